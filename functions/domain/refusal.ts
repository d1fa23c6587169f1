import type { ProblemCode } from './problems.ts'

/** One field of the input that cannot be taken: `pointer` is a JSON pointer into the body (`/workResults/0/statement`). */
export type FieldProblem = { pointer: string; code: string; detail: string }

/** No is a value: a rule that forbids returns one; only bugs and outages throw. */
export class Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  readonly detail: string | undefined
  readonly errors: readonly FieldProblem[] | undefined
  constructor(code: Code, detail?: string, errors?: readonly FieldProblem[]) {
    this.code = code
    this.detail = detail
    this.errors = errors
  }
}

/** `detail` replaces the general sentence of the problem by one that knows the case (in Bahasa Indonesia). */
export function refuse<const Code extends ProblemCode>(
  code: Code,
  detail?: string,
  errors?: readonly FieldProblem[],
): Refusal<Code> {
  return new Refusal(code, detail, errors)
}

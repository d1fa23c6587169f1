import { PROBLEMS, type ProblemCode } from '../domain/problems.ts'
import type { FieldProblem, Refusal } from '../domain/refusal.ts'

/** What the kit hands to the gateway. */
export type Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** For the log only. */
  readonly code?: ProblemCode
}

/** A no as RFC 9457 says it: stable code for machines, sentences for people. */
export function problem(refusal: Pick<Refusal, 'code' | 'detail' | 'errors'>, requestId: string): Response {
  const { status, title, detail } = PROBLEMS[refusal.code]
  const body = {
    type: `urn:evaluasi-kinerja:problem:${refusal.code}`,
    title,
    status,
    detail: refusal.detail ?? detail,
    code: refusal.code,
    requestId,
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors satisfies readonly FieldProblem[] }),
  }
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '2' } : {}),
    },
    body: JSON.stringify(body),
    code: refusal.code,
  }
}

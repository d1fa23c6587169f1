import * as z from 'zod/mini'
import { later } from '../later.ts'
import { LongText } from '../text.ts'
import { CORE_VALUES, CoreValue } from './core-values.ts'
import { Marks, STATEMENT_IDS, type StatementId } from './marks.ts'

/** The 21 guides in the words of the regulation (Pasal 10(3)). */
export const STATEMENTS: readonly { readonly id: StatementId; readonly value: CoreValue; readonly text: string }[] =
  CoreValue.options.flatMap(value =>
    ([1, 2, 3] as const).map(n => ({
      id: `${value}_${n}` as const,
      value,
      text: CORE_VALUES[value].guides[n - 1] ?? '',
    })),
  )

/** House rule, constructive by form: what was seen, and where something is to get better, what to do next. */
export const AnswerInput = later(() =>
  z.strictObject({
    marks: z._default(Marks(), {}),
    /** What he should go on doing, and its effect. */
    keep: z.optional(LongText),
    improve: z.optional(z.strictObject({ observation: LongText, suggestion: LongText })),
  }),
)
export type AnswerInput = z.output<ReturnType<typeof AnswerInput>>

export const unmarked = (marks: Marks): readonly StatementId[] => STATEMENT_IDS.filter(id => marks[id] === undefined)

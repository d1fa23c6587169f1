import * as z from 'zod/mini'
import { type FollowUp, FollowUpKind } from './follow-up.ts'
import { formatInstant, startOf, type Instant } from '../instant.ts'
import { PeriodId, type Period } from '../periods/period.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { line, LongText } from '../text.ts'

/** Pasal 20(3): what comes before a work result may be taken over (Pasal 20(6)). */
const FIRST_STEPS: ReadonlySet<FollowUpKind> = new Set([
  'penyesuaian_ekspektasi',
  'penyesuaian_sumber_daya',
  'pembinaan',
])

/** Pasal 20(4)–(5): these two are carried out by a revision of the plan, which nobody starts by itself. */
export const changesPlan = (kind: FollowUpKind): boolean =>
  kind === 'penyesuaian_ekspektasi' || kind === 'penyesuaian_sumber_daya'

export const FollowUpInput = z
  .strictObject({
    periodId: PeriodId,
    kind: FollowUpKind,
    note: LongText,
    workResultId: z.optional(line(20)),
    /** Of what the employee has been told already. */
    feedbackId: z.optional(line(40)),
  })
  .check(
    z.refine(({ kind, workResultId }) => kind !== 'pengambilalihan' || workResultId !== undefined, {
      path: ['workResultId'],
      params: {
        code: 'work_result_missing',
        detail: 'Sebutkan rencana hasil kerja yang diambil alih (Pasal 20 ayat (6)).',
      },
    }),
  )
export type FollowUpInput = z.output<typeof FollowUpInput>

/** House rule: a list that a screen can show. */
const MOST_IN_A_PERIOD = 50

/** `earlier`: those of the year. */
export function followUpFault(
  { periodId, kind }: Pick<FollowUpInput, 'periodId' | 'kind'>,
  period: Period,
  earlier: readonly Pick<FollowUp, 'periodId' | 'kind'>[],
  now: Instant,
): Refusal<'period_not_open' | 'period_closed' | 'follow_up_first' | 'follow_ups_full'> | undefined {
  if (now < startOf(period.startsOn))
    return refuse('period_not_open', `Tindak lanjut untuk ${period.name} dicatat mulai ${period.startsOn}.`)
  if (now > period.evaluationClosesAt)
    return refuse(
      'period_closed',
      `Masa evaluasi ${period.name} ditutup ${formatInstant(period.evaluationClosesAt)}; tindak lanjut dicatat pada periode berikutnya.`,
    )
  // Pasal 20(6): only where a follow-up was made and there is still no progress
  if (kind === 'pengambilalihan' && !earlier.some(each => FIRST_STEPS.has(each.kind))) return refuse('follow_up_first')
  return earlier.filter(each => each.periodId === periodId).length >= MOST_IN_A_PERIOD
    ? refuse('follow_ups_full')
    : undefined
}

import type { Actor } from '../../domain/people/employee.ts'
import { bindingOn, type FeedbackSchedule, type ScheduleSide } from '../../domain/feedback/schedule.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, scheduleSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'

export type FoundSchedule = {
  /** As it is, or an empty one of version 0. */
  readonly schedule: FeedbackSchedule
  readonly stored: FeedbackSchedule | undefined
  /** Absent: he only reads. */
  readonly side: ScheduleSide | undefined
  /** Whose office it is to give the feedback. */
  readonly pimpinanId: string | undefined
  readonly onBehalfOf: string | undefined
}

export const READS_OF_SCHEDULE = { employee: ['GetItem'], region: ['GetItem'], feedbackSchedule: ['GetItem'] } as const

/** For the two sides, and the superior as a reader. */
export async function findSchedule(
  table: Reads<'employee' | 'region' | 'feedbackSchedule'>,
  { employeeId, year: named }: { readonly employeeId: string; readonly year: string },
  actor: Actor,
  now: Instant,
): Promise<FoundSchedule | Refusal<'employee_not_found' | 'cycle_not_found' | 'not_allowed'>> {
  const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
  const relations = chain === undefined ? undefined : relationsOf(actor, chain)
  if (chain === undefined || relations === undefined || relations.size === 0) return refuse('employee_not_found')
  if (!/^20\d{2}$/.test(named)) return refuse('cycle_not_found')
  const side = relations.has('self') ? 'pegawai' : relations.has('evaluator') ? 'penilai' : undefined
  if (side === undefined && !relations.has('superior') && !relations.has('delegator')) return refuse('not_allowed')
  const year = Number(named)
  const stored = await table.get(keys.feedbackSchedule(employeeId, year))
  const empty = { employeeId, name: chain.employee.name, year, given: [], version: 0, ...NO_HISTORY }
  return {
    stored,
    schedule: stored === undefined ? empty : bindingOn(stored, chain.employee.evaluatorId),
    side,
    pimpinanId: chain.employee.evaluatorId,
    onBehalfOf: officeOfAct(actor, chain)?.employeeId,
  }
}

type Doing = { readonly by: string; readonly at: Instant; readonly operation: string }

/** The schedule as it stands now, with what happened to it. */
export function saveSchedule(
  { stored, onBehalfOf }: FoundSchedule,
  after: FeedbackSchedule,
  doing: Doing,
): { schedule: FeedbackSchedule; writes: readonly (Put<'feedbackSchedule'> | Put<'history'>)[] } {
  const { proposal, agreed } = after
  const to = proposal === undefined ? 'disepakati' : 'diusulkan'
  const fixed = fixing(after, { dates: (proposal ?? agreed)?.dates, side: proposal?.side })
  const { head, write } = entryAfter(scheduleSubject(after), after, { ...doing, onBehalfOf, to, fixed })
  const schedule = { ...after, ...head }
  const when = stored === undefined ? { absent: true as const } : { equals: { version: stored.version } }
  const key = keys.feedbackSchedule(after.employeeId, after.year)
  return { schedule, writes: [{ action: 'PutItem', key, item: schedule, when }, write] }
}

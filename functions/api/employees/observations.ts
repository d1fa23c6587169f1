import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Observation } from '../../domain/monitoring/observation.ts'
import { dayProblem, type ObservationInput, periodOfDay } from '../../domain/monitoring/observation-rules.ts'
import { hasWorkResult } from '../../domain/feedback/feedback-rules.ts'
import type { Period } from '../../domain/periods/period.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { isEmployeeId, observationSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { type Doing, step } from '../../store/step.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'

/** What writing a note reads, and may do. */
export const TABLE_OF_OBSERVATION = {
  employee: ['GetItem'],
  region: ['GetItem'],
  period: ['Query'],
  skp: ['Query'],
  history: ['PutItem'],
} as const

/** Pasal 17(1): monitoring is the pimpinan's, or of who acts for him. */
export async function findWatched(table: Reads<'employee' | 'region'>, employeeId: string, actor: Actor, now: Instant) {
  const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
  const relations = chain === undefined ? undefined : relationsOf(actor, chain)
  if (chain?.evaluator === undefined || relations === undefined || relations.size === 0)
    return refuse('employee_not_found')
  if (!relations.has('evaluator')) return refuse('not_allowed')
  const { employeeId: by, name } = chain.evaluator
  return { employeeId, by: { employeeId: by, name }, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}

/** The period in which the day lies and that of the year; what is seen of a result is of one of his. */
export async function placed(
  table: Reads<never, 'period' | 'skp'>,
  employeeId: string,
  { observedOn, about }: Pick<ObservationInput, 'observedOn' | 'about'>,
  now: Instant,
): Promise<{ readonly period: Period; readonly annual: Period | undefined } | Refusal<'invalid_input'>> {
  const year = Number(observedOn.slice(0, 4))
  const [periods, plans] = await Promise.all([
    table.all(ranges.periodsOfYear(year)),
    'workResultId' in about ? table.all(ranges.skpOfYear(employeeId, year)) : [],
  ])
  const period = periodOfDay(periods, observedOn)
  const problem = dayProblem(observedOn, period, now)
  if (problem !== undefined || period === undefined) return refuse('invalid_input', undefined, problem && [problem])
  if ('workResultId' in about && !hasWorkResult(plans, about.workResultId))
    return refuse('invalid_input', undefined, [UNKNOWN_RESULT])
  return { period, annual: periods.find(({ kind }) => kind === 'tahunan') }
}

const UNKNOWN_RESULT = {
  pointer: '/about/workResultId',
  code: 'unknown_work_result',
  detail: 'Hasil kerja ini bukan milik pegawai tersebut pada tahun ini. Pilih dari SKP-nya.',
}

/** A note as it stands now, with what happened to it. */
export function saveObservation(
  before: Observation | undefined,
  after: Observation,
  doing: Doing,
): { observation: Observation; writes: readonly [Put<'observation'>, Put<'history'>] } {
  const { item, entry, when } = step(observationSubject(after), before, after, doing)
  return { observation: item, writes: [{ action: 'PutItem', key: keys.observation(after), item, when }, entry] }
}

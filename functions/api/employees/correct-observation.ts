import { corrected, CorrectionOfNote, yearFault } from '../../domain/monitoring/observation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isObservationId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findWatched, placed, saveObservation, TABLE_OF_OBSERVATION } from './observations.ts'
import { ObservationView, observationView } from './observation-view.ts'

export const correctObservation = operation({
  id: 'correctObservation',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/observations/{observationId}/correction',
  summary: 'A note is put right, with a reason; what it said before stays beside it',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator or who acts for him, whoever wrote it, until the window of the year closes; nothing is deleted',
  input: CorrectionOfNote,
  output: ObservationView,
  refusals: ['employee_not_found', 'observation_not_found', 'not_allowed', 'period_closed', 'observations_full'],
  table: { ...TABLE_OF_OBSERVATION, observation: ['GetItem', 'PutItem'] },
  async find({ path: { employeeId, observationId }, actor }, { table, now }) {
    const watched = await findWatched(table, employeeId, actor, now)
    if (watched instanceof Refusal) return watched
    const at = { employeeId, observationId }
    const one = isObservationId(observationId) ? await table.get(keys.observation(at)) : undefined
    return one === undefined ? refuse('observation_not_found') : { ...watched, one }
  },
  async gather({ found: { employeeId, one }, input }, { table, now }) {
    const where = await placed(table, employeeId, input, now)
    if (where instanceof Refusal) return where
    return where.period.periodId === one.periodId ? where : OTHER_PERIOD
  },
  decide({ found: { one, by, onBehalfOf }, gathered: { annual }, input }, { now }) {
    const fault = yearFault(annual, now)
    if (fault !== undefined) return fault
    const after = corrected(one, input, { by, now })
    if (after instanceof Refusal) return after
    const doing = { at: now, by: by.employeeId, onBehalfOf, operation: 'correctObservation', said: input }
    const saved = saveObservation(one, after, doing)
    const answer = observationView(saved.observation, ['correctObservation'])
    return { answer, writes: saved.writes, was: one }
  },
})

const OTHER_PERIOD = refuse('invalid_input', undefined, [
  {
    pointer: '/observedOn',
    code: 'other_period',
    detail: 'Hari ini berada dalam periode lain. Tulis catatan baru untuk periode itu; catatan ini tetap ada.',
  },
])

export const handler = lambda(correctObservation)

import { ObservationInput, fullFault, yearFault } from '../../domain/monitoring/observation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { newObservationId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { findWatched, placed, saveObservation, TABLE_OF_OBSERVATION } from './observations.ts'
import { ObservationView, observationView } from './observation-view.ts'

export const recordObservation = operation({
  id: 'recordObservation',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/observations',
  summary: 'A dated note of the pimpinan about a result or behaviour that he saw (Pasal 17(1), BAB III.B)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator or who acts for him, at any time until the window of the year closes; the employee reads it at once',
  status: 201,
  input: ObservationInput,
  output: ObservationView,
  refusals: ['employee_not_found', 'not_allowed', 'period_closed', 'observations_full'],
  table: { ...TABLE_OF_OBSERVATION, observation: ['Query', 'PutItem'] },
  find: ({ path, actor }, { table, now }) => findWatched(table, path.employeeId, actor, now),
  async gather({ found: { employeeId }, input }, { table, now }) {
    const where = await placed(table, employeeId, input, now)
    if (where instanceof Refusal) return where
    const earlier = await table.all(ranges.observationsOf(employeeId, Number(input.observedOn.slice(0, 4))))
    return { ...where, ofYear: earlier.length }
  },
  decide({ found, gathered: { period, annual, ofYear }, input }, { now, randomBytes }) {
    const fault = yearFault(annual, now) ?? fullFault(ofYear)
    if (fault !== undefined) return fault
    const { periodId } = period
    const observationId = newObservationId(periodId, now, randomBytes)
    const noted = { ...input, ...found, observationId, periodId, status: 'tercatat' as const, at: now, former: [] }
    const { by, onBehalfOf } = found
    const doing = { at: now, by: by.employeeId, onBehalfOf, operation: 'recordObservation', said: input }
    const saved = saveObservation(undefined, { ...noted, version: 1, ...NO_HISTORY }, doing)
    return { answer: observationView(saved.observation, ['correctObservation']), writes: saved.writes }
  },
})

export const handler = lambda(recordObservation)

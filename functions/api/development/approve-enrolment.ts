import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { placed, waiting } from '../../domain/development/enrolment-rules.ts'
import { fundsFault, placeFault } from '../../domain/development/places.ts'
import { isInOffice } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NOT_CANCELLED, saveEnrolment, spend, takePlace } from '../../store/enrolments.ts'
import * as keys from '../../store/keys.ts'
import { nextInLine } from '../../store/waiting-line.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const approveEnrolment = operation({
  id: 'approveEnrolment',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/approval',
  summary:
    'The evaluator agrees to a training: a place and what it costs are taken at once, or the person waits in line',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator in office, of someone in office, before the training begins',
  output: EnrolmentView,
  refusals: [
    'enrolment_not_found',
    'not_allowed',
    'wrong_status',
    'training_started',
    'training_full',
    'no_budget',
    'quota_reached',
  ],
  table: {
    ...READS_OF_ENROLMENT,
    trainee: ['Query', 'PutItem'],
    trainingPlaces: ['GetItem', 'UpdateItem'],
    trainingFunds: ['GetItem', 'BatchGetItem', 'UpdateItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEnrolment(table, path.enrolmentId, actor, 'approveEnrolment', now)
    if (found instanceof Refusal) return found
    const { training, chain } = found
    // who has left meanwhile takes no place from those who are there
    if (!isInOffice(chain.employee)) return refuse('not_allowed')
    const { unitId } = chain.employee
    const [places, funds] = await Promise.all([
      table.get(keys.trainingPlaces(training.trainingId)),
      unitId === undefined ? undefined : table.get(keys.trainingFunds(training.year, unitId)),
    ])
    if (places === undefined) return refuse('enrolment_not_found')
    // the line is long where nothing is left, and read only where something is
    const mayFit = places.left > 0 && places.waiting > 0 && fundsFault(training, funds) === undefined
    const next = mayFit ? await nextInLine(table, training) : undefined
    return { ...found, unitId, wanting: { training, places, funds, isBehindOthers: next !== undefined } }
  },
  decide({ found: { enrolment, training, relations, onBehalfOf, unitId, wanting }, actor }, { now }) {
    const fault = enrolmentFault('approveEnrolment', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'diajukan') return refuse('wrong_status')
    const by = actor.employeeId ?? actor.sub
    const act = { at: now, by, onBehalfOf, operation: 'approveEnrolment' }
    const none = placeFault(wanting)
    const seen = { relations, now, training }
    if (none === undefined) {
      const next = placed(enrolment, training, { by, unitId, now })
      const fixed = { unitId, cost: next.cost, hours: next.hours }
      const saved = saveEnrolment(enrolment, next, { ...act, fixed })
      return {
        answer: enrolmentView(saved.enrolment, seen),
        writes: [...saved.writes, takePlace(training), ...spend(training, unitId)],
        was: enrolment,
      }
    }
    if (!enrolment.willWait) return none
    const next = waiting(enrolment, training, { by, unitId, now })
    const saved = saveEnrolment(enrolment, next, { ...act, fixed: { unitId, waitsFor: none.code } })
    // a place that became free meanwhile is taken, not waited for
    const still = wanting.places.left < 1 ? { left: 0 } : {}
    return {
      answer: enrolmentView(saved.enrolment, seen),
      writes: [
        ...saved.writes,
        {
          action: 'UpdateItem',
          key: keys.trainingPlaces(training.trainingId),
          add: { waiting: 1 },
          when: { equals: still, atLeast: { waiting: 0 }, without: NOT_CANCELLED },
        },
      ],
      was: enrolment,
    }
  },
})

export const handler = lambda(approveEnrolment)

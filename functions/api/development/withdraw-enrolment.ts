import type { Enrolment, Waiting } from '../../domain/development/enrolment.ts'
import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { movedUp, withdrawnEnrolment } from '../../domain/development/enrolment-rules.ts'
import type { Training } from '../../domain/development/training.ts'
import type { Instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Add } from '../../store/access.ts'
import { givenBack, moveFunds, type Moved, NOT_CANCELLED, paidFor, saveEnrolment } from '../../store/enrolments.ts'
import * as keys from '../../store/keys.ts'
import { nextInLine, READS_OF_LINE } from '../../store/waiting-line.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const withdrawEnrolment = operation({
  id: 'withdrawEnrolment',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/withdrawal',
  summary: 'A place is given back, with what it cost; the next in line whose unit can pay gets it in the same step',
  allow: ['pegawai', 'admin_kepegawaian'],
  who: 'the employee himself, or an administrator for him, before the training begins',
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status', 'training_started'],
  table: {
    ...READS_OF_ENROLMENT,
    ...READS_OF_LINE,
    enrolment: ['GetItem', 'PutItem'],
    trainee: ['Query', 'PutItem'],
    trainingFunds: ['BatchGetItem', 'UpdateItem'],
    trainingPlaces: ['GetItem', 'UpdateItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEnrolment(table, path.enrolmentId, actor, 'withdrawEnrolment', now)
    if (found instanceof Refusal) return found
    const { enrolment, training } = found
    if (enrolment.status !== 'terdaftar') return { ...found, next: undefined }
    const places = await table.get(keys.trainingPlaces(training.trainingId))
    const isLine = (places?.waiting ?? 0) > 0 && training.cancelled === undefined
    const next = isLine ? await nextInLine(table, training, paidFor(enrolment)) : undefined
    return { ...found, next }
  },
  decide({ found: { enrolment, training, relations, next }, actor }, { now }) {
    const fault = enrolmentFault('withdrawEnrolment', enrolment, training, now)
    if (fault !== undefined) return fault
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'withdrawEnrolment' }
    const saved = saveEnrolment(enrolment, withdrawnEnrolment(enrolment, now), act)
    const answer = enrolmentView(saved.enrolment, { relations, now, training })
    const moved = next === undefined ? [] : moveUp(next, training, now)
    return {
      answer,
      writes: [...saved.writes, ...moved, ...counters(enrolment, training, next)],
      was: enrolment,
    }
  },
})

/** Nobody reads from it whose place it was. */
const moveUp = (next: Waiting, training: Training, now: Instant) =>
  saveEnrolment(next, movedUp(next, training, now), { at: now, by: 'sistem', operation: 'fillPlaces' }).writes

/** The place goes from one to the other: the line is shorter, and what it costs moves between their units. */
function counters(
  enrolment: Enrolment,
  training: Training,
  next: Waiting | undefined,
): readonly (Add<'trainingPlaces'> | Add<'trainingFunds'>)[] {
  if (next === undefined) return givenBack(enrolment, training)
  const { trainingId, year, costPerHead } = training
  const moved = new Map<string, Moved>()
  const freed = paidFor(enrolment)
  if (freed !== undefined) moved.set(freed.unitId, { left: freed.left, quotaLeft: freed.quotaLeft })
  if (next.unitId !== undefined && costPerHead > 0) {
    const { left, quotaLeft } = moved.get(next.unitId) ?? { left: 0, quotaLeft: 0 }
    moved.set(next.unitId, { left: left - costPerHead, quotaLeft: quotaLeft - 1 })
  }
  return [
    {
      action: 'UpdateItem',
      key: keys.trainingPlaces(trainingId),
      add: { waiting: -1 },
      when: { equals: {}, atLeast: { left: 0 }, without: NOT_CANCELLED },
    },
    ...moveFunds(year, moved),
  ]
}

export const handler = lambda(withdrawEnrolment)

import type { Enrolment, Waiting } from '../../domain/development/enrolment.ts'
import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { movedUp, withdrawnEnrolment } from '../../domain/development/enrolment-rules.ts'
import type { Training } from '../../domain/development/training.ts'
import type { Instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Add } from '../../store/access.ts'
import { moveFunds, type Moved, saveEnrolment } from '../../store/enrolments.ts'
import * as keys from '../../store/keys.ts'
import { type Freed, nextInLine, READS_OF_LINE } from '../../store/waiting-line.ts'
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
    const next = (places?.waiting ?? 0) > 0 ? await nextInLine(table, training, freedBy(enrolment)) : undefined
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

/** What comes back with the place: what was paid for it. */
function freedBy(enrolment: Enrolment): Freed | undefined {
  if (!('cost' in enrolment) || enrolment.unitId === undefined || enrolment.cost === 0) return undefined
  return { unitId: enrolment.unitId, left: enrolment.cost, quotaLeft: 1 }
}

/** Nobody reads from it whose place it was. */
const moveUp = (next: Waiting, training: Training, now: Instant) =>
  saveEnrolment(next, movedUp(next, training, now), { at: now, by: 'sistem', operation: 'fillPlaces' }).writes

function counters(
  enrolment: Enrolment,
  { trainingId, year, costPerHead }: Training,
  next: Waiting | undefined,
): readonly (Add<'trainingPlaces'> | Add<'trainingFunds'>)[] {
  const key = keys.trainingPlaces(trainingId)
  const counts = { equals: {}, atLeast: { left: 0 } }
  const line: Add<'trainingPlaces'>[] =
    enrolment.status === 'diajukan'
      ? []
      : enrolment.status === 'menunggu' || next !== undefined
        ? [{ action: 'UpdateItem', key, add: { waiting: -1 }, when: counts }]
        : [{ action: 'UpdateItem', key, add: { left: 1 }, when: counts }]
  const moved = new Map<string, Moved>()
  const freed = freedBy(enrolment)
  if (freed !== undefined) moved.set(freed.unitId, { left: freed.left, quotaLeft: freed.quotaLeft })
  if (next?.unitId !== undefined && costPerHead > 0) {
    const { left, quotaLeft } = moved.get(next.unitId) ?? { left: 0, quotaLeft: 0 }
    moved.set(next.unitId, { left: left - costPerHead, quotaLeft: quotaLeft - 1 })
  }
  return [...line, ...moveFunds(year, moved)]
}

export const handler = lambda(withdrawEnrolment)

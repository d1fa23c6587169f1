import type { Instant } from '../instant.ts'
import { type Employee, hasLeft } from '../people/employee.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { sideOf } from './enrolment-actions.ts'
import { type FollowUpInput, isAskedOfEvaluator } from './follow-up.ts'
import type { CompletionInput, Enrolment, Placed, Requested, Waiting } from './enrolment.ts'
import type { Training } from './training.ts'
import { cancelledFault, hasStarted, started } from './training-rules.ts'

type Request = {
  readonly employee: Pick<Employee, 'employeeId' | 'name' | 'unitId' | 'evaluatorId'>
  readonly training: Training
  readonly willWait: boolean
  readonly reason: string | undefined
  readonly now: Instant
}

/** Once for each training; again after it was declined or taken back. */
export function requestedEnrolment(
  { employee: { employeeId, name, unitId, evaluatorId }, training, willWait, reason, now }: Request,
  earlier: Enrolment | undefined,
): Requested | Refusal<'enrolment_exists' | 'training_started' | 'wrong_status'> {
  if (earlier !== undefined && earlier.status !== 'ditolak' && earlier.status !== 'dibatalkan')
    return refuse('enrolment_exists')
  const fault = cancelledFault(training)
  if (fault !== undefined) return fault
  if (hasStarted(training, now)) return started(training)
  return {
    status: 'diajukan',
    employeeId,
    name,
    ...snapshotOf(training),
    willWait,
    ...(unitId === undefined ? {} : { unitId }),
    ...(evaluatorId === undefined ? {} : { actorId: evaluatorId }),
    ...(reason === undefined ? {} : { reason }),
    requestedAt: now,
    version: (earlier?.version ?? 0) + 1,
    historySeq: earlier?.historySeq ?? 0,
    historyHash: earlier?.historyHash ?? '',
  }
}

const snapshotOf = ({ trainingId, year, title, competency, kind, hours, startsOn, endsOn }: Training) => ({
  ...{ trainingId, year, title, competency, kind, hours, startsOn, endsOn },
})

type Approval = { readonly by: string; readonly unitId: string | undefined; readonly now: Instant }

const approvedOf = ({ by, unitId, now }: Approval) => ({
  approvedAt: now,
  approvedBy: by,
  ...(unitId === undefined ? {} : { unitId }),
})

export function placed(enrolment: Requested, training: Training, approval: Approval): Placed {
  return {
    ...enrolment,
    ...snapshotOf(training),
    ...approvedOf(approval),
    status: 'terdaftar',
    placedAt: approval.now,
    cost: training.costPerHead,
    version: enrolment.version + 1,
  }
}

export function waiting(enrolment: Requested, training: Training, approval: Approval): Waiting {
  return {
    ...enrolment,
    ...snapshotOf(training),
    ...approvedOf(approval),
    status: 'menunggu',
    waitingAt: approval.now,
    version: enrolment.version + 1,
  }
}

/** A place became free for who waited: no new approval is needed. */
export function movedUp(waiter: Waiting, training: Training, now: Instant): Placed {
  const { waitingAt: _, ...enrolment } = waiter
  return {
    ...enrolment,
    ...snapshotOf(training),
    status: 'terdaftar',
    placedAt: now,
    cost: training.costPerHead,
    version: enrolment.version + 1,
  }
}

const plain = (enrolment: Enrolment) => {
  const { employeeId, name, trainingId, year, title, competency, kind, hours, startsOn, endsOn } = enrolment
  const { willWait, reason, requestedAt, unitId, historySeq, historyHash } = enrolment
  return {
    ...{ employeeId, name, trainingId, year, title, competency, kind, hours, startsOn, endsOn },
    ...{ willWait, requestedAt, historySeq, historyHash, version: enrolment.version + 1 },
    ...(unitId === undefined ? {} : { unitId }),
    ...(reason === undefined ? {} : { reason }),
  }
}

export const declinedEnrolment = (enrolment: Requested, refusal: string, now: Instant): Enrolment => ({
  ...plain(enrolment),
  status: 'ditolak',
  decidedAt: now,
  refusal,
})

export const withdrawnEnrolment = (enrolment: Enrolment, now: Instant, cancellation?: string): Enrolment => ({
  ...plain(enrolment),
  status: 'dibatalkan',
  withdrawnAt: now,
  ...(cancellation === undefined ? {} : { cancellation }),
})

/** What ends with the training: who has completed it, or shown that he did, keeps that. */
export const endsWithTraining = ({ status }: Pick<Enrolment, 'status'>): boolean =>
  status === 'diajukan' || status === 'menunggu' || status === 'terdaftar'

/** `evaluatorId`: who is asked now to confirm it, and later whether it helped. */
export const reportedEnrolment = (
  enrolment: Placed,
  completion: CompletionInput,
  evaluatorId: string | undefined,
  now: Instant,
) => {
  const { returnedReason: _, ...rest } = enrolment
  return {
    ...rest,
    actorId: evaluatorId,
    status: 'dilaporkan' as const,
    completion: { ...completion, reportedAt: now },
    version: enrolment.version + 1,
  }
}

type Reported = Extract<Enrolment, { status: 'dilaporkan' }>

/**
 * What becomes of it when someone else judges the person, or he leaves: what is asked of the evaluator is asked of who is
 * it now; who is no employee any more attends nothing (Pasal 1(1)), and what has begun is not taken from him.
 */
export function enrolmentAfter(
  enrolment: Enrolment,
  person: Pick<Employee, 'status'>,
  evaluatorId: string | undefined,
  now: Instant,
): Enrolment | undefined {
  if (hasLeft(person) && endsWithTraining(enrolment) && !hasStarted(enrolment, now))
    return withdrawnEnrolment(enrolment, now)
  if (!isAskedOfEvaluator(enrolment) || enrolment.actorId === evaluatorId) return undefined
  return { ...enrolment, actorId: evaluatorId, version: enrolment.version + 1 }
}

/** The JP are those of the training as it was given. */
export const confirmed = (enrolment: Reported, training: Training, by: string, now: Instant): Enrolment => ({
  ...enrolment,
  ...snapshotOf(training),
  status: 'selesai',
  confirmedAt: now,
  confirmedBy: by,
  version: enrolment.version + 1,
})

/** What was shown does not prove it: back to who was there, with the reason. */
export function returnedEnrolment(reported: Reported, reason: string): Enrolment {
  const { completion: _, ...enrolment } = reported
  return { ...enrolment, status: 'terdaftar', returnedReason: reason, version: enrolment.version + 1 }
}

type Completed = Extract<Enrolment, { status: 'selesai' }>

/** Each side once, and neither changes what the other said. */
export function answeredFollowUp(
  enrolment: Completed,
  side: ReturnType<typeof sideOf>,
  answer: FollowUpInput,
  now: Instant,
): Completed | Refusal<'follow_up_answered'> {
  if (enrolment.followUp?.[side] !== undefined) return refuse('follow_up_answered')
  const followUp = { ...enrolment.followUp, [side]: { ...answer, answeredAt: now } }
  return { ...enrolment, followUp, version: enrolment.version + 1 }
}

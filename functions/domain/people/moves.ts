import { type Employee, isInOffice, mustHaveSkp, hasLeft } from './employee.ts'
import { lapsed } from '../evaluations/calibration-state.ts'
import { placeAt } from './place.ts'
import { type Evaluation, isOpen } from '../evaluations/evaluation.ts'
import { type Day, dayOf, type Instant, startOf } from '../instant.ts'
import type { ApprovedSkp, Skp } from '../plans/skp.ts'

/** BAB II.C.6, IV.A.13: another unit or another position is a move. */
export function hasMoved(before: Employee, after: Employee): boolean {
  return before.unitId !== after.unitId || !samePosition(before.position, after.position)
}

export function samePosition(a: Employee['position'], b: Employee['position']): boolean {
  return a.name === b.name && a.kind === b.kind && a.jenjang === b.jenjang
}

/**
 * II.C.6–7: since this plan was determined he came to another post or unit, or under another evaluator: he plans anew with
 * the one who is his pimpinan now.
 */
export function plansAnew({ approval: { approvedAt } }: ApprovedSkp, employee: Employee): boolean {
  const { movedAt, evaluatorId } = employee
  return (movedAt !== undefined && movedAt > approvedAt) || placeAt(employee, approvedAt).evaluatorId !== evaluatorId
}

/** Whether the change passes the person's open work on to someone else, or stops it, or lets it go on (II.C.8). */
export function passesWorkOn(before: Employee, after: Employee): boolean {
  return hasMoved(before, after) || before.evaluatorId !== after.evaluatorId || before.status !== after.status
}

/** IV.A.2: whether the change puts his people's open work on another desk: who is out of office is stood in for from above. */
export function passesTeamOn(before: Employee, after: Employee): boolean {
  return isInOffice(before) !== isInOffice(after) || (!isInOffice(after) && before.evaluatorId !== after.evaluatorId)
}

/**
 * UU 27/2022 Pasal 6: what is corrected was never so. He has not moved, and the evaluator whom the record named wrongly keeps
 * nothing; one who keeps a period since an earlier change does.
 */
export function asIfNeverWrong(before: Employee, { unitId, position }: Employee): Employee {
  return { ...before, unitId, position, evaluatorId: undefined }
}

/** Whether what waits for his evaluator waits for another one from now on, or for nobody. */
const passesDeskOn = (before: Employee, after: Employee): boolean =>
  before.evaluatorId !== after.evaluatorId || hasLeft(before) !== hasLeft(after)

/** What a change leaves on the profile of his being in office or out of it. */
export function officeAfter(before: Employee, after: Employee, version: number, now: Instant) {
  return {
    ...(isInOffice(before) === isInOffice(after) ? {} : { officeSince: wentAt(after, now) }),
    ...(passesTeamOn(before, after) ? { officeVersion: version } : {}),
    ...(passesDeskOn(before, after) ? { deskVersion: version } : {}),
  }
}

/** From the first moment of the day that is recorded, though it be recorded later. */
const wentAt = ({ status, ended }: Employee, now: Instant) =>
  status === 'berhenti' && ended !== undefined ? startOf(ended.endedOn) : now

/** What of a person an auditor asks about: names only, values of NIP and e-mail are in no history. */
export function changedFields(before: Employee, after: Employee): string[] {
  return Object.entries({
    status: before.status !== after.status,
    evaluator: before.evaluatorId !== after.evaluatorId,
    unit: before.unitId !== after.unitId,
    position: !samePosition(before.position, after.position),
    kind: before.kind !== after.kind,
    nip: before.nip !== after.nip,
    ended: JSON.stringify(before.ended) !== JSON.stringify(after.ended),
    placements: JSON.stringify(before.placements) !== JSON.stringify(after.placements),
    roles: before.roles.toSorted().join() !== after.roles.toSorted().join(),
    delegations: idsOf(before.delegations) !== idsOf(after.delegations),
    actings: idsOf(before.actings) !== idsOf(after.actings),
  }).flatMap(([field, changed]) => (changed ? [field] : []))
}

const idsOf = (all: readonly { delegationId: string }[] = []) => all.map(({ delegationId }) => delegationId).join()

/** The SKP on the desk of whoever judges now, `undefined` when nothing of it changes. What is over stays with whom it was. */
export function skpAfter(skp: Skp, actorId: string | undefined, now: Instant): Skp | undefined {
  const over = skp.status === 'diganti' || skp.year < yearOf(dayOf(now))
  return over || skp.actorId === actorId ? undefined : { ...skp, actorId, version: skp.version + 1 }
}

/** II.C.8: what is planned for someone out of office waits on nobody's desk until he is back. */
export function deskOfPlan(
  { status }: Pick<Skp, 'status'>,
  person: Employee,
  evaluatorId: string | undefined,
): string | undefined {
  return mustHaveSkp(person) || status === 'ditetapkan' ? evaluatorId : undefined
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** Whose profiles decide what `evaluationAfter` says: the evaluator before, and who keeps a period. */
export function formerEvaluators(before: Employee, evaluations: readonly Evaluation[]): string[] {
  const ids = [before.evaluatorId, ...evaluations.map(evaluation => evaluation.keptEvaluatorId)]
  return [...new Set(ids.filter(id => id !== undefined))]
}

/**
 * IV.A.13: who moved is evaluated by his new evaluator. IV.A.14: where only the evaluator changed while the window is
 * open, the former one keeps this period, if he is in office (IV.A.2). A defaulted one is the superior's and stays his
 * (IV.A.11); a signed one is whose judgement it is, to deliver and to explain (V.A.5, V.B.4). `actorId`: who judges him
 * from now on, which is not whom the profile names where that one is out of office.
 */
export function evaluationAfter(
  evaluation: Evaluation,
  before: Employee,
  after: Employee,
  former: readonly Employee[],
  actorId: string | undefined,
  now: Instant,
): Evaluation | undefined {
  if (!isOpen(evaluation) || evaluation.by === 'superior') return undefined
  const version = evaluation.version + 1
  const { keptEvaluatorId } = evaluation
  if (!isTransferred(before, after)) {
    const holder = former.find(({ employeeId }) => employeeId === (keptEvaluatorId ?? before.evaluatorId))
    if (holder !== undefined && isInOffice(holder)) {
      if (keptEvaluatorId !== undefined) return undefined
      const inWindow = evaluation.opensAt <= now && now <= evaluation.closesAt
      if (inWindow && before.evaluatorId !== after.evaluatorId && !leftBefore(holder, before, evaluation.opensAt))
        return { ...evaluation, ...keptBy(holder, evaluation.opensAt), version }
    }
  }
  const moved = movedWithin(evaluation, before, after, now) ? { movedAt: now, reuse: undefined } : undefined
  return evaluation.actorId === actorId && keptEvaluatorId === undefined && moved === undefined
    ? undefined
    : {
        ...evaluation,
        ...(evaluation.actorId === actorId ? {} : lapsed(evaluation)),
        actorId,
        keptEvaluatorId: undefined,
        keptUnitId: undefined,
        ...moved,
        version,
      }
}

/** IV.A.13: to another unit, or to another post under another evaluator; a post that is only named otherwise is none. */
function isTransferred(before: Employee, after: Employee): boolean {
  return before.unitId !== after.unitId || (hasMoved(before, after) && before.evaluatorId !== after.evaluatorId)
}

/** IV.A.13.a: to another unit, while the period ran or its window was open. */
function movedWithin(evaluation: Evaluation, before: Employee, after: Employee, now: Instant): boolean {
  const running = evaluation.startsAt <= now && now <= evaluation.closesAt
  return running && before.unitId !== after.unitId
}

/** IV.A.14.a: he went to another unit before the window opened, though his people were given to another only within it. */
function leftBefore(holder: Employee, employee: Employee, opensAt: Instant): boolean {
  const { unitId } = placeAt(holder, opensAt)
  const wasHis = (at: Instant) => placeAt(employee, at).evaluatorId === holder.employeeId
  return (
    unitId !== employee.unitId &&
    (holder.formerPlaces ?? []).some(left => left.until < opensAt && left.unitId !== unitId && wasHis(left.until))
  )
}

/** IV.A.14.b: with the unit that he had when the window opened, though he may have moved since. */
const keptBy = (holder: Employee, opensAt: Instant) => ({
  keptEvaluatorId: holder.employeeId,
  keptUnitId: placeAt(holder, opensAt).unitId,
})

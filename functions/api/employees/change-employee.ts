import { type Assignment, assignmentAfter } from '../../domain/assignments/assignment.ts'
import { type Employee, mustHaveSkp, type Unit, hasLeft } from '../../domain/people/employee.ts'
import {
  asIfNeverWrong,
  changedFields,
  deskOfPlan,
  evaluationAfter,
  hasMoved,
  officeAfter,
  skpAfter,
} from '../../domain/people/moves.ts'
import type { Instant } from '../../domain/instant.ts'
import { placesAfter } from '../../domain/people/place.ts'
import { unitsAfter } from '../../domain/people/unit-head.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { stopFixes, turnedBy } from '../../domain/evaluations/stopping.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import type { Delete, Put } from '../../store/access.ts'
import { entryAfter } from '../../store/history.ts'
import type { Item } from '../../store/items.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'
import { unitAsFound } from '../units/unit-as-found.ts'

export type ProfileChange = {
  readonly before: Employee | undefined
  readonly after: Employee
  readonly operation: string
  readonly by: string
  readonly now: Instant
  /** It was never so: what is put right is no move. */
  readonly corrects?: boolean
}

export type Change = ProfileChange & {
  /** Who has the new NIP and e-mail now: the person himself, or nobody. */
  readonly nip: Item<'nip'> | undefined
  readonly email: Item<'email'> | undefined
  readonly hmac: (purpose: string, text: string) => string
}

type ProfileWrites = Put<'employee'> | Put<'staff'> | Put<'history'>
type PersonWrites = ProfileWrites | Put<'nip'> | Put<'email'>

/**
 * The one way in which a person comes into being or changes: profile, roster line, NIP, e-mail and history in one
 * transaction. What it means for units and open work is said by the functions below, for the same transaction.
 */
export function changeEmployee(change: Change, mark?: string): { employee: Employee; writes: PersonWrites[] } {
  const { employee, writes } = changeProfile(change, mark)
  return { employee, writes: [...writes, ...claims(change)] }
}

/** The same where NIP and e-mail stay as they are. */
export function changeProfile(change: ProfileChange, mark?: string): { employee: Employee; writes: ProfileWrites[] } {
  const { before, now } = change
  const after = stillEnded(change.after)
  const head = { historySeq: before?.historySeq ?? 0, historyHash: before?.historyHash ?? '' }
  const entry = historyEntry({ ...change, after })
  const next = entry === undefined ? undefined : entryAfter(after.employeeId, head, entry)
  const nextVersion = (before?.version ?? 0) + 1
  const employee: Employee = {
    ...after,
    version: nextVersion,
    ...(before === undefined ? { enteredAt: now } : {}),
    ...(before !== undefined && change.corrects !== true && hasMoved(before, after) ? { movedAt: now } : {}),
    ...(before === undefined ? {} : { formerPlaces: placesAfter(before, after, now) }),
    ...(before === undefined ? {} : officeAfter(before, after, nextVersion, now)),
    ...next?.head,
  }
  const { employeeId, name, kind, status, position, unitId, evaluatorId, version } = employee
  return {
    employee,
    writes: [
      {
        action: 'PutItem',
        key: keys.employee(employeeId),
        item: employee,
        when: asRead(before),
        mark,
      },
      {
        action: 'PutItem',
        key: keys.staff(employeeId),
        item: { employeeId, name, kind, status, position, unitId, evaluatorId, version },
        when: before === undefined ? { absent: true } : { equals: { employeeId } },
      },
      ...(next === undefined ? [] : [next.write]),
    ],
  }
}

/** Whoever says that he is employed again, a file too, says that the ending is over. */
const stillEnded = (person: Employee): Employee => (hasLeft(person) ? person : { ...person, ended: undefined })

/** A changed NIP is one more of the same person: the old one stays his. */
function claims({ before, after, nip, email, now, hmac }: Change): (Put<'nip'> | Put<'email'>)[] {
  const { employeeId } = after
  return [
    ...(after.nip === undefined || after.nip === before?.nip || nip !== undefined
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.nip(hmac('nip', after.nip)),
            item: { employeeId, since: now },
            when: { absent: true as const },
          },
        ]),
    ...(after.email === undefined || after.email === before?.email || email !== undefined
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.email(hmac('email', after.email)),
            item: { employeeId },
            when: { absent: true as const },
          },
        ]),
  ]
}

function historyEntry({ before, after, now, by, operation }: ProfileChange) {
  // who comes in with no more than everyone's role leaves no entry: an import brings thousands of them
  const isPlain = after.roles.length === 1 && after.roles.includes('pegawai')
  const changed = before === undefined ? (isPlain ? [] : ['created']) : changedFields(before, after)
  if (changed.length === 0) return undefined
  return {
    at: now,
    by,
    operation,
    ...(before === undefined ? {} : { from: before.status }),
    to: after.status,
    fixed: {
      changed,
      kind: after.kind,
      unitId: after.unitId,
      evaluatorId: after.evaluatorId,
      formerEvaluatorId: before?.evaluatorId,
      roles: after.roles,
      ...(changed.includes('ended') ? { ended: after.ended ?? null } : {}),
      ...(changed.includes('placements') ? { placements: after.placements } : {}),
    },
  }
}

/** The e-mail that the person no longer has is free again. */
export function freedEmail({ before, after, hmac }: Change): Delete<'email'>[] {
  if (before?.email === undefined || before.email === after.email) return []
  const { employeeId } = after
  return [{ action: 'DeleteItem', key: keys.email(hmac('email', before.email)), when: { equals: { employeeId } } }]
}

/** Whoever heads the person's units now. */
export function headWrites(units: readonly Unit[], after: Employee, above: readonly Employee[]): Put<'unit'>[] {
  return unitWrites(units, unitsAfter(units, after, above))
}

/** The units that are not the same object as before. */
export function unitWrites(before: readonly Unit[], after: readonly Unit[]): Put<'unit'>[] {
  const found = new Map(before.map(unit => [unit.unitId, unit]))
  return after
    .filter(unit => found.get(unit.unitId) !== unit)
    .map(unit => ({
      action: 'PutItem',
      key: keys.unit(unit.unitId),
      item: unit,
      when: unitAsFound(found.get(unit.unitId)),
    }))
}

export type OpenWork = {
  readonly skps: readonly Skp[]
  readonly evaluations: readonly Evaluation[]
  readonly assignments: readonly Assignment[]
  /** The profiles of those who have judged until now. */
  readonly former: readonly Employee[]
  /** Who judges him from now on: in office (IV.A.2). */
  readonly evaluatorId: string | undefined
}

type WorkWrites = Put<'skp'> | Put<'evaluation'> | Put<'assignment'> | Put<'history'>

/**
 * The person's plans, evaluations and assignments, handed to whoever must act on them now; what stops or goes on with his being in
 * office has its entry in its own history (II.C.8). `after`: as he is stored.
 */
export function workWrites(work: OpenWork, change: ProfileChange): WorkWrites[] {
  const { before: recorded, after, operation, by, now } = change
  if (recorded === undefined) return []
  const before = change.corrects === true ? asIfNeverWrong(recorded, after) : recorded
  return [
    ...work.skps.flatMap((skp): Put<'skp'>[] => {
      const item = skpAfter(skp, deskOfPlan(skp, after, work.evaluatorId), now)
      return item === undefined
        ? []
        : [{ action: 'PutItem', key: keys.skp(skp), item, when: { equals: { version: skp.version } } }]
    }),
    ...work.assignments.flatMap((assignment): Put<'assignment'>[] => {
      const item = assignmentAfter(assignment, mustHaveSkp(after) ? work.evaluatorId : undefined)
      if (item === undefined) return []
      const when = { equals: { version: assignment.version } }
      return [{ action: 'PutItem', key: keys.assignment(assignment), item, when }]
    }),
    ...work.evaluations.flatMap((evaluation): (Put<'evaluation'> | Put<'history'>)[] => {
      const moved = evaluationAfter(evaluation, before, after, work.former, work.evaluatorId, now)
      const next = turnedBy(moved ?? evaluation, after, work.evaluatorId, now) ?? moved
      return next === undefined ? [] : evaluationWrites(evaluation, next, { operation, by, now })
    }),
  ]
}

type Doing = Pick<ProfileChange, 'operation' | 'by' | 'now'>

/** IV.A.14: an evaluation that changes hands, or stops, tells whose it is now; who keeps it has power by that. */
function evaluationWrites(
  was: Evaluation,
  next: Evaluation,
  { operation, by, now }: Doing,
): (Put<'evaluation'> | Put<'history'>)[] {
  const { actorId, keptEvaluatorId = null, keptUnitId = null } = next
  const hands = { actorId, formerActorId: was.actorId, keptEvaluatorId, keptUnitId }
  const fixed = { ...hands, ...(next.status === 'dihentikan' ? stopFixes(next) : {}) }
  const entry = entryAfter(evaluationIdOf(was), was, {
    at: now,
    by,
    operation,
    from: was.status,
    to: next.status,
    fixed,
  })
  const item = { ...next, ...entry.head, version: was.version + 1 }
  return [
    { action: 'PutItem', key: keys.evaluation(was), item, when: { equals: { version: was.version } } },
    entry.write,
  ]
}

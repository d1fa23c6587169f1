import { assignmentAfter } from '../../domain/assignments/assignment.ts'
import { passOn } from '../../domain/evaluations/evaluation-rules.ts'
import { mustHaveSkp } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { deskOfPlan, skpAfter } from '../../domain/people/moves.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import { entryAfter } from '../../store/history.ts'
import { assignmentIdOf, skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import type { Committed, Failed } from '../../store/table.ts'
import { aboveOf, casesDue, growthDue, type GrowthWrite } from './growth.ts'
import { bySystem } from '../roster/transition.ts'

type Write = Put<'skp'> | Put<'evaluation'> | Put<'assignment'> | GrowthWrite
type Kinds = 'skp' | 'evaluation' | 'assignment' | 'enrolment' | 'developmentItem' | 'counselling'
type Passing = Reads<'employee' | 'region', Kinds> & {
  readonly commit: (writes: readonly Write[]) => Promise<Committed | Failed>
}

const PASSES = 4

/** How many items of one person were put on another desk; what somebody changed meanwhile is read and judged again. */
export async function passedOn(table: Passing, employeeId: string, what: What, now: Instant): Promise<number> {
  let done = 0
  for (let pass = 1; pass <= PASSES; pass += 1) {
    let failed = 0
    for (const writes of await dueOf(table, employeeId, what, now))
      if ((await table.commit(writes)).failed) failed += 1
      else done += 1
    if (failed === 0) return done
  }
  throw new Error('the open work of someone keeps changing')
}

/**
 * `all`: of someone whose evaluator came or went. `moved`: of who has another one, whose plans and evaluations followed in
 * the same transaction. `cases`: of who has another superior.
 */
export type What = 'all' | 'moved' | 'cases'

async function dueOf(table: Passing, employeeId: string, what: What, now: Instant): Promise<(readonly Write[])[]> {
  const around = await aboveOf(table, employeeId, now)
  if (around === undefined) return []
  return [
    ...(what === 'all' ? await workDue(table, employeeId, now) : []),
    ...(what === 'cases' ? [] : await growthDue(table, around, now)),
    ...(await casesDue(table, around, now)),
  ]
}

async function workDue(table: Passing, employeeId: string, now: Instant): Promise<(readonly Write[])[]> {
  const [[person], skps, all, assignments] = await Promise.all([
    table.getAll([keys.employee(employeeId)]),
    table.all(ranges.skpOf(employeeId)),
    table.all(ranges.evaluationsOf(employeeId)),
    table.all(ranges.assignmentsOf(employeeId)),
  ])
  // what came to a superior stays with him, and is looked after by night
  const evaluations = all.filter(({ status, by }) => status !== 'final' && status !== 'dihentikan' && by === 'penilai')
  const himself = { employeeId }
  const authorities = await authoritiesOver(table, [himself, ...evaluations], now)
  const evaluatorId = authorities.get(himself)?.desk?.employeeId
  return [
    ...skps.flatMap(skp => {
      const next = person && skpAfter(skp, deskOfPlan(skp, person, evaluatorId), now)
      return next === undefined ? [] : [skpWrites(skp, next, now)]
    }),
    ...assignments.flatMap(assignment => {
      const next = assignmentAfter(assignment, person && mustHaveSkp(person) ? evaluatorId : undefined)
      return next === undefined ? [] : [assignmentWrites(assignment, next, now)]
    }),
    ...evaluations.flatMap(evaluation => {
      const actorId = authorities.get(evaluation)?.desk?.employeeId
      const next = actorId === evaluation.actorId ? undefined : passOn(evaluation, actorId)
      if (next === undefined || next instanceof Refusal) return []
      return [bySystem(evaluation, next, { operation: 'passOnWork', now, fixed: desks(evaluation, next) })]
    }),
  ]
}

type OnDesk = { readonly actorId?: string | undefined }
const desks = (before: OnDesk, after: OnDesk) => ({ actorId: after.actorId, formerActorId: before.actorId })

type Held = OnDesk & { readonly status: string; readonly historySeq: number; readonly historyHash: string }

function entryOf(subject: string, before: Held, after: Held, now: Instant) {
  const act = { at: now, by: 'sistem', operation: 'passOnWork', from: before.status, to: after.status }
  return entryAfter(subject, before, { ...act, fixed: desks(before, after) })
}

function assignmentWrites(before: Item<'assignment'>, after: Item<'assignment'>, now: Instant): readonly Write[] {
  const entry = entryOf(assignmentIdOf(before), before, after, now)
  const item = { ...after, ...entry.head }
  const when = { equals: { version: before.version } }
  return [{ action: 'PutItem', key: keys.assignment(before), item, when }, entry.write]
}

function skpWrites(before: Item<'skp'>, after: Item<'skp'>, now: Instant): readonly Write[] {
  const entry = entryOf(skpIdOf(before), before, after, now)
  return [
    {
      action: 'PutItem',
      key: keys.skp(before),
      item: { ...after, ...entry.head },
      when: { equals: { version: before.version } },
    },
    entry.write,
  ]
}

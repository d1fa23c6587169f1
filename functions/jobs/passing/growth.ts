import { counsellingAfter } from '../../domain/counselling/counselling-rules.ts'
import { enrolmentAfter } from '../../domain/development/enrolment-rules.ts'
import { itemAfter } from '../../domain/development/plan-rules.ts'
import { deskOfSuperior } from '../../domain/people/authority.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Add, Put, Reads } from '../../store/access.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import { saveDevelopment } from '../../store/development.ts'
import { givenBack, saveEnrolment } from '../../store/enrolments.ts'
import { counsellingIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { step } from '../../store/step.ts'

/** What passing on someone's trainings, plan and cases of counselling reads and writes. */
export const TABLE_OF_GROWTH = {
  enrolment: ['Query', 'PutItem'],
  trainee: ['PutItem'],
  trainingPlaces: ['UpdateItem'],
  trainingFunds: ['UpdateItem'],
  counselling: ['Query', 'PutItem'],
  developmentItem: ['Query', 'PutItem'],
  developmentLine: ['PutItem'],
} as const

export type GrowthWrite =
  | (Put<'enrolment'> | Put<'trainee'> | Add<'trainingPlaces'> | Add<'trainingFunds'>)
  | (Put<'counselling'> | Put<'developmentItem'> | Put<'developmentLine'> | Put<'history'>)

type Around = {
  readonly person: Employee
  readonly evaluatorId: string | undefined
  readonly superiorId: string | undefined
}

type OnDesk = { readonly actorId?: string | undefined }
const act = (before: OnDesk, after: OnDesk, now: Instant) => ({
  ...{ at: now, by: 'sistem', operation: 'passOnWork' },
  fixed: { actorId: after.actorId, formerActorId: before.actorId },
})

/** What of a person's trainings and plan waits for his evaluator, on the desk of who is it now; of who has left it ends. */
export async function growthDue(
  table: Reads<never, 'enrolment' | 'developmentItem'>,
  { person, evaluatorId }: Around,
  now: Instant,
): Promise<(readonly GrowthWrite[])[]> {
  const [enrolments, planned] = await Promise.all([
    table.all(ranges.enrolmentsOf(person.employeeId)),
    table.all(ranges.developmentOf(person.employeeId)),
  ])
  return [
    ...enrolments.flatMap(before => {
      const after = enrolmentAfter(before, person, evaluatorId, now)
      if (after === undefined) return []
      const { writes } = saveEnrolment(before, after, act(before, after, now))
      return [[...writes, ...(after.status === 'dibatalkan' ? givenBack(before, before) : [])]]
    }),
    ...planned.flatMap(before => {
      const after = itemAfter(before, person, evaluatorId, now)
      return after === undefined ? [] : [saveDevelopment(before, after, act(before, after, now)).writes]
    }),
  ]
}

/** A case whose turn is the evaluator's, or his superior's: nothing in it says what it is about. */
export async function casesDue(
  table: Reads<never, 'counselling'>,
  { person, evaluatorId, superiorId }: Around,
  now: Instant,
): Promise<(readonly GrowthWrite[])[]> {
  const cases = await table.all(ranges.counsellingOf(person.employeeId))
  return cases.flatMap(before => {
    const after = counsellingAfter(before, evaluatorId, superiorId)
    return after === undefined ? [] : [caseWrites(before, after, now)]
  })
}

function caseWrites(before: Item<'counselling'>, after: Item<'counselling'>, now: Instant): readonly GrowthWrite[] {
  const { item, entry, when } = step(counsellingIdOf(before), before, after, act(before, after, now))
  return [{ action: 'PutItem', key: keys.counselling(before), item, when }, entry]
}

/** Who stands above a person at this moment. */
export async function aboveOf(
  table: Reads<'employee' | 'region'>,
  employeeId: string,
  now: Instant,
): Promise<Around | undefined> {
  const himself = { employeeId }
  const [[person], authorities] = await Promise.all([
    table.getAll([keys.employee(employeeId)]),
    authoritiesOver(table, [himself], now),
  ])
  const found = authorities.get(himself)
  return (
    person && {
      ...{ person, evaluatorId: found?.desk?.employeeId },
      superiorId: deskOfSuperior(found)?.employeeId,
    }
  )
}

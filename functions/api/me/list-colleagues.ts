import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { type Employee, Position, Role } from '../../domain/employee.ts'
import { FeedbackClass } from '../../domain/feedback.ts'
import { classOf } from '../../domain/feedback-class.ts'
import { line } from '../../domain/text.ts'
import type { Reads } from '../../store/access.ts'
import { fold, initial, keys, ranges } from '../../store/keys.ts'
import { chainOf } from '../chain.ts'
import { NamedUnit } from '../employees/view.ts'

const MOST = 50

type Person = Pick<Employee, 'employeeId' | 'name' | 'status' | 'position' | 'unitId' | 'evaluatorId'>

const Colleague = z.object({
  employeeId: z.string(),
  name: z.string(),
  position: Position,
  unit: z.optional(NamedUnit),
  /** What feedback of the caller to this person would be. */
  class: FeedbackClass,
  allowedActions: z.array(z.string()),
})

export const listColleagues = operation({
  id: 'listColleagues',
  area: 'me',
  route: 'GET /v1/me/colleagues',
  summary: 'People to give feedback to or to ask for it: those around the caller, and by name anyone',
  allow: Role.options,
  who: 'anyone with a role',
  query: z.strictObject({ q: z.optional(line(100)) }),
  output: z.object({ items: z.array(Colleague) }),
  refusals: [],
  table: {
    employee: ['GetItem', 'BatchGetItem', 'QueryByActor'],
    staff: ['QueryByUnit'],
    region: ['GetItem'],
    unit: ['BatchGetItem'],
  },
  async find({ query: { q = '' }, actor }, { table }) {
    const chain = actor.employeeId === undefined ? undefined : await chainOf(table, actor.employeeId)
    if (chain === undefined) return { items: [] }
    const me = chain.employee
    const near = await peopleAround(table, me, chain.evaluator, chain.superiorId)
    const named = q === '' ? [] : (await table.list(ranges.staffByName(initial(q), q), MOST)).items
    const found = [...new Map([...near, ...named].map(person => [person.employeeId, person])).values()]
      .filter(({ employeeId, status }) => employeeId !== me.employeeId && status !== 'berhenti')
      .filter(({ name }) => fold(name).startsWith(fold(q)))
      .slice(0, MOST)
    const region = await table.get(keys.region())
    const evaluators = await table.getAll(
      found.flatMap(one => (one.evaluatorId === undefined ? [] : [keys.employee(one.evaluatorId)])),
    )
    const units = await table.getAll(found.flatMap(one => (one.unitId === undefined ? [] : [keys.unit(one.unitId)])))
    return {
      items: found.map(({ employeeId, name, position, unitId, evaluatorId }) => {
        const evaluator = evaluators.find(one => one.employeeId === evaluatorId)
        return {
          employeeId,
          name,
          position,
          unit: units.find(unit => unit.unitId === unitId),
          class: classOf(me, { employeeId, evaluatorId }, evaluator?.evaluatorId ?? region?.headId),
          allowedActions: ['giveFeedback'],
        }
      }),
    }
  },
  decide: ({ found }) => ({ answer: found }),
})

type Sources = Reads<'employee', never, 'employee'>

/** Nearest first: own evaluator and superior, own team, those with the same evaluator. */
async function peopleAround(
  table: Sources,
  me: Employee,
  evaluator: Employee | undefined,
  superiorId: string | undefined,
): Promise<Person[]> {
  const [superior, team, peers] = await Promise.all([
    superiorId === undefined ? undefined : table.get(keys.employee(superiorId)),
    table.listAll(ranges.team(me.employeeId)),
    me.evaluatorId === undefined ? [] : table.listAll(ranges.team(me.evaluatorId)),
  ])
  return [evaluator, superior, ...team, ...peers].filter(person => person !== undefined)
}

export const handler = lambda(listColleagues)

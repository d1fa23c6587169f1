import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import {
  type Actor,
  type Employee,
  EmployeeKind,
  EmployeeStatus,
  Position,
  type Relation,
} from '../../domain/employee.ts'
import { line } from '../../domain/text.ts'
import { pageByName, pageOfOwnPeople, pageOfUnit } from './people-pages.ts'
import { actionsOn } from './view.ts'

const ListedEmployee = z.object({
  employeeId: z.string(),
  name: z.string(),
  kind: EmployeeKind,
  status: EmployeeStatus,
  position: Position,
  unitId: z.optional(z.string()),
  evaluatorId: z.optional(z.string()),
  version: z.optional(z.number()),
  allowedActions: z.array(z.string()),
})

export const listEmployees = operation({
  id: 'listEmployees',
  area: 'employees',
  route: 'GET /v1/employees',
  summary: 'People by name',
  allow: ['pegawai', 'admin_kepegawaian', 'kepala_daerah'],
  who: 'administrator: everyone; others: the people whose evaluator or superior they are',
  paged: true,
  query: z.strictObject({ unitId: z.optional(line(100)), q: z.optional(line(100)) }),
  output: z.object({ items: z.array(ListedEmployee) }),
  refusals: [],
  table: { employee: ['QueryByUnit', 'QueryByActor'], staff: ['QueryByUnit'] },
  async find({ query: { unitId, q = '' }, actor, page }, { table }) {
    if (actor.roles.includes('admin_kepegawaian'))
      return unitId === undefined
        ? pageByName(table, q, page.limit, page.start)
        : pageOfUnit(table, unitId, q, page.limit, page.start)
    if (actor.employeeId === undefined) return { items: [] }
    return pageOfOwnPeople(table, actor.employeeId, { unitId, q }, page.limit, page.start)
  },
  decide: ({ found, actor }) => ({
    answer: {
      items: found.items.map(person => ({ ...person, allowedActions: actionsOn(relationsTo(person, actor)) })),
    },
    next: found.next,
  }),
})

/** Whom a list shows to someone other than an administrator is his team, or a team below it. */
function relationsTo(person: Pick<Employee, 'employeeId' | 'evaluatorId'>, actor: Actor): Set<Relation> {
  const relations = new Set<Relation>()
  const isAdmin = actor.roles.includes('admin_kepegawaian')
  if (isAdmin) relations.add('admin')
  if (actor.employeeId !== undefined && person.evaluatorId === actor.employeeId) relations.add('evaluator')
  else if (!isAdmin) relations.add('superior')
  return relations
}

export const handler = lambda(listEmployees)

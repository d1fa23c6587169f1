import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import {
  type Actor,
  type Employee,
  EmployeeKind,
  EmployeeStatus,
  Position,
  type Relation,
} from '../../domain/people/employee.ts'
import { line } from '../../domain/text.ts'
import { type Desks, desksAt } from '../desks.ts'
import * as keys from '../../store/keys.ts'
import { pageByName, pageOfOwnPeople, pageOfUnit } from './people-pages.ts'
import { actionsOn } from './view.ts'

const ListedEmployee = z.object({
  employeeId: plainText,
  name: plainText,
  kind: EmployeeKind,
  status: EmployeeStatus,
  position: Position,
  unitId: optionalText,
  evaluatorId: optionalText,
  version: optionalNumber,
  allowedActions: plainTexts,
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
  table: { employee: ['GetItem', 'QueryByUnit', 'QueryByActor'], staff: ['QueryByUnit'] },
  async find({ query: { unitId, q = '' }, actor, page }, { table, now }) {
    const desks = undefined
    if (actor.roles.includes('admin_kepegawaian')) {
      const found =
        unitId === undefined
          ? await pageByName(table, q, page.limit, page.start)
          : await pageOfUnit(table, unitId, q, page.limit, page.start)
      return { ...found, desks }
    }
    if (actor.employeeId === undefined) return { items: [], next: undefined, desks }
    const own = desksAt(actor.employeeId, await table.get(keys.employee(actor.employeeId)), now)
    return {
      ...(await pageOfOwnPeople(table, actor.employeeId, own, { unitId, q, now }, page.limit, page.start)),
      desks: own,
    }
  },
  decide: ({ found, actor }) => ({
    answer: {
      items: found.items.map(person => ({
        ...person,
        allowedActions: actionsOn(relationsTo(person, actor, found.desks), person),
      })),
    },
    next: found.next,
  }),
})

/** Whom a list shows to someone other than an administrator is his team, or a team below it. */
function relationsTo(
  person: Pick<Employee, 'employeeId' | 'evaluatorId'>,
  actor: Actor,
  desks: Desks | undefined,
): Set<Relation> {
  const relations = new Set<Relation>()
  const isAdmin = actor.roles.includes('admin_kepegawaian')
  if (isAdmin) relations.add('admin')
  const evaluates = person.evaluatorId !== undefined && (desks?.ids ?? [actor.employeeId]).includes(person.evaluatorId)
  if (actor.employeeId === person.employeeId) return relations.add('self')
  if (evaluates) relations.add('evaluator')
  else if (!isAdmin) relations.add('superior')
  return relations
}

export const handler = lambda(listEmployees)

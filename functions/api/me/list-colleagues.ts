import * as z from 'zod/mini'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { Position, Role } from '../../domain/people/employee.ts'
import { FeedbackClass } from '../../domain/feedback/feedback.ts'
import { classOf, placed } from '../../domain/feedback/feedback-class.ts'
import { line } from '../../domain/text.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import * as keys from '../../store/keys.ts'
import { chainOf } from '../chain.ts'
import { NamedUnit } from '../employees/view.ts'
import { pageOfColleagues } from './colleague-pages.ts'

const Colleague = z.object({
  employeeId: plainText,
  name: plainText,
  position: Position,
  unit: z.optional(NamedUnit),
  /** What feedback of the caller to this person would be. */
  class: FeedbackClass,
  allowedActions: plainTexts,
})

export const listColleagues = operation({
  id: 'listColleagues',
  area: 'me',
  route: 'GET /v1/me/colleagues',
  summary: 'People to give feedback to or to ask for it: those around the caller, and by name anyone',
  allow: Role.options,
  who: 'anyone with a role',
  paged: true,
  query: z.strictObject({ q: z.optional(line(100)) }),
  output: z.object({ items: z.array(Colleague) }),
  refusals: [],
  table: {
    employee: ['GetItem', 'BatchGetItem', 'QueryByActor'],
    staff: ['QueryByUnit'],
    region: ['GetItem'],
    unit: ['BatchGetItem'],
  },
  async find({ query: { q = '' }, actor, page }, { table, now }) {
    const chain = actor.employeeId === undefined ? undefined : await chainOf(table, actor.employeeId, now)
    if (chain === undefined) return { items: [] }
    const me = placed(chain.employee.employeeId, chain)
    const { items: found, next } = await pageOfColleagues(table, chain, q, page.limit, page.start)
    const authorities = await authoritiesOver(table, found, now)
    const units = await table.getAll(found.flatMap(one => (one.unitId === undefined ? [] : [keys.unit(one.unitId)])))
    return {
      next,
      items: found.map(person => ({
        employeeId: person.employeeId,
        name: person.name,
        position: person.position,
        unit: units.find(unit => unit.unitId === person.unitId),
        class: classOf(me, placed(person.employeeId, authorities.get(person))),
        allowedActions: ['giveFeedback'],
      })),
    }
  },
  decide: ({ found: { items, next } }) => ({ answer: { items }, next }),
})

export const handler = lambda(listColleagues)

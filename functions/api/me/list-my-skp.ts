import * as z from 'zod/mini'
import type { Relation } from '../../domain/people/employee.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { Year } from '../year.ts'
import { skpHead, SkpListItem } from '../skp/view.ts'

const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])

export const listMySkp = operation({
  id: 'listMySkp',
  area: 'me',
  route: 'GET /v1/me/skp',
  summary: 'My own SKP',
  allow: ['pegawai'],
  who: 'the employee himself',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(SkpListItem) }),
  refusals: ['not_allowed'],
  table: { employee: ['GetItem'], skp: ['Query'] },
  async find({ actor, query, page }, { table }) {
    const me = actor.employeeId === undefined ? undefined : await table.get(keys.employee(actor.employeeId))
    if (me === undefined) return refuse('not_allowed')
    const range = query.year === undefined ? ranges.skpOf(me.employeeId) : ranges.skpOfYear(me.employeeId, query.year)
    return { me, ...(await table.page(range, page.limit, page.start)) }
  },
  decide: ({ found }, { now }) => ({
    answer: { items: found.items.map(skp => skpHead(skp, found.me, { relations: SELF, now })) },
    next: found.next,
  }),
})

export const handler = lambda(listMySkp)

import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { ranges } from '../../store/keys.ts'
import { Year } from '../year.ts'
import { skpHead, SkpListItem } from '../skp/view.ts'

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
  table: { skp: ['Query'] },
  async find({ actor, query, page }, { table }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const range =
      query.year === undefined ? ranges.skpOf(actor.employeeId) : ranges.skpOfYear(actor.employeeId, query.year)
    return table.page(range, page.limit, page.start)
  },
  decide: ({ found }, { now }) => ({
    answer: { items: found.items.map(skp => skpHead(skp, { relations: new Set(['self'] as const), now })) },
    next: found.next,
  }),
})

export const handler = lambda(listMySkp)

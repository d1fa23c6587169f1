import * as z from 'zod/mini'
import { isPersonnel, seesCounselling } from '../../domain/counselling/counselling-actions.ts'
import { PERSONNEL } from '../../domain/counselling/personnel.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { desksAt, pageOverDesks } from '../desks.ts'
import { partsIn } from './parts-in.ts'
import { counsellingHead, CounsellingListItem } from './view.ts'

export const listCounselling = operation({
  id: 'listCounselling',
  area: 'counselling',
  route: 'GET /v1/counselling',
  summary:
    'Cases of one employee, or those whose turn is mine; for PyB and the personnel unit the list of what was reported (III.D.5.c.2.a)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'whoever sees the case itself; where it stands, without a word of what it is about',
  paged: true,
  query: z.strictObject({ employeeId: z.optional(z.string()) }),
  output: z.object({ items: z.array(CounsellingListItem) }),
  refusals: ['employee_not_found'],
  table: {
    employee: ['GetItem', 'BatchGetItem'],
    region: ['GetItem'],
    counselling: ['Query', 'QueryByActor'],
  },
  async find({ query: { employeeId }, actor, page: { limit, start } }, { table, now }) {
    if (employeeId !== undefined && !isEmployeeId(employeeId)) return refuse('employee_not_found')
    const me = actor.employeeId
    const { ids } = me === undefined ? NOWHERE : desksAt(me, await table.get(keys.employee(me)), now)
    const desks = { plt: [], away: [], shared: false, ids: isPersonnel(actor) ? [...ids, PERSONNEL] : ids }
    const desk = (id: string, ...at: [number, typeof start]) => table.list(ranges.counsellingBefore(id), ...at)
    const { items, next } =
      employeeId === undefined
        ? await pageOverDesks(desks, { desk }, limit, start)
        : await table.page(ranges.counsellingOf(employeeId), limit, start)
    return { next, seen: await partsIn(table, items, actor, now) }
  },
  decide: ({ found: { next, seen } }, { now }) => ({
    answer: {
      items: seen
        .filter(({ one, parts }) => seesCounselling(one, parts))
        .map(({ one, parts }) => counsellingHead(one, parts, now)),
    },
    next,
  }),
})

const NOWHERE = { ids: [] }

export const handler = lambda(listCounselling)

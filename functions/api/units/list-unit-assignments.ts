import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { inOrder } from '../assignments/listed.ts'
import { assignmentHead, AssignmentListItem } from '../assignments/view.ts'
import { desksOf } from '../desks.ts'

export const listUnitAssignments = operation({
  id: 'listUnitAssignments',
  area: 'units',
  route: 'GET /v1/units/{unitId}/assignments',
  summary: 'Who was assigned to something in this unit, also from other units, before it enters a plan (II.A.5.j)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the head of the unit, or who acts for him',
  paged: true,
  output: z.object({ items: z.array(AssignmentListItem) }),
  refusals: ['unit_not_found'],
  table: { employee: ['GetItem', 'QueryByActor'], unit: ['GetItem'], assignment: ['QueryByUnit', 'BatchGetItem'] },
  async find({ path, actor, page }, { table, now }) {
    const unit = await table.get(keys.unit(path.unitId))
    const desks = actor.employeeId === undefined ? undefined : await desksOf(table, actor.employeeId, now)
    if (unit?.headId === undefined || desks?.ids.includes(unit.headId) !== true) return refuse('unit_not_found')
    const { items, next } = await table.list(ranges.assignmentsIn(path.unitId), page.limit, page.start)
    return { items: await inOrder(table, items), next }
  },
  decide: ({ found: { items, next } }, { now }) => ({
    answer: { items: items.map(each => assignmentHead(each, { parts: new Set(), now })) },
    next,
  }),
})

export const handler = lambda(listUnitAssignments)

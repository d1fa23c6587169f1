import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { desksOf, READS_OF_DESKS } from '../desks.ts'
import { DistributionView, teamView, unitView } from './distribution-view.ts'
import { findPeriod } from './find-period.ts'
import { Level } from './level.ts'
import { teamRows } from './team-rows.ts'
import { unitRows } from './unit-rows.ts'
import { leads } from './view.ts'

export const getDistribution = operation({
  id: 'getDistribution',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/distribution',
  summary: 'How predicates lie beside the guide of the achievement: a consideration, never a quota (IV.B.2)',
  allow: Role.options,
  who: 'the evaluator, or who acts for him, of his own team, drafts apart; the superior of the teams of his evaluators; by unit and level, without small cells, the administrator, the pembina and the head of region',
  paged: true,
  query: z.strictObject({ by: z.optional(z.enum(['tim', 'unit'])), level: z.optional(Level) }),
  output: z.object({ items: z.array(DistributionView) }),
  refusals: ['period_not_found', 'not_allowed'],
  table: {
    period: ['GetItem'],
    ...READS_OF_DESKS,
    unit: ['Query'],
    achievement: ['GetItem', 'BatchGetItem'],
    evaluation: ['Query', 'QueryByActor'],
    rating: ['QueryByTeam'],
    predicateCount: ['Query'],
  },
  async find({ path, query, actor, page }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    const me = actor.employeeId
    const by = query.by ?? (leads(actor) ? 'unit' : 'tim')
    if (by === 'unit') {
      if (!leads(actor)) return refuse('not_allowed')
      const ids = me === undefined ? [] : (await desksOf(table, me, now)).ids
      const { items, next } = await unitRows(table, ids, periodId, query.level, page)
      return { items: items.map(unitView), next }
    }
    if (me === undefined) return { items: [] }
    const desks = await desksOf(table, me, now)
    const { items, next } = await teamRows(table, { actor, me, desks, now }, period, page)
    return { items: items.map(teamView), next }
  },
  decide: ({ found }) => ({ answer: { items: found.items }, next: found.next }),
})

export const handler = lambda(getDistribution)

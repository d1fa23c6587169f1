import * as z from 'zod/mini'
import { EvaluationStatus } from '../../domain/evaluations/evaluation.ts'
import { PeriodId } from '../../domain/periods/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { evaluationHead, EvaluationListItem } from '../evaluations/view.ts'
import { withWindows } from '../evaluations/windows.ts'
import { AS, desksOf, elsewhere, type PageAt, pageOverDesks, partsAt, READS_OF_DESKS } from '../desks.ts'
import { namedOrInPlay } from '../period-in-play.ts'

export const listTeamEvaluations = operation({
  id: 'listTeamEvaluations',
  area: 'me',
  route: 'GET /v1/me/team/evaluations',
  summary: 'The evaluations of a period in which I must act: as evaluator, or as superior after a default',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator; the superior for what came to him',
  paged: true,
  query: z.strictObject({ periodId: z.optional(PeriodId), status: z.optional(EvaluationStatus) }),
  output: z.object({ items: z.array(EvaluationListItem) }),
  refusals: ['not_allowed'],
  table: { ...READS_OF_DESKS, evaluation: ['Query', 'QueryByActor'], period: ['GetItem', 'Query'] },
  async find({ actor, query, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const periodId = await namedOrInPlay(table, query.periodId, now)
    const [period, desks] = await Promise.all([
      periodId === undefined ? undefined : table.get(keys.period(periodId)),
      desksOf(table, actor.employeeId, now),
    ])
    if (period === undefined) return { items: [] }
    const { periodId: of } = period
    const lists = {
      desk: (id: string, ...page: PageAt) => table.list(ranges.teamEvaluations(id, of), ...page),
      plt: async (id: string, ...page: PageAt) => {
        const { items, ...rest } = await table.page(ranges.evaluationsOfPeriod(id, of), ...page)
        return { items: items.filter(elsewhere(desks)), ...rest }
      },
    }
    const found = await pageOverDesks(desks, lists, page.limit, page.start)
    const items = withWindows(found.items, [period])
    return { items: await partsAt(table, desks, actor, items, one => AS[one.by], now), next: found.next }
  },
  decide: ({ found, query, actor }, { now }) => ({
    answer: {
      items: found.items
        .filter(({ one }) => query.status === undefined || one.status === query.status)
        .map(({ one, relations }) => evaluationHead(one, { relations, actorId: actor.employeeId, now })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listTeamEvaluations)

import * as z from 'zod/mini'
import type { Relation } from '../../domain/employee.ts'
import { EvaluationStatus } from '../../domain/evaluation.ts'
import { PeriodId } from '../../domain/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { keys, ranges } from '../../store/keys.ts'
import { evaluationHead, EvaluationListItem } from '../evaluations/view.ts'
import { withWindows } from '../evaluations/windows.ts'
import { namedOrInPlay } from '../period-in-play.ts'

const RELATION = {
  penilai: new Set<Relation>(['evaluator']),
  superior: new Set<Relation>(['superior']),
} as const

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
  table: { evaluation: ['QueryByActor'], period: ['GetItem', 'Query'] },
  async find({ actor, query, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const periodId = await namedOrInPlay(table, query.periodId, now)
    const period = periodId === undefined ? undefined : await table.get(keys.period(periodId))
    if (period === undefined) return { items: [] }
    const { items, next } = await table.list(
      ranges.teamEvaluations(actor.employeeId, period.periodId),
      page.limit,
      page.start,
    )
    return { items: withWindows(items, [period]), next }
  },
  decide: ({ found, query, actor }, { now }) => ({
    answer: {
      items: found.items
        .filter(each => query.status === undefined || each.status === query.status)
        .map(each => evaluationHead(each, { relations: RELATION[each.by], actorId: actor.employeeId, now })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listTeamEvaluations)

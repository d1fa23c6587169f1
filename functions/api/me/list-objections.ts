import * as z from 'zod/mini'
import { plainBoolean, plainText, plainTexts } from '../../domain/shapes.ts'
import { isUndecided } from '../../domain/evaluations/objection-state.ts'
import { objectionActions } from '../../domain/evaluations/objection-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import type { Listed } from '../../store/items.ts'
import { desksOf, type PageAt, pageOverDesks, READS_OF_DESKS } from '../desks.ts'
import { objectionsAt } from '../objections/desk.ts'
import { ObjectionHead, objectionHead } from '../evaluations/objection-view.ts'

export const listObjections = operation({
  id: 'listObjections',
  area: 'me',
  route: 'GET /v1/me/objections',
  summary: 'The objections that I have to decide on, the most urgent first (V.B.2–6)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior before whom they were brought, and who acts for him; the holder of the office then looks on',
  paged: true,
  output: z.object({
    items: z.array(
      z
        .extend(ObjectionHead, {
          evaluationId: plainText,
          employeeId: plainText,
          name: plainText,
          periodId: plainText,
          evaluatorExplained: plainBoolean,
          allowedActions: plainTexts,
        })
        .check(z.meta({ id: 'ObjectionListItem' })),
    ),
  }),
  refusals: ['not_allowed'],
  table: { ...READS_OF_DESKS, evaluation: ['BatchGetItem'], objection: ['QueryByActor'] },
  async find({ actor, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const desks = await desksOf(table, actor.employeeId, now)
    const lists = { desk: (id: string, ...at: PageAt) => table.list(ranges.objectionsBefore(id), ...at) }
    const { items, next } = await pageOverDesks<Listed<'objection'>>(desks, lists, page.limit, page.start)
    return { items: await objectionsAt(table, desks, actor, items.filter(isUndecided), now), next }
  },
  decide: ({ found }, { now }) => ({
    answer: {
      items: found.items.map(({ one: { employeeId, name, periodId, seq, objection }, relations }) => ({
        ...objectionHead(objection),
        evaluationId: evaluationIdOf({ employeeId, periodId, seq }),
        employeeId,
        name,
        periodId,
        evaluatorExplained: objection.evaluatorExplainedAt !== undefined,
        allowedActions: relations.has('superior') ? objectionActions(objection, now) : [],
      })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listObjections)

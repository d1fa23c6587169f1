import * as z from 'zod/mini'
import { plainBoolean, plainText, plainTexts } from '../../domain/shapes.ts'
import { objectionActions } from '../../domain/evaluations/objection-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { ObjectionHead, objectionHead } from '../evaluations/objection-view.ts'

export const listObjections = operation({
  id: 'listObjections',
  area: 'me',
  route: 'GET /v1/me/objections',
  summary: 'The objections that I have to decide on, the most urgent first (V.B.2–6)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior before whom they were brought',
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
  table: { objection: ['QueryByActor'] },
  find({ actor, page }, { table }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    return table.list(ranges.objectionsBefore(actor.employeeId), page.limit, page.start)
  },
  decide: ({ found }, { now }) => ({
    answer: {
      items: found.items.map(({ employeeId, name, periodId, seq, objection }) => ({
        ...objectionHead(objection),
        evaluationId: evaluationIdOf({ employeeId, periodId, seq }),
        employeeId,
        name,
        periodId,
        evaluatorExplained: objection.evaluatorExplainedAt !== undefined,
        allowedActions: objectionActions(objection, now),
      })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listObjections)

import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { hasRole } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'

export const listOverdueObjections = operation({
  id: 'listOverdueObjections',
  area: 'objections',
  route: 'GET /v1/objections/overdue',
  summary:
    'Objections that were not decided in seven working days (V.B.6): seen one level above the superior, and by the administrator',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the administrator: all; others: those of the superiors below them',
  paged: true,
  output: z.object({
    items: z.array(
      z
        .object({
          evaluationId: plainText,
          employeeId: plainText,
          name: plainText,
          periodId: plainText,
          decideBy: plainText,
          superiorId: optionalText,
          allowedActions: plainTexts,
        })
        .check(z.meta({ id: 'OverdueObjection' })),
    ),
  }),
  refusals: ['not_allowed'],
  table: { overdueObjection: ['Query', 'QueryByActor'] },
  find({ actor, page: { limit, start } }, { table }) {
    if (hasRole(actor, 'admin_kepegawaian')) return table.page(ranges.overdueObjections(), limit, start)
    const me = actor.employeeId
    return me === undefined ? refuse('not_allowed') : table.list(ranges.overdueBelow(me), limit, start)
  },
  decide: ({ found, actor }) => ({
    answer: {
      items: found.items
        // in his own affairs an administrator is an employee
        .filter(each => each.employeeId !== actor.employeeId)
        .map(({ decideBy, ...each }) => ({
          ...each,
          decideBy: formatInstant(decideBy),
          allowedActions: ['getEvaluation'],
        })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listOverdueObjections)

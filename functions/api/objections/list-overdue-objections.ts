import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Listed } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, type PageAt, pageOverDesks } from '../desks.ts'

export const listOverdueObjections = operation({
  id: 'listOverdueObjections',
  area: 'objections',
  route: 'GET /v1/objections/overdue',
  summary:
    'Objections that were not decided in seven working days (V.B.6): seen one level above the superior, and by the administrator',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the administrator: all; others: those of the superiors below them, and below the offices that they act for',
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
  table: { employee: ['GetItem', 'QueryByActor'], overdueObjection: ['Query', 'QueryByActor'] },
  async find({ actor, page: { limit, start } }, { table, now }) {
    if (hasRole(actor, 'admin_kepegawaian')) return table.page(ranges.overdueObjections(), limit, start)
    const me = actor.employeeId
    if (me === undefined) return refuse('not_allowed')
    const desks = await desksOf(table, me, now)
    const lists = { desk: (id: string, ...at: PageAt) => table.list(ranges.overdueBelow(id), ...at) }
    return pageOverDesks<Listed<'overdueObjection'>>(desks, lists, limit, start)
  },
  decide: ({ found, actor }) => ({
    answer: {
      items: found.items
        // in his own affairs an administrator is an employee
        .filter(each => each.employeeId !== actor.employeeId)
        .map(({ decideBy, ...each }) => ({
          ...each,
          decideBy: formatInstant(decideBy),
          // who acts for the next level is told of it; the document is shown to that level itself
          allowedActions: sees(actor, each.nextLevelId) ? ['getEvaluation'] : [],
        })),
    },
    next: found.next,
  }),
})

const sees = (actor: Actor, nextLevelId: string | undefined) =>
  hasRole(actor, 'admin_kepegawaian') || actor.employeeId === nextLevelId

export const handler = lambda(listOverdueObjections)

import * as z from 'zod/mini'
import { developmentSide } from '../../domain/development/plan-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, pageOverDesks, partsAt, READS_OF_DESKS } from '../desks.ts'
import { tiedTo } from '../development/find-plan-item.ts'
import { DevelopmentItemView, developmentView } from '../development/plan-view.ts'

export const listTeamDevelopment = operation({
  id: 'listTeamDevelopment',
  area: 'me',
  route: 'GET /v1/me/team/development-plan',
  summary: 'What is proposed and agreed for the development of my team and not closed yet, the soonest due first',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator',
  paged: true,
  output: z.object({ items: z.array(DevelopmentItemView) }),
  refusals: ['not_allowed'],
  table: { ...READS_OF_DESKS, developmentItem: ['QueryByActor'], enrolment: ['BatchGetItem'] },
  async find({ actor, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const desks = await desksOf(table, actor.employeeId, now)
    const list = (id: string, limit: number, start: typeof page.start) =>
      table.list(ranges.developmentBefore(id), limit, start)
    const { items, next } = await pageOverDesks(desks, { desk: list }, page.limit, page.start)
    // on the desk of who was evaluator then: whose part it is now, the profiles say
    const mine = await partsAt(table, { ...desks, shared: true }, actor, items, () => 'evaluator', now)
    const statusOf = await tiedTo(table, items)
    return { mine: mine.map(({ one, relations }) => ({ one, relations, enrolment: statusOf(one) })), next }
  },
  decide: ({ found: { mine, next } }) => ({
    answer: {
      items: mine.map(({ one, relations, enrolment }) =>
        developmentView(one, { side: developmentSide(relations), enrolment }),
      ),
    },
    next,
  }),
})

export const handler = lambda(listTeamDevelopment)

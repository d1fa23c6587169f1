import * as z from 'zod/mini'
import { EnrolmentStatus } from '../../domain/development/enrolment.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, partsAt, READS_OF_DESKS } from '../desks.ts'
import { EnrolmentView, enrolmentView } from '../development/enrolment-view.ts'
import { pageOfPeople } from '../employees/people-pages.ts'
import { teamAt } from '../team.ts'
import { Year } from '../year.ts'

export const listTeamEnrolments = operation({
  id: 'listTeamEnrolments',
  area: 'me',
  route: 'GET /v1/me/team/enrolments',
  summary: "My team's trainings of a year: asked for, waited for, taken, completed; a page counts people",
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator',
  paged: true,
  query: z.strictObject({ year: z.optional(Year), status: z.optional(EnrolmentStatus) }),
  output: z.object({ items: z.array(EnrolmentView) }),
  refusals: ['not_allowed'],
  table: { ...READS_OF_DESKS, employee: [...READS_OF_DESKS.employee, 'QueryByActor'], enrolment: ['Query'] },
  async find({ actor, query, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const year = query.year ?? yearOf(now)
    const desks = await desksOf(table, actor.employeeId, now)
    const { items, next } = pageOfPeople(await teamAt(table, desks), page.limit, page.start)
    const standsIn = items.some(({ evaluatorId = '' }) => !desks.ids.includes(evaluatorId))
    const mine = await partsAt(
      table,
      { ...desks, shared: desks.shared || standsIn },
      actor,
      items,
      () => 'evaluator',
      now,
    )
    const enrolments = await Promise.all(
      mine.map(async ({ one: { employeeId }, relations }) => ({
        relations,
        of: await table.all(ranges.enrolmentsOf(employeeId, year)),
      })),
    )
    return { enrolments, next }
  },
  decide: ({ found: { enrolments, next }, query: { status } }, { now }) => ({
    answer: {
      items: enrolments.flatMap(({ relations, of }) =>
        of
          .filter(one => status === undefined || one.status === status)
          .map(one => enrolmentView(one, { relations, now })),
      ),
    },
    next,
  }),
})

export const handler = lambda(listTeamEnrolments)

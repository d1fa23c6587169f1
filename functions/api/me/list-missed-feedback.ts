import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { datesOf, DateState } from '../../domain/feedback/schedule.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { atOnce } from '../../kit/at-once.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { desksAt, pageOverDesks } from '../desks.ts'
import { schedulesAt } from '../schedules.ts'
import { Year } from '../year.ts'

const AT_ONCE = 8

export const listMissedFeedback = operation({
  id: 'listMissedFeedback',
  area: 'me',
  route: 'GET /v1/me/team/missed-feedback',
  summary: 'Which of my evaluators missed scheduled feedback, or gave it late, to whom and when (Pasal 19(2))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior, of the evaluators under him; a page may be short',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({
    items: z.array(
      z.object({
        employeeId: plainText,
        name: plainText,
        missed: z.array(
          z.object({
            employeeId: plainText,
            name: plainText,
            on: plainText,
            state: DateState,
            givenOn: optionalText,
          }),
        ),
        allowedActions: plainTexts,
      }),
    ),
  }),
  refusals: ['not_allowed'],
  table: {
    employee: ['GetItem', 'BatchGetItem', 'QueryByActor'],
    feedbackSchedule: ['QueryByActor'],
  },
  async find({ actor: { employeeId }, query, page }, { table, now }) {
    if (employeeId === undefined) return refuse('not_allowed')
    const year = query.year ?? yearOf(now)
    const desks = desksAt(employeeId, await table.get(keys.employee(employeeId)), now)
    const { items: pimpinan, next } = await pageOverDesks(
      { ...desks, away: [], plt: [] },
      { desk: (id, limit, start) => table.list(ranges.team(id), limit, start) },
      page.limit,
      page.start,
    )
    const schedules = new Map<string, Awaited<ReturnType<typeof schedulesAt>>>()
    await atOnce(AT_ONCE, pimpinan, async one => {
      schedules.set(one.employeeId, await schedulesAt(table, one.employeeId, year))
    })
    return { pimpinan, schedules, next }
  },
  decide({ found: { pimpinan, schedules, next } }, { now }) {
    const items = pimpinan.map(({ employeeId, name }) => ({
      employeeId,
      name,
      missed: (schedules.get(employeeId) ?? []).flatMap(schedule =>
        datesOf(schedule, now)
          .filter(({ state }) => state === 'lewat' || state === 'terlambat')
          .map(date => ({ employeeId: schedule.employeeId, name: schedule.name, ...date })),
      ),
      allowedActions: [],
    }))
    return { answer: { items: items.filter(({ missed }) => missed.length > 0) }, next }
  },
})

export const handler = lambda(listMissedFeedback)

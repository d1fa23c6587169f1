import * as z from 'zod/mini'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { RoundClass } from '../../domain/feedback/round.ts'
import { askedUnnamed } from '../../domain/home/round-tasks.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { panelIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { peopleIn } from '../../store/in-rounds.ts'
import { desksAt } from '../desks.ts'
import { PeriodQuery } from '../feedback/view.ts'
import { namedOrInPlay } from '../period-in-play.ts'

export const listInvitations = operation({
  id: 'listInvitations',
  area: 'me',
  route: 'GET /v1/me/invitations',
  summary: 'Who asks the caller for feedback in the rounds of a period, and what of it he has noted or sent',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the giver: whoever named him; unnamed his own evaluator where a round asks bawahan, and his people where it asks pimpinan',
  query: PeriodQuery,
  output: z.object({
    items: z.array(
      z
        .object({
          panelId: plainText,
          employeeId: plainText,
          name: plainText,
          class: z.optional(RoundClass),
          state: z.enum(['diminta', 'dicatat', 'dikirim']),
          allowedActions: plainTexts,
        })
        .check(z.meta({ id: 'Invitation' })),
    ),
  }),
  refusals: ['not_allowed'],
  table: {
    employee: ['GetItem', 'BatchGetItem', 'QueryByActor'],
    region: ['GetItem'],
    period: ['Query'],
    round: ['Query'],
    invitation: ['GetItem'],
    givenAnswer: ['Query'],
  },
  find: ({ actor: { employeeId } }) => (employeeId === undefined ? refuse('not_allowed') : { employeeId }),
  async gather({ found: { employeeId: me }, query }, { table, now }) {
    const periodId = await namedOrInPlay(table, query.periodId, now)
    if (periodId === undefined) return []
    const [invitation, employee, rounds, given] = await Promise.all([
      table.get(keys.invitation(me, periodId)),
      table.get(keys.employee(me)),
      table.all(ranges.rounds(periodId)),
      table.all(ranges.givenAnswers(me, `${periodId}#`)),
    ])
    const desks = desksAt(me, employee, now).ids
    const unnamed = employee === undefined ? [] : await peopleIn(table, employee, desks, rounds, now)
    const asking = [...unnamed.flatMap(askedUnnamed), ...(invitation?.of ?? []), ...given.map(({ to }) => to)]
    return [...new Map(asking.map(({ employeeId, name }) => [employeeId, name]))].map(([employeeId, name]) => {
      const own = given.find(({ to }) => to.employeeId === employeeId)
      const state: 'diminta' | 'dicatat' | 'dikirim' =
        own === undefined ? 'diminta' : own.sentAt === undefined ? 'dicatat' : 'dikirim'
      return {
        panelId: panelIdOf({ employeeId, periodId }),
        ...{ employeeId, name, class: own?.class, state },
        allowedActions: ['getPanel'],
      }
    })
  },
  decide: ({ gathered: items }) => ({ answer: { items } }),
})

export const handler = lambda(listInvitations)

import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { namedOrInPlay } from '../period-in-play.ts'
import { FeedbackRequestView, receivedRequestView, ReceivedRequestView, requestView } from './request-view.ts'
import { PeriodQuery } from './view.ts'

export const listFeedbackRequests = operation({
  id: 'listFeedbackRequests',
  area: 'feedback',
  route: 'GET /v1/feedback/requests',
  summary: 'Whom the caller asked for feedback in a period, and who asked him',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'either side, his own: that it was given only the giver sees',
  query: PeriodQuery,
  output: z.object({ asked: z.array(FeedbackRequestView), received: z.array(ReceivedRequestView) }),
  refusals: ['not_allowed'],
  table: {
    period: ['Query'],
    feedbackRequests: ['GetItem'],
    invitation: ['GetItem'],
    givenFeedback: ['Query'],
  },
  find: ({ actor: { employeeId } }) => (employeeId === undefined ? refuse('not_allowed') : { me: employeeId }),
  async gather({ found: { me }, query }, { table, now }) {
    const periodId = await namedOrInPlay(table, query.periodId, now)
    if (periodId === undefined) return { requests: undefined, invitation: undefined, given: [] }
    const [requests, invitation] = await Promise.all([
      table.get(keys.feedbackRequests(me, periodId)),
      table.get(keys.invitation(me, periodId)),
    ])
    const given = invitation?.asking === undefined ? [] : await table.all(ranges.givenFeedback(me, periodId))
    return { requests, invitation, given }
  },
  decide: ({ gathered: { requests, invitation, given } }, { now }) => ({
    answer: {
      asked: requests === undefined ? [] : requests.asked.map(each => requestView(requests, each, now)),
      received:
        invitation === undefined
          ? []
          : (invitation.asking ?? []).map(each => receivedRequestView(invitation, each, given, now)),
    },
  }),
})

export const handler = lambda(listFeedbackRequests)

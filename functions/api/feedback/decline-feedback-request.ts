import * as z from 'zod/mini'
import { decliningRefusal } from '../../domain/feedback/request-rules.ts'
import { isFulfilled } from '../../domain/feedback/request-state.ts'
import { refuse } from '../../domain/refusal.ts'
import { text } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { parseRequestId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { ReceivedRequestView, receivedRequestView } from './request-view.ts'
import { askingPut, saveRequests } from './save-request.ts'

export const declineFeedbackRequest = operation({
  id: 'declineFeedbackRequest',
  area: 'feedback',
  route: 'POST /v1/feedback/requests/{requestId}/refusal',
  summary: 'Whoever was asked for feedback says that he cannot give it, and why',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'whoever was asked, until the day until which he was asked, and until he has given it',
  input: z.strictObject({ reason: text(500) }),
  output: ReceivedRequestView,
  refusals: ['request_not_found', 'not_allowed', 'already_answered', 'wrong_status'],
  table: {
    feedbackRequests: ['GetItem', 'PutItem'],
    invitation: ['GetItem', 'PutItem'],
    givenFeedback: ['Query'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table }) {
    const at = parseRequestId(path.requestId)
    const me = actor.employeeId
    if (at === undefined || me === undefined) return refuse('request_not_found')
    if (me !== at.giverId && me !== at.employeeId) return refuse('request_not_found')
    const requests = await table.get(keys.feedbackRequests(at.employeeId, at.periodId))
    if (requests === undefined || !requests.asked.some(({ giverId }) => giverId === at.giverId))
      return refuse('request_not_found')
    if (me !== at.giverId) return refuse('not_allowed')
    const [invitation, given] = await Promise.all([
      table.get(keys.invitation(me, at.periodId)),
      table.all(ranges.givenFeedback(me, at.periodId)),
    ])
    const asking = invitation?.asking?.find(({ employeeId }) => employeeId === at.employeeId)
    return invitation === undefined || asking === undefined
      ? refuse('request_not_found')
      : { at, requests, invitation, asking, given }
  },
  decide({ found: { at, requests, invitation, asking, given }, input: { reason } }, { now }) {
    const no = decliningRefusal(asking, isFulfilled(asking, given), now)
    if (no !== undefined) return no
    const declined = { ...asking, declinedAt: now }
    const next = {
      ...requests,
      asked: requests.asked.map(each => (each.giverId === at.giverId ? { ...each, declinedAt: now, reason } : each)),
    }
    const act = { at: now, by: at.giverId, operation: 'declineFeedbackRequest', from: 'diminta', to: 'ditolak' }
    return {
      answer: receivedRequestView(invitation, declined, given, now),
      writes: [
        ...saveRequests(requests, next, act),
        askingPut(
          invitation,
          invitation,
          (invitation.asking ?? []).map(each => (each.employeeId === at.employeeId ? declined : each)),
        ),
      ],
    }
  },
})

export const handler = lambda(declineFeedbackRequest)

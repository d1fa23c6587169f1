import { hasLeft } from '../../domain/people/employee.ts'
import { mayGive } from '../../domain/feedback/feedback-rules.ts'
import { askingRefusal, lastDay, RequestInput, untilFaults } from '../../domain/feedback/request-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { UNKNOWN_PERIOD, unknownEmployee } from './unknown.ts'
import { FeedbackRequestView, requestView } from './request-view.ts'
import { askingPut, saveRequests } from './save-request.ts'

export const requestFeedback = operation({
  id: 'requestFeedback',
  area: 'feedback',
  route: 'POST /v1/feedback/requests',
  summary: 'An employee asks someone for feedback, at any time (III.C.9); whether it was given he is never told',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone of anyone but himself, once for each period, from its first day until its window closes',
  status: 201,
  input: RequestInput(),
  output: FeedbackRequestView,
  refusals: [
    ...(['not_allowed', 'own_feedback', 'period_not_open', 'period_closed'] as const),
    ...(['already_asked', 'requests_full', 'giver_overloaded'] as const),
  ],
  table: {
    employee: ['GetItem'],
    period: ['GetItem'],
    feedbackRequests: ['GetItem', 'PutItem'],
    invitation: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ actor }, { table }) {
    const asker = actor.employeeId === undefined ? undefined : await table.get(keys.employee(actor.employeeId))
    return asker === undefined || hasLeft(asker) ? refuse('not_allowed') : { asker }
  },
  async gather({ found: { asker }, input: { from, periodId } }, { table }) {
    const [giver, period, requests, invitation] = await Promise.all([
      isEmployeeId(from) ? table.get(keys.employee(from)) : undefined,
      table.get(keys.period(periodId)),
      table.get(keys.feedbackRequests(asker.employeeId, periodId)),
      isEmployeeId(from) ? table.get(keys.invitation(from, periodId)) : undefined,
    ])
    if (giver === undefined || hasLeft(giver)) return unknownEmployee('from')
    return period === undefined ? UNKNOWN_PERIOD : { giver, period, requests, invitation }
  },
  decide({ found: { asker }, gathered: { giver, period, requests, invitation }, input }, { now }) {
    const refused = mayGive(giver.employeeId, asker.employeeId, period, now)
    if (refused !== undefined) return refused
    const until = lastDay(input.until, period, now)
    const faults = untilFaults(until, period, now)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const no = askingRefusal(requests, invitation, giver)
    if (no !== undefined) return no
    const { periodId, about } = input
    const { employeeId, name } = asker
    const asked = { giverId: giver.employeeId, name: giver.name, about, askedAt: now, until }
    const next = { employeeId, name, periodId, asked: [...(requests?.asked ?? []), asked] }
    const act = { at: now, by: employeeId, operation: 'requestFeedback', to: 'diminta' }
    return {
      answer: requestView(next, asked, now),
      writes: [
        ...saveRequests(requests, next, act),
        askingPut({ giverId: giver.employeeId, periodId }, invitation, [
          ...(invitation?.asking ?? []),
          { employeeId, name, about, askedAt: now, until },
        ]),
      ],
    }
  },
})

export const handler = lambda(requestFeedback)

import * as z from 'zod/mini'
import { isByOfficeAlone } from '../../domain/people/access.ts'
import { hide } from '../../domain/feedback/hiding.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { text } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { feedbackSubject, isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { RECORDS_ACCESS } from '../access-record.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { HiddenFeedbackView, unnamedView } from '../feedback/view.ts'

export const hideFeedback = operation({
  id: 'hideFeedback',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/feedback/{feedbackId}/hiding',
  summary:
    'Abusive feedback is hidden from its receiver with a reason that he reads; kept, and its author stays unknown',
  allow: ['admin_kepegawaian'],
  who: 'an administrator who is nothing else to the receiver, of feedback that was released to him',
  input: z.strictObject({ reason: text(500) }),
  output: HiddenFeedbackView,
  refusals: ['employee_not_found', 'feedback_not_found', 'not_allowed', 'wrong_status'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    feedback: ['GetItem', 'PutItem'],
    releasedFeedback: ['Query', 'PutItem'],
    history: ['PutItem'],
    ...RECORDS_ACCESS,
  },
  async find({ path: { employeeId, feedbackId }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    if (chain === undefined) return refuse('employee_not_found')
    const relations = relationsOf(actor, chain)
    // who judges him does not decide what he reads of what others say
    if (!isByOfficeAlone(relations)) return refuse('not_allowed')
    const received = await table.all(ranges.releasedFeedbackOf(employeeId))
    const released = received.find(each => each.feedbackId === feedbackId)
    if (released === undefined) return refuse('feedback_not_found')
    const content = await table.get(keys.feedback(employeeId, released.periodId, feedbackId))
    return content === undefined ? refuse('feedback_not_found') : { released, content }
  },
  decide({ found: { released, content }, input: { reason }, actor }, { now }) {
    const by = actor.employeeId ?? actor.sub
    const hidden = hide(released, reason, { by, now })
    if (hidden instanceof Refusal) return hidden
    const { employeeId, periodId, feedbackId, place } = released
    const { historySeq = NO_HISTORY.historySeq, historyHash = NO_HISTORY.historyHash } = released
    const { head, write } = entryAfter(
      feedbackSubject({ employeeId, feedbackId }),
      { historySeq, historyHash },
      {
        at: now,
        by,
        operation: 'hideFeedback',
        to: 'disembunyikan',
        fixed: fixing(hidden, { reason: digestOf(reason) }),
      },
    )
    const once = { equals: { feedbackId }, without: ['hidden'] }
    return {
      // the words, too: he answers for what he hid
      answer: unnamedView(hidden),
      writes: [
        {
          action: 'PutItem',
          key: keys.releasedFeedback(employeeId, periodId, place),
          item: { ...hidden, ...head },
          when: once,
        },
        {
          action: 'PutItem',
          key: keys.feedback(employeeId, periodId, feedbackId),
          item: { ...content, hidden: hidden.hidden },
          when: once,
        },
        write,
        {
          action: 'PutItem',
          key: keys.access(employeeId, now, feedbackId),
          item: { employeeId, at: now, by, operation: 'hideFeedback' },
          when: { absent: true },
        },
      ],
    }
  },
})

export const handler = lambda(hideFeedback)

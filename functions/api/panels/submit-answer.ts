import { unmarked } from '../../domain/feedback/statements.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { READS_OF_PANEL } from './find.ts'
import { answering, findAnswer } from './find-answer.ts'
import { GivenAnswerView, givenAnswerView } from './view.ts'

export const submitAnswer = operation({
  id: 'submitAnswer',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/answer/submission',
  summary: 'A giver sends what he noted, once; of all but pimpinan it is kept without his name',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who noted it, with all 21 statements answered, until the round is over',
  output: GivenAnswerView,
  refusals: [
    ...(['panel_not_found', 'own_feedback', 'already_answered', 'answer_incomplete', 'round_over'] as const),
    ...(['not_in_panel', 'class_not_asked', 'wrong_status'] as const),
  ],
  table: {
    ...READS_OF_PANEL,
    panel: ['GetItem', 'ConditionCheckItem'],
    givenAnswer: ['GetItem', 'PutItem'],
    roundAnswer: ['PutItem'],
    feedbackAuthor: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findAnswer(table, path.panelId, actor, now),
  decide({ found }, { now, randomBytes }) {
    const giver = answering(found, now)
    if (giver instanceof Refusal) return giver
    const { given, chain, round, panel } = found
    if (given === undefined || unmarked(given.marks).length > 0) return refuse('answer_incomplete')
    const { employeeId } = chain.employee
    const { periodId } = round
    const { marks, keep, improve } = given
    const sent = { ...given, class: giver.class, sentAt: now, version: given.version + 1 }
    const answerId = randomText(randomBytes, 20)
    const named = giver.class === 'pimpinan' ? { giver: { employeeId: giver.employeeId, name: giver.name } } : {}
    return {
      answer: givenAnswerView(sent, false),
      was: given,
      writes: [
        {
          action: 'PutItem',
          key: keys.givenAnswer(giver.employeeId, periodId, employeeId),
          item: sent,
          when: { equals: { version: given.version }, without: ['sentAt'] },
        },
        {
          action: 'PutItem',
          key: keys.roundAnswer(employeeId, periodId, answerId),
          item: { answerId, employeeId, periodId, class: giver.class, marks, keep, improve, ...named },
          when: { absent: true },
        },
        {
          action: 'PutItem',
          key: keys.feedbackAuthor(answerId),
          item: { feedbackId: answerId, employeeId: giver.employeeId, givenAt: now },
          when: { absent: true },
        },
        ...(panel === undefined
          ? []
          : [
              {
                action: 'ConditionCheckItem' as const,
                key: keys.panel(employeeId, periodId),
                when: { equals: { version: panel.version } },
              },
            ]),
      ],
    }
  },
})

export const handler = lambda(submitAnswer)

import { AnswerInput } from '../../domain/feedback/statements.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { READS_OF_PANEL } from './find.ts'
import { answering, findAnswer } from './find-answer.ts'
import { GivenAnswerView, givenAnswerView } from './view.ts'

export const draftAnswer = operation({
  id: 'draftAnswer',
  area: 'panels',
  route: 'PUT /v1/panels/{panelId}/answer',
  summary: 'A giver notes what he saw of the 21 statements of Pasal 10(3), before he sends it once',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'pimpinan and bawahan where the round asks them; whom the employee named, once that is approved; until the round is over',
  version: 'match_or_none',
  input: AnswerInput(),
  output: GivenAnswerView,
  refusals: [
    ...(['panel_not_found', 'own_feedback', 'already_answered', 'round_over'] as const),
    ...(['not_in_panel', 'class_not_asked', 'wrong_status'] as const),
  ],
  table: { ...READS_OF_PANEL, givenAnswer: ['GetItem', 'PutItem'] },
  find: ({ path, actor }, { table, now }) => findAnswer(table, path.panelId, actor, now),
  decide({ found, input }, { now }) {
    const giver = answering(found, now)
    if (giver instanceof Refusal) return giver
    const { given: was, chain, round } = found
    const { employeeId, name } = chain.employee
    const { periodId } = round
    const item = {
      ...input,
      ...{ giverId: giver.employeeId, periodId, to: { employeeId, name }, class: giver.class },
      version: (was?.version ?? 0) + 1,
    }
    const when =
      was === undefined ? { absent: true as const } : { equals: { version: was.version }, without: ['sentAt'] }
    return {
      answer: givenAnswerView(item, true),
      was,
      writes: [{ action: 'PutItem', key: keys.givenAnswer(giver.employeeId, periodId, employeeId), item, when }],
    }
  },
})

export const handler = lambda(draftAnswer)

import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { AnswerInput } from '../../domain/counselling/counselling-input.ts'
import { answered } from '../../domain/counselling/counselling-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { putBehaviour, withBehaviour } from './behaviour.ts'
import { CounsellingView, counsellingView } from './view.ts'

export const answerBehaviour = operation({
  id: 'answerBehaviour',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/answer',
  summary: 'The employee says that he was told, and what he has to say to it',
  allow: ['pegawai'],
  who: 'the employee, once; his silence holds nothing up',
  input: AnswerInput,
  output: CounsellingView,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: { ...TABLE_OF_COUNSELLING, behaviour: ['GetItem', 'PutItem'] },
  find: ({ path, actor }, { table, now }) =>
    withBehaviour(table, findCounselling(table, path.counsellingId, actor, 'answerBehaviour', now)),
  decide({ found: { one, parts, chain, behaviour }, input: { answer }, actor, path }, { now }) {
    const fault = counsellingFault('answerBehaviour', one, parts, now)
    if (fault !== undefined) return fault
    const next = { ...behaviour, ...(answer === undefined ? {} : { answer }) }
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, operation: 'answerBehaviour', said: answer }
    const saved = saveCounselling(one, answered(one, chain.evaluatorId, now), doing)
    return {
      answer: counsellingView(saved.one, next, { parts, now }),
      writes: [...saved.writes, putBehaviour(path.counsellingId, next)],
      was: one,
    }
  },
})

export const handler = lambda(answerBehaviour)

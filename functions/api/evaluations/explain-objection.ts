import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { explain, isContested } from '../../domain/evaluations/objection-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { filePut } from '../../store/objection.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

const MOST_OF_A_SIDE = 5

export const explainObjection = operation({
  id: 'explainObjection',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/objection/explanation',
  summary: 'Both are heard: who signed the result, and the employee (V.B.4)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who signed the result; the employee',
  input: z.strictObject({ explanation: LongText }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'explanations_full'],
  table: {
    ...TABLE_OF_TRANSITION,
    objection: ['GetItem', 'PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, 'explainObjection', now),
  decide({ found, input, actor }, { now }) {
    const { evaluation, relations, screen } = found
    const refusal = refusalOf('explainObjection', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const before = screen.file
    if (!isContested(evaluation) || before === undefined) return refuse('wrong_status')
    const side = relations.has('self') ? 'pegawai' : 'pejabat_penilai'
    if (before.explanations.filter(each => each.side === side).length >= MOST_OF_A_SIDE)
      return refuse('explanations_full')
    const explained = explain(evaluation, side, now)
    const { objection } = explained
    const explanation = { side, by: actor.employeeId ?? actor.sub, at: now, text: input.explanation } as const
    const after = { ...before, objection, explanations: [...before.explanations, explanation] }
    const doing = {
      actor,
      now,
      operation: 'explainObjection',
      fixed: { side, explanation: digestOf(input.explanation) },
    }
    const heard = transition({ ...found, screen: { ...screen, file: after } }, explained, doing)
    return { ...heard, writes: [...heard.writes, filePut(before, after)] }
  },
})

export const handler = lambda(explainObjection)

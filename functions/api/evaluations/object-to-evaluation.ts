import * as z from 'zod/mini'
import { officeOf } from '../../domain/evaluations/evaluation.ts'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { object } from '../../domain/evaluations/objection-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { lawFrom, READS_OF_CALENDAR } from '../../store/calendar.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { deskOfSuperior } from '../../domain/people/authority.ts'
import { findEvaluation } from './find.ts'
import { EvaluationScreen, readFullScreen } from './screen.ts'
import { TABLE_OF_TRANSITION, transition } from './transition.ts'

export const objectToEvaluation = operation({
  id: 'objectToEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/objection',
  summary: 'The employee objects to the result, with reasons, before the superior of who signed it (Pasal 29, V.B.1–2)',
  allow: ['pegawai'],
  who: 'the employee himself, signed for or not, until the 14th working day from receipt',
  input: z.strictObject({ reasons: LongText }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'final_result', 'objection_too_late'],
  table: {
    ...TABLE_OF_TRANSITION,
    ...READS_OF_CALENDAR,
    objection: ['GetItem', 'PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'objectToEvaluation', now)
    if (found instanceof Refusal) return found
    const [screen, law] = await Promise.all([
      readFullScreen(table, found),
      lawFrom(table, now, ['explainObjection', 'decideObjection']),
    ])
    return { ...found, screen, superiorId: deskOfSuperior(found.chain)?.employeeId, law }
  },
  decide({ found, input, actor }, { now }) {
    const { stored, evaluation, relations, superiorId, law } = found
    const refusal = refusalOf('objectToEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    if (evaluation.status !== 'disampaikan' && evaluation.status !== 'diterima') return refuse('wrong_status')
    const { judgement } = evaluation
    if (superiorId === officeOf(judgement))
      return refuse('final_result', 'Hasil ini ditetapkan kepala daerah; di atasnya tidak ada atasan pejabat penilai.')
    const rules = ruleSet(judgement.ruleSet) ?? CURRENT_RULE_SET
    const contested = object(evaluation, superiorId, now, { ...law, rules })
    const { employeeId, name, periodId, seq, objection } = contested
    const { reasons } = input
    const file = { employeeId, name, periodId, seq, objection, reasons, explanations: [], version: 1 }
    const { explainBy, decideBy } = objection
    const fixed = { reasons: digestOf(reasons), superiorId, explainBy, decideBy }
    // the last day of objection is settled by the table, as every race with the clock
    const when = { equals: { version: stored.version }, atLeast: { objectBy: now } }
    const doing = { actor, now, operation: 'objectToEvaluation', fixed, when }
    const objected = transition({ ...found, screen: { ...found.screen, file } }, contested, doing)
    return {
      ...objected,
      writes: [
        ...objected.writes,
        { action: 'PutItem', key: keys.objection(stored), item: file, when: { absent: true } },
      ],
    }
  },
})

export const handler = lambda(objectToEvaluation)

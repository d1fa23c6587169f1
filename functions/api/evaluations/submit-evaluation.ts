import { refusalOf } from '../../domain/evaluation-actions.ts'
import { submit } from '../../domain/evaluation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { ranges } from '../../store/keys.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { plannedResults } from './planned.ts'
import { inTime } from './save.ts'
import { transition } from './transition.ts'
import { EvaluationView } from './view.ts'

export const submitEvaluation = operation({
  id: 'submitEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/submission',
  summary: 'The employee submits the realisation of the period to the evaluator',
  allow: ['pegawai'],
  who: 'the employee himself, inside the window, every main result having a realisation',
  output: EvaluationView,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'realisation_missing',
  ],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'PutItem'],
    skp: ['GetItem'],
    realisation: ['Query'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'submitEvaluation')
    if (found instanceof Refusal) return found
    const { employeeId, periodId } = found.stored
    const [realisations, planned] = await Promise.all([
      table.all(ranges.realisations(employeeId, periodId)),
      plannedResults(table, found.stored),
    ])
    return { ...found, realisations, planned }
  },
  decide({ found, actor }, { now }) {
    const { stored, evaluation, relations, realisations, planned } = found
    const refusal = refusalOf('submitEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const recorded = new Set(realisations.map(each => each.workResultId))
    const missing = planned.results.filter(result => result.kind === 'utama' && !recorded.has(result.workResultId))
    if (missing.length > 0)
      return refuse(
        'realisation_missing',
        undefined,
        missing.map(result => ({
          pointer: `/realisations/${result.workResultId}`,
          code: 'required',
          detail: `Isi realisasi untuk: ${result.statement}`,
        })),
      )
    const submitted = submit(evaluation, now)
    if (submitted instanceof Refusal) return submitted
    const fixed = {
      realisations: digestOf(
        realisations.map(({ workResultId, version, realisation, evidence }) => [
          workResultId,
          version,
          realisation,
          evidence,
        ]),
      ),
    }
    return transition(found, submitted, {
      actor,
      now,
      operation: 'submitEvaluation',
      fixed,
      when: inTime(stored, evaluation, now),
    })
  },
})

export const handler = lambda(submitEvaluation)

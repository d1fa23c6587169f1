import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { submit } from '../../domain/evaluations/evaluation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { realisationsDigest } from '../../store/fixed.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { holdRealisations, inTime } from './save.ts'
import { EvaluationScreen, readScreen, READS_OF_SCREEN } from './screen.ts'
import { transition } from './transition.ts'

export const submitEvaluation = operation({
  id: 'submitEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/submission',
  summary: 'The employee submits the realisation of the period to the evaluator',
  allow: ['pegawai'],
  who: 'the employee himself, inside the window, every main result having a realisation',
  output: EvaluationScreen,
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
    ...READS_OF_SCREEN,
    evaluation: ['GetItem', 'Query', 'PutItem'],
    period: ['GetItem', 'Query'],
    realisation: ['Query', 'ConditionCheckItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'submitEvaluation', now)
    return found instanceof Refusal ? found : { ...found, screen: await readScreen(table, found) }
  },
  decide({ found, actor }, { now }) {
    const { stored, evaluation, relations, screen } = found
    const refusal = refusalOf('submitEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const recorded = new Set(screen.realisations.map(each => each.workResultId))
    const missing = (screen.skp?.workResults ?? []).filter(
      result => result.kind === 'utama' && !recorded.has(result.workResultId),
    )
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
    const fixed = { realisations: realisationsDigest(screen.realisations) }
    const submission = transition(found, submitted, {
      actor,
      now,
      operation: 'submitEvaluation',
      fixed,
      when: inTime(stored, evaluation, now),
    })
    const planned = screen.skp?.workResults.map(result => result.workResultId) ?? []
    return { ...submission, writes: [...submission.writes, ...holdRealisations(stored, planned, screen.realisations)] }
  },
})

export const handler = lambda(submitEvaluation)

import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { READS_OF_EVALUATION } from './find.ts'
import { findWithScreen } from './transition.ts'
import { EvaluationScreen, READS_OF_SCREEN, screenView } from './screen.ts'

export const getEvaluation = operation({
  id: 'getEvaluation',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}',
  summary: 'One evaluation: plan, realisation, and the judgement once it may be seen',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee (nothing of the judgement before it is delivered), his evaluator, the superior, an administrator',
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed'],
  table: {
    ...READS_OF_EVALUATION,
    ...READS_OF_SCREEN,
    evaluation: ['GetItem', 'Query'],
    period: ['GetItem', 'Query'],
    rating: ['GetItem'],
    ...RECORDS_ACCESS,
  },
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, undefined, now),
  decide({ found: { evaluation, evaluationId, screen, relations }, actor }, deciding) {
    const { employeeId } = evaluation
    const look = { relations, employeeId, operation: 'getEvaluation', subject: evaluationId }
    return {
      answer: screenView(evaluation, screen, { relations, actorId: actor.employeeId, now: deciding.now }),
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(getEvaluation)

import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { EvaluationScreen, readFullScreen, READS_OF_SCREEN, screenView } from './screen.ts'

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
  },
  async find({ path, actor }, { table }) {
    const found = await findEvaluation(table, path.evaluationId, actor, undefined)
    return found instanceof Refusal ? found : { ...found, screen: await readFullScreen(table, found) }
  },
  decide: ({ found, actor }, { now }) => ({
    answer: screenView(found.evaluation, found.screen, { relations: found.relations, actorId: actor.employeeId, now }),
  }),
})

export const handler = lambda(getEvaluation)

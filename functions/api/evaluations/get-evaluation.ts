import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { readScreen, screenView } from './screen.ts'
import { EvaluationScreen } from './view.ts'

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
    evaluation: ['GetItem', 'Query'],
    skp: ['GetItem'],
    realisation: ['Query'],
    actionPlan: ['GetItem'],
    rating: ['GetItem'],
  },
  async find({ path, actor }, { table }) {
    const found = await findEvaluation(table, path.evaluationId, actor, undefined)
    return found instanceof Refusal ? found : { ...found, screen: await readScreen(table, found) }
  },
  decide: ({ found, actor }, { now }) => ({
    answer: screenView(found, { relations: found.relations, actorId: actor.employeeId, now }),
  }),
})

export const handler = lambda(getEvaluation)

import * as z from 'zod/mini'
import { BehaviourRating, WorkRating } from '../../domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import { articleFor, ratingGuides } from '../../domain/rulesets/rating-guides.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'

const texts = plainTexts

export const getRatingGuide = operation({
  id: 'getRatingGuide',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}/rating-guide',
  summary: "The law's guide to each rating, beside the choice; it preselects nothing (IV.B.3.a.1.d, IV.B.3.a.2.c)",
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'who judges, and whoever may see the evaluation: nobody is judged by a guide that he does not know',
  output: z.object({
    evaluationId: plainText,
    ruleSet: z.object({ id: plainText, title: plainText }),
    work: z.object({ article: plainText, choices: z.array(z.object({ rating: WorkRating, texts })) }),
    behaviour: z.object({ article: plainText, choices: z.array(z.object({ rating: BehaviourRating, texts })) }),
    allowedActions: plainTexts,
  }),
  refusals: ['evaluation_not_found', 'not_allowed'],
  table: { ...READS_OF_EVALUATION, evaluation: ['GetItem'] },
  find: ({ path, actor }, { table, now }) => findEvaluation(table, path.evaluationId, actor, undefined, now),
  decide({ found: { evaluationId, stored } }) {
    const judgedBy = 'judgement' in stored ? ruleSet(stored.judgement.ruleSet) : undefined
    const { id, title } = judgedBy ?? CURRENT_RULE_SET
    const { work, behaviour } = ratingGuides(id)
    return {
      answer: {
        evaluationId,
        ruleSet: { id, title },
        work: {
          article: articleFor(work.article, stored.periodId),
          choices: WorkRating.options.map(rating => ({ rating, texts: [...work.texts[rating]] })),
        },
        behaviour: {
          article: articleFor(behaviour.article, stored.periodId),
          choices: BehaviourRating.options.map(rating => ({ rating, texts: [...behaviour.texts[rating]] })),
        },
        allowedActions: [],
      },
    }
  },
})

export const handler = lambda(getRatingGuide)

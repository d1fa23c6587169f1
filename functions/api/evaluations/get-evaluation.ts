import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { Refusal } from '../../domain/refusal.ts'
import * as ranges from '../../store/ranges.ts'
import { notedBefore } from '../../domain/monitoring/observation-rules.ts'
import { ObservationView, observationView } from '../employees/observation-view.ts'
import { beginOfIds, FollowUpView, followUpView, periodOrYear } from '../employees/follow-up-view.ts'
import { RolesView, rolesView } from '../role-matrices/view.ts'
import { ResourceView, unmetResources } from '../skp/resources.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { READS_OF_EVALUATION } from './find.ts'
import { DocumentationHead, documentationHead } from './documentation-view.ts'
import { documentationOf } from '../../domain/monitoring/documentation-rules.ts'
import { findWithScreen } from './transition.ts'
import { EvaluationWhole, READS_OF_SCREEN, screenView } from './screen.ts'

export const getEvaluation = operation({
  id: 'getEvaluation',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}',
  summary: 'One evaluation: plan, realisation, and the judgement once it may be seen',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee (nothing of the judgement before it is delivered), his evaluator, the superior, an administrator',
  output: z
    .extend(EvaluationWhole, {
      /** What the evaluator did after feedback (Pasal 20); of the annual one, all of the year. */
      followUps: z.optional(z.array(FollowUpView)),
      /** What the evaluator noted before he signed, all of it the employee's to read (III.B). */
      observations: z.optional(z.array(ObservationView)),
      /** Each documentation period, and whether it is there: what is missing stops nothing (Pasal 16(2)). */
      documentation: z.optional(z.array(DocumentationHead)),
      /** Refused, or agreed and not come: beside the choice of ratings (Pasal 11(2)). */
      unmetResources: z.optional(z.array(ResourceView)),
      /** What he has to bring about in the year's matrices: contributions are compared by it (IV.B.3.a.1.e). */
      roles: z.optional(z.array(RolesView)),
    })
    .check(z.meta({ id: 'EvaluationWithFollowUps' })),
  refusals: ['evaluation_not_found', 'not_allowed'],
  table: {
    ...READS_OF_EVALUATION,
    ...READS_OF_SCREEN,
    evaluation: ['GetItem', 'Query'],
    period: ['GetItem', 'Query'],
    rating: ['GetItem'],
    followUp: ['Query'],
    observation: ['Query'],
    resourceSupport: ['Query'],
    roles: ['Query'],
    ...RECORDS_ACCESS,
  },
  async find({ path, actor }, { table, now }) {
    const found = await findWithScreen(table, path.evaluationId, actor, undefined, now)
    if (found instanceof Refusal) return found
    const { employeeId, periodId } = found.evaluation
    const [followUps, observations, supports, roles] = await Promise.all([
      table.all(ranges.followUps(employeeId, periodOrYear(periodId))),
      table.all(ranges.observations(employeeId, beginOfIds(periodId))),
      table.all(ranges.supportsOf(employeeId, Number(periodId.slice(0, 4)))),
      table.all(ranges.rolesOf(employeeId, Number(periodId.slice(0, 4)))),
    ])
    return { ...found, followUps, observations, supports, roles }
  },
  decide({ found: { evaluation, evaluationId, screen, relations, period, ...beside }, actor }, deciding) {
    const { employeeId } = evaluation
    const { followUps, supports, roles } = beside
    const observations =
      'judgement' in evaluation ? notedBefore(beside.observations, evaluation.judgement.signedAt) : beside.observations
    const documentation = period === undefined ? [] : documentationOf(evaluation, period, deciding.now)
    const unmet = unmetResources(screen.skp, supports)
    const look = { relations, employeeId, operation: 'getEvaluation', subject: evaluationId }
    return {
      answer: {
        ...screenView(evaluation, screen, { relations, actorId: actor.employeeId, now: deciding.now }),
        ...(followUps.length > 0 ? { followUps: followUps.map(followUpView) } : {}),
        ...(observations.length > 0 ? { observations: observations.map(each => observationView(each)) } : {}),
        ...(documentation.length > 0 ? { documentation: documentation.map(documentationHead) } : {}),
        ...(unmet.length > 0 ? { unmetResources: unmet } : {}),
        ...(roles.length > 0 ? { roles: roles.map(rolesView) } : {}),
      },
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(getEvaluation)

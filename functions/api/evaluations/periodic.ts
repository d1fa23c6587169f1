import * as z from 'zod/mini'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import type { Relation } from '../../domain/people/employee.ts'
import { type Evaluation, EvaluationStatus } from '../../domain/evaluations/evaluation.ts'
import { evaluationActions, seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { Predicate } from '../../domain/evaluations/ratings.ts'
import type { Reads } from '../../store/access.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import type { Seen } from './view.ts'
import { withWindows } from './windows.ts'

/** A periodic result, as the annual evaluation shows it. */
export const PeriodicView = z.object({
  periodId: plainText,
  evaluationId: plainText,
  status: EvaluationStatus,
  predicate: z.optional(Predicate),
  allowedActions: plainTexts,
})

export async function readPeriodic(
  table: Reads<never, 'evaluation' | 'period'>,
  { employeeId, periodId }: Evaluation,
): Promise<Evaluation[] | undefined> {
  const period = parsePeriodId(periodId)
  if (period?.kind !== 'tahunan') return undefined
  const [evaluations, periods] = await Promise.all([
    table.all(ranges.evaluationsOfYear(employeeId, period.year)),
    table.all(ranges.periodsOfYear(period.year)),
  ])
  return withWindows(
    evaluations.filter(each => each.periodId !== periodId),
    periods,
  )
}

export function periodicView(each: Evaluation, annual: Evaluation, seen: Seen): z.input<typeof PeriodicView> {
  return {
    periodId: each.periodId,
    evaluationId: evaluationIdOf(each),
    status: each.status,
    predicate: 'judgement' in each && seesJudgement(each, seen.relations) ? each.judgement.predicate : undefined,
    allowedActions: evaluationActions(each, relationsTo(each, annual, seen), seen.actorId, seen.now),
  }
}

/** Who judges the year need not judge each of its periods: one kept by a former evaluator, or handed to another superior. */
function relationsTo(each: Evaluation, annual: Evaluation, { relations, actorId }: Seen): ReadonlySet<Relation> {
  const sameEvaluator = each.keptEvaluatorId === annual.keptEvaluatorId
  const sameSuperior = each.by === 'superior' ? each.actorId === actorId : sameEvaluator && annual.by === 'penilai'
  // IV.A.14: of one that a former evaluator keeps, he is informed
  const isKept = each.keptEvaluatorId !== undefined && annual.keptEvaluatorId === undefined
  return new Set(
    [...relations].flatMap((relation): Relation[] => {
      if (relation === 'evaluator' && !sameEvaluator) return isKept ? ['informed'] : []
      return relation === 'superior' && !sameSuperior ? [] : [relation]
    }),
  )
}

import { type Calibration, withCalibration } from '../../domain/evaluations/calibration.ts'
import { evaluationActions, refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import type { CalibrationAction } from '../../domain/evaluations/calibration-state.ts'
import { isOfCalibration, lapsed } from '../../domain/evaluations/calibration-state.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import type { Actor, Employee } from '../../domain/people/employee.ts'
import { type Evaluation, isOpen } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'
import { calibrationView } from './calibration-view.ts'
import { findEvaluation, type FoundEvaluation } from './find.ts'
import { ownDraft } from './own-draft.ts'
import { inTime, saveEvaluation } from './save.ts'

type Reading = Reads<'evaluation' | 'employee' | 'region' | 'period' | 'rating' | 'calibration'>

const WITHOUT_UNIT = 'tanpa-unit'

/** Under which unit the drafts of an evaluator are shown. */
export const unitOfDrafts = ({ unitId }: Pick<Employee, 'unitId'>): string => unitId ?? WITHOUT_UNIT

/** The evaluation with its draft and what was shown of it; what another evaluator showed is nothing to him. */
export async function findCalibration(
  table: Reading,
  evaluationId: string,
  actor: Actor,
  action: CalibrationAction,
  now: Instant,
) {
  const found = await findEvaluation(table, evaluationId, actor, action, now)
  if (found instanceof Refusal) return found
  const { stored } = found
  const desk = deskOfEvaluator(found.chain)
  const [draft, shown] = await Promise.all([
    table.get(keys.rating({ ...stored, by: 'penilai' })),
    stored.calibration && table.get(keys.calibration({ ...stored, ...stored.calibration })),
  ])
  const rating = ownDraft(draft, found)
  const isOver = stored.calibration?.state === 'gugur' || shown?.evaluatorId !== desk?.employeeId
  if (stored.calibration === undefined || desk === undefined || !isOver) return { ...found, rating, calibration: shown }
  const evaluation = { ...found.evaluation, ...lapsed(found.evaluation) }
  // where he shows his own it may lie already, from a time when it was his before
  const calibration = await table.get(keys.calibration({ ...stored, unitId: unitOfDrafts(desk) }))
  return { ...found, evaluation, rating, calibration }
}

type Doing = {
  readonly actor: Actor
  readonly now: Instant
  readonly operation: CalibrationAction
  readonly state: NonNullable<Evaluation['calibration']>['state']
  readonly before: Calibration | undefined
  readonly fixed: Readonly<Record<string, unknown>>
}

export const calibrationRefusal = (
  action: CalibrationAction,
  { evaluation, relations }: FoundEvaluation,
  now: Instant,
) => refusalOf(action, evaluation, relations, now)

/** The step on the evaluation with its entry, and what was shown as it is from now on. */
export function calibrated(found: FoundEvaluation, next: Calibration, doing: Doing) {
  const { stored, evaluation, relations, onBehalfOf } = found
  const { actor, now, operation, state, before, fixed } = doing
  if (!isOpen(evaluation)) return refuse('wrong_status')
  const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation, fixed }
  const after = withCalibration(evaluation, state, next.unitId)
  const saved = saveEvaluation(stored, after, act, inTime(stored, evaluation, now))
  const allowed = evaluationActions(saved.evaluation, relations, actor.employeeId, now).filter(isOfCalibration)
  const put = {
    action: 'PutItem' as const,
    key: keys.calibration(next),
    item: next,
    when: asRead(before),
  }
  return { answer: calibrationView(next, allowed), writes: [...saved.writes, put], was: stored }
}

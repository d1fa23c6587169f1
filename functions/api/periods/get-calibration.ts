import * as z from 'zod/mini'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { isOfCalibration } from '../../domain/evaluations/calibration-state.ts'
import { hasRole } from '../../domain/people/employee.ts'
import { evaluationActions } from '../../domain/evaluations/evaluation-actions.ts'
import { withWindowOf } from '../../domain/evaluations/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { levelsOf } from '../../domain/people/unit-level.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, overDesks, partsAt, READS_OF_DESKS } from '../desks.ts'
import { calibrationView, CalibrationView } from '../evaluations/calibration-view.ts'
import { pageOfShown, pageOfUnits, shownTo, stepsByUnit } from './calibration-rows.ts'
import { findPeriod } from './find-period.ts'
import { Level } from './level.ts'

const n = plainNumber

export const getCalibration = operation({
  id: 'getCalibration',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/calibration',
  summary:
    'Drafts that evaluators showed, side by side for their superior; how far it is in each unit, for the pembina',
  allow: ['pegawai', 'kepala_daerah', 'pembina'],
  who: 'the superior, or who acts for him, of what his evaluators showed; the pembina numbers by unit and level, without ratings',
  paged: true,
  query: z.strictObject({ level: z.optional(Level) }),
  output: z.object({
    items: z.array(
      z.object({
        unitId: plainText,
        level: z.optional(n),
        calibration: z.optional(CalibrationView),
        steps: z.optional(z.object({ offered: n, proposed: n, accepted: n, declined: n })),
        allowedActions: plainTexts,
      }),
    ),
  }),
  refusals: ['period_not_found'],
  table: {
    period: ['GetItem'],
    unit: ['Query'],
    ...READS_OF_DESKS,
    calibration: ['Query'],
    evaluation: ['BatchGetItem'],
  },
  async find({ path, query, actor, page }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    const levels = levelsOf(await table.all(ranges.units()))
    const wanted = ({ unitId }: { readonly unitId: string }) =>
      query.level === undefined || levels.get(unitId) === query.level
    if (hasRole(actor, 'pembina')) {
      const all = stepsByUnit(await table.all(ranges.calibrations(periodId)))
      const { items, next } = pageOfUnits(all.filter(wanted), page)
      const rows = items.map(({ unitId, ...steps }) => ({
        unitId,
        level: levels.get(unitId),
        steps,
        allowedActions: [],
      }))
      return { items: rows, next }
    }
    const me = actor.employeeId
    if (me === undefined) return { items: [] }
    const desks = await desksOf(table, me, now)
    const shown = await overDesks(desks, id => shownTo(table, id, periodId))
    const { items, next } = pageOfShown(shown.filter(wanted), page)
    const evaluations = await table.getAll(items.map(keys.evaluation))
    const byId = new Map(evaluations.map(each => [evaluationIdOf(each), withWindowOf(each, period)]))
    const things = items.flatMap(shown => {
      const { employeeId } = shown
      const evaluation = byId.get(evaluationIdOf(shown))
      const { state, unitId } = evaluation?.calibration ?? {}
      // of an evaluator who judges these people no more
      if (state === 'gugur' || unitId !== shown.unitId) return []
      return { employeeId, keptEvaluatorId: evaluation?.keptEvaluatorId, shown, evaluation }
    })
    const parts = await partsAt(table, desks, actor, things, () => 'superior', now)
    const rows = parts.map(({ one: { shown: of, evaluation }, relations }) => {
      const allowed = evaluation === undefined ? [] : evaluationActions(evaluation, relations, me, now)
      const allowedActions = allowed.filter(isOfCalibration)
      const { unitId } = of
      return { unitId, level: levels.get(unitId), calibration: calibrationView(of, allowedActions), allowedActions }
    })
    return { items: rows, next }
  },
  decide: ({ found }) => ({ answer: { items: found.items }, next: found.next }),
})

export const handler = lambda(getCalibration)

import * as z from 'zod/mini'
import { Achievement } from '../../domain/evaluations/ratings.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findPeriod } from './find-period.ts'
import { achievementView, AchievementView, LEADERS } from './view.ts'

/** Longer than any UNOR ID, shorter than what a key can hold. */
const LONGEST_UNIT_ID = 200

export const setAchievement = operation({
  id: 'setAchievement',
  area: 'periods',
  route: 'PUT /v1/periods/{periodId}/achievements/{unitId}',
  summary: 'What a unit as a whole achieved in a period; what was signed before keeps the achievement of its signature',
  allow: LEADERS,
  who: 'the administrator, the pembina, the head of region',
  version: 'match_or_none',
  input: z.strictObject({ achievement: Achievement }),
  output: AchievementView,
  refusals: ['period_not_found', 'unit_not_found'],
  table: { period: ['GetItem'], unit: ['GetItem'], achievement: ['GetItem', 'PutItem'] },
  async find({ path: { periodId, unitId } }, { table }) {
    const period = await findPeriod(table, periodId)
    if (period instanceof Refusal) return period
    const unit = unitId.length > LONGEST_UNIT_ID ? undefined : await table.get(keys.unit(unitId))
    if (unit === undefined) return refuse('unit_not_found')
    return { key: keys.achievement(periodId, unitId), was: await table.get(keys.achievement(periodId, unitId)) }
  },
  decide({ found: { key, was }, path: { periodId, unitId }, input, actor }, { now }) {
    const item = {
      periodId,
      unitId,
      achievement: input.achievement,
      setBy: actor.employeeId ?? actor.sub,
      setAt: now,
      version: (was?.version ?? 0) + 1,
    }
    const when = was === undefined ? { absent: true as const } : { equals: { version: was.version } }
    return {
      answer: achievementView(item, actor),
      stored: was && achievementView(was, actor),
      writes: [{ action: 'PutItem', key, item, when }],
      was,
    }
  },
})

export const handler = lambda(setAchievement)

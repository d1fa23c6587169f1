import { type Cycle, CycleDefinition, defineCycle as define } from '../../domain/periods/cycle.ts'
import type { Period } from '../../domain/periods/period.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Delete, Put } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { cycleView, CycleView, findCycle, type StoredCycle, yearOf } from './view.ts'

export const defineCycle = operation({
  id: 'defineCycle',
  area: 'cycles',
  route: 'PUT /v1/cycles/{year}',
  summary: 'Sets the rhythm, the planning and the evaluation windows of a year',
  allow: ['admin_kepegawaian'],
  who: 'the administrator; a window that has opened moves only by its extension',
  version: 'match_or_none',
  input: CycleDefinition,
  output: CycleView,
  refusals: ['cycle_not_found', 'cycle_started', 'window_opened'],
  table: { cycle: ['GetItem', 'PutItem'], period: ['Query', 'PutItem', 'DeleteItem'] },
  async find({ path }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const [stored, before] = await Promise.all([year, year - 1].map(each => findCycle(table, each)))
    return { year, stored, before }
  },
  decide({ found: { year, stored, before: lastYear }, input, actor }, { now }) {
    const defined = define(year, input, stored && asDefined(stored), now, lastYear?.periods)
    if (defined instanceof Refusal) return defined
    const was = stored?.cycle
    const before = new Map(stored?.periods.map(period => [period.periodId, period]))
    const cycle = cycleItem(defined, (was?.version ?? 0) + 1)
    const periods = defined.periods.map(period => periodItem(year, period, before.get(period.periodId)))
    const when = was === undefined ? { absent: true as const } : { equals: { version: was.version } }
    return {
      answer: cycleView({ cycle, periods }, actor, now),
      writes: [
        { action: 'PutItem', key: keys.cycle(year), item: cycle, when },
        ...periods.flatMap(period => periodWrite(period, before.get(period.periodId))),
        ...[...before.values()].filter(({ periodId }) => !cycle.periodIds.includes(periodId)).map(dropped),
      ],
      was,
    }
  },
})

const asDefined = ({ cycle, periods }: StoredCycle): Cycle => ({
  ...cycle,
  approaches: [...cycle.approaches],
  periods: [...periods],
})

function cycleItem({ periods, ...cycle }: Cycle, version: number): Item<'cycle'> {
  return { ...cycle, periodIds: periods.map(({ periodId }) => periodId), version }
}

/** The definition says the window; what has happened to the period it does not say, and keeps. */
function periodItem(year: number, period: Period, before: Item<'period'> | undefined): Item<'period'> {
  const { documentation: _, ...kept } = before ?? {}
  return { ...kept, year, ...period }
}

function periodWrite(period: Item<'period'>, before: Item<'period'> | undefined): Put<'period'>[] {
  const key = keys.period(period.periodId)
  if (before === undefined) return [{ action: 'PutItem', key, item: period, when: { absent: true } }]
  const moved =
    period.evaluationOpensAt !== before.evaluationOpensAt ||
    period.evaluationClosesAt !== before.evaluationClosesAt ||
    period.documentation !== before.documentation
  return moved ? [{ action: 'PutItem', key, item: period, when: unmoved(before) }] : []
}

const dropped = (period: Item<'period'>): Delete<'period'> => ({
  action: 'DeleteItem',
  key: keys.period(period.periodId),
  when: unmoved(period),
})

/** Neither extended nor closed since it was read. */
const unmoved = ({ evaluationOpensAt, evaluationClosesAt }: Item<'period'>) => ({
  equals: { evaluationOpensAt, evaluationClosesAt },
  without: ['closedAt'],
})

export const handler = lambda(defineCycle)

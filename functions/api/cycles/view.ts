import * as z from 'zod/mini'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { Rhythm } from '../../domain/periods/period.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import { Approach } from '../../domain/plans/skp.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { periodView, PeriodView } from '../periods/view.ts'

export const CycleView = z.object({
  year: plainNumber,
  rhythm: Rhythm,
  /** How often progress is documented. */
  documentation: Rhythm,
  approaches: z.array(Approach),
  planning: z.object({ opensAt: plainText, closesAt: plainText }),
  periods: z.array(PeriodView),
  version: plainNumber,
  allowedActions: plainTexts,
})

export type StoredCycle = { readonly cycle: Item<'cycle'>; readonly periods: readonly Item<'period'>[] }

export function cycleView({ cycle, periods }: StoredCycle, actor: Actor, now: Instant): z.output<typeof CycleView> {
  const { year, rhythm, documentation = rhythm, approaches, planning, version } = cycle
  return {
    year,
    rhythm,
    documentation,
    approaches: [...approaches],
    planning: { opensAt: formatInstant(planning.opensAt), closesAt: formatInstant(planning.closesAt) },
    periods: periods.map(period => periodView(period, actor, now)),
    version,
    allowedActions: hasRole(actor, 'admin_kepegawaian') ? ['defineCycle'] : [],
  }
}

/** Years that this system can be asked for. */
const YEAR = /^20[2-9]\d$/

export const yearOf = (text: string): number | Refusal<'cycle_not_found'> =>
  YEAR.test(text) ? Number(text) : refuse('cycle_not_found')

/** The year with its periods in their order, the annual one last. */
export async function findCycle(
  table: Pick<Reads<'cycle', 'period'>, 'get' | 'all'>,
  year: number,
): Promise<StoredCycle | undefined> {
  const [cycle, stored] = await Promise.all([table.get(keys.cycle(year)), table.all(ranges.periodsOfYear(year))])
  if (cycle === undefined) return undefined
  const periods = cycle.periodIds.flatMap(id => stored.filter(period => period.periodId === id))
  return { cycle, periods }
}

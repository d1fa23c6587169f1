import type { Calibration } from '../../domain/evaluations/calibration.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Paging } from '../../kit/operation.ts'
import type { Page, Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'

type Reading = Reads<'employee', 'calibration', 'employee'>

const AT_ONCE = 8
const placeOf = (of: Calibration) => keys.calibration(of).sk

/** What my evaluators showed me, unit by unit. Whose superior I am is read from their profiles, the index only finds them. */
export async function shownTo(table: Reading, me: string, periodId: string): Promise<readonly Calibration[]> {
  const team = await table.listAll(ranges.team(me))
  const profiles = await table.getAll(team.map(({ employeeId }) => keys.employee(employeeId)))
  const mine = profiles.filter(({ evaluatorId }) => evaluatorId === me)
  const evaluators = new Set(mine.map(({ employeeId }) => employeeId))
  const found: Calibration[] = []
  await atOnce(AT_ONCE, new Set(mine.flatMap(({ unitId }) => unitId ?? [])), async unitId => {
    found.push(...(await table.all(ranges.calibrations(periodId, unitId))))
  })
  return found.filter(({ evaluatorId }) => evaluators.has(evaluatorId))
}

export type UnitSteps = {
  readonly unitId: string
  readonly offered: number
  readonly proposed: number
  readonly accepted: number
  readonly declined: number
}

/** How far the calibration of each unit is: no ratings, which together with what is signed would tell of persons. */
export function stepsByUnit(all: readonly Calibration[]): UnitSteps[] {
  const units = Map.groupBy(all, ({ unitId }) => unitId)
  return [...units]
    .map(([unitId, of]) => ({
      unitId,
      offered: of.length,
      proposed: of.filter(({ proposal }) => proposal !== undefined).length,
      accepted: of.filter(({ answer }) => answer?.outcome === 'menerima').length,
      declined: of.filter(({ answer }) => answer?.outcome === 'menolak').length,
    }))
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))
}

export const pageOfShown = (all: readonly Calibration[], page: Paging) => pageBy(all, placeOf, page)
export const pageOfUnits = (all: readonly UnitSteps[], page: Paging) => pageBy(all, ({ unitId }) => unitId, page)

function pageBy<T>(all: readonly T[], place: (one: T) => string, { limit, start }: Paging): Page<T> {
  const after = start?.['after'] ?? ''
  const rest = all.filter(one => place(one) > after).toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return rest.length > limit && last !== undefined ? { items, next: { after: place(last) } } : { items }
}

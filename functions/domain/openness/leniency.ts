import { type Cell, cellsBy, finestWay, SMALLEST_CELL, type Way } from '../evaluations/suppression.ts'

/** House rule, in people: how many more of a team hold sangat baik than the share of all would give to as many. */
const WAYS: readonly Way[] = [
  [['jauh_lebih_sedikit'], ['lebih_sedikit'], ['sebanding'], ['lebih_banyak'], ['jauh_lebih_banyak']],
  [['jauh_lebih_sedikit', 'lebih_sedikit'], ['sebanding'], ['lebih_banyak', 'jauh_lebih_banyak']],
  [['sebanding'], ['jauh_lebih_sedikit', 'lebih_sedikit', 'lebih_banyak', 'jauh_lebih_banyak']],
  [['jauh_lebih_sedikit', 'lebih_sedikit', 'sebanding', 'lebih_banyak', 'jauh_lebih_banyak']],
]

const FAR = 3

export type Team = { readonly people: number; readonly sangat_baik: number }

/**
 * How leniently evaluators judge beside each other, by their number: never by their names, for the team of an evaluator is
 * nearly the people of a unit, and their difference in two tables would be its head. Teams of fewer than five are not
 * measured, as in the guide (SE 3/2023); fewer than five evaluators say nothing.
 */
export function leniencyOf(teams: readonly Team[]): {
  readonly measured: number
  readonly evaluators: readonly Cell[]
} {
  const all = teams.reduce((sum, team) => sum + team.people, 0)
  const held = teams.reduce((sum, team) => sum + team.sangat_baik, 0)
  const measured = teams.filter(({ people }) => people >= SMALLEST_CELL)
  const counts: Record<string, number> = Object.fromEntries((WAYS[0] ?? []).flat().map(band => [band, 0]))
  for (const team of measured) {
    const band = bandOf(team.sangat_baik - (team.people * held) / all)
    counts[band] = (counts[band] ?? 0) + 1
  }
  const way = finestWay(WAYS, counts)
  return way === undefined
    ? { measured: 0, evaluators: [] }
    : { measured: measured.length, evaluators: cellsBy(way, counts) }
}

function bandOf(more: number): string {
  if (Math.abs(more) < 1) return 'sebanding'
  if (more > 0) return more < FAR ? 'lebih_banyak' : 'jauh_lebih_banyak'
  return more > -FAR ? 'lebih_sedikit' : 'jauh_lebih_sedikit'
}

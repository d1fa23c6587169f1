import { type Cell, cellsBy, countIn, type Counts, finestWay, type Way } from '../evaluations/suppression.ts'
import { waysUnder } from './hidden-cells.ts'
import { apartAndTogether } from './small-parts.ts'

export type TableRow = { readonly of: readonly string[]; readonly people: number; readonly cells: readonly Cell[] }

type Part = { readonly of: readonly string[]; readonly counts: Counts }

/** A whole by category: those of fewer than five people are one together; what they hide is not given back by the whole. */
export function tableBy(byCategory: ReadonlyMap<string, Counts>, ways: readonly Way[]): readonly TableRow[] {
  const parts: Part[] = [...byCategory].map(([category, counts]) => ({ of: [category], counts }))
  const whole = finestWay(ways, sumOfCounts([...byCategory.values()]))
  const { apart, together } = apartAndTogether(parts, { size: sizeOf, place: ({ of }) => of.join() })
  const rest = { of: together.flatMap(({ of }) => of), counts: sumOfCounts(together.map(({ counts }) => counts)) }
  const told = together.length === 0 ? apart : [...apart, rest]
  if (whole === undefined || told.length === 0) return []
  const shown = waysUnder(
    whole,
    told.map(({ counts }) => counts),
    ways,
  )
  return told.map((part, at) => ({
    of: part.of,
    people: sizeOf(part),
    cells: cellsBy(shown[at] ?? [], part.counts),
  }))
}

const sizeOf = ({ counts }: Pick<Part, 'counts'>) => countIn(counts, Object.keys(counts))

export function sumOfCounts(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {}
  for (const counts of all)
    for (const [column, people] of Object.entries(counts)) sum[column] = (sum[column] ?? 0) + people
  return sum
}

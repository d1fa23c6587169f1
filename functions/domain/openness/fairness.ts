import * as z from 'zod/mini'
import {
  type Cell,
  cellsBy,
  countIn,
  type Counts,
  finestWay,
  SMALLEST_CELL,
  type Way,
} from '../evaluations/suppression.ts'
import { later } from '../later.ts'
import { plainBoolean, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { type PublicFigures, PublicRow } from './figures.ts'
import { waysUnder } from './hidden-cells.ts'
import { leniencyOf, type Team } from './leniency.ts'
import { waysOf } from './measures.ts'
import { apartAndTogether } from './small-parts.ts'
import { type Trait, TRAITS } from './traits.ts'

const cells = z.array(z.object({ of: plainTexts, people: plainNumber }))
const rows = z.array(z.object({ of: plainTexts, people: plainNumber, predicates: cells }))

/** Whether people who differ in nothing of their work differ in their predicates; a question to people, never an answer. */
export const Fairness = later(() =>
  z.object({
    periodId: plainText,
    publishedOn: plainText,
    complete: plainBoolean,
    smallestCell: plainNumber,
    /** The rows that everyone sees: a second table by unit would be subtracted from the first. */
    units: z.array(z.pick(PublicRow, { of: true, units: true, within: true, people: true, predicates: true })),
    grade: rows,
    sex: rows,
    age: rows,
    /** Evaluators by how many more, or fewer, of their people hold sangat baik than the share of all would give. */
    leniency: z.object({ measured: plainNumber, evaluators: cells }),
  }),
)
export type Fairness = z.output<ReturnType<typeof Fairness>>

export type ByTrait = Readonly<Record<Trait, ReadonlyMap<string, Counts>>>

/** The same people, cut in other ways, under the same cells of the whole that everyone sees. */
export function fairnessOf(figures: PublicFigures, byTrait: ByTrait, teams: readonly Team[]): Fairness {
  const { periodId, publishedOn, complete } = figures
  const [grade, sex, age] = TRAITS.map(trait => tableBy(byTrait[trait], waysOf('predicates', complete)))
  return {
    ...{ periodId, publishedOn, complete, smallestCell: SMALLEST_CELL },
    units: figures.rows.map(({ punctuality: _p, objections: _o, ...row }) => row),
    grade: grade ?? [],
    sex: sex ?? [],
    age: age ?? [],
    leniency: lenient(teams),
  }
}

const lenient = (teams: readonly Team[]): Fairness['leniency'] => {
  const { measured, evaluators } = leniencyOf(teams)
  return { measured, evaluators: evaluators.map(copied) }
}

type Part = { readonly of: readonly string[]; readonly counts: Counts }

/** Categories of fewer than five people are one together; what they hide is not given back by the whole. */
function tableBy(byCategory: ReadonlyMap<string, Counts>, ways: readonly Way[]): Fairness['grade'] {
  const parts: Part[] = [...byCategory].map(([category, counts]) => ({ of: [category], counts }))
  const whole = finestWay(ways, sumOf(parts))
  const { apart, together } = apartAndTogether(parts, { size: sizeOf, place: ({ of }) => of.join() })
  const told =
    together.length === 0 ? apart : [...apart, { of: together.flatMap(({ of }) => of), counts: sumOf(together) }]
  if (whole === undefined || told.length === 0) return []
  const shown = waysUnder(
    whole,
    told.map(({ counts }) => counts),
    ways,
  )
  return told.map((part, at) => ({
    of: [...part.of],
    people: sizeOf(part),
    predicates: cellsBy(shown[at] ?? [], part.counts).map(copied),
  }))
}

const sizeOf = ({ counts }: Part) => countIn(counts, Object.keys(counts))

function sumOf(parts: readonly Part[]): Counts {
  const sum: Record<string, number> = {}
  for (const { counts } of parts)
    for (const [column, people] of Object.entries(counts)) sum[column] = (sum[column] ?? 0) + people
  return sum
}

const copied = ({ of, people }: Cell) => ({ of: [...of], people })

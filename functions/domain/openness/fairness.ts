import * as z from 'zod/mini'
import { type Cell, type Counts, SMALLEST_CELL } from '../evaluations/suppression.ts'
import { later } from '../later.ts'
import { plainBoolean, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { type PublicFigures, PublicRow } from './figures.ts'
import { type TableRow, tableBy } from './hidden-table.ts'
import { leniencyOf, type Team } from './leniency.ts'
import { waysOf } from './measures.ts'
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
  const [grade, sex, age] = TRAITS.map(trait => tableBy(byTrait[trait], waysOf('predicates', complete)).map(rowOf))
  return {
    ...{ periodId, publishedOn, complete, smallestCell: SMALLEST_CELL },
    units: figures.rows.map(({ punctuality: _p, objections: _o, training: _t, ...row }) => row),
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

const copied = ({ of, people }: Cell) => ({ of: [...of], people })

const rowOf = ({ of, people, cells: told }: TableRow) => ({ of: [...of], people, predicates: told.map(copied) })

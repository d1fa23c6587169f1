import * as z from 'zod/mini'
import { Achievement } from '../evaluations/ratings.ts'
import { SMALLEST_CELL } from '../evaluations/suppression.ts'
import { type Day } from '../instant.ts'
import { later } from '../later.ts'
import type { Unit } from '../people/employee.ts'
import { type Period, PeriodKind } from '../periods/period.ts'
import { optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../shapes.ts'
import type { Tables } from './measures.ts'
import { publicRows } from './public-rows.ts'
import { regionOf } from './unit-groups.ts'

const Named = z.object({ unitId: plainText, name: plainText })
const cells = z.array(z.object({ of: plainTexts, people: plainNumber }))

/** One row: how many people, and in each table the columns that may be told, some of them counted together. */
export const PublicRow = z.object({
  of: z.enum(['daerah', 'unit', 'jajaran', 'gabungan']),
  units: z.array(z.extend(Named, { of: z.enum(['unit', 'jajaran']) })),
  within: optionalText,
  people: plainNumber,
  predicates: cells,
  punctuality: cells,
  objections: cells,
  /** By JP of the year, in the figures of the year alone. */
  training: z.optional(cells),
})

/**
 * What everyone may know of a period (domain.md §11: counts, no names). Made once, when its results are final, and never
 * again: two versions of one table could be subtracted from each other.
 */
export const PublicFigures = later(() =>
  z.object({
    periodId: plainText,
    year: plainNumber,
    kind: PeriodKind,
    name: plainText,
    startsOn: plainText,
    endsOn: plainText,
    publishedOn: plainText,
    /** Every result is final; else what was not stands under `tanpa_hasil`. */
    complete: plainBoolean,
    smallestCell: plainNumber,
    rows: z.array(PublicRow),
    /** Of units, not of people: nothing is hidden. */
    achievements: z.array(z.extend(Named, { achievement: Achievement })),
  }),
)
export type PublicFigures = z.output<ReturnType<typeof PublicFigures>>

export type Known = {
  readonly period: Period & { readonly year: number }
  readonly units: readonly Pick<Unit, 'unitId' | 'name' | 'parentId'>[]
  readonly byUnit: ReadonlyMap<string, Tables>
  readonly achievements: readonly { readonly unitId: string; readonly achievement: Achievement }[]
  readonly complete: boolean
  readonly publishedOn: Day
}

export function publicFigures({ period, units, byUnit, achievements, complete, publishedOn }: Known): PublicFigures {
  const { periodId, year, kind, name, startsOn, endsOn } = period
  const names = new Map(units.map(unit => [unit.unitId, unit.name]))
  const named = (unitId: string) => ({ unitId, name: names.get(unitId) ?? 'Unit tidak dikenal' })
  return {
    ...{ periodId, year, kind, name, startsOn, endsOn, publishedOn, complete },
    smallestCell: SMALLEST_CELL,
    rows: publicRows(regionOf(units, byUnit), complete).map(({ members, within, training, ...row }) => ({
      ...row,
      ...(within === undefined ? {} : { within }),
      units: members.map(({ unitId, of }) => ({ ...named(unitId), of })),
      predicates: row.predicates.map(copied),
      punctuality: row.punctuality.map(copied),
      objections: row.objections.map(copied),
      ...(kind === 'tahunan' ? { training: training.map(copied) } : {}),
    })),
    achievements: achievements
      .map(({ unitId, achievement }) => ({ ...named(unitId), achievement }))
      .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1)),
  }
}

const copied = ({ of, people }: { readonly of: readonly string[]; readonly people: number }) => ({
  of: [...of],
  people,
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsBy, countIn, finestWay, type Way } from '../../functions/domain/evaluations/suppression.ts'
import { waysUnder } from '../../functions/domain/openness/hidden-cells.ts'
import { type PublicFigures, publicFigures } from '../../functions/domain/openness/figures.ts'
import { type Columns, MEASURES, onceIn, sumOf, waysOf } from '../../functions/domain/openness/measures.ts'
import { patience } from '../support/engine.ts'
import { bounds, determines, type Equation } from '../support/solver.ts'

const PERIOD = {
  periodId: '2026-TAHUNAN',
  year: 2026,
  kind: 'tahunan' as const,
  name: 'Tahun 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  evaluationOpensAt: 0,
  evaluationClosesAt: 1,
}

type Office = {
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly parentId?: string }[]
  readonly people: readonly (Columns & { readonly unitId: string })[]
  readonly complete: boolean
}

function published({ units, people, complete }: Office): PublicFigures {
  const byUnit = new Map(
    [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, all]) => [unitId, sumOf(all.map(onceIn))]),
  )
  return publicFigures({ period: PERIOD, units, byUnit, achievements: [], complete, publishedOn: '2026-06-30' })
}

/** Of every measure its columns, the likelier ones more often: as in an office, most are baik, on time, content. */
const columnOf = (complete: boolean) => {
  const of = (measure: (typeof MEASURES)[number], likely: string) => {
    const all = waysOf(measure, complete)[0]?.flat() ?? []
    return fc.oneof({ arbitrary: fc.constant(likely), weight: 2 }, { arbitrary: fc.constantFrom(...all), weight: 3 })
  }
  return fc.record({
    predicates: of('predicates', 'baik'),
    punctuality: of('punctuality', 'tepat_waktu'),
    objections: of('objections', 'tanpa_keberatan'),
    training: of('training', 'tanpa_jp'),
  })
}

const offices: fc.Arbitrary<Office> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean())
  .chain(([count, complete]) =>
    fc.record({
      complete: fc.constant(complete),
      parents: fc.array(fc.nat(), { minLength: count, maxLength: count }),
      people: fc.array(fc.array(columnOf(complete), { maxLength: 24 }), { minLength: count, maxLength: count }),
    }),
  )
  .map(({ complete, parents, people }) => ({
    complete,
    units: parents.map((parent, n) => ({
      unitId: `u${n}`,
      name: `Unit ${n}`,
      ...(n > 0 && parent % (n + 1) < n ? { parentId: `u${parent % (n + 1)}` } : {}),
    })),
    people: people.flatMap((all, n) => all.map(one => ({ ...one, unitId: `u${n}` }))),
  }))

/** The units that a row speaks of, as its reader understands it. */
function scopeOf(office: Office, row: PublicFigures['rows'][number]): readonly string[] {
  if (row.of === 'daerah') return office.units.map(({ unitId }) => unitId)
  return row.units.flatMap(({ unitId, of }) => (of === 'unit' ? [unitId] : subtree(office, unitId)))
}

function subtree(office: Office, unitId: string): string[] {
  const below = office.units.filter(({ parentId }) => parentId === unitId)
  return [unitId, ...below.flatMap(unit => subtree(office, unit.unitId))]
}

/** Everything that was published, as equations over how many people of a unit stand in a column. */
function equationsOf(office: Office, figures: PublicFigures) {
  const columns = MEASURES.flatMap(measure =>
    (waysOf(measure, figures.complete)[0]?.flat() ?? []).map(column => ({ measure, column })),
  )
  const places = new Map<string, number>()
  for (const { unitId } of office.units)
    for (const { measure, column } of columns) places.set(`${unitId} ${measure} ${column}`, places.size)
  const at = (unitIds: readonly string[], measure: string, of: readonly string[]) =>
    unitIds.flatMap(unitId => of.flatMap(column => places.get(`${unitId} ${measure} ${column}`) ?? []))
  const all = (measure: string) => columns.filter(one => one.measure === measure).map(({ column }) => column)
  // everyone of a unit stands in one column of each measure, whatever is known of how many they are
  const sameIn = (unitId: string): Equation[] =>
    MEASURES.slice(1).map(measure => ({
      of: at([unitId], measure, all(measure)),
      less: at([unitId], MEASURES[0], all(MEASURES[0])),
      is: 0,
    }))
  const told: Equation[] = figures.rows.flatMap(row => {
    const scope = scopeOf(office, row)
    return MEASURES.flatMap(measure => [
      { of: at(scope, measure, all(measure)), is: row.people },
      ...(row[measure] ?? []).map(cell => ({ of: at(scope, measure, cell.of), is: cell.people })),
    ])
  })
  const equations = [...told, ...office.units.flatMap(({ unitId }) => sameIn(unitId))]
  return { columns, at, equations, unknowns: places.size }
}

const PROTECTED = 5
const NEARLY = 1e-6

describe('whoever knows every figure that was published', () => {
  test(
    'cannot give back a cell under five, nor narrow what is hidden to fewer than six values',
    () => {
      let hidden = 0
      let shown = 0
      fc.assert(
        fc.property(offices, office => {
          const figures = published(office)
          const { columns, at, equations, unknowns } = equationsOf(office, figures)
          // a region of fewer than five people says nothing, and nothing can be asked of it
          if (figures.rows.length === 0) {
            expect(office.people.length).toBeLessThan(PROTECTED)
            return
          }
          const isDetermined = determines(equations, unknowns)
          const between = bounds(equations, unknowns)
          const scopes = office.units.flatMap(({ unitId }) => [[unitId], subtree(office, unitId)])
          for (const scope of [office.units.map(({ unitId }) => unitId), ...scopes]) {
            const people = office.people.filter(({ unitId }) => scope.includes(unitId))
            if (people.length === 0) continue
            for (const { measure, column } of columns) {
              const target = at(scope, measure, [column])
              const truly = people.filter(one => one[measure] === column).length
              const { least, most } = between(target)
              expect(least - NEARLY).toBeLessThanOrEqual(truly)
              expect(most + NEARLY).toBeGreaterThanOrEqual(truly)
              const isTold = most - least < NEARLY
              if (isDetermined(target)) expect(isTold).toBe(true)
              if (isTold) {
                shown += 1
                expect(truly, `${scope.join(' ')} ${column}`).toBeGreaterThanOrEqual(PROTECTED)
              } else {
                hidden += 1
                expect(most - least + NEARLY, `${scope.join(' ')} ${column}`).toBeGreaterThanOrEqual(PROTECTED)
              }
            }
          }
        }),
        { numRuns: 100 },
      )
      // neither everything hidden nor everything shown: both sides of the promise were tried
      expect(hidden).toBeGreaterThan(100)
      expect(shown).toBeGreaterThan(10)
    },
    patience(60_000),
  )

  const THREE = [[['a'], ['b'], ['c']], [['a'], ['b', 'c']], [['b'], ['a', 'c']], [['a', 'b', 'c']]] as const
  type Three = Readonly<Record<'a' | 'b' | 'c', number>>

  test.each([
    [2, 5, 9],
    [3, 5, 6],
  ])('and how it is hidden: %i parts of %i to %i people, every table that there is', (parts, from, to) => {
    const rows = [...groupsOf(from, to)]
    const possible = new Map<string, Map<string, Set<number>>>()
    for (const table of tablesOf(rows, parts)) {
      const sum = { a: countAll(table, 'a'), b: countAll(table, 'b'), c: countAll(table, 'c') }
      const ways: readonly Way<'a' | 'b' | 'c'>[] = THREE
      const whole = finestWay(ways, sum) ?? [['a', 'b', 'c']]
      const chosen = waysUnder(whole, table, ways)
      const told = chosen.map((way, at) => cellsBy(way, table[at] ?? sum))
      const key = JSON.stringify([cellsBy(whole, sum), told])
      const values = possible.get(key) ?? new Map<string, Set<number>>()
      possible.set(key, values)
      chosen.forEach((way, at) => {
        for (const of of whole.filter(one => !way.some(block => block.join() === one.join()))) {
          const cell = `${at} ${of.join()}`
          values.set(cell, (values.get(cell) ?? new Set<number>()).add(countIn(table[at] ?? sum, of)))
        }
      })
    }
    const fewest = Math.min(...[...possible.values()].flatMap(cells => [...cells.values()].map(({ size }) => size)))
    expect(fewest).toBeGreaterThanOrEqual(4)
  })

  const countAll = (table: readonly Three[], column: 'a' | 'b' | 'c') =>
    table.reduce((sum, row) => sum + row[column], 0)

  function* groupsOf(from: number, to: number): Generator<Three> {
    for (let n = from; n <= to; n += 1)
      for (let a = 0; a <= n; a += 1) for (let b = 0; a + b <= n; b += 1) yield { a, b, c: n - a - b }
  }

  function* tablesOf(rows: readonly Three[], parts: number): Generator<readonly Three[]> {
    if (parts === 0) return yield []
    for (const rest of tablesOf(rows, parts - 1)) for (const row of rows) yield [...rest, row]
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Predicate } from '../../functions/domain/evaluations/ratings.ts'
import type { Counts } from '../../functions/domain/evaluations/suppression.ts'
import { type Fairness, fairnessOf } from '../../functions/domain/openness/fairness.ts'
import { publicFigures } from '../../functions/domain/openness/figures.ts'
import { leniencyOf } from '../../functions/domain/openness/leniency.ts'
import { onceIn, sumOf } from '../../functions/domain/openness/measures.ts'
import { type Trait, TRAITS, traitsOf } from '../../functions/domain/openness/traits.ts'
import { patience } from '../support/engine.ts'
import { bounds, type Equation } from '../support/solver.ts'

describe('what people are compared by', () => {
  const LAST = '2026-03-31'
  test.each([
    [
      'a man of the third grade',
      { kind: 'pns', grade: 'III/c', nip: '198504012010011001' },
      'iii laki_laki usia_40_49',
    ],
    [
      'a day before his birthday',
      { kind: 'pns', grade: 'II/a', nip: '199604012020012001' },
      'ii perempuan di_bawah_30',
    ],
    ['on his birthday', { kind: 'pns', grade: 'II/a', nip: '199603312020012001' }, 'ii perempuan usia_30_39'],
    ['of an old one', { kind: 'pns', grade: 'IV/e', nip: '197603312000011001' }, 'iv laki_laki usia_50_ke_atas'],
    [
      'pppk whatever their grade',
      { kind: 'pppk', grade: 'IX', nip: '199001012024211001' },
      'pppk laki_laki usia_30_39',
    ],
    ['what is not recorded', { kind: 'pns' }, 'tidak_diketahui tidak_diketahui tidak_diketahui'],
    ['a number that is none', { kind: 'pns', nip: '123' }, 'tidak_diketahui tidak_diketahui tidak_diketahui'],
  ] as const)('%s', (_title, person, said) => {
    const { grade, sex, age } = traitsOf(person, LAST)
    expect(`${grade} ${sex} ${age}`).toBe(said)
  })

  test('someone who has no profile any more is not guessed at', () => {
    expect(new Set(Object.values(traitsOf(undefined, LAST)))).toEqual(new Set(['tidak_diketahui']))
  })
})

describe('the leniency of evaluators', () => {
  const team = (people: number, sangat_baik: number) => ({ people, sangat_baik })
  const times = (n: number, one: ReturnType<typeof team>) => Array.from({ length: n }, () => one)
  const said = (teams: Parameters<typeof leniencyOf>[0]) =>
    leniencyOf(teams).evaluators.map(({ of, people }) => `${of.join('+')} ${people}`)

  test('is told in evaluators, by how many people more or fewer than the share of all', () => {
    expect(said([...times(5, team(10, 0)), ...times(5, team(10, 5)), ...times(5, team(10, 10))])).toEqual([
      'jauh_lebih_sedikit+lebih_sedikit 5',
      'sebanding 5',
      'lebih_banyak+jauh_lebih_banyak 5',
    ])
  })

  test.each([
    [3, 'jauh_lebih_banyak'],
    [2, 'lebih_banyak'],
    [1, 'lebih_banyak'],
    [0, 'sebanding'],
    [-1, 'lebih_sedikit'],
    [-2, 'lebih_sedikit'],
    [-3, 'jauh_lebih_sedikit'],
  ])('%i people more are %s', (more, band) => {
    const others = ['jauh_lebih_sedikit', 'lebih_sedikit', 'sebanding', 'lebih_banyak', 'jauh_lebih_banyak']
    const ofEach = [-3, -2, 0, 2, 3].flatMap(other => times(5, team(10, 5 + other)))
    const counts = leniencyOf([...ofEach, team(10, 5 + more), team(10, 5 - more)]).evaluators
    const opposite = others[4 - others.indexOf(band)] ?? ''
    for (const one of others) {
      const expected = 5 + (one === band ? 1 : 0) + (one === opposite ? 1 : 0)
      expect(counts.find(({ of }) => of[0] === one)?.people, one).toBe(expected)
    }
  })

  test('is not told of teams under five, nor of fewer than five evaluators', () => {
    expect(leniencyOf([...times(5, team(10, 5)), ...times(9, team(4, 4))])).toMatchObject({ measured: 5 })
    expect(leniencyOf(times(4, team(50, 10)))).toEqual({ measured: 0, evaluators: [] })
  })
})

type Person = { readonly unitId: string; readonly predicate: Predicate } & Readonly<Record<Trait, string>>

const person = fc.record({
  unitId: fc.constantFrom('u0', 'u1', 'u2', 'u3'),
  predicate: fc.oneof(
    { arbitrary: fc.constant<Predicate>('baik'), weight: 3 },
    { arbitrary: fc.constantFrom(...Predicate.options), weight: 4 },
  ),
  grade: fc.oneof({ arbitrary: fc.constant('iii'), weight: 4 }, fc.constantFrom('ii', 'iv', 'pppk')),
  sex: fc.constantFrom('laki_laki', 'perempuan'),
  age: fc.constantFrom('di_bawah_30', 'usia_30_39', 'usia_40_49', 'usia_50_ke_atas'),
})

const PERIOD = {
  ...{ periodId: '2026-TW1', year: 2026, kind: 'periodik' as const, name: 'Triwulan I 2026' },
  ...{ startsOn: '2026-01-01', endsOn: '2026-03-31', evaluationOpensAt: 0, evaluationClosesAt: 1 },
}

function reportOf(people: readonly Person[]): Fairness {
  const columns = ({ predicate }: Person) =>
    onceIn({ predicates: predicate, punctuality: 'tepat_waktu', objections: 'tanpa_keberatan', training: 'tanpa_jp' })
  const byUnit = new Map(
    [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, all]) => [unitId, sumOf(all.map(columns))]),
  )
  const by = (trait: Trait): ReadonlyMap<string, Counts> =>
    new Map(
      [...Map.groupBy(people, one => one[trait])].map(([category, all]) => [
        category,
        sumOf(all.map(columns)).predicates,
      ]),
    )
  const units = ['u0', 'u1', 'u2', 'u3'].map(unitId => ({ unitId, name: unitId }))
  const figures = publicFigures({
    ...{ period: PERIOD, units, byUnit, achievements: [], complete: true, publishedOn: '2026-06-15' },
  })
  return fairnessOf(figures, { grade: by('grade'), sex: by('sex'), age: by('age') }, [])
}

describe('the same people cut by unit, grade, sex and age', () => {
  test(
    'do not give back a cell under five, whoever lays all tables side by side',
    () => {
      let hidden = 0
      fc.assert(
        fc.property(fc.array(person, { minLength: 5, maxLength: 90 }), people => {
          const report = reportOf(people)
          const cuts = ['unitId', ...TRAITS] as const
          const places = new Map<string, number>()
          const valuesOf = (cut: (typeof cuts)[number]) => [...new Set(people.map(one => one[cut]))]
          for (const cut of cuts)
            for (const value of valuesOf(cut))
              for (const predicate of Predicate.options) places.set(`${cut} ${value} ${predicate}`, places.size)
          const at = (cut: string, values: readonly string[], of: readonly string[]) =>
            values.flatMap(value => of.flatMap(predicate => places.get(`${cut} ${value} ${predicate}`) ?? []))
          const told = (
            cut: (typeof cuts)[number],
            values: readonly string[],
            row: Fairness['grade'][number],
          ): Equation[] => [
            { of: at(cut, values, Predicate.options), is: row.people },
            ...row.predicates.map(cell => ({ of: at(cut, values, cell.of), is: cell.people })),
          ]
          const equations: Equation[] = [
            ...report.units.flatMap(row =>
              told('unitId', row.of === 'daerah' ? valuesOf('unitId') : row.units.map(({ unitId }) => unitId), {
                of: [],
                people: row.people,
                predicates: row.predicates,
              }),
            ),
            ...TRAITS.flatMap(trait => report[trait].flatMap(row => told(trait, row.of, row))),
            // everyone stands in one place of each cut
            ...TRAITS.flatMap(trait =>
              Predicate.options.map(predicate => ({
                of: at(trait, valuesOf(trait), [predicate]),
                less: at('unitId', valuesOf('unitId'), [predicate]),
                is: 0,
              })),
            ),
          ]
          const between = bounds(equations, places.size)
          for (const cut of cuts)
            for (const value of valuesOf(cut))
              for (const predicate of Predicate.options) {
                const truly = people.filter(one => one[cut] === value && one.predicate === predicate).length
                const { least, most } = between(at(cut, [value], [predicate]))
                if (most - least > 1e-6) hidden += 1
                else expect(truly, `${cut} ${value} ${predicate}`).toBeGreaterThanOrEqual(5)
                if (truly < 5) expect(most - least + 1e-6, `${cut} ${value} ${predicate}`).toBeGreaterThanOrEqual(5)
              }
        }),
        { numRuns: 60 },
      )
      expect(hidden).toBeGreaterThan(100)
    },
    patience(60_000),
  )

  test('of a category of few are told together with another, and not by their name alone', () => {
    const many = (n: number, grade: string, predicate: Predicate): Person[] =>
      Array.from({ length: n }, () => ({ unitId: 'u0', predicate, grade, sex: 'perempuan', age: 'usia_30_39' }))
    const { grade, sex } = reportOf([
      ...many(10, 'iii', 'baik'),
      ...many(9, 'iii', 'sangat_baik'),
      ...many(3, 'iv', 'baik'),
      ...many(8, 'ii', 'baik'),
    ])
    expect(grade.map(({ of, people }) => `${of.join('+')} ${people}`)).toEqual(['iii 19', 'ii+iv 11'])
    // one sex alone has nothing to be compared with
    expect(sex).toEqual([])
  })
})

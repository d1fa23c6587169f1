import { describe, expect, test } from 'vitest'
import { NOBODY, type PredicateCounts } from '../../functions/domain/evaluations/distribution.ts'
import { Predicate } from '../../functions/domain/evaluations/ratings.ts'
import { withoutSmallCells } from '../../functions/domain/evaluations/suppression.ts'

const shown = (counts: Partial<PredicateCounts>) =>
  withoutSmallCells({ ...NOBODY, ...counts }).map(({ of, people }) => `${of.join('+')} ${people}`)

describe('cells of few people', () => {
  test.each<readonly [string, Partial<PredicateCounts>, readonly string[]]>([
    ['a group of four says nothing', { baik: 4 }, []],
    ['nobody says nothing', {}, []],
    [
      'five of one kind say only how many they are',
      { baik: 5 },
      ['sangat_baik+baik+butuh_perbaikan+kurang+sangat_kurang 5'],
    ],
    [
      'a small rest is counted together with another predicate',
      { sangat_baik: 20, baik: 60, kurang: 3 },
      ['baik 60', 'sangat_baik+butuh_perbaikan+kurang+sangat_kurang 23'],
    ],
    [
      'a rest of five is counted together',
      { sangat_baik: 20, baik: 60, butuh_perbaikan: 3, kurang: 2 },
      ['sangat_baik 20', 'baik 60', 'butuh_perbaikan+kurang+sangat_kurang 5'],
    ],
    [
      'where all are five and more all are shown',
      { sangat_baik: 5, baik: 6, butuh_perbaikan: 7, kurang: 8, sangat_kurang: 9 },
      ['sangat_baik 5', 'baik 6', 'butuh_perbaikan 7', 'kurang 8', 'sangat_kurang 9'],
    ],
  ])('%s', (_title, counts, cells) => {
    expect(shown(counts)).toEqual(cells)
  })

  test('are not given back by what is shown: every merged predicate can still have several values', () => {
    for (let people = 0; people <= 26; people += 1) {
      const possible = new Map<string, PredicateCounts[]>()
      for (const of of groupsOf(people)) {
        const said = JSON.stringify(withoutSmallCells(of))
        const known = possible.get(said)
        if (known === undefined) possible.set(said, [of])
        else known.push(of)
      }
      for (const [said, groups] of possible) {
        const cells = withoutSmallCells(groups[0] ?? NOBODY)
        expect(cells.every(cell => cell.people >= 5)).toBe(true)
        const alone = new Set(cells.filter(({ of }) => of.length === 1).flatMap(({ of }) => of))
        for (const predicate of Predicate.options)
          if (people > 0 && !alone.has(predicate))
            expect(new Set(groups.map(each => each[predicate])).size, said).toBeGreaterThan(1)
      }
    }
  })
})

/** All ways in which so many people hold five predicates. */
function* groupsOf(people: number): Generator<PredicateCounts> {
  for (let a = 0; a <= people; a += 1)
    for (let b = 0; a + b <= people; b += 1)
      for (let c = 0; a + b + c <= people; c += 1)
        for (let d = 0; a + b + c + d <= people; d += 1)
          yield {
            sangat_baik: a,
            baik: b,
            butuh_perbaikan: c,
            kurang: d,
            sangat_kurang: people - a - b - c - d,
          }
}

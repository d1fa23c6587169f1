import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnonymousClass } from '../../functions/domain/feedback/feedback-release.ts'
import { patience } from '../support/engine.ts'
import { candidates, type Giver, type Office, type Reader, type World } from './voices.ts'

const FEWEST = 3

/** Around one receiver: how many beside him, below him, elsewhere; elsewhere are always some. */
const offices = fc
  .record({
    setingkat: fc.integer({ min: 0, max: 4 }),
    bawahan: fc.integer({ min: 0, max: 4 }),
    lain: fc.integer({ min: 3, max: 4 }),
    days: fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 12, maxLength: 12 }),
    seed: fc.integer(),
  })
  .map(({ seed, days, ...counts }): Office => {
    const classes: readonly AnonymousClass[] = ['setingkat', 'bawahan', 'lain']
    const all = classes.flatMap(of =>
      Array.from(
        { length: counts[of === 'setingkat' ? 'setingkat' : of === 'bawahan' ? 'bawahan' : 'lain'] },
        (): AnonymousClass => of,
      ),
    )
    return { seed, givers: all.map((of, n): Giver => ({ class: of, day: days[n] ?? 1 })) }
  })

const plays = offices.chain(office =>
  fc.record({
    office: fc.constant(office),
    world: fc.array(
      fc.record({
        month: fc.constantFrom(1 as const, 2 as const, 3 as const),
        by: fc.nat({ max: office.givers.length - 1 }),
        hidden: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  }),
)

/** Of everything that the reader has seen: too few could have said it. */
const narrowed = (reader: Reader, world: World, office: Office) =>
  [...candidates(reader, world, office, FEWEST)].filter(([, who]) => who < FEWEST)

describe('whoever reads on every day, and knows who writes when', () => {
  test.each([['receiver'], ['judge']] as const)(
    'as %s narrows no author below three [III.C.15]',
    reader => {
      let seen = 0
      fc.assert(
        fc.property(plays, ({ office, world }) => {
          seen += candidates(reader, world, office, 1).size
          expect(narrowed(reader, world, office)).toEqual([])
        }),
        { numRuns: reader === 'judge' ? 60 : 150 },
      )
      expect(seen).toBeGreaterThan(100)
    },
    patience(30_000),
  )

  const beside = (count: number, of: AnonymousClass, from = 1): Giver[] =>
    Array.from({ length: count }, (_, n) => ({ class: of, day: from + n }))
  const said = (by: number, month: 1 | 2 | 3 = 1) => ({ month, by, hidden: false })

  test('not by what is left when all other classes have gone out', () => {
    const givers = [...beside(3, 'setingkat'), ...beside(1, 'bawahan', 5), ...beside(4, 'lain', 8)]
    const world = [0, 1, 2, 3, 4, 5, 6].map(by => said(by))
    expect(narrowed('judge', world, { givers, seed: 1 })).toEqual([])
  })

  test('not by one who fills a batch alone', () => {
    const givers = [...beside(3, 'setingkat'), ...beside(3, 'lain', 8)]
    expect(candidates('receiver', [said(0), said(0), said(0)], { givers, seed: 1 }, FEWEST).size).toBe(0)
    expect(candidates('receiver', [said(0), said(1), said(2)], { givers, seed: 1 }, FEWEST).size).toBe(3)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  releaseBatches,
  releaseInstants,
  type UnreleasedFeedback,
} from '../../functions/domain/feedback/feedback-release.ts'
import { formatInstant } from '../../functions/domain/instant.ts'

/** Everyone has written once. */
const each = (unreleased: readonly UnreleasedFeedback[]) =>
  new Map(unreleased.map(({ feedbackId }) => [feedbackId, `of ${feedbackId}`]))

const backwards = (n: number) => Array.from({ length: n }, (_, i) => n - 1 - i)

const some = (setingkat: number, bawahan: number, lain: number): UnreleasedFeedback[] =>
  Object.entries({ setingkat, bawahan, lain }).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, i) => ({
      feedbackId: `${name}-${i}`,
      class: name === 'setingkat' || name === 'bawahan' ? name : ('lain' as const),
    })),
  )

describe('what an employee may read without authors', () => {
  test.each([
    ['month_end', 2, 2, 2, []],
    ['month_end', 3, 2, 0, ['setingkat 3']],
    ['month_end', 3, 4, 5, ['setingkat 3', 'bawahan 4', 'lain 5']],
    ['window_opening', 2, 0, 0, []],
    ['window_opening', 1, 1, 0, []],
    ['window_opening', 1, 1, 1, ['gabungan 3']],
    ['window_opening', 2, 1, 0, ['gabungan 3']],
    ['window_opening', 3, 1, 1, ['setingkat 3']],
    ['window_opening', 3, 2, 1, ['setingkat 3', 'gabungan 3']],
    ['window_opening', 0, 0, 0, []],
  ] as const)('at %s with %i peers, %i subordinates and %i others', (at, setingkat, bawahan, lain, expected) => {
    const unreleased = some(setingkat, bawahan, lain)
    const batches = releaseBatches(unreleased, at, backwards, each(unreleased))
    expect(batches.map(batch => `${batch.class} ${batch.feedbackIds.length}`)).toEqual(expected)
  })

  test('comes in the order of the shuffle, not of the giving', () => {
    const unreleased = some(3, 0, 0)
    const [batch] = releaseBatches(unreleased, 'month_end', backwards, each(unreleased))
    expect(batch?.feedbackIds).toEqual(['setingkat-2', 'setingkat-1', 'setingkat-0'])
  })

  test('never comes in fewer than three, never twice, and never leaves out a class that is large enough [III.C.15]', () => {
    const count = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(count, count, count, fc.constantFrom('month_end', 'window_opening'), (a, b, c, at) => {
        const unreleased = some(a, b, c)
        const batches = releaseBatches(unreleased, at, backwards, each(unreleased))
        const ids = batches.flatMap(batch => batch.feedbackIds)
        const thin = [a, b, c].filter(n => n < 3).reduce((sum, n) => sum + n, 0)
        const merged = at === 'window_opening' && thin >= 3 ? thin : 0
        expect(batches.every(batch => batch.feedbackIds.length >= 3)).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(a + b + c - thin + merged)
      }),
    )
  })
})

describe('a batch counts people, not what they wrote [III.C.15]', () => {
  const by = (...voices: string[]) => new Map(voices.map((voice, n) => [`setingkat-${n}`, voice]))
  const classes = (unreleased: UnreleasedFeedback[], at: 'month_end' | 'window_opening', voices: Map<string, string>) =>
    releaseBatches(unreleased, at, backwards, voices).map(batch => `${batch.class} ${batch.feedbackIds.length}`)

  test.each([
    ['one who writes three times', ['a', 'a', 'a'], []],
    ['two who write five times', ['a', 'b', 'a', 'b', 'a'], []],
    ['three, of whom one writes twice', ['a', 'b', 'a', 'c'], ['setingkat 4']],
  ])('%s', (_what, voices, expected) => {
    expect(classes(some(voices.length, 0, 0), 'month_end', by(...voices))).toEqual(expected)
    expect(classes(some(voices.length, 0, 0), 'window_opening', by(...voices))).toEqual(expected)
  })

  test('thin classes together are three people or wait, whoever is in two of them', () => {
    const thin = some(2, 1, 1)
    const voices = (bawahan: string, lain: string) =>
      new Map([...by('a', 'a'), ['bawahan-0', bawahan], ['lain-0', lain]])
    expect(classes(thin, 'window_opening', voices('b', 'a'))).toEqual([])
    expect(classes(thin, 'window_opening', voices('b', 'c'))).toEqual(['gabungan 4'])
  })

  test('what has no tag could all be of one', () => {
    expect(classes(some(4, 0, 0), 'month_end', new Map())).toEqual([])
    expect(classes(some(4, 0, 0), 'month_end', by('a', 'b'))).toEqual(['setingkat 4'])
  })
})

describe('the moments of release', () => {
  const period = {
    startsOn: '2026-01-01',
    evaluationOpensAt: Date.parse('2026-03-20T00:00:00+07:00'),
    evaluationClosesAt: Date.parse('2026-04-10T23:59:59.999+07:00'),
  }
  const read = (now: string) =>
    releaseInstants(period, Date.parse(now)).map(({ at, moment }) => [formatInstant(at), moment])

  test('of a quarter are its month ends and the opening of its window, until the window is closed', () => {
    expect(read('2027-01-01T00:00:00+07:00')).toEqual([
      ['2026-01-31T23:59:59.999+07:00', 'month_end'],
      ['2026-02-28T23:59:59.999+07:00', 'month_end'],
      ['2026-03-20T00:00:00+07:00', 'window_opening'],
      ['2026-03-31T23:59:59.999+07:00', 'month_end'],
      ['2026-04-30T23:59:59.999+07:00', 'month_end'],
    ])
  })

  test.each([
    ['2026-01-31T23:59:59.998+07:00', 0],
    ['2026-01-31T23:59:59.999+07:00', 1],
    ['2026-03-19T23:59:59.999+07:00', 2],
    ['2026-03-20T00:00:00+07:00', 3],
  ])('that have come by %s are %i', (now, count) => {
    expect(read(now)).toHaveLength(count)
  })
})

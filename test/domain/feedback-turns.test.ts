import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Feedback } from '../../functions/domain/feedback/feedback.ts'
import { batchesOf, dueTurns, partsOf, shuffleBy, type Turn } from '../../functions/domain/feedback/feedback-turns.ts'
import { dayOf } from '../../functions/domain/instant.ts'

const at = (text: string) => Date.parse(text)
const period = {
  periodId: '2026-TW1',
  kind: 'periodik' as const,
  name: 'Triwulan I 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  evaluationOpensAt: at('2026-03-20T00:00:00+07:00'),
  evaluationClosesAt: at('2026-04-10T23:59:59.999+07:00'),
}
const all = dueTurns(period, [], Infinity)
/** Everyone has written once. */
const ofEach = (contents: readonly Pick<Feedback, 'feedbackId'>[]) =>
  new Map(contents.map(({ feedbackId }) => [feedbackId, `of ${feedbackId}`]))
const known = (contents: readonly Pick<Feedback, 'feedbackId'>[]) => ({
  voices: ofEach(contents),
  small: new Set<never>(),
})
const ofThem = (ids: readonly string[]) => new Map(ids.map(id => [id, `of ${id}`]))
const same = (n: number) => Array.from({ length: n }, (_, i) => i)

type Class = 'setingkat' | 'bawahan' | 'lain' | 'pimpinan'
const content = (feedbackId: string, name: Class, month: string, more: Partial<Feedback> = {}): Feedback => ({
  feedbackId,
  employeeId: 'staf',
  periodId: '2026-TW1',
  class: name,
  about: { value: 'loyal' },
  kind: 'insidentil',
  tone: 'apresiasi',
  observation: 'o',
  impact: 'i',
  month,
  ...more,
})

/** A small generator, so that a failing seed can be run again. */
function bytesOf(seed: number) {
  let state = seed >>> 0
  return (n: number) =>
    Uint8Array.from({ length: n }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    })
}

describe('the releases of a quarter', () => {
  test('follow one another, each with its own mark and place, and only one is the last', () => {
    expect(all.map(turn => turn.mark)).toEqual(['2026-01', '2026-02', 'window', '2026-03', '2026-04'])
    expect(all.map(turn => turn.place)).toEqual(all.map(turn => turn.place).toSorted())
    expect(all.filter(turn => turn.last).map(turn => turn.mark)).toEqual(['2026-04'])
  })

  test('are due once', () => {
    expect(dueTurns(period, ['2026-01'], at('2026-03-01T00:05:00+07:00')).map(turn => turn.mark)).toEqual(['2026-02'])
    expect(dueTurns(period, ['2026-01', '2026-02'], at('2026-03-01T00:05:00+07:00'))).toEqual([])
  })
})

describe('a release', () => {
  const turn = (mark: string): Turn => {
    const found = all.find(each => each.mark === mark)
    if (found === undefined) throw new Error(mark)
    return found
  }
  const ids = (contents: Feedback[], mark: string) =>
    batchesOf(contents, turn(mark), same, known(contents)).map(each => each.feedbackIds)

  test('leaves out what pimpinan said, what went out before, and what came after its moment', () => {
    const three = ['a', 'b', 'c'].map(id => content(id, 'setingkat', '2026-01'))
    expect(ids([...three, content('d', 'pimpinan', '2026-01')], '2026-01')).toEqual([['a', 'b', 'c']])
    expect(ids([...three, content('d', 'setingkat', '2026-01', { releasedIn: '2026-01' })], '2026-01')).toEqual([
      ['a', 'b', 'c'],
    ])
    expect(ids([...three, content('d', 'setingkat', '2026-02')], '2026-01')).toEqual([['a', 'b', 'c']])
    expect(ids([...three.slice(1), content('d', 'setingkat', '2026-02')], '2026-01')).toEqual([])
    expect(ids([...three, content('d', 'setingkat', '2026-02')], '2026-02')).toEqual([['a', 'b', 'c', 'd']])
  })

  test('at the opening of the window leaves out what was given after it, although in the same month', () => {
    const given = (id: string, inWindow: boolean) => content(id, 'lain', '2026-03', inWindow ? { inWindow } : {})
    const four = [given('a', false), given('b', false), given('c', false), given('d', true)]
    expect(ids(four, 'window')).toEqual([['a', 'b', 'c']])
    expect(ids(four, '2026-03')).toEqual([['a', 'b', 'c', 'd']])
    expect(ids(four.slice(1), 'window')).toEqual([])
  })

  test('puts later batches behind earlier ones, and one shuffled feedback behind the other', () => {
    const batch = { class: 'lain' as const, feedbackIds: ['z', 'a', 'm'] }
    const places = ['2026-01', '2026-02', 'window', '2026-03', '2026-04'].flatMap(mark =>
      partsOf([batch, batch], turn(mark), same, ofThem(batch.feedbackIds)).flatMap(part =>
        part.map(({ place }) => place),
      ),
    )
    expect(places).toHaveLength(30)
    expect(places.toSorted()).toEqual(places)
  })

  test('is cut into parts that one transaction holds, and never into thin ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 200 }), { maxLength: 4 }), sizes => {
        const batches = sizes.map((size, n) => ({
          class: 'lain' as const,
          feedbackIds: Array.from({ length: size }, (_, i) => `${n}-${i}`),
        }))
        const voices = ofThem(batches.flatMap(({ feedbackIds }) => feedbackIds))
        const parts = partsOf(batches, turn('2026-01'), same, voices)
        const placed = parts.flat()
        expect(placed.map(({ feedbackId }) => feedbackId)).toEqual(batches.flatMap(({ feedbackIds }) => feedbackIds))
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(30)
          const byBatch = Map.groupBy(part, ({ feedbackId }) => feedbackId.split('-')[0])
          for (const piece of byBatch.values()) expect(piece.length).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })
})

describe('where few have written very much', () => {
  const [january] = all
  const cut = (written: readonly number[], seed: number) => {
    const ids = written.flatMap((count, voice) => Array.from({ length: count }, (_, n) => `${voice}-${n}`))
    const voices = new Map(ids.map(id => [id, id.split('-')[0] ?? '']))
    const shuffle = shuffleBy(bytesOf(seed))
    if (january === undefined) throw new Error('no turn')
    const batches = [{ class: 'bawahan' as const, feedbackIds: shuffle(ids.length).flatMap(at => ids[at] ?? []) }]
    return { ids, parts: partsOf(batches, january, shuffle, voices), voices }
  }
  const written = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 12 })

  test('no part that is read alone holds the words of fewer than three [III.C.15]', () => {
    fc.assert(
      fc.property(written, fc.integer(), (counts, seed) => {
        const { ids, parts, voices } = cut(counts, seed)
        expect(parts.length).toBeGreaterThan(0)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(30)
          expect(new Set(part.map(({ feedbackId }) => voices.get(feedbackId))).size).toBeGreaterThanOrEqual(3)
        }
        const placed = parts.flat().map(({ feedbackId }) => feedbackId)
        expect(new Set(placed).size).toBe(placed.length)
        // what can be cut so that no part is thin comes whole
        if (ids.length <= 30) expect(placed).toHaveLength(ids.length)
      }),
    )
  })

  test('one piece is read and the rest waits; where many have, all of it comes', () => {
    expect(cut([60, 1, 1], 7).parts.map(part => part.length)).toEqual([30])
    expect(
      cut(Array<number>(20).fill(3), 7)
        .parts.map(part => part.length)
        .reduce((sum, n) => sum + n, 0),
    ).toBe(60)
  })
})

describe('the shuffle', () => {
  test('keeps everyone, once, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 60 }), (seed, n) => {
        expect([...shuffleBy(bytesOf(seed))(n)].toSorted((a, b) => a - b)).toEqual(same(n))
      }),
    )
  })

  test('gives every order the same chance', () => {
    const shuffle = shuffleBy(bytesOf(20260101))
    const seen = new Map<string, number>()
    for (let i = 0; i < 6000; i += 1) {
      const order = shuffle(3).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect([...seen.keys()].toSorted()).toEqual(['012', '021', '102', '120', '201', '210'])
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(150)
  })
})

describe('over any course of giving and of runs', () => {
  type Step = { give: Class } | { run: true }
  const classes = fc.constantFrom<Class>('setingkat', 'bawahan', 'lain')
  const steps = fc.array(
    fc.oneof(
      classes.map((give): Step => ({ give })),
      fc.constant<Step>({ run: true }),
    ),
    {
      minLength: 100,
      maxLength: 100,
    },
  )
  const DAY = 24 * 60 * 60 * 1000

  test('a run shows nothing new, or at least three of each batch, and none twice', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (course, seed) => {
        const shuffle = shuffleBy(bytesOf(seed))
        let kept: Feedback[] = []
        const done: string[] = []
        const shown: string[] = []
        course.forEach((step, day) => {
          const now = at('2026-01-01T00:05:00+07:00') + day * DAY
          if ('give' in step) {
            const month = dayOf(now).slice(0, 7)
            const inWindow = now >= period.evaluationOpensAt ? { inWindow: true } : {}
            kept.push(content(`f${day}`, step.give, month, inWindow))
            return
          }
          for (const turn of dueTurns(period, done, now)) {
            for (const part of partsOf(batchesOf(kept, turn, shuffle, known(kept)), turn, shuffle, ofEach(kept))) {
              const byClass = Map.groupBy(part, placed => placed.class)
              for (const batch of byClass.values()) expect(batch.length).toBeGreaterThanOrEqual(3)
              const ids = new Set(part.map(placed => placed.feedbackId))
              shown.push(...ids)
              kept = kept.map(each => (ids.has(each.feedbackId) ? { ...each, releasedIn: turn.mark } : each))
            }
            // doing it again, as after a lost mark, finds nothing left to do
            expect(batchesOf(kept, turn, shuffle, known(kept))).toEqual([])
            done.push(turn.mark)
          }
        })
        expect(new Set(shown).size).toBe(shown.length)
      }),
    )
  })

  test('a late run releases what a punctual one would have', () => {
    const given = fc.array(fc.record({ class: classes, day: fc.integer({ min: 0, max: 99 }) }), { maxLength: 30 })
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 130 }), (all100, lateBy) => {
        const contents = all100.map((each, n) => {
          const when = at('2026-01-01T12:00:00+07:00') + each.day * DAY
          const inWindow = when >= period.evaluationOpensAt ? { inWindow: true } : {}
          return { when, item: content(`f${n}`, each.class, dayOf(when).slice(0, 7), inWindow) }
        })
        const outcome = (runDays: number[]) => {
          const out = new Map<string, string>()
          const done: string[] = []
          for (const day of runDays) {
            const now = at('2026-01-01T00:05:00+07:00') + day * DAY
            for (const turn of dueTurns(period, done, now)) {
              const there = contents
                .filter(({ when }) => when <= now)
                .map(({ item }) => {
                  const releasedIn = out.get(item.feedbackId)
                  return releasedIn === undefined ? item : { ...item, releasedIn }
                })
              for (const batch of batchesOf(there, turn, same, known(there)))
                for (const id of batch.feedbackIds) out.set(id, turn.mark)
              done.push(turn.mark)
            }
          }
          return [...out].toSorted()
        }
        const daily = Array.from({ length: 131 }, (_, day) => day)
        expect(outcome(daily.filter(day => day >= lateBy))).toEqual(outcome(daily))
      }),
    )
  })
})

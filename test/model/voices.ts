import * as z from 'zod/mini'
import {
  EmployeeFeedbackList,
  judgedView,
  ReceivedFeedbackList,
  receivedView,
} from '../../functions/api/feedback/view.ts'
import { needsFromFeedback } from '../../functions/domain/development/needs.ts'
import type { Feedback, ReleasedFeedback } from '../../functions/domain/feedback/feedback.ts'
import type { AnonymousClass } from '../../functions/domain/feedback/feedback-release.ts'
import { contentOf } from '../../functions/domain/feedback/feedback-rules.ts'
import { batchesOf, dueTurns, partsOf, released, shuffleBy } from '../../functions/domain/feedback/feedback-turns.ts'
import { hide } from '../../functions/domain/feedback/hiding.ts'
import { smallClasses } from '../../functions/domain/feedback/small-classes.ts'
import { tagOf } from '../../functions/domain/feedback/voice.ts'
import { Refusal } from '../../functions/domain/refusal.ts'

export const QUARTER = {
  periodId: '2026-TW1',
  kind: 'periodik' as const,
  name: 'Triwulan I 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  evaluationOpensAt: Date.parse('2026-03-20T00:00:00+07:00'),
  evaluationClosesAt: Date.parse('2026-04-10T23:59:59.999+07:00'),
}

/** Someone who may write, as what he is to the receiver, and the day of the month on which he does: everyone may know it. */
export type Giver = { readonly class: AnonymousClass; readonly day: number }

/** What was said: in which month, of whom (his place among the givers), and whether an administrator hides it. */
export type Said = { readonly month: 1 | 2 | 3; readonly by: number; readonly hidden: boolean }

export type Office = { readonly givers: readonly Giver[]; readonly seed: number }

/** From whom each thing is, as it could be: what an adversary wants to know. */
export type World = readonly Said[]

/** Random, and in no order of giving: what the table sorts by. */
const idOf = (at: number) => `f${(at * 7919 + 31) % 1000}`

/**
 * The receiver knows on which day who writes, and who has written at all (he has asked everyone), and sees no day; who
 * judges sees the day on which a thing comes, and knows nobody's.
 */
export type Reader = 'receiver' | 'judge'

const at = (month: number, day: number) => Date.parse(`2026-0${month}-${String(day).padStart(2, '0')}T09:00:00+07:00`)

/** Everything that a reader reads, one look after each thing that happens, and what of it speaks of which saying. */
export function viewOf(reader: Reader, world: World, { givers, seed }: Office): { view: string; seen: Set<number> } {
  const shuffle = shuffleBy(bytesOf(seed))
  const around = (of: AnonymousClass) => givers.filter(each => each.class === of).length
  const small = smallClasses({ bawahan: around('bawahan'), setingkat: around('setingkat') })
  const given = world.map((said, n) =>
    givenBy(said, n, reader === 'judge' ? n + 1 : (givers[said.by]?.day ?? 0), givers),
  )
  const voices = new Map(given.map(({ content, tag }) => [content.feedbackId, tag]))
  const kept = new Map(given.map(({ content }) => [content.feedbackId, content]))
  const shown: ReleasedFeedback[] = []
  const looks: string[] = []
  const byId = <T extends { readonly feedbackId: string }>(all: Iterable<T>) =>
    [...all].toSorted((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1))
  const look = (now: number) => {
    const inPlace = shown.toSorted((a, b) => (a.place < b.place ? -1 : 1))
    const received = z.parse(ReceivedFeedbackList, { items: inPlace.map(receivedView) })
    if (reader === 'receiver') return void looks.push(JSON.stringify(received))
    // who judges reads the needs of the employee and the counts among the reasons, too
    const there = given.filter(({ when }) => when <= now).flatMap(({ content }) => kept.get(content.feedbackId) ?? [])
    const judged = z.parse(EmployeeFeedbackList, { items: byId(there).map(judgedView) })
    const counts = Object.fromEntries([...Map.groupBy(shown, each => each.class)].map(([of, all]) => [of, all.length]))
    looks.push(JSON.stringify([judged, needsFromFeedback(inPlace), Object.entries(counts).toSorted()]))
  }
  if (reader === 'judge') for (const { when } of given.toSorted((a, b) => a.when - b.when)) look(when)
  for (const turn of dueTurns(QUARTER, [], Infinity)) {
    const batches = batchesOf(byId(kept.values()), turn, shuffle, { voices, small })
    for (const part of partsOf(batches, turn, shuffle, voices)) {
      for (const placed of part) {
        const before = kept.get(placed.feedbackId)
        if (before === undefined) continue
        const out = released(before, placed, turn)
        kept.set(placed.feedbackId, out.kept)
        shown.push(out.shown)
      }
      look(Infinity)
    }
    for (const [n, { hidden }] of world.entries()) {
      const place = shown.findIndex(({ feedbackId }) => feedbackId === idOf(n))
      const before = shown[place]
      if (!hidden || before === undefined || before.hidden !== undefined) continue
      const after = hide(before, 'Kasar', { by: 'admin', now: 1 })
      if (!(after instanceof Refusal)) shown[place] = after
      look(Infinity)
    }
  }
  const seen = world.flatMap((_, n) =>
    reader === 'judge' || shown.some(({ feedbackId }) => feedbackId === idOf(n)) ? [n] : [],
  )
  return { view: looks.join('\n'), seen: new Set(seen) }
}

function givenBy(said: Said, n: number, day: number, givers: readonly Giver[]) {
  const giver = givers[said.by]
  if (giver === undefined) throw new Error('nobody')
  const when = at(said.month, day)
  const giverId = `g${said.by}`
  const content: Feedback = contentOf(
    {
      ...{ to: 'staf', periodId: QUARTER.periodId, about: { value: 'loyal' }, kind: 'insidentil', tone: 'perbaikan' },
      ...{ observation: `Kata ${n}`, impact: 'Dampak', suggestion: `Saran ${n}` },
    },
    {
      feedbackId: idOf(n),
      class: giver.class,
      giver: { employeeId: giverId, name: giverId },
      period: QUARTER,
      now: when,
    },
  )
  const tag = tagOf((purpose, text) => `${purpose} ${text}`, {
    giverId,
    employeeId: 'staf',
    periodId: QUARTER.periodId,
  })
  return { when, content, tag: `${tag} ${giverId}` }
}

/** Who could have said what: in some world in which the reader reads the same, byte for byte. */
export function candidates(reader: Reader, world: World, office: Office, enough: number): ReadonlyMap<number, number> {
  const { view, seen } = viewOf(reader, world, office)
  const found = new Map([...seen].map(n => [n, new Set([world[n]?.by])]))
  const isDone = () => [...found.values()].every(who => who.size >= enough)
  for (const other of othersOf(reader, world, office.givers.length)) {
    if (isDone()) break
    if (reader === 'receiver' && writersOf(other) !== writersOf(world)) continue
    const news = [...found].filter(([n, who]) => who.size < enough && !who.has(other[n]?.by))
    if (news.length === 0 || viewOf(reader, other, office).view !== view) continue
    for (const [n, who] of news) who.add(other[n]?.by)
  }
  return new Map([...found].map(([n, who]) => [n, who.size]))
}

const writersOf = (world: World) => [...new Set(world.map(({ by }) => by))].toSorted((a, b) => a - b).join()

/**
 * Other worlds, the nearest first: the words of two and three change places (with their month, which the receiver does not
 * know), two people do, one thing is another's, two are.
 */
function* othersOf(reader: Reader, world: World, people: number): Generator<World> {
  const all = Array.from({ length: people }, (_, n) => n)
  const things = [...world.keys()]
  const from = (places: ReadonlyMap<number, number>): World =>
    world.map((said, n) => {
      const { by: who, month } = world[places.get(n) ?? n] ?? said
      return { ...said, by: who, month: reader === 'receiver' ? month : said.month }
    })
  for (const a of things)
    for (const b of things)
      for (const c of things)
        if (a < b && b !== c && a <= c)
          yield from(
            a === c
              ? new Map([
                  [a, b],
                  [b, a],
                ])
              : new Map([
                  [a, b],
                  [b, c],
                  [c, a],
                ]),
          )
  for (const a of all)
    for (const b of all.slice(a + 1))
      yield world.map(said => ({ ...said, by: said.by === a ? b : said.by === b ? a : said.by }))
  const by = (n: number, who: number, of: World = world) =>
    of.map((said, at) => (at === n ? { ...said, by: who } : said))
  for (const n of world.keys()) for (const who of all) yield by(n, who)
  for (const [n, one] of world.entries())
    for (const [m, two] of world.entries()) if (m > n && one.by !== two.by) yield by(n, two.by, by(m, one.by))
  for (const n of world.keys())
    for (const m of world.keys()) if (m > n) for (const a of all) for (const b of all) yield by(n, a, by(m, b))
}

function bytesOf(seed: number) {
  let state = seed >>> 0
  return (n: number) =>
    Uint8Array.from({ length: n }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    })
}

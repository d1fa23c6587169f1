import { afterEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import type { AnyOperation } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { patience } from '../../support/engine.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../../support/evaluations.ts'
import { ANSWER, ANSWERING, named, OVER, panelItem, panelPut, PERIOD, roundPuts } from '../../support/rounds.ts'
import { FIRST } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, PEMBINA, write } from '../../support/town.ts'

const personOf = (n: number, evaluatorId: string) => employeeItem(n, { unitId: 'kec', evaluatorId })
const TO = personOf(40_000, idOf('kasi'))
/** Four beside him, three below him, three elsewhere. */
const BESIDE = [1, 2, 3, 4].map(n => personOf(40_000 + n, idOf('kasi')))
const BELOW = [5, 6, 7].map(n => personOf(40_000 + n, TO.employeeId))
const ELSEWHERE = [8, 9, 10].map(n => personOf(40_000 + n, idOf('camat')))
const asOf = (employeeId: string): Actor => ({ sub: `sub-${employeeId}`, employeeId, roles: ['pegawai'] })
const giver = (n: number) => asOf(employeeIdOf(40_000 + n))

let worlds: TestSystem[] = []
afterEach(async () => {
  await Promise.all(worlds.map(world => world.close()))
  worlds = []
})

const READERS: readonly Actor[] = [
  asOf(TO.employeeId),
  actor('kasi'),
  actor('camat'),
  actor('admin'),
  actor('hendra'),
  PEMBINA,
]

/** Every reading that there is, of the receiver and of one who may have written. */
const TARGETS = operations
  .map(({ route }: AnyOperation) => route)
  .filter(route => route.startsWith('GET /v1/'))
  .flatMap(route => [TO.employeeId, employeeIdOf(40_001)].map(of => filled(route.slice('GET '.length), of)))
const READS = [...new Set(TARGETS)].filter(target => !target.includes('tidak-ada'))

function filled(path: string, employeeId: string): string {
  const known: Record<string, string> = {
    ...{ employeeId, periodId: PERIOD, year: '2026', unitId: 'kec', panelId: `${TO.employeeId}-360-${PERIOD}` },
    ...{ evaluationId: `${TO.employeeId}-${PERIOD}-1`, skpId: `${TO.employeeId}-2026-1` },
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'tidak-ada')
}

/** What is drawn by chance in each world is named by what it stands for; what has no order is put in one. */
async function readAll(world: TestSystem): Promise<string[]> {
  const kept = await world.table.all(ranges.feedbackOf(TO.employeeId, PERIOD))
  const names = new Map(kept.map(each => [each.feedbackId, each.observation]))
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map(plain).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([name, one]) => (name === 'requestId' ? [] : [[name, plain(one)]])),
      )
    if (typeof value !== 'string') return value
    const words = value
      .replaceAll(/[0-9a-f]{64}|[\w-]{43}/g, 'acak')
      .replaceAll(/\b[a-z2-7]{20}\b/g, id => names.get(id) ?? 'acak')
      .replaceAll(/\b[a-z2-7]{16}\b/g, id => (FIXED.has(id) ? id : 'acak'))
    return words.split('\n').toSorted().join('\n')
  }
  const said: string[] = []
  for (const as of READERS)
    for (const target of READS) {
      const { status, body, headers } = await world.call<unknown>('GET', target, { as })
      const text = JSON.stringify(plain(body))
      const version = /^"?\d+"?$/.exec(headers['etag'] ?? '')?.[0] ?? ''
      said.push(`${as.sub} ${target} ${status} ${version} ${text}`)
    }
  return said
}
const FIXED = new Set([TO, ...BESIDE, ...BELOW, ...ELSEWHERE].map(({ employeeId }) => employeeId))

/** Who of those beside says the first thing, the second, the third; and who of the others what waits until the window. */
type Course = { readonly beside: readonly number[]; readonly waiting: readonly [number, number, number] }

async function live({ beside, waiting: [january, ...february] }: Course): Promise<string[][]> {
  const world = await openSystem({ now: '2026-01-05T09:00:00+07:00' })
  worlds.push(world)
  await layTown(world)
  const givers = BESIDE.map(({ employeeId }) => named(employeeId))
  await write(world, [...[TO, ...BESIDE, ...BELOW, ...ELSEWHERE].flatMap(employeePuts), ...roundPuts()])
  await write(world, [panelPut(panelItem(TO, givers, { approvedAt: 1 }))])
  for (const n of [1, 2, 8])
    await must(world, 201, 'POST', '/v1/feedback/requests', {
      as: asOf(TO.employeeId),
      body: { from: employeeIdOf(40_000 + n), periodId: PERIOD, about: 'Apel pagi', until: '2026-03-31' },
    })
  const give = async (who: number, month: string, observation: string) => {
    world.clock.set(`2026-${month}-${String(who + 5).padStart(2, '0')}T1${who % 8}:00:00+07:00`)
    const tone = { tone: 'perbaikan', observation, impact: 'Warga menunggu.', suggestion: `Saran ${observation}` }
    const body = { to: TO.employeeId, periodId: PERIOD, about: { value: 'kolaboratif' }, kind: 'insidentil', ...tone }
    await must(world, 201, 'POST', '/v1/feedback', { as: giver(who), body })
  }
  const inTurn = <T>(all: readonly number[], words: readonly T[]) =>
    words.map((word, n) => [all[n % all.length] ?? 0, word] as const).toSorted(([a], [b]) => a - b)
  const looks: string[][] = []
  const look = async (at: string) => {
    world.clock.set(at)
    await world.run('releaseFeedback')
    looks.push(await readAll(world))
  }
  // the first of those beside writes twice; one of another class, who waits
  for (const [who, word] of inTurn(beside, ['satu', 'dua', 'tiga', 'empat'])) await give(who, '01', word)
  await give(january, '01', 'lima')
  await look('2026-01-25T09:00:00+07:00')
  world.clock.set('2026-02-01T00:05:00+07:00')
  await world.run('releaseFeedback')
  const released = await world.table.all(ranges.releasedFeedback(TO.employeeId, PERIOD))
  const idOfWord = (word: string) => released.find(({ observation }) => observation === word)?.feedbackId ?? word
  const about = `/v1/employees/${TO.employeeId}`
  world.clock.set('2026-02-01T08:00:00+07:00')
  await must(world, 200, 'POST', `${about}/feedback/${idOfWord('dua')}/hiding`, {
    as: actor('admin'),
    body: { reason: 'Kasar' },
  })
  const followed = { periodId: PERIOD, kind: 'apresiasi', note: 'Terima kasih', feedbackId: idOfWord('satu') }
  await must(world, 201, 'POST', `${about}/follow-ups`, { as: actor('kasi'), body: followed })
  await look('2026-02-01T09:00:00+07:00')
  for (const [who, word] of inTurn(february, ['enam', 'tujuh'])) await give(who, '02', word)
  world.clock.set('2026-03-20T00:10:00+07:00')
  await world.run('releaseFeedback')
  for (const [at, who] of beside.entries()) {
    world.clock.set(ANSWERING)
    const body = { ...ANSWER, keep: `Tetap ${at}`, marks: ANSWER.marks }
    const path = `/v1/panels/${TO.employeeId}-360-${PERIOD}/answer`
    await must(world, 200, 'PUT', path, { as: giver(who), body, headers: FIRST })
    await must(world, 200, 'POST', `${path}/submission`, { as: giver(who) })
  }
  await look(OVER)
  return looks
}

/** Where two readings part, and what stands there. */
function differences(some: readonly string[], others: readonly string[]): string[] {
  expect(others).toHaveLength(some.length)
  return some.flatMap((one, n) => {
    const other = others[n] ?? ''
    if (one === other) return []
    const at = [...one].findIndex((letter, i) => letter !== other[i])
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
    return [`${one.split(' ', 2).join(' ')}: ${around(one)} | ${around(other)}`]
  })
}

describe('whoever said it of those who could have [III.C.15]', () => {
  test(
    'no reading of anyone differs: before a release, after it, after hiding, after the window and the round',
    async () => {
      const [first, ...others] = await Promise.all([
        live({ beside: [1, 2, 3], waiting: [5, 8, 9] }),
        live({ beside: [3, 4, 1], waiting: [10, 7, 8] }),
      ])
      for (const other of others) expect(differences(first?.flat() ?? [], other.flat())).toEqual([])
      const all = first?.flat().join('\n') ?? ''
      for (const word of ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'Tetap 0'])
        expect(all).toContain(`"${word}"`)
      const own = first
        ?.at(-1)
        ?.filter(line => line.startsWith(asOf(TO.employeeId).sub))
        .join('\n')
      expect(own).toContain('"class":"setingkat"')
      expect(own).toContain('"class":"gabungan"')
    },
    patience(60_000),
  )
})

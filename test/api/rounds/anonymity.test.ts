import { afterEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../../support/evaluations.ts'
import { ANSWER, ANSWERING, named, OVER, panelItem, panelPut, PERIOD, roundPuts } from '../../support/rounds.ts'
import { FIRST } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

const TO = employeeItem(30_000, { unitId: 'kec', evaluatorId: idOf('kasi') })
const GIVERS = Array.from({ length: 6 }, (_, n) =>
  employeeItem(30_001 + n, { unitId: 'kec', evaluatorId: idOf('kasi') }),
)
const asOf = (employeeId: string): Actor => ({ sub: `sub-${employeeId}`, employeeId, roles: ['pegawai'] })
const path = `/v1/panels/${TO.employeeId}-360-${PERIOD}`

let worlds: TestSystem[] = []
afterEach(async () => {
  await Promise.all(worlds.map(world => world.close()))
  worlds = []
})

/** Everything that someone who is no giver may read around the round. */
const READS = [
  path,
  '/v1/me/home',
  '/v1/me',
  `/v1/me/feedback?periodId=${PERIOD}`,
  `/v1/me/invitations?periodId=${PERIOD}`,
  `/v1/employees/${TO.employeeId}/feedback?periodId=${PERIOD}`,
  `/v1/periods/${PERIOD}/rounds`,
  `/v1/periods/${PERIOD}`,
  '/v1/me/export',
  '/v1/me/accesses',
]
const READERS: readonly Actor[] = [asOf(TO.employeeId), actor('kasi'), actor('admin')]

async function readAll(world: TestSystem): Promise<string[]> {
  const said: string[] = []
  for (const as of READERS)
    for (const target of READS) {
      const { status, body } = await world.call('GET', target, { as })
      const { requestId: _, ...told } = body
      said.push(`${as.sub} ${target} ${status} ${JSON.stringify(told)}`)
    }
  return said
}

type Words = { readonly keep: string; readonly value: 'belum_terlihat' | 'selalu_terlihat' }
const WORDS: readonly Words[] = [
  { keep: 'Teliti', value: 'belum_terlihat' },
  { keep: 'Ramah', value: 'selalu_terlihat' },
  { keep: 'Tekun', value: 'belum_terlihat' },
  { keep: 'Jujur', value: 'selalu_terlihat' },
]

/** One world: who of the givers says what, in which order; all that others read, after each answer and after the round. */
async function live(said: readonly (readonly [giver: number, words: number])[]): Promise<string[][]> {
  const world = await openSystem({ now: ANSWERING })
  worlds.push(world)
  await layTown(world)
  const panel = panelItem(
    TO,
    GIVERS.map(({ employeeId }) => named(employeeId)),
    { approvedAt: 1 },
  )
  await write(world, [...[TO, ...GIVERS].flatMap(employeePuts), ...roundPuts(), panelPut(panel)])
  const views: string[][] = []
  for (const [giver, words] of said) {
    const as = asOf(employeeIdOf(30_001 + giver))
    const { keep, value } = WORDS[words] ?? { keep: '', value: 'belum_terlihat' }
    const body = { ...ANSWER, keep, marks: { ...ANSWER.marks, loyal_1: value } }
    await must(world, 200, 'PUT', `${path}/answer`, { as, body, headers: FIRST })
    await must(world, 200, 'POST', `${path}/answer/submission`, { as })
    views.push(await readAll(world))
  }
  world.clock.set(OVER)
  views.push(await readAll(world), await readAll(world))
  return views
}

describe('whoever wrote it [III.C.15]', () => {
  test('three of three: no sequence of reads differs, whichever of them wrote which', async () => {
    const [first, ...others] = await Promise.all([
      live([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
      live([
        [1, 0],
        [2, 1],
        [0, 2],
      ]),
      live([
        [2, 2],
        [0, 1],
        [1, 0],
      ]),
    ])
    for (const other of others) expect(other).toEqual(first)
    expect(first?.at(-1)?.join()).toContain('"keep":["Ramah","Tekun","Teliti"]')
  })

  test('four of six: nor whichever of the six they were', async () => {
    const [first, second] = await Promise.all([
      live([
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
      live([
        [5, 3],
        [4, 0],
        [3, 1],
        [1, 2],
      ]),
    ])
    expect(second).toEqual(first)
  })

  test('two of six: the employee reads nothing of it, who judges him what any of the six may have written', async () => {
    const [first, second] = await Promise.all([
      live([
        [0, 0],
        [1, 1],
      ]),
      live([
        [5, 0],
        [2, 1],
      ]),
    ])
    expect(second).toEqual(first)
    const last = first?.at(-1) ?? []
    const own = last.filter(each => each.startsWith(asOf(TO.employeeId).sub))
    expect(own.join()).not.toContain('Teliti')
    expect(last.filter(each => each.startsWith('sub-kasi')).join()).toContain('Teliti')
  })

  test('until the round is over nothing that anyone reads tells that somebody has answered, or how many', async () => {
    const said = [0, 1, 2, 3].map(n => [n, n] as const)
    const views = await live(said)
    const [first, ...before] = views.slice(0, said.length)
    expect(before).toHaveLength(3)
    for (const later of before) expect(later).toEqual(first)
    expect(views.at(-2)).toEqual(views.at(-1))
    expect(views.at(-1)).not.toEqual(first)
  })
})

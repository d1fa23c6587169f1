import { afterEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../../support/evaluations.ts'
import { linkPut, outsiderIdFor, outsiderItem, outsidersItem, outsidersPut, SECRET } from '../../support/outsiders.ts'
import { ANSWER, ANSWERING, named, OVER, panelItem, panelPut, PERIOD, roundPuts } from '../../support/rounds.ts'
import { FIRST } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

const TO = employeeItem(31_000, { unitId: 'kec', evaluatorId: idOf('kasi') })
const COLLEAGUES = [1, 2, 3].map(n => employeeItem(31_000 + n, { unitId: 'kec', evaluatorId: idOf('kasi') }))
const OUTSIDERS = [0, 1].map(n => outsiderIdFor(TO.employeeId, n))
const asOf = (employeeId: string): Actor => ({ sub: `sub-${employeeId}`, employeeId, roles: ['pegawai'] })
const path = `/v1/panels/${TO.employeeId}-360-${PERIOD}`
const READS = [path, `${path}/outsiders`, '/v1/me/home', `/v1/me/invitations?periodId=${PERIOD}`, '/v1/me/export']
const READERS: readonly Actor[] = [asOf(TO.employeeId), actor('kasi'), actor('camat'), actor('admin')]
const WORDS = ['Teliti', 'Ramah', 'Tekun'] as const

let worlds: TestSystem[] = []
afterEach(async () => {
  await Promise.all(worlds.map(world => world.close()))
  worlds = []
})

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

type Author = `rekan ${0 | 1 | 2}` | `luar ${0 | 1}`

/** One world: who says which of the words; all that others read, after each answer and after the round. */
async function live(authors: readonly Author[]): Promise<string[][]> {
  const world = await openSystem({ now: ANSWERING })
  worlds.push(world)
  await layTown(world)
  const givers = COLLEAGUES.map(({ employeeId }) => named(employeeId))
  const outsiders = OUTSIDERS.map(id => outsiderItem(id, { state: 'disetujui' }))
  await write(world, [
    ...[TO, ...COLLEAGUES].flatMap(employeePuts),
    ...roundPuts(),
    panelPut(panelItem(TO, givers, { approvedAt: 1 })),
    outsidersPut(outsidersItem(TO, outsiders)),
    ...OUTSIDERS.map(id => linkPut(TO, id)),
  ])
  const views: string[][] = [await readAll(world)]
  for (const [n, author] of authors.entries()) {
    const [who, at] = author.split(' ')
    const body = { ...ANSWER, keep: WORDS[n] }
    if (who === 'rekan') {
      const as = asOf(employeeIdOf(31_001 + Number(at)))
      await must(world, 200, 'PUT', `${path}/answer`, { as, body, headers: FIRST })
      await must(world, 200, 'POST', `${path}/answer/submission`, { as })
    } else {
      const link = `/v1/public/outsiders/${OUTSIDERS[Number(at)] ?? ''}`
      await must(world, 200, 'POST', `${link}/form`, { body: { secret: SECRET } })
      await must(world, 200, 'POST', `${link}/answer`, { body: { secret: SECRET, ...body } })
    }
    views.push(await readAll(world))
  }
  world.clock.set(OVER)
  views.push(await readAll(world))
  return views
}

describe('whoever wrote it, from here or from outside [III.C.15]', () => {
  test('no sequence of reads differs, whichever three of five they were', async () => {
    const [first, ...others] = await Promise.all([
      live(['rekan 0', 'rekan 1', 'luar 0']),
      live(['luar 1', 'rekan 2', 'rekan 0']),
      live(['luar 0', 'luar 1', 'rekan 1']),
    ])
    for (const other of others) expect(other).toEqual(first)
    expect(first?.at(-1)?.join()).toContain('"keep":["Ramah","Tekun","Teliti"]')
    // and until it is over nothing tells that somebody has answered
    for (const later of first?.slice(1, -1) ?? []) expect(later).toEqual(first?.[0])
  })

  test('one alone from outside is read by nobody whom it is about', async () => {
    const views = await live(['luar 0'])
    const own = views.at(-1)?.filter(each => each.startsWith(`sub-${TO.employeeId} `)) ?? []
    expect(own).toHaveLength(READS.length)
    expect(own.join()).not.toContain(WORDS[0])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import * as keys from '../../../functions/store/keys.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must } from '../../support/town.ts'

const NOW = '2026-01-05T08:00:00+07:00'
const PATH = '/v1/cycles/2026/explanation'
const HEAD = actor('walikota')
const TEXTS = {
  purpose: 'Agar setiap pegawai tahu apa yang diharapkan darinya dan tumbuh karenanya.',
  use: 'Untuk pengembangan, penghargaan, dan angka kredit.',
  notUsedFor: 'Tidak untuk membandingkan pegawai di muka umum.',
}

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: NOW })
  await layTown(office)
})
afterEach(() => office.close())

const write = () => must(office, 200, 'PUT', PATH, { as: HEAD, body: TEXTS, headers: FIRST })
const Tasks = z.object({ tasks: z.array(z.object({ operation: z.string(), subject: z.string() })) })
async function tasks(as = actor('hendra')) {
  const { tasks: all } = z.parse(Tasks, await must(office, 200, 'GET', '/v1/me/home', { as }))
  return all.map(({ operation }) => operation)
}

describe('why we do this', () => {
  test('is said by the head, and read by everyone', async () => {
    expect(await write()).toEqual({
      ...{ year: 2026, ...TEXTS, writtenAt: NOW, version: 1, allowedActions: ['editExplanation'] },
    })
    for (const as of [actor('hendra'), ADMIN])
      expect(await must(office, 200, 'GET', PATH, { as })).toMatchObject({ ...TEXTS, version: 1 })
  })

  test('is a task of every employee until he has confirmed that he read it, once', async () => {
    expect(await tasks()).not.toContain('readExplanation')
    await write()
    expect(await tasks()).toContain('readExplanation')
    // he evaluates and has no plan of his own
    expect(await tasks(HEAD)).not.toContain('readExplanation')
    const read = () => must(office, 200, 'POST', `${PATH}/reading`, { as: actor('hendra') })
    expect(await read()).toMatchObject({ readAt: NOW, allowedActions: [] })
    expect(await tasks()).not.toContain('readExplanation')
    expect(await tasks(actor('taufik'))).toContain('readExplanation')
    office.clock.set('2026-01-06T08:00:00+07:00')
    expect(await read()).toMatchObject({ readAt: NOW })
    expect(await must(office, 200, 'GET', PATH, { as: actor('hendra') })).toMatchObject({ readAt: NOW })
  })

  test('is read again when it was changed', async () => {
    await write()
    const read = () => must(office, 200, 'POST', `${PATH}/reading`, { as: actor('hendra') })
    await read()
    const body = { ...TEXTS, notUsedFor: 'Tidak untuk memutus hubungan kerja.' }
    await refused(office, [412, 'stale_version'], 'PUT', PATH, { as: HEAD, body, headers: version(3) })
    await refused(office, [428, 'version_required'], 'PUT', PATH, { as: HEAD, body })
    await must(office, 200, 'PUT', PATH, { as: HEAD, body, headers: version(1) })
    expect(await tasks()).toContain('readExplanation')
    const unread = await must(office, 200, 'GET', PATH, { as: actor('hendra') })
    expect(unread).not.toHaveProperty('readAt')
    expect(unread['allowedActions']).toEqual(['readExplanation'])
    office.clock.set('2026-01-06T08:00:00+07:00')
    expect(await read()).toMatchObject({ version: 2, readAt: '2026-01-06T08:00:00+07:00' })
    const { employeeId = '' } = actor('hendra')
    expect(await office.table.get(keys.explanationReading(employeeId, 2026))).toMatchObject({ version: 2 })
  })

  test('is nobody else’s to say, nor to confirm', async () => {
    await refused(office, [404, 'explanation_not_found'], 'GET', PATH, { as: actor('hendra') })
    await refused(office, [404, 'explanation_not_found'], 'POST', `${PATH}/reading`, { as: actor('hendra') })
    await refused(office, [403, 'not_allowed'], 'PUT', PATH, { as: ADMIN, body: TEXTS, headers: FIRST })
    await write()
    await refused(office, [403, 'not_allowed'], 'POST', `${PATH}/reading`, { as: ADMIN })
    const nobody = { sub: 'tanpa-profil', roles: ['pegawai'] as const }
    await refused(office, [403, 'not_allowed'], 'POST', `${PATH}/reading`, { as: nobody })
  })

  test('belongs to a year that there is, and says all three', async () => {
    const unknown = '/v1/cycles/2031/explanation'
    await refused(office, [404, 'cycle_not_found'], 'PUT', unknown, { as: HEAD, body: TEXTS, headers: FIRST })
    for (const [method, path, as] of [
      ['GET', '', actor('hendra')],
      ['POST', '/reading', actor('hendra')],
    ] as const)
      await refused(office, [404, 'cycle_not_found'], method, `/v1/cycles/26/explanation${path}`, { as })
    const { notUsedFor: _left, ...body } = TEXTS
    await refused(office, [400, 'invalid_input'], 'PUT', PATH, { as: HEAD, body, headers: FIRST })
  })

  test('is asked of everyone who must have a plan, also of someone who came later', async () => {
    await write()
    const { as } = await someone(office)
    expect(await tasks(as)).toContain('readExplanation')
    const away = await someone(office, { person: { status: 'cltn' } })
    expect(await tasks(away.as)).not.toContain('readExplanation')
  })
})

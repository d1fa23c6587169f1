import { afterAll, beforeAll, expect, test } from 'vitest'
import { refused, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, determinedSkp, layTown, must, PLAN } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-06-10T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const [hendra, kasi] = [actor('hendra'), actor('kasi')]
const CLEAR = { harmonis: 'Memberi instruksi yang jelas kepada anggota loket' }

async function expects(skpId: string, behaviourExpectations: object) {
  const { version: now } = await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: kasi })
  const call = { as: kasi, body: { behaviourExpectations }, headers: version(Number(now)) }
  return must(system, 200, 'PUT', `/v1/skp/${skpId}/behaviour-expectations`, call)
}

async function revision(skpId: string) {
  const body = { reason: 'Target berubah' }
  return must(system, 201, 'POST', `/v1/skp/${skpId}/revision`, { as: hendra, body })
}

async function determined(skpId: string) {
  await must(system, 200, 'POST', `/v1/skp/${skpId}/submission`, { as: hendra })
  return must(system, 200, 'POST', `/v1/skp/${skpId}/approval`, { as: kasi })
}

test('what the pimpinan especially expects outlives a revision that was begun before he wrote it [P10(4), P14(2)]', async () => {
  const first = await determinedSkp(system, 'hendra', 'kasi')
  const begun = await revision(first)
  const second = String(begun['skpId'])
  const written = { ...PLAN, behaviourExpectations: { adaptif: 'Belajar aplikasi baru' } }
  await must(system, 200, 'PUT', `/v1/skp/${second}`, { as: hendra, body: written, headers: version(1) })
  system.clock.set('2026-06-11T09:00:00+07:00')
  await expects(first, CLEAR)
  expect(await determined(second)).toMatchObject({
    behaviourExpectations: { ...CLEAR, ...written.behaviourExpectations },
    specialExpectations: ['harmonis'],
  })

  const { plans } = await must(system, 200, 'GET', '/v1/me/export', { as: hendra })
  expect(plans).toContainEqual(
    expect.objectContaining({ special: { values: ['harmonis'], at: '2026-06-11T09:00:00+07:00' } }),
  )

  // what he took back is gone with it
  const third = String((await revision(second))['skpId'])
  system.clock.set('2026-06-12T09:00:00+07:00')
  await expects(second, {})
  const last = await determined(third)
  expect(last['behaviourExpectations']).toEqual(written.behaviourExpectations)

  // and the employee, who writes beside it, neither erases nor rewrites it
  await expects(third, CLEAR)
  const fourth = `/v1/skp/${String((await revision(third))['skpId'])}`
  const edited = await must(system, 200, 'PUT', fourth, { as: hendra, body: written, headers: version(1) })
  expect(edited).toMatchObject({ behaviourExpectations: { ...CLEAR, ...written.behaviourExpectations } })
  const other = { ...written, behaviourExpectations: { harmonis: 'Ramah' } }
  const answer = await refused(system, [400, 'invalid_input'], 'PUT', fourth, {
    ...{ as: hendra, body: other, headers: version(2) },
  })
  expect(answer['errors']).toMatchObject([{ pointer: '/behaviourExpectations/harmonis', code: 'set_by_evaluator' }])
})

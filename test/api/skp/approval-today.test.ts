import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, official } from '../../support/moves.ts'
import { refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, HEAD_PLAN, idOf, layTown, must, PLAN } from '../../support/town.ts'
import type { Actor } from '../../../functions/domain/people/employee.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-01-10T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

async function submitted(as: Actor, plan: object) {
  const { skpId } = await must(system, 201, 'POST', '/v1/skp', { as, body: { year: 2026, approach: 'kuantitatif' } })
  const skp = `/v1/skp/${String(skpId)}`
  await must(system, 200, 'PUT', skp, { as, body: plan, headers: version(1) })
  await must(system, 200, 'POST', `${skp}/submission`, { as })
  return skp
}

const determine = (skp: string, as: Actor) => ['POST', `${skp}/approval`, { as }] as const

test('a plan is whole by what its author is on the day that it is determined [II.B.1–3]', async () => {
  const one = await someone(system)
  const skp = await submitted(one.as, PLAN)
  await changes(system, one.employeeId, { status: 'tugas_belajar' })
  const answer = await refused(system, [400, 'invalid_input'], ...determine(skp, actor('kasi')))
  expect(JSON.stringify(answer['errors'])).toContain('/study')
  expect(answer['detail']).toContain('Kembalikan')
  await must(system, 200, 'POST', `${skp}/return`, { as: actor('kasi'), body: { reason: 'Tugas belajar' } })
})

test('a new pimpinan tinggi plans in the four perspectives [II.A.2.a.8]', async () => {
  const one = await someone(system)
  const skp = await submitted(one.as, PLAN)
  const high = { position: { name: 'Kepala Dinas', kind: 'pimpinan_tinggi' as const }, unitId: 'sekda' }
  await changes(system, one.employeeId, { ...high, evaluatorId: idOf('walikota') })
  const answer = await refused(system, [400, 'invalid_input'], ...determine(skp, actor('walikota')))
  expect(JSON.stringify(answer['errors'])).toContain('/workResults/0/indicators/0/perspective')
})

test('the plan of a pimpinan tinggi is determined by nobody but the head of region, whoever is recorded above him [II.C.3.a]', async () => {
  const high = { position: { name: 'Kepala Dinas', kind: 'pimpinan_tinggi' as const }, unitId: 'sekda' }
  const one = await official(system, { ...high, evaluatorId: idOf('sekda') })
  const skp = await submitted(one.as, HEAD_PLAN)
  const answer = await refused(system, [403, 'not_allowed'], ...determine(skp, actor('sekda')))
  expect(answer['detail']).toContain('II.C.3.a')
  await changes(system, one.employeeId, { evaluatorId: idOf('walikota') })
  await must(system, 200, ...determine(skp, actor('walikota')))
})

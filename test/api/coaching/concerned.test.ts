import { afterAll, beforeAll, expect, test } from 'vitest'
import { counsellingIdOf } from '../../../functions/store/ids.ts'
import { CASE, counsellingItem, counsellingPuts } from '../../support/counselling.ts'
import { actsFor, official } from '../../support/delegations.ts'
import { COMPETENCIES, GUIDANCE_STATES, guidanceItem, guidancePut, PLACE } from '../../support/guidance.ts'
import { changes } from '../../support/moves.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const coaching = (employeeId: string) => `/v1/coaching/${employeeId}-b-${PLACE}`
const leaves = (employeeId: string) =>
  must(system, 200, 'POST', `/v1/employees/${employeeId}/ending`, {
    ...{ as: ADMIN, body: { endedOn: '2026-03-10', reason: 'pindah_instansi' } },
  })

test('who guided and left reads nothing of it any more, and judges nobody [III.D.4.h]', async () => {
  const [one, guide] = [await someone(system), await someone(system)]
  const by = { guide: { employeeId: guide.employeeId, name: 'Pembimbing' } }
  await write(system, [guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.ditandatangani, ...by }))])
  await must(system, 200, 'GET', coaching(one.employeeId), { as: guide.as })
  expect((await must(system, 200, 'GET', '/v1/coaching', { as: guide.as }))['items']).toHaveLength(1)
  await leaves(guide.employeeId)
  const body = { competencies: COMPETENCIES, recommendation: 'Dari luar' }
  await refused(system, [404, 'guidance_not_found'], 'GET', coaching(one.employeeId), { as: guide.as })
  await refused(system, [404, 'guidance_not_found'], 'POST', `${coaching(one.employeeId)}/competencies`, {
    ...{ as: guide.as, body },
  })
  expect((await must(system, 200, 'GET', '/v1/coaching', { as: guide.as }))['items']).toEqual([])
})

test('nor does who was to counsel and left [III.D.5.a–b]', async () => {
  const [one, counsellor] = [await someone(system), await someone(system)]
  const { employeeId } = counsellor
  const named = { counsellor: { employeeId, name: 'Konselor', kind: 'pejabat_konseling' as const, basis: 'Psikolog' } }
  const item = { ...counsellingItem(one.employeeId, 'dijadwalkan', 'pejabat_konseling'), ...named }
  await write(system, counsellingPuts(item))
  const href = `/v1/counselling/${counsellingIdOf({ employeeId: one.employeeId, place: CASE })}`
  await must(system, 200, 'GET', href, { as: counsellor.as })
  await leaves(employeeId)
  await refused(system, [404, 'counselling_not_found'], 'GET', href, { as: counsellor.as })
})

test('who began the guidance, or lets another judge today, decides nothing of it as personnel [III.D.4.k]', async () => {
  const as = { ...actor('kasi'), roles: ['pegawai', 'admin_kepegawaian'] as const }
  const body = { decision: 'Mutasi', reason: 'Di bawah standar' }
  const one = await someone(system)
  await write(system, [guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.dilaporkan, startedBy: 'lain' }))])
  const acting = await official(system)
  await actsFor(system, idOf('kasi'), acting.employeeId, { startsOn: '2026-03-10', endsOn: '2026-03-12' })
  const decide = (employeeId: string) => ['POST', `${coaching(employeeId)}/follow-up`, { as, body }] as const
  await refused(system, [404, 'guidance_not_found'], ...decide(one.employeeId))

  const two = await someone(system)
  const begun = { ...GUIDANCE_STATES.dilaporkan, startedBy: idOf('kasi') }
  await write(system, [guidancePut(guidanceItem(two.employeeId, begun))])
  const next = await official(system, { evaluatorId: idOf('camat') })
  await changes(system, two.employeeId, { evaluatorId: next.employeeId })
  await refused(system, [404, 'guidance_not_found'], ...decide(two.employeeId))
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { changes } from '../../support/moves.ts'
import { CITIZEN } from '../../support/outsiders.ts'
import {
  ANSWER,
  ANSWERING,
  named,
  NOMINATING,
  OVER,
  panelItem,
  panelPut,
  PERIOD,
  roundPuts,
} from '../../support/rounds.ts'
import { FIRST, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: NOMINATING })
  await layTown(system)
  await write(system, roundPuts())
})
afterEach(() => system.close())

const kasi = actor('kasi')
const panelOf = ({ employeeId }: Someone) => `/v1/panels/${employeeId}-360-${PERIOD}`
const Results = z.object({
  results: z.object({
    pimpinan: z.array(z.object({ keep: z.optional(z.string()) })),
    groups: z.array(z.object({ keep: z.array(z.string()) })),
    thin: z.optional(z.array(z.object({ keep: z.array(z.string()) }))),
  }),
})
const resultsOf = async (one: Someone, as: Actor) =>
  Results.parse(await must(system, 200, 'GET', panelOf(one), { as })).results

/** Somebody whose three colleagues are named and agreed with. */
async function withColleagues() {
  const one = await someone(system)
  const colleagues = [await someone(system), await someone(system), await someone(system)] as const
  const givers = colleagues.map(({ employeeId }) => named(employeeId))
  await write(system, [panelPut(panelItem({ employeeId: one.employeeId, name: 'Pegawai' }, givers, { approvedAt: 1 }))])
  return { one, colleagues }
}

async function answers(one: Someone, as: Actor, keep: string) {
  await must(system, 200, 'PUT', `${panelOf(one)}/answer`, { as, body: { ...ANSWER, keep }, headers: FIRST })
  await must(system, 200, 'POST', `${panelOf(one)}/answer/submission`, { as })
}

test('a colleague who has come to judge answers as pimpinan, by name, and stands in no group [P19(1)–(2), III.C.15]', async () => {
  const { one, colleagues } = await withColleagues()
  const [judge, ...others] = colleagues
  await changes(system, judge.employeeId, { position: { name: 'Kepala Seksi', kind: 'pengawas' } })
  await changes(system, one.employeeId, { evaluatorId: judge.employeeId })
  system.clock.set(ANSWERING)
  for (const [who, keep] of [[judge, 'Kata penilai'], ...others.map(each => [each, 'Kata rekan'] as const)] as const)
    await answers(one, who.as, keep)
  system.clock.set(OVER)
  const { pimpinan, groups } = await resultsOf(one, judge.as)
  expect(pimpinan.map(({ keep }) => keep)).toEqual(['Kata penilai'])
  expect(groups).toEqual([])
})

test('who judges reads no thin answer where fewer than three who are here can have written it [III.C.15]', async () => {
  const { one, colleagues } = await withColleagues()
  const [writer, ...leaving] = colleagues
  system.clock.set(ANSWERING)
  await answers(one, writer.as, 'Kata seorang rekan')
  for (const { employeeId } of leaving)
    await must(system, 200, 'POST', `/v1/employees/${employeeId}/ending`, {
      ...{ as: ADMIN, body: { endedOn: '2026-03-28', reason: 'pindah_instansi' } },
    })
  system.clock.set(OVER)
  expect(await resultsOf(one, kasi)).toMatchObject({ groups: [] })
  expect((await resultsOf(one, kasi)).thin).toBeUndefined()

  const { one: other, colleagues: all } = await withColleagues()
  system.clock.set(ANSWERING)
  await answers(other, all[0].as, 'Kata seorang dari tiga')
  system.clock.set(OVER)
  expect((await resultsOf(other, kasi)).thin).toMatchObject([{ keep: ['Kata seorang dari tiga'] }])
})

test('of someone from outside who is named once more nothing is told of his letter: it would tell whether he had answered', async () => {
  const one = await someone(system)
  const givers = (['hendra', 'taufik', 'kartika'] as const).map(each => named(idOf(each)))
  await write(system, [panelPut(panelItem({ employeeId: one.employeeId, name: 'Pegawai' }, givers))])
  const outside = `${panelOf(one)}/outsiders`
  const naming = () => must(system, 201, 'POST', outside, { as: one.as, body: CITIZEN })
  const first = await naming()
  const path = `${outside}/${String(first['outsiderId'])}`
  const agree = () => must(system, 200, 'POST', `${path}/decision`, { as: kasi, body: { agreed: true } })
  expect(first).toMatchObject({ email: CITIZEN.email })
  expect(await agree()).toMatchObject({ letter: 'menunggu' })
  await must(system, 200, 'POST', `${path}/revocation`, { as: one.as })
  expect(await naming()).not.toHaveProperty('email')
  expect(await agree()).not.toHaveProperty('letter')
  const listed = await must(system, 200, 'GET', outside, { as: kasi })
  expect(JSON.stringify(listed)).not.toContain('letter')
})

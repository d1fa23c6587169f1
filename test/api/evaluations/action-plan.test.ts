import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import { deliveredItem, evaluationItem } from '../../support/evaluations.ts'
import { MAIN } from '../../support/skp.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-02-10T09:00:00+07:00'))

const kasi = actor('kasi')
const plans = (...actions: string[]) => ({ items: [{ workResultId: MAIN, actions }] })
const planned = async () => {
  const one = await someone(system, { evaluation: base => evaluationItem(base) })
  const body = plans('Loket kedua dibuka pada Maret')
  await must(system, 200, 'PUT', `${one.evaluation}/action-plan`, { as: one.as, body, headers: FIRST })
  return { ...one, plan: `${one.evaluation}/action-plan`, agreement: `${one.evaluation}/action-plan/agreement` }
}

describe('the plan of actions', () => {
  test('is agreed to by the pimpinan, and agreed to anew once it is another [III.A.2–3, B.1.1]', async () => {
    const { as, evaluation, plan, agreement, employeeId } = await planned()
    const shown = await must(system, 200, 'GET', evaluation, { as: kasi })
    expect(shown).toMatchObject({ actionPlan: { allowedActions: ['agreeToActions'] } })
    expect(shown['actionPlan']).not.toHaveProperty('agreedAt')
    expect(await must(system, 200, 'POST', agreement, { as: kasi, headers: version(1) })).toEqual({
      ...plans('Loket kedua dibuka pada Maret'),
      ...{ agreedAt: '2026-02-10T09:00:00+07:00', version: 2, allowedActions: [] },
    })
    const again = await refused(system, [409, 'wrong_status'], 'POST', agreement, { as: kasi })
    expect(again).toMatchObject({ detail: expect.stringContaining('2026-02-10T09:00:00+07:00') })
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      version: 2,
      actionPlan: { agreedAt: '2026-02-10T09:00:00+07:00' },
    })
    const { body } = await system.call<{ items: object[] }>('GET', `${evaluation}/history`, { as })
    expect(body.items).toMatchObject([{ operation: 'agreeToActions', from: 'terbuka', to: 'terbuka' }])
    expect(JSON.stringify(body)).not.toContain('Loket')
    await must(system, 200, 'PUT', plan, { as, body: plans('Loket kedua dibuka pada April'), headers: version(2) })
    expect((await must(system, 200, 'GET', evaluation, { as }))['actionPlan']).not.toHaveProperty('agreedAt')
    await refused(system, [412, 'stale_version'], 'POST', agreement, { as: kasi, headers: version(2) })
    await must(system, 200, 'POST', agreement, { as: kasi })
    const kept = await system.table.get(keys.actionPlan(employeeId, '2026-TW1'))
    expect(kept).toMatchObject({ agreed: { by: idOf('kasi') }, version: 4 })
  })

  test('by him alone, in its time, and of something that is there', async () => {
    const { as, agreement, evaluation } = await planned()
    for (const who of [as, actor('camat'), ADMIN])
      await refused(system, [403, 'not_allowed'], 'POST', agreement, { as: who })
    const stranger = { as: actor('hendra') }
    await refused(system, [404, 'evaluation_not_found'], 'POST', agreement, stranger)
    const without = await someone(system, { evaluation: base => evaluationItem(base) })
    const nothing = `${without.evaluation}/action-plan/agreement`
    await refused(system, [409, 'wrong_status'], 'POST', nothing, { as: kasi })
    system.clock.set('2026-04-11T00:00:00+07:00')
    await refused(system, [409, 'period_closed'], 'POST', agreement, { as: kasi })
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({
      actionPlan: { allowedActions: [] },
    })
  })
})

describe('the guide beside the ratings', () => {
  test('is the law’s, in the order of the choices, and chooses nothing [IV.B.3.a.1.c–d, IV.B.3.a.2.b–d, IV.B.3.b.1.c–d, IV.B.3.b.2.b–d]', async () => {
    const { as, evaluation } = await planned()
    const guide = await must(system, 200, 'GET', `${evaluation}/rating-guide`, { as: kasi })
    expect(guide).toMatchObject({
      ruleSet: { id: 'permenpanrb-6-2022' },
      work: {
        article: 'Lampiran BAB IV.B.3.a.1.d',
        choices: [
          { rating: 'di_atas_ekspektasi', texts: [expect.stringContaining('melampaui'), expect.any(String)] },
          { rating: 'sesuai_ekspektasi' },
          { rating: 'di_bawah_ekspektasi' },
        ],
      },
      behaviour: {
        article: 'Lampiran BAB IV.B.3.a.2.c',
        choices: [{}, {}, { rating: 'di_bawah_ekspektasi', texts: [expect.stringContaining('Belum konsisten')] }],
      },
    })
    expect(JSON.stringify(guide)).not.toMatch(/selected|default|recommend/)
    expect(await must(system, 200, 'GET', `${evaluation}/rating-guide`, { as })).toEqual(guide)
    const times = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }
    const year = await someone(system, {
      evaluation: base => deliveredItem(times, { ...base, periodId: '2026-TAHUNAN' }),
    })
    expect(await must(system, 200, 'GET', `${year.evaluation}/rating-guide`, { as: year.as })).toMatchObject({
      work: { article: 'Lampiran BAB IV.B.3.b.1.d' },
      behaviour: { article: 'Lampiran BAB IV.B.3.b.2.c' },
    })
  })

  test('goes with an evaluation that one may see', async () => {
    const { evaluation } = await planned()
    await refused(system, [404, 'evaluation_not_found'], 'GET', `${evaluation}/rating-guide`, { as: actor('hendra') })
    await refused(system, [403, 'not_allowed'], 'GET', `${evaluation}/rating-guide`, { as: PEMBINA })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as ranges from '../../../functions/store/ranges.ts'
import { deliveredItem, evaluationItem } from '../../support/evaluations.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import { approvedItem, draftItem } from '../../support/skp.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const [kasi, camat] = [actor('kasi'), actor('camat')]
const NEEDS = [
  { kind: 'peralatan' as const, need: 'Pemindai dokumen' },
  { kind: 'anggaran' as const, need: 'Anggaran cetak formulir' },
]
const plan = (employeeId: string) =>
  approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId, resources: NEEDS })
const AGREED = { outcome: 'disepakati' }
const REFUSED = { outcome: 'tidak_disepakati', reason: 'Tidak tersedia dalam anggaran 2026' }
const CAME = { outcome: 'terpenuhi', onDay: '2026-03-20' }
const LATE = { outcome: 'tidak_terpenuhi', onDay: '2026-03-25', note: 'Pengadaan batal' }

type Item = { readonly resourceId: string; readonly need: string; readonly allowedActions: readonly string[] }

async function needs(one: Someone) {
  const { body } = await system.call<{ items: readonly Item[] }>('GET', `${one.skp}/resources`, { as: kasi })
  const [scanner, budget] = body.items.map(({ resourceId }) => `${one.skp}/resources/${resourceId}`)
  if (scanner === undefined || budget === undefined) throw new Error('no needs')
  return { scanner, budget, items: body.items }
}

describe('what a plan asks for', () => {
  test('is agreed or refused with a reason by the evaluator [P11(1), II.A.8.b.1]', async () => {
    const one = await someone(system, { skp: plan })
    const { scanner, budget, items } = await needs(one)
    expect(items).toMatchObject([
      { ...NEEDS[0], state: 'diminta', allowedActions: ['decideResource'] },
      { ...NEEDS[1], state: 'diminta' },
    ])
    expect(await must(system, 200, 'POST', `${scanner}/decision`, { as: kasi, body: AGREED })).toMatchObject({
      ...{ state: 'disepakati', version: 1, allowedActions: ['decideResource', 'recordResource'] },
    })
    await must(system, 200, 'POST', `${budget}/decision`, { as: kasi, body: REFUSED })
    const seen = await must(system, 200, 'GET', `${one.skp}/resources`, { as: one.as })
    expect(seen['items']).toMatchObject([
      { state: 'disepakati', allowedActions: ['recordResource'] },
      { state: 'tidak_disepakati', reason: REFUSED.reason, allowedActions: [] },
    ])
    const subject = `${one.employeeId}-2026-dukungan-${budget.split('/').at(-1) ?? ''}`
    expect(await system.table.all(ranges.history(subject))).toMatchObject([
      { operation: 'decideResource', by: idOf('kasi'), to: 'tidak_disepakati' },
    ])
  })

  test('not without a reason, not by another, not of a draft, not of what is not in it', async () => {
    const one = await someone(system, { skp: plan })
    const { scanner } = await needs(one)
    const bare = { outcome: 'tidak_disepakati' }
    const answer = await refused(system, [400, 'invalid_input'], 'POST', `${scanner}/decision`, {
      as: kasi,
      body: bare,
    })
    expect(answer['errors']).toMatchObject([{ pointer: '/reason', code: 'reason_missing' }])
    for (const as of [camat, one.as])
      await refused(system, [403, 'not_allowed'], 'POST', `${scanner}/decision`, { as, body: AGREED })
    const lost = `${one.skp}/resources/nothing/decision`
    await refused(system, [404, 'resource_not_found'], 'POST', lost, { as: kasi, body: AGREED })
    for (const step of ['', '/decision', '/fulfilment'])
      await refused(
        system,
        [404, 'skp_not_found'],
        step === '' ? 'GET' : 'POST',
        `${step === '' ? `${one.skp}/resources` : scanner}${step}`,
        {
          as: actor('taufik'),
        },
      )
    const drafting = await someone(system, { skp: employeeId => draftItem({ employeeId, resources: NEEDS }) })
    const { scanner: drafted } = await needs(drafting)
    await refused(system, [409, 'wrong_status'], 'POST', `${drafted}/decision`, { as: kasi, body: AGREED })
    await refused(system, [409, 'wrong_status'], 'POST', `${drafted}/fulfilment`, { as: kasi, body: CAME })
  })
})

describe('whether it came', () => {
  test('with its day, by either side; the latest stands [P11(2), II.A.8.b.2]', async () => {
    const one = await someone(system, { skp: plan })
    const { scanner } = await needs(one)
    await must(system, 200, 'POST', `${scanner}/decision`, { as: kasi, body: AGREED })
    expect(await must(system, 200, 'POST', `${scanner}/fulfilment`, { as: one.as, body: LATE })).toMatchObject({
      ...{ state: 'tidak_terpenuhi', fulfilledOn: LATE.onDay, note: LATE.note, version: 2 },
    })
    expect(await must(system, 200, 'POST', `${scanner}/fulfilment`, { as: kasi, body: CAME })).toMatchObject({
      ...{ state: 'terpenuhi', fulfilledOn: CAME.onDay, version: 3, allowedActions: ['recordResource'] },
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${scanner}/decision`, { as: kasi, body: REFUSED })
    await refused(system, [403, 'not_allowed'], 'POST', `${scanner}/fulfilment`, { as: camat, body: CAME })
    await refused(system, [404, 'resource_not_found'], 'POST', `${one.skp}/resources/nothing/fulfilment`, {
      ...{ as: kasi, body: CAME },
    })
  })

  test.each([
    ['a day that has not come', '2026-03-26', 'in_future'],
    ['a day of another year', '2025-12-31', 'other_year'],
  ])('not on %s', async (_what, onDay, code) => {
    const one = await someone(system, { skp: plan })
    const { scanner } = await needs(one)
    await must(system, 200, 'POST', `${scanner}/decision`, { as: kasi, body: AGREED })
    const body = { ...CAME, onDay }
    const answer = await refused(system, [400, 'invalid_input'], 'POST', `${scanner}/fulfilment`, { as: kasi, body })
    expect(answer['errors']).toMatchObject([{ pointer: '/onDay', code }])
  })

  test('not of what nobody agreed to', async () => {
    const one = await someone(system, { skp: plan })
    const { scanner, budget } = await needs(one)
    await refused(system, [409, 'wrong_status'], 'POST', `${scanner}/fulfilment`, { as: kasi, body: CAME })
    await must(system, 200, 'POST', `${budget}/decision`, { as: kasi, body: REFUSED })
    await refused(system, [409, 'wrong_status'], 'POST', `${budget}/fulfilment`, { as: one.as, body: LATE })
  })
})

describe('what was refused or did not come', () => {
  test('stands beside the choice of ratings, and among the reasons [P11(2), II.A.8.b.2]', async () => {
    const one = await someone(system, { skp: plan, evaluation: base => evaluationItem(base) })
    const { scanner, budget } = await needs(one)
    await must(system, 200, 'POST', `${scanner}/decision`, { as: kasi, body: AGREED })
    await must(system, 200, 'POST', `${budget}/decision`, { as: kasi, body: REFUSED })
    const screen = await must(system, 200, 'GET', one.evaluation, { as: kasi })
    expect(screen['unmetResources']).toMatchObject([{ ...NEEDS[1], state: 'tidak_disepakati', reason: REFUSED.reason }])
    await must(system, 200, 'POST', `${scanner}/fulfilment`, { as: kasi, body: LATE })
    const later = await must(system, 200, 'GET', one.evaluation, { as: one.as })
    expect(later['unmetResources']).toMatchObject([{ state: 'tidak_terpenuhi' }, { state: 'tidak_disepakati' }])

    const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-20'), objectBy: endOf('2026-04-20') }
    const judged = await someone(system, { skp: plan, evaluation: base => deliveredItem(times, base), rating: {} })
    const asked = await needs(judged)
    await must(system, 200, 'POST', `${asked.scanner}/decision`, { as: kasi, body: REFUSED })
    const reasons = await must(system, 200, 'GET', `${judged.evaluation}/reasons`, { as: judged.as })
    expect(reasons['resources']).toMatchObject([
      { ...NEEDS[0], state: 'tidak_disepakati', reason: REFUSED.reason },
      { ...NEEDS[1], state: 'diminta' },
    ])
  })

  test('lets the expectation be adjusted, for that reason [P11(2), II.A.8.b.2]', async () => {
    const one = await someone(system, { skp: plan })
    const { scanner } = await needs(one)
    const resourceId = scanner.split('/').at(-1) ?? ''
    const body = { reason: 'Target dikurangi menjadi 60 persen', resourceId }
    for (const decision of [undefined, AGREED]) {
      if (decision) await must(system, 200, 'POST', `${scanner}/decision`, { as: kasi, body: decision })
      const answer = await refused(system, [400, 'invalid_input'], 'POST', `${one.skp}/revision`, { as: kasi, body })
      expect(answer['errors']).toMatchObject([{ pointer: '/resourceId', code: 'resource_not_unmet' }])
    }
    await must(system, 200, 'POST', `${scanner}/fulfilment`, { as: kasi, body: LATE })
    expect(await must(system, 201, 'POST', `${one.skp}/revision`, { as: kasi, body })).toMatchObject({
      revisionReason:
        'Pasal 11 ayat (2), dukungan "Pemindai dokumen" tidak terpenuhi: Target dikurangi menjadi 60 persen',
    })
    // what became of it goes with its words into the new version
    const revised = await must(system, 200, 'GET', `/v1/skp/${one.employeeId}-2026-2/resources`, { as: one.as })
    expect(revised['items']).toMatchObject([{ state: 'tidak_terpenuhi', allowedActions: [] }, { state: 'diminta' }])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, layTown, must } from '../../support/town.ts'
import { COURSE } from '../../support/trainings.ts'
import { approve, ask, budget, course, enrolled, PROOF, ROOM } from './office.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const cost = COURSE.costPerHead
const DURING = '2026-05-05T09:00:00+07:00'
const AFTER = '2026-05-06T15:00:00+07:00'
const REASON = { reason: 'Sertifikat belum terbaca' }
const statusOf = async (enrolment: string) => {
  const [employeeId = '', ...rest] = enrolment.slice(enrolment.lastIndexOf('/') + 1).split('-')
  return (await system.table.get(keys.enrolment({ employeeId, trainingId: rest.join('-') })))?.status
}
const placesOf = (trainingId: string) => system.table.get(keys.trainingPlaces(trainingId))
const fundsOf = (unitId = 'kec') => system.table.get(keys.trainingFunds(2026, unitId))

describe('from the request to the JP', () => {
  test('asked for, approved, attended, proved, confirmed: the JP count beside the line of 20 [III.D.4.a–d]', async () => {
    const one = await someone(system)
    const trainingId = await course(system)
    await budget(system, 3 * cost)
    const enrolment = await ask(system, one, trainingId, { reason: 'Antrean loket panjang' })
    const hours = `/v1/employees/${one.employeeId}/training-hours`
    expect(await must(system, 200, 'GET', hours, { as: one.as })).toMatchObject({
      hours: 0,
      line: 20,
      missing: 20,
      items: [{ status: 'diajukan', allowedActions: ['withdrawEnrolment'] }],
    })
    expect(await must(system, 200, 'GET', '/v1/me/team/enrolments?status=diajukan', { as: kasi })).toMatchObject({
      items: [{ name: expect.any(String), allowedActions: ['approveEnrolment', 'declineEnrolment'] }],
    })
    expect(await approve(system, enrolment)).toMatchObject({ status: 'terdaftar', cost })
    expect(await placesOf(trainingId)).toMatchObject({ left: 19 })
    expect(await fundsOf()).toMatchObject({ left: 2 * cost, quotaLeft: 99 })

    system.clock.set(AFTER)
    const completion = `${enrolment}/completion`
    expect(await must(system, 200, 'POST', completion, { as: one.as, body: PROOF })).toMatchObject({
      status: 'dilaporkan',
      allowedActions: [],
    })
    const back = await must(system, 200, 'POST', `${enrolment}/return`, { as: kasi, body: REASON })
    expect(back).toMatchObject({ status: 'terdaftar', returnedReason: REASON.reason })
    await must(system, 200, 'POST', completion, { as: one.as, body: PROOF })
    expect(await must(system, 200, 'POST', `${enrolment}/confirmation`, { as: kasi })).toMatchObject({
      status: 'selesai',
      hours: 24,
      completion: { evidence: PROOF.evidence },
    })
    expect(await must(system, 200, 'GET', hours, { as: kasi })).toMatchObject({ hours: 24, missing: 0 })
    expect(await must(system, 200, 'GET', `${hours}?year=2025`, { as: one.as })).toMatchObject({ hours: 0, items: [] })
    const told = await system.table.all(ranges.history(enrolment.slice(enrolment.lastIndexOf('/') + 1)))
    expect(told.map(({ operation }) => operation)).toEqual([
      ...['requestEnrolment', 'approveEnrolment', 'reportCompletion', 'returnCompletion', 'reportCompletion'],
      'confirmCompletion',
    ])
  })

  test('a PPPK has no line of 20 JP, and his hours are shown all the same', async () => {
    const one = await someone(system, { person: { kind: 'pppk' } })
    const shown = await must(system, 200, 'GET', `/v1/employees/${one.employeeId}/training-hours`, { as: one.as })
    expect(shown).toMatchObject({ hours: 0 })
    expect(shown).not.toHaveProperty('line')
  })

  test('a look by an administrator is recorded before it is answered', async () => {
    const one = await someone(system)
    await must(system, 200, 'GET', `/v1/employees/${one.employeeId}/training-hours`, { as: ADMIN })
    expect(await system.table.all(ranges.accesses(one.employeeId))).toMatchObject([{ operation: 'getTrainingHours' }])
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/employees/x/training-hours', { as: ADMIN })
  })
})

describe('a place', () => {
  test('goes, when it is given back, to the next in line whose unit can pay, in the same step', async () => {
    const trainingId = await course(system, { places: 1 })
    await budget(system, cost, 1)
    const [first, poor, second] = [
      await someone(system),
      await someone(system, { person: { unitId: 'pemkot' } }),
      await someone(system),
    ]
    const held = await enrolled(system, first, trainingId)
    const waitsWithoutBudget = await enrolled(system, poor, trainingId)
    system.clock.set('2026-03-10T10:00:00+07:00')
    const waits = await enrolled(system, second, trainingId)
    expect(await placesOf(trainingId)).toMatchObject({ left: 0, waiting: 2 })

    const given = await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
    expect(given).toMatchObject({ status: 'dibatalkan', allowedActions: [] })
    expect(await statusOf(waits)).toBe('terdaftar')
    expect(await statusOf(waitsWithoutBudget)).toBe('menunggu')
    expect(await placesOf(trainingId)).toMatchObject({ left: 0, waiting: 1 })
    expect(await fundsOf()).toMatchObject({ left: 0, quotaLeft: 0 })
    await must(system, 200, 'POST', `${waitsWithoutBudget}/withdrawal`, { as: ADMIN })
    expect(await placesOf(trainingId)).toMatchObject({ left: 0, waiting: 0 })
  })

  test('moves its cost from one unit to the other, where the next belongs to another', async () => {
    const trainingId = await course(system, { places: 1 })
    await budget(system, cost, 5)
    await budget(system, cost, 5, 'pemkot')
    const [first, second] = [await someone(system), await someone(system, { person: { unitId: 'pemkot' } })]
    const held = await enrolled(system, first, trainingId)
    const waits = await enrolled(system, second, trainingId)
    await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
    expect(await statusOf(waits)).toBe('terdaftar')
    expect(await fundsOf()).toMatchObject({ left: cost, quotaLeft: 5 })
    expect(await fundsOf('pemkot')).toMatchObject({ left: 0, quotaLeft: 4 })
  })

  test('is passed by whoever has left the office meanwhile', async () => {
    const trainingId = await course(system, { places: 1, costPerHead: 0 })
    const [first, gone, last] = [await someone(system), await someone(system), await someone(system)]
    const held = await enrolled(system, first, trainingId)
    const waits = await enrolled(system, gone, trainingId)
    system.clock.set('2026-03-10T10:00:00+07:00')
    const next = await enrolled(system, last, trainingId)
    const profile = await system.table.get(keys.employee(gone.employeeId))
    if (profile === undefined) throw new Error('nobody there')
    await system.table.commit([
      {
        action: 'PutItem',
        key: keys.employee(gone.employeeId),
        item: { ...profile, status: 'berhenti', version: 2 },
        when: { equals: { version: 1 } },
      },
    ])
    await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
    expect([await statusOf(waits), await statusOf(next)]).toEqual(['menunggu', 'terdaftar'])
  })

  test('is given by an evaluator in office alone, and to nobody who has left', async () => {
    const trainingId = await course(system, { costPerHead: 0 })
    const [gone, one] = [await someone(system), await someone(system)]
    const [ofGone, enrolment] = [await ask(system, gone, trainingId), await ask(system, one, trainingId)]
    const becomes = async (employeeId: string, status: 'berhenti' | 'mpp') => {
      const profile = await system.table.get(keys.employee(employeeId))
      if (profile === undefined) throw new Error('nobody there')
      const item = { ...profile, status, version: 2 }
      const key = keys.employee(employeeId)
      await system.table.commit([{ action: 'PutItem', key, item, when: { equals: { version: 1 } } }])
    }
    await becomes(gone.employeeId, 'berhenti')
    await refused(system, [403, 'not_allowed'], 'POST', `${ofGone}/approval`, { as: kasi })
    // IV.A.2: while the evaluator is away his superior judges, and decides on this as well
    await becomes(kasi.employeeId ?? '', 'mpp')
    await refused(system, [404, 'enrolment_not_found'], 'POST', `${enrolment}/approval`, { as: kasi })
    expect(await must(system, 200, 'POST', `${enrolment}/approval`, { as: actor('camat') })).toMatchObject({
      status: 'terdaftar',
    })
    expect(await placesOf(trainingId)).toMatchObject({ left: 19 })
  })

  test('is free again where nobody waits; more of them, or more money, reach who waits by themselves', async () => {
    const trainingId = await course(system, { places: 1 })
    await budget(system, cost, 1)
    const [first, second, third] = [await someone(system), await someone(system), await someone(system)]
    const held = await enrolled(system, first, trainingId)
    await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
    expect(await placesOf(trainingId)).toMatchObject({ left: 1, waiting: 0 })
    expect(await fundsOf()).toMatchObject({ left: cost, quotaLeft: 1 })
    await enrolled(system, second, trainingId)
    const waits = await enrolled(system, third, trainingId)
    expect(await system.run('fillPlaces')).toEqual({ filled: 0 })
    const training = `${ROOM}/trainings/${trainingId}`
    await must(system, 200, 'PUT', training, { as: ADMIN, body: { ...COURSE, places: 2 }, headers: version(1) })
    expect(await system.run('fillPlaces')).toEqual({ filled: 0 })
    const more = { amount: 2 * cost, quota: 2 }
    await must(system, 200, 'PUT', `${ROOM}/budgets/2026/kec`, { as: ADMIN, body: more, headers: version(1) })
    // whoever comes now does not overtake
    const last = await ask(system, await someone(system), trainingId)
    await refused(system, [409, 'training_full'], 'POST', `${last}/approval`, { as: kasi })
    expect(await system.run('fillPlaces')).toEqual({ filled: 1 })
    expect(await statusOf(waits)).toBe('terdaftar')
    expect(await system.run('fillPlaces')).toEqual({ filled: 0 })
    expect(await placesOf(trainingId)).toMatchObject({ left: 0, waiting: 0 })
  })

  test('that was refused is not half taken: full, no budget, no quota, no budget at all, each by its name', async () => {
    const trainingId = await course(system, { places: 1 })
    const asked = await Promise.all([1, 2, 3].map(async () => ask(system, await someone(system), trainingId)))
    const [a = '', b = '', c = ''] = asked
    const no = async (code: string, enrolment: string) => {
      const before = [await placesOf(trainingId), await fundsOf()]
      await refused(system, [409, code], 'POST', `${enrolment}/approval`, { as: kasi })
      expect([await placesOf(trainingId), await fundsOf()]).toEqual(before)
      expect(await statusOf(enrolment)).toBe('diajukan')
    }
    await no('no_budget', a)
    await budget(system, 2 * cost, 0)
    await no('quota_reached', a)
    await must(system, 200, 'PUT', `${ROOM}/budgets/2026/kec`, {
      as: ADMIN,
      body: { amount: cost - 1, quota: 9 },
      headers: version(1),
    })
    await no('no_budget', b)
    await must(system, 200, 'PUT', `${ROOM}/budgets/2026/kec`, {
      as: ADMIN,
      body: { amount: 9 * cost, quota: 9 },
      headers: version(2),
    })
    await approve(system, b)
    await no('training_full', c)
    await refused(system, [409, 'wrong_status'], 'POST', `${b}/approval`, { as: kasi })
  })
})

describe('in its time', () => {
  test('from the first day on nobody joins or leaves; proof comes from the last day on', async () => {
    const trainingId = await course(system, { costPerHead: 0 })
    const [one, late] = [await someone(system), await someone(system)]
    const held = await enrolled(system, one, trainingId)
    const asked = await ask(system, late, trainingId)
    system.clock.set(at('2026-05-04T00:00:00+07:00') - 1)
    await refused(system, [409, 'training_not_over'], 'POST', `${held}/completion`, { as: one.as, body: PROOF })
    system.clock.set(DURING)
    await refused(system, [409, 'training_started'], 'POST', `${asked}/approval`, { as: kasi })
    await refused(system, [409, 'training_started'], 'POST', `${held}/withdrawal`, { as: one.as })
    const enrolments = `${ROOM}/trainings/${trainingId}/enrolments`
    await refused(system, [409, 'training_started'], 'POST', enrolments, { as: (await someone(system)).as })
    await must(system, 200, 'POST', `${asked}/withdrawal`, { as: late.as })
    await refused(system, [409, 'training_not_over'], 'POST', `${held}/completion`, { as: one.as, body: PROOF })
    system.clock.set('2026-05-06T00:00:00+07:00')
    await must(system, 200, 'POST', `${held}/completion`, { as: one.as, body: PROOF })
  })

  test('is asked for once, and again after it was declined or taken back', async () => {
    const trainingId = await course(system)
    const one = await someone(system)
    const enrolment = await ask(system, one, trainingId)
    const enrolments = `${ROOM}/trainings/${trainingId}/enrolments`
    await refused(system, [409, 'enrolment_exists'], 'POST', enrolments, { as: one.as })
    const no = await must(system, 200, 'POST', `${enrolment}/refusal`, { as: kasi, body: REASON })
    expect(no).toMatchObject({ status: 'ditolak', refusal: REASON.reason })
    await refused(system, [409, 'wrong_status'], 'POST', `${enrolment}/refusal`, { as: kasi, body: REASON })
    await ask(system, one, trainingId)
    await must(system, 200, 'POST', `${enrolment}/withdrawal`, { as: one.as })
    await refused(system, [409, 'wrong_status'], 'POST', `${enrolment}/withdrawal`, { as: one.as })
    await ask(system, one, trainingId)
  })
})

describe('whose part it is', () => {
  test('others do not see it; who sees it and has no part is told so', async () => {
    const trainingId = await course(system, { costPerHead: 0 })
    const one = await someone(system)
    const held = await enrolled(system, one, trainingId)
    const calls = [
      ['approval', {}],
      ['refusal', { body: REASON }],
      ['withdrawal', {}],
      ['completion', { body: PROOF }],
      ['confirmation', {}],
      ['return', { body: REASON }],
    ] as const
    for (const [path, call] of calls) {
      await refused(system, [404, 'enrolment_not_found'], 'POST', `${held}/${path}`, { as: actor('taufik'), ...call })
      await refused(system, [404, 'enrolment_not_found'], 'POST', `${ROOM}/enrolments/x/${path}`, {
        as: actor('taufik'),
        ...call,
      })
      const without = path === 'confirmation' || path === 'return' ? one.as : actor('camat')
      await refused(system, [403, 'not_allowed'], 'POST', `${held}/${path}`, { as: without, ...call })
    }
    system.clock.set(AFTER)
    await refused(system, [409, 'wrong_status'], 'POST', `${held}/confirmation`, { as: kasi })
    await refused(system, [409, 'wrong_status'], 'POST', `${held}/return`, { as: kasi, body: REASON })
    await must(system, 200, 'POST', `${held}/completion`, { as: one.as, body: PROOF })
    await refused(system, [409, 'wrong_status'], 'POST', `${held}/completion`, { as: one.as, body: PROOF })
  })

  test('who is out of office asks for nothing, and a training must be there', async () => {
    const trainingId = await course(system)
    const gone = await someone(system, { person: { status: 'mpp' } })
    const target = `${ROOM}/trainings/${trainingId}/enrolments`
    await refused(system, [403, 'not_allowed'], 'POST', target, { as: gone.as })
    const one = await someone(system)
    await refused(system, [404, 'training_not_found'], 'POST', `${ROOM}/trainings/2026-zzzzzzzzzzzzzzzz/enrolments`, {
      as: one.as,
    })
    await refused(system, [404, 'training_not_found'], 'POST', `${ROOM}/trainings/x/enrolments`, { as: one.as })
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/team/enrolments', {
      as: { sub: 'x', roles: ['pegawai'] },
    })
  })
})

describe('the catalogue and the budgets', () => {
  test('are read by everyone, changed by an administrator with the version that he read', async () => {
    const trainingId = await course(system)
    const one = await someone(system)
    const target = `${ROOM}/trainings/${trainingId}`
    expect(await must(system, 200, 'GET', `${ROOM}/trainings`, { as: one.as })).toMatchObject({
      items: [{ trainingId, placesLeft: 20, waiting: 0, allowedActions: ['requestEnrolment'] }],
    })
    expect(await must(system, 200, 'GET', `${ROOM}/trainings?year=2027`, { as: one.as })).toMatchObject({ items: [] })
    await ask(system, one, trainingId)
    expect(await must(system, 200, 'GET', target, { as: one.as })).toMatchObject({ version: 1, allowedActions: [] })
    await refused(system, [404, 'training_not_found'], 'GET', `${ROOM}/trainings/2026-zzzzzzzzzzzzzzzz`, { as: one.as })
    const other = { ...COURSE, hours: 30, places: 25 }
    await refused(system, [428, 'version_required'], 'PUT', target, { as: ADMIN, body: other })
    expect(await must(system, 200, 'PUT', target, { as: ADMIN, body: other, headers: version(1) })).toMatchObject({
      hours: 30,
      placesLeft: 25,
      version: 2,
    })
    await refused(system, [412, 'stale_version'], 'PUT', target, { as: ADMIN, body: COURSE, headers: version(1) })
    const elsewhere = `${ROOM}/trainings/2026-zzzzzzzzzzzzzzzz`
    await refused(system, [404, 'training_not_found'], 'PUT', elsewhere, {
      as: ADMIN,
      body: other,
      headers: version(1),
    })
    expect(await must(system, 200, 'GET', `${target}/participants`, { as: ADMIN })).toMatchObject({
      items: [{ employeeId: one.employeeId, status: 'diajukan', allowedActions: ['withdrawEnrolment'] }],
    })
    await refused(system, [404, 'training_not_found'], 'GET', `${ROOM}/trainings/x/participants`, { as: ADMIN })
  })

  test('places that are taken and money that is committed are not taken away', async () => {
    const trainingId = await course(system, { places: 3 })
    await budget(system, 2 * cost, 2)
    await enrolled(system, await someone(system), trainingId)
    await enrolled(system, await someone(system), trainingId)
    const fewer = { ...COURSE, places: 1 }
    const target = `${ROOM}/trainings/${trainingId}`
    const no = await refused(system, [409, 'places_taken'], 'PUT', target, {
      as: ADMIN,
      body: fewer,
      headers: version(1),
    })
    expect(no['detail']).toContain('2 tempat sudah terisi')
    await must(system, 200, 'PUT', target, { as: ADMIN, body: { ...COURSE, places: 2 }, headers: version(1) })
    const budgets = `${ROOM}/budgets/2026/kec`
    for (const body of [
      { amount: 2 * cost - 1, quota: 2 },
      { amount: 2 * cost, quota: 1 },
    ]) {
      const said = await refused(system, [409, 'budget_committed'], 'PUT', budgets, {
        as: ADMIN,
        body,
        headers: version(1),
      })
      expect(said['detail']).toContain('Rp3.000.000 untuk 2 tempat')
    }
    expect(await must(system, 200, 'GET', `${ROOM}/budgets/2026`, { as: kasi })).toMatchObject({
      items: [{ unitId: 'kec', amount: 2 * cost, amountLeft: 0, quota: 2, quotaLeft: 0, allowedActions: [] }],
    })
  })

  test('say what is wrong, each at its field', async () => {
    const wrong = { ...COURSE, endsOn: '2026-05-01', costPerHead: 1.5, places: 0 }
    const said = await refused(system, [400, 'invalid_input'], 'POST', `${ROOM}/trainings`, { as: ADMIN, body: wrong })
    expect(said['errors']).toMatchObject([{ pointer: '/places' }, { pointer: '/costPerHead' }])
    const backwards = { ...COURSE, endsOn: '2026-05-01' }
    const order = await refused(system, [400, 'invalid_input'], 'POST', `${ROOM}/trainings`, {
      as: ADMIN,
      body: backwards,
    })
    expect(order['errors']).toMatchObject([{ pointer: '/endsOn', code: 'wrong_order' }])
    const target = `${ROOM}/trainings/${await course(system)}`
    const later = { ...COURSE, startsOn: '2027-05-04', endsOn: '2027-05-05' }
    const year = await refused(system, [400, 'invalid_input'], 'PUT', target, {
      as: ADMIN,
      body: later,
      headers: version(1),
    })
    expect(year['errors']).toMatchObject([{ pointer: '/startsOn', code: 'other_year' }])
    const body = { amount: 1, quota: 1 }
    const at2026 = `${ROOM}/budgets/2026`
    await refused(system, [404, 'unit_not_found'], 'PUT', `${at2026}/tidakada`, { as: ADMIN, body, headers: FIRST })
    await refused(system, [404, 'cycle_not_found'], 'PUT', `${ROOM}/budgets/x/kec`, { as: ADMIN, body, headers: FIRST })
    await refused(system, [404, 'cycle_not_found'], 'GET', `${ROOM}/budgets/x`, { as: ADMIN })
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { shardOf } from '../../../functions/store/places.ts'
import { changes } from '../../support/moves.ts'
import { refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must } from '../../support/town.ts'
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
const REASON = { reason: 'Penyelenggara mengundurkan diri' }
const trainingAt = (trainingId: string) => `${ROOM}/trainings/${trainingId}`
const cancel = (trainingId: string) =>
  must(system, 200, 'POST', `${trainingAt(trainingId)}/cancellation`, { as: ADMIN, body: REASON })
const placesOf = (trainingId: string) => system.table.get(keys.trainingPlaces(trainingId))
const funds = () => system.table.get(keys.trainingFunds(2026, 'kec'))
const mine = async (one: { employeeId: string }, trainingId: string) =>
  system.table.get(keys.enrolment({ employeeId: one.employeeId, trainingId }))

describe('a training that is cancelled', () => {
  test('on the eve of its only day earns nobody hours, though its places were not given back yet', async () => {
    const trainingId = await course(system, { startsOn: '2026-05-04', endsOn: '2026-05-04' })
    await budget(system, cost, 1)
    const one = await someone(system)
    const enrolment = await enrolled(system, one, trainingId)
    system.clock.set('2026-05-03T23:55:00+07:00')
    await cancel(trainingId)
    system.clock.set('2026-05-04T00:03:00+07:00')
    await refused(system, [409, 'wrong_status'], 'POST', `${enrolment}/completion`, { as: one.as, body: PROOF })
    expect(await system.run('endCancelled')).toEqual({ ended: 1 })
    expect(await funds()).toMatchObject({ left: cost, quotaLeft: 1 })
  })

  test('lets nobody in from that moment on; each who was in it is taken out with what he held, and told why [P11(1)]', async () => {
    const trainingId = await course(system, { places: 2 })
    await budget(system, 4 * cost, 4)
    const [first, second, waits, asks] = [
      await someone(system, { person: { email: 'pertama@kertapati.example' } }),
      await someone(system),
      await someone(system),
      await someone(system),
    ]
    for (const one of [first, second, waits]) await enrolled(system, one, trainingId)
    const pending = await ask(system, asks, trainingId)
    expect(await placesOf(trainingId)).toMatchObject({ left: 0, waiting: 1 })

    expect(await cancel(trainingId)).toMatchObject({
      cancelled: { at: '2026-03-10T09:00:00+07:00', reason: REASON.reason },
      allowedActions: ['listParticipants'],
    })
    const late = await refused(system, [409, 'wrong_status'], 'POST', `${pending}/approval`, { as: kasi })
    expect(late['detail']).toContain(REASON.reason)
    const other = await someone(system)
    const target = `${trainingAt(trainingId)}/enrolments`
    await refused(system, [409, 'wrong_status'], 'POST', target, { as: other.as, body: {} })
    const edit = { as: ADMIN, body: COURSE, headers: version(2) }
    await refused(system, [409, 'wrong_status'], 'PUT', trainingAt(trainingId), edit)
    const again = { as: ADMIN, body: REASON }
    await refused(system, [409, 'wrong_status'], 'POST', `${trainingAt(trainingId)}/cancellation`, again)
    expect(await system.run('fillPlaces')).toEqual({ filled: 0 })

    expect(await system.run('endCancelled')).toEqual({ ended: 4 })
    expect(await system.run('endCancelled')).toEqual({ ended: 0 })
    for (const one of [first, second, waits, asks])
      expect(await mine(one, trainingId)).toMatchObject({ status: 'dibatalkan', cancellation: REASON.reason })
    expect(await placesOf(trainingId)).toMatchObject({ left: 2, waiting: 0 })
    expect(await funds()).toMatchObject({ left: 4 * cost, quotaLeft: 4 })
    const told = await system.table.all(ranges.history(`${first.employeeId}-${trainingId}`))
    expect(told.at(-1)).toMatchObject({
      operation: 'cancelTraining',
      by: 'sistem',
      from: 'terdaftar',
      to: 'dibatalkan',
    })
    await system.run('remindShard', { day: '2026-03-11', shard: shardOf(first.employeeId) })
    const letter = system.mails.find(({ to }) => to.includes('pertama@kertapati.example'))
    expect(letter?.text).toContain(`Pelatihan ${COURSE.title} dibatalkan: ${REASON.reason}`)
    expect(await must(system, 200, 'GET', trainingAt(trainingId), { as: first.as })).toMatchObject({
      ...{ cancelled: REASON, allowedActions: [] },
    })
  })

  test('is left by whoever takes himself out, and moves nobody up', async () => {
    const trainingId = await course(system, { places: 1, costPerHead: 0 })
    const [first, waits] = [await someone(system), await someone(system)]
    const held = await enrolled(system, first, trainingId)
    await enrolled(system, waits, trainingId)
    await cancel(trainingId)
    await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
    expect(await mine(waits, trainingId)).toMatchObject({ status: 'menunggu' })
    expect(await placesOf(trainingId)).toMatchObject({ left: 1, waiting: 1 })
    expect(await system.run('endCancelled')).toEqual({ ended: 1 })
    expect(await mine(first, trainingId)).not.toHaveProperty('cancellation')
  })

  test('is cancelled before it begins, by an administrator alone', async () => {
    const trainingId = await course(system)
    const target = `${trainingAt(trainingId)}/cancellation`
    await refused(system, [403, 'not_allowed'], 'POST', target, { as: kasi, body: REASON })
    const nowhere = `${trainingAt('2026-zzzzzzzzzzzzzzzz')}/cancellation`
    await refused(system, [404, 'training_not_found'], 'POST', nowhere, { as: ADMIN, body: REASON })
    system.clock.set('2026-05-04T00:00:00+07:00')
    await refused(system, [409, 'training_started'], 'POST', target, { as: ADMIN, body: REASON })
    expect(await system.run('endCancelled')).toEqual({ ended: 0 })
  })
})

test('who gets a place, at once or out of the line, and whose agreement is asked, reads it in a letter', async () => {
  const trainingId = await course(system, { places: 1, costPerHead: 0 })
  const [first, waits] = [
    await someone(system),
    await someone(system, { person: { email: 'menunggu@kertapati.example' } }),
  ]
  const held = await enrolled(system, first, trainingId)
  const enrolment = await ask(system, waits, trainingId, { willWait: true })
  await approve(system, enrolment)
  const plan = `/v1/employees/${waits.employeeId}/development-plan`
  const body = { goal: 'Menyusun standar', way: 'mentoring', dueOn: '2026-12-01' }
  const letter = async (day: string) => {
    const before = system.mails.length
    await system.run('remindShard', { day, shard: shardOf(waits.employeeId) })
    return system.mails.slice(before).find(({ to }) => to.includes('menunggu@kertapati.example'))?.text
  }
  expect((await letter('2026-03-10')) ?? '').not.toContain('mendapat tempat')
  await must(system, 200, 'POST', `${held}/withdrawal`, { as: first.as })
  await must(system, 201, 'POST', plan, { as: kasi, body })
  const text = await letter('2026-03-11')
  expect(text).toContain(`Anda mendapat tempat pada pelatihan ${COURSE.title}, mulai Senin, 4 Mei 2026.`)
  expect(text).toContain('1 usulan rencana pengembangan untuk Anda menunggu persetujuan Anda.')
  expect(text).not.toContain(body.goal)
})

test('who waits and is out of office keeps no seat from those who are there', async () => {
  const trainingId = await course(system, { places: 1 })
  await budget(system, 10 * cost, 10)
  const [first, waits, next] = [await someone(system), await someone(system), await someone(system)]
  const enrolment = await enrolled(system, first, trainingId)
  await enrolled(system, waits, trainingId)
  await changes(system, waits.employeeId, { status: 'cltn' })
  await must(system, 200, 'POST', `${enrolment}/withdrawal`, { as: first.as })
  expect(await system.run('fillPlaces')).toEqual({ filled: 0 })
  const asked = await ask(system, next, trainingId)
  expect(await must(system, 200, 'POST', `${asked}/approval`, { as: kasi })).toMatchObject({ status: 'terdaftar' })
})

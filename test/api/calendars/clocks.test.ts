import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Day } from '../../../functions/domain/instant.ts'
import { endOf, formatInstant, startOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { SHARDS } from '../../../functions/store/places.ts'
import { calendarPut } from '../../support/calendar.ts'
import { evaluationItem, signedItem } from '../../support/evaluations.ts'
import { draftItem } from '../../support/skp.ts'
import { setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem()
  await layTown(office)
})
afterEach(() => office.close())

const kasi = actor('kasi')
const signed = { evaluation: (base: object) => signedItem(base, { signedBy: idOf('kasi') }) }
const TW4 = {
  periodId: '2026-TW4',
  startsAt: startOf('2026-10-01'),
  opensAt: startOf('2026-12-20'),
  closesAt: endOf('2027-01-10'),
}

/** The last moment of a clock as the evaluation says it. */
const due = (body: Record<string, unknown>, what: string) => {
  const { deadlines } = body
  const found = Array.isArray(deadlines) ? deadlines.find((one: { what?: unknown }) => one.what === what) : undefined
  return String(found?.dueAt)
}
const last = (day: Day) => formatInstant(endOf(day))

describe('a signature counts the 14 working days of its delivery by the calendar of the table [V.A.5]', () => {
  test.each<[string, Day[], Day]>([
    ['as built in', [], '2026-04-15'],
    ['with a day of the region inside', ['2026-04-09'], '2026-04-16'],
    ['with one on the last day', ['2026-04-15'], '2026-04-16'],
    ['with one on the day after', ['2026-04-16'], '2026-04-15'],
    ['with one on a Saturday', ['2026-04-11'], '2026-04-15'],
    ['with one on the day of the signature', ['2026-03-25'], '2026-04-15'],
    ['with two beside the weekend', ['2026-04-10', '2026-04-13'], '2026-04-17'],
  ])('%s', async (_what, days, expected) => {
    office.clock.set('2026-03-25T09:00:00+07:00')
    await setAchievement(office)
    if (days.length > 0) await write(office, [calendarPut(2026, days)])
    const { evaluation } = await someone(office, { evaluation: base => evaluationItem(base), rating: {} })
    const body = await must(office, 200, 'POST', `${evaluation}/signature`, { as: kasi })
    expect(due(body, 'deliverEvaluation')).toBe(last(expected))
  })

  test.each<[string, { 2026?: Day[]; 2027?: Day[]; alone?: boolean }, Day]>([
    ['as built in', {}, '2027-01-14'],
    ['with a day added to the provisional next year', { 2027: ['2027-01-05'] }, '2027-01-15'],
    ['with a day added to this year', { 2026: ['2026-12-31'] }, '2027-01-15'],
    ['with both', { 2026: ['2026-12-31'], 2027: ['2027-01-05'] }, '2027-01-18'],
    ['with a next year that has no holidays', { 2027: [], alone: true }, '2027-01-13'],
  ])('over the end of the year, %s', async (_what, { alone = false, ...years }, expected) => {
    office.clock.set('2026-12-22T09:00:00+07:00')
    await setAchievement(office, 'kec', TW4.periodId)
    for (const year of [2026, 2027] as const)
      if (years[year] !== undefined) await write(office, [calendarPut(year, years[year], { alone })])
    const { evaluation } = await someone(office, {
      evaluation: base => evaluationItem({ ...base, ...TW4 }),
      rating: {},
    })
    const body = await must(office, 200, 'POST', `${evaluation}/signature`, { as: kasi })
    expect(due(body, 'deliverEvaluation')).toBe(last(expected))
  })
})

test('a delivery counts the days to return it and to object by the calendar of the table [V.A.6, V.B.2]', async () => {
  office.clock.set('2026-04-07T09:00:00+07:00')
  const before = await someone(office, signed)
  const first = await must(office, 200, 'POST', `${before.evaluation}/delivery`, { as: kasi })
  expect(due(first, 'objectToEvaluation')).toBe(last('2026-04-27'))
  await write(office, [calendarPut(2026, ['2026-04-09'])])
  const after = await someone(office, signed)
  const second = await must(office, 200, 'POST', `${after.evaluation}/delivery`, { as: kasi })
  expect(due(second, 'acknowledgeEvaluation')).toBe(last('2026-04-28'))
  expect(due(second, 'objectToEvaluation')).toBe(last('2026-04-28'))
})

test('so does the system when it delivers on the last day [V.A.5, V.B.2]', async () => {
  office.clock.set('2026-04-24T18:00:00+07:00')
  await write(office, [calendarPut(2026, ['2026-05-04'])])
  const { employeeId } = await someone(office, signed)
  await office.run('deliverOverdue')
  const stored = await office.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))
  expect(stored).toMatchObject({ status: 'disampaikan', acknowledgeBy: endOf('2026-05-20') })
})

test('the superior’s 14 working days after the default, too [IV.A.11]', async () => {
  office.clock.set('2026-04-11T00:10:00+07:00')
  await write(office, [calendarPut(2026, ['2026-04-20'])])
  const { employeeId } = await someone(office, { evaluation: base => evaluationItem(base) })
  await office.run('closeDuePeriods')
  for (let shard = 0; shard < SHARDS; shard += 1) await office.run('closeShard', { periodId: '2026-TW1', shard })
  const stored = await office.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))
  expect(stored).toMatchObject({ by: 'superior', superiorDueAt: endOf('2026-05-04') })
})

test('who has to deliver is warned of the last day that leaves room for an objection; the employee is not [V.B.8]', async () => {
  office.clock.set('2026-04-12T09:00:00+07:00')
  const { as, evaluation } = await someone(office, signed)
  const warned = { what: 'deliverInTime', dueAt: last('2026-04-23'), article: 'Lampiran BAB V.B.8', state: 'berjalan' }
  expect((await must(office, 200, 'GET', evaluation, { as: kasi }))['deadlines']).toContainEqual(warned)
  expect(due(await must(office, 200, 'GET', evaluation, { as }), 'deliverInTime')).toBe('undefined')
  expect(due(await must(office, 200, 'GET', evaluation, { as }), 'report')).toBe(last('2026-05-29'))
  await must(office, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
  expect(due(await must(office, 200, 'GET', evaluation, { as: kasi }), 'deliverInTime')).toBe('undefined')
})

test('an SKP says until when it has to be determined, and who may do it after that [P14(1), II.C.5]', async () => {
  const { as, skp } = await someone(office, { skp: employeeId => draftItem({ employeeId, status: 'diajukan' }) })
  const row = (state: string, article: string) => ({ what: 'approveSkp', dueAt: last('2026-01-31'), article, state })
  office.clock.set('2026-01-31T23:59:59.999+07:00')
  expect(await must(office, 200, 'GET', skp, { as })).toMatchObject({
    deadlines: [row('berjalan', 'Pasal 14 ayat (1)')],
  })
  office.clock.set('2026-02-01T00:00:00.000+07:00')
  const late = row('lewat', 'Pasal 14 ayat (1), Lampiran BAB II.C.5')
  expect(await must(office, 200, 'GET', skp, { as })).toMatchObject({ deadlines: [late] })
  const done = await must(office, 200, 'POST', `${skp}/approval`, { as: actor('camat') })
  expect(done).toMatchObject({ deadlines: [row('dipenuhi', 'Pasal 14 ayat (1)')] })
})

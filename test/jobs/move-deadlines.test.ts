import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { shardOf } from '../../functions/store/places.ts'
import { calendarPut, holiday } from '../support/calendar.ts'
import { deliveredItem, employeeIdOf, evaluationItem, evaluationPuts, signedItem, TW1 } from '../support/evaluations.ts'
import { beforeNextCommit } from '../support/meanwhile.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, ADMIN, cycleOf, layTown, must, write } from '../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-04-12T23:30:00+07:00' })
  await write(office, cycleOf(2026, 'triwulanan'))
})
afterEach(() => office.close())

const lay = (evaluation: Item<'evaluation'>) => write(office, evaluationPuts(evaluation))
const stored = (evaluation: Item<'evaluation'>) => office.table.get(keys.evaluation(evaluation))
const historyOf = (evaluation: Item<'evaluation'>) => office.table.all(ranges.history(evaluationIdOf(evaluation)))
const period = (periodId = TW1.periodId) => office.table.get(keys.period(periodId))
const person = (n: number) => ({ employeeId: employeeIdOf(n) })
const run = (payload?: unknown) => office.run('moveDeadlines', payload)

const handedOver = evaluationItem({ ...person(1), by: 'superior', superiorDueAt: endOf('2026-04-30') })
const signed = signedItem(person(2), { signedAt: startOf('2026-04-10'), deliverBy: endOf('2026-04-30') })
const delivered = deliveredItem(
  { deliveredAt: startOf('2026-04-10'), acknowledgeBy: endOf('2026-04-30'), objectBy: endOf('2026-04-30') },
  person(3),
)

describe('the job that moves deadlines', () => {
  test('makes every one that runs later by a day that came between, each with its entry in the history', async () => {
    for (const one of [handedOver, signed, delivered]) await lay(one)
    await write(office, [calendarPut(2026, ['2026-04-14'])])
    expect(await run()).toStrictEqual({ periods: 5, moved: 3 })
    const is = endOf('2026-05-04')
    expect(await stored(handedOver)).toMatchObject({ superiorDueAt: is, version: handedOver.version + 1 })
    expect(await stored(signed)).toMatchObject({ judgement: { ...signed.judgement, deliverBy: is } })
    expect(await stored(delivered)).toMatchObject({ status: 'disampaikan', acknowledgeBy: is, objectBy: is })
    const told = { deliverBy: '2026-05-04T23:59:59.999+07:00', former: { deliverBy: '2026-04-30T23:59:59.999+07:00' } }
    expect(await historyOf(signed)).toMatchObject([
      { by: 'sistem', operation: 'moveDeadlines', from: 'dinilai', to: 'dinilai', fixed: told },
    ])
    expect((await stored(delivered))?.historySeq).toBe(1)
  })

  test('moves an objection on the desk of the superior with it, where it is ordered by its last day [V.B.6]', async () => {
    const [explainBy, decideBy] = [endOf('2026-04-15'), endOf('2026-04-21')]
    const objection = { objectedAt: startOf('2026-04-10'), explainBy, decideBy, superiorId: employeeIdOf(901) }
    const contested = { ...delivered, status: 'keberatan' as const, objection }
    const { employeeId, name, periodId, seq } = contested
    const item = { employeeId, name, periodId, seq, objection, reasons: 'Bukti', explanations: [], version: 1 }
    await lay(contested)
    await write(office, [
      { action: 'PutItem', key: keys.objection(contested), item, when: { absent: true } },
      calendarPut(2026, ['2026-04-14']),
    ])
    expect(await run()).toMatchObject({ moved: 1 })
    const moved = { explainBy: endOf('2026-04-16'), decideBy: endOf('2026-04-22') }
    expect(await stored(contested)).toMatchObject({ status: 'keberatan', objection: moved })
    expect(await office.table.get(keys.objection(contested))).toMatchObject({ objection: moved, version: 2 })
    const { items } = await office.table.list(ranges.objectionsBefore(employeeIdOf(901)), 10)
    expect(items).toMatchObject([{ objection: moved }])
    expect(await run()).toMatchObject({ moved: 0 })
  })

  test('again moves nothing', async () => {
    await lay(delivered)
    await write(office, [calendarPut(2026, ['2026-04-14'])])
    await run()
    expect(await run()).toStrictEqual({ periods: 0, moved: 0 })
    expect(await historyOf(delivered)).toHaveLength(1)
  })

  test('takes nothing away where a holiday was withdrawn', async () => {
    await lay(delivered)
    await run()
    await write(office, [calendarPut(2026, [], { alone: true })])
    office.clock.set('2026-04-13T23:30:00+07:00')
    expect(await run()).toStrictEqual({ periods: 0, moved: 0 })
    expect(await stored(delivered)).toMatchObject(delivered)
    expect(await historyOf(delivered)).toStrictEqual([])
    expect(await period()).toMatchObject({ clocks: { reportBy: endOf('2026-05-29') } })
  })

  test('leaves what has passed, though the day lies before its end', async () => {
    await lay(delivered)
    await write(office, [calendarPut(2026, ['2026-04-14'])])
    office.clock.set('2026-05-01T00:00:00.000+07:00')
    expect(await run()).toMatchObject({ moved: 0 })
    office.clock.set('2026-04-30T23:59:59.999+07:00')
    expect(await run()).toMatchObject({ moved: 1 })
  })

  test('of one shard moves its people alone, and the periods with the first', async () => {
    for (const one of [handedOver, signed, delivered]) await lay(one)
    await write(office, [calendarPut(2026, ['2026-04-14'])])
    const mine = shardOf(signed.employeeId)
    const of = [handedOver, signed, delivered].filter(({ employeeId }) => shardOf(employeeId) === mine)
    expect(await run({ shard: mine })).toStrictEqual({ periods: mine === 0 ? 5 : 0, moved: of.length })
  })

  test('looks again at what somebody changed meanwhile', async () => {
    await lay(delivered)
    await write(office, [calendarPut(2026, ['2026-04-14'])])
    const received = { ...delivered, status: 'diterima' as const, acknowledgedAt: startOf('2026-04-12'), version: 9 }
    const when = { equals: { version: delivered.version } }
    const other = beforeNextCommit(office, () =>
      write(office, [{ action: 'PutItem', key: keys.evaluation(delivered), item: received, when }]),
    )
    expect(await run()).toMatchObject({ moved: 1 })
    expect(other.done).toBe(true)
    expect(await stored(delivered)).toMatchObject({
      ...{ status: 'diterima', acknowledgeBy: delivered.acknowledgeBy, objectBy: endOf('2026-05-04'), version: 10 },
    })
  })

  test('reaches the year before, over the provisional days of the next one', async () => {
    office.clock.set('2027-02-03T23:30:00+07:00')
    const annual = signedItem(
      { ...person(4), periodId: '2026-TAHUNAN' },
      { signedAt: startOf('2027-01-29'), deliverBy: endOf('2027-02-18') },
    )
    await lay(annual)
    await write(office, [calendarPut(2027, ['2027-02-08', '2027-02-09'])])
    expect(await run()).toMatchObject({ moved: 1 })
    expect(await stored(annual)).toMatchObject({ judgement: { deliverBy: endOf('2027-02-22') } })
  })
})

describe('a change of the calendar', () => {
  const edit = (holidays: readonly object[], headers: Record<string, string>) =>
    must(office, 200, 'PUT', '/v1/calendars/2026', { as: ADMIN, body: { holidays }, headers })

  test('is followed at once: by the people, and by the periods', async () => {
    await lay(delivered)
    const { body } = await office.call('GET', '/v1/calendars/2026', { as: ADMIN })
    const known: object[] = Array.isArray(body['holidays']) ? body['holidays'] : []
    await edit([...known, holiday('2026-04-14')], { 'if-none-match': '*' })
    await office.drain()
    expect(await stored(delivered)).toMatchObject({ objectBy: endOf('2026-05-04') })
    expect(await period()).toMatchObject({
      clocks: { closesAt: TW1.closesAt, reportBy: endOf('2026-06-02'), deliverInTimeBy: endOf('2026-04-26') },
    })
    await edit(known, { 'if-match': '"1"' })
    await office.drain()
    expect(await stored(delivered)).toMatchObject({ objectBy: endOf('2026-05-04') })
    expect(await period()).toMatchObject({ clocks: { reportBy: endOf('2026-06-02') } })
    expect(await historyOf(delivered)).toHaveLength(1)
  })

  test('is followed by a window that is given another end', async () => {
    await office.drain()
    expect(await period('2026-TW2')).toMatchObject({ clocks: { closesAt: endOf('2026-07-10') } })
    office.clock.set('2026-07-01T09:00:00+07:00')
    const body = { evaluationClosesAt: '2026-07-14T23:59:59.999+07:00', reason: 'Gangguan jaringan' }
    await must(office, 200, 'POST', '/v1/periods/2026-TW2/extension', { as: ADMIN, body })
    await office.drain()
    expect(await period('2026-TW2')).toMatchObject({
      clocks: { closesAt: endOf('2026-07-14'), reportBy: endOf('2026-08-27') },
    })
  })

  test('is seen by the employee on his evaluation', async () => {
    const other = await openSystem({ now: '2026-04-12T09:00:00+07:00' })
    await layTown(other)
    const own = { ...delivered, employeeId: actor('hendra').employeeId ?? '' }
    await write(other, [...evaluationPuts(own), calendarPut(2026, ['2026-04-14'])])
    await other.run('moveDeadlines')
    const { deadlines } = await must(other, 200, 'GET', `/v1/evaluations/${evaluationIdOf(own)}`, {
      as: actor('hendra'),
    })
    expect(deadlines).toContainEqual({
      ...{ what: 'objectToEvaluation', dueAt: '2026-05-04T23:59:59.999+07:00', state: 'berjalan' },
      article: 'Lampiran BAB V.B.2',
    })
    expect(deadlines).toContainEqual(
      expect.objectContaining({ what: 'report', dueAt: '2026-06-02T23:59:59.999+07:00' }),
    )
    await other.close()
  })
})

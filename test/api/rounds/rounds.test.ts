import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { FEWEST } from '../../../functions/domain/feedback/round-rules.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import {
  ANSWER,
  ANSWERING,
  APPROVING,
  DAYS,
  MARKS,
  NOMINATING,
  OVER,
  PERIOD,
  roundItem,
  roundPuts,
} from '../../support/rounds.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: NOMINATING })
  await layTown(system)
  await write(system, roundPuts())
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(NOMINATING))

const kasi = actor('kasi')
const camat = actor('camat')
type One = { readonly employeeId: string; readonly as: Actor }
const panelOf = ({ employeeId }: Pick<One, 'employeeId'>) => `/v1/panels/${employeeId}-360-${PERIOD}`
const colleague = (person = {}) => someone(system, { person })
const colleagues = (n: number) => Promise.all(Array.from({ length: n }, () => colleague()))
const ids = (all: readonly One[]) => all.map(({ employeeId }) => employeeId)
const nominate = (one: One, givers: readonly One[], headers: Record<string, string> = FIRST) =>
  ['PUT', `${panelOf(one)}/givers`, { as: one.as, body: { givers: ids(givers) }, headers }] as const

/** Someone whose panel of four colleagues his evaluator has agreed with, while they answer. */
async function approved() {
  system.clock.set(NOMINATING)
  const [one, ...givers] = await colleagues(5)
  if (one === undefined) throw new Error('nobody')
  await must(system, 200, ...nominate(one, givers))
  await must(system, 200, 'POST', `${panelOf(one)}/approval`, { as: kasi })
  system.clock.set(ANSWERING)
  return { one, givers }
}
async function answer(one: One, giver: Actor, more: object = {}) {
  await must(system, 200, 'PUT', `${panelOf(one)}/answer`, { as: giver, body: { ...ANSWER, ...more }, headers: FIRST })
  return must(system, 200, 'POST', `${panelOf(one)}/answer/submission`, { as: giver })
}
const see = (one: One, as: Actor) => must(system, 200, 'GET', panelOf(one), { as })

describe('a round', () => {
  const INPUT = { unitIds: ['sekda', 'pemkot'], classes: ['setingkat', 'lain'], ...DAYS }
  const open = (body: object, period = PERIOD) => ['POST', `/v1/periods/${period}/rounds`, { as: ADMIN, body }] as const

  test('is opened once for a unit and period, and everyone sees until when [P18, III.C.7]', async () => {
    await must(system, 201, ...open(INPUT))
    const again = await refused(system, [409, 'round_overlaps'], ...open({ ...INPUT, unitIds: ['kec', 'sekda'] }))
    expect(again['detail']).toContain('Kecamatan, Sekretariat Daerah')
    expect(await must(system, 200, 'GET', `/v1/periods/${PERIOD}/rounds`, { as: actor('hendra') })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ ...INPUT, stage: 'pengusulan', fewest: FEWEST })]),
    })
  })

  test('needs a period, units and days that are there', async () => {
    await refused(system, [404, 'period_not_found'], ...open(INPUT, '2026-TW9'))
    await refused(system, [404, 'period_not_found'], 'GET', '/v1/periods/2031-TW1/rounds', { as: ADMIN })
    await refused(system, [400, 'invalid_input'], ...open({ ...INPUT, unitIds: ['antah'] }))
    await refused(system, [400, 'invalid_input'], ...open({ ...INPUT, answerUntil: '2026-07-10' }, '2026-TW2'))
  })
})

describe('an employee names colleagues [III.C.9]', () => {
  test('and his evaluator sees who named whom in return', async () => {
    const [one, other, ...more] = await colleagues(4)
    if (one === undefined || other === undefined) throw new Error('nobody')
    await must(system, 200, ...nominate(one, [other, ...more]))
    await must(system, 200, ...nominate(other, [one, ...more]))
    const { givers } = await see(one, kasi)
    expect(givers).toMatchObject([
      { employeeId: other.employeeId, class: 'setingkat', reciprocal: true },
      { reciprocal: false },
      { reciprocal: false },
    ])
    expect(JSON.stringify((await see(one, one.as))['givers'])).not.toContain('reciprocal')
    const { items } = await must(system, 200, 'GET', `/v1/me/invitations?periodId=${PERIOD}`, { as: other.as })
    expect(items).toMatchObject([{ employeeId: idOf('kasi') }, { employeeId: one.employeeId, state: 'diminta' }])
  })

  test('until he changes his mind: who is not named any more is asked no more', async () => {
    const [one, first, ...rest] = await colleagues(6)
    if (one === undefined || first === undefined) throw new Error('nobody')
    await must(system, 200, ...nominate(one, [first, ...rest.slice(0, 2)]))
    expect(await must(system, 200, ...nominate(one, rest, version(1)))).toMatchObject({ version: 2 })
    expect(await system.table.get(keys.invitation(first.employeeId, PERIOD))).toMatchObject({ of: [] })
    await refused(system, [404, 'panel_not_found'], 'GET', panelOf(one), { as: first.as })
    expect(await system.table.all(ranges.history(`${one.employeeId}-360-${PERIOD}`))).toHaveLength(2)
  })

  test('never himself, never pimpinan or bawahan, nobody unknown, not fewer or more than the round says', async () => {
    const [one, ...givers] = await colleagues(8)
    if (one === undefined) throw new Error('nobody')
    await refused(system, [409, 'own_feedback'], ...nominate(one, [one, ...givers.slice(0, 3)]))
    const judge = { employeeId: idOf('kasi'), as: kasi }
    await refused(system, [409, 'class_not_asked'], ...nominate(one, [judge, ...givers.slice(0, 3)]))
    const nobody = { employeeId: 'antah', as: kasi }
    await refused(system, [400, 'invalid_input'], ...nominate(one, [nobody, ...givers.slice(0, 3)]))
    await refused(system, [400, 'invalid_input'], ...nominate(one, givers.slice(0, 2)))
    await refused(system, [400, 'invalid_input'], ...nominate(one, givers))
    expect(await system.table.get(keys.panel(one.employeeId, PERIOD))).toBeUndefined()
  })

  test('nobody over his load, with nothing half-done', async () => {
    const [one, busy, ...rest] = await colleagues(4)
    if (one === undefined || busy === undefined) throw new Error('nobody')
    const of = Array.from({ length: roundItem().load }, (_, n) => ({ employeeId: `p${n}`, name: 'Penuh' }))
    const item = { giverId: busy.employeeId, periodId: PERIOD, of, version: 1 }
    await write(system, [
      { action: 'PutItem', key: keys.invitation(busy.employeeId, PERIOD), item, when: { absent: true } },
    ])
    const no = await refused(system, [409, 'giver_overloaded'], ...nominate(one, [busy, ...rest]))
    expect(no['detail']).toContain('10 pegawai')
    for (const { employeeId } of rest)
      expect(await system.table.get(keys.invitation(employeeId, PERIOD))).toBeUndefined()
  })

  test('two who name the same colleague at one moment do not pass his load together', async () => {
    const [busy, one, other, ...rest] = await colleagues(5)
    if (busy === undefined || one === undefined || other === undefined) throw new Error('nobody')
    const of = Array.from({ length: roundItem().load - 1 }, (_, n) => ({ employeeId: `p${n}`, name: 'Penuh' }))
    const item = { giverId: busy.employeeId, periodId: PERIOD, of, version: 1 }
    await write(system, [
      { action: 'PutItem', key: keys.invitation(busy.employeeId, PERIOD), item, when: { absent: true } },
    ])
    const both = await Promise.all([one, other].map(each => system.call(...nominate(each, [busy, ...rest]))))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await system.table.get(keys.invitation(busy.employeeId, PERIOD)))?.of).toHaveLength(roundItem().load)
  })

  test('until the last day, and until it is approved; each no says since when', async () => {
    const { one, givers } = await approved()
    const late = await refused(system, [409, 'round_over'], ...nominate(one, givers, version(2)))
    expect(late['detail']).toContain(DAYS.nominateUntil)
    system.clock.set(NOMINATING)
    await refused(system, [409, 'wrong_status'], ...nominate(one, givers, version(2)))
    await refused(system, [403, 'not_allowed'], 'PUT', `${panelOf(one)}/givers`, {
      as: kasi,
      body: { givers: ids(givers) },
      headers: version(2),
    })
    await refused(system, [404, 'panel_not_found'], 'PUT', `/v1/panels/${one.employeeId}-360-2026-TW2/givers`, {
      as: one.as,
      body: { givers: ids(givers) },
      headers: FIRST,
    })
  })
})

describe('the evaluator', () => {
  test('leaves some out with a reason, and enough remain', async () => {
    const [one, ...givers] = await colleagues(5)
    if (one === undefined) throw new Error('nobody')
    await must(system, 200, ...nominate(one, givers))
    const out = (n: number) =>
      givers.slice(0, n).map(({ employeeId }) => ({ employeeId, reason: 'Tidak bekerja bersamanya' }))
    const approve = (without?: object[], as = kasi) =>
      ['POST', `${panelOf(one)}/approval`, { as, ...(without && { body: { without } }) }] as const
    await refused(system, [403, 'not_allowed'], ...approve(undefined, one.as))
    await refused(system, [403, 'not_allowed'], ...approve(undefined, camat))
    await refused(system, [400, 'invalid_input'], ...approve(out(2)))
    await refused(system, [400, 'invalid_input'], ...approve([{ employeeId: 'antah', reason: 'x' }]))
    expect(await must(system, 200, ...approve(out(1)))).toMatchObject({
      approved: true,
      givers: [{ state: 'dikeluarkan', reason: 'Tidak bekerja bersamanya' }, {}, {}, { state: 'diusulkan' }],
    })
    await refused(system, [409, 'wrong_status'], ...approve())
    expect(await system.table.get(keys.invitation(givers[0]?.employeeId ?? '', PERIOD))).toMatchObject({ of: [] })
  })

  test('who is silent agrees when the last day is over', async () => {
    const [one, giver, ...more] = await colleagues(4)
    if (one === undefined || giver === undefined) throw new Error('nobody')
    await must(system, 200, ...nominate(one, [giver, ...more]))
    system.clock.set(APPROVING)
    const note = ['PUT', `${panelOf(one)}/answer`, { as: giver.as, body: ANSWER, headers: FIRST }] as const
    await refused(system, [409, 'wrong_status'], ...note)
    system.clock.set(ANSWERING)
    await must(system, 200, ...note)
    const late = await refused(system, [409, 'round_over'], 'POST', `${panelOf(one)}/approval`, { as: kasi })
    expect(late['detail']).toContain(DAYS.approveUntil)
  })
})

describe('a colleague who was named', () => {
  test('declines with a reason, which the employee reads; he is asked no more and cannot answer', async () => {
    const { one, givers } = await approved()
    const [giver] = givers
    if (giver === undefined) throw new Error('nobody')
    const decline = [
      'POST',
      `${panelOf(one)}/refusal`,
      { as: giver.as, body: { reason: 'Baru sebulan bekerja bersama' } },
    ] as const
    await must(system, 200, ...decline)
    expect((await see(one, one.as))['givers']).toMatchObject([
      { state: 'menolak', reason: 'Baru sebulan bekerja bersama' },
      {},
      {},
      {},
    ])
    await refused(system, [409, 'not_in_panel'], ...decline)
    await refused(system, [409, 'not_in_panel'], 'PUT', `${panelOf(one)}/answer`, {
      as: giver.as,
      body: ANSWER,
      headers: FIRST,
    })
    await refused(system, [403, 'not_allowed'], 'POST', `${panelOf(one)}/refusal`, { as: kasi, body: { reason: 'x' } })
  })

  test('answers once, all of it, in time', async () => {
    const { one, givers } = await approved()
    const [giver, late] = givers
    if (giver === undefined || late === undefined) throw new Error('nobody')
    const note = (body: object, headers: Record<string, string>, as = giver.as) =>
      ['PUT', `${panelOf(one)}/answer`, { as, body, headers }] as const
    const send = ['POST', `${panelOf(one)}/answer/submission`, { as: giver.as }] as const
    await refused(system, [409, 'answer_incomplete'], ...send)
    const { loyal_1: _, ...some } = MARKS
    await must(system, 200, ...note({ marks: some }, FIRST))
    await refused(system, [409, 'answer_incomplete'], ...send)
    await must(system, 200, ...note(ANSWER, version(1)))
    expect((await see(one, giver.as))['answer']).toMatchObject({
      keep: ANSWER.keep,
      allowedActions: ['draftAnswer', 'submitAnswer'],
    })
    expect(await must(system, 200, ...send)).toMatchObject({
      sentAt: ANSWERING,
      class: 'setingkat',
      allowedActions: [],
    })
    await refused(system, [409, 'already_answered'], ...send)
    await refused(system, [409, 'already_answered'], ...note(ANSWER, version(3)))
    await refused(system, [409, 'already_answered'], 'POST', `${panelOf(one)}/refusal`, {
      as: giver.as,
      body: { reason: 'x' },
    })
    expect(await system.table.all(ranges.roundAnswers(one.employeeId, PERIOD))).toHaveLength(1)
    system.clock.set(OVER)
    const no = await refused(system, [409, 'round_over'], ...note(ANSWER, FIRST, late.as))
    expect(no['detail']).toContain(DAYS.answerUntil)
    await refused(system, [409, 'round_over'], 'POST', `${panelOf(one)}/answer/submission`, { as: late.as })
    await refused(system, [409, 'round_over'], 'POST', `${panelOf(one)}/refusal`, {
      as: late.as,
      body: { reason: 'x' },
    })
    const { items } = await must(system, 200, 'GET', `/v1/me/invitations`, { as: giver.as })
    expect(items).toContainEqual(expect.objectContaining({ employeeId: one.employeeId, state: 'dikirim' }))
  })

  test('two tries of one giver at one moment are one answer', async () => {
    const { one, givers } = await approved()
    const [giver] = givers
    if (giver === undefined) throw new Error('nobody')
    await must(system, 200, 'PUT', `${panelOf(one)}/answer`, { as: giver.as, body: ANSWER, headers: FIRST })
    const send = () => system.call('POST', `${panelOf(one)}/answer/submission`, { as: giver.as })
    const both = await Promise.all([send(), send()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await system.table.all(ranges.roundAnswers(one.employeeId, PERIOD))).toHaveLength(1)
  })

  test('nobody answers about himself, nor whoever was not asked [P18]', async () => {
    const { one } = await approved()
    for (const [method, path] of [
      ['PUT', '/answer'],
      ['POST', '/answer/submission'],
    ] as const) {
      const call = method === 'PUT' ? { body: ANSWER, headers: FIRST } : {}
      await refused(system, [409, 'own_feedback'], method, `${panelOf(one)}${path}`, { as: one.as, ...call })
      await refused(system, [404, 'panel_not_found'], method, `${panelOf(one)}${path}`, { as: actor('sekda'), ...call })
    }
    await refused(system, [404, 'panel_not_found'], 'POST', `${panelOf(one)}/refusal`, {
      as: actor('sekda'),
      body: { reason: 'x' },
    })
    await refused(system, [404, 'panel_not_found'], 'POST', `/v1/panels/salah/approval`, { as: kasi })
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/invitations', { as: { sub: 'x', roles: ['pegawai'] } })
    // pimpinan is asked about his people, and only about those whose unit is in it
    const ofSekda = await must(system, 200, 'GET', `/v1/me/invitations?periodId=${PERIOD}`, { as: actor('sekda') })
    expect(ofSekda['items']).toMatchObject([{ employeeId: idOf('camat'), state: 'diminta' }])
  })
})

describe('pimpinan and bawahan', () => {
  test('are not named: they answer where the round asks them, pimpinan by name [P18]', async () => {
    const { one } = await approved()
    await answer(one, kasi)
    const boss = { employeeId: idOf('kasi'), as: kasi }
    await answer(boss, one.as)
    system.clock.set(OVER)
    expect((await see(one, one.as))['results']).toMatchObject({
      pimpinan: [{ giver: { employeeId: idOf('kasi') } }],
      groups: [],
    })
    expect((await see(boss, kasi))['results']).toEqual({ pimpinan: [], groups: [] })
  })

  test('not where it does not ask them', async () => {
    const other = roundItem({
      roundId: 'lain',
      periodId: '2026-TW2',
      classes: ['setingkat'],
      nominateUntil: '2026-06-20',
      approveUntil: '2026-06-25',
      answerUntil: '2026-07-05',
    })
    await write(system, roundPuts(other))
    system.clock.set('2026-06-28T09:00:00+07:00')
    const one = await colleague()
    const boss = { employeeId: idOf('kasi'), as: kasi }
    for (const [of, by] of [
      [one, kasi],
      [boss, one.as],
    ] as const) {
      const target = `/v1/panels/${of.employeeId}-360-2026-TW2/answer`
      await refused(system, [409, 'class_not_asked'], 'PUT', target, { as: by, body: ANSWER, headers: FIRST })
      await refused(system, [409, 'class_not_asked'], 'POST', `${target}/submission`, { as: by })
    }
  })
})

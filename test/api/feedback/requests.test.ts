import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { LOAD, MOST_ASKED } from '../../../functions/domain/feedback/request-rules.ts'
import { canonical } from '../../../functions/store/history.ts'
import * as keys from '../../../functions/store/keys.ts'
import { refused, someone, type Someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, must, layTown, write } from '../../support/town.ts'

const TO_GIVE = {
  ...{ periodId: '2026-TW1', about: { value: 'harmonis' }, kind: 'insidentil', tone: 'apresiasi' },
  ...{ observation: 'Pada 3 Maret berkas warga diperiksa sebelum loket dibuka.', impact: 'Antrean habis pukul 11.' },
}
const ABOUT = 'Cara saya memimpin rapat mingguan'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-02T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const asking = (one: Someone, giver: Pick<Someone, 'employeeId'>, more: object = {}) =>
  [
    ...(['POST', '/v1/feedback/requests'] as const),
    { as: one.as, body: { from: giver.employeeId, periodId: '2026-TW1', about: ABOUT, ...more } },
  ] as const
const ask = (one: Someone, giver: Pick<Someone, 'employeeId'>, more: object = {}) =>
  must(system, 201, ...asking(one, giver, more))
const lists = (as: Actor) => must(system, 200, 'GET', '/v1/feedback/requests?periodId=2026-TW1', { as })
const give = (giver: Someone, to: Someone) =>
  must(system, 201, 'POST', '/v1/feedback', { as: giver.as, body: { to: to.employeeId, ...TO_GIVE } })
const tasks = async (as: Actor) => {
  const { tasks: all } = (
    await system.call<{ tasks: { operation: string; subject: string; dueAt?: string }[] }>(
      ...(['GET', '/v1/me/home', { as }] as const),
    )
  ).body
  return all.filter(({ operation }) => operation === 'giveFeedback')
}
const refusal = (one: Someone, giver: Someone) =>
  `/v1/feedback/requests/${one.employeeId}-m-${giver.employeeId}-2026-TW1/refusal`
const REASON = { reason: 'Belum pernah satu rapat dengan Anda.' }

describe('an employee asks for feedback at any time [III.C.9]', () => {
  test('the one who was asked has it as a task until he gives it, or its day is over', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    const asked = await ask(one, giver)
    expect(asked).toMatchObject({ state: 'diminta', until: '2026-03-16', from: { employeeId: giver.employeeId } })
    const task = { subject: one.employeeId, dueAt: '2026-03-16T23:59:59.999+07:00' }
    expect(await tasks(giver.as)).toMatchObject([task])
    const { deadlines } = await must(system, 200, 'GET', '/v1/me/home', { as: giver.as })
    expect(deadlines).toContainEqual(expect.objectContaining({ what: 'answerRequest', dueAt: task.dueAt }))
    expect((await lists(giver.as))['received']).toMatchObject([
      { about: ABOUT, state: 'diminta', allowedActions: ['giveFeedback', 'declineFeedbackRequest'] },
    ])
    expect(await must(system, 200, 'GET', '/v1/feedback/requests', { as: giver.as })).toEqual(await lists(giver.as))
    await give(giver, one)
    expect(await tasks(giver.as)).toEqual([])
    expect((await lists(giver.as))['received']).toMatchObject([{ state: 'dipenuhi', allowedActions: [] }])

    const late = await someone(system)
    await ask(one, late, { until: '2026-03-04' })
    expect(await tasks(late.as)).toHaveLength(1)
    system.clock.set('2026-03-05T00:00:00+07:00')
    expect(await tasks(late.as)).toEqual([])
    expect((await lists(late.as))['received']).toMatchObject([{ state: 'berakhir', allowedActions: [] }])
  })

  test('what was given before the request does not fulfil it', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    await give(giver, one)
    system.clock.set('2026-03-02T09:00:01+07:00')
    await ask(one, giver)
    expect(await tasks(giver.as)).toHaveLength(1)
  })

  test('once for each colleague and period, never himself, and nobody who is not there', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    await ask(one, giver)
    await refused(system, [409, 'already_asked'], ...asking(one, giver))
    await refused(system, [409, 'own_feedback'], ...asking(one, one))
    const unknown = [{ pointer: '/from', code: 'unknown_employee' }]
    for (const employeeId of ['tidakdikenal', 'b'.repeat(16), (await someone(system, GONE)).employeeId])
      expect(await refused(system, [400, 'invalid_input'], ...asking(one, { employeeId }))).toMatchObject({
        errors: unknown,
      })
    expect(
      await refused(system, [400, 'invalid_input'], ...asking(one, giver, { periodId: '2031-TW1' })),
    ).toMatchObject({ errors: [{ pointer: '/periodId', code: 'unknown_period' }] })
    const gone = await someone(system, GONE)
    await refused(system, [403, 'not_allowed'], ...asking(gone, giver))
  })
  const GONE = { person: { status: 'berhenti' } } as const

  test('from the first day of a period until its window closes', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    await refused(system, [409, 'period_not_open'], ...asking(one, giver, { periodId: '2026-TW2' }))
    for (const until of ['2026-03-01', '2026-04-11'])
      expect(await refused(system, [400, 'invalid_input'], ...asking(one, giver, { until }))).toMatchObject({
        errors: [{ pointer: '/until', code: 'out_of_range' }],
      })
    system.clock.set('2026-04-09T09:00:00+07:00')
    expect(await ask(one, giver)).toMatchObject({ until: '2026-04-10' })
    system.clock.set('2026-04-11T00:00:00+07:00')
    await refused(system, [409, 'period_closed'], ...asking(one, await someone(system)))
  })

  test(`at most ${MOST_ASKED} people, and of one at most ${LOAD}, whatever became of it`, async () => {
    const one = await someone(system)
    const givers = await Promise.all(Array.from({ length: MOST_ASKED }, () => someone(system)))
    for (const giver of givers) await ask(one, giver)
    const popular = await someone(system)
    await refused(system, [409, 'requests_full'], ...asking(one, popular))
    const [first] = givers
    if (first === undefined) throw new Error('nobody')
    // neither what was given nor what was declined makes room: who could count it would know
    await give(first, one)
    await refused(system, [409, 'requests_full'], ...asking(one, popular))
    const askers = await Promise.all(Array.from({ length: LOAD }, () => someone(system)))
    for (const asker of askers) await ask(asker, popular)
    const more = await someone(system)
    await refused(system, [409, 'giver_overloaded'], ...asking(more, popular))
    const [asker] = askers
    if (asker === undefined) throw new Error('nobody')
    await give(popular, asker)
    await must(system, 200, 'POST', refusal(askers[1] ?? asker, popular), { as: popular.as, body: REASON })
    await refused(system, [409, 'giver_overloaded'], ...asking(more, popular))
  })

  test('two requests at one moment are one', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    const [method, target, call] = asking(one, giver)
    const both = await Promise.all([system.call(method, target, call), system.call(method, target, call)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await system.table.get(keys.invitation(giver.employeeId, '2026-TW1')))?.asking).toHaveLength(1)
  })
})

describe('whoever was asked', () => {
  test('declines with a reason that the asker reads, and is asked no more', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    await ask(one, giver)
    const declined = await must(system, 200, 'POST', refusal(one, giver), { as: giver.as, body: REASON })
    expect(declined).toMatchObject({ state: 'ditolak', allowedActions: [] })
    expect(await tasks(giver.as)).toEqual([])
    expect((await lists(one.as))['asked']).toMatchObject([{ state: 'ditolak', ...REASON }])
    await refused(system, [409, 'wrong_status'], 'POST', refusal(one, giver), { as: giver.as, body: REASON })
    await refused(system, [409, 'already_asked'], ...asking(one, giver))
    // and may still say something of himself
    await give(giver, one)
  })

  test('not what he has given, nor what is over, nor for another; to a stranger it is not there', async () => {
    const [one, giver, other] = [await someone(system), await someone(system), await someone(system)]
    await ask(one, giver)
    const decline = { body: REASON }
    await refused(system, [404, 'request_not_found'], 'POST', refusal(one, giver), { as: other.as, ...decline })
    await refused(system, [404, 'request_not_found'], 'POST', refusal(one, other), { as: other.as, ...decline })
    await refused(system, [403, 'not_allowed'], 'POST', refusal(one, giver), { as: one.as, ...decline })
    await give(giver, one)
    await refused(system, [409, 'already_answered'], 'POST', refusal(one, giver), { as: giver.as, ...decline })
    await ask(one, other, { until: '2026-03-04' })
    system.clock.set('2026-03-05T00:00:00+07:00')
    await refused(system, [409, 'wrong_status'], 'POST', refusal(one, other), { as: other.as, ...decline })
    expect((await lists(one.as))['asked']).toMatchObject([{ state: 'diminta' }, { state: 'berakhir' }])
  })
})

describe('who asked cannot tell whether it was given [III.C.15]', () => {
  /** Everything that the asker and who judges him may read around it. */
  const reads = async (one: Someone) => {
    const targets = [
      ...(['/v1/feedback/requests?periodId=2026-TW1', '/v1/me/home', '/v1/me/feedback?periodId=2026-TW1'] as const),
      ...(['/v1/me/export', '/v1/me/invitations?periodId=2026-TW1'] as const),
    ]
    return Promise.all(
      targets.map(async target => {
        // the names of an object have no order in the table, and the readable copy follows theirs
        const { requestId: _, readable: _same, ...body } = (await system.call('GET', target, { as: one.as })).body
        return canonical(body)
      }),
    )
  }

  test('no read of his differs before and after, whoever of three gave it, until three have spoken', async () => {
    const one = await someone(system)
    const givers = await Promise.all([0, 1, 2].map(() => someone(system)))
    for (const giver of givers) await ask(one, giver)
    const before = await reads(one)
    const [first, second] = givers
    if (first === undefined || second === undefined) throw new Error('nobody')
    await give(first, one)
    expect(await reads(one)).toEqual(before)
    await give(second, one)
    expect(await reads(one)).toEqual(before)
    // nor does asking again, or another, answer it
    for (const giver of givers) await refused(system, [409, 'already_asked'], ...asking(one, giver))
  })

  test('and pimpinan does not read who asked whom', async () => {
    const [one, giver] = [await someone(system), await someone(system)]
    await ask(one, giver)
    const seen = await must(system, 200, 'GET', '/v1/feedback/requests?periodId=2026-TW1', { as: actor('kasi') })
    expect(seen).toMatchObject({ asked: [], received: [] })
  })
})

test('a request that is gone for the giver is not there for him', async () => {
  const [one, giver] = [await someone(system), await someone(system)]
  await ask(one, giver)
  const key = keys.invitation(giver.employeeId, '2026-TW1')
  await write(system, [{ action: 'DeleteItem', key, when: { equals: { version: 1 } } }])
  await refused(system, [404, 'request_not_found'], 'POST', refusal(one, giver), { as: giver.as, body: REASON })
})

test('who has no employee asks nobody and is asked by nobody', async () => {
  const as: Actor = { sub: 'tanpa-pegawai', roles: ['pegawai'] }
  await refused(system, [403, 'not_allowed'], 'GET', '/v1/feedback/requests', { as })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { refused } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const DAYS = { startsOn: '2026-03-26', endsOn: '2026-03-31' }
const WHY = { reason: 'Cuti tahunan' }
const camat = actor('camat')

/** An evaluator and a colleague of the same level, both under the camat. */
async function two(delegator: Partial<Employee> = {}, delegate: Partial<Employee> = {}) {
  const above = { evaluatorId: idOf('camat') }
  return {
    from: await official(system, { ...above, ...delegator }),
    to: await official(system, { ...above, ...delegate }),
  }
}

const offer = (to: Employee, more: object = {}) => ({
  delegateId: to.employeeId,
  kind: 'plh',
  ...DAYS,
  ...WHY,
  ...more,
})

async function offered(from: Employee, to: Employee, more: object = {}): Promise<string> {
  const body = offer(to, more)
  const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', { as: actorOf(from), body })
  return `/v1/delegations/${String(delegationId)}`
}

async function accepted(from: Employee, to: Employee, more: object = {}): Promise<string> {
  const delegation = await offered(from, to, more)
  await must(system, 200, 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
  return delegation
}

const profile = async ({ employeeId }: Employee) => {
  const found = await system.table.get(keys.employee(employeeId))
  if (found === undefined) throw new Error('nobody')
  return found
}

describe('an office is offered', () => {
  test('by the evaluator himself, and nothing comes of it before it is accepted [P1(9), IV.A.3]', async () => {
    const { from, to } = await two()
    const body = await must(system, 201, 'POST', '/v1/delegations', { as: actorOf(from), body: offer(to) })
    expect(body).toMatchObject({
      delegator: { employeeId: from.employeeId, name: from.name },
      delegate: { employeeId: to.employeeId, name: to.name },
      ...{ kind: 'plh', ...DAYS, ...WHY, status: 'ditawarkan', version: 1 },
      allowedActions: ['endDelegation'],
    })
    expect((await profile(from)).delegations).toBeUndefined()
  })

  test('by the superior of an evaluator who is absent, also for good [IV.A.3]', async () => {
    for (const status of ['aktif', 'berhenti'] as const) {
      const { from, to } = await two({ status })
      const body = offer(to, { delegatorId: from.employeeId, kind: 'plt' })
      await must(system, 201, 'POST', '/v1/delegations', { as: camat, body })
    }
  })

  test('by an administrator, who records what was decided', async () => {
    const { from, to } = await two()
    const body = offer(to, { delegatorId: from.employeeId })
    expect(await must(system, 201, 'POST', '/v1/delegations', { as: ADMIN, body })).toMatchObject({
      allowedActions: ['endDelegation'],
    })
  })

  test('by nobody else: not a colleague, not the delegate, not the superior’s superior', async () => {
    const { from, to } = await two()
    const body = offer(to, { delegatorId: from.employeeId })
    for (const as of [actor('hendra'), actorOf(to), actor('sekda')])
      await refused(system, [403, 'not_allowed'], 'POST', '/v1/delegations', { as, body })
    const unknown = offer(to, { delegatorId: 'nobodynobodynobo' })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/delegations', { as: actor('hendra'), body: unknown })
  })

  test('an administrator neither gives himself power nor decides who judges him', async () => {
    const { from, to } = await two()
    const roles = ['pegawai', 'admin_kepegawaian'] as const
    const clerk = await official(system, { evaluatorId: from.employeeId, roles })
    const as = actorOf(clerk)
    const own = offer(to, { delegatorId: from.employeeId })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/delegations', { as, body: own })
    const toHimself = offer(clerk, { delegatorId: idOf('kasi') })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/delegations', { as, body: toHimself })
  })

  test('who has left offers nothing of himself', async () => {
    const { from, to } = await two({ status: 'berhenti' })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/delegations', { as: actorOf(from), body: offer(to) })
  })

  test.each<[string, object, string]>([
    ['not to nobody', { delegateId: 'nobodynobodynobo' }, 'delegate_not_found'],
    ['not backwards', { startsOn: '2026-03-24' }, 'in_the_past'],
    ['not ending before it starts', { endsOn: '2026-03-25' }, 'before_start'],
    ['not for ever', { endsOn: '2027-03-27' }, 'too_long'],
    ['not without an end', { endsOn: '31-03-2026' }, 'wrong_format'],
  ])('%s', async (_what, more, code) => {
    const { from, to } = await two()
    const body = offer(to, more)
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/delegations', { as: actorOf(from), body })
    expect(answer['errors']).toMatchObject([{ code }])
  })

  test.each<[string, Partial<Employee>]>([
    ['who is less than a pengawas', { position: { name: 'Penata', kind: 'pelaksana' } }],
    ['who is not at work', { status: 'tugas_belajar' }],
    [
      'a functional officer who leads no unit',
      { position: { name: 'Perencana', kind: 'fungsional', jenjang: 'Ahli Muda' } },
    ],
  ])('not to someone %s [P1(9), II.A.5.f.3, IV.A.7]', async (_who, delegate) => {
    const { from, to } = await two({}, delegate)
    const as = actorOf(from)
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/delegations', { as, body: offer(to) })
    expect(answer['errors']).toMatchObject([{ pointer: '/delegateId', code: 'delegate_not_eligible' }])
  })

  test('to a functional officer who leads the unit as its Plt. [IV.A.7, II.A.6.d]', async () => {
    const to = await official(system, {
      position: { name: 'Perencana', kind: 'fungsional', jenjang: 'Ahli Madya' },
      evaluatorId: idOf('camat'),
    })
    await must(system, 201, 'POST', '/v1/delegations', { as: camat, body: offer(to, { kind: 'plt' }) })
  })

  test('not of one who is no evaluator, nor to himself, nor of nobody', async () => {
    const { from } = await two({}, {})
    const staff = await official(system, { position: { name: 'Penata', kind: 'pelaksana' } })
    for (const [as, more, code] of [
      [actorOf(staff), {}, 'delegator_not_evaluator'],
      [actorOf(from), {}, 'own_office'],
      [ADMIN, { delegatorId: 'nobodynobodynobo' }, 'delegator_not_found'],
    ] as const) {
      const body = offer(from, more)
      const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/delegations', { as, body })
      expect(answer['errors']).toMatchObject([{ code }])
    }
  })

  test('not twice for a day, but for the days after', async () => {
    const { from, to } = await two()
    await accepted(from, to)
    const third = await official(system, { evaluatorId: idOf('camat') })
    const as = actorOf(from)
    const body = offer(third, { startsOn: '2026-03-31', endsOn: '2026-04-02' })
    const { detail } = await refused(system, [409, 'delegation_overlaps'], 'POST', '/v1/delegations', { as, body })
    expect(detail).toContain('2026-03-26 sampai dengan 2026-03-31')
    await accepted(from, third, { startsOn: '2026-04-01', endsOn: '2026-04-02' })
  })

  test('is not passed on, and goes round no circle', async () => {
    const { from, to } = await two()
    const third = await official(system, { evaluatorId: idOf('camat') })
    await accepted(from, to)
    const refusal = [409, 'delegation_circle'] as const
    await refused(system, refusal, 'POST', '/v1/delegations', { as: actorOf(to), body: offer(third) })
    await refused(system, refusal, 'POST', '/v1/delegations', { as: actorOf(to), body: offer(from) })
    await refused(system, refusal, 'POST', '/v1/delegations', { as: actorOf(third), body: offer(from) })
  })

  test('ten at most stand on one profile', async () => {
    const { from, to } = await two()
    for (let day = 10; day < 20; day += 1)
      await actsFor(system, from.employeeId, to.employeeId, { startsOn: `2026-05-${day}`, endsOn: `2026-05-${day}` })
    const as = actorOf(from)
    await refused(system, [409, 'delegations_full'], 'POST', '/v1/delegations', { as, body: offer(to) })
  })
})

describe('the delegate answers', () => {
  test('accepting puts it on both profiles, with the histories of all three', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    const body = await must(system, 200, 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
    expect(body).toMatchObject({ status: 'diterima', version: 2, allowedActions: ['endDelegation'] })
    const span = { delegationId: delegation.slice('/v1/delegations/'.length), kind: 'plh', ...DAYS }
    expect(await profile(from)).toMatchObject({ delegations: [{ ...span, delegateId: to.employeeId }], historySeq: 1 })
    expect(await profile(to)).toMatchObject({ actings: [{ ...span, delegatorId: from.employeeId }], historySeq: 1 })
    const entry = await system.table.get(keys.history(span.delegationId, 2))
    expect(entry).toMatchObject({
      operation: 'acceptDelegation',
      from: 'ditawarkan',
      to: 'diterima',
      by: to.employeeId,
    })
    expect(await system.table.get(keys.history(from.employeeId, 1))).toMatchObject({
      fixed: { changed: ['delegations'] },
    })
  })

  test('declining leaves everything as it was', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    const call = { as: actorOf(to), body: { reason: 'Sedang dinas luar' } }
    expect(await must(system, 200, 'POST', `${delegation}/refusal`, call)).toMatchObject({
      ...{ status: 'ditolak', declineReason: 'Sedang dinas luar', allowedActions: [] },
    })
    expect((await profile(from)).delegations).toBeUndefined()
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/refusal`, call)
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/ending`, { as: actorOf(from), body: WHY })
  })

  test.each(['acceptance', 'refusal'])('the %s is his alone, and nobody else’s to see', async step => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    const body = step === 'refusal' ? { body: WHY } : {}
    for (const as of [actorOf(from), camat, ADMIN])
      await refused(system, [403, 'not_allowed'], 'POST', `${delegation}/${step}`, { as, ...body })
    for (const target of [delegation, '/v1/delegations/apa-saja', `${delegation.slice(0, -1)}7`]) {
      const as = target === delegation ? actor('hendra') : actorOf(to)
      await refused(system, [404, 'delegation_not_found'], 'POST', `${target}/${step}`, { as, ...body })
    }
  })

  test('until the last moment of the last day', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    system.clock.set('2026-04-01T00:00:00+07:00')
    const { detail } = await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/acceptance`, {
      as: actorOf(to),
    })
    expect(detail).toContain('2026-03-31')
    system.clock.set('2026-03-31T23:59:59.999+07:00')
    await must(system, 200, 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
  })

  test('only who is still eligible, and where nobody came before him', async () => {
    const { from, to } = await two()
    const third = await official(system, { evaluatorId: idOf('camat') })
    const first = await offered(from, to)
    const second = await offered(from, third)
    await must(system, 200, 'POST', `${first}/acceptance`, { as: actorOf(to) })
    await refused(system, [409, 'delegation_overlaps'], 'POST', `${second}/acceptance`, { as: actorOf(third) })
    const other = await offered(third, from, { startsOn: '2026-04-01', endsOn: '2026-04-01' })
    await actsFor(system, from.employeeId, idOf('kasi'), { startsOn: '2026-04-01', endsOn: '2026-04-01' })
    await refused(system, [409, 'delegation_circle'], 'POST', `${other}/acceptance`, { as: actorOf(from) })
  })

  test('not who fell below what the law asks meanwhile [P1(9)]', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    const item = { ...(await profile(to)), position: { name: 'Penata', kind: 'pelaksana' as const } }
    const when = { equals: { version: item.version } }
    await write(system, [{ action: 'PutItem', key: keys.employee(to.employeeId), item, when }])
    await refused(system, [409, 'delegate_not_eligible'], 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
  })

  test('nor an eleventh', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    for (let day = 10; day < 20; day += 1)
      await actsFor(system, idOf('kasi'), to.employeeId, { startsOn: `2026-06-${day}`, endsOn: `2026-06-${day}` })
    await refused(system, [409, 'delegations_full'], 'POST', `${delegation}/acceptance`, { as: actorOf(to) })
  })
})

describe('it ends early', () => {
  test.each(['delegator', 'delegate', 'superior', 'admin'] as const)('by the %s, at once [IV.A.6]', async who => {
    const { from, to } = await two()
    const delegation = await accepted(from, to)
    const as = { delegator: actorOf(from), delegate: actorOf(to), superior: camat, admin: ADMIN }[who]
    const body = { reason: 'Pejabat kembali bertugas' }
    const ended = await must(system, 200, 'POST', `${delegation}/ending`, { as, body })
    expect(ended).toMatchObject({ status: 'diakhiri', endReason: body.reason, version: 3 })
    expect((await profile(from)).delegations).toEqual([])
    expect((await profile(to)).actings).toEqual([])
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/ending`, { as, body })
  })

  test('what is only offered its giver takes back; the delegate declines it', async () => {
    const { from, to } = await two()
    const delegation = await offered(from, to)
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/ending`, { as: actorOf(to), body: WHY })
    await must(system, 200, 'POST', `${delegation}/ending`, { as: actorOf(from), body: WHY })
  })

  test('by nobody else', async () => {
    const { from, to } = await two()
    const delegation = await accepted(from, to)
    const as = actor('hendra')
    await refused(system, [404, 'delegation_not_found'], 'POST', `${delegation}/ending`, { as, body: WHY })
  })

  test('and not what has lapsed by itself', async () => {
    const { from, to } = await two()
    const delegation = await accepted(from, to)
    system.clock.set('2026-04-01T00:00:00+07:00')
    await refused(system, [409, 'wrong_status'], 'POST', `${delegation}/ending`, { as: actorOf(from), body: WHY })
    const { items } = await must(system, 200, 'GET', '/v1/delegations', { as: actorOf(to) })
    expect(items).toMatchObject([{ status: 'berakhir', allowedActions: [] }])
  })
})

describe('the list', () => {
  test('names what was given to one, then what one gave, page by page', async () => {
    const { from, to } = await two()
    const third = await official(system, { evaluatorId: idOf('camat') })
    const received = await offered(from, to)
    const given = await offered(to, third, { startsOn: '2026-04-05', endsOn: '2026-04-06' })
    const list = (query: string) => must(system, 200, 'GET', `/v1/delegations${query}`, { as: actorOf(to) })
    const ids = (body: Record<string, unknown>) => JSON.stringify(body).match(/[a-z2-7]{16}-[a-z2-7]{16}/g)
    const tail = (path: string) => path.slice('/v1/delegations/'.length)
    expect(ids(await list(''))).toEqual([tail(received), tail(given)])
    const first = await list('?limit=1')
    expect(ids(first)).toEqual([tail(received)])
    expect(ids(await list(`?limit=1&cursor=${encodeURIComponent(String(first['next']))}`))).toEqual([tail(given)])
  })

  test('is for the person, his evaluator and an administrator', async () => {
    const { from, to } = await two()
    await offered(from, to)
    const target = `/v1/delegations?employeeId=${from.employeeId}`
    for (const as of [actorOf(from), camat, ADMIN])
      expect(await must(system, 200, 'GET', target, { as })).toMatchObject({ items: [{ status: 'ditawarkan' }] })
    await refused(system, [404, 'employee_not_found'], 'GET', target, { as: actor('hendra') })
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/delegations?employeeId=siapa', { as: ADMIN })
    expect(await must(system, 200, 'GET', '/v1/delegations', { as: ADMIN })).toMatchObject({ items: [] })
  })
})

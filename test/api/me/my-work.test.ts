import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../../support/evaluations.ts'
import { approvedItem, draftItem } from '../../support/skp.ts'
import { refused, someone, type Someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, PEMBINA } from '../../support/town.ts'

const WINDOW = '2026-03-25T09:00:00+07:00'
const kasi = idOf('kasi')
const NOBODY: Actor = { sub: 'x', roles: ['pegawai'] }

let system: TestSystem
let planning: Someone
let working: Someone
beforeAll(async () => {
  system = await openSystem({ now: WINDOW })
  await layTown(system)
  planning = await someone(system, {
    person: { name: 'Ayu' },
    skp: id => draftItem({ employeeId: id, name: 'Ayu', status: 'diajukan', actorId: kasi }),
  })
  working = await someone(system, {
    person: { name: 'Bima' },
    evaluation: base => evaluationItem({ ...base, name: 'Bima', status: 'diajukan' }),
  })
  await someone(system, {
    person: { name: 'Cici' },
    evaluation: base => signedItem({ ...base, name: 'Cici' }, { signedBy: kasi }),
  })
  await someone(system, { person: { name: 'Dodi', status: 'cltn' } })
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WINDOW))

type List = { items: Record<string, unknown>[]; next?: string }

/** All pages, two at a time. */
async function all(target: string, as: Actor): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  for (let cursor = ''; ;) {
    const { body } = await system.call<List>('GET', `${target}${target.includes('?') ? '&' : '?'}limit=2${cursor}`, {
      as,
    })
    expect(body.items.length).toBeLessThanOrEqual(2)
    items.push(...body.items)
    if (body.next === undefined) return items
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}

test.each(['/v1/me/skp', '/v1/me/team/skp', '/v1/me/evaluations', '/v1/me/team/evaluations?periodId=2026-TW1'])(
  '%s is for employees only, and for nobody without a token',
  async target => {
    for (const as of [NOBODY, PEMBINA, ADMIN]) await refused(system, [403, 'not_allowed'], 'GET', target, { as })
    expect(await system.call('GET', target)).toMatchObject({ status: 401, body: { message: 'Unauthorized' } })
  },
)

describe('my own', () => {
  test('SKP of all years and of one, without their texts', async () => {
    const { as, employeeId } = await someone(system, { skp: id => approvedItem(kasi, 1, { employeeId: id }) })
    const old = approvedItem(kasi, 1, { employeeId, year: 2025 })
    await system.table.commit([
      {
        action: 'PutItem',
        key: { item: 'skp', pk: `EMPLOYEE#${employeeId}`, sk: 'SKP#2025#01' },
        item: old,
        when: { absent: true },
      },
    ])
    const items = await all('/v1/me/skp', as)
    expect(items).toMatchObject([
      { year: 2025 },
      { year: 2026, status: 'ditetapkan', allowedActions: expect.arrayContaining(['reviseSkp']) },
    ])
    expect(items[0]).not.toHaveProperty('workResults')
    expect(await all('/v1/me/skp?year=2026', as)).toHaveLength(1)
    expect(await all('/v1/me/skp?year=2030', as)).toEqual([])
  })

  test('evaluations show nothing of a judgement that is not delivered', async () => {
    const hidden = await someone(system, { evaluation: base => signedItem(base, { signedBy: kasi }) })
    const [item] = await all('/v1/me/evaluations?year=2026', hidden.as)
    expect(item).toMatchObject({ status: 'dinilai', allowedActions: ['getHistory'] })
    for (const name of ['predicate', 'workRating', 'achievement', 'signedAt']) expect(item).not.toHaveProperty(name)
    const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-20'), objectBy: endOf('2026-04-20') }
    const shown = await someone(system, { evaluation: base => deliveredItem(times, base) })
    expect(await all('/v1/me/evaluations', shown.as)).toMatchObject([{ predicate: 'baik', status: 'disampaikan' }])
  })
})

describe('my team', () => {
  test('with each one’s SKP, and by name who has none and must have one', async () => {
    const items = await all('/v1/me/team/skp?year=2026', actor('kasi'))
    const of = (name: string) => items.filter(item => item['name'] === name)
    expect(of('Ayu')).toMatchObject([{ status: 'diajukan', allowedActions: expect.arrayContaining(['approveSkp']) }])
    expect(of('Hendra Rahman')).toEqual([
      { employeeId: idOf('hendra'), name: 'Hendra Rahman', year: 2026, allowedActions: [] },
    ])
    expect(of('Dodi')).toEqual([])
    const waiting = await all('/v1/me/team/skp?status=diajukan', actor('kasi'))
    expect(waiting.map(item => item['name'])).toEqual(['Ayu'])
    await refused(system, [400, 'invalid_input'], 'GET', '/v1/me/team/skp?status=x', { as: actor('kasi') })
  })

  test('with each one’s evaluation of a period', async () => {
    const target = '/v1/me/team/evaluations?periodId=2026-TW1'
    const items = await all(target, actor('kasi'))
    expect(items.map(({ name, status }) => [name, status])).toEqual(
      expect.arrayContaining([
        ['Bima', 'diajukan'],
        ['Cici', 'dinilai'],
      ]),
    )
    expect(await all(`${target}&status=diajukan`, actor('kasi'))).toMatchObject([{ name: 'Bima' }])
    expect(await all('/v1/me/team/evaluations?periodId=2026-TW2', actor('kasi'))).toEqual([])
    for (const query of ['?periodId=2026', '?periodId=2026-TW5'])
      await refused(system, [400, 'invalid_input'], 'GET', `/v1/me/team/evaluations${query}`, { as: actor('kasi') })
  })
})

describe('without a period the team’s evaluations', () => {
  test('are those of the period in play, and none between cycles', async () => {
    const own = await all('/v1/me/team/evaluations', actor('kasi'))
    expect(own).toEqual(await all('/v1/me/team/evaluations?periodId=2026-TW1', actor('kasi')))
    system.clock.set('2031-05-01T09:00:00+07:00')
    expect(await all('/v1/me/team/evaluations', actor('kasi'))).toEqual([])
    expect(await all('/v1/me/team/evaluations?periodId=2031-TW1', actor('kasi'))).toEqual([])
  })
})

test('a window that moved after the evaluation was opened is met in every list and on the first screen', async () => {
  const before = { opensAt: at('2026-05-20T00:00:00+07:00'), closesAt: at('2026-05-31T00:00:00+07:00') }
  const { as, employeeId } = await someone(system, {
    evaluation: base => evaluationItem({ ...base, periodId: '2026-TW2', ...before }),
  })
  system.clock.set('2026-07-10T23:59:59.999+07:00')
  const now = { closesAt: '2026-07-10T23:59:59.999+07:00' }
  expect(await all('/v1/me/evaluations', as)).toMatchObject([
    { ...now, allowedActions: expect.arrayContaining(['submitEvaluation']) },
  ])
  expect(await all('/v1/me/team/evaluations', actor('kasi'))).toMatchObject([
    { employeeId, ...now, allowedActions: expect.arrayContaining(['signEvaluation']) },
  ])
  const task = (operation: string) => ({
    tasks: expect.arrayContaining([expect.objectContaining({ operation, dueAt: now.closesAt })]),
  })
  expect(await must(system, 200, 'GET', '/v1/me/home', { as })).toMatchObject(task('submitEvaluation'))
  expect(await must(system, 200, 'GET', '/v1/me/home', { as: actor('kasi') })).toMatchObject(task('signEvaluation'))
})

describe('the first screen', () => {
  const home = (as: Actor) => must(system, 200, 'GET', '/v1/me/home', { as })

  test('of the evaluator: the open window, what he must do, how far his team is', async () => {
    expect(await home(actor('kasi'))).toMatchObject({
      now: WINDOW,
      phase: { phase: 'evaluasi', periodId: '2026-TW1', closesAt: '2026-04-10T23:59:59.999+07:00' },
      progress: {
        own: { evaluations: 0, settled: 0 },
        team: { evaluations: expect.any(Number), signed: expect.any(Number) },
      },
      tasks: expect.arrayContaining([
        expect.objectContaining({ operation: 'approveSkp', name: 'Ayu', href: planning.skp.replace('/v1', '') }),
        expect.objectContaining({ operation: 'signEvaluation', name: 'Bima', dueAt: '2026-04-10T23:59:59.999+07:00' }),
        expect.objectContaining({ operation: 'deliverEvaluation', name: 'Cici' }),
      ]),
    })
  })

  test('of the employee: his deadlines and what he waits for', async () => {
    expect(await home(working.as)).toMatchObject({
      deadlines: [{ what: 'signEvaluation', periodId: '2026-TW1' }],
      progress: { own: { evaluations: 1, settled: 0 } },
      waitingFor: [{ operation: 'signEvaluation', who: 'evaluator' }],
    })
    expect(await home(planning.as)).toMatchObject({ waitingFor: [{ operation: 'approveSkp', who: 'evaluator' }] })
  })

  test('of the superior: after January the SKPs on which his evaluators are silent [II.C.5]', async () => {
    const waiting = expect.objectContaining({ operation: 'approveSkp', name: 'Ayu' })
    expect(await home(actor('camat'))).toMatchObject({ tasks: expect.arrayContaining([waiting]) })
    expect((await home(actor('sekda')))['tasks']).not.toContainEqual(waiting)
    system.clock.set('2026-01-31T23:59:59.999+07:00')
    expect((await home(actor('camat')))['tasks']).not.toContainEqual(waiting)
    expect(await home(actor('kasi'))).toMatchObject({ tasks: expect.arrayContaining([waiting]) })
  })

  test('names the end of January to who has no SKP determined, and the window’s end to who has to sign', async () => {
    const closing = { what: 'signEvaluation', dueAt: '2026-04-10T23:59:59.999+07:00', periodId: '2026-TW1' }
    expect(await home(actor('kasi'))).toMatchObject({
      deadlines: [closing, { what: 'deliverInTime' }, { what: 'deliverEvaluation' }, { what: 'report' }],
    })
    const due = at('2026-04-30T16:59:59.999Z')
    await someone(system, {
      evaluation: base =>
        evaluationItem({ ...base, by: 'superior', superiorDueAt: due, closedAt: 1, actorId: idOf('sekda') }),
    })
    system.clock.set('2026-04-15T09:00:00+07:00')
    expect(await home(actor('sekda'))).toMatchObject({
      deadlines: [{ what: 'signBySuperior', dueAt: '2026-04-30T23:59:59.999+07:00' }, { what: 'report' }],
    })
    system.clock.set('2026-01-10T09:00:00+07:00')
    const january = { what: 'approveSkp', dueAt: '2026-01-31T23:59:59.999+07:00', article: 'Pasal 14 ayat (1)' }
    expect(await home(planning.as)).toMatchObject({ deadlines: [january] })
    expect((await home(actor('kasi')))['deadlines']).toContainEqual(january)
    const { as } = await someone(system, { skp: id => approvedItem(kasi, 1, { employeeId: id }) })
    expect(await home(as)).toMatchObject({ deadlines: [] })
  })

  test('in January asks for an SKP who must have one, and nobody else', async () => {
    system.clock.set('2026-01-10T09:00:00+07:00')
    const { as } = await someone(system)
    expect(await home(as)).toMatchObject({
      phase: { phase: 'perencanaan' },
      tasks: [{ operation: 'createSkp', subject: '2026' }],
    })
    const { as: away } = await someone(system, { person: { status: 'mpp' } })
    expect(await home(away)).toMatchObject({ tasks: [] })
    expect(await home(actor('walikota'))).toMatchObject({ tasks: [] })
  })

  test('in the next January still shows what is left of the year before', async () => {
    const closesAt = endOf('2027-01-31')
    const { as } = await someone(system, {
      evaluation: base =>
        evaluationItem({ ...base, periodId: '2026-TAHUNAN', opensAt: at('2026-12-20T00:00:00+07:00'), closesAt }),
    })
    system.clock.set('2027-01-20T09:00:00+07:00')
    expect(await home(as)).toMatchObject({
      phase: { periodId: '2026-TAHUNAN' },
      tasks: [{ operation: 'submitEvaluation' }],
    })
  })

  test('of who is no employee, in a year without a cycle, is empty and not broken', async () => {
    system.clock.set('2031-05-01T09:00:00+07:00')
    for (const as of [PEMBINA, ADMIN, working.as])
      expect(await home(as)).toMatchObject({ phase: { phase: 'tanpa_siklus' }, tasks: [] })
  })

  test('after a default says that the superior is waited for', async () => {
    const { as } = await someone(system, {
      evaluation: base => evaluationItem({ ...base, by: 'superior', superiorDueAt: TW1.closesAt + 1 }),
    })
    expect(await home(as)).toMatchObject({ waitingFor: [{ who: 'superior' }] })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Employee } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { draftItem } from '../../support/skp.ts'
import { type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { idOf, layTown, must } from '../../support/town.ts'

const DAYS = { startsOn: '2026-03-24', endsOn: '2026-03-26' }
const WITHIN = '2026-03-25T09:00:00+07:00'
const AFTER = '2026-03-27T00:00:00+07:00'

let system: TestSystem
let holder: Employee
let delegate: Employee
let his: Someone
let own: Someone
let passed: Someone

/** Two evaluators of one level: each has someone; the holder also has a default of a team below, and the delegate’s own. */
beforeAll(async () => {
  system = await openSystem({ now: WITHIN })
  await layTown(system)
  holder = await official(system, { evaluatorId: idOf('camat'), name: 'Pemegang' })
  delegate = await official(system, { evaluatorId: holder.employeeId, name: 'Penerima' })
  const skp = (name: string, actorId: string) => (employeeId: string) =>
    draftItem({ employeeId, name, status: 'diajukan', actorId })
  const under = (judge: Employee, name: string, more: object = {}) =>
    someone(system, {
      person: { evaluatorId: judge.employeeId, name },
      skp: skp(name, judge.employeeId),
      evaluation: base => evaluationItem({ ...base, name, actorId: judge.employeeId, status: 'diajukan', ...more }),
      recorded: true,
      rating: {},
    })
  his = await under(holder, 'Milik Pemegang')
  own = await under(delegate, 'Milik Penerima')
  const defaulted = { by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: holder.employeeId } as const
  const judge = await official(system, { evaluatorId: holder.employeeId, name: 'Bawahan' })
  passed = await under(judge, 'Beralih', defaulted)
  await under(delegate, 'Lalai Penerima', defaulted)
  await someone(system, {
    person: { evaluatorId: holder.employeeId, name: 'Wakil', position: { name: 'Sekretaris', kind: 'pengawas' } },
    evaluation: base => evaluationItem({ ...base, name: 'Wakil', actorId: holder.employeeId }),
  })
  await actsFor(system, holder.employeeId, delegate.employeeId, DAYS)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WITHIN))

type List = { items: { name: string; allowedActions: string[]; employeeId: string }[]; next?: string }

/** All pages, two at a time: name → what may be done. */
async function listed(target: string, as: Actor): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (let cursor = ''; ;) {
    const sign = target.includes('?') ? '&' : '?'
    const { body } = await system.call<List>('GET', `${target}${sign}limit=2${cursor}`, { as })
    for (const { name, allowedActions } of body.items) found[name] = allowedActions
    if (body.next === undefined) return found
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}

const evaluations = (as: Employee) => listed('/v1/me/team/evaluations?periodId=2026-TW1', actorOf(as))
const plans = (as: Employee) => listed('/v1/me/team/skp?year=2026', actorOf(as))
const people = async (as: Employee) => Object.keys(await listed('/v1/employees', actorOf(as))).toSorted()
const tasks = async (as: Employee) => {
  const { tasks: found } = await must(system, 200, 'GET', '/v1/me/home', { as: actorOf(as) })
  return JSON.stringify(found)
}

describe('while his days run [IV.A.3]', () => {
  test('the delegate finds the holder’s evaluations beside his own, with what he may do', async () => {
    const found = await evaluations(delegate)
    expect(Object.keys(found).toSorted()).toEqual(['Beralih', 'Milik Pemegang', 'Milik Penerima', 'Wakil'])
    for (const actions of Object.values(found)) expect(actions).toContain('signEvaluation')
  })

  test('the holder finds the same to look at, and what the delegate cannot do for him', async () => {
    const found = await evaluations(holder)
    expect(found['Milik Pemegang']).toEqual(['getHistory'])
    expect(found['Beralih']).toEqual(['getHistory'])
    expect(found['Lalai Penerima']).toContain('signEvaluation')
  })

  test('the delegate finds the holder’s plans to determine; the holder looks on', async () => {
    const mine = await plans(delegate)
    expect(Object.keys(mine).toSorted()).toEqual([
      'Bawahan',
      'Lalai Penerima',
      'Milik Pemegang',
      'Milik Penerima',
      'Wakil',
    ])
    expect(mine['Milik Pemegang']).toContain('approveSkp')
    const seen = (await plans(holder))['Milik Pemegang']
    expect(seen).toContain('getSkp')
    expect(seen).not.toContain('approveSkp')
  })

  test('the delegate finds the holder’s people, himself not among them', async () => {
    expect(await people(delegate)).toEqual(
      expect.arrayContaining(['Milik Pemegang', 'Wakil', 'Milik Penerima', 'Beralih']),
    )
    expect(await people(delegate)).not.toContain('Penerima')
  })

  test('the first screen shows him the holder’s work, and the holder what stayed his', async () => {
    const todo = await tasks(delegate)
    for (const one of [his, own, passed]) expect(todo).toContain(one.evaluation.slice('/v1'.length))
    expect(todo).toContain(his.skp.slice('/v1'.length))
    const left = await tasks(holder)
    expect(left).not.toContain(his.evaluation.slice('/v1'.length))
    expect(left).toContain('Lalai Penerima')
  })
})

describe('outside of his days nothing', () => {
  test('the desks are each their own again', async () => {
    system.clock.set(AFTER)
    expect(Object.keys(await evaluations(delegate))).toEqual(['Milik Penerima'])
    expect((await evaluations(holder))['Milik Pemegang']).toContain('signEvaluation')
    expect(Object.keys(await plans(delegate)).toSorted()).toEqual(['Lalai Penerima', 'Milik Penerima'])
    expect(await people(delegate)).not.toContain('Milik Pemegang')
    expect(await tasks(delegate)).not.toContain(his.evaluation.slice('/v1'.length))
  })

  test('a page that was begun within them ends', async () => {
    const target = '/v1/me/team/evaluations?periodId=2026-TW1&limit=2'
    const { body } = await system.call<List>('GET', target, { as: actorOf(delegate) })
    system.clock.set(AFTER)
    const rest = await system.call<List>('GET', `${target}&cursor=${encodeURIComponent(body.next ?? '')}`, {
      as: actorOf(delegate),
    })
    expect(rest).toMatchObject({ status: 200, body: { items: [] } })
  })
})

test('an offer waits on the delegate’s first screen until he answers', async () => {
  const from = await official(system, { evaluatorId: idOf('camat') })
  const to = await official(system, { evaluatorId: idOf('camat') })
  const body = { delegateId: to.employeeId, kind: 'plh', ...DAYS, startsOn: '2026-03-25', reason: 'Cuti' }
  const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', { as: actorOf(from), body })
  expect(await tasks(to)).toContain('acceptDelegation')
  await must(system, 200, 'POST', `/v1/delegations/${String(delegationId)}/acceptance`, { as: actorOf(to) })
  expect(await tasks(to)).not.toContain('acceptDelegation')
})

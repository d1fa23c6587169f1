import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Employee } from '../../functions/domain/people/employee.ts'
import { actorOf, official } from '../support/delegations.ts'
import { evaluationItem, signedItem } from '../support/evaluations.ts'
import { draftItem } from '../support/skp.ts'
import { FIRST, setAchievement, type Someone, someone, type With } from '../support/someone.ts'
import { type Call, openSystem, type TestSystem } from '../support/system.ts'
import { idOf, layTown, must } from '../support/town.ts'
import { ACTING, type ActingCaller, type ActingState, CALLERS, MOMENTS } from './delegation.ts'

type Office = Readonly<Record<Exclude<ActingCaller, 'judged'>, Employee>>

const DAYS = { startsOn: '2026-03-24', endsOn: '2026-03-26' }
const EARLIER = '2026-03-23T08:00:00+07:00'
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const REASON = { reason: 'Lengkapi' }
const isActing = (state: ActingState) => state !== 'offered'

let system: TestSystem
const offices = new Map<ActingState, Office>()

beforeAll(async () => {
  system = await openSystem({ now: EARLIER })
  await layTown(system)
  await setAchievement(system)
  for (const state of STATES) offices.set(state, await officeIn(state))
})
afterAll(() => system.close())

const STATES: readonly ActingState[] = ['offered', 'before', 'first', 'within', 'last', 'after', 'ended']

/** Through the door, as an office does it: offered, accepted, ended. */
async function officeIn(state: ActingState): Promise<Office> {
  system.clock.set(EARLIER)
  const above = await official(system, { evaluatorId: idOf('camat') })
  const [holder, delegate, other] = await Promise.all(
    [1, 2, 3].map(() => official(system, { evaluatorId: above.employeeId })),
  )
  if (holder === undefined || delegate === undefined || other === undefined) throw new Error('three officials')
  const body = { delegateId: delegate.employeeId, kind: 'plh', ...DAYS, reason: 'Cuti' }
  const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', { as: actorOf(holder), body })
  const target = `/v1/delegations/${String(delegationId)}`
  if (isActing(state)) await must(system, 200, 'POST', `${target}/acceptance`, { as: actorOf(delegate) })
  if (state === 'ended') await must(system, 200, 'POST', `${target}/ending`, { as: actorOf(holder), body: REASON })
  return { holder, delegate, above, other }
}

type Called = {
  readonly work: (office: Office) => With
  readonly send: (one: Someone) => readonly [string, string, Call?]
}

const open: With = { evaluation: base => evaluationItem(base), recorded: true, rating: {} }
const plan: With = { skp: employeeId => draftItem({ employeeId, status: 'diajukan' }) }

const CALLED: Readonly<Record<keyof typeof ACTING, Called>> = {
  getEvaluation: { work: () => open, send: one => ['GET', one.evaluation] },
  getHistory: { work: () => open, send: one => ['GET', `${one.evaluation}/history`] },
  rateEvaluation: {
    work: () => ({ evaluation: base => evaluationItem(base), recorded: true }),
    send: one => ['PUT', `${one.evaluation}/rating`, { body: RATED, headers: FIRST }],
  },
  signEvaluation: { work: () => open, send: one => ['POST', `${one.evaluation}/signature`] },
  returnEvaluation: {
    work: () => ({ evaluation: base => evaluationItem({ ...base, status: 'diajukan' }) }),
    send: one => ['POST', `${one.evaluation}/return`, { body: REASON }],
  },
  deliverEvaluation: {
    work: ({ holder, delegate }) => ({
      evaluation: base => signedItem(base, { signedBy: delegate.employeeId, onBehalfOf: holder.employeeId }),
    }),
    send: one => ['POST', `${one.evaluation}/delivery`],
  },
  approveSkp: { work: () => plan, send: one => ['POST', `${one.skp}/approval`] },
  returnSkp: { work: () => plan, send: one => ['POST', `${one.skp}/return`, { body: REASON }] },
  getSkpHistory: { work: () => plan, send: one => ['GET', `${one.skp}/history`] },
}

async function answer(called: Called, state: ActingState, caller: ActingCaller): Promise<number> {
  const office = offices.get(state)
  if (office === undefined) throw new Error(state)
  const one = await someone(system, { ...called.work(office), person: { evaluatorId: office.holder.employeeId } })
  const [method, target, call] = called.send(one)
  const as = caller === 'judged' ? one.as : actorOf(office[caller])
  return (await system.call(method, target, { ...call, as })).status
}

describe('the delegate before, within and after his days [P1(9), IV.A.2 kalimat 1, IV.A.3, IV.A.6]', () => {
  test.each(Object.entries(ACTING))('%s', async (operation, rows) => {
    const called = Object.entries(CALLED).find(([id]) => id === operation)?.[1]
    if (called === undefined) throw new Error(operation)
    const said: string[] = []
    for (const state of STATES) {
      system.clock.set(MOMENTS[state])
      const words: number[] = []
      for (const caller of CALLERS) words.push(await answer(called, state, caller))
      said.push([state, ...words].join(' '))
    }
    const wanted = rows
      .trim()
      .split('\n')
      .map(row => row.trim().split(/\s+/).join(' '))
    expect(said).toEqual(wanted)
  })
})

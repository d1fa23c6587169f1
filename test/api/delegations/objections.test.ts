import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Employee } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { deliveredItem } from '../../support/evaluations.ts'
import { changes } from '../../support/moves.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

const NOW = '2026-04-14T09:00:00+07:00'
const DAYS = { startsOn: '2026-04-13', endsOn: '2026-04-17' }
const DECISION = { outcome: 'menguatkan', decision: 'Bukti mendukung hasil semula.' }

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: NOW })
  await layTown(system)
})
afterAll(() => system.close())

type Case = { readonly boss: Employee; readonly judge: Employee; readonly delegate: Employee; readonly one: Someone }

/** A superior, an evaluator under him who has delivered a result, and someone who may act. */
async function delivered(signed: { by?: 'delegate'; above?: true } = {}): Promise<Case> {
  const boss = await official(system, { evaluatorId: idOf('camat') })
  const judge = await official(system, { evaluatorId: boss.employeeId })
  const delegate = await official(system, { evaluatorId: idOf('camat') })
  const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-20'), objectBy: endOf('2026-04-20') }
  const who =
    signed.by === 'delegate'
      ? { signedBy: delegate.employeeId, onBehalfOf: judge.employeeId }
      : { signedBy: judge.employeeId }
  const one = await someone(system, {
    person: { evaluatorId: judge.employeeId },
    evaluation: base => deliveredItem(times, base, { ...who, ...(signed.above && { aboveId: boss.employeeId }) }),
    rating: {},
  })
  return { boss, judge, delegate, one }
}

const object = (one: Someone) =>
  must(system, 200, 'POST', `${one.evaluation}/objection`, { as: one.as, body: { reasons: 'Bukti belum dibaca' } })
const explain = (one: Someone, as: Employee) =>
  must(system, 200, 'POST', `${one.evaluation}/objection/explanation`, {
    as: actorOf(as),
    body: { explanation: 'Sudah dinilai atas bukti' },
  })
const decision = (one: Someone) => `${one.evaluation}/objection/decision`
const stored = ({ employeeId }: Someone) =>
  system.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))

test('the delegate of the superior decides an objection on his behalf; it lies on the office’s desk [V.B.2, V.B.5, IV.A.3]', async () => {
  const { boss, judge, delegate, one } = await delivered()
  await actsFor(system, boss.employeeId, delegate.employeeId, DAYS)
  await object(one)
  expect(await stored(one)).toMatchObject({ objection: { superiorId: boss.employeeId } })
  await explain(one, judge)
  const home = await must(system, 200, 'GET', '/v1/me/home', { as: actorOf(delegate) })
  expect(JSON.stringify(home['tasks'])).toContain('decideObjection')
  await refused(system, [403, 'not_allowed'], 'POST', decision(one), { as: actorOf(boss), body: DECISION })
  await must(system, 200, 'POST', decision(one), { as: actorOf(delegate), body: DECISION })
  const { items } = await must(system, 200, 'GET', `${one.evaluation}/history`, { as: one.as })
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        operation: 'decideObjection',
        by: delegate.employeeId,
        onBehalfOf: boss.employeeId,
      }),
    ]),
  )
})

test('nobody decides on his own judgement by acting for his superior [V.B.2, V.B.5]', async () => {
  const { boss, judge, one } = await delivered()
  await actsFor(system, boss.employeeId, judge.employeeId, DAYS)
  await object(one)
  await explain(one, judge)
  await refused(system, [403, 'not_allowed'], 'POST', decision(one), { as: actorOf(judge), body: DECISION })
  await must(system, 200, 'POST', decision(one), { as: actorOf(boss), body: DECISION })
})

test('what a delegate signed goes to the superior of the office that he acted in, and he explains it [V.B.2, V.B.4]', async () => {
  const { boss, delegate, one } = await delivered({ by: 'delegate' })
  await object(one)
  expect(await stored(one)).toMatchObject({ objection: { superiorId: boss.employeeId } })
  await explain(one, delegate)
  await must(system, 200, 'POST', decision(one), { as: actorOf(boss), body: DECISION })
})

test('days that begin and end move no objection from its desk [IV.A.3]', async () => {
  const { boss, delegate, one } = await delivered()
  await object(one)
  await actsFor(system, boss.employeeId, delegate.employeeId, DAYS)
  await system.run('followObjections')
  expect(await stored(one)).toMatchObject({ objection: { superiorId: boss.employeeId } })
})

describe('the lists of objections [IV.A.3, V.B.2]', () => {
  type Listed = { items: { employeeId: string; allowedActions: string[] }[] }
  const mine = async (as: Employee) => {
    const { body } = await system.call<Listed>('GET', '/v1/me/objections?limit=1', { as: actorOf(as) })
    return body.items
  }

  test('show the delegate those of the office that he holds, and the holder the same to look at', async () => {
    const { boss, judge, delegate, one } = await delivered()
    await actsFor(system, boss.employeeId, delegate.employeeId, DAYS)
    await object(one)
    await explain(one, judge)
    const { employeeId } = one
    expect(await mine(delegate)).toMatchObject([{ employeeId, allowedActions: ['decideObjection'] }])
    expect(await mine(boss)).toMatchObject([{ employeeId, allowedActions: [] }])
  })

  test('also of an employee who has moved since: above a judgement stands who stood there', async () => {
    const { boss, judge, delegate, one } = await delivered({ above: true })
    await actsFor(system, boss.employeeId, delegate.employeeId, DAYS)
    await object(one)
    await explain(one, judge)
    await changes(system, one.employeeId, { evaluatorId: idOf('kasi') })
    expect(await mine(delegate)).toMatchObject([{ employeeId: one.employeeId, allowedActions: ['decideObjection'] }])
    const home = await must(system, 200, 'GET', '/v1/me/home', { as: actorOf(delegate) })
    expect(JSON.stringify(home['tasks'])).toContain('decideObjection')
  })

  test('what its judge signed he does not decide by acting for his superior', async () => {
    const { boss, judge, one } = await delivered()
    await actsFor(system, boss.employeeId, judge.employeeId, DAYS)
    await object(one)
    await explain(one, judge)
    expect((await mine(judge)).flatMap(({ allowedActions }) => allowedActions)).toEqual([])
  })

  test('show who acts for the next level what is late below it; the document is that level’s own', async () => {
    const { boss, judge, delegate, one } = await delivered()
    await actsFor(system, idOf('camat'), delegate.employeeId, DAYS)
    const evaluationId = one.evaluation.slice('/v1/evaluations/'.length)
    const late = { evaluationId, employeeId: one.employeeId, name: 'Siti', periodId: '2026-TW1', decideBy: 1, since: 2 }
    const item = { ...late, superiorId: boss.employeeId, nextLevelId: idOf('camat') }
    await write(system, [{ action: 'PutItem', key: keys.overdueObjection(evaluationId), item, when: { absent: true } }])
    const seen = async (as: Actor) => (await system.call<Listed>('GET', '/v1/objections/overdue', { as })).body.items
    expect(await seen(actorOf(delegate))).toMatchObject([{ employeeId: one.employeeId, allowedActions: [] }])
    expect(await seen(actor('camat'))).toMatchObject([{ allowedActions: ['getEvaluation'] }])
    expect(await seen(actorOf(judge))).toEqual([])
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { deliveredItem } from '../../support/evaluations.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { idOf, layTown, must } from '../../support/town.ts'

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
async function delivered(signed: { by?: 'delegate' } = {}): Promise<Case> {
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
    evaluation: base => deliveredItem(times, base, who),
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

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { changes } from '../../support/moves.ts'
import { FIRST, refused, setAchievement, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-31T09:00:00+07:00'))

const UPHELD = { outcome: 'menguatkan', decision: 'Bukti mendukung hasil semula.' }

/** An evaluator, his superior, and the one above that; someone below them whose quarter is open. */
async function line() {
  const top = await official(system, {
    evaluatorId: idOf('walikota'),
    position: { name: 'Kepala', kind: 'administrator' },
  })
  const boss = await official(system, { evaluatorId: top.employeeId })
  const judge = await official(system, { evaluatorId: boss.employeeId })
  const one = await someone(system, {
    person: { evaluatorId: judge.employeeId },
    evaluation: base => evaluationItem({ ...base, actorId: judge.employeeId, status: 'diajukan' }),
    recorded: true,
  })
  return { top, boss, judge, one }
}

/** From the draft to the delivery. */
async function judged({ evaluation }: Someone, by: Employee): Promise<void> {
  const as = actorOf(by)
  const body = { workRating: 'di_bawah_ekspektasi', behaviourRating: 'di_bawah_ekspektasi', notes: 'Teruskan' }
  await must(system, 200, 'PUT', `${evaluation}/rating`, { as, body, headers: FIRST })
  await must(system, 200, 'POST', `${evaluation}/signature`, { as })
  await must(system, 200, 'POST', `${evaluation}/delivery`, { as })
}

const object = ({ evaluation, as }: Someone) =>
  must(system, 200, 'POST', `${evaluation}/objection`, { as, body: { reasons: 'Bukti belum dibaca.' } })
const explain = ({ evaluation }: Someone, by: Employee) =>
  must(system, 200, 'POST', `${evaluation}/objection/explanation`, {
    as: actorOf(by),
    body: { explanation: 'Sudah dinilai atas bukti.' },
  })
const decision = ({ evaluation }: Someone, by: Employee) =>
  ['POST', `${evaluation}/objection/decision`, { as: actorOf(by), body: UPHELD }] as const
const superiorOf = async ({ employeeId }: Someone) => {
  const found = await system.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))
  return found?.status === 'keberatan' ? found.objection.superiorId : undefined
}

describe('what the superior signed as Plh. of the evaluator', () => {
  test('is decided by who stands above him: he does not decide on his own judgement [V.B.2, V.B.5, IV.A.3]', async () => {
    const { top, boss, judge, one } = await line()
    const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', {
      as: actorOf(judge),
      body: { delegateId: boss.employeeId, kind: 'plh', startsOn: '2026-03-31', endsOn: '2026-04-03', reason: 'Cuti' },
    })
    await must(system, 200, 'POST', `/v1/delegations/${String(delegationId)}/acceptance`, { as: actorOf(boss) })
    await judged(one, boss)
    system.clock.set('2026-04-08T09:00:00+07:00')
    await object(one)
    expect(await superiorOf(one)).toBe(top.employeeId)
    await explain(one, boss)
    await system.run('followObjections')
    expect(await superiorOf(one)).toBe(top.employeeId)
    await refused(system, [403, 'not_allowed'], ...decision(one, boss))
    await must(system, 200, ...decision(one, top))
  })

  test('is not his to decide by acting in the office above him either: its holder does [V.B.2, V.B.5, IV.A.3]', async () => {
    const { top, boss, judge, one } = await line()
    await actsFor(system, judge.employeeId, boss.employeeId, { startsOn: '2026-03-31', endsOn: '2026-04-03' })
    await judged(one, boss)
    system.clock.set('2026-04-08T09:00:00+07:00')
    await object(one)
    await explain(one, boss)
    await actsFor(system, top.employeeId, boss.employeeId, { startsOn: '2026-04-08', endsOn: '2026-04-09' })
    await refused(system, [403, 'not_allowed'], ...decision(one, boss))
    await must(system, 200, ...decision(one, top))
  })
})

describe('another evaluator is named after the delivery', () => {
  const home = async (who: Employee) => {
    const { tasks, deadlines } = await must(system, 200, 'GET', '/v1/me/home', { as: actorOf(who) })
    return JSON.stringify([tasks, deadlines])
  }
  const listed = async (who: Employee) =>
    JSON.stringify(await must(system, 200, 'GET', '/v1/me/team/evaluations?periodId=2026-TW1', { as: actorOf(who) }))

  test('who signed finds the objection on his first screen, to explain; the new one finds nothing of it [V.B.4]', async () => {
    const { boss, judge, one } = await line()
    const next = await official(system, { evaluatorId: boss.employeeId })
    await judged(one, judge)
    await changes(system, one.employeeId, { evaluatorId: next.employeeId })
    await object(one)
    for (const what of [await home(judge), await listed(judge)]) expect(what).toContain('explainObjection')
    for (const what of [await home(next), await listed(next)]) expect(what).not.toContain(one.employeeId)
    await refused(system, [403, 'not_allowed'], 'POST', `${one.evaluation}/objection/explanation`, {
      as: actorOf(next),
      body: { explanation: 'Bukan saya yang menilai.' },
    })
    await explain(one, judge)
  })

  test('he finds it too while another acts in his office, who does not [V.B.4, IV.A.3]', async () => {
    const { boss, judge, one } = await line()
    const acting = await official(system, { evaluatorId: boss.employeeId })
    await judged(one, judge)
    await object(one)
    await actsFor(system, judge.employeeId, acting.employeeId, { startsOn: '2026-03-31', endsOn: '2026-04-03' })
    for (const what of [await home(judge), await listed(judge)]) expect(what).toContain('explainObjection')
    expect(await home(acting)).not.toContain('explainObjection')
    await explain(one, judge)
  })
})

describe('the objection goes to who stood above the evaluator when he signed', () => {
  /** Filed and explained, before the superior of the signature. */
  async function filed() {
    const found = await line()
    await judged(found.one, found.judge)
    await object(found.one)
    await explain(found.one, found.judge)
    expect(await superiorOf(found.one)).toBe(found.boss.employeeId)
    return found
  }

  test('though the evaluator has left since [V.B.1, V.B.2]', async () => {
    const { top, boss, judge, one } = await filed()
    await changes(system, judge.employeeId, { status: 'berhenti' })
    await system.run('followObjections')
    expect(await superiorOf(one)).toBe(boss.employeeId)
    await refused(system, [404, 'evaluation_not_found'], ...decision(one, top))
    await must(system, 200, ...decision(one, boss))
  })

  test('though the evaluator is under another superior since, and his people are with another evaluator [V.B.1, V.B.2, IV.A.11]', async () => {
    const { top, boss, judge, one } = await filed()
    const elsewhere = await official(system, { evaluatorId: top.employeeId, unitId: 'sekda' })
    const next = await official(system, { evaluatorId: boss.employeeId })
    await changes(system, judge.employeeId, { unitId: 'sekda', evaluatorId: elsewhere.employeeId })
    await changes(system, one.employeeId, { evaluatorId: next.employeeId })
    await system.run('followObjections')
    expect(await superiorOf(one)).toBe(boss.employeeId)
    await refused(system, [404, 'evaluation_not_found'], ...decision(one, elsewhere))
    await must(system, 200, ...decision(one, boss))
  })

  test('and to the next above him where he is out of office [IV.A.2 kalimat 2, V.B.2]', async () => {
    const { top, boss, one } = await filed()
    await changes(system, boss.employeeId, { status: 'cltn' })
    await system.run('followObjections')
    expect(await superiorOf(one)).toBe(top.employeeId)
    await must(system, 200, ...decision(one, top))
  })
})

describe('an overdue objection whose superior leaves', () => {
  const overdueOf = async (who: Employee) =>
    JSON.stringify(await must(system, 200, 'GET', '/v1/objections/overdue', { as: actorOf(who) }))

  test('is the next one’s, and seen by who stands above him [V.B.6, IV.A.2 kalimat 2]', async () => {
    const { top, boss, judge, one } = await line()
    await judged(one, judge)
    await object(one)
    system.clock.set('2026-04-20T00:50:00+07:00')
    await system.run('followObjections')
    expect(await overdueOf(top)).toContain(one.employeeId)
    await changes(system, boss.employeeId, { status: 'berhenti' })
    expect(await system.run('followObjections')).toMatchObject({ passedOn: 1 })
    expect(await superiorOf(one)).toBe(top.employeeId)
    expect(await overdueOf(top)).not.toContain(one.employeeId)
    const above: Employee = { ...top, employeeId: idOf('walikota'), roles: ['kepala_daerah'] }
    expect(await overdueOf(above)).toContain(one.employeeId)
    await must(system, 200, 'GET', one.evaluation, { as: actorOf(above) })
  })
})

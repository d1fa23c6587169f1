import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import * as keys from '../../../functions/store/keys.ts'
import { SHARDS, shardOf } from '../../../functions/store/places.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { changes, official, spanned } from '../../support/moves.ts'
import { Report } from '../../support/quarter.ts'
import { FIRST, refused, setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { flipped, whileTampered } from '../../support/tampering.ts'
import { ADMIN, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system, 'kec', '2026-TW3')
  await setAchievement(system, 'sekda', '2026-TW3')
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-07-02T09:00:00+07:00'))

const TW3 = spanned('2026-TW3', '2026-07-01', '2026-09-20', '2026-10-10')
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const rate = (path: string, { as }: { as: Actor }) =>
  ['PUT', `${path}/rating`, { as, body: RATED, headers: FIRST }] as const

/** Purnama heads the kecamatan's people until that day, and somebody else afterwards. */
async function purnamaMoves(on: string, reassigned = on) {
  const purnama = await official(system, { name: 'Purnama', evaluatorId: idOf('camat') })
  const next = await official(system, { name: 'Pengganti', evaluatorId: idOf('camat') })
  const one = await someone(system, {
    person: { evaluatorId: purnama.employeeId },
    evaluation: base => evaluationItem({ ...base, ...TW3, actorId: purnama.employeeId }),
  })
  system.clock.set(`${on}T09:00:00+07:00`)
  await changes(system, purnama.employeeId, { unitId: 'sekda', evaluatorId: idOf('sekda') })
  system.clock.set(`${reassigned}T09:00:01+07:00`)
  await changes(system, one.employeeId, { evaluatorId: next.employeeId })
  system.clock.set('2026-09-28T09:00:00+07:00')
  return { ...one, purnama, next }
}

describe('Purnama, whose people are evaluated by quarters, is moved to another unit [IV.A.14]', () => {
  test('on 25 August, outside the window of the third quarter: he does not evaluate his former people', async () => {
    const { evaluation, purnama, next } = await purnamaMoves('2026-08-25')
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, purnama))
    await must(system, 200, ...rate(evaluation, next))
    await must(system, 200, 'POST', `${evaluation}/signature`, { as: next.as })
  })

  test('on 25 August, though his people are given to another only inside the window: the other evaluates them [IV.A.14]', async () => {
    const { evaluation, purnama, next } = await purnamaMoves('2026-08-25', '2026-09-25')
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, purnama))
    await must(system, 200, ...rate(evaluation, next))
    await must(system, 200, 'POST', `${evaluation}/signature`, { as: next.as })
    expect(await must(system, 200, 'GET', `${evaluation}/reasons`, { as: next.as })).toMatchObject({
      achievement: { unitId: 'kec', periodId: '2026-TW3' },
    })
  })

  test('on 25 September, inside it: he does, on the achievement of his former unit', async () => {
    const { evaluation, purnama, next } = await purnamaMoves('2026-09-25')
    await refused(system, [403, 'not_allowed'], ...rate(evaluation, next))
    await must(system, 200, ...rate(evaluation, purnama))
    await must(system, 200, 'POST', `${evaluation}/signature`, { as: purnama.as })
    expect(await must(system, 200, 'GET', `${evaluation}/reasons`, { as: purnama.as })).toMatchObject({
      achievement: { unitId: 'kec', periodId: '2026-TW3' },
    })
  })
})

test('an evaluation that changes hands says so in its history, and whoever keeps it does by an entry alone [IV.A.14]', async () => {
  const historyOf = async ({ evaluation, next }: Awaited<ReturnType<typeof purnamaMoves>>) => {
    const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as: next.as })
    return items
  }
  const given = await purnamaMoves('2026-08-25')
  const hands = { actorId: given.next.employeeId, formerActorId: given.purnama.employeeId, keptEvaluatorId: null }
  expect(await historyOf(given)).toMatchObject([{ operation: 'updateEmployee', to: 'terbuka', fixed: hands }])
  system.clock.set('2026-09-28T09:00:00+07:00')
  const kept = await purnamaMoves('2026-09-28')
  const { employeeId: keptEvaluatorId } = kept.purnama
  expect(await historyOf(kept)).toMatchObject([{ fixed: { keptEvaluatorId, keptUnitId: 'kec' } }])
  const key = keys.evaluation({ employeeId: kept.employeeId, periodId: '2026-TW3', seq: 1 })
  const named = async () => {
    const { faults } = Report.parse(await system.run('verifyHistory', { shard: shardOf(kept.employeeId) }))
    return faults.flatMap(({ subject, where }) => (subject.startsWith(kept.employeeId) ? [where] : []))
  }
  const before = await named()
  expect(before).not.toContain('keptEvaluatorId')
  for (const path of ['keptEvaluatorId', 'keptUnitId'])
    expect(await whileTampered(system, [[key, item => flipped(item, [path])]], named)).toEqual([...before, path])
})

test('inside a window that was extended he keeps it too, though the evaluation still holds the former end [IV.A.14, P24(2)–(3)]', async () => {
  const extended = await openSystem({ now: '2026-10-02T09:00:00+07:00' })
  await layTown(extended)
  const purnama = await official(extended, { name: 'Purnama', evaluatorId: idOf('camat') })
  const next = await official(extended, { name: 'Pengganti', evaluatorId: idOf('camat') })
  const one = await someone(extended, {
    person: { evaluatorId: purnama.employeeId },
    evaluation: base => evaluationItem({ ...base, ...TW3, actorId: purnama.employeeId }),
  })
  const longer = { evaluationClosesAt: '2026-10-20T23:59:59.999+07:00', reason: 'Sungai meluap' }
  await must(extended, 200, 'POST', '/v1/periods/2026-TW3/extension', { as: ADMIN, body: longer })
  extended.clock.set('2026-10-15T09:00:00+07:00')
  await changes(extended, one.employeeId, { evaluatorId: next.employeeId })
  await refused(extended, [403, 'not_allowed'], ...rate(one.evaluation, next))
  await must(extended, 200, ...rate(one.evaluation, purnama))
  await extended.close()
})

describe('the new evaluator of a period that the former one keeps [IV.A.14]', () => {
  test('finds it, reads why he has no part in it, and does nothing to it', async () => {
    const { evaluation, purnama, next } = await purnamaMoves('2026-09-25')
    const open = await must(system, 200, 'GET', evaluation, { as: next.as })
    expect(open).toMatchObject({ status: 'terbuka', allowedActions: ['getHistory'] })
    expect(open['withoutPart']).toContain('Lampiran BAB IV.A.14')
    await must(system, 200, ...rate(evaluation, purnama))
    expect(await must(system, 200, 'GET', evaluation, { as: next.as })).not.toHaveProperty('rating')
    expect(await must(system, 200, 'GET', evaluation, { as: purnama.as })).not.toHaveProperty('withoutPart')

    for (const path of ['return', 'signature', 'delivery']) {
      const body = path === 'return' ? { reason: 'x' } : {}
      const { detail } = await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/${path}`, {
        as: next.as,
        body,
      })
      expect(detail).toContain('Lampiran BAB IV.A.14')
    }
    await must(system, 200, 'POST', `${evaluation}/signature`, { as: purnama.as })
    expect(await must(system, 200, 'GET', evaluation, { as: next.as })).toMatchObject({
      predicate: 'baik',
      allowedActions: ['getReasons', 'getHistory'],
    })
    await must(system, 200, 'GET', `${evaluation}/reasons`, { as: next.as })
    await must(system, 200, 'GET', `${evaluation}/history`, { as: next.as })
  })

  test('has it wholly where the one who kept it left office since [IV.A.2 kalimat 2]', async () => {
    const { evaluation, purnama, next } = await purnamaMoves('2026-09-25')
    await changes(system, purnama.employeeId, { status: 'berhenti' })
    expect(await must(system, 200, 'GET', evaluation, { as: next.as })).not.toHaveProperty('withoutPart')
    await must(system, 200, ...rate(evaluation, next))
  })
})

/** Of both people of Purnama only one is given to somebody else, after he has moved within the window. */
async function oneOfTwoReassigned() {
  const purnama = await official(system, { name: 'Purnama', evaluatorId: idOf('camat') })
  const next = await official(system, { name: 'Pengganti', evaluatorId: idOf('camat') })
  const his = () =>
    someone(system, {
      person: { evaluatorId: purnama.employeeId },
      evaluation: base => evaluationItem({ ...base, ...TW3, actorId: purnama.employeeId }),
    })
  const [left, given] = [await his(), await his()]
  system.clock.set('2026-09-25T09:00:00+07:00')
  await changes(system, purnama.employeeId, { unitId: 'sekda' })
  await changes(system, purnama.employeeId, { evaluatorId: idOf('sekda') })
  await changes(system, purnama.employeeId, { position: { name: 'Kepala Bagian', kind: 'pengawas' } })
  await changes(system, given.employeeId, { evaluatorId: next.employeeId })
  return { purnama, next, left, given }
}

describe('who moved within the window, and whose people are not all reassigned', () => {
  test('judges all of them on the achievement of his former unit, in however many steps he moved [IV.A.14, IV.B.1.g]', async () => {
    const { purnama, left, given } = await oneOfTwoReassigned()
    for (const { evaluation } of [left, given]) {
      await must(system, 200, ...rate(evaluation, purnama))
      await must(system, 200, 'POST', `${evaluation}/signature`, { as: purnama.as })
      const { achievement } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: purnama.as })
      expect(achievement).toMatchObject({ unitId: 'kec' })
    }
  })

  test('and what he does not sign goes to the superior whom he had there [IV.A.11, IV.A.14]', async () => {
    const { left, given } = await oneOfTwoReassigned()
    system.clock.set('2026-10-11T00:15:00+07:00')
    await system.run('closeDuePeriods')
    for (let shard = 0; shard < SHARDS; shard += 1) await system.run('closeShard', { periodId: '2026-TW3', shard })
    for (const { employeeId } of [left, given])
      expect(await system.table.get(keys.evaluation({ employeeId, periodId: '2026-TW3', seq: 1 }))).toMatchObject({
        by: 'superior',
        actorId: idOf('camat'),
      })
  })

  test('keeps the period of whose post is only named otherwise [IV.A.14]', async () => {
    const { purnama, given } = await oneOfTwoReassigned()
    await changes(system, given.employeeId, { position: { name: 'Penata Layanan (dibetulkan)', kind: 'pelaksana' } })
    await must(system, 200, ...rate(given.evaluation, purnama))
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { methodOf } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import type { Grants } from '../../../functions/store/kinds.ts'
import { FAULTS, faults } from '../../faults/faults.ts'
import { deliveredItem } from '../../support/evaluations.ts'
import { refused, someone, type Someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must } from '../../support/town.ts'

const { arm, middleware } = faults()
let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-05-04T09:00:00+07:00', middleware })
  await layTown(system)
})
afterAll(() => system.close())

const NURSE = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
const delivered = (base: object): Evaluation =>
  deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }, base, { signedBy: idOf('kasi') })

const nurse = () => someone(system, { person: { position: NURSE }, evaluation: delivered, rating: {} })

/** Every read of a person's plan, evaluation and credit, by the operation that answers it. */
const reads = ({ employeeId, skp, evaluation }: Someone) => ({
  getSkp: skp,
  getSkpHistory: `${skp}/history`,
  getEvaluation: evaluation,
  getReasons: `${evaluation}/reasons`,
  getHistory: `${evaluation}/history`,
  getCreditScore: `/v1/employees/${employeeId}/credit-score`,
})

const kept = ({ employeeId }: Someone) => system.table.all(ranges.accesses(employeeId))

describe('an administrator looks at the affairs of a person [UU 27/2022]', () => {
  test('each look is recorded before it is answered, and the person reads of it by office, not by name', async () => {
    const one = await nurse()
    const admin = actor('admin')
    let minute = 0
    for (const target of Object.values(reads(one))) {
      system.clock.set(`2026-05-04T09:0${(minute += 1)}:00+07:00`)
      await must(system, 200, 'GET', target, { as: admin })
    }
    const ids = Object.keys(reads(one))
    expect((await kept(one)).map(({ operation, by }) => [operation, by])).toEqual(
      ids.toReversed().map(id => [id, admin.employeeId]),
    )
    const { items } = await must(system, 200, 'GET', '/v1/me/accesses', { as: one.as })
    expect(items).toHaveLength(ids.length)
    expect(items).toMatchObject([
      { at: '2026-05-04T09:06:00+07:00', by: 'pengelola kepegawaian', what: 'melihat angka kredit Anda' },
      { at: '2026-05-04T09:05:00+07:00', what: 'melihat riwayat evaluasi Anda' },
      { operation: 'getReasons', subject: `${one.employeeId}-2026-TW1-1`, allowedActions: [] },
      { operation: 'getEvaluation' },
      { operation: 'getSkpHistory', subject: `${one.employeeId}-2026-1` },
      { operation: 'getSkp' },
    ])
    expect(JSON.stringify(items)).not.toContain(admin.employeeId)
  })

  test('the list comes in pages, the latest first', async () => {
    const one = await nurse()
    for (const minute of [10, 11, 12]) {
      system.clock.set(`2026-05-04T09:${minute}:00+07:00`)
      await must(system, 200, 'GET', one.skp, { as: ADMIN })
    }
    const first = await must(system, 200, 'GET', '/v1/me/accesses?limit=2', { as: one.as })
    const rest = await must(system, 200, 'GET', `/v1/me/accesses?limit=2&cursor=${String(first['next'])}`, {
      as: one.as,
    })
    const times = [first, rest].map(({ items }) => items)
    expect(times).toMatchObject([
      [{ at: '2026-05-04T09:12:00+07:00' }, { at: '2026-05-04T09:11:00+07:00' }],
      [{ at: '2026-05-04T09:10:00+07:00' }],
    ])
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/accesses', { as: ADMIN })
  })

  test('who has a part in it, and the person himself, leave no record; nor does a look that is refused', async () => {
    const one = await nurse()
    for (const as of [one.as, actor('kasi'), actor('camat')])
      for (const target of Object.values(reads(one))) await must(system, 200, 'GET', target, { as })
    await refused(system, [404, 'skp_not_found'], 'GET', one.skp, { as: actor('taufik') })
    expect(await kept(one)).toEqual([])
  })

  test('an administrator reads his own affairs as the person that he is', async () => {
    const one = await someone(system, { person: { roles: ['pegawai', 'admin_kepegawaian'] }, evaluation: delivered })
    await must(system, 200, 'GET', one.evaluation, { as: one.as })
    expect(await kept(one)).toEqual([])
  })

  test.each(FAULTS)('%s: one look, one record; where it cannot be recorded there is no answer', async fault => {
    for (const id of ['getEvaluation', 'getSkpHistory'] as const) {
      const one = await nurse()
      const disarm = arm(fault)
      const answer = await system.call('GET', reads(one)[id], { as: ADMIN })
      expect(disarm()).toBeGreaterThan(0)
      if (fault === 'lost_for_good') expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      else expect(answer.status).toBe(200)
      expect(await kept(one)).toHaveLength(1)
    }
  })
})

/** Reads by an administrator that leave no record, each with the reason. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  getEmployee: 'the profile that he keeps: name, post and unit, nothing of plan, evaluation or credit',
  getAcademicGuide: 'the tables of the law; of the person no more than which row is about his study',
  getRatingGuide: "the law's guide to the ratings; of the person nothing",
}

test('whatever shows an administrator the affairs of a person by the address of that person records it', () => {
  const showing = operations.filter(
    operation =>
      methodOf(operation) === 'GET' &&
      /\{(employeeId|skpId|evaluationId)\}/.test(operation.route) &&
      [...operation.allow].some(role => role === 'admin_kepegawaian'),
  )
  const recording = showing.filter(({ table }) => {
    const grants: Grants = table
    return grants.access?.includes('PutItem') === true
  })
  const ids = (of: typeof showing) => of.map(({ id }) => id)
  expect(ids(recording)).toEqual(
    expect.arrayContaining(Object.keys(reads({ employeeId: '', as: ADMIN, skp: '', evaluation: '' }))),
  )
  expect(ids(showing).filter(id => !ids(recording).some(each => each === id))).toEqual(Object.keys(NOT_RECORDED))
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, official } from '../../support/delegations.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { FIRST, refused, setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: WINDOW })
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

const WINDOW = '2026-03-25T09:00:00+07:00'
const DRAFT = { workRating: 'di_bawah_ekspektasi', behaviourRating: 'di_bawah_ekspektasi', notes: 'Rancangan pribadi' }
const OWN = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Milik sendiri' }
const boss = () =>
  official(system, { evaluatorId: idOf('camat'), position: { name: 'Kepala Seksi', kind: 'administrator' } })

describe('a draft is of the office in which it was written', () => {
  test('the evaluator who comes after sees nothing of it, signs nothing of it, and writes his own [IV.A.13.a]', async () => {
    const [before, after] = [await official(system, {}), await official(system, {})]
    const one = await someone(system, {
      person: { evaluatorId: before.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: before.employeeId, status: 'diajukan' }),
      recorded: true,
    })
    const [former, next] = [actorOf(before), actorOf(after)]
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: former, body: DRAFT, headers: FIRST })
    const { name, kind, position, unitId } = await must(system, 200, 'GET', `/v1/employees/${one.employeeId}`, {
      as: ADMIN,
    })
    const body = { name, kind, position, unitId, evaluatorId: after.employeeId }
    system.clock.set('2026-03-19T09:00:00+07:00')
    await must(system, 200, 'PUT', `/v1/employees/${one.employeeId}`, {
      as: ADMIN,
      body,
      headers: { 'if-match': '"1"' },
    })
    system.clock.set(WINDOW)
    expect(await must(system, 200, 'GET', one.evaluation, { as: next })).not.toHaveProperty('rating')
    await refused(system, [409, 'rating_missing'], 'POST', `${one.evaluation}/calibration/offer`, { as: next })
    await refused(system, [409, 'rating_missing'], 'POST', `${one.evaluation}/signature`, { as: next })
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: next, body: OWN, headers: FIRST })
    expect(await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: next })).toMatchObject({
      predicate: 'baik',
      rating: { notes: 'Milik sendiri' },
    })
  })

  test('so it is with the superior who comes after another superior [IV.A.11]', async () => {
    const superior = await boss()
    const evaluator = await official(system, { evaluatorId: superior.employeeId })
    const one = await someone(system, {
      person: { evaluatorId: evaluator.employeeId },
      evaluation: base =>
        evaluationItem({
          ...base,
          actorId: superior.employeeId,
          by: 'superior',
          superiorDueAt: endOf('2026-04-30'),
          status: 'diajukan',
        }),
      recorded: true,
    })
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: actorOf(superior), body: DRAFT, headers: FIRST })
    const left = { ...superior, status: 'berhenti' as const, version: 2 }
    await write(system, [
      { action: 'PutItem', key: keys.employee(left.employeeId), item: left, when: { equals: { version: 1 } } },
    ])
    const camat = actor('camat')
    expect(await must(system, 200, 'GET', one.evaluation, { as: camat })).not.toHaveProperty('rating')
    await refused(system, [409, 'rating_missing'], 'POST', `${one.evaluation}/signature`, { as: camat })
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: camat, body: OWN, headers: FIRST })
    expect(await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: camat })).toMatchObject({
      predicate: 'baik',
    })
  })

  test('who acts in it for some days goes on with it, and its holder after him [IV.A.3]', async () => {
    const [holder, delegate] = [await official(system, {}), await official(system, {})]
    const one = await someone(system, {
      person: { evaluatorId: holder.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: holder.employeeId, status: 'diajukan' }),
      recorded: true,
    })
    const [own, acting] = [actorOf(holder), actorOf(delegate)]
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: own, body: OWN, headers: FIRST })
    const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', {
      as: own,
      body: {
        delegateId: delegate.employeeId,
        kind: 'plh',
        startsOn: '2026-03-25',
        endsOn: '2026-03-26',
        reason: 'Cuti',
      },
    })
    await must(system, 200, 'POST', `/v1/delegations/${String(delegationId)}/acceptance`, { as: acting })
    expect(await must(system, 200, 'GET', one.evaluation, { as: acting })).toMatchObject({ rating: OWN })
    const change = { as: acting, body: { ...OWN, notes: 'Plh.' }, headers: { 'if-match': '"1"' } }
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, change)
    system.clock.set('2026-03-27T09:00:00+07:00')
    expect(await must(system, 200, 'GET', one.evaluation, { as: own })).toMatchObject({ rating: { notes: 'Plh.' } })
    expect(await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: own })).toMatchObject({
      predicate: 'baik',
    })
    system.clock.set(WINDOW)
  })
})

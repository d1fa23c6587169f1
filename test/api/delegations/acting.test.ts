import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endOf } from '../../../functions/domain/instant.ts'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import * as keys from '../../../functions/store/keys.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { evaluationItem, signedItem } from '../../support/evaluations.ts'
import { draftItem } from '../../support/skp.ts'
import { FIRST, refused, setAchievement, type Someone, someone, version, type With } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

const DAYS = { startsOn: '2026-03-24', endsOn: '2026-03-26' }
const BEFORE = '2026-03-23T23:59:59.999+07:00'
const FIRST_MOMENT = '2026-03-24T00:00:00.000+07:00'
const WITHIN = '2026-03-25T09:00:00+07:00'
const LAST_MOMENT = '2026-03-26T23:59:59.999+07:00'
const AFTER = '2026-03-27T00:00:00.000+07:00'
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const open = { evaluation: (base: object) => evaluationItem(base), recorded: true }

type Office = { readonly holder: Employee; readonly delegate: Employee; readonly one: Someone }

/** An evaluator under the camat, a colleague who acts for him, and someone of his team with an evaluation. */
async function office(work: With = open, kind: 'plh' | 'plt' = 'plh', holder: Partial<Employee> = {}): Promise<Office> {
  const at = await official(system, { evaluatorId: idOf('camat'), ...holder })
  const delegate = await official(system, { evaluatorId: idOf('camat') })
  const one = await someone(system, { ...work, person: { evaluatorId: at.employeeId } })
  await actsFor(system, at.employeeId, delegate.employeeId, { ...DAYS, kind })
  return { holder: at, delegate, one }
}

beforeEach(() => system.clock.set(WITHIN))

const rate = (one: Someone, as: Employee) =>
  must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: actorOf(as), body: RATED, headers: FIRST })
const history = async (target: string, as: Employee) => {
  const { items } = await must(system, 200, 'GET', `${target}/history`, { as: actorOf(as) })
  return items
}

describe('while his days run', () => {
  test('the delegate rates, signs and delivers, and each act says for whom [IV.A.3, V.A.4, V.A.5]', async () => {
    const { holder, delegate, one } = await office()
    await rate(one, delegate)
    const signed = await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: actorOf(delegate) })
    expect(signed).toMatchObject({ status: 'dinilai', predicate: 'baik' })
    const stored = await system.table.get(keys.evaluation({ employeeId: one.employeeId, periodId: '2026-TW1', seq: 1 }))
    const who = { signedBy: delegate.employeeId, onBehalfOf: holder.employeeId }
    expect(stored).toMatchObject({ judgement: who })
    await must(system, 200, 'POST', `${one.evaluation}/delivery`, { as: actorOf(delegate) })
    const acts = { by: delegate.employeeId, onBehalfOf: holder.employeeId }
    expect(await history(one.evaluation, delegate)).toMatchObject([
      { operation: 'signEvaluation', ...acts, fixed: who },
      { operation: 'deliverEvaluation', ...acts },
    ])
  })

  test('the delegate returns a realisation on behalf of the holder [IV.A.3]', async () => {
    const { holder, delegate, one } = await office({
      evaluation: base => evaluationItem({ ...base, status: 'diajukan' }),
    })
    const call = { as: actorOf(delegate), body: { reason: 'Lengkapi bukti' } }
    await must(system, 200, 'POST', `${one.evaluation}/return`, call)
    expect(await history(one.evaluation, delegate)).toMatchObject([{ onBehalfOf: holder.employeeId }])
  })

  test('the holder sees and does nothing: the direct superior or the delegate, not both [P1(9), IV.A.2 kalimat 2]', async () => {
    const { holder, one } = await office({ ...open, rating: {} })
    const as = actorOf(holder)
    const seen = await must(system, 200, 'GET', one.evaluation, { as })
    expect(seen).toMatchObject({ status: 'terbuka', allowedActions: ['getHistory'] })
    expect(seen['rating']).toBeUndefined()
    const body = { body: RATED, headers: version(1) }
    await refused(system, [403, 'not_allowed'], 'PUT', `${one.evaluation}/rating`, { as, ...body })
    await refused(system, [403, 'not_allowed'], 'POST', `${one.evaluation}/signature`, { as })
    await must(system, 200, 'GET', `/v1/employees/${one.employeeId}`, { as })
  })

  test('the delegate determines and returns plans on behalf of the holder, whose desk they stay on [IV.A.3, P14(3)]', async () => {
    const plan = (employeeId: string) => draftItem({ employeeId, status: 'diajukan' })
    const { holder, delegate, one } = await office({ skp: plan })
    const as = actorOf(delegate)
    await must(system, 200, 'POST', `${one.skp}/approval`, { as })
    const [employeeId = ''] = one.skp.split('/').at(-1)?.split('-') ?? []
    const stored = await system.table.get(keys.skp({ employeeId, year: 2026, seq: 1 }))
    expect(stored).toMatchObject({
      actorId: holder.employeeId,
      approval: { approvedBy: delegate.employeeId, onBehalfOf: holder.employeeId, evaluatorId: holder.employeeId },
    })
    expect(await history(one.skp, delegate)).toMatchObject([{ operation: 'approveSkp', onBehalfOf: holder.employeeId }])
    expect(await history(one.skp, holder)).toHaveLength(1)

    const other = await office({ skp: plan })
    await must(system, 200, 'POST', `${other.one.skp}/return`, {
      as: actorOf(other.delegate),
      body: { reason: 'Ulangi' },
    })
    expect(await history(other.one.skp, other.delegate)).toMatchObject([{ onBehalfOf: other.holder.employeeId }])
    await must(system, 201, 'POST', `${one.skp}/revision`, { as, body: { reason: 'Target berubah' } })
    expect(await history(one.skp.replace(/1$/, '2'), delegate)).toMatchObject([{ onBehalfOf: holder.employeeId }])
  })

  test('nobody judges himself by acting for his own evaluator: of a Plh. the holder stays, of a Plt. the next above [IV.A.5–6]', async () => {
    for (const kind of ['plh', 'plt'] as const) {
      const holder = await official(system, { evaluatorId: idOf('camat') })
      const self = await someone(system, {
        ...open,
        person: { evaluatorId: holder.employeeId, position: { name: 'Sekretaris', kind: 'pengawas' } },
      })
      await actsFor(system, holder.employeeId, self.employeeId, { ...DAYS, kind })
      const call = { body: RATED, headers: FIRST }
      await refused(system, [403, 'not_allowed'], 'PUT', `${self.evaluation}/rating`, { as: self.as, ...call })
      const as = kind === 'plh' ? actorOf(holder) : actor('camat')
      await must(system, 200, 'PUT', `${self.evaluation}/rating`, { as, ...call })
    }
  })

  test('a delegate of the superior takes what came to him after the default, but not over his own default [IV.A.11, IV.A.3]', async () => {
    const late = { superiorDueAt: endOf('2026-04-30'), by: 'superior' as const }
    const boss = await official(system, { evaluatorId: idOf('camat') })
    const defaulted = (base: object) => evaluationItem({ ...base, ...late, actorId: boss.employeeId })
    const mine = await official(system, { evaluatorId: boss.employeeId })
    const other = await official(system, { evaluatorId: boss.employeeId })
    const of = (judge: Employee) =>
      someone(system, { evaluation: defaulted, recorded: true, person: { evaluatorId: judge.employeeId } })
    const [his, own] = [await of(other), await of(mine)]
    await actsFor(system, boss.employeeId, mine.employeeId, DAYS)
    await rate(his, mine)
    const body = { body: RATED, headers: FIRST }
    await refused(system, [409, 'period_closed'], 'PUT', `${own.evaluation}/rating`, { as: actorOf(mine), ...body })
    await rate(own, boss)
  })
})

describe('outside his days the delegate is nobody', () => {
  test.each([
    [BEFORE, false],
    [FIRST_MOMENT, true],
    [LAST_MOMENT, true],
    [AFTER, false],
  ])('at %s may act: %s [IV.A.3, IV.A.6]', async (now, acts) => {
    const { holder, delegate, one } = await office()
    system.clock.set(now)
    const call = (as: Employee) =>
      system.call('PUT', `${one.evaluation}/rating`, { as: actorOf(as), body: RATED, headers: FIRST })
    const [none, acting] = acts ? [holder, delegate] : [delegate, holder]
    expect((await call(none)).status).toBe(acts ? 403 : 404)
    expect((await call(acting)).status).toBe(200)
  })

  test('what he signed stays his part: he delivers it on behalf of the office [V.A.5]', async () => {
    const { holder, delegate, one } = await office({
      evaluation: base => signedItem(base),
    })
    const at = keys.evaluation({ employeeId: one.employeeId, periodId: '2026-TW1', seq: 1 })
    const found = await system.table.get(at)
    if (found === undefined || !('judgement' in found)) throw new Error('nothing signed')
    const judgement = { ...found.judgement, signedBy: delegate.employeeId, onBehalfOf: holder.employeeId }
    await system.table.commit([
      { action: 'PutItem', key: at, item: { ...found, judgement }, when: { equals: { version: found.version } } },
    ])
    system.clock.set(AFTER)
    await refused(system, [403, 'not_allowed'], 'POST', `${one.evaluation}/delivery`, { as: actorOf(holder) })
    await must(system, 200, 'POST', `${one.evaluation}/delivery`, { as: actorOf(delegate) })
    expect(await history(one.evaluation, delegate)).toMatchObject([
      { operation: 'deliverEvaluation', by: delegate.employeeId, onBehalfOf: holder.employeeId },
    ])
  })
})

describe('an office whose holder is gone for good', () => {
  test('is judged by the next above, and by the Plt. to whom he delegated it [IV.A.2 kalimat 2, IV.A.3]', async () => {
    const { holder, delegate, one } = await office(open, 'plt', { status: 'berhenti' })
    await rate(one, delegate)
    const signed = await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: actorOf(delegate) })
    expect(signed).toMatchObject({ achievement: 'baik' })
    expect(await history(one.evaluation, delegate)).toMatchObject([{ onBehalfOf: holder.employeeId }])
    const later = await office(open, 'plt', { status: 'berhenti' })
    system.clock.set(AFTER)
    const call = { body: RATED, headers: FIRST }
    await must(system, 200, 'PUT', `${later.one.evaluation}/rating`, { as: actor('camat'), ...call })
  })
})

describe('who is Plt.', () => {
  test('is judged by the head to whom he reports as Plt., and afterwards by his own evaluator again [IV.A.5–6]', async () => {
    const head = await official(system, { evaluatorId: idOf('sekda'), unitId: 'sekda' })
    const vacant = await official(system, { evaluatorId: head.employeeId, status: 'berhenti' })
    const self = await someone(system, { ...open, person: { position: { name: 'Kasi', kind: 'pengawas' } } })
    await actsFor(system, vacant.employeeId, self.employeeId, { ...DAYS, kind: 'plt' })
    const me = await must(system, 200, 'GET', '/v1/me', { as: self.as })
    expect(me).toMatchObject({ evaluator: { employeeId: head.employeeId } })
    await refused(system, [404, 'evaluation_not_found'], 'GET', self.evaluation, { as: actor('kasi') })
    await rate(self, head)
    system.clock.set(AFTER)
    expect(await must(system, 200, 'GET', '/v1/me', { as: self.as })).toMatchObject({
      evaluator: { employeeId: idOf('kasi') },
    })
    // the draft of the head is not his: he writes his own
    const again = { as: actor('kasi'), body: RATED, headers: FIRST }
    await must(system, 200, 'PUT', `${self.evaluation}/rating`, again)
  })
})

test('the closing lays what is left on the office, where its delegate finds it [IV.A.11]', async () => {
  const other = await openSystem({ now: WITHIN })
  await layTown(other)
  const boss = await official(other, { evaluatorId: idOf('camat') })
  const judge = await official(other, { evaluatorId: boss.employeeId })
  const delegate = await official(other, { evaluatorId: idOf('camat') })
  const one = await someone(other, { ...open, person: { evaluatorId: judge.employeeId } })
  await actsFor(other, boss.employeeId, delegate.employeeId, { startsOn: '2026-04-01', endsOn: '2026-04-30' })
  other.clock.set('2026-04-11T00:30:00+07:00')
  await other.run('closeDuePeriods')
  await other.drain()
  const stored = await other.table.get(keys.evaluation({ employeeId: one.employeeId, periodId: '2026-TW1', seq: 1 }))
  expect(stored).toMatchObject({ by: 'superior', actorId: boss.employeeId })
  const call = { as: actorOf(delegate), body: RATED, headers: FIRST }
  await must(other, 200, 'PUT', `${one.evaluation}/rating`, call)
  expect(await other.run('passOnDefaulted')).toEqual({ passedOn: 0 })
  await other.close()
})

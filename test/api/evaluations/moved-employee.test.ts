import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import * as keys from '../../../functions/store/keys.ts'
import { deliveredItem, evaluationItem, evaluationPuts } from '../../support/evaluations.ts'
import { beforeNextCommit } from '../../support/meanwhile.ts'
import { changes, spanned } from '../../support/moves.ts'
import { FIRST, refused, setAchievement, someone, type Someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system, 2026, 'bulanan')
  await setAchievement(system, 'sekda', '2026-B03')
  await setAchievement(system, 'sekda', '2026-TAHUNAN')
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-01-20T09:00:00+07:00'))

const kasi = actor('kasi')
const sekda = actor('sekda')
const MOVE = '2026-02-10T09:00:00+07:00'
const WINDOW = '2026-02-26T09:00:00+07:00'
const B02 = spanned('2026-B02', '2026-02-01', '2026-02-25', '2026-03-05')
const B03 = spanned('2026-B03', '2026-03-01', '2026-03-25', '2026-04-05')
const YEAR = spanned('2026-TAHUNAN', '2026-01-01', '2026-12-20', '2027-01-31')
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const LAST_YEAR = {
  signedAt: at('2026-01-10T09:00:00+07:00'),
  achievementUnitId: 'kec',
  achievementPeriodId: '2025-TAHUNAN',
}

const result = (employeeId: string, periodId: string, more: object = {}): Evaluation =>
  deliveredItem(
    { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 },
    { employeeId, periodId },
    {
      ...LAST_YEAR,
      workRating: 'di_atas_ekspektasi',
      behaviourRating: 'di_atas_ekspektasi',
      predicate: 'sangat_baik',
      achievement: 'istimewa',
      ...more,
    },
  )

/** Sari, of the kecamatan under the kasi, who moves to the secretariat under the sekda in February. */
async function sari(...results: readonly string[]): Promise<Someone> {
  const one = await someone(system, {
    person: { name: 'Sari' },
    evaluation: base => evaluationItem({ ...base, ...B02, name: 'Sari' }),
  })
  const { employeeId } = one
  const others = [B03, YEAR].map(span => evaluationItem({ employeeId, actorId: idOf('kasi'), ...span }))
  await write(system, [
    ...others.flatMap(evaluationPuts),
    ...results.flatMap(periodId => evaluationPuts(result(employeeId, periodId))),
  ])
  system.clock.set(MOVE)
  await changes(system, employeeId, { unitId: 'sekda', evaluatorId: idOf('sekda') })
  system.clock.set(WINDOW)
  return one
}

const idOfResult = ({ employeeId }: Someone, periodId: string) => `${employeeId}-${periodId}-1`
const propose = (one: Someone, periodId = '2025-TAHUNAN', as = one.as) =>
  ['POST', `${one.evaluation}/reuse`, { as, body: { of: idOfResult(one, periodId) } }] as const
const agree = ({ evaluation }: Someone, as = sekda) => ['POST', `${evaluation}/reuse/agreement`, { as }] as const

describe('an employee who moved [IV.A.13.a]', () => {
  test('Sari: last year’s result is used, for she moved early in the year; the new evaluator signs on it', async () => {
    const one = await sari('2025-TAHUNAN')
    expect(await must(system, 200, 'GET', one.evaluation, { as: one.as })).toMatchObject({
      movedAt: MOVE,
      allowedActions: expect.arrayContaining(['proposeReuse']),
    })
    const proposed = await must(system, 200, ...propose(one))
    expect(proposed).toMatchObject({ reuse: { of: idOfResult(one, '2025-TAHUNAN'), proposedBy: 'pegawai' } })
    expect(proposed['allowedActions']).not.toContain('agreeToReuse')
    const home = await must(system, 200, 'GET', '/v1/me/home', { as: sekda })
    expect(home['tasks']).toContainEqual(expect.objectContaining({ operation: 'agreeToReuse', name: 'Sari' }))

    const agreed = await must(system, 200, ...agree(one))
    expect(agreed).toMatchObject({
      status: 'terbuka',
      reuse: { agreedAt: WINDOW },
      rating: { predicate: 'sangat_baik', reusedFrom: idOfResult(one, '2025-TAHUNAN'), version: 1 },
    })
    expect(agreed['allowedActions']).not.toContain('proposeReuse')

    // the new unit has no achievement of this month yet: the result stands on that of its own time
    const signed = await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: sekda })
    expect(signed).toMatchObject({ status: 'dinilai', predicate: 'sangat_baik', achievement: 'istimewa' })
    const reasons = await must(system, 200, 'GET', `${one.evaluation}/reasons`, { as: sekda })
    expect(reasons).toMatchObject({ achievement: { unitId: 'kec', periodId: '2025-TAHUNAN' } })
    expect(reasons['steps']).toContainEqual(
      expect.objectContaining({
        step: 'reuse',
        value: idOfResult(one, '2025-TAHUNAN'),
        article: 'Lampiran BAB IV.A.13.a',
      }),
    )
    const { items } = await must(system, 200, 'GET', `${one.evaluation}/history`, { as: sekda })
    expect(items).toMatchObject([
      { operation: 'updateEmployee', fixed: { actorId: idOf('sekda'), formerActorId: idOf('kasi') } },
      { operation: 'proposeReuse', fixed: { proposedBy: 'pegawai' } },
      { operation: 'agreeToReuse', fixed: { agreedBy: 'penilai' } },
      { operation: 'signEvaluation', fixed: { reusedFrom: idOfResult(one, '2025-TAHUNAN') } },
    ])
  })

  test('the evaluator may propose too, and the employee agrees; the draft is not his to see', async () => {
    const one = await sari('2025-TAHUNAN', '2026-B01')
    await must(system, 200, ...propose(one, '2026-B01', sekda))
    const agreed = await must(system, 200, ...agree(one, one.as))
    expect(agreed).toMatchObject({ reuse: { of: idOfResult(one, '2026-B01'), proposedBy: 'penilai' } })
    expect(agreed).not.toHaveProperty('rating')
    expect(await must(system, 200, 'GET', one.evaluation, { as: sekda })).toMatchObject({
      rating: { reusedFrom: idOfResult(one, '2026-B01') },
    })
  })

  test('the new evaluator judges on the achievement of his unit where nothing is agreed, or he rates anew', async () => {
    const one = await sari('2025-TAHUNAN')
    await must(system, 200, ...propose(one))
    await must(system, 200, ...agree(one))
    const put = { as: sekda, body: RATED, headers: version(1) }
    expect(await must(system, 200, 'PUT', `${one.evaluation}/rating`, put)).not.toHaveProperty('reusedFrom')
    await refused(system, [409, 'achievement_missing'], 'POST', `${one.evaluation}/signature`, { as: sekda })

    const march = `/v1/evaluations/${one.employeeId}-2026-B03-1`
    system.clock.set('2026-03-26T09:00:00+07:00')
    await must(system, 200, 'PUT', `${march}/rating`, { as: sekda, body: RATED, headers: FIRST })
    await must(system, 200, 'POST', `${march}/signature`, { as: sekda })
    expect(await must(system, 200, 'GET', `${march}/reasons`, { as: sekda })).toMatchObject({
      achievement: { unitId: 'sekda', periodId: '2026-B03' },
    })
    await refused(system, [404, 'evaluation_not_found'], 'GET', march, { as: kasi })
    await refused(system, [409, 'wrong_status'], 'POST', `${march}/reuse`, { as: sekda, body: { of: 'x' } })
  })

  test.each([
    ['not the older one', ['2025-TAHUNAN', '2026-B01'], '2025-TAHUNAN', '2026-B01'],
    ['none, where there is none', [], '2025-TAHUNAN', 'Belum ada hasil'],
  ] as const)('uses only the result of the period before: %s', async (_what, results, wanted, sentence) => {
    const one = await sari(...results)
    const { detail } = await refused(system, [409, 'reuse_not_possible'], ...propose(one, wanted))
    expect(detail).toContain(sentence)
    expect(detail).toContain('IV.A.13.a')
  })

  test('nobody agrees for the other, nor to what is no longer there', async () => {
    const one = await sari('2025-TAHUNAN')
    await refused(system, [409, 'reuse_not_possible'], ...agree(one))
    await must(system, 200, ...propose(one))
    await refused(system, [409, 'reuse_not_possible'], ...agree(one, one.as))
    const key = keys.evaluation({ employeeId: one.employeeId, periodId: '2025-TAHUNAN', seq: 1 })
    const before = await system.table.get(key)
    if (before?.status !== 'disampaikan') throw new Error('last year is not there')
    const item = { ...before, judgement: { ...before.judgement, studyUnfinished: true } }
    await write(system, [{ action: 'PutItem', key, item, when: { equals: { version: before.version } } }])
    const { detail } = await refused(system, [409, 'reuse_not_possible'], ...agree(one))
    expect(detail).toContain('ajukan usulan baru')
  })

  test('strangers, the former evaluator and the superior have no part in it', async () => {
    const one = await sari('2025-TAHUNAN')
    for (const call of [propose, agree] as const) {
      const [, target] = call(one)
      const body = { of: 'x' }
      for (const as of [kasi, actor('taufik')])
        await refused(system, [404, 'evaluation_not_found'], 'POST', target, { as, body })
      await refused(system, [403, 'not_allowed'], 'POST', target, { as: actor('walikota'), body })
    }
  })

  test.each([
    ['before the window opens', '2026-02-24T23:59:59.999+07:00', 'period_not_open'],
    ['after it has closed', '2026-03-06T00:00:00.000+07:00', 'period_closed'],
  ])('not %s', async (_when, moment, code) => {
    const one = await sari('2025-TAHUNAN')
    system.clock.set(WINDOW)
    await must(system, 200, ...propose(one))
    system.clock.set(moment)
    await refused(system, [409, code], ...propose(one))
    await refused(system, [409, code], ...agree(one))
  })

  test('what is signed meanwhile is not agreed to any more', async () => {
    const one = await sari('2025-TAHUNAN')
    await setAchievement(system, 'sekda', '2026-B02')
    await must(system, 200, ...propose(one))
    await must(system, 200, 'PUT', `${one.evaluation}/rating`, { as: sekda, body: RATED, headers: FIRST })
    const meanwhile = beforeNextCommit(system, () =>
      must(system, 200, 'POST', `${one.evaluation}/signature`, { as: sekda }),
    )
    await refused(system, [409, 'wrong_status'], ...agree(one))
    await refused(system, [409, 'wrong_status'], ...propose(one))
    expect(meanwhile.done).toBe(true)
  })
})

test('the year is always the new evaluator’s, on the achievement of the new unit [IV.A.13.b]', async () => {
  const one = await sari('2025-TAHUNAN')
  const year = `/v1/evaluations/${one.employeeId}-2026-TAHUNAN-1`
  system.clock.set('2026-12-21T09:00:00+07:00')
  const body = { of: idOfResult(one, '2025-TAHUNAN') }
  const { detail } = await refused(system, [409, 'reuse_not_possible'], 'POST', `${year}/reuse`, { as: sekda, body })
  expect(detail).toContain('IV.A.13.b')
  await refused(system, [404, 'evaluation_not_found'], 'PUT', `${year}/rating`, {
    as: kasi,
    body: RATED,
    headers: FIRST,
  })
  await must(system, 200, 'PUT', `${year}/rating`, { as: sekda, body: RATED, headers: FIRST })
  await must(system, 200, 'POST', `${year}/signature`, { as: sekda })
  expect(await must(system, 200, 'GET', `${year}/reasons`, { as: sekda })).toMatchObject({
    achievement: { unitId: 'sekda', periodId: '2026-TAHUNAN' },
  })
})

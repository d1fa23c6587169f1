import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { endOf, startOf } from '../../../functions/domain/instant.ts'
import { deliveredItem, evaluationItem, evaluationPuts, signedItem } from '../../support/evaluations.ts'
import { EXTRA, MAIN } from '../../support/skp.ts'
import { FIRST, setAchievement, someone, type With } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

const periodId = '2026-TAHUNAN'
const YEAR = { periodId, opensAt: startOf('2026-12-20'), closesAt: endOf('2027-01-31') }
const kasi = actor('kasi')
const kept = { actorId: idOf('kasi') }
const TIMES = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system, 'kec', periodId)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2027-01-05T09:00:00+07:00'))

/** Someone's year, with its four quarters: the first delivered, the last with the window it had before it moved. */
async function year(annual: With, more: Parameters<typeof evaluationItem>[0] = {}) {
  const one = await someone(system, { recorded: true, rating: {}, ...annual })
  const { employeeId } = one
  await write(system, [
    ...evaluationPuts(deliveredItem(TIMES, { employeeId, ...kept })),
    ...evaluationPuts(
      evaluationItem({ employeeId, ...kept, periodId: '2026-TW4', opensAt: 0, closesAt: endOf('2026-12-31'), ...more }),
    ),
  ])
  return one
}

const open: With = { evaluation: base => evaluationItem({ ...base, ...YEAR }) }
const submitted: With = { evaluation: base => evaluationItem({ ...base, ...YEAR, status: 'diajukan' }) }
const signed: With = { evaluation: base => signedItem({ ...base, ...YEAR }, { signedBy: idOf('kasi') }) }
const delivered: With = { evaluation: (base): Evaluation => deliveredItem(TIMES, { ...base, ...YEAR }) }

describe('every transition answers the evaluation as whoever made it now sees it', () => {
  test.each([
    ['submission', open, 'self', undefined, false],
    ['return', submitted, 'kasi', { reason: 'x' }, true],
    ['signature', submitted, 'kasi', { deviationReason: 'x' }, true],
    ['delivery', signed, 'kasi', undefined, true],
    ['acknowledgement', delivered, 'self', undefined, true],
  ] as const)('%s', async (path, laid, who, body, seesRating) => {
    const one = await year(laid)
    const as = who === 'self' ? one.as : kasi
    const answer = await must(system, 200, 'POST', `${one.evaluation}/${path}`, { as, body })
    expect(answer).toEqual(await must(system, 200, 'GET', one.evaluation, { as }))
    expect(answer).toMatchObject({ workResults: [{ workResultId: MAIN }, {}], realisations: [{ workResultId: MAIN }] })
    expect('rating' in answer).toBe(seesRating)
    expect(answer['periodic']).toHaveLength(2)
  })
})

describe('what belongs to an evaluation says what may be done to it', () => {
  test('a realisation, an action plan and a draft, while they may be written', async () => {
    const { as, evaluation } = await year(open)
    const body = { items: [{ workResultId: MAIN, actions: ['Loket kedua'] }] }
    const plan = await must(system, 200, 'PUT', `${evaluation}/action-plan`, { as, body, headers: FIRST })
    expect(plan['allowedActions']).toEqual(['planActions'])
    const done = { as, body: { realisation: 'Selesai' }, headers: FIRST }
    const recorded = await must(system, 200, 'PUT', `${evaluation}/realisations/${EXTRA}`, done)
    expect(recorded['allowedActions']).toEqual(['recordRealisation'])
    const rated = await must(system, 200, 'PUT', `${evaluation}/rating`, {
      as: kasi,
      body: { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' },
      headers: { 'if-match': '"1"' },
    })
    expect(rated['allowedActions']).toEqual(['rateEvaluation', 'signEvaluation'])

    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      actionPlan: { allowedActions: ['planActions'] },
      realisations: [{ allowedActions: ['recordRealisation'] }, { allowedActions: ['recordRealisation'] }],
    })
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({
      actionPlan: { allowedActions: ['agreeToActions'] },
      realisations: [{ allowedActions: [] }, { allowedActions: [] }],
      rating: { allowedActions: ['rateEvaluation', 'signEvaluation'] },
    })
  })

  test('nothing any more once it is submitted, nor to a result that the plan has no longer', async () => {
    const one = await year(submitted)
    expect(await must(system, 200, 'GET', one.evaluation, { as: one.as })).toMatchObject({
      realisations: [{ allowedActions: [] }],
    })
    const other = await year({ ...open, evaluation: base => evaluationItem({ ...base, ...YEAR, skpId: 'gone' }) })
    expect(await must(system, 200, 'GET', other.evaluation, { as: other.as })).toMatchObject({
      workResults: [],
      realisations: [{ workResultId: MAIN, allowedActions: [] }],
    })
  })

  test('each quarter of the year, by the window that its period has now', async () => {
    const { as, evaluation } = await year(open)
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      periodic: [
        { periodId: '2026-TW1', allowedActions: ['acknowledgeEvaluation', 'getReasons', 'getHistory'] },
        {
          periodId: '2026-TW4',
          allowedActions: ['planActions', 'recordRealisation', 'submitEvaluation', 'getHistory'],
        },
      ],
    })
  })

  test('a quarter that a former evaluator keeps is only shown to who judges the year [IV.A.14]', async () => {
    const { evaluation } = await year(open, { keptEvaluatorId: idOf('admin') })
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({
      periodic: [
        { periodId: '2026-TW1', allowedActions: ['getReasons', 'getHistory'] },
        { periodId: '2026-TW4', allowedActions: ['getHistory'] },
      ],
    })
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { evaluationItem, signedItem } from '../../support/evaluations.ts'
import { actsFor } from '../../support/delegations.ts'
import { changes, official } from '../../support/moves.ts'
import { FIRST, refused, setAchievement, someone, STRANGER } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: WINDOW })
  await layTown(system)
})
afterEach(() => system.close())

const WINDOW = '2026-03-25T09:00:00+07:00'
const BEFORE = '2026-03-19T23:59:59.999+07:00'
const AFTER = '2026-04-11T00:00:00.000+07:00'
const kasi = actor('kasi')
const camat = actor('camat')
const PROPOSED = {
  workRating: 'di_atas_ekspektasi',
  behaviourRating: 'di_atas_ekspektasi',
  reason: 'Sebanding dengan kelurahan lain',
}
const list = '/v1/periods/2026-TW1/calibration'

const draft = () => someone(system, { evaluation: base => evaluationItem(base), rating: {} })
const step = (evaluation: string, path: string, as = kasi, body?: object) =>
  must(system, 200, 'POST', `${evaluation}/calibration${path}`, { as, ...(body && { body }) })
async function proposed() {
  const one = await draft()
  await step(one.evaluation, '/offer')
  await step(one.evaluation, '', camat, PROPOSED)
  return one
}
const ratingOf = async (evaluation: string) => (await must(system, 200, 'GET', evaluation, { as: kasi }))['rating']

describe('a draft under calibration', () => {
  test('is its author’s alone until he shows it; then the superior compares it [IV.B.3.a.1.e]', async () => {
    const { evaluation, employeeId } = await draft()
    expect(await must(system, 200, 'GET', list, { as: camat })).toEqual({ items: [] })
    expect(await step(evaluation, '/offer')).toMatchObject({
      offered: { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' },
      unitId: 'kec',
      allowedActions: ['offerCalibration'],
    })
    expect(await must(system, 200, 'GET', list, { as: camat })).toMatchObject({
      items: [{ unitId: 'kec', level: 2, calibration: { employeeId }, allowedActions: ['proposeCalibration'] }],
    })
    expect(await must(system, 200, 'GET', `${list}?level=1`, { as: camat })).toEqual({ items: [] })
    for (const other of [kasi, actor('sekda'), STRANGER])
      expect(await must(system, 200, 'GET', list, { as: other })).toEqual({ items: [] })
    expect(await must(system, 200, 'GET', evaluation, { as: camat })).not.toHaveProperty('rating')
  })

  test('changes by the evaluator’s answer and by nothing else; the original stays beside it', async () => {
    const { evaluation } = await proposed()
    expect(await ratingOf(evaluation)).toMatchObject({ predicate: 'baik', version: 1 })
    expect(JSON.stringify((await must(system, 200, 'GET', '/v1/me/home', { as: kasi }))['tasks'])).toContain(
      'answerCalibration',
    )
    expect(await step(evaluation, '/answer', kasi, { outcome: 'menerima' })).toMatchObject({
      proposal: { reason: PROPOSED.reason },
      answer: { outcome: 'menerima', original: { workRating: 'sesuai_ekspektasi' } },
    })
    expect(await ratingOf(evaluation)).toMatchObject({ predicate: 'sangat_baik', version: 2 })
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/calibration/answer`, {
      as: kasi,
      body: { outcome: 'menerima' },
    })
  })

  test('is not taken for the draft that the evaluator wrote before: his repeated PUT is stale', async () => {
    const { evaluation } = await someone(system, { evaluation: base => evaluationItem(base), recorded: true })
    const { reason: _, ...body } = PROPOSED
    const first = { as: kasi, body: { ...body, behaviourRating: 'sesuai_ekspektasi' }, headers: FIRST }
    await must(system, 200, 'PUT', `${evaluation}/rating`, first)
    await must(system, 200, 'PUT', `${evaluation}/rating`, first)
    await step(evaluation, '/offer')
    await step(evaluation, '', camat, PROPOSED)
    await step(evaluation, '/answer', kasi, { outcome: 'menerima' })
    await refused(system, [412, 'stale_version'], 'PUT', `${evaluation}/rating`, first)
    expect(await ratingOf(evaluation)).toMatchObject({ behaviourRating: 'di_atas_ekspektasi', version: 2 })
  })

  test('is proposed for once it is shown, and once until that is answered', async () => {
    const { evaluation } = await draft()
    const propose = ['POST', `${evaluation}/calibration`, { as: camat, body: PROPOSED }] as const
    await refused(system, [409, 'wrong_status'], ...propose)
    await step(evaluation, '/offer')
    await must(system, 200, ...propose)
    await refused(system, [409, 'wrong_status'], ...propose)
  })

  test('stays as it is when he declines, with his reason; shown again it begins anew', async () => {
    const { evaluation } = await proposed()
    const answer = `${evaluation}/calibration/answer`
    await refused(system, [400, 'invalid_input'], 'POST', answer, { as: kasi, body: { outcome: 'menolak' } })
    await step(evaluation, '/answer', kasi, { outcome: 'menolak', reason: 'Bukti tidak mendukung' })
    expect(await ratingOf(evaluation)).toMatchObject({ predicate: 'baik', version: 1 })
    expect(await step(evaluation, '/offer')).not.toHaveProperty('proposal')
    expect(await must(system, 200, 'GET', list, { as: camat })).toMatchObject({
      items: [{ calibration: { version: 4 } }],
    })
  })

  test('is in the history, and there too only for the two of them', async () => {
    const { evaluation, as } = await proposed()
    await step(evaluation, '/answer', kasi, { outcome: 'menerima' })
    const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as: camat })
    expect(items).toMatchObject([
      { operation: 'offerCalibration', fixed: { offered: { workRating: 'sesuai_ekspektasi' } } },
      { operation: 'proposeCalibration', fixed: { proposal: { workRating: 'di_atas_ekspektasi' } } },
      { operation: 'answerCalibration', fixed: { outcome: 'menerima', original: { workRating: 'sesuai_ekspektasi' } } },
    ])
    for (const other of [as, actor('admin')])
      expect(await must(system, 200, 'GET', `${evaluation}/history`, { as: other })).toMatchObject({
        items: [{ fixed: {} }, { fixed: {} }, { fixed: {} }],
      })
    expect(JSON.stringify(await must(system, 200, 'GET', `${evaluation}/history`, { as }))).not.toContain('ekspektasi')
  })

  test('signed without an answer is the evaluator’s own judgement, and is proposed to no more', async () => {
    await setAchievement(system)
    const { evaluation } = await proposed()
    expect(await must(system, 200, 'POST', `${evaluation}/signature`, { as: kasi })).toMatchObject({
      predicate: 'baik',
    })
    const body = { outcome: 'menerima' }
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/calibration/answer`, { as: kasi, body })
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/calibration`, { as: camat, body: PROPOSED })
  })

  test('the pembina sees how far it is in each unit, and no rating', async () => {
    await proposed()
    await step((await draft()).evaluation, '/offer')
    const seen = await must(system, 200, 'GET', `${list}?level=2`, { as: PEMBINA })
    expect(seen).toMatchObject({
      items: [
        { unitId: 'kec', level: 2, steps: { offered: 2, proposed: 1, accepted: 0, declined: 0 }, allowedActions: [] },
      ],
    })
    expect(JSON.stringify(seen)).not.toContain('ekspektasi')
    expect(await must(system, 200, 'GET', `${list}?level=1`, { as: PEMBINA })).toEqual({ items: [] })
  })

  test('turns the pages', async () => {
    for (let n = 0; n < 3; n += 1) await step((await draft()).evaluation, '/offer')
    const first = await must(system, 200, 'GET', `${list}?limit=2`, { as: camat })
    const cursor = encodeURIComponent(String(first['next']))
    expect([
      first['items'],
      (await must(system, 200, 'GET', `${list}?limit=2&cursor=${cursor}`, { as: camat }))['items'],
    ]).toMatchObject([[{}, {}], [{}]])
  })
})

describe('with another evaluator [IV.A.13.a]', () => {
  const next = () => official(system, { name: 'Pengganti', evaluatorId: idOf('sekda'), unitId: 'sekda' })
  const rated = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' }
  const waiting = async (as: Actor) => JSON.stringify((await must(system, 200, 'GET', '/v1/me/home', { as }))['tasks'])

  async function moved() {
    const one = await proposed()
    const after = await next()
    await changes(system, one.employeeId, { unitId: 'sekda', evaluatorId: after.employeeId })
    return { ...one, after }
  }

  test('a proposal to the former one asks nothing of the new one, who shows his own draft under his unit', async () => {
    const { evaluation, after } = await moved()
    expect(await waiting(after.as)).not.toContain('answerCalibration')
    const body = { outcome: 'menerima' }
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/calibration/answer`, { as: after.as, body })
    expect(await must(system, 200, 'GET', list, { as: camat })).toEqual({ items: [] })
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: after.as, body: rated, headers: FIRST })
    expect(await step(evaluation, '/offer', after.as)).toMatchObject({ unitId: 'sekda', evaluatorId: after.employeeId })
    expect(await must(system, 200, 'GET', list, { as: actor('sekda') })).toMatchObject({
      items: [{ unitId: 'sekda', allowedActions: ['proposeCalibration'] }],
    })
    await step(evaluation, '', actor('sekda'), PROPOSED)
    expect(await waiting(after.as)).toContain('answerCalibration')
    expect(await system.run('verifyHistory')).toMatchObject({ faults: [] })
  })

  test('the former one begins anew where he is it again', async () => {
    const { evaluation, employeeId, after } = await moved()
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: after.as, body: rated, headers: FIRST })
    await step(evaluation, '/offer', after.as)
    await changes(system, employeeId, { unitId: 'kec', evaluatorId: idOf('kasi') })
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: kasi, body: rated, headers: FIRST })
    const again = await step(evaluation, '/offer')
    expect(again).toMatchObject({ unitId: 'kec', evaluatorId: idOf('kasi'), version: 3 })
    expect(again).not.toHaveProperty('proposal')
  })

  test('the head to whom someone reports as Plt. is not held up by what the evaluator before him was proposed [IV.A.5]', async () => {
    const head = await official(system, { name: 'Kepala', evaluatorId: idOf('sekda'), unitId: 'sekda' })
    const vacant = await official(system, { name: 'Kosong', evaluatorId: head.employeeId, status: 'berhenti' })
    const { evaluation, employeeId } = await proposed()
    await actsFor(system, vacant.employeeId, employeeId, { startsOn: '2026-03-25', endsOn: '2026-04-08', kind: 'plt' })
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: head.as, body: rated, headers: FIRST })
    expect(await step(evaluation, '/offer', head.as)).toMatchObject({ evaluatorId: head.employeeId })
  })
})

describe('calibration is refused', () => {
  const STEPS = [
    ['/offer', kasi, camat, undefined],
    ['', camat, kasi, PROPOSED],
    ['/answer', kasi, camat, { outcome: 'menerima' }],
  ] as const

  test.each(STEPS)(
    '%s: before the window, after it, to whose part it is not, and to strangers',
    async (path, as, other, body) => {
      const { evaluation } = await draft()
      const call = (who: typeof kasi) =>
        ['POST', `${evaluation}/calibration${path}`, { as: who, ...(body && { body }) }] as const
      await refused(system, [403, 'not_allowed'], ...call(other))
      await refused(system, [404, 'evaluation_not_found'], ...call(STRANGER))
      for (const none of [ADMIN, PEMBINA]) await refused(system, [403, 'not_allowed'], ...call(none))
      system.clock.set(BEFORE)
      await refused(system, [409, 'period_not_open'], ...call(as))
      system.clock.set(AFTER)
      await refused(system, [409, 'period_closed'], ...call(as))
    },
  )

  test('out of its turn, without a draft, of what is signed, of a period that is not there', async () => {
    const { evaluation } = await draft()
    const propose = ['POST', `${evaluation}/calibration`, { as: camat, body: PROPOSED }] as const
    await refused(system, [409, 'wrong_status'], ...propose)
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/calibration/answer`, {
      as: kasi,
      body: { outcome: 'menerima' },
    })
    const waiting = await proposed()
    await refused(system, [409, 'wrong_status'], 'POST', `${waiting.evaluation}/calibration/offer`, { as: kasi })
    await refused(system, [409, 'wrong_status'], 'POST', `${waiting.evaluation}/calibration`, {
      as: camat,
      body: PROPOSED,
    })
    const bare = await someone(system, { evaluation: base => evaluationItem(base) })
    await refused(system, [409, 'rating_missing'], 'POST', `${bare.evaluation}/calibration/offer`, { as: kasi })
    const done = await someone(system, { evaluation: base => signedItem(base, { signedBy: idOf('kasi') }) })
    await refused(system, [409, 'wrong_status'], 'POST', `${done.evaluation}/calibration/offer`, { as: kasi })
    await refused(system, [404, 'period_not_found'], 'GET', '/v1/periods/2031-TW1/calibration', { as: camat })
  })
})

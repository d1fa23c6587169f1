import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Skp } from '../../../functions/domain/plans/skp.ts'
import * as keys from '../../../functions/store/keys.ts'
import { shardOf } from '../../../functions/store/places.ts'
import { approvedItem, draftItem, EXTRA, MAIN } from '../../support/skp.ts'
import { lay, refused, someone, STRANGER, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, HEAD_PLAN, idOf, layTown, must, PEMBINA, PEOPLE, PLAN, write } from '../../support/town.ts'
import { evaluationItem, TW1 } from '../../support/evaluations.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await lay(system, PEOPLE.sekda, { skp: employeeId => draftItem({ employeeId }) })
})
afterAll(() => system.close())

const kasi = actor('kasi')
const camat = actor('camat')
const JANUARY = '2026-01-15T09:00:00+07:00'
const FEBRUARY = '2026-02-01T00:00:00.000+07:00'
const APPROVED = at('2026-01-20T09:00:00+07:00')
const NEW = { year: 2026, approach: 'kuantitatif' }
const REASON = { reason: 'Perjelas target' }
const draft = (status: 'draf' | 'diajukan' | 'dikembalikan' = 'draf') => ({
  skp: (employeeId: string) => draftItem({ employeeId, status, actorId: idOf('kasi') }),
})
const approved = (status: 'ditetapkan' | 'diganti' = 'ditetapkan', more: Partial<Skp> = {}) => ({
  skp: (employeeId: string) =>
    approvedItem(idOf('kasi'), APPROVED, { employeeId, ...(more.year && { year: more.year }) }, status),
})

const ROUTES = [
  ['GET', '', undefined],
  ['PUT', '', { workResults: [] }],
  ['POST', '/submission', {}],
  ['POST', '/withdrawal', {}],
  ['POST', '/return', REASON],
  ['POST', '/approval', {}],
  ['POST', '/revision', REASON],
  ['GET', '/history', undefined],
] as const

describe.each(ROUTES)('%s /v1/skp/{skpId}%s', (method, path, body) => {
  const send = (target: string, as = STRANGER) =>
    [method, `/v1/skp/${target}${path}`, { as, body, headers: version(1) }] as const

  test('tells nobody whether the SKP of a stranger is there', async () => {
    const other = await refused(system, [404, 'skp_not_found'], ...send(`${idOf('sekda')}-2026-1`))
    for (const id of [`${idOf('sekda')}-2026-9`, `${idOf('sekda')}-2026`, 'x', '%00', `${'a'.repeat(16)}-2026-1`]) {
      const absent = await refused(system, [404, 'skp_not_found'], ...send(id))
      expect({ ...absent, requestId: '' }).toEqual({ ...other, requestId: '' })
    }
  })

  test('is not for the pembina', async () => {
    await refused(system, [403, 'not_allowed'], ...send(`${idOf('sekda')}-2026-1`, PEMBINA))
  })

  test('is not for the administrator, but to look at it', async () => {
    const [, target, call] = send(`${idOf('sekda')}-2026-1`, actor('admin'))
    if (method === 'GET') await must(system, 200, method, target, call)
    else await refused(system, [403, 'not_allowed'], method, target, call)
  })
})

describe('an SKP is begun', () => {
  test('by the employee, from the opening of planning on', async () => {
    system.clock.set('2026-01-01T00:00:00.000+07:00')
    const { as, employeeId } = await someone(system)
    const answer = await system.call('POST', '/v1/skp', { as, body: NEW })
    expect(answer).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: {
        skpId: `${employeeId}-2026-1`,
        status: 'draf',
        late: false,
        version: 1,
        evaluator: { employeeId: idOf('kasi') },
      },
    })
  })

  test('late after planning closed, and says so [P14(1)]', async () => {
    system.clock.set(FEBRUARY)
    const { as } = await someone(system)
    expect(await must(system, 201, 'POST', '/v1/skp', { as, body: NEW })).toMatchObject({ late: true })
  })

  test('with the plan of an earlier one of his own', async () => {
    const { as, employeeId } = await someone(system, {
      skp: id => approvedItem(idOf('kasi'), APPROVED, { employeeId: id, year: 2025 }, 'ditetapkan'),
    })
    const copy = { ...NEW, copyFrom: `${employeeId}-2025-1` }
    const { workResults } = await must(system, 201, 'POST', '/v1/skp', { as, body: copy })
    expect(workResults).toMatchObject([{ workResultId: MAIN }, { workResultId: EXTRA }])
  })

  test('not before planning opens, nor in a year that nobody defined', async () => {
    system.clock.set('2025-12-31T23:59:59.999+07:00')
    const { as } = await someone(system)
    await refused(system, [409, 'period_not_open'], 'POST', '/v1/skp', { as, body: NEW })
    await refused(system, [409, 'period_not_open'], 'POST', '/v1/skp', { as, body: { ...NEW, year: 2031 } })
  })

  test('once a year', async () => {
    system.clock.set(JANUARY)
    const { as } = await someone(system, draft())
    await refused(system, [409, 'skp_exists'], 'POST', '/v1/skp', { as, body: NEW })
  })

  test('not by who has none to write [II.C.8]', async () => {
    for (const status of ['cltn', 'mpp', 'diberhentikan_sementara', 'pejabat_negara_atau_lns'] as const) {
      const { as } = await someone(system, { person: { status } })
      await refused(system, [409, 'skp_not_required'], 'POST', '/v1/skp', { as, body: NEW })
    }
  })

  test('nor submitted, approved or revised for him; what he has stays readable [II.C.8]', async () => {
    system.clock.set(JANUARY)
    for (const [status, path, as, more] of [
      ['draf', 'submission', undefined, {}],
      ['diajukan', 'approval', kasi, {}],
      ['ditetapkan', 'revision', kasi, REASON],
    ] as const) {
      const plan = status === 'ditetapkan' ? approved() : draft(status)
      const one = await someone(system, { person: { status: 'mpp' }, ...plan })
      const caller = as ?? one.as
      await refused(system, [409, 'skp_not_required'], 'POST', `${one.skp}/${path}`, { as: caller, body: more })
      const { allowedActions } = await must(system, 200, 'GET', one.skp, { as: caller })
      expect(allowedActions).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(submit|approve|revise)Skp$/)]),
      )
    }
  })

  test('not by who is no employee', async () => {
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/skp', { as: ADMIN, body: NEW })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/skp', { as: { sub: 'x', roles: ['pegawai'] }, body: NEW })
  })

  test('by someone whose evaluator is the head of region', async () => {
    const { as } = await someone(system, { person: { evaluatorId: idOf('walikota') } })
    expect(await must(system, 201, 'POST', '/v1/skp', { as, body: NEW })).toMatchObject({
      superior: { employeeId: idOf('walikota') },
    })
  })

  test('not from somebody else’s, nor with an approach that the year does not use [P9(3)]', async () => {
    const { as } = await someone(system)
    for (const copyFrom of [`${idOf('sekda')}-2026-1`, 'x'])
      await refused(system, [400, 'invalid_input'], 'POST', '/v1/skp', { as, body: { ...NEW, copyFrom } })
    const cycle = await system.table.get(keys.cycle(2026))
    if (cycle === undefined) throw new Error('no cycle')
    const narrow = { ...cycle, year: 2027, approaches: ['kualitatif' as const], planning: { opensAt: 0, closesAt: 1 } }
    await write(system, [{ action: 'PutItem', key: keys.cycle(2027), item: narrow, when: { absent: true } }])
    const body = await refused(system, [400, 'invalid_input'], 'POST', '/v1/skp', { as, body: { ...NEW, year: 2027 } })
    expect(body).toMatchObject({ errors: [{ pointer: '/approach' }] })
  })
})

describe('a draft', () => {
  beforeAll(() => system.clock.set(JANUARY))

  test('is written as often as one likes, complete or not', async () => {
    const { as, skp } = await someone(system, draft())
    const first = await must(system, 200, 'PUT', skp, { as, body: PLAN, headers: version(1) })
    expect(first).toMatchObject({ version: 2, status: 'draf' })
    await must(system, 200, 'PUT', skp, { as, body: { workResults: [] }, headers: version(2) })
  })

  test('that is stale is refused, and the text of the first tab is kept', async () => {
    const { as, skp } = await someone(system, draft())
    await must(system, 200, 'PUT', skp, { as, body: PLAN, headers: version(1) })
    await refused(system, [412, 'stale_version'], 'PUT', skp, { as, body: { workResults: [] }, headers: version(1) })
    expect((await must(system, 200, 'GET', skp, { as }))['workResults']).toMatchObject(PLAN.workResults)
  })

  test('sent a second time, because its answer was lost, answers the same', async () => {
    const { as, skp } = await someone(system, draft())
    const put = () => system.call('PUT', skp, { as, body: PLAN, headers: version(1) })
    const first = await put()
    const second = await put()
    expect(second).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: first.body })
    expect((await must(system, 200, 'GET', skp, { as }))['workResults']).toEqual(first.body['workResults'])
  })

  test('needs its version, in the one form that there is', async () => {
    const { as, skp } = await someone(system, draft())
    await refused(system, [428, 'version_required'], 'PUT', skp, { as, body: PLAN })
    await refused(system, [428, 'version_required'], 'PUT', skp, { as, body: PLAN, headers: { 'if-none-match': '*' } })
    for (const match of ['1', '*', 'W/"1"', '"x"', ''])
      await refused(system, [400, 'invalid_input'], 'PUT', skp, { as, body: PLAN, headers: { 'if-match': match } })
  })

  test('is not written when it is submitted, nor by anyone else', async () => {
    const { as, skp } = await someone(system, draft('diajukan'))
    await refused(system, [409, 'wrong_status'], 'PUT', skp, { as, body: PLAN, headers: version(1) })
    await refused(system, [403, 'not_allowed'], 'PUT', skp, { as: kasi, body: PLAN, headers: version(1) })
  })

  test('is submitted when it is complete, and taken back [II.A.7.a.10]', async () => {
    const { as, skp } = await someone(system, draft())
    const submitted = await must(system, 200, 'POST', `${skp}/submission`, { as })
    expect(submitted).toMatchObject({
      status: 'diajukan',
      version: 2,
      allowedActions: ['getSkp', 'withdrawSkp', 'getAcademicGuide', 'listResources', 'getSkpHistory'],
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${skp}/submission`, { as })
    expect(await must(system, 200, 'POST', `${skp}/withdrawal`, { as })).toMatchObject({ status: 'draf', version: 3 })
    await refused(system, [409, 'wrong_status'], 'POST', `${skp}/withdrawal`, { as })
  })

  test('that is incomplete names every missing field, and is submitted by nobody else', async () => {
    const { as, skp } = await someone(system, {
      skp: employeeId => draftItem({ employeeId, workResults: [], accountability: [] }),
    })
    const body = await refused(system, [400, 'invalid_input'], 'POST', `${skp}/submission`, { as })
    expect(body).toMatchObject({ errors: [{ pointer: '/workResults' }, { pointer: '/accountability' }] })
    await refused(system, [403, 'not_allowed'], 'POST', `${skp}/submission`, { as: kasi })
  })

  test('of the head of a unit mandiri plans by perspective instead of aspects [II.A.2.a.8, II.A.2.c]', async () => {
    await lay(system, PEOPLE.camat, { skp: employeeId => draftItem({ employeeId }) })
    const skp = `/v1/skp/${idOf('camat')}-2026-1`
    await refused(system, [400, 'invalid_input'], 'POST', `${skp}/submission`, { as: camat })
    await must(system, 200, 'PUT', skp, { as: camat, body: HEAD_PLAN, headers: version(1) })
    await must(system, 200, 'POST', `${skp}/submission`, { as: camat })
  })

  test('without an evaluator waits for one', async () => {
    const person = { evaluatorId: undefined }
    const { as, skp } = await someone(system, { person, ...draft() })
    await refused(system, [409, 'evaluator_missing'], 'POST', `${skp}/submission`, { as })
  })

  test('with If-Match moves on only from the version that was read', async () => {
    const { as, skp } = await someone(system, draft())
    await refused(system, [412, 'stale_version'], 'POST', `${skp}/submission`, { as, headers: version(7) })
    await must(system, 200, 'POST', `${skp}/submission`, { as, headers: version(1) })
  })
})

describe('a submitted SKP', () => {
  beforeAll(() => system.clock.set(JANUARY))

  test('is returned with a reason that the employee reads [P7(1)–(2)]', async () => {
    const { as, skp } = await someone(system, draft('diajukan'))
    await must(system, 200, 'POST', `${skp}/return`, { as: kasi, body: REASON })
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({
      status: 'dikembalikan',
      returnedReason: REASON.reason,
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${skp}/return`, { as: kasi, body: REASON })
    await must(system, 200, 'POST', `${skp}/submission`, { as })
  })

  test('goes to the superior only after January, and the evaluator’s own power stays [II.C.5]', async () => {
    const early = await someone(system, draft('diajukan'))
    const other = await someone(system, draft('diajukan'))
    system.clock.set('2026-01-31T23:59:59.999+07:00')
    await refused(system, [409, 'evaluator_first'], 'POST', `${early.skp}/approval`, { as: camat })
    await refused(system, [409, 'evaluator_first'], 'POST', `${early.skp}/return`, { as: camat, body: REASON })
    system.clock.set(FEBRUARY)
    await must(system, 200, 'POST', `${early.skp}/approval`, { as: camat })
    await must(system, 200, 'POST', `${other.skp}/approval`, { as: kasi })
  })

  test('is determined by nobody for himself [P14(3)]', async () => {
    const { as, skp } = await someone(system, draft('diajukan'))
    await refused(system, [403, 'not_allowed'], 'POST', `${skp}/approval`, { as })
    await refused(system, [403, 'not_allowed'], 'POST', `${skp}/return`, { as, body: REASON })
  })

  test('is determined with the priorities that the evaluator gives [II.A.2.a.6, II.A.6.c, P14(3)]', async () => {
    system.clock.set(JANUARY)
    const { skp } = await someone(system, draft('diajukan'))
    for (const kinds of [{ rasing: 'utama' }, { [MAIN]: 'tambahan' }])
      await refused(system, [400, 'invalid_input'], 'POST', `${skp}/approval`, { as: kasi, body: { kinds } })
    const body = { kinds: { [MAIN]: 'tambahan', [EXTRA]: 'utama' } }
    const done = await must(system, 200, 'POST', `${skp}/approval`, { as: kasi, body })
    expect(done).toMatchObject({
      status: 'ditetapkan',
      approvedAt: JANUARY,
      workResults: [{ kind: 'tambahan' }, { kind: 'utama' }],
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${skp}/approval`, { as: kasi })
  })
})

describe('the approval opens evaluations', () => {
  const opened = async (employeeId: string) =>
    (await system.table.all({ item: 'evaluation', pk: `EMPLOYEE#${employeeId}`, begins: 'EVALUATION#' }))
      .map(({ periodId }) => periodId.slice(5))
      .toSorted()

  test.each([
    ['2026-01-20T09:00:00+07:00', ['TAHUNAN', 'TW1', 'TW2', 'TW3', 'TW4']],
    ['2026-04-10T23:59:59.999+07:00', ['TAHUNAN', 'TW1', 'TW2', 'TW3', 'TW4']],
    ['2026-04-11T00:00:00.000+07:00', ['TAHUNAN', 'TW2', 'TW3', 'TW4']],
    ['2027-01-20T09:00:00+07:00', ['TAHUNAN']],
  ])('at %s of %j', async (moment, expected) => {
    const { skp, employeeId } = await someone(system, draft('diajukan'))
    system.clock.set(moment)
    await must(system, 200, 'POST', `${skp}/approval`, { as: kasi })
    expect(await opened(employeeId)).toEqual(expected)
  })

  test('but of no period whose closing has sealed the people of this one', async () => {
    const { skp, employeeId } = await someone(system, draft('diajukan'))
    system.clock.set('2026-09-20T09:00:00+07:00')
    const sealed = { periodId: '2026-TW3', shard: shardOf(employeeId) }
    await write(system, [
      {
        action: 'PutItem',
        key: keys.closingShard(sealed.periodId, sealed.shard),
        item: sealed,
        when: { absent: true },
      },
    ])
    await must(system, 200, 'POST', `${skp}/approval`, { as: kasi })
    expect(await opened(employeeId)).toEqual(['TAHUNAN', 'TW4'])
  })
})

describe('a determined SKP', () => {
  beforeAll(() => system.clock.set('2026-03-01T09:00:00+07:00'))

  test('is revised, and stays in force until the new one is determined [P14(2), P20(4)–(5)]', async () => {
    const { as, skp, employeeId } = await someone(system, {
      ...approved(),
      evaluation: base => evaluationItem({ ...base, status: 'diajukan' }),
    })
    const later = evaluationItem({
      employeeId,
      skpId: `${employeeId}-2026-1`,
      periodId: '2026-TW2',
      closesAt: TW1.closesAt + 90 * 86_400_000,
    })
    await write(system, [{ action: 'PutItem', key: keys.evaluation(later), item: later, when: { absent: true } }])
    const revision = await must(system, 201, 'POST', `${skp}/revision`, { as, body: REASON })
    expect(revision).toMatchObject({
      skpId: `${employeeId}-2026-2`,
      status: 'draf',
      workResults: [{ workResultId: MAIN }, {}],
    })
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({ status: 'ditetapkan' })
    await refused(system, [409, 'skp_exists'], 'POST', `${skp}/revision`, { as: kasi, body: REASON })

    const next = `/v1/skp/${employeeId}-2026-2`
    await must(system, 200, 'POST', `${next}/submission`, { as })
    await must(system, 200, 'POST', `${next}/approval`, { as: kasi })
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({
      status: 'diganti',
      allowedActions: ['getSkp', 'getAcademicGuide', 'listResources', 'getSkpHistory'],
    })
    const pointsTo = async (period: string) =>
      (await must(system, 200, 'GET', `/v1/evaluations/${employeeId}-${period}-1`, { as }))['skpId']
    expect(await pointsTo('2026-TW1'), 'what was submitted keeps its version').toBe(`${employeeId}-2026-1`)
    expect(await pointsTo('2026-TW2'), 'what is open points to the new one').toBe(`${employeeId}-2026-2`)
    const history = await must(system, 200, 'GET', `${skp}/history`, { as })
    expect(history['items']).toMatchObject([{ operation: 'approveSkp', from: 'ditetapkan', to: 'diganti' }])
  })

  test('is revised by the evaluator too, but not by the superior, and not when it is replaced or not yet determined [P11(2)]', async () => {
    const one = await someone(system, approved())
    await refused(system, [403, 'not_allowed'], 'POST', `${one.skp}/revision`, { as: camat, body: REASON })
    await must(system, 201, 'POST', `${one.skp}/revision`, { as: kasi, body: REASON })
    for (const state of [approved('diganti'), draft()]) {
      const { as, skp } = await someone(system, state)
      await refused(system, [409, 'wrong_status'], 'POST', `${skp}/revision`, { as, body: REASON })
    }
  })

  test('shows every transition page by page, each chained to the one before', async () => {
    const { as, skp } = await someone(system, draft())
    for (const [step, who] of [
      ['submission', as],
      ['withdrawal', as],
      ['submission', as],
      ['approval', kasi],
    ] as const)
      await must(system, 200, 'POST', `${skp}/${step}`, { as: who })
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 9; page += 1) {
      const answer = await system.call<{ items: { to: string }[]; next?: string }>(
        'GET',
        `${skp}/history?limit=1${cursor}`,
        { as },
      )
      expect(answer.body.items.length).toBeLessThanOrEqual(1)
      seen.push(...answer.body.items.map(({ to }) => to))
      if (answer.body.next === undefined) break
      cursor = `&cursor=${encodeURIComponent(answer.body.next)}`
    }
    expect(seen).toEqual(['diajukan', 'draf', 'diajukan', 'ditetapkan'])
  })
})

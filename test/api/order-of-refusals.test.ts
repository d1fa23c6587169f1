import { afterAll, beforeAll, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import { signedItem } from '../support/evaluations.ts'
import { approvedItem, EXTRA, MAIN } from '../support/skp.ts'
import { FIRST, refused, someone, type Someone, version } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, idOf, layTown, write } from '../support/town.ts'

const kasi = actor('kasi')

let system: TestSystem
/** His SKP is determined, his evaluation signed: whatever is asked of them now comes too late. */
let done: Someone
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
  done = await someone(system, {
    skp: employeeId => approvedItem(idOf('kasi'), 1, { employeeId }),
    evaluation: base => signedItem(base, { signedBy: idOf('kasi') }),
  })
})
afterAll(() => system.close())

const rated = (workResultId: string) => ({
  workRating: 'sesuai_ekspektasi',
  behaviourRating: 'sesuai_ekspektasi',
  results: [{ workResultId, rating: 'sesuai_ekspektasi' }],
})
const planned = (workResultId: string) => ({ items: [{ workResultId, actions: ['Loket kedua'] }] })
const written = (workResultId: string) => ({
  workResults: [{ workResultId, kind: 'utama', statement: 'Layanan', indicators: [] }],
})
const priorities = (workResultId: string) => ({ kinds: { [workResultId]: 'utama' } })

test.each([
  ['a rating', 'PUT', () => `${done.evaluation}/rating`, 'kasi', rated, FIRST],
  ['an action plan', 'PUT', () => `${done.evaluation}/action-plan`, 'self', planned, FIRST],
  ['a plan', 'PUT', () => done.skp, 'self', written, version(3)],
  ['an approval', 'POST', () => `${done.skp}/approval`, 'kasi', priorities, {}],
] as const)('%s that names an unknown result is told so before it is told to be late', async (...row) => {
  const [, method, target, who, body, headers] = row
  const as = who === 'self' ? done.as : kasi
  const unknown = await refused(system, [400, 'invalid_input'], method, target(), { as, body: body('rasing'), headers })
  expect(unknown['errors']).toMatchObject([{ code: 'unknown_work_result' }])
  await refused(system, [409, 'wrong_status'], method, target(), { as, body: body(MAIN), headers })
})

test('an approval that would leave no main result is told so first', async () => {
  const body = { kinds: { [MAIN]: 'tambahan', [EXTRA]: 'tambahan' } }
  const { errors } = await refused(system, [400, 'invalid_input'], 'POST', `${done.skp}/approval`, { as: kasi, body })
  expect(errors).toMatchObject([{ pointer: '/kinds', code: 'main_result_missing' }])
})

test('a second SKP from somebody else’s, or by an approach that the year does not use, is told so first', async () => {
  const cycle = await system.table.get(keys.cycle(2026))
  if (cycle === undefined) throw new Error('no cycle')
  const narrow = {
    ...cycle,
    year: 2030,
    approaches: ['kualitatif' as const],
    planning: { opensAt: 1e14, closesAt: 1e14 },
  }
  await write(system, [{ action: 'PutItem', key: keys.cycle(2030), item: narrow, when: { absent: true } }])
  const { as } = done
  const ask = (body: object) => ({ as, body: { year: 2026, approach: 'kuantitatif', ...body } })
  await refused(system, [409, 'skp_exists'], 'POST', '/v1/skp', ask({}))
  await refused(system, [400, 'invalid_input'], 'POST', '/v1/skp', ask({ copyFrom: `${idOf('sekda')}-2026-1` }))
  await refused(system, [409, 'period_not_open'], 'POST', '/v1/skp', ask({ year: 2030, approach: 'kualitatif' }))
  await refused(system, [400, 'invalid_input'], 'POST', '/v1/skp', ask({ year: 2030 }))
})

test('a reason of one character is one, of 2,000 too, and no longer', async () => {
  const { skp, as } = done
  const ask = (reason: string) => ['POST', `${skp}/revision`, { as, body: { reason } }] as const
  for (const reason of ['', ' ', 'x'.repeat(2001)]) await refused(system, [400, 'invalid_input'], ...ask(reason))
  expect((await system.call(...ask('x'))).status).toBe(201)
  const back = (reason: string) => ['POST', `${skp}/return`, { as: kasi, body: { reason } }] as const
  await refused(system, [409, 'wrong_status'], ...back('x'.repeat(2000)))
})

test('who assigned a result is said in up to 2,000 characters [P1(10)]', async () => {
  const { as } = await someone(system)
  const created = await system.call('POST', '/v1/skp', { as, body: { year: 2026, approach: 'kuantitatif' } })
  const put = (assignedBy: string) =>
    system.call('PUT', `/v1/skp/${String(created.body['skpId'])}`, {
      as,
      body: { workResults: [{ kind: 'tambahan', statement: 'Arsip', assignedBy, indicators: [] }] },
      headers: version(1),
    })
  expect((await put('x'.repeat(2001))).status).toBe(400)
  expect((await put('x'.repeat(2000))).status).toBe(200)
})

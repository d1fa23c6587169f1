import * as z from 'zod/mini'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { endOf, startOf } from '../../../functions/domain/instant.ts'
import { evaluationItem, evaluationPuts, signedItem } from '../../support/evaluations.ts'
import { refused, someone } from '../../support/someone.ts'
import { draftItem, skpPut } from '../../support/skp.ts'
import { designated } from '../assignments/office.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
const NOW = '2026-05-04T09:00:00+07:00'
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
beforeEach(() => system.clock.set(NOW))
afterAll(() => system.close())

const kasi = idOf('kasi')
const ENDED = { endedOn: '2026-05-01', reason: 'pensiun' }
const TW2 = { periodId: '2026-TW2', opensAt: startOf('2026-06-20'), closesAt: endOf('2026-07-10') }

/** With a plan under consideration, what the kasi signed of the first quarter, and the second before its window. */
async function working(status: 'terbuka' | 'diajukan' = 'terbuka') {
  const one = await someone(system)
  const at = { employeeId: one.employeeId, actorId: kasi }
  await write(system, [
    skpPut(draftItem({ ...at, status: 'diajukan' })),
    ...evaluationPuts(signedItem(at, { signedBy: kasi })),
    ...evaluationPuts(evaluationItem({ ...at, ...TW2, startsAt: startOf('2026-04-01'), status })),
  ])
  return { ...one, open: `/v1/evaluations/${one.employeeId}-2026-TW2-1` }
}

const end = (employeeId: string, body: object = ENDED, as = ADMIN) =>
  ['POST', `/v1/employees/${employeeId}/ending`, { as, body }] as const

async function record(employeeId: string, change: object) {
  const stored = await system.table.get(keys.employee(employeeId))
  if (stored === undefined) throw new Error('nobody is there')
  const { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, version } = stored
  const body = { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, ...change }
  const headers = { 'if-match': `"${version}"` }
  return must(system, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers })
}

test('who leaves heads no unit any more, and what was asked of him is on nobody’s desk', async () => {
  const { employeeId } = await someone(system, { person: { unitId: 'uptd' } })
  const unit = { unitId: 'uptd', name: 'UPTD', parentId: 'pemkot', mandiri: false, headId: employeeId }
  await write(system, [{ action: 'PutItem', key: keys.unit('uptd'), item: unit, when: { absent: true } }])
  const href = await designated(system, employeeId, actor('sekda'), { startsOn: '2026-05-10' })
  const [, place] = href.split(`${employeeId}-`)
  await must(system, 200, ...end(employeeId))
  expect(await system.table.get(keys.unit('uptd'))).not.toHaveProperty('headId')
  const asked = await system.table.all(ranges.assignmentsOf(employeeId))
  expect(asked).toMatchObject([{ place, status: 'diajukan' }])
  expect(asked[0]).not.toHaveProperty('actorId')
})

const Verified = z.object({ faults: z.array(z.object({ subject: z.string(), where: z.string() })) })

/** What a verification names of him, but for what these tests lay down without its history. */
const faultsOf = async (employeeId: string) =>
  z
    .parse(Verified, await system.run('verifyHistory'))
    .faults.filter(({ subject, where }) => subject.startsWith(employeeId) && where !== 'signature')

type List = { items: { employeeId: string }[] }
const listed = async (path: string) => {
  const { body } = await system.call<List>('GET', path, { as: actor('kasi') })
  return body.items.map(({ employeeId }) => employeeId)
}

describe('who leaves', () => {
  test('is recorded with day and reason; what was judged stays, what is open stops and says why [II.C.8]', async () => {
    const { employeeId, open } = await working()
    const view = await must(system, 200, ...end(employeeId))
    expect(view).toMatchObject({ status: 'berhenti', ended: ENDED, roles: ['pegawai'] })
    expect(view['allowedActions']).not.toContain('endEmployment')
    expect(await system.table.all(ranges.history(employeeId))).toMatchObject([
      { operation: 'endEmployment', from: 'aktif', to: 'berhenti', fixed: { ended: ENDED } },
    ])
    const stopped = await must(system, 200, 'GET', open, { as: actor('kasi') })
    expect(stopped).toMatchObject({
      status: 'dihentikan',
      deadlines: [],
      stopped: { why: 'berhenti', at: '2026-05-04T09:00:00+07:00', reason: expect.stringContaining('2026-05-01') },
    })
    const signed = await must(system, 200, 'GET', `/v1/evaluations/${employeeId}-2026-TW1-1`, { as: actor('kasi') })
    expect(signed).toMatchObject({ status: 'dinilai', predicate: 'baik' })
    expect(await faultsOf(employeeId)).toEqual([])
    expect(await system.table.all(ranges.history(`${employeeId}-2026-TW2-1`))).toMatchObject([
      { operation: 'endEmployment', from: 'terbuka', to: 'dihentikan', fixed: { stopped: { why: 'berhenti' } } },
    ])
  })

  test('leaves no task with anybody, and still reads what is his [II.C.8]', async () => {
    const { employeeId, as, open } = await working()
    expect(await listed('/v1/me/team/evaluations?periodId=2026-TW2&limit=100')).toContain(employeeId)
    await must(system, 200, ...end(employeeId))
    expect(await listed('/v1/me/team/evaluations?periodId=2026-TW2&limit=100')).not.toContain(employeeId)
    expect(await listed('/v1/me/team/skp?year=2026&limit=100')).not.toContain(employeeId)
    const evaluator = await must(system, 200, 'GET', '/v1/me/home', { as: actor('kasi') })
    expect(JSON.stringify([evaluator['tasks'], evaluator['waitingFor']])).not.toContain(`${employeeId}-2026-TW2`)
    expect(JSON.stringify(evaluator['tasks'])).not.toContain(`${employeeId}-2026-1`)
    const own = await must(system, 200, 'GET', '/v1/me/home', { as })
    expect(own).toMatchObject({ tasks: [], waitingFor: [] })
    await must(system, 200, 'GET', open, { as })
    await must(system, 200, 'GET', `/v1/skp/${employeeId}-2026-1`, { as })
    await must(system, 200, 'GET', '/v1/me/skp?year=2026', { as })
    expect(await must(system, 200, 'GET', '/v1/me/export', { as })).toMatchObject({ person: { ended: ENDED } })
  })

  test('leaves his people to the next level, in the same lists as ever [IV.A.2 kalimat 2]', async () => {
    const position = { name: 'Kepala Seksi', kind: 'pengawas' } as const
    const head = await someone(system, { person: { position, evaluatorId: idOf('camat') } })
    const member = await someone(system, {
      person: { evaluatorId: head.employeeId },
      evaluation: base => evaluationItem({ ...base, ...TW2, actorId: head.employeeId }),
    })
    await must(system, 200, ...end(head.employeeId))
    await system.drain()
    const [passed] = await system.table.all(ranges.evaluationsOf(member.employeeId))
    expect(passed).toMatchObject({ status: 'terbuka', actorId: idOf('camat') })
  })

  test('within the window can still be judged by his evaluator until it closes, and by no superior', async () => {
    const { employeeId, open } = await working('diajukan')
    system.clock.set('2026-07-02T09:00:00+07:00')
    await must(system, 200, ...end(employeeId, { ...ENDED, endedOn: '2026-07-01' }))
    expect(await must(system, 200, 'GET', open, { as: actor('kasi') })).toMatchObject({
      status: 'diajukan',
      allowedActions: expect.arrayContaining(['rateEvaluation']),
    })
  })

  test('by mistake goes on where he was when it is put right before the window closes', async () => {
    const { employeeId, open } = await working()
    await must(system, 200, ...end(employeeId))
    expect(await record(employeeId, { status: 'aktif' })).not.toHaveProperty('ended')
    expect(await must(system, 200, 'GET', open, { as: actor('kasi') })).toMatchObject({ status: 'terbuka' })
    expect(await listed('/v1/me/team/evaluations?periodId=2026-TW2&limit=100')).toContain(employeeId)
    expect(await listed('/v1/me/team/skp?year=2026&limit=100')).toContain(employeeId)
    expect(await system.table.all(ranges.history(`${employeeId}-2026-TW2-1`))).toMatchObject([
      { to: 'dihentikan' },
      { operation: 'updateEmployee', from: 'dihentikan', to: 'terbuka' },
    ])
    expect(await faultsOf(employeeId)).toEqual([])
  })

  test('is recorded once, from the day itself on, and never of oneself', async () => {
    const { employeeId } = await working()
    const future = await refused(
      system,
      [400, 'invalid_input'],
      ...end(employeeId, { ...ENDED, endedOn: '2026-05-05' }),
    )
    expect(future).toMatchObject({ errors: [{ pointer: '/endedOn', code: 'in_future' }] })
    await must(system, 200, ...end(employeeId, { ...ENDED, endedOn: '2026-05-04' }))
    const again = await refused(system, [409, 'wrong_status'], ...end(employeeId))
    expect(again.detail).toContain('2026-05-04')
    const own = { sub: 'x', employeeId, roles: ['admin_kepegawaian' as const] }
    await refused(system, [403, 'not_allowed'], ...end(employeeId, ENDED, own))
    await refused(system, [404, 'employee_not_found'], ...end('x'))
  })

  test('and was recorded so by a file before gets his day and reason', async () => {
    const { employeeId } = await someone(system, { person: { status: 'berhenti' } })
    expect(await must(system, 200, ...end(employeeId))).toMatchObject({ ended: ENDED })
  })
})

test.each(['diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns'])(
  'who is %s is planned for no more; a period that he began stays to be judged, one that he did not begin stops [II.C.8]',
  async status => {
    const { employeeId, open } = await working()
    const tw3 = { periodId: '2026-TW3', startsAt: startOf('2026-07-01'), opensAt: startOf('2026-09-20') }
    const later = evaluationItem({ ...tw3, employeeId, actorId: kasi, closesAt: endOf('2026-10-10') })
    await write(system, evaluationPuts(later))
    await record(employeeId, { status })
    expect(await must(system, 200, 'GET', open, { as: actor('kasi') })).toMatchObject({ status: 'terbuka' })
    expect(await system.table.get(keys.evaluation(later))).toMatchObject({ status: 'dihentikan' })
    expect(await listed('/v1/me/team/skp?year=2026&limit=100')).not.toContain(employeeId)
    await record(employeeId, { status: 'aktif' })
    expect(await system.table.get(keys.evaluation(later))).toMatchObject({ status: 'terbuka', actorId: kasi })
    expect(await listed('/v1/me/team/skp?year=2026&limit=100')).toContain(employeeId)
  },
)

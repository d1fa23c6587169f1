import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { dividing } from '../../support/roles.ts'
import { draftItem } from '../../support/skp.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must } from '../../support/town.ts'
import { designated } from '../assignments/office.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const [kasi, camat, sekda, hendra] = [actor('kasi'), actor('camat'), actor('sekda'), actor('hendra')]
const FIRST = { 'if-none-match': '*' }
const Version = z.object({ version: z.number() })
const Whole = z.object({
  indicators: z.array(
    z.object({ strategies: z.array(z.object({ roles: z.array(z.object({ roleId: z.string() })) })) }),
  ),
})
const roleIdsOf = (body: unknown) =>
  z.parse(Whole, body).indicators.flatMap(each => each.strategies.flatMap(({ roles }) => roles.map(r => r.roleId)))

/** A year of its own for each test: a unit has one matrix a year, and two years can be written. */
const KEC = '/v1/role-matrices/2026-unit-kec'

/** Over whatever stands there. */
async function divided(target: string, as: Actor, body: object, status = 200) {
  const { status: found, body: stands } = await system.call('GET', target, { as })
  const headers = found === 404 ? FIRST : { 'if-match': `"${z.parse(Version, stands).version}"` }
  return must(system, status, 'PUT', target, { as, body, headers })
}

describe('the matrix of a unit', () => {
  test('says who brings about what for which indicator of the pimpinan, and by which strategy [II.A.4, A.1.4, II.A.5.g–i, II.A.5.langkah.a–b]', async () => {
    const one = await someone(system)
    const said = await divided(KEC, camat, dividing({ employeeId: one.employeeId }))
    expect(said).toMatchObject({
      ...{ matrixId: '2026-unit-kec', year: 2026, of: { kind: 'unit', id: 'kec', name: 'Kecamatan' } },
      writtenBy: { employeeId: idOf('camat'), name: 'Anisa Syahputra' },
      indicators: [
        {
          indicator: 'Indeks kepuasan warga 88',
          strategies: [
            {
              ...{ strategy: 'Loket satu pintu', kind: 'layanan', cascading: 'layanan' },
              roles: [{ employeeId: one.employeeId, position: expect.any(String), control: 'kendali_tinggi' }],
            },
          ],
        },
      ],
      allowedActions: ['editRoleMatrix'],
    })
    const mine = await must(system, 200, 'GET', '/v1/me/roles?year=2026', { as: one.as })
    expect(mine).toMatchObject({
      items: [
        {
          matrixId: '2026-unit-kec',
          roles: [{ roleId: roleIdsOf(said)[0], indicator: 'Indeks kepuasan warga 88', strategy: 'Loket satu pintu' }],
        },
      ],
    })
  })

  test('needs someone who answers for every strategy [II.A.5.g–i]', async () => {
    const answer = await refused(system, [400, 'invalid_input'], 'PUT', '/v1/role-matrices/2027-unit-kec', {
      ...{ as: camat, body: dividing(), headers: FIRST },
    })
    expect(answer['errors']).toMatchObject([
      {
        pointer: '/indicators/0/strategies/0/roles',
        code: 'strategy_uncovered',
        detail: expect.stringContaining('II.A.5.h'),
      },
    ])
  })

  test('names the level of control of each role, and tells who leads others what the guide asks [II.A.5.a–e]', async () => {
    const role = { employeeId: idOf('kasi') }
    const body = dividing({ ...role, control: 'kendali_tinggi' }, { ...role, control: 'kendali_sedang' })
    const { indicators } = await divided(KEC, camat, body)
    expect(indicators).toMatchObject([
      {
        strategies: [
          {
            roles: [
              { hint: expect.stringContaining('II.A.5.b') },
              expect.not.objectContaining({ hint: expect.anything() }),
            ],
          },
        ],
      },
    ])
    const { level: _, ...unsaid } = { level: 0, ...role, control: undefined }
    await refused(system, [400, 'invalid_input'], 'PUT', KEC, { as: camat, body: dividing(unsaid), headers: FIRST })
  })

  test('shows its owner who of the unit has no role yet [II.A.5.langkah.a–b]', async () => {
    await divided(KEC, camat, dividing({ employeeId: idOf('hendra') }))
    const { withoutRole } = await must(system, 200, 'GET', KEC, { as: camat })
    expect(withoutRole).toContainEqual({ employeeId: idOf('taufik'), name: 'Taufik Hidayat' })
    expect(JSON.stringify(withoutRole)).not.toMatch(new RegExp(`${idOf('hendra')}|${idOf('camat')}`))
    expect(await must(system, 200, 'GET', KEC, { as: hendra })).not.toHaveProperty('withoutRole')
  })

  test('records who comes from another unit once his evaluator let him go, and who comes from another agency [II.A.5.j]', async () => {
    const guest = await someone(system, { person: { unitId: 'sekda', evaluatorId: idOf('sekda') } })
    const href = await designated(system, guest.employeeId, camat)
    const assignmentId = href.slice('/v1/assignments/'.length)
    const body = dividing(
      { employeeId: guest.employeeId, assignmentId },
      { outside: 'Penyuluh KB, BKKBN Sumatera Selatan' },
    )
    const before = await divided(KEC, camat, body, 400)
    expect(before['errors']).toMatchObject([{ code: 'not_assigned', detail: expect.stringContaining('II.A.5.f.10') }])
    await must(system, 200, 'POST', `${href}/approval`, { as: sekda })
    expect(await divided(KEC, camat, body)).toMatchObject({
      indicators: [{ strategies: [{ roles: [{ assignmentId }, { outside: 'Penyuluh KB, BKKBN Sumatera Selatan' }] }] }],
    })
    expect(await must(system, 200, 'GET', KEC, { as: guest.as })).toMatchObject({ allowedActions: [] })
  })

  test.each<[string, object, string, string]>([
    ['nobody who is known', { employeeId: 'nobodynobodynobo' }, '/employeeId', 'unknown_employee'],
    ['neither one here nor one outside', {}, '', 'one_contributor'],
    ['both at once', { employeeId: idOf('hendra'), outside: 'BKKBN' }, '', 'one_contributor'],
    ['a role that is not in it', { employeeId: idOf('hendra'), roleId: 'pxxxxxxxxxxx' }, '/roleId', 'unknown_role'],
    ['an assignment that is none', { employeeId: idOf('sekda'), assignmentId: 'x' }, '/assignmentId', 'not_assigned'],
  ])('does not name %s', async (_what, role, field, code) => {
    const answer = await refused(system, [400, 'invalid_input'], 'PUT', '/v1/role-matrices/2027-unit-kec', {
      ...{ as: camat, body: dividing(role), headers: FIRST },
    })
    expect(answer['errors']).toMatchObject([{ pointer: `/indicators/0/strategies/0/roles/0${field}`, code }])
  })

  test('keeps the name of a role that stays, and says in its history what was written when', async () => {
    const first = await divided(KEC, camat, dividing({ employeeId: idOf('hendra') }))
    const [roleId = ''] = roleIdsOf(first)
    const again = await divided(KEC, camat, dividing({ employeeId: idOf('taufik'), roleId }))
    expect(roleIdsOf(again)).toEqual([roleId])
    expect(await must(system, 200, 'GET', '/v1/me/roles?year=2026', { as: hendra })).toEqual({ items: [] })
    const history = await system.table.all(ranges.history('2026-unit-kec'))
    expect(history.at(-1)).toMatchObject({
      ...{ operation: 'editRoleMatrix', by: idOf('camat'), to: `versi ${z.parse(Version, again).version}` },
      fixed: { roles: 1 },
    })
    const twice = dividing({ employeeId: idOf('taufik'), roleId }, { employeeId: idOf('hendra'), roleId })
    const answer = await refused(system, [400, 'invalid_input'], 'PUT', KEC, {
      ...{ as: camat, body: twice, headers: { 'if-match': `"${z.parse(Version, again).version}"` } },
    })
    expect(answer['errors']).toMatchObject([{ code: 'repeated_role' }])
  })

  test('is its owner’s to write, its people’s and their evaluators’ to read, and nobody else’s', async () => {
    await divided(KEC, camat, dividing({ employeeId: idOf('hendra') }))
    for (const as of [hendra, kasi, sekda]) {
      await must(system, 200, 'GET', KEC, { as })
      await refused(system, [403, 'not_allowed'], 'PUT', KEC, { as, body: dividing(), headers: FIRST })
    }
    for (const as of [actor('taufik'), actor('admin'), actor('walikota')]) {
      await refused(system, [404, 'role_matrix_not_found'], 'GET', KEC, { as })
      await refused(system, [404, 'role_matrix_not_found'], 'PUT', KEC, { as, body: dividing(), headers: FIRST })
    }
    for (const name of ['2026-unit-x', '2026-tim-kec', '2028-unit-kec', 'kec'])
      await refused(system, [404, 'role_matrix_not_found'], 'GET', `/v1/role-matrices/${name}`, { as: camat })
  })

  test('is not changed any more once its year is over', async () => {
    await divided(KEC, camat, dividing({ employeeId: idOf('hendra') }))
    system.clock.set('2027-01-02T09:00:00+07:00')
    const { version } = z.parse(Version, await must(system, 200, 'GET', KEC, { as: camat }))
    const answer = await refused(system, [409, 'wrong_status'], 'PUT', KEC, {
      ...{ as: camat, body: dividing({ employeeId: idOf('hendra') }), headers: { 'if-match': `"${version}"` } },
    })
    expect(answer['detail']).toContain('1 Januari 2027')
  })
})

describe('the matrix of a team', () => {
  test('divides what its leader has to bring about among its members: the second level [II.A.5.langkah.a–b]', async () => {
    const team = { name: 'Loket', purpose: 'Loket satu pintu', leaderId: idOf('kasi') }
    const days = { startsOn: '2026-03-25', endsOn: '2026-12-31' }
    const { teamId } = await must(system, 201, 'POST', '/v1/teams', { as: camat, body: { ...team, ...days } })
    const target = `/v1/role-matrices/2026-tim-${String(teamId)}`
    const body = dividing({ employeeId: idOf('taufik') })
    const before = await refused(system, [400, 'invalid_input'], 'PUT', target, { as: kasi, body, headers: FIRST })
    expect(before['errors']).toMatchObject([{ code: 'not_a_member' }])
    await designated(system, idOf('taufik'), kasi, { teamId })
    expect(await divided(target, kasi, body)).toMatchObject({ of: { kind: 'tim', name: 'Loket' } })
    expect(await must(system, 200, 'GET', target, { as: kasi })).toMatchObject({ withoutRole: [] })
    await must(system, 200, 'GET', target, { as: camat })
    await refused(system, [403, 'not_allowed'], 'PUT', target, { as: camat, body, headers: FIRST })
    await refused(system, [404, 'role_matrix_not_found'], 'GET', target, { as: hendra })
  })
})

describe('a role', () => {
  test('stands beside the plan, and the work result names it [II.A.5.langkah.a–b, II.A.5.j]', async () => {
    const one = await someone(system, { skp: employeeId => draftItem({ employeeId }) })
    const [roleId = ''] = roleIdsOf(await divided(KEC, camat, dividing({ employeeId: one.employeeId })))
    const seen = await must(system, 200, 'GET', one.skp, { as: one.as })
    expect(seen).toMatchObject({ roles: [{ matrixId: '2026-unit-kec', roles: [{ roleId }] }] })
    const indicators = [{ aspects: ['waktu'], indicator: 'Surat selesai', target: '95 persen' }]
    const result = { kind: 'utama', statement: 'Surat selesai pada hari pengajuan', indicators }
    const write = (role: string, version: number) =>
      system.call('PUT', one.skp, {
        ...{ as: one.as, headers: { 'if-match': `"${version}"` } },
        body: { workResults: [{ ...result, roleId: role }] },
      })
    expect((await write('pxxxxxxxxxxx', 1)).body).toMatchObject({
      errors: [{ pointer: '/workResults/0/roleId', code: 'unknown_role' }],
    })
    expect((await write(roleId, 1)).body).toMatchObject({ workResults: [{ roleId }] })
    // the matrix goes on; what the plan names stays
    await divided(KEC, camat, dividing({ employeeId: idOf('hendra') }))
    const { workResults } = (await system.call<{ workResults: object[] }>('GET', one.skp, { as: one.as })).body
    expect(
      (await system.call('PUT', one.skp, { as: one.as, headers: { 'if-match': '"2"' }, body: { workResults } })).body,
    ).toMatchObject({
      workResults: [{ roleId }],
    })
  })

  test('stands beside the rating, so that contributions are compared by it [P24(1), IV.B.3.a.1.e]', async () => {
    const one = await someone(system, { evaluation: base => evaluationItem({ ...base }) })
    await divided(KEC, camat, dividing({ employeeId: one.employeeId }))
    expect(await must(system, 200, 'GET', one.evaluation, { as: kasi })).toMatchObject({
      roles: [{ matrixId: '2026-unit-kec', roles: [{ result: 'Surat selesai pada hari pengajuan' }] }],
    })
    await must(system, 200, 'GET', KEC, { as: kasi })
  })
})

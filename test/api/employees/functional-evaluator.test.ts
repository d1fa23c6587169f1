import { afterAll, beforeAll, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import { official } from '../../support/delegations.ts'
import { refused } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())

const STAFF = { name: 'Dian Lestari', kind: 'pns', position: { name: 'Penata', kind: 'pelaksana' }, unitId: 'kec' }
const POST = {
  position: { name: 'Guru', kind: 'fungsional' as const, jenjang: 'Ahli Madya' },
  evaluatorId: idOf('camat'),
}

test('a functional officer is made evaluator where he leads a unit, and only there [IV.A.7]', async () => {
  const teacher = await official(system, POST)
  const under = (evaluatorId: string) => ({ as: ADMIN, body: { ...STAFF, evaluatorId } })
  const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/employees', under(teacher.employeeId))
  expect(answer['errors']).toMatchObject([{ pointer: '/evaluatorId', code: 'evaluator_not_eligible' }])
  expect(JSON.stringify(answer)).toContain('IV.A.7')

  const head = await official(system, { ...POST, unitId: 'sekolah' })
  const school = { unitId: 'sekolah', name: 'SD Negeri 1', mandiri: false, headId: head.employeeId }
  await write(system, [{ action: 'PutItem', key: keys.unit('sekolah'), item: school, when: { absent: true } }])
  await must(system, 201, 'POST', '/v1/employees', under(head.employeeId))
})

test('who judges a pimpinan tinggi, and the head of a unit mandiri, is whom the clause names [II.C.3.a, II.C.3.b]', async () => {
  const high = { ...STAFF, position: { name: 'Kepala Dinas', kind: 'pimpinan_tinggi' } }
  const under = (evaluatorId: string) => ({ as: ADMIN, body: { ...high, evaluatorId } })
  const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/employees', under(idOf('sekda')))
  expect(answer['errors']).toMatchObject([{ pointer: '/evaluatorId', code: 'evaluator_of_high_post' }])
  await must(system, 201, 'POST', '/v1/employees', under(idOf('walikota')))

  const camat = `/v1/employees/${idOf('camat')}`
  const body = {
    name: 'Anisa Syahputra',
    kind: 'pns',
    position: { name: 'Camat', kind: 'administrator' },
    unitId: 'kec',
  }
  const to = (evaluatorId: string, version: number) => ({
    ...{ as: ADMIN, body: { ...body, evaluatorId }, headers: { 'if-match': `"${version}"` } },
  })
  const below = await official(system, {
    position: { name: 'Kepala Bagian', kind: 'administrator' },
    unitId: 'pemkot',
    evaluatorId: idOf('sekda'),
  })
  const said = await refused(system, [400, 'invalid_input'], 'PUT', camat, to(below.employeeId, 1))
  expect(JSON.stringify(said['errors'])).toContain('II.C.3.b')
  await must(system, 200, 'PUT', camat, to(idOf('walikota'), 1))
})

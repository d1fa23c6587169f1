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

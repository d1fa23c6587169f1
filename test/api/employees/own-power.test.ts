import { afterAll, beforeAll, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import { refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-01T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const BODY = { name: 'Dian Lestari', kind: 'pns', position: { name: 'Penata', kind: 'pelaksana' }, unitId: 'kec' }
const admin = { as: actor('admin') }
const under = (evaluatorId: string) => ({ body: { ...BODY, evaluatorId } })

test('no administrator makes himself the evaluator of another; a second one, or that one himself, may name him', async () => {
  const own = idOf('admin')
  const leading = await system.table.get(keys.employee(own))
  expect(leading?.position.kind).toBe('pengawas')
  await refused(system, [403, 'not_allowed'], 'POST', '/v1/employees', { ...admin, ...under(own) })
  await must(system, 201, 'POST', '/v1/employees', { as: ADMIN, ...under(own) })

  const one = await someone(system)
  const href = `/v1/employees/${one.employeeId}`
  const answer = await refused(system, [403, 'not_allowed'], 'PUT', href, {
    ...{ ...admin, ...under(own), headers: version(1) },
  })
  expect(answer['detail']).toContain('pengelola kepegawaian lain')
  const asked = { as: one.as, body: { field: 'evaluator', value: own, reason: 'Atasan saya' } }
  const { correctionId } = await must(system, 201, 'POST', '/v1/me/corrections', asked)
  await must(system, 200, 'POST', `/v1/corrections/${String(correctionId)}/acceptance`, admin)
  // and what is so already, he may leave so
  const kept = { ...admin, ...under(own), headers: version(2) }
  await must(system, 200, 'PUT', href, kept)
})

test('who comes to head a unit mandiri is judged as its head from the first moment [II.C.3.b]', async () => {
  const unit = { unitId: 'kel', name: 'Kelurahan', parentId: 'pemkot', mandiri: true }
  await write(system, [{ action: 'PutItem', key: keys.unit('kel'), item: unit, when: { absent: true } }])
  const head = { ...BODY, position: { name: 'Lurah', kind: 'administrator' }, unitId: 'kel', evaluatorId: idOf('kasi') }
  const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/employees', { as: ADMIN, body: head })
  expect(answer['errors']).toMatchObject([{ pointer: '/evaluatorId', code: 'evaluator_of_high_post' }])
  expect(await system.table.get(keys.unit('kel'))).not.toHaveProperty('headId')
  await must(system, 201, 'POST', '/v1/employees', { as: ADMIN, body: { ...head, evaluatorId: idOf('camat') } })
  expect(await system.table.get(keys.unit('kel'))).toHaveProperty('headId')
})

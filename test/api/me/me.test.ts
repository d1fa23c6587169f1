import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import {
  ADMIN,
  asInput,
  CAMAT,
  employeeActor,
  KASI,
  type Office,
  openPersonnelOffice,
  type Person,
  STAF,
} from '../employees/office.ts'

let office: Office
let wali: Person
let camat: Person
let kasi: Person
let staf: Person
let rekan: Person

beforeAll(async () => {
  office = await openPersonnelOffice()
  await office.importUnits()
  const unitId = 'kec-kertapati'
  wali = (
    await office.create({
      name: 'Ratu',
      kind: 'kepala_daerah',
      position: { name: 'Wali Kota', kind: 'pimpinan_tinggi' },
    })
  ).body
  camat = (await office.create({ name: 'Anisa', kind: 'pns', position: CAMAT, unitId, evaluatorId: wali.employeeId }))
    .body
  kasi = (await office.create({ name: 'Eko', kind: 'pns', position: KASI, unitId, evaluatorId: camat.employeeId })).body
  staf = (
    await office.create({
      name: 'Hendra',
      kind: 'pns',
      nip: '198608052013031001',
      position: STAF,
      unitId,
      evaluatorId: kasi.employeeId,
    })
  ).body
  rekan = (await office.create({ name: 'Taufik', kind: 'pns', position: STAF, unitId, evaluatorId: kasi.employeeId }))
    .body
  await office.create({ name: 'Teguh', kind: 'pns', position: STAF, unitId: 'dinkes', status: 'berhenti' })
  await office.create({ name: 'Tina', kind: 'pns', position: STAF, unitId: 'dinkes' })
})
afterAll(() => office.system.close())

const me = (as: Actor) => office.system.call('GET', '/v1/me', { as })
const colleagues = async (as: Actor, q = '') => {
  const { body } = await office.system.call<{ items: { name: string; class: string }[] }>(
    'GET',
    `/v1/me/colleagues${q}`,
    { as },
  )
  return body.items.map(item => `${item.name} ${item.class}`)
}

test('an employee sees himself, his unit and who stands above him [II.A.5.f.1–2]', async () => {
  expect((await me(employeeActor(staf.employeeId))).body).toMatchObject({
    employeeId: staf.employeeId,
    name: 'Hendra',
    nip: '198608052013031001',
    roles: ['pegawai'],
    position: STAF,
    unit: { unitId: 'kec-kertapati', name: 'Kecamatan Kertapati' },
    evaluator: { employeeId: kasi.employeeId, name: 'Eko' },
    superior: { name: 'Anisa' },
    allowedActions: [],
  })
})

test('the head of region has nobody above him, and whom he evaluates has him once', async () => {
  const head = (await me(employeeActor(wali.employeeId, ['kepala_daerah']))).body
  for (const none of ['evaluator', 'superior', 'problems']) expect(head).not.toHaveProperty(none)
  const under = (await me(employeeActor(camat.employeeId))).body
  expect(under).toMatchObject({ evaluator: { name: 'Ratu' } })
  expect(under).not.toHaveProperty('superior')
})

test('who has no evaluator is told so [II.A.5.f.1–2]', async () => {
  const { body } = await office.create({ name: 'Baru', kind: 'pns', position: STAF })
  expect((await me(employeeActor(body.employeeId))).body).toMatchObject({ problems: [{ code: 'evaluator_missing' }] })
})

test('an identity without an employee is the one who sets the system up', async () => {
  expect((await me(ADMIN)).body).toEqual({
    name: 'Pengelola',
    roles: ['admin_kepegawaian'],
    allowedActions: ['importUnits', 'importEmployees', 'createEmployee'],
  })
  expect(await colleagues(ADMIN)).toEqual([])
})

test('a token of someone who is not recorded finds nobody; without a role nobody gets in', async () => {
  expect(await me(employeeActor('aaaaaaaaaaaaaaaa'))).toMatchObject({
    status: 404,
    body: { code: 'employee_not_found' },
  })
  expect((await me(employeeActor(staf.employeeId, []))).status).toBe(403)
  expect(
    (await office.system.call('GET', '/v1/me/colleagues', { as: employeeActor(staf.employeeId, []) })).status,
  ).toBe(403)
})

test('colleagues are those around, each with what feedback to him would be', async () => {
  expect(await colleagues(employeeActor(staf.employeeId))).toEqual(['Eko bawahan', 'Anisa lain', 'Taufik setingkat'])
  expect(await colleagues(employeeActor(kasi.employeeId))).toEqual([
    'Anisa bawahan',
    'Ratu lain',
    'Hendra pimpinan',
    'Taufik pimpinan',
  ])
})

test('by name anyone still in service is found, and oneself is not', async () => {
  expect(await colleagues(employeeActor(staf.employeeId), '?q=t')).toEqual(['Taufik setingkat', 'Tina lain'])
  expect(await colleagues(employeeActor(staf.employeeId), '?q=hend')).toEqual([])
  expect(await colleagues(employeeActor(camat.employeeId), '?q=TAU')).toEqual(['Taufik pimpinan'])
  const unknown = await office.system.call('GET', '/v1/me/colleagues?unit=x', { as: employeeActor(staf.employeeId) })
  expect(unknown.status).toBe(400)
})

test('colleagues come page by page, near ones first, then those of the name, each once and none lost', async () => {
  const as = employeeActor(staf.employeeId)
  for (const name of ['Tono', 'Tuti', 'Tari'])
    await office.create({ name, kind: 'pns', position: STAF, unitId: 'dinkes' })
  type Page = { items: { name: string }[]; next?: string }
  const pages = async (q: string, limit: number) => {
    const found: string[][] = []
    for (let cursor = ''; ;) {
      const { body } = await office.system.call<Page>('GET', `/v1/me/colleagues?limit=${limit}${q}${cursor}`, { as })
      found.push(body.items.map(item => item.name))
      if (body.next === undefined) return found
      cursor = `&cursor=${encodeURIComponent(body.next)}`
    }
  }
  expect(await pages('', 2)).toEqual([['Eko', 'Anisa'], ['Taufik']])
  expect(await pages('', 3)).toEqual([['Eko', 'Anisa', 'Taufik']])
  expect(await pages('&q=t', 2)).toEqual([['Taufik', 'Tari'], ['Tina', 'Tono'], ['Tuti']])
  expect(await pages('&q=t', 1)).toEqual([['Taufik'], ['Tari'], ['Tina'], ['Tono'], ['Tuti']])
  expect(await pages('&q=t', 5)).toEqual([['Taufik', 'Tari', 'Tina', 'Tono', 'Tuti']])
  expect(await pages('&q=eko', 1)).toEqual([['Eko']])
  const bad = await office.system.call('GET', '/v1/me/colleagues?limit=0', { as })
  expect(bad).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
})

test('who gets another evaluator has other colleagues', async () => {
  await office.put(rekan.employeeId, 1, { ...asInput(rekan), evaluatorId: camat.employeeId })
  expect(await colleagues(employeeActor(staf.employeeId), '?q=t')).toEqual([
    'Tari lain',
    'Taufik lain',
    'Tina lain',
    'Tono lain',
    'Tuti lain',
  ])
})

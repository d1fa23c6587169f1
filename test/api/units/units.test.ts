import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN, type Office, openPersonnelOffice, UNITS_FILE } from '../employees/office.ts'

let office: Office
beforeAll(async () => {
  office = await openPersonnelOffice()
})
afterAll(() => office.system.close())

const HEADER = 'UNOR ID,UNOR NAMA,UNOR ATASAN ID,UNIT KERJA MANDIRI'

test('a dry run of the units tells what would happen and writes nothing', async () => {
  expect((await office.importUnits(UNITS_FILE, true)).body).toMatchObject({ rows: 12, created: 12 })
  expect(await office.units()).toEqual([])
})

test('the units are taken over once; a second run changes nothing', async () => {
  expect(await office.importUnits()).toMatchObject({
    status: 200,
    body: { rows: 12, created: 12, updated: 0, unchanged: 0, rejected: [], warnings: [] },
  })
  expect((await office.importUnits()).body).toMatchObject({ created: 0, updated: 0, unchanged: 12 })
  expect(await office.units()).toContainEqual(
    expect.objectContaining({
      unitId: 'kec-kertapati',
      name: 'Kecamatan Kertapati',
      parentId: 'pemkot-palembang',
      mandiri: true,
    }),
  )
})

test('another name of a unit is an update that leaves its head and its place', async () => {
  const person = await office.create({
    name: 'Sekda',
    kind: 'pns',
    position: { name: 'Sekretaris Daerah', kind: 'pimpinan_tinggi' },
    unitId: 'sekda',
  })
  const { body } = await office.importUnits(`${HEADER}\nsekda,Sekretariat Daerah,,ya`)
  expect(body).toMatchObject({ rows: 1, created: 0, updated: 1 })
  expect((await office.units()).find(unit => unit.unitId === 'sekda')).toMatchObject({
    name: 'Sekretariat Daerah',
    parentId: 'pemkot-palembang',
    headId: person.body.employeeId,
  })
})

test('a unit below one that is not there is rejected by its row and column', async () => {
  const { body } = await office.importUnits(`${HEADER}\nbaru,Unit Baru,tidak-ada,ya`)
  expect(body.rejected).toMatchObject([{ row: 2, column: 'UNOR ATASAN ID', code: 'parent_not_found' }])
})

test('a file that is no file of units cannot be taken, and one of more than 5,000 rows is too large', async () => {
  expect(await office.importUnits('a,b\n1,2')).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  const rows = Array.from({ length: 5001 }, (_, n) => `u${n},Unit,,ya`)
  expect(await office.importUnits([HEADER, ...rows].join('\n'))).toMatchObject({
    status: 413,
    body: { code: 'body_too_large' },
  })
})

test('only an administrator imports units; everyone with a role reads them', async () => {
  for (const role of ['pegawai', 'pembina', 'kepala_daerah'] as const) {
    const as = { sub: 'x', roles: [role] }
    expect((await office.system.call('POST', '/v1/units/imports', { as, body: { content: UNITS_FILE } })).status).toBe(
      403,
    )
    expect((await office.system.call('GET', '/v1/units', { as })).status).toBe(200)
  }
  expect((await office.system.call('GET', '/v1/units', { as: { ...ADMIN, roles: [] } })).status).toBe(403)
})

test('units come page by page', async () => {
  const page = async (query: string) =>
    (
      await office.system.call<{ items: { unitId: string }[]; next?: string }>('GET', `/v1/units${query}`, {
        as: ADMIN,
      })
    ).body
  const all = (await page('?limit=100')).items
  const first = await page('?limit=1')
  expect(first.items).toEqual(all.slice(0, 1))
  expect((await page(`?limit=100&cursor=${first.next}`)).items).toEqual(all.slice(1))
  for (const query of ['?limit=0', '?limit=101', '?cursor=x', '?q=1'])
    expect((await office.system.call('GET', `/v1/units${query}`, { as: ADMIN })).status).toBe(400)
})

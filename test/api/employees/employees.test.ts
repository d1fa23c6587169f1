import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import {
  ADMIN,
  asInput,
  CAMAT,
  employeeActor,
  KASI,
  type No,
  type Office,
  openPersonnelOffice,
  type Person,
  STAF,
} from './office.ts'

let office: Office
let wali: Person
let camat: Person
let kasi: Person
let staf: Person

const NIP = '198608052013031001'
const OTHER_NIP = '198909032017031001'
const WALI = { name: 'Wali Kota', kind: 'pimpinan_tinggi' }

beforeAll(async () => {
  office = await openPersonnelOffice()
  await office.importUnits()
  wali = (await office.create({ name: 'Ratu Wali', kind: 'kepala_daerah', position: WALI, roles: ['kepala_daerah'] }))
    .body
  camat = (
    await office.create({
      name: 'Anisa',
      kind: 'pns',
      position: CAMAT,
      unitId: 'kec-kertapati',
      evaluatorId: wali.employeeId,
    })
  ).body
  kasi = (
    await office.create({
      name: 'Eko',
      kind: 'pns',
      position: KASI,
      unitId: 'kec-kertapati',
      evaluatorId: camat.employeeId,
    })
  ).body
  staf = (
    await office.create({
      name: 'Hendra',
      kind: 'pns',
      nip: NIP,
      position: STAF,
      unitId: 'kec-kertapati',
      evaluatorId: kasi.employeeId,
      email: 'Hendra@palembang.go.id',
      grade: 'III/b',
    })
  ).body
})
afterAll(() => office.system.close())

const fresh = async (person: Person) => (await office.get(person.employeeId)).body
const historyOf = (person: Person) => office.system.table.all(ranges.history(person.employeeId))
const headOf = async (unitId: string) => (await office.units()).find(unit => unit.unitId === unitId)?.headId

describe('a person is entered', () => {
  test('with his evaluator, superior and unit by name, and the role of an employee', () => {
    expect(staf).toMatchObject({
      name: 'Hendra',
      nip: NIP,
      email: 'hendra@palembang.go.id',
      roles: ['pegawai'],
      status: 'aktif',
      version: 1,
      unit: { name: 'Kecamatan Kertapati' },
      evaluator: { name: 'Eko' },
      superior: { name: 'Anisa' },
      relations: ['admin'],
      allowedActions: ['updateEmployee', 'recordPlacement', 'endEmployment'],
    })
    expect(staf.employeeId).toMatch(/^[a-z2-7]{16}$/)
  })

  test('and whoever comes first without someone of the unit above him heads it', async () => {
    expect(await headOf('kec-kertapati')).toBe(camat.employeeId)
  })

  test('his NIP and e-mail are his alone', async () => {
    const person = { name: 'Tiruan', kind: 'pns', position: STAF }
    expect(await office.create({ ...person, nip: NIP })).toMatchObject({ status: 409, body: { code: 'nip_taken' } })
    expect(await office.create({ ...person, email: 'HENDRA@palembang.go.id' })).toMatchObject({
      status: 409,
      body: { code: 'email_taken' },
    })
  })

  test('two administrators who enter one NIP at once make one person', async () => {
    const body = { name: 'Kembar', kind: 'pns', nip: '198411142011011001', position: STAF }
    const answers = await Promise.all([office.create(body), office.create(body)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  test('a request that comes again is answered again; under the same key with other content it is refused', async () => {
    const body = { name: 'Ulang', kind: 'pns', nip: '198511142011011001', position: STAF }
    const key = { 'idempotency-key': 'sekali' }
    const first = await office.create(body, ADMIN, key)
    const second = await office.create(body, ADMIN, key)
    expect(second).toMatchObject({ status: 201, body: { employeeId: first.body.employeeId } })
    expect((await office.create({ ...body, name: 'Lain' }, ADMIN, key)).status).toBe(422)
  })

  test('one head of region at a time; the next follows when the former has stopped', async () => {
    const next = { name: 'Wali Baru', kind: 'kepala_daerah', position: WALI }
    expect(await office.create(next)).toMatchObject({ status: 409, body: { code: 'region_head_exists' } })
    const now = await fresh(wali)
    const stopped = (await office.put(wali.employeeId, now.version, { ...asInput(now), status: 'berhenti' })).body
    const created = await office.create(next)
    expect(created.status).toBe(201)
    expect(await office.system.table.get(keys.region())).toEqual({ headId: created.body.employeeId })
    const back = await office.put(wali.employeeId, stopped.version, { ...asInput(stopped), status: 'aktif' })
    expect(back).toMatchObject({ status: 409, body: { code: 'region_head_exists' } })
    // entered by mistake: the place is free again
    const mistake = await office.put(created.body.employeeId, 1, { ...asInput(created.body), kind: 'pns' })
    expect(mistake.status).toBe(200)
    expect(await office.system.table.get(keys.region())).toBeUndefined()
    wali = (await office.put(wali.employeeId, stopped.version, { ...asInput(stopped), status: 'aktif' })).body
    expect(await office.system.table.get(keys.region())).toEqual({ headId: wali.employeeId })
  })

  test.each([
    ['an unknown field', { golongan: 'III/b' }, '/golongan'],
    ['a name like a formula', { name: '=1+1' }, '/name'],
    ['an empty name', { name: ' ' }, '/name'],
    ['a NIP of 17 digits', { nip: '19860805201303100' }, '/nip'],
    ['a NIP of the other kind', { nip: '198408072021212001' }, '/nip'],
    ['a grade of the other kind', { grade: 'IX' }, '/grade'],
    ['no address', { email: 'bukan-email' }, '/email'],
    ['an unknown role', { roles: ['raja'] }, '/roles/0'],
    ['no role', { roles: [] }, '/roles'],
    ['a unit that is not there', { unitId: 'tidak-ada' }, '/unitId'],
    ['an evaluator who is not there', { evaluatorId: 'aaaaaaaaaaaaaaaa' }, '/evaluatorId'],
    ['an evaluator’s id that is none', { evaluatorId: '../x' }, '/evaluatorId'],
    ['a functional post without jenjang', { position: { name: 'Perawat', kind: 'fungsional' } }, '/position/jenjang'],
    ['a jenjang outside functional posts', { position: { ...STAF, jenjang: 'Mahir' } }, '/position/jenjang'],
    ['a head of region with a NIP', { kind: 'kepala_daerah', position: WALI, nip: OTHER_NIP }, '/nip'],
    [
      'a head of region with an evaluator',
      { kind: 'kepala_daerah', position: WALI, evaluatorId: 'aaaaaaaaaaaaaaaa' },
      '/evaluatorId',
    ],
    ['a head of region with a grade', { kind: 'kepala_daerah', position: WALI, grade: 'IV/e' }, '/grade'],
  ])('%s cannot be taken', async (_what, wrong, pointer) => {
    const { status, body } = await office.create<No>({ name: 'Salah', kind: 'pns', position: STAF, ...wrong })
    expect([status, body.code]).toEqual([400, 'invalid_input'])
    expect(body.errors?.map(error => error.pointer)).toContain(pointer)
  })

  test('an evaluator is in office and at least a pengawas [P1(9), II.A.5.f.3]', async () => {
    const body = { name: 'Bawahan', kind: 'pns', position: STAF }
    for (const [evaluator, code] of [[staf, 'evaluator_not_eligible']] as const)
      expect(await office.create<No>({ ...body, evaluatorId: evaluator.employeeId })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/evaluatorId', code }] },
      })
    const left = (await office.create({ name: 'Pensiun', kind: 'pns', position: KASI, status: 'berhenti' })).body
    expect(await office.create<No>({ ...body, evaluatorId: left.employeeId })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'evaluator_not_active' }] },
    })
  })

  test('only by an administrator', async () => {
    expect(await office.create<No>({}, employeeActor(kasi.employeeId))).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    })
  })
})

describe('a person is changed', () => {
  test('as a whole, by version', async () => {
    const now = await fresh(staf)
    const { status, headers, body } = await office.put(staf.employeeId, now.version, {
      ...asInput(now),
      grade: 'III/c',
      email: 'h@palembang.go.id',
    })
    expect(status).toBe(200)
    expect(headers['etag']).toBe(`"${now.version + 1}"`)
    expect(body).toMatchObject({ grade: 'III/c', email: 'h@palembang.go.id', version: now.version + 1 })
    // the former address is free again
    expect(
      (await office.create({ name: 'Hendra Lain', kind: 'pns', position: STAF, email: 'hendra@palembang.go.id' }))
        .status,
    ).toBe(201)
    const taken = await office.put<No>(staf.employeeId, body.version, {
      ...asInput(body),
      email: 'hendra@palembang.go.id',
    })
    expect(taken).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })

  test('of two administrators who change him at once one is told that it was changed meanwhile', async () => {
    const now = await fresh(staf)
    const answers = await Promise.all(
      ['III/a', 'III/d'].map(grade => office.put<No>(staf.employeeId, now.version, { ...asInput(now), grade })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test('a new NIP leaves the former one his', async () => {
    const now = await fresh(staf)
    const { body } = await office.put(staf.employeeId, now.version, { ...asInput(now), nip: "'198909032017031001" })
    expect(body.nip).toBe(OTHER_NIP)
    expect(await office.create({ name: 'X', kind: 'pns', position: STAF, nip: NIP })).toMatchObject({
      status: 409,
      body: { code: 'nip_taken' },
    })
    const back = await office.put(staf.employeeId, body.version, { ...asInput(body), nip: NIP })
    expect(back).toMatchObject({ status: 200, body: { nip: NIP } })
    const other = await fresh(kasi)
    expect(await office.put(kasi.employeeId, other.version, { ...asInput(other), nip: OTHER_NIP })).toMatchObject({
      status: 409,
      body: { code: 'nip_taken' },
    })
    const entries = await historyOf(staf)
    expect(entries.map(entry => entry.fixed['changed'])).toEqual([['nip'], ['nip']])
    expect(JSON.stringify(entries)).not.toContain('1986080')
  })

  test('nobody evaluates himself, and no chain of evaluators comes back', async () => {
    const now = await fresh(camat)
    const own = await office.put<No>(camat.employeeId, now.version, { ...asInput(now), evaluatorId: camat.employeeId })
    expect(own).toMatchObject({ status: 400, body: { errors: [{ pointer: '/evaluatorId', code: 'own_evaluator' }] } })
    const circle = await office.put<No>(camat.employeeId, now.version, {
      ...asInput(now),
      evaluatorId: kasi.employeeId,
    })
    expect(circle).toMatchObject({ status: 409, body: { code: 'evaluator_cycle' } })
  })

  test('two changes that would close a circle together: one of them is refused', async () => {
    const [a, b] = [
      (await office.create({ name: 'Lurah A', kind: 'pns', position: KASI })).body,
      (await office.create({ name: 'Lurah B', kind: 'pns', position: KASI })).body,
    ]
    const answers = await Promise.all([
      office.put<No>(a.employeeId, 1, { ...asInput(a), evaluatorId: b.employeeId }),
      office.put<No>(b.employeeId, 1, { ...asInput(b), evaluatorId: a.employeeId }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('an administrator gives himself neither roles nor an evaluator', async () => {
    const now = (
      await office.create({ name: 'Admin', kind: 'pns', position: KASI, roles: ['pegawai', 'admin_kepegawaian'] })
    ).body
    const self = employeeActor(now.employeeId, ['pegawai', 'admin_kepegawaian'])
    const roles = await office.put<No>(now.employeeId, 1, { ...asInput(now), roles: ['pembina'] }, self)
    const evaluator = await office.put<No>(now.employeeId, 1, { ...asInput(now), evaluatorId: camat.employeeId }, self)
    for (const answer of [roles, evaluator])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await office.put(now.employeeId, 1, { ...asInput(now), grade: 'III/c' }, self)).status).toBe(200)
  })

  test('the head of a unit leaves his place when he moves or stops, and the next one takes it', async () => {
    const lurah = (
      await office.create({
        name: 'Lurah',
        kind: 'pns',
        position: KASI,
        unitId: 'kel-keramasan',
        evaluatorId: camat.employeeId,
      })
    ).body
    expect(await headOf('kel-keramasan')).toBe(lurah.employeeId)
    const moved = (await office.put(lurah.employeeId, 1, { ...asInput(lurah), unitId: 'kel-oganbaru' })).body
    expect(await headOf('kel-keramasan')).toBeUndefined()
    expect(await headOf('kel-oganbaru')).toBe(lurah.employeeId)
    await office.put(lurah.employeeId, moved.version, { ...asInput(moved), status: 'berhenti' })
    expect(await headOf('kel-oganbaru')).toBeUndefined()
    const next = (
      await office.create({
        name: 'Lurah Baru',
        kind: 'pns',
        position: KASI,
        unitId: 'kel-oganbaru',
        evaluatorId: camat.employeeId,
      })
    ).body
    expect(await headOf('kel-oganbaru')).toBe(next.employeeId)
  })

  test('who stood in for a head who was entered later gives way to him', async () => {
    const seksi = (await office.create({ name: 'Seksi', kind: 'pns', position: KASI, unitId: 'kel-karyajaya' })).body
    expect(await headOf('kel-karyajaya')).toBe(seksi.employeeId)
    const lurah = (
      await office.create({
        name: 'Lurah Karyajaya',
        kind: 'pns',
        position: KASI,
        unitId: 'kel-karyajaya',
        evaluatorId: camat.employeeId,
      })
    ).body
    await office.put(seksi.employeeId, 1, { ...asInput(seksi), evaluatorId: lurah.employeeId })
    expect(await headOf('kel-karyajaya')).toBe(lurah.employeeId)
  })

  test('what is not there cannot be changed; without a version nothing is', async () => {
    for (const id of ['aaaaaaaaaaaaaaaa', 'bukan-id'])
      expect(await office.put(id, 1, {})).toMatchObject({ status: 404, body: { code: 'employee_not_found' } })
    const target = `/v1/employees/${staf.employeeId}`
    expect((await office.system.call('PUT', target, { as: ADMIN, body: asInput(staf) })).status).toBe(428)
    expect((await office.put(staf.employeeId, 1, asInput(staf), employeeActor(kasi.employeeId))).status).toBe(403)
  })
})

describe('a person is looked at', () => {
  test('by the administrator with NIP, by evaluator and superior without, by nobody else', async () => {
    expect((await office.get(staf.employeeId)).body.nip).toBe(NIP)
    const seen = (await office.get(staf.employeeId, employeeActor(kasi.employeeId))).body
    expect(seen).toMatchObject({ name: 'Hendra', relations: ['evaluator'], allowedActions: ['listEmployeeFeedback'] })
    for (const hidden of ['nip', 'email', 'roles']) expect(seen).not.toHaveProperty(hidden)
    expect((await office.get(staf.employeeId, employeeActor(camat.employeeId))).body.relations).toEqual(['superior'])
    for (const person of [staf, wali])
      expect((await office.get<No>(staf.employeeId, employeeActor(person.employeeId))).body.code).toBe(
        'employee_not_found',
      )
    expect((await office.get(staf.employeeId, { sub: 'p', roles: ['pembina'] })).status).toBe(403)
    expect((await office.get('bukan-id')).status).toBe(404)
  })

  test('in lists by name, page by page without a gap and without an empty last page', async () => {
    const all: string[] = []
    let next: string | undefined
    for (let pages = 0; pages === 0 || next !== undefined; pages += 1) {
      const cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`
      const { body } = await office.list(`?limit=3${cursor}`)
      expect(body.items.length).toBeGreaterThan(0)
      all.push(...body.items.map(({ name }) => name))
      next = body.next
    }
    const whole = (await office.list('?limit=100')).body.items.map(({ name }) => name)
    expect(all).toEqual(whole)
    expect(whole).toEqual(whole.toSorted())
  })

  test('by the beginning of the name, whatever its case and the titles before it', async () => {
    await office.create({ name: 'dr. Hj. Zahra, Sp.A.', kind: 'pns', position: STAF, unitId: 'dinkes' })
    for (const q of ['zah', 'ZAHRA', 'dr. Hj. Zah'])
      expect((await office.list(`?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name)).toEqual([
        'dr. Hj. Zahra, Sp.A.',
      ])
    expect((await office.list('?q=tidakada')).body).toEqual({ items: [] })
  })

  test('of a unit, page by page', async () => {
    const first = (await office.list('?unitId=kec-kertapati&limit=2')).body
    expect(first.items.map(({ name }) => name)).toEqual(['Anisa', 'Eko'])
    const rest = (await office.list(`?unitId=kec-kertapati&limit=2&cursor=${encodeURIComponent(first.next ?? '')}`))
      .body
    expect(rest.items.map(({ name }) => name)).toEqual(['Hendra'])
    expect(rest.next).toBeUndefined()
    expect((await office.list('?unitId=kec-kertapati&q=ek')).body.items.map(({ name }) => name)).toEqual(['Eko'])
  })

  test('an evaluator lists his team and the teams below, and nobody else', async () => {
    const as = employeeActor(camat.employeeId)
    const { items } = (await office.list('?limit=100', as)).body
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Eko', 'Hendra']))
    expect(items.map(({ name }) => name)).not.toContain('Anisa')
    expect(items.map(({ name }) => name)).not.toContain('Ratu Wali')
    expect((await office.list('?unitId=kec-kertapati&q=h', as)).body.items).toMatchObject([
      { name: 'Hendra', allowedActions: ['listEmployeeFeedback'] },
    ])
    const page = (await office.list('?limit=1', as)).body
    const after = (await office.list(`?limit=100&cursor=${encodeURIComponent(page.next ?? '')}`, as)).body
    expect([...page.items, ...after.items]).toEqual(items)
    expect((await office.list('', employeeActor(staf.employeeId))).body.items).toEqual([])
    expect((await office.list('', { sub: 'x', roles: ['pegawai'] })).body.items).toEqual([])
    expect((await office.list('', { sub: 'p', roles: ['pembina'] })).status).toBe(403)
  })
})

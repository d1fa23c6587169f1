import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../functions/domain/people/employee.ts'
import { bootstrapClaims, minter, signingKey } from '../../local/tokens.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeItem, employeePuts } from '../support/evaluations.ts'
import { draftItem, skpPut } from '../support/skp.ts'
import { ISSUER, openSystem, type TestSystem } from '../support/system.ts'
import { actor, ADMIN, idOf, must, write } from '../support/town.ts'
import { layEvaluation } from './evaluation-scene.ts'
import { layOffice, personPuts, type Subject, subject } from './people.ts'

const NOW = '2026-06-25T09:00:00+07:00'

let system: TestSystem
let people = 0
beforeAll(async () => {
  system = await openSystem({ now: NOW })
  await layOffice(system)
})
afterAll(() => system.close())

async function person(state: string, isAdmin = false): Promise<Subject> {
  const one = subject((people += 1), isAdmin)
  await write(system, layEvaluation(state, one))
  return one
}

const self = ({ employeeId, isAdmin }: Subject): Actor => ({
  sub: employeeId,
  employeeId,
  roles: isAdmin ? ['pegawai', 'admin_kepegawaian'] : ['pegawai'],
})
const evaluationOf = ({ employeeId }: Subject) => `/v1/evaluations/${employeeId}-2026-TW2-1`
const RATING = { workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' }
const FIRST = { 'if-none-match': '*' }

/** Anything about a token may be chosen by who makes one; signed by the right key all the same. */
async function tokenWith(roles: string, employeeId?: string): Promise<string> {
  const mint = minter(signingKey(JSON.parse(inject('signingKey'))), ISSUER, system.clock.now)
  return mint({ ...bootstrapClaims([]), roles, ...(employeeId && { employee_id: employeeId }) })
}

describe('somebody else’s affairs', () => {
  test('what is not there, not well formed, or not his to see is one and the same answer', async () => {
    const one = await person('jendela')
    const { employeeId } = one
    const stranger: Actor = { sub: 'asing', employeeId: idOf('asing'), roles: ['pegawai'] }
    const said = async (path: string, code: string, as: Actor = stranger) => {
      const { status, body } = await system.call('GET', path, { as })
      expect(status, path).toBe(404)
      expect(body['code'], path).toBe(code)
      return { ...body, requestId: '' }
    }
    const unseen = await said(evaluationOf(one), 'evaluation_not_found')
    const odd = [
      `${employeeId}-2026-TW2-2`,
      `${employeeId}-2026-TW2-01`,
      `${employeeId}-2026-TW2-1%0A`,
      `${employeeId}-2026-TW2-1%00`,
      `${employeeId}-2026-TW2-%EF%BC%91`,
      `${employeeId.toUpperCase()}-2026-TW2-1`,
      `EMPLOYEE%23${employeeId}-2026-TW2-1`,
      `${employeeId}%2F..%2F-2026-TW2-1`,
      '__proto__',
      '%',
      '%F0%9F%92%A5',
      'a'.repeat(4000),
    ]
    for (const id of odd) expect(await said(`/v1/evaluations/${id}`, 'evaluation_not_found')).toEqual(unseen)
    const plan = await said(`/v1/skp/${employeeId}-2026-1`, 'skp_not_found')
    for (const id of [`${employeeId}-2026-9`, `${employeeId}-2026-1%0A`, `${employeeId}-20%2026-1`, 'constructor'])
      expect(await said(`/v1/skp/${id}`, 'skp_not_found')).toEqual(plan)
    const profile = await said(`/v1/employees/${employeeId}`, 'employee_not_found')
    for (const id of [employeeId.slice(1), `${employeeId}a`, `${employeeId}%0A`, '%2e%2e', "'%20or%201=1"])
      expect(await said(`/v1/employees/${id}`, 'employee_not_found')).toEqual(profile)
    expect(
      (
        await system.call('PUT', `/v1/periods/2026-TW2/achievements/${'%00'.repeat(400)}`, {
          as: ADMIN,
          body: { achievement: 'baik' },
          headers: FIRST,
        })
      ).status,
    ).toBe(404)
  })

  test('a plan is not copied from a colleague', async () => {
    const [mine, his] = [subject((people += 1), false), await person('jendela')]
    await write(system, personPuts(mine))
    const { status, body } = await system.call('POST', '/v1/skp', {
      as: self(mine),
      body: { year: 2026, approach: 'kuantitatif', copyFrom: `${his.employeeId}-2026-1` },
    })
    expect([status, body['code']]).toEqual([400, 'invalid_input'])
    await must(system, 201, 'POST', '/v1/skp', { as: self(mine), body: { year: 2026, approach: 'kuantitatif' } })
  })

  test('a result of another plan is rated or recorded by nobody', async () => {
    const one = await person('jendela')
    const headers = { 'if-match': '"1"' }
    const rated = await system.call('PUT', `${evaluationOf(one)}/rating`, {
      as: actor('kasi'),
      body: { ...RATING, results: [{ workResultId: 'rasing', rating: 'sesuai_ekspektasi' }] },
      headers,
    })
    expect(rated.status).toBe(400)
    const recorded = await system.call('PUT', `${evaluationOf(one)}/realisations/rasing`, {
      as: self(one),
      body: { realisation: 'x' },
      headers: FIRST,
    })
    expect(recorded).toMatchObject({ status: 404, body: { code: 'work_result_not_found' } })
  })
})

describe('tokens', () => {
  const roles = [
    'pegawai,admin_kepegawaian',
    'ADMIN_KEPEGAWAIAN',
    'admin_kepegawaian\u00a0',
    '["admin_kepegawaian"]',
    'superuser',
    '*',
    '',
  ]
  test.each(roles)('roles written as %j are no roles of an administrator', async written => {
    const as = await tokenWith(written)
    expect(await system.call('GET', '/v1/employees', { as })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    })
    expect(await system.call('POST', '/v1/employees', { as, body: {} })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    })
  })

  test('an employee id in a header, the query or the body makes nobody that employee', async () => {
    const one = await person('jendela')
    const headers = { employee_id: one.employeeId, 'x-employee-id': one.employeeId, roles: 'admin_kepegawaian' }
    const as: Actor = { sub: 'asing', employeeId: idOf('asing'), roles: ['pegawai'] }
    expect((await system.call('GET', evaluationOf(one), { as, headers })).status).toBe(404)
    expect((await system.call('GET', `/v1/me/evaluations?employee_id=${one.employeeId}`, { as, headers })).status).toBe(
      400,
    )
    const body = { ...RATING, ratedBy: idOf('kasi'), actor: idOf('kasi') }
    expect(
      (await system.call('PUT', `${evaluationOf(one)}/rating`, { as, body, headers: { ...headers, ...FIRST } })).status,
    ).toBe(404)
  })

  test('a claim that names nobody opens nothing of the person who left the table', async () => {
    const as = await tokenWith('pegawai', idOf('hantu'))
    expect((await system.call('GET', '/v1/me', { as })).status).toBe(404)
    expect((await system.call('POST', '/v1/skp', { as, body: { year: 2026, approach: 'kuantitatif' } })).status).toBe(
      403,
    )
    expect((await system.call('GET', '/v1/employees', { as })).body['items']).toEqual([])
  })

  test('who has left judges nobody any more with the token that he still holds', async () => {
    const one = subject((people += 1), false)
    await write(system, [
      ...layEvaluation('jendela', one).filter(put => put.key.item !== 'employee' && put.key.item !== 'staff'),
      ...personPuts(one, { evaluatorId: idOf('pensiun') }),
      ...employeePuts(employeeItem(1, { employeeId: idOf('pensiun'), status: 'berhenti', evaluatorId: idOf('camat') })),
    ])
    const as: Actor = { sub: 'pensiun', employeeId: idOf('pensiun'), roles: ['pegawai'] }
    const headers = { 'if-match': '"1"' }
    expect((await system.call('PUT', `${evaluationOf(one)}/rating`, { as, body: RATING, headers })).status).toBe(404)
    expect((await system.call('POST', `${evaluationOf(one)}/signature`, { as })).status).toBe(404)
    expect((await system.call('POST', '/v1/feedback', { as, body: {} })).status).toBe(403)
  })
})

describe('judging oneself', () => {
  test('who stands as his own evaluator, or as his own superior, is an employee and nothing else', async () => {
    for (const evaluatorId of ['sendiri', 'bawahan']) {
      const one = subject((people += 1), false)
      const above = evaluatorId === 'sendiri' ? one.employeeId : idOf(`bawahan${'bcdefgh'.charAt(people % 7)}`)
      const laid = [...layEvaluation('beralih', one)].filter(
        put => put.key.item !== 'employee' && put.key.item !== 'staff',
      )
      await write(system, [
        ...laid,
        ...personPuts(one, { evaluatorId: above }),
        // a circle, as only a damaged table has it: each evaluates the other
        ...(above === one.employeeId
          ? []
          : employeePuts(employeeItem(1, { employeeId: above, evaluatorId: one.employeeId }))),
      ])
      const as = self(one)
      const rating = { as, body: RATING, headers: { 'if-match': '"1"' } }
      expect(await system.call('PUT', `${evaluationOf(one)}/rating`, rating)).toMatchObject({ status: 403 })
      expect(await system.call('POST', `${evaluationOf(one)}/signature`, { as })).toMatchObject({ status: 403 })
      expect(await system.call('GET', evaluationOf(one), { as })).not.toHaveProperty('body.rating')
    }
  })

  test('the head of region makes no plan and so is judged by nobody, himself least of all', async () => {
    const as: Actor = { ...actor('walikota'), roles: ['kepala_daerah', 'pegawai'] }
    const begun = await system.call('POST', '/v1/skp', { as, body: { year: 2026, approach: 'kualitatif' } })
    expect([begun.status, begun.body['code']]).toEqual([409, 'skp_not_required'])
    await write(system, [skpPut(draftItem({ employeeId: idOf('walikota'), status: 'diajukan' }))])
    const approved = await system.call('POST', `/v1/skp/${idOf('walikota')}-2026-1/approval`, { as })
    expect([approved.status, approved.body['code']]).toEqual([403, 'not_allowed'])
  })

  test('an administrator does not promote himself, but may correct his own name', async () => {
    const one = subject((people += 1), true)
    await write(system, personPuts(one))
    const path = `/v1/employees/${one.employeeId}`
    const { body: profile } = await system.call('GET', path, { as: ADMIN })
    const { name, nip, kind, status, position, unitId, evaluatorId, roles } = profile
    const own = { name, nip, kind, status, position, unitId, evaluatorId, roles }
    const put = (body: object) => system.call('PUT', path, { as: self(one), body, headers: { 'if-match': '"1"' } })
    for (const change of [
      { position: { name: 'Kepala Seksi', kind: 'pengawas' } },
      { unitId: 'sekda' },
      { status: 'tugas_belajar' },
    ])
      expect(await put({ ...own, ...change })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await put({ ...own, name: 'Nama Yang Benar' })).toMatchObject({ status: 200 })
  })

  test('an administrator does not become head of region by his own hand', async () => {
    const clerk = employeeItem(1, {
      employeeId: idOf('juru'),
      name: 'Juru Data',
      roles: ['pegawai', 'admin_kepegawaian'],
    })
    await write(system, [
      ...employeePuts(clerk),
      { action: 'DeleteItem', key: keys.region(), when: { equals: { headId: idOf('walikota') } } },
    ])
    const as: Actor = { sub: 'juru', employeeId: clerk.employeeId, roles: clerk.roles }
    const { name, position, unitId, roles } = clerk
    const crowned = await system.call('PUT', `/v1/employees/${clerk.employeeId}`, {
      as,
      body: { name, kind: 'kepala_daerah', position, unitId, roles },
      headers: { 'if-match': '"1"' },
    })
    expect([unitId, crowned.status, crowned.body['code']]).toEqual(['KTP01', 403, 'not_allowed'])
    await write(system, [
      { action: 'PutItem', key: keys.region(), item: { headId: idOf('walikota') }, when: { absent: true } },
    ])
  })

  test('an administrator does not give himself another evaluator or a higher post by a file', async () => {
    const one = subject((people += 1), true)
    const boss = employeeItem(1, {
      employeeId: idOf('kawan'),
      nip: '198001012005011001',
      unitId: 'kec',
      position: { name: 'Kasi Lain', kind: 'pengawas' },
    })
    const nipPut = (nip: string, employeeId: string) => ({
      action: 'PutItem' as const,
      key: keys.nip(system.effectsFor('importEmployees').hmac('nip', nip)),
      item: { employeeId, since: 0 },
      when: { absent: true as const },
    })
    await write(system, [
      ...personPuts(one),
      ...employeePuts(boss),
      nipPut(one.nip, one.employeeId),
      nipPut(boss.nip ?? '', boss.employeeId),
    ])
    const birth = `${one.nip.slice(6, 8)}-${one.nip.slice(4, 6)}-${one.nip.slice(0, 4)}`
    const content = [
      'NIP BARU;NAMA;GELAR DEPAN;GELAR BELAKANG;TANGGAL LAHIR;JENIS KELAMIN;STATUS CPNS PNS;GOL AKHIR;JENIS JABATAN NAMA;JABATAN NAMA;JENJANG;UNOR ID;NIP ATASAN LANGSUNG;EMAIL GOV;KEDUDUKAN HUKUM NAMA',
      `${one.nip};${one.name};;;${birth};M;PNS;III/a;Pengawas;Kepala Seksi Baru;;kec;${boss.nip};;Aktif`,
    ].join('\n')
    const { body } = await system.call<{ rejected: unknown[]; warnings: unknown[] }>('POST', '/v1/employees/imports', {
      as: self(one),
      body: { content },
    })
    expect(body.warnings).toMatchObject([{ code: 'own_position' }, { code: 'own_evaluator' }])
    expect(body.rejected).toEqual([])
    expect(await must(system, 200, 'GET', `/v1/employees/${one.employeeId}`, { as: ADMIN })).toMatchObject({
      evaluatorId: idOf('kasi'),
      roles: ['pegawai', 'admin_kepegawaian'],
      position: { kind: 'pelaksana' },
    })
    const byAnother = await system.call('POST', '/v1/employees/imports', { as: ADMIN, body: { content } })
    expect(byAnother.body).toMatchObject({ updated: 1, warnings: [] })
  })
})

describe('what belongs to one request and one caller', () => {
  const page = (as: Actor, query: string) =>
    system.call<{ next?: string; code?: string }>('GET', `/v1/employees?${query}`, { as })

  test('a cursor is of use to nobody else, for nothing else, and cannot be made', async () => {
    const other: Actor = { sub: 'sub-admin-lain', employeeId: idOf('lain'), roles: ['admin_kepegawaian'] }
    const { next = '' } = (await page(ADMIN, 'limit=2')).body
    const cursor = `cursor=${encodeURIComponent(next)}`
    expect((await page(ADMIN, `limit=2&${cursor}`)).status).toBe(200)
    expect(await page(other, `limit=2&${cursor}`)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect((await page(ADMIN, `limit=2&q=a&${cursor}`)).status).toBe(400)
    expect((await page(ADMIN, `limit=2&unitId=kec&${cursor}`)).status).toBe(400)
    expect((await system.call('GET', `/v1/periods/2026-TW2/achievements?${cursor}`, { as: ADMIN })).status).toBe(400)
    const [payload = '', signature = ''] = next.split('.')
    const aimed = Buffer.from(
      JSON.stringify({ pk: 'JUDGEMENT#x', sk: 'RATING', unitPk: 'NAME#a', unitSk: 'a' }),
    ).toString('base64url')
    for (const forged of [
      `${aimed}.${signature}`,
      `${payload}.`,
      payload,
      `${payload}.${'A'.repeat(signature.length)}`,
      `${next}.x`,
      'x',
      '',
    ])
      expect((await page(ADMIN, `limit=2&cursor=${encodeURIComponent(forged)}`)).status, forged).toBe(400)
  })

  test('a query that says two things is refused', async () => {
    for (const query of ['limit=2&limit=3', 'limit=0', 'limit=101', 'limit=1e1000', 'limit=-1', 'sort=name'])
      expect((await page(ADMIN, query)).status, query).toBe(400)
    expect((await system.call('GET', '/v1/me/evaluations?year=2026&year=2025', { as: actor('hendra') })).status).toBe(
      400,
    )
    expect(
      (await system.call('GET', '/v1/me/feedback?periodId=2026-TW1&periodId=2026-TW2', { as: actor('hendra') })).status,
    ).toBe(400)
  })

  test('somebody else’s Idempotency-Key answers nothing of his; the own one answers again, for the same body only', async () => {
    const [one, two] = [await person('jendela'), await person('jendela')]
    const headers = { 'idempotency-key': 'kunci-1' }
    const body = {
      to: one.employeeId,
      periodId: '2026-TW2',
      about: { value: 'kolaboratif' },
      kind: 'insidentil',
      tone: 'apresiasi',
      observation: 'Laporan dibagikan.',
      impact: 'Rapat singkat.',
    }
    const give = (as: Actor, more: object = {}) =>
      system.call('POST', '/v1/feedback', { as, body: { ...body, ...more }, headers })
    const first = await give(actor('taufik'))
    expect(first.status).toBe(201)
    expect((await give(actor('taufik'))).body).toEqual(first.body)
    expect(await give(actor('taufik'), { impact: 'Rapat lama.' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    expect(await give(actor('taufik'), { to: two.employeeId })).toMatchObject({ status: 422 })
    const hers = await give(actor('kartika'))
    expect(hers.status).toBe(201)
    expect(hers.body['feedbackId']).not.toBe(first.body['feedbackId'])
  })

  test('a key gives no second look to who may not look any more', async () => {
    const one = await person('diajukan')
    const headers = { 'idempotency-key': 'kunci-2' }
    const path = `${evaluationOf(one)}/return`
    const body = { reason: 'Bukti kurang' }
    await must(system, 200, 'POST', path, { as: actor('kasi'), body, headers })
    await must(system, 200, 'POST', path, { as: actor('kasi'), body, headers })
    expect((await system.call('POST', path, { as: { ...actor('kasi'), roles: [] }, body, headers })).status).toBe(403)
    await write(system, [
      { action: 'DeleteItem', key: keys.employee(one.employeeId), when: { equals: { version: 1 } } },
    ])
    await write(system, personPuts(one, { evaluatorId: idOf('kadis') }).slice(0, 1))
    expect((await system.call('POST', path, { as: actor('kasi'), body, headers })).status).toBe(404)
  })

  test('a change names the version that it replaces', async () => {
    const one = await person('jendela')
    const path = `${evaluationOf(one)}/rating`
    const put = (headers: Record<string, string>) =>
      system.call('PUT', path, { as: actor('kasi'), body: RATING, headers })
    expect(await put({})).toMatchObject({ status: 428, body: { code: 'version_required' } })
    for (const match of ['*', '1', '"0x1"', 'W/"1"', '"1", "2"'])
      expect((await put({ 'if-match': match })).status, match).toBe(400)
    expect((await put({ 'if-none-match': '"1"' })).status).toBe(400)
    expect(await put({ 'if-match': '"7"' })).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await put(FIRST)).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect((await put({ 'if-match': '"1"' })).body['version']).toBe(2)
    const submitted = await system.call('POST', `${evaluationOf(one)}/submission`, {
      as: self(one),
      headers: { 'if-match': '"9"' },
    })
    expect(submitted.status).toBe(412)
  })

  test('a body is no larger than it may be, and holds nothing but fields', async () => {
    const one = await person('jendela')
    const put = (body: string) =>
      system.call('PUT', `${evaluationOf(one)}/rating`, { as: actor('kasi'), body, headers: { 'if-match': '"1"' } })
    expect(await put(JSON.stringify({ ...RATING, notes: 'x'.repeat(256 * 1024) }))).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    })
    expect((await put(`{"__proto__":{"roles":["admin_kepegawaian"]}}`)).status).toBe(400)
    expect((await put('['.repeat(5000))).status).toBe(400)
    expect((await put(JSON.stringify({ ...RATING, predicate: 'sangat_baik' }))).status).toBe(400)
  })
})

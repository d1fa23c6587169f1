import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { draftItem } from '../../support/skp.ts'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { FIRST, refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'
import { designated } from '../assignments/office.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-06-25T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

type One = Awaited<ReturnType<typeof someone>>
type Shown = { correctionId: string; status: string; allowedActions: string[]; refusal?: string }
type Home = { tasks: { operation: string; subject: string; dueAt?: string }[]; waitingFor: object[] }

const own = '/v1/me/corrections'
const ask = (one: Pick<One, 'as'>, field: string, value: unknown) =>
  must(system, 201, 'POST', own, { as: one.as, body: { field, value, reason: 'Keliru tercatat' } })
const decide = (correctionId: unknown, how: string, body?: object) =>
  must(system, 200, 'POST', `/v1/corrections/${String(correctionId)}/${how}`, { as: ADMIN, ...(body && { body }) })
const list = async (query = '', as = ADMIN) =>
  (await system.call<{ items: Shown[]; next?: string }>('GET', `/v1/corrections${query}`, { as })).body
const home = async (as = ADMIN) => (await system.call<Home>('GET', '/v1/me/home', { as })).body
const profile = (employeeId: string) => system.table.get(keys.employee(employeeId))

/** With an SKP under consideration and an evaluation before its window. */
const withWork = () =>
  someone(system, {
    skp: employeeId => draftItem({ employeeId, status: 'diajukan', actorId: idOf('kasi') }),
    evaluation: base =>
      evaluationItem({
        ...base,
        periodId: '2026-TW3',
        opensAt: Date.parse('2026-09-20T00:00:00+07:00'),
        closesAt: Date.parse('2026-10-10T23:59:59.999+07:00'),
      }),
  })

const WINDOW = {
  periodId: '2026-TW2',
  opensAt: Date.parse('2026-06-20T00:00:00+07:00'),
  closesAt: Date.parse('2026-07-10T23:59:59.999+07:00'),
}

describe('what hangs on what was wrong follows', () => {
  const accepted = async (one: Pick<One, 'as'>, field: string, value: unknown) =>
    decide((await ask(one, field, value))['correctionId'], 'acceptance')

  test('an address that was his is free again', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    await accepted(one, 'email', 'lama@contoh.go.id')
    await accepted(one, 'email', 'baru@contoh.go.id')
    await accepted(other, 'email', 'lama@contoh.go.id')
    expect(await profile(other.employeeId)).toMatchObject({ email: 'lama@contoh.go.id' })
  })

  test('who was in another unit heads the one that had nobody', async () => {
    const unit = { unitId: 'kosong', name: 'Unit baru', parentId: 'pemkot', mandiri: false }
    await write(system, [{ action: 'PutItem', key: keys.unit('kosong'), item: unit, when: { absent: true } }])
    const one = await someone(system, { person: { position: { name: 'Kepala', kind: 'pengawas' } } })
    await accepted(one, 'unit', 'kosong')
    expect(await system.table.get(keys.unit('kosong'))).toMatchObject({ headId: one.employeeId })
  })

  test('what was asked of him lies before the right evaluator [II.A.5.f.8]', async () => {
    const one = await someone(system)
    await designated(system, one.employeeId, actor('sekda'), { startsOn: '2026-07-01', endsOn: '2026-08-31' })
    await accepted(one, 'evaluator', idOf('camat'))
    expect(await system.table.all(ranges.assignmentsOf(one.employeeId))).toMatchObject([{ actorId: idOf('camat') }])
  })

  test('the head of region who was recorded as out of office is the head again', async () => {
    const as = actor('walikota')
    const head = await profile(idOf('walikota'))
    if (head === undefined) throw new Error('no head of region')
    const left = { ...head, status: 'berhenti' as const, version: head.version + 1 }
    const when = { equals: { version: head.version } }
    await write(system, [{ action: 'PutItem', key: keys.employee(left.employeeId), item: left, when }])
    await accepted({ as }, 'status', 'aktif')
    expect(await system.table.get(keys.region())).toEqual({ headId: idOf('walikota') })
  })
})

describe('"my superior is wrong"', () => {
  test('is put right in one step: the superior, the open plan and the open evaluation together [II.C.7, IV.A.14]', async () => {
    const one = await withWork()
    const { employeeId } = one
    const asked = await ask(one, 'evaluator', idOf('camat'))
    expect(asked).toMatchObject({
      status: 'diajukan',
      named: 'Anisa Syahputra',
      deadlines: [{ dueAt: '2026-06-28T09:00:00+07:00', state: 'berjalan', article: 'UU 27/2022 Pasal 30 ayat (1)' }],
      allowedActions: ['withdrawCorrection'],
    })
    expect((await home(one.as)).waitingFor).toContainEqual({
      operation: 'acceptCorrection',
      subject: asked['correctionId'],
      who: 'administrator',
    })
    expect((await home()).tasks).toMatchObject([
      { operation: 'acceptCorrection', subject: asked['correctionId'], dueAt: '2026-06-28T09:00:00+07:00' },
    ])

    expect(await decide(asked['correctionId'], 'acceptance')).toMatchObject({ status: 'diterima', allowedActions: [] })
    expect(await profile(employeeId)).toMatchObject({ evaluatorId: idOf('camat'), version: 2 })
    const skp = await system.table.get(keys.skp({ employeeId, year: 2026, seq: 1 }))
    expect(skp).toMatchObject({ status: 'diajukan', actorId: idOf('camat') })
    const evaluation = await system.table.get(keys.evaluation({ employeeId, periodId: '2026-TW3', seq: 1 }))
    expect(evaluation).toMatchObject({ status: 'terbuka', actorId: idOf('camat') })
    expect(await system.table.all(ranges.history(employeeId))).toMatchObject([
      { operation: 'acceptCorrection', by: 'bootstrap-admin', fixed: { changed: ['evaluator'] } },
    ])
    expect(await home()).toMatchObject({ tasks: [] })
    expect((await home(one.as)).waitingFor).toMatchObject([{ operation: 'approveSkp', who: 'evaluator' }])
  })

  test('inside the window too: who was recorded wrongly judges nothing from then on, and the right one does [IV.A.2 kalimat 2, II.C.7]', async () => {
    const one = await someone(system, { evaluation: base => evaluationItem({ ...base, ...WINDOW }) })
    await decide((await ask(one, 'evaluator', idOf('camat')))['correctionId'], 'acceptance')
    const body = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
    const rating = (as: Actor) => ['PUT', `${one.evaluation}/rating`, { as, body, headers: FIRST }] as const
    await refused(system, [404, 'evaluation_not_found'], ...rating(actor('kasi')))
    await must(system, 200, ...rating(actor('camat')))
  })

  test('an own unit that was wrong makes nobody a newcomer: no earlier result is offered for it [IV.A.13.a]', async () => {
    const one = await someone(system, { evaluation: base => evaluationItem({ ...base, ...WINDOW }) })
    await decide((await ask(one, 'unit', 'sekda'))['correctionId'], 'acceptance')
    expect(await profile(one.employeeId)).toMatchObject({ unitId: 'sekda' })
    expect((await profile(one.employeeId))?.movedAt).toBeUndefined()
    const stored = await system.table.get(keys.evaluation({ employeeId: one.employeeId, periodId: '2026-TW2', seq: 1 }))
    expect(stored).toMatchObject({ status: 'terbuka' })
    expect(stored?.movedAt).toBeUndefined()
  })

  test('names someone who can be it, else it is refused at once', async () => {
    const one = await someone(system)
    const refusedFor = (value: string) =>
      refused(system, [400, 'invalid_input'], 'POST', own, {
        as: one.as,
        body: { field: 'evaluator', value, reason: 'Keliru' },
      })
    for (const value of [idOf('hendra'), 'bukan-id', idOf('tidakada')])
      expect(await refusedFor(value)).toMatchObject({ errors: [{ pointer: '/value', code: 'evaluator_not_eligible' }] })
    expect(await refusedFor(one.employeeId)).toMatchObject({ errors: [{ pointer: '/value', code: 'own_evaluator' }] })
  })

  test('that would close a circle is refused when it is to be accepted, and nothing changes', async () => {
    const { correctionId } = await ask({ as: actor('camat') }, 'evaluator', idOf('kasi'))
    const target = `/v1/corrections/${String(correctionId)}/acceptance`
    await refused(system, [409, 'evaluator_cycle'], 'POST', target, { as: ADMIN })
    expect(await profile(idOf('camat'))).toMatchObject({ version: 1, evaluatorId: idOf('sekda') })
    expect((await list()).items).toMatchObject([{ correctionId, status: 'diajukan' }])
  })

  test('of someone who can be it no longer when it is decided is refused as by updateEmployee', async () => {
    const one = await someone(system)
    const other = await someone(system, { person: { position: { name: 'Kasi', kind: 'pengawas' } } })
    const { correctionId } = await ask(one, 'evaluator', other.employeeId)
    const left = await ask(other, 'status', 'mpp')
    await decide(left['correctionId'], 'acceptance')
    const target = `/v1/corrections/${String(correctionId)}/acceptance`
    const no = await refused(system, [400, 'invalid_input'], 'POST', target, { as: ADMIN })
    expect(no).toMatchObject({ errors: [{ pointer: '/evaluatorId', code: 'evaluator_not_active' }] })
  })
})

describe('other data', () => {
  test.each([
    ['name', 'Siti Aminah, S.E.', { name: 'Siti Aminah, S.E.' }],
    ['nip', "'198608052013031001", { nip: '198608052013031001' }],
    ['grade', 'III/c', { grade: 'III/c' }],
    ['position', { name: 'Analis', kind: 'fungsional', jenjang: 'Ahli Muda' }, { position: { jenjang: 'Ahli Muda' } }],
    ['unit', 'sekda', { unitId: 'sekda' }],
    ['email', 'Siti@Contoh.go.id', { email: 'siti@contoh.go.id' }],
    ['status', 'tugas_belajar', { status: 'tugas_belajar' }],
  ])('%s is put right', async (field, value, recorded) => {
    const one = await someone(system)
    const { correctionId } = await ask(one, field, value)
    await decide(correctionId, 'acceptance')
    expect(await profile(one.employeeId)).toMatchObject({ ...recorded, version: 2 })
    const all = [...(await system.table.all(ranges.history(one.employeeId)))]
    all.push(...(await system.table.all(ranges.history(String(correctionId)))))
    expect(JSON.stringify(all)).not.toMatch(/198608052013031001|contoh\.go\.id/)
  })

  test('a unit that is not there is refused at once', async () => {
    const one = await someone(system)
    const body = { field: 'unit', value: 'tidak-ada', reason: 'Keliru' }
    expect(await refused(system, [400, 'invalid_input'], 'POST', own, { as: one.as, body })).toMatchObject({
      errors: [{ pointer: '/value', code: 'unit_not_found' }],
    })
  })

  test('a NIP or an e-mail of somebody else is no answer to the one who asks, but none that can be accepted', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    await decide((await ask(other, 'nip', '198608052013031001'))['correctionId'], 'acceptance')
    await decide((await ask(other, 'email', 'lain@contoh.go.id'))['correctionId'], 'acceptance')
    for (const [field, value, code] of [
      ['nip', '198608052013031001', 'nip_taken'],
      ['email', 'lain@contoh.go.id', 'email_taken'],
    ] as const) {
      const { correctionId } = await ask(one, field, value)
      const target = `/v1/corrections/${String(correctionId)}/acceptance`
      await refused(system, [409, code], 'POST', target, { as: ADMIN })
    }
  })

  test('a former head of region cannot be called back beside the present one', async () => {
    const former = await someone(system, {
      person: { kind: 'kepala_daerah', status: 'berhenti', evaluatorId: undefined, roles: ['kepala_daerah'] },
    })
    const { correctionId } = await ask(former, 'status', 'aktif')
    const target = `/v1/corrections/${String(correctionId)}/acceptance`
    await refused(system, [409, 'region_head_exists'], 'POST', target, { as: ADMIN })
  })
})

describe('a request', () => {
  test('is one for each field, and none for what is recorded so', async () => {
    const one = await someone(system, { person: { grade: 'III/b' } })
    const body = (value: string) => ({ field: 'grade', value, reason: 'Keliru' })
    await ask(one, 'grade', 'III/c')
    await refused(system, [409, 'correction_exists'], 'POST', own, { as: one.as, body: body('III/d') })
    await refused(system, [409, 'nothing_to_correct'], 'POST', own, { as: one.as, body: body('III/b') })
    await ask(one, 'name', 'Nama Lain')
    await refused(system, [403, 'not_allowed'], 'POST', own, {
      as: { sub: 'x', roles: ['pegawai'] },
      body: body('I/a'),
    })
  })

  test('of two at once for one field is taken once, for two fields both', async () => {
    const one = await someone(system)
    const send = (field: string, value: string) =>
      system.call('POST', own, { as: one.as, body: { field, value, reason: 'Keliru' } })
    const same = await Promise.all([send('grade', 'III/c'), send('grade', 'III/d')])
    expect(same.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const both = await Promise.all([send('name', 'Siti'), send('email', 's@contoh.go.id')])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
  })

  test('too many of them are refused', async () => {
    const one = await someone(system)
    for (let n = 0; n < 20; n += 1) {
      const { correctionId } = await ask(one, 'name', `Nama ${n}`)
      await must(system, 200, 'POST', `${own}/${String(correctionId)}/withdrawal`, { as: one.as })
    }
    const body = { field: 'name', value: 'Nama 20', reason: 'Keliru' }
    await refused(system, [409, 'too_many_corrections'], 'POST', own, { as: one.as, body })
  })

  test('that is declined stays with its reason, and changes nothing', async () => {
    const one = await someone(system)
    const { correctionId } = await ask(one, 'grade', 'III/c')
    await decide(correctionId, 'refusal', { reason: 'SK kenaikan pangkat belum terbit' })
    expect(await profile(one.employeeId)).toMatchObject({ version: 1 })
    const mine = await system.call<{ items: Shown[] }>('GET', own, { as: one.as })
    expect(mine.body.items).toMatchObject([
      { correctionId, status: 'ditolak', refusal: 'SK kenaikan pangkat belum terbit', allowedActions: [] },
    ])
    await refused(system, [409, 'wrong_status'], 'POST', `/v1/corrections/${String(correctionId)}/acceptance`, {
      as: ADMIN,
    })
    const again = `/v1/corrections/${String(correctionId)}/refusal`
    await refused(system, [409, 'wrong_status'], 'POST', again, { as: ADMIN, body: { reason: 'x' } })
    await refused(system, [400, 'invalid_input'], 'POST', again, { as: ADMIN, body: {} })
  })

  test('can be taken back by the one who asked, once, and by nobody else', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    const { correctionId } = await ask(one, 'grade', 'III/c')
    const target = `${own}/${String(correctionId)}/withdrawal`
    await refused(system, [404, 'correction_not_found'], 'POST', target, { as: other.as })
    await must(system, 200, 'POST', target, { as: one.as })
    await refused(system, [409, 'wrong_status'], 'POST', target, { as: one.as })
    expect(await list()).toEqual({ items: [] })
  })

  test('of an administrator himself is another one’s to decide', async () => {
    const { correctionId } = await ask({ as: actor('admin') }, 'grade', 'III/c')
    const target = `/v1/corrections/${String(correctionId)}`
    for (const [path, body] of [
      ['acceptance', {}],
      ['refusal', { reason: 'x' }],
    ] as const)
      await refused(system, [403, 'not_allowed'], 'POST', `${target}/${path}`, { as: actor('admin'), body })
    expect((await list('', actor('admin'))).items).toMatchObject([{ allowedActions: ['withdrawCorrection'] }])
    expect((await home(actor('admin'))).tasks.map(({ operation }) => operation)).not.toContain('acceptCorrection')
    await decide(correctionId, 'acceptance')
  })

  test('of someone who has left is heard too', async () => {
    const gone = await someone(system, { person: { status: 'berhenti' } })
    const { correctionId } = await ask(gone, 'status', 'aktif')
    await decide(correctionId, 'acceptance')
    expect(await profile(gone.employeeId)).toMatchObject({ status: 'aktif' })
  })

  test('that is not there, or no id at all, is not found', async () => {
    for (const id of [`${idOf('hendra')}-k9`, 'bukan-id', `${idOf('tidakada')}-k1`]) {
      await refused(system, [404, 'correction_not_found'], 'POST', `/v1/corrections/${id}/acceptance`, { as: ADMIN })
      const body = { reason: 'x' }
      await refused(system, [404, 'correction_not_found'], 'POST', `/v1/corrections/${id}/refusal`, { as: ADMIN, body })
      await refused(system, [404, 'correction_not_found'], 'POST', `${own}/${id}/withdrawal`, { as: actor('hendra') })
    }
  })

  test('waits in the administrators’ list, oldest first and page by page; decided ones by year and outcome', async () => {
    const asked: unknown[] = []
    for (let n = 0; n < 3; n += 1) {
      asked.push((await ask(await someone(system), 'grade', 'III/c'))['correctionId'])
      system.clock.set(system.clock.now() + 1000)
    }
    const first = await list('?limit=2')
    const rest = await list(`?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect([...first.items, ...rest.items].map(({ correctionId }) => correctionId)).toEqual(asked)
    await decide(asked[1], 'refusal', { reason: 'Tidak' })
    expect((await list('?status=ditolak')).items).toMatchObject([{ correctionId: asked[1] }])
    expect((await list('?status=ditolak&year=2025')).items).toEqual([])
    expect((await list('?status=diterima')).items).toEqual([])
    expect((await list()).items).toHaveLength(2)
    await refused(system, [400, 'invalid_input'], 'GET', '/v1/corrections?status=apa', { as: ADMIN })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { signedItem } from '../../support/evaluations.ts'
import { approvedItem, draftItem } from '../../support/skp.ts'
import { lay, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { changes } from '../../support/moves.ts'
import { actsFor } from '../../support/delegations.ts'
import { actor, at, idOf, layTown, must, PEOPLE, write } from '../../support/town.ts'
import { designation, designated, home, SEMINAR, volunteered } from './office.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const [kasi, camat, sekda, hendra] = [actor('kasi'), actor('camat'), actor('sekda'), actor('hendra')]
const planned = {
  skp: (employeeId: string) => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId }),
}
const REASON = { reason: 'Beban kerjanya sudah penuh sampai Mei' }

async function approved(as = sekda) {
  const one = await someone(system, planned)
  const href = await designated(system, one.employeeId, as)
  await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
  return { one, href, assignmentId: href.slice('/v1/assignments/'.length) }
}

describe('a designation by someone who is not the evaluator', () => {
  test('goes to the evaluator first; the giver sees where it is [II.A.5.f.8, II.A.5.f.9, II.A.5.f.10, P1(10)]', async () => {
    const one = await someone(system, planned)
    const href = await designated(system, one.employeeId, sekda)
    expect(await must(system, 200, 'GET', href, { as: sekda })).toMatchObject({
      employee: { employeeId: one.employeeId },
      giver: { employeeId: idOf('sekda'), post: 'Jabatan sekda (Sekretariat Daerah)' },
      ...{ form: 'penunjukan', scope: 'lintas_unit', unitId: 'sekda', status: 'diajukan', version: 1 },
      allowedActions: ['withdrawAssignment'],
    })
    expect(await home(system, kasi, href)).toMatchObject({ operation: 'approveAssignment' })
    expect(await home(system, one.as, href)).toBeUndefined()
  })

  test('is nothing that the employee reads before it is decided [II.A.5.f.10]', async () => {
    const one = await someone(system, planned)
    const href = await designated(system, one.employeeId, sekda)
    await refused(system, [404, 'assignment_not_found'], 'GET', href, { as: one.as })
    expect((await must(system, 200, 'GET', '/v1/assignments', { as: one.as }))['items']).toEqual([])
    await must(system, 200, 'POST', `${href}/refusal`, { as: kasi, body: REASON })
    expect(await must(system, 200, 'GET', href, { as: one.as })).toMatchObject({
      status: 'ditolak',
      declineReason: REASON.reason,
      allowedActions: [],
    })
  })

  test('the evaluator weighs it beside what the employee has to do and did so far [II.A.5.f.12]', async () => {
    const one = await someone(system, {
      evaluation: base => signedItem({ ...base }, { predicate: 'baik' }),
      person: { position: { name: 'Arsiparis', kind: 'fungsional', jenjang: 'Terampil' } },
    })
    const other = await designated(system, one.employeeId, camat, { statement: 'Menata arsip pemilu' })
    const href = await designated(system, one.employeeId, sekda)
    const { workload } = await must(system, 200, 'GET', href, { as: kasi })
    expect(workload).toEqual({
      article: 'Lampiran BAB II.A.5.f.12',
      position: { name: 'Arsiparis', kind: 'fungsional', jenjang: 'Terampil' },
      workResults: [
        { workResultId: 'rutama1', kind: 'utama', statement: 'Layanan surat keterangan selesai pada hari yang sama' },
        { workResultId: 'rtambah1', kind: 'tambahan', statement: 'Arsip kecamatan tertata' },
      ],
      assignments: [
        {
          assignmentId: other.slice('/v1/assignments/'.length),
          ...{ statement: 'Menata arsip pemilu', startsOn: '2026-04-01', endsOn: '2026-06-30', status: 'diajukan' },
        },
      ],
      performance: [
        {
          ...{ periodId: '2026-TW1', predicate: 'baik' },
          ...{ workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' },
        },
      ],
    })
    for (const as of [sekda, camat]) expect(await must(system, 200, 'GET', href, { as })).not.toHaveProperty('workload')
    await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
    expect(await must(system, 200, 'GET', href, { as: kasi })).not.toHaveProperty('workload')
  })

  test('by the evaluator himself waits for nobody [II.A.5.f.9]', async () => {
    const one = await someone(system, planned)
    const body = designation(one.employeeId)
    const given = await must(system, 201, 'POST', '/v1/assignments', { as: kasi, body })
    expect(given).toMatchObject({ status: 'disetujui', scope: 'unit_kerja', allowedActions: ['giveFeedback'] })
    expect(await home(system, one.as, `/v1/assignments/${String(given['assignmentId'])}`)).toMatchObject({
      operation: 'includeAssignment',
    })
  })

  test.each([
    ['someone without an office', actor('hendra')],
    ['a functional officer who leads no unit', undefined],
  ])('not by %s [P1(10), II.A.5.f.4]', async (_who, as) => {
    const one = await someone(system, planned)
    const jf = await someone(system, {
      person: { position: { name: 'Arsiparis', kind: 'fungsional', jenjang: 'Terampil' } },
    })
    const body = designation(one.employeeId)
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/assignments', { as: as ?? jf.as, body })
  })

  test.each<[string, object, string, string]>([
    ['before it is approved', { startsOn: '2026-03-24' }, '/startsOn', 'in_the_past'],
    ['further ahead than a year', { startsOn: '2027-03-27', endsOn: '2027-04-01' }, '/startsOn', 'too_far'],
    ['backwards', { endsOn: '2026-03-31' }, '/endsOn', 'before_start'],
    ['over the end of the year', { endsOn: '2027-01-01' }, '/endsOn', 'other_year'],
    ['in a unit that is not there', { unitId: 'bulan' }, '/unitId', 'unit_not_found'],
    ['of nobody', { employeeId: 'nobodynobodynobo' }, '/employeeId', 'unknown_employee'],
    ['of oneself', { employeeId: idOf('sekda') }, '/employeeId', 'own_assignment'],
  ])('not %s', async (_what, more, pointer, code) => {
    const one = await someone(system, planned)
    const body = designation(one.employeeId, more)
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/assignments', { as: sekda, body })
    expect(answer['errors']).toMatchObject([{ pointer, code }])
  })

  test('not of someone who has no SKP, nor of someone whom nobody evaluates', async () => {
    const away = await someone(system, { person: { status: 'cltn' } })
    const body = designation(away.employeeId)
    await refused(system, [409, 'skp_not_required'], 'POST', '/v1/assignments', { as: sekda, body })
    const lost = await someone(system)
    const found = await system.table.get(keys.employee(lost.employeeId))
    if (found === undefined) throw new Error('nobody')
    const { evaluatorId: _none, ...rest } = found
    await write(system, [
      { action: 'PutItem', key: keys.employee(lost.employeeId), item: rest, when: { equals: { version: 1 } } },
    ])
    const call = { as: sekda, body: designation(lost.employeeId) }
    await refused(system, [409, 'evaluator_missing'], 'POST', '/v1/assignments', call)
  })

  test('not when twenty wait for one employee already', async () => {
    const one = await someone(system, planned)
    for (let n = 0; n < 20; n += 1) await designated(system, one.employeeId, sekda)
    const body = designation(one.employeeId)
    await refused(system, [409, 'assignments_full'], 'POST', '/v1/assignments', { as: sekda, body })
    await refused(system, [409, 'assignments_full'], 'POST', '/v1/assignments/applications', {
      as: one.as,
      body: SEMINAR,
    })
  })
})

describe('who decides', () => {
  test('the evaluator alone: not the superior, the giver, the employee [II.A.5.f.10]', async () => {
    const one = await someone(system, planned)
    const href = await designated(system, one.employeeId, sekda)
    for (const as of [camat, sekda]) {
      await refused(system, [403, 'not_allowed'], 'POST', `${href}/approval`, { as })
      await refused(system, [403, 'not_allowed'], 'POST', `${href}/refusal`, { as, body: REASON })
    }
    for (const step of ['approval', 'withdrawal'])
      await refused(system, [404, 'assignment_not_found'], 'POST', `${href}/${step}`, { as: one.as })
    await refused(system, [404, 'assignment_not_found'], 'POST', `${href}/refusal`, { as: hendra, body: REASON })
  })

  test('once, and not after its last day', async () => {
    const one = await someone(system, planned)
    const [decided, forgotten] = [
      await designated(system, one.employeeId, sekda),
      await designated(system, one.employeeId, sekda),
    ]
    await must(system, 200, 'POST', `${decided}/approval`, { as: kasi })
    await refused(system, [409, 'wrong_status'], 'POST', `${decided}/approval`, { as: kasi })
    await refused(system, [409, 'wrong_status'], 'POST', `${decided}/refusal`, { as: kasi, body: REASON })
    await refused(system, [409, 'wrong_status'], 'POST', `${decided}/withdrawal`, { as: sekda })
    system.clock.set('2026-07-01T00:00:00.000+07:00')
    const answer = await refused(system, [409, 'wrong_status'], 'POST', `${forgotten}/approval`, { as: kasi })
    expect(answer['detail']).toContain('2026-06-30')
    expect(await must(system, 200, 'GET', forgotten, { as: kasi })).toMatchObject({
      status: 'lewat',
      allowedActions: [],
    })
    expect(await home(system, kasi, forgotten)).toBeUndefined()
  })

  test('whoever acts in the evaluator’s office, on his behalf [IV.A.3]', async () => {
    const one = await someone(system, { ...planned, person: { evaluatorId: idOf('admin') } })
    const href = await designated(system, one.employeeId, sekda)
    await actsFor(system, idOf('admin'), idOf('kasi'), { startsOn: '2026-03-25', endsOn: '2026-03-26' })
    expect(await home(system, kasi, href)).toMatchObject({ operation: 'approveAssignment' })
    expect(await home(system, actor('admin'), href)).toBeUndefined()
    await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
    const history = await system.table.all(ranges.history(href.slice('/v1/assignments/'.length)))
    expect(history.map(({ operation, by, onBehalfOf }) => [operation, by, onBehalfOf])).toEqual([
      ['designateEmployee', idOf('sekda'), undefined],
      ['approveAssignment', idOf('kasi'), idOf('admin')],
    ])
  })

  test('after a move the new evaluator, on whose desk it then lies [II.C.6]', async () => {
    const one = await someone(system, planned)
    const href = await designated(system, one.employeeId, sekda)
    await changes(system, one.employeeId, { evaluatorId: idOf('camat') })
    expect(await home(system, camat, href)).toMatchObject({ operation: 'approveAssignment' })
    expect(await home(system, kasi, href)).toBeUndefined()
    await must(system, 200, 'POST', `${href}/approval`, { as: camat })
  })
})

describe('an application of the employee himself', () => {
  test('is approved by his evaluator too, also when he joins something outside [II.A.5.f.11]', async () => {
    const one = await someone(system, planned)
    const href = await volunteered(system, one.as)
    expect(await must(system, 200, 'GET', href, { as: one.as })).toMatchObject({
      ...{ form: 'sukarela', scope: 'organisasi_profesi', host: SEMINAR.host, status: 'diajukan' },
      allowedActions: ['withdrawAssignment'],
    })
    expect(await must(system, 200, 'POST', `${href}/approval`, { as: kasi })).toMatchObject({ status: 'disetujui' })
  })

  test('inside it names the official who opens the chance, who sees it [II.A.5.f.11]', async () => {
    const one = await someone(system, planned)
    const { host: _host, ...inside } = SEMINAR
    const href = await volunteered(system, one.as, { ...inside, scope: 'lintas_unit', giverId: idOf('sekda') })
    expect(await must(system, 200, 'GET', href, { as: sekda })).toMatchObject({ unitId: 'sekda', allowedActions: [] })
    await refused(system, [403, 'not_allowed'], 'POST', `${href}/withdrawal`, { as: sekda })
  })

  test.each<[string, object, string, string]>([
    ['without the official', { scope: 'unit_kerja', host: undefined }, '/giverId', 'required'],
    ['without the body', { host: undefined }, '/host', 'required'],
    ['with both', { giverId: idOf('sekda') }, '/giverId', 'not_for_scope'],
    [
      'with one who is none',
      { scope: 'unit_kerja', host: undefined, giverId: idOf('taufik') },
      '/giverId',
      'not_an_official',
    ],
    ['backwards', { endsOn: '2026-04-09' }, '/endsOn', 'before_start'],
  ])('not %s', async (_what, more, pointer, code) => {
    const one = await someone(system, planned)
    const body = { ...SEMINAR, ...more }
    const call = { as: one.as, body }
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/assignments/applications', call)
    expect(answer['errors']).toMatchObject([{ pointer, code }])
  })

  test('not by someone unknown, without an SKP or without an evaluator', async () => {
    const unknown = { sub: 'x', employeeId: 'nobodynobodynobo', roles: ['pegawai' as const] }
    const apply = '/v1/assignments/applications'
    await refused(system, [403, 'not_allowed'], 'POST', apply, { as: unknown, body: SEMINAR })
    const away = await someone(system, { person: { status: 'mpp' } })
    await refused(system, [409, 'skp_not_required'], 'POST', apply, { as: away.as, body: SEMINAR })
    const lost = await someone(system, { person: { evaluatorId: 'gonegonegonegone' } })
    await refused(system, [409, 'evaluator_missing'], 'POST', apply, { as: lost.as, body: SEMINAR })
  })
})

describe('taken back before it is decided', () => {
  test('by who asked for it, and by nobody after', async () => {
    const one = await someone(system, planned)
    const mine = await volunteered(system, one.as)
    const given = await designated(system, one.employeeId, sekda)
    await refused(system, [403, 'not_allowed'], 'POST', `${mine}/withdrawal`, { as: kasi })
    expect(await must(system, 200, 'POST', `${mine}/withdrawal`, { as: one.as })).toMatchObject({ status: 'ditarik' })
    await must(system, 200, 'POST', `${given}/withdrawal`, { as: sekda })
    await refused(system, [409, 'wrong_status'], 'POST', `${given}/approval`, { as: kasi })
    expect(await home(system, kasi, given)).toBeUndefined()
    // of a designation that was taken back nobody told the employee
    await refused(system, [404, 'assignment_not_found'], 'GET', given, { as: one.as })
    expect(await must(system, 200, 'GET', '/v1/assignments', { as: one.as })).toMatchObject({
      items: [{ status: 'ditarik' }],
    })
  })
})

describe('an approved assignment enters the plan', () => {
  test('by a revision that the employee begins and the evaluator determines, never by itself [P14(2), II.A.5.f.13]', async () => {
    const { one, href, assignmentId } = await approved()
    expect(await must(system, 200, 'GET', one.skp, { as: one.as })).toMatchObject({ status: 'ditetapkan' })
    expect(await home(system, one.as, href)).toMatchObject({ operation: 'includeAssignment' })
    const included = await must(system, 200, 'POST', `${href}/inclusion`, { as: one.as })
    expect(included).toMatchObject({ inSkp: { skpId: `${one.employeeId}-2026-2`, status: 'draf' }, allowedActions: [] })
    expect(await home(system, one.as, href)).toBeUndefined()
    const revision = `/v1/skp/${one.employeeId}-2026-2`
    const draft = await must(system, 200, 'GET', revision, { as: one.as })
    expect(draft['workResults']).toMatchObject([
      {},
      {},
      {
        ...{ kind: 'tambahan', statement: 'Menyusun naskah akademik', assignmentId },
        assignedBy: 'Jabatan sekda (Sekretariat Daerah)',
        indicators: [{ indicator: 'Naskah disepakati seluruh perangkat daerah' }],
      },
    ])
    // the old one is in force until the evaluator has determined the new one
    expect(await must(system, 200, 'GET', one.skp, { as: one.as })).toMatchObject({ status: 'ditetapkan' })
    await refused(system, [409, 'wrong_status'], 'POST', `${href}/inclusion`, { as: one.as })
  })

  test('the result keeps where it comes from, whatever the employee writes on it', async () => {
    const { one, href, assignmentId } = await approved()
    const { inSkp } = await must(system, 200, 'POST', `${href}/inclusion`, { as: one.as, body: { kind: 'utama' } })
    const skp = `/v1/skp/${one.employeeId}-2026-2`
    const { workResultId } = JSON.parse(JSON.stringify(inSkp))
    const indicators = [{ aspects: ['kualitas'], indicator: 'Naskah disepakati', target: '1 naskah' }]
    const result = { workResultId, kind: 'utama', statement: 'Naskah akademik disepakati', indicators }
    const body = { workResults: [result], accountability: [{ schedule: 'Bulanan', evidence: 'Naskah' }] }
    await must(system, 200, 'PUT', skp, { as: one.as, body, headers: version(1) })
    expect(await must(system, 200, 'GET', skp, { as: one.as })).toMatchObject({ workResults: [{ assignmentId }] })
    const claimed = { ...body, workResults: [{ ...result, workResultId: undefined, assignmentId }] }
    const answer = await refused(system, [400, 'invalid_input'], 'PUT', skp, {
      ...{ as: one.as, body: claimed, headers: version(2) },
    })
    expect(answer['errors']).toMatchObject([{ pointer: '/workResults/0/assignmentId', code: 'unknown_assignment' }])
    await must(system, 200, 'POST', `${skp}/submission`, { as: one.as })
    await must(system, 200, 'POST', `${skp}/approval`, { as: kasi })
    expect(await must(system, 200, 'GET', href, { as: sekda })).toMatchObject({
      inSkp: { workResultId, status: 'ditetapkan' },
    })
  })

  test('dropped from the draft again, it is offered again', async () => {
    const { one, href } = await approved()
    await must(system, 200, 'POST', `${href}/inclusion`, { as: one.as })
    const body = { workResults: [], accountability: [] }
    const skp = `/v1/skp/${one.employeeId}-2026-2`
    await must(system, 200, 'PUT', skp, { as: one.as, body, headers: version(1) })
    expect(await home(system, one.as, href)).toMatchObject({ operation: 'includeAssignment' })
    await must(system, 200, 'POST', `${href}/inclusion`, { as: one.as })
    const history = await system.table.all(ranges.history(`${one.employeeId}-2026-2`))
    expect(history.map(({ operation, from, to }) => [operation, from, to])).toEqual([
      ['includeAssignment', undefined, 'draf'],
      ['includeAssignment', 'draf', 'draf'],
    ])
  })

  test('not before it is approved, not while the plan lies before the evaluator, not without a plan', async () => {
    const waiting = await someone(system, planned)
    const own = await volunteered(system, waiting.as)
    await refused(system, [409, 'wrong_status'], 'POST', `${own}/inclusion`, { as: waiting.as })
    for (const skp of [undefined, (employeeId: string) => draftItem({ employeeId, status: 'diajukan' })]) {
      const one = await someone(system, skp && { skp })
      const href = await volunteered(system, one.as)
      await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
      await refused(system, [409, 'wrong_status'], 'POST', `${href}/inclusion`, { as: one.as })
      expect(await home(system, one.as, href)).toBeUndefined()
    }
  })

  test('by the employee alone', async () => {
    const { href } = await approved()
    for (const as of [kasi, sekda])
      await refused(system, [403, 'not_allowed'], 'POST', `${href}/inclusion`, {
        as: { ...as, roles: ['pegawai'] },
      })
    await refused(system, [404, 'assignment_not_found'], 'POST', `${href}/inclusion`, { as: hendra })
  })
})

describe('what the giver tells the evaluator', () => {
  const said = { kind: 'insidentil', tone: 'apresiasi', observation: 'Naskah selesai', impact: 'Rapat lancar' }
  const about = (to: string, assignmentId: string, periodId = '2026-TW2') => ({
    ...{ to, periodId, about: { assignmentId }, ...said },
  })

  test('is named, as of a pimpinan, though he is none otherwise [IV.A.4]', async () => {
    // the walikota is neither evaluator nor superior of anyone in the kecamatan
    const { one, assignmentId } = await approved(actor('walikota'))
    system.clock.set('2026-04-10T09:00:00+07:00')
    const body = about(one.employeeId, assignmentId)
    const given = await must(system, 201, 'POST', '/v1/feedback', { as: actor('walikota'), body })
    expect(given).toMatchObject({ class: 'pimpinan', about: { assignmentId } })
    const target = `/v1/employees/${one.employeeId}/feedback?periodId=2026-TW2`
    expect(await must(system, 200, 'GET', target, { as: kasi })).toMatchObject({
      items: [{ class: 'pimpinan', about: { assignmentId }, giver: { name: PEOPLE.walikota.name } }],
    })
  })

  test('is asked of him before the window opens, in his list, until he has told it [IV.A.4]', async () => {
    const { one, assignmentId } = await approved(actor('walikota'))
    const walikota = actor('walikota')
    const due = async () => {
      const { body } = await system.call<{ items: { assignmentId: string; feedbackDueAt?: string }[] }>(
        'GET',
        '/v1/assignments?side=given&limit=100',
        { as: walikota },
      )
      return body.items.find(each => each.assignmentId === assignmentId)?.feedbackDueAt
    }
    system.clock.set('2026-05-20T09:00:00+07:00')
    expect(await due()).toBeUndefined()
    system.clock.set('2026-05-22T09:00:00+07:00')
    expect(await due()).toBe('2026-06-19T23:59:59.999+07:00')
    await must(system, 201, 'POST', '/v1/feedback', { as: walikota, body: about(one.employeeId, assignmentId) })
    expect(await due()).toBeUndefined()
  })

  test('not of somebody else’s assignment, of another employee, undecided, or out of its time [IV.A.4]', async () => {
    const { one, assignmentId } = await approved()
    const other = await someone(system, planned)
    const waiting = (await designated(system, one.employeeId, sekda)).slice('/v1/assignments/'.length)
    system.clock.set('2026-04-10T09:00:00+07:00')
    for (const [as, body] of [
      [camat, about(one.employeeId, assignmentId)],
      [sekda, about(other.employeeId, assignmentId)],
      [sekda, about(one.employeeId, waiting)],
      [sekda, about(one.employeeId, 'not-an-id')],
      [sekda, about(one.employeeId, assignmentId, '2026-TW1')],
    ] as const) {
      const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/feedback', { as, body })
      expect(answer['errors']).toMatchObject([{ pointer: '/about/assignmentId', code: 'unknown_assignment' }])
    }
  })
})

describe('lists', () => {
  test('what one gave, what waits for one, page by page', async () => {
    const giver = { ...PEOPLE.sekda, employeeId: idOf('giver'), evaluatorId: idOf('walikota') }
    await lay(system, giver, {}, [
      { action: 'PutItem', key: keys.employee(giver.employeeId), item: giver, when: { absent: true } },
    ])
    const as = { ...sekda, employeeId: giver.employeeId, sub: 'giver' }
    const boss = await someone(system, { person: { position: { name: 'Kepala', kind: 'pengawas' } } })
    const one = await someone(system, { ...planned, person: { evaluatorId: boss.employeeId } })
    const all = [await designated(system, one.employeeId, as), await designated(system, one.employeeId, as)]
    for (const [side, who] of [
      ['given', as],
      ['waiting', boss.as],
    ] as const) {
      const seen: string[] = []
      let target: string | undefined = `/v1/assignments?side=${side}&limit=1`
      while (target !== undefined) {
        const page: { items: { assignmentId: string }[]; next?: string } = (
          await system.call<{ items: { assignmentId: string }[]; next?: string }>('GET', target, { as: who })
        ).body
        seen.push(...page.items.map(each => `/v1/assignments/${each.assignmentId}`))
        target = page.next && `/v1/assignments?side=${side}&limit=1&cursor=${encodeURIComponent(page.next)}`
      }
      expect(seen.toSorted()).toEqual(all.toSorted())
    }
    expect(
      await must(system, 200, 'GET', '/v1/assignments?side=given', { as: { sub: 'x', roles: ['pegawai'] } }),
    ).toEqual({
      items: [],
    })
  })

  test('the head of the unit reads who was assigned to it, before any plan says so [II.A.5.j]', async () => {
    const { href, one } = await approved()
    const target = '/v1/units/sekda/assignments?limit=100'
    const listed = await must(system, 200, 'GET', target, { as: sekda })
    expect(JSON.stringify(listed)).toContain(one.employeeId)
    expect(listed['items']).toContainEqual(
      expect.objectContaining({ assignmentId: href.slice('/v1/assignments/'.length), status: 'disetujui' }),
    )
    for (const as of [kasi, camat, actor('walikota')])
      await refused(system, [404, 'unit_not_found'], 'GET', target, { as })
  })
})

test('a person finds his assignments in his export, but not what his evaluator has not decided', async () => {
  const { one } = await approved()
  await designated(system, one.employeeId, camat, { statement: 'Belum diputus siapa pun' })
  const exported = await must(system, 200, 'GET', '/v1/me/export', { as: one.as })
  expect(exported['assignments']).toMatchObject([{ statement: 'Menyusun naskah akademik', status: 'disetujui' }])
  expect(JSON.stringify(exported)).not.toContain('Belum diputus siapa pun')
})

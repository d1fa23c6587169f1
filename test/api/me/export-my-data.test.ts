import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import { EXPORTED } from '../../../functions/api/me/export-kinds.ts'
import { LABELS } from '../../../functions/api/me/export-text.ts'
import type { AnyWrite, Key, Put } from '../../../functions/store/access.ts'
import { creditIdOf } from '../../../functions/store/ids.ts'
import type { Item } from '../../../functions/store/items.ts'
import * as keys from '../../../functions/store/keys.ts'
import { FAMILY, type Kind } from '../../../functions/store/kinds.ts'
import { deliveredItem, employeeItem, employeePuts, evaluationPuts, signedItem } from '../../support/evaluations.ts'
import { counsellingMarked } from '../../support/counselling.ts'
import { guidanceItem, guidancePut, PLACE } from '../../support/guidance.ts'
import { observationItem, observationPut } from '../../support/observations.ts'
import { followUpItem, followUpPut, scheduleItem, schedulePut } from '../../support/follow-ups.ts'
import { matrixItem, rolesPuts } from '../../support/roles.ts'
import { approvedItem, MAIN, skpPut } from '../../support/skp.ts'
import { refused } from '../../support/someone.ts'
import { PLACED } from '../../support/study.ts'
import { answerItem, givenItem, named, panelItem } from '../../support/rounds.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, write } from '../../support/town.ts'
import { STEP_PLACE, stepItem } from '../../support/development.ts'
import { enrolmentItem, trainingItem } from '../../support/trainings.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-07-20T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const TW1 = '2026-TW1'
const TW2 = '2026-TW2'
const TRAINING = '2026-aaaaaaaaaaaaaaaa'
const NURSE = { name: 'Perawat TANDAemployee', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
const TIMES = { deliveredAt: at('2026-04-07T09:00:00+07:00'), acknowledgeBy: 2, objectBy: 2 }
const SIGNED = { signedBy: idOf('kasi'), predicate: 'sangat_baik' } as const
let people = 30_000

const said = (mark: string) => ({
  about: { value: 'kolaboratif' as const },
  ...{ kind: 'insidentil' as const, tone: 'apresiasi' as const },
  observation: `Laporan dibagikan ${mark}`,
  impact: 'Rapat selesai dalam satu jam',
})

function first<K extends Kind>(key: Key<K>, item: Item<K>): Put<K> {
  return { action: 'PutItem', key, item, when: { absent: true } }
}

/** Something of every kind that is about one person, each with a word of its own in it. */
function affairs(person: Partial<Employee> = {}) {
  people += 1
  const employee = employeeItem(people, {
    ...{ unitId: 'kec', evaluatorId: idOf('kasi'), position: NURSE, grade: 'III/a', email: 'tanda@contoh.go.id' },
    ...{ nip: '199001012015031001', historySeq: 1, historyHash: 'h', ...person },
  })
  const { employeeId } = employee
  const skpId = `${employeeId}-2026-1`
  const base = { employeeId, skpId, unitId: 'kec', actorId: idOf('kasi'), position: NURSE }
  const delivered = deliveredItem(TIMES, base, SIGNED)
  const undelivered = signedItem({ ...base, periodId: TW2 }, { ...SIGNED, predicate: 'sangat_kurang' })
  const rating = (periodId: string, notes: string): AnyWrite => ({
    action: 'PutItem',
    key: keys.rating({ employeeId, periodId, seq: 1, by: 'penilai' }),
    item: {
      ...{ employeeId, periodId, seq: 1, by: 'penilai', ratedBy: idOf('kasi'), ratedAt: 1, results: [], version: 1 },
      ...{ workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi', notes },
    },
    when: { absent: true },
  })
  const entry = (subject: string, seq: number, operation: string, by: string, fixed: object): AnyWrite => ({
    action: 'PutItem',
    key: keys.history(subject, seq),
    item: {
      ...{ subject, seq, at: at('2026-04-06T09:00:00+07:00'), by, operation, to: 'x', previous: '', hash: 'h' },
      fixed: { ...fixed },
    },
    when: { absent: true },
  })
  const writes: AnyWrite[] = [
    ...employeePuts(employee),
    skpPut(
      approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), {
        employeeId,
        resources: [{ kind: 'sdm', need: 'TANDAskp' }],
      }),
    ),
    ...[delivered, undelivered].flatMap(evaluationPuts),
    rating(TW1, 'TANDArating'),
    rating(TW2, 'RAHASIAbelumdisampaikan'),
    first(keys.objection({ employeeId, periodId: TW1, seq: 1 }), {
      ...{ employeeId, name: employee.name, periodId: TW1, seq: 1, version: 1, reasons: 'TANDAobjection' },
      objection: { objectedAt: at('2026-04-09T09:00:00+07:00'), explainBy: 2, decideBy: 3, superiorId: idOf('camat') },
      explanations: [{ side: 'pegawai', by: employeeId, at: at('2026-04-10T09:00:00+07:00'), text: 'Bukti terlampir' }],
    }),
    first(keys.realisation(employeeId, TW1, MAIN), {
      ...{ employeeId, periodId: TW1, workResultId: MAIN, realisation: 'TANDArealisation', evidence: [] },
      ...{ recordedAt: 1, version: 1 },
    }),
    first(keys.actionPlan(employeeId, TW1), {
      ...{ employeeId, periodId: TW1, version: 1, items: [{ workResultId: MAIN, actions: ['TANDAactionPlan'] }] },
    }),
    first(keys.releasedFeedback(employeeId, TW1, 'a'), {
      ...{
        feedbackId: 'f1',
        employeeId,
        periodId: TW1,
        class: 'gabungan',
        place: 'a',
        ...said('TANDAreleasedFeedback'),
      },
    }),
    first(keys.feedback(employeeId, TW1, 'f2'), {
      ...{
        feedbackId: 'f2',
        employeeId,
        periodId: TW1,
        class: 'lain',
        month: '2026-02',
        ...said('RAHASIAbelumdirilis'),
      },
    }),
    first(keys.feedbackAuthor(`f${people}`), { feedbackId: `f${people}`, employeeId: idOf('taufik'), givenAt: 1 }),
    first(keys.givenFeedback(employeeId, TW1, 'f3'), {
      ...{ feedbackId: 'f3', employeeId: idOf('taufik'), periodId: TW1, class: 'setingkat', givenAt: 1 },
      ...{ to: { employeeId: idOf('taufik'), name: 'Taufik Hidayat' }, ...said('TANDAgivenFeedback') },
    }),
    first(keys.feedbackRequests(employeeId, TW1), {
      ...{ employeeId, name: employee.name, periodId: TW1, version: 1, historySeq: 0, historyHash: '' },
      asked: [
        { giverId: idOf('taufik'), name: 'Rekan', about: 'TANDAfeedbackRequests', askedAt: 1, until: '2026-03-20' },
      ],
    }),
    first(keys.panel(employeeId, TW1), {
      ...panelItem({ employeeId, name: 'Saya' }, [{ ...named(idOf('taufik')), reason: 'TANDApanel' }]),
    }),
    first(keys.givenAnswer(employeeId, TW1, idOf('taufik')), {
      ...givenItem(employeeId, { employeeId: idOf('taufik'), name: 'Taufik Hidayat' }, { keep: 'TANDAgivenAnswer' }),
    }),
    first(keys.roundAnswer(employeeId, TW1, 'r1'), {
      ...answerItem(employeeId, 'r1', 'setingkat', { keep: 'RAHASIAjawaban' }),
    }),
    first(keys.nip(system.effectsFor('exportMyData').hmac('nip', employee.nip ?? '')), {
      ...{ employeeId, since: at('2026-01-02T08:00:00+07:00') },
    }),
    first(keys.email(system.effectsFor('exportMyData').hmac('email', employee.email ?? '')), {
      ...{ employeeId, undeliverable: { since: at('2026-02-02T08:00:00+07:00'), why: 'bounce' } },
    }),
    first(keys.preference(employeeId), { employeeId, earlyReminders: false, news: true, version: 1 }),
    first(keys.surveyAnswered(employeeId, 2024), { employeeId, year: 2024 }),
    first(keys.explanationReading(employeeId, 2026), {
      ...{ employeeId, year: 2026, version: 1, readAt: at('2026-01-07T08:00:00+07:00') },
    }),
    first(keys.creditBalance(employeeId), {
      ...{ employeeId, version: 1, historySeq: 1, historyHash: 'h', parts: [] },
      opening: { until: '2025-12', jenjang: 'Ahli Pertama', amount: '40.5', source: { title: 'TANDAcreditBalance' } },
    }),
    first(keys.delegation({ delegateId: employeeId, place: '1' }), {
      ...{ delegationId: `${employeeId}-1`, delegateId: employeeId, delegateName: 'Saya', delegatorId: idOf('kasi') },
      ...{ delegatorName: 'Muhammad Wijaya', kind: 'plh', startsOn: '2026-05-01', endsOn: '2026-05-07' },
      ...{ reason: 'TANDAdelegation', offeredBy: idOf('kasi'), offeredAt: 1, status: 'ditawarkan' },
      ...{ version: 1, historySeq: 0, historyHash: '' },
    }),
    first(keys.enrolment({ employeeId, trainingId: TRAINING }), {
      ...enrolmentItem({ employeeId, name: 'Saya' }, 'diajukan', trainingItem({ trainingId: TRAINING })),
      reason: 'TANDAenrolment',
    }),
    first(
      keys.developmentItem({ employeeId, place: STEP_PLACE }),
      stepItem({ employeeId, name: 'Saya' }, 'diusulkan', { goal: 'TANDAdevelopmentItem' }),
    ),
    guidancePut(guidanceItem(employeeId, { goal: 'TANDAguidance', name: 'Saya' })),
    first(keys.guidanceFeedback(`${employeeId}-b-${PLACE}`), {
      ...{ guidanceId: `${employeeId}-b-${PLACE}`, employeeId, answers: ['TANDAguidanceFeedback'], givenAt: 1 },
    }),
    ...counsellingMarked(employeeId),
    followUpPut(followUpItem(employeeId, { note: 'TANDAfollowUp' })),
    observationPut(observationItem(employeeId, { note: 'TANDAobservation' })),
    first(keys.documentation({ employeeId, periodId: TW1, spanId: '2026-B01' }), {
      ...{ employeeId, periodId: TW1, spanId: '2026-B01', recordedAt: 1, version: 1 },
      items: [{ workResultId: 'r', progress: 'TANDAdocumentation', evidence: [] }],
    }),
    schedulePut(scheduleItem(employeeId, { name: 'TANDAfeedbackSchedule' })),
    first(keys.correction({ employeeId, seq: 1 }), {
      ...{ status: 'ditolak', employeeId, name: 'Saya', seq: 1, change: { field: 'grade', value: 'IV/a' } },
      ...{ reason: 'TANDAcorrection', refusal: 'Belum terbit.', decidedBy: idOf('admin'), decidedAt: 2 },
      ...{ requestedAt: at('2026-05-04T08:00:00+07:00'), dueAt: 2, version: 2, historySeq: 2, historyHash: 'h' },
    }),
    first(keys.resourceSupport({ employeeId, year: 2026, resourceId: 'r' }), {
      ...{ employeeId, year: 2026, resourceId: 'r', kind: 'peralatan', need: 'TANDAresourceSupport', agreed: true },
      ...{ decidedAt: 1, decidedBy: idOf('kasi'), version: 1, historySeq: 1, historyHash: 'h' },
    }),
    ...rolesPuts(matrixItem('kec', employeeId, 'TANDAroles')),
    first(keys.assignment({ employeeId, place: 'p' }), {
      ...{ status: 'disetujui', employeeId, employeeName: 'Saya', place: 'p', year: 2026, form: 'penunjukan' },
      ...{ scope: 'lintas_unit', giver: { employeeId: idOf('sekda'), name: 'Sekda', post: 'Sekretaris Daerah' } },
      ...{ statement: 'TANDAassignment', expectedResult: 'Naskah', startsOn: '2026-05-01', endsOn: '2026-05-31' },
      ...{ askedBy: idOf('sekda'), askedAt: 1, decidedAt: 2, decidedBy: idOf('kasi'), version: 2 },
      ...{ historySeq: 2, historyHash: 'h' },
    }),
    first(keys.access(employeeId, at('2026-05-04T09:00:00+07:00'), 'lot'), {
      ...{
        employeeId,
        at: at('2026-05-04T09:00:00+07:00'),
        by: idOf('admin'),
        operation: 'getSkp',
        subject: 'TANDAaccess',
      },
    }),
    entry(employeeId, 1, 'updateEmployee', idOf('admin'), { changed: ['nip', 'position'], evaluatorId: idOf('kasi') }),
    entry(skpId, 1, 'approveSkp', idOf('kasi'), { content: 'TANDAhistory', anyone: idOf('kasi') }),
    entry(`${employeeId}-${TW1}-1`, 1, 'signEvaluation', idOf('kasi'), {
      predicate: 'sangat_baik',
      signedBy: idOf('kasi'),
    }),
    entry(`${employeeId}-${TW2}-1`, 1, 'signEvaluation', idOf('kasi'), { predicate: 'sangat_kurang' }),
    entry(creditIdOf({ employeeId }), 1, 'editCreditBalance', 'bootstrap-admin', { amount: '40.5' }),
  ]
  return { employeeId, writes, as: { sub: `sub-${employeeId}`, employeeId, roles: employee.roles } }
}

describe('everything about a person [UU 27/2022]', () => {
  test('every kind that is kept has its place in the export, or its reason', () => {
    expect(Object.keys(EXPORTED).toSorted()).toEqual(Object.keys(FAMILY).toSorted())
    for (const place of Object.values(EXPORTED))
      if ('reason' in place) expect(place.reason.length + place.data.length).toBeGreaterThan(20)
  })

  test('whatever is laid down about him is in the part that it belongs to, as data and for reading', async () => {
    const { writes, as } = affairs()
    await write(system, writes)
    const body = await must(system, 200, 'GET', '/v1/me/export', { as })
    const { readable, ...data } = body
    expect(data['person']).toMatchObject({
      nip: { since: '2026-01-02T08:00:00+07:00' },
      evaluatorName: 'Muhammad Wijaya',
    })
    const expected = Object.entries(EXPORTED).flatMap(([kind, place]) =>
      'in' in place ? [[kind, place.in] as const] : [],
    )
    // where no text of ours fits, the word that only this kind brings: as data, and for reading
    const words: Readonly<Record<string, readonly [data: string, read: string]>> = {
      nip: ['199001012015031001', '199001012015031001'],
      email: ['bounce', 'bounce'],
      preference: ['"earlyReminders":false', 'Pengingat 30 dan 10 hari sebelumnya: tidak'],
      surveyAnswered: ['"surveysAnswered":[{"year":2024}]', 'Survei tahunan yang sudah dijawab'],
      explanationReading: ['2026-01-07T08:00:00+07:00', '7 Januari 2026 pukul 08.00 WIB'],
      evaluation: ['sangat_baik', 'sangat baik'],
    }
    const missing = expected.filter(([kind, part]) => {
      const [word, read] = words[kind] ?? [`TANDA${kind}`, `TANDA${kind}`]
      return !JSON.stringify(data[part]).includes(word) || !String(readable).includes(read)
    })
    expect(missing).toEqual([])
  })

  test('nothing of a judgement before it is delivered, of feedback before it is released, or of who gave it', async () => {
    const { writes, as } = affairs({ nip: '199001012015031002', email: 'dua@contoh.go.id' })
    await write(system, writes)
    const text = JSON.stringify(await must(system, 200, 'GET', '/v1/me/export', { as }))
    expect(text).toContain('TANDArating')
    expect(text).not.toMatch(/RAHASIA|sangat_kurang|sangat kurang/)
  })

  test('who handled it is told by office and relation, never by name or id', async () => {
    const { writes, as, employeeId } = affairs({ nip: '199001012015031003', email: 'tiga@contoh.go.id' })
    await write(system, writes)
    const body = await must(system, 200, 'GET', '/v1/me/export', { as })
    expect(body['history']).toMatchObject([
      {
        by: 'pengelola kepegawaian',
        what: 'mengubah profil',
        subject: employeeId,
        fixed: { changed: ['nip', 'position'] },
      },
      { by: 'pengelola kepegawaian', what: 'mengisi saldo angka kredit', subject: `${employeeId}-angka-kredit` },
      { by: 'pejabat penilai kinerja atau atasannya', what: 'menetapkan SKP', at: '2026-04-06T09:00:00+07:00' },
      { by: 'pejabat penilai kinerja', what: 'menandatangani hasil evaluasi', fixed: { predicate: 'sangat_baik' } },
      { by: 'pejabat penilai kinerja', what: 'menandatangani hasil evaluasi', fixed: {} },
    ])
    expect(body['accesses']).toMatchObject([{ by: 'pengelola kepegawaian', what: 'melihat SKP Anda' }])
    for (const who of ['admin', 'kasi', 'camat', 'taufik'] as const) {
      // whom he himself wrote to or named, he knows
      const { feedback: _feedback, rounds: _rounds, readable, ...rest } = body
      const text = who === 'taufik' ? '' : String(readable)
      const told = JSON.stringify(rest) + text
      expect(told).not.toContain(idOf(who))
    }
    expect(JSON.stringify(body['history'])).not.toContain('Nugroho')
  })

  test('the form for reading names every field in Bahasa Indonesia, moments and the law’s words as people write them', async () => {
    const { writes, as } = affairs({ nip: '199001012015031004', email: 'empat@contoh.go.id' })
    await write(system, writes)
    const { readable, ...data } = await must(system, 200, 'GET', '/v1/me/export', { as })
    const text = String(readable)
    for (const heading of ['DATA DIRI', 'EVALUASI KINERJA', 'ANGKA KREDIT', 'YANG TIDAK DIMUAT, DAN ALASANNYA'])
      expect(text).toContain(`${heading}:`)
    expect(text).toContain('Predikat kinerja: sangat baik')
    expect(text).toContain('Waktu: 6 April 2026 pukul 09.00 WIB')
    expect(text).toContain('Terlambat: tidak')
    expect(text).not.toMatch(/undefined|\[object/)
    expect(unlabelled(data)).toEqual([])
  })

  test('a year holds what is of that year, and the profile always', async () => {
    const { writes, as } = affairs({ nip: '199001012015031005', email: 'lima@contoh.go.id' })
    await write(system, writes)
    const now = await must(system, 200, 'GET', '/v1/me/export?year=2026', { as })
    expect(now).toMatchObject({ year: 2026, plans: [{}], evaluations: [{}, {}], accesses: [{}] })
    const before = await must(system, 200, 'GET', '/v1/me/export?year=2025', { as })
    const nothing = { plans: [], evaluations: [], accesses: [], feedback: { received: [], given: [] } }
    expect(before).toMatchObject({ ...nothing, person: { grade: 'III/a' }, credit: { total: '40.50' } })
    await refused(system, [400, 'invalid_input'], 'GET', '/v1/me/export?year=26', { as })
  })

  test('his placements and former units are in his profile, of whatever year it is asked', async () => {
    const { recordedBy, ...placed } = PLACED
    const moved = { until: at('2026-03-01T08:00:00+07:00'), unitId: 'sekda', evaluatorId: idOf('sekda') }
    const { writes, as } = affairs({
      ...{ nip: '199001012015031006', email: 'enam@contoh.go.id', enteredAt: at('2026-01-02T08:00:00+07:00') },
      ...{ placements: [PLACED], formerPlaces: [moved] },
    })
    await write(system, writes)
    for (const query of ['', '?year=2025', '?year=2026']) {
      const { person, readable } = await must(system, 200, 'GET', `/v1/me/export${query}`, { as })
      expect(person, query).toMatchObject({
        placements: [placed],
        formerPlaces: [{ unitId: 'sekda', until: '2026-03-01T08:00:00+07:00' }],
        enteredAt: '2026-01-02T08:00:00+07:00',
      })
      expect(readable, query).toContain('Lembaga: Universitas Airlangga')
      expect(JSON.stringify(person), query).not.toContain(recordedBy)
      expect(JSON.stringify(person), query).not.toContain(idOf('sekda'))
    }
  })

  test('is of oneself alone: without a profile there is nobody to tell about', async () => {
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/export', { as: ADMIN })
    const nobody = { ...actor('hendra'), employeeId: 'aaaaaaaaaaaaaaab' }
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/me/export', { as: nobody })
  })
})

describe('an export larger than one answer', () => {
  /** A plan of `size` characters. */
  const plan = (employeeId: string, year: number, seq: number, size: number): AnyWrite =>
    skpPut(
      approvedItem(
        idOf('kasi'),
        1,
        { employeeId, year, seq, accountability: [{ schedule: 'x', evidence: 'b'.repeat(size) }] },
        'diganti',
      ),
    )
  const laid = async (plans: readonly (readonly [year: number, count: number])[]) => {
    people += 1
    const employee = employeeItem(people, { unitId: 'kec', evaluatorId: idOf('kasi') })
    const { employeeId, roles } = employee
    await write(system, employeePuts(employee).slice())
    for (const [year, count] of plans)
      for (let seq = 1; seq <= count; seq += 1) await write(system, [plan(employeeId, year, seq, 300_000)])
    return { sub: 'x', employeeId, roles }
  }

  test('is asked for by year, and the refusal says which', async () => {
    const as = await laid([
      [2025, 6],
      [2026, 6],
    ])
    const { detail } = await refused(system, [409, 'export_too_large'], 'GET', '/v1/me/export', { as })
    expect(detail).toContain('?year=2025')
    expect(detail).toContain('?year=2026')
    const year = await must(system, 200, 'GET', '/v1/me/export?year=2025', { as })
    expect(year['plans']).toHaveLength(6)
    expect(String(year['readable'])).toContain('SALINAN DATA PRIBADI')
  })

  test('a year that is too large comes without the form for reading, or by its parts', async () => {
    const as = await laid([
      [2025, 12],
      [2026, 20],
    ])
    const year = await must(system, 200, 'GET', '/v1/me/export?year=2025', { as })
    expect(year['plans']).toHaveLength(12)
    expect(String(year['readable'])).toContain('Terlalu besar')
    const { detail } = await refused(system, [409, 'export_too_large'], 'GET', '/v1/me/export?year=2026', { as })
    expect(detail).toContain('/v1/me/skp')
  })
})

/** Fields that no word was found for; the values of the core values and of histories are names themselves. */
function unlabelled(value: unknown, found = new Set<string>()): string[] {
  if (Array.isArray(value)) for (const each of value) unlabelled(each, found)
  else if (typeof value === 'object' && value !== null)
    for (const [name, field] of Object.entries(value)) {
      if (!(name in LABELS) && !['allowedActions', 'version'].includes(name)) found.add(name)
      if (name !== 'fixed' && name !== 'behaviourExpectations') unlabelled(field, found)
    }
  return [...found]
}

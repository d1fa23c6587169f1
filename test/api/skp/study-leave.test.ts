import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { draftItem } from '../../support/skp.ts'
import { refused, someone, type Someone, version } from '../../support/someone.ts'
import { STUDY, STUDY_PLAN } from '../../support/study.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must, PLAN } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-01-12T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const kasi = actor('kasi')
const onLeave = { person: { status: 'tugas_belajar' }, skp: (employeeId: string) => draftItem({ employeeId }) } as const

const write = ({ skp, as }: Someone, body: object, n = 1) => ['PUT', skp, { as, body, headers: version(n) }] as const
const submit = ({ skp, as }: Someone) => ['POST', `${skp}/submission`, { as }] as const

describe('the SKP of someone on study leave', () => {
  test('Tara: IPK above 3.75 and a learning diary, agreed with the evaluator [II.B.1–3, II.B.8–11]', async () => {
    const tara = await someone(system, onLeave)
    await must(system, 200, ...write(tara, STUDY_PLAN))
    await must(system, 200, ...submit(tara))
    const determined = await must(system, 200, 'POST', `${tara.skp}/approval`, { as: kasi })
    expect(determined).toMatchObject({
      status: 'ditetapkan',
      study: { ...STUDY, guide: { article: 'Lampiran BAB II.B.5.b', bands: { sangat_baik: { from: 3.51, to: 4 } } } },
      workResults: [{ kind: 'utama' }, { kind: 'tambahan' }],
      behaviourExpectations: STUDY_PLAN.behaviourExpectations,
      accountability: PLAN.accountability,
    })
    const evaluation = `/v1/evaluations/${tara.employeeId}-2026-TW1-1`
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({
      study: { academicResult: { gpa: 3.75 }, guide: { accreditation: { institution: 'A' } } },
    })
  })

  test('is not submitted without the academic expectations; the field is named with its article [II.B.1–3]', async () => {
    const one = await someone(system, onLeave)
    const { errors } = await refused(system, [400, 'invalid_input'], ...submit(one))
    expect(errors).toEqual([
      { pointer: '/study', code: 'required', detail: expect.stringContaining('Lampiran BAB II.B.2') },
    ])
    await must(system, 200, ...write(one, { ...STUDY_PLAN, study: { ...STUDY, fieldOfStudy: '' } }))
    expect((await refused(system, [400, 'invalid_input'], ...submit(one)))['errors']).toMatchObject([
      { pointer: '/study/fieldOfStudy' },
    ])
  })

  test('of someone who is not, says nothing of a study; what is left out is gone', async () => {
    const one = await someone(system, { skp: employeeId => draftItem({ employeeId, study: STUDY }) })
    expect(await must(system, 200, ...write(one, PLAN))).not.toHaveProperty('study')
    await must(system, 200, ...submit(one))
  })

  test.each([
    ['an IPK above 4', { ...STUDY, academicResult: { gpa: 4.01 } }, '/study/academicResult/gpa'],
    ['an IPK of three decimals', { ...STUDY, academicResult: { gpa: 3.755 } }, '/study/academicResult/gpa'],
    ['a programme that is none', { ...STUDY, program: 's4' }, '/study/program'],
    [
      'a day that is none',
      { ...STUDY, graduation: { ...STUDY.graduation, normativeEndOn: '2027-02-30' } },
      '/study/graduation/normativeEndOn',
    ],
    ['an unknown field', { ...STUDY, predicate: 'baik' }, '/study/predicate'],
  ])('%s is refused at its field', async (_what, study, pointer) => {
    const one = await someone(system, onLeave)
    const { errors } = await refused(system, [400, 'invalid_input'], ...write(one, { ...STUDY_PLAN, study }))
    expect(errors).toMatchObject([{ pointer }])
  })
})

type Guide = { rows: { fits: boolean; article: string; accreditation?: object }[]; timings: object[] }
const guideOf = async ({ skp }: Someone, as = kasi) =>
  (await system.call<Guide>('GET', `${skp}/academic-guide`, { as })).body

describe('the guide of IPK beside an SKP [II.B.4–7]', () => {
  test('has every row of the law, and says which is about this study, of no band that it is met', async () => {
    const one = await someone(system, { skp: employeeId => draftItem({ employeeId, study: STUDY }) })
    const { rows, timings } = await guideOf(one)
    expect([rows.length, timings.length]).toEqual([8, 3])
    expect(rows.filter(({ fits }) => fits)).toMatchObject([
      { article: 'Lampiran BAB II.B.5.b', accreditation: { institution: 'A', programAtLeast: 'C' } },
    ])
    expect(JSON.stringify(rows)).not.toContain('selected')
  })

  test('fits nothing where no study is written, and is not for strangers nor the pembina', async () => {
    const one = await someone(system, onLeave)
    expect((await guideOf(one)).rows.some(({ fits }) => fits)).toBe(false)
    await refused(system, [404, 'skp_not_found'], 'GET', `${one.skp}/academic-guide`, { as: actor('taufik') })
    await refused(system, [404, 'skp_not_found'], 'GET', '/v1/skp/x/academic-guide', { as: ADMIN })
    await refused(system, [403, 'not_allowed'], 'GET', `${one.skp}/academic-guide`, {
      as: { sub: 'p', roles: ['pembina'] },
    })
  })
})

/** A plan of the year as the office has determined it. */
async function determined(plan: object, status: 'aktif' | 'tugas_belajar' = 'aktif') {
  const one = await someone(system, { person: { status }, skp: employeeId => draftItem({ employeeId }) })
  await must(system, 200, ...write(one, plan))
  await must(system, 200, ...submit(one))
  return { one, first: await must(system, 200, 'POST', `${one.skp}/approval`, { as: kasi }) }
}

/** The same SKP, changed within the year. */
async function amended(one: Someone, reason: string, plan: object) {
  const draft = await must(system, 201, 'POST', `${one.skp}/revision`, { as: one.as, body: { reason } })
  const next = { ...one, skp: `/v1/skp/${String(draft['skpId'])}` }
  await must(system, 200, ...write(next, plan))
  await must(system, 200, ...submit(next))
  return must(system, 200, 'POST', `${next.skp}/approval`, { as: kasi })
}

async function statusBecomes({ employeeId }: Someone, status: 'aktif' | 'tugas_belajar') {
  const found = await system.table.get(keys.employee(employeeId))
  if (found === undefined) throw new Error(`${employeeId} is not there`)
  const { name, kind, position, unitId, evaluatorId } = found
  const body = { name, kind, position, unitId, evaluatorId, status }
  await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers: version(found.version) })
}

const resultsOf = (skp: Record<string, unknown>) =>
  (Array.isArray(skp['workResults']) ? skp['workResults'] : []).map(
    (each: { workResultId: string }) => each.workResultId,
  )
const documentsOf = async ({ employeeId }: Someone) =>
  (await system.table.all(ranges.skpOfYear(employeeId, 2026))).map(({ document, seq, status }) => [
    document ?? seq,
    status,
  ])

describe('a study that begins or ends within the year', () => {
  test('Devi: begins in July; both expectations are added to the SKP of the year, no new document [II.B.12]', async () => {
    system.clock.set('2026-01-12T09:00:00+07:00')
    const { one, first } = await determined(PLAN)
    system.clock.set('2026-07-01T09:00:00+07:00')
    await statusBecomes(one, 'tugas_belajar')
    const [main, more] = resultsOf(first)
    const added = { ...STUDY_PLAN.workResults[1], statement: 'Resume hasil kuliah setiap 2 minggu' }
    const plan = {
      ...PLAN,
      workResults: [
        { ...PLAN.workResults[0], workResultId: main },
        { ...PLAN.workResults[1], workResultId: more },
        { ...STUDY_PLAN.workResults[0], statement: 'IPK di atas 3,5' },
        added,
      ],
      study: { ...STUDY, academicResult: { gpa: 3.5 } },
    }
    const second = await amended(one, 'Mulai tugas belajar Juli 2026', plan)
    expect(second).toMatchObject({ status: 'ditetapkan', documentId: first['documentId'], study: { program: 's2' } })
    expect(resultsOf(second).slice(0, 2)).toEqual([main, more])
    expect(resultsOf(second)).toHaveLength(4)
    expect(await documentsOf(one)).toEqual([
      [1, 'diganti'],
      [1, 'ditetapkan'],
    ])
    // no evaluation is opened anew; those that are still open are of the amended SKP
    const later = await must(system, 200, 'GET', `/v1/evaluations/${one.employeeId}-2026-TW3-1`, { as: one.as })
    expect(later).toMatchObject({ skpId: second['skpId'], study: { academicResult: { gpa: 3.5 } } })
  })

  test('Sastro: ends in July; the rest of the year is clarified in the same SKP [II.B.13]', async () => {
    system.clock.set('2026-01-12T09:00:00+07:00')
    const { one, first } = await determined(STUDY_PLAN, 'tugas_belajar')
    system.clock.set('2026-08-03T09:00:00+07:00')
    await statusBecomes(one, 'aktif')
    const [academic, diary] = resultsOf(first)
    const plan = {
      ...STUDY_PLAN,
      workResults: [
        { ...STUDY_PLAN.workResults[0], workResultId: academic },
        { ...STUDY_PLAN.workResults[1], workResultId: diary },
        { ...PLAN.workResults[0], statement: 'Layanan Agustus sampai Desember selesai pada hari yang sama' },
      ],
    }
    const second = await amended(one, 'Kembali bekerja 1 Agustus 2026', plan)
    expect(second).toMatchObject({ documentId: first['documentId'], study: { program: 's2' } })
    expect(resultsOf(second)).toHaveLength(3)
    await refused(system, [409, 'skp_exists'], 'POST', '/v1/skp', {
      as: one.as,
      body: { year: 2026, approach: 'kuantitatif' },
    })
  })
})

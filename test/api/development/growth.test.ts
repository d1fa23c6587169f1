import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReleasedFeedback } from '../../../functions/domain/feedback/feedback.ts'
import * as keys from '../../../functions/store/keys.ts'
import { deliveredItem, signedItem } from '../../support/evaluations.ts'
import { COMPETENCIES, GUIDANCE_STATES, guidanceItem, guidancePut } from '../../support/guidance.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA, write } from '../../support/town.ts'
import { COURSE } from '../../support/trainings.ts'
import { approve, ask, budget, course, enrolled, PROOF, ROOM } from './office.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const cost = COURSE.costPerHead
type Home = { tasks: { operation: string; subject: string }[] }
const tasksOf = async (as: typeof kasi) =>
  (await system.call<Home>('GET', '/v1/me/home', { as })).body.tasks
    .filter(({ subject }) => subject.includes('-2026-'))
    .map(({ operation }) => operation)
    .filter(operation => /Enrolment|Completion|FollowUp/.test(operation))
const HELPED = { helped: 'ya', note: 'Antrean loket berkurang separuh' } as const

/** Released feedback that asks for more, with a word of its own. */
function said(employeeId: string, place: string, overrides: Partial<ReleasedFeedback> = {}) {
  const item = {
    ...{ feedbackId: `f-${place}`, employeeId, periodId: '2026-TW1', class: 'setingkat' as const, place },
    about: { value: 'kompeten' as const },
    ...{ kind: 'insidentil' as const, tone: 'perbaikan' as const },
    ...{ observation: 'Antrean panjang', impact: 'Warga menunggu', suggestion: 'Ikuti pelatihan pelayanan' },
    ...overrides,
  }
  return {
    action: 'PutItem' as const,
    key: keys.releasedFeedback(employeeId, item.periodId, place),
    item,
    when: { absent: true as const },
  }
}

describe('did it help?', () => {
  test('is asked of both in the next quarter, of each once, and stands on both first screens until then', async () => {
    const one = await someone(system)
    const trainingId = await course(system, { costPerHead: 0 })
    const enrolment = await ask(system, one, trainingId)
    expect(await tasksOf(kasi)).toEqual(['approveEnrolment'])
    await approve(system, enrolment)
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([[], []])
    system.clock.set('2026-05-07T09:00:00+07:00')
    expect(await tasksOf(one.as)).toEqual(['reportCompletion'])
    await must(system, 200, 'POST', `${enrolment}/completion`, { as: one.as, body: PROOF })
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([['confirmCompletion'], []])
    const followUp = `${enrolment}/follow-up`
    await refused(system, [409, 'wrong_status'], 'POST', followUp, { as: one.as, body: HELPED })
    await must(system, 200, 'POST', `${enrolment}/confirmation`, { as: kasi })
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([[], []])
    const early = await refused(system, [409, 'period_not_open'], 'POST', followUp, { as: one.as, body: HELPED })
    expect(early['detail']).toContain('2026-07-01')

    system.clock.set('2026-07-01T00:00:00+07:00')
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([['answerFollowUp'], ['answerFollowUp']])
    const mine = await must(system, 200, 'POST', followUp, { as: one.as, body: HELPED })
    expect(mine).toMatchObject({ followUp: { pegawai: { helped: 'ya' } }, allowedActions: [] })
    await refused(system, [409, 'follow_up_answered'], 'POST', followUp, { as: one.as, body: HELPED })
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([['answerFollowUp'], []])
    const other = { helped: 'sebagian', note: 'Belum di semua loket' }
    expect(await must(system, 200, 'POST', followUp, { as: kasi, body: other })).toMatchObject({
      followUp: { pegawai: HELPED, penilai: other },
    })
    expect([await tasksOf(kasi), await tasksOf(one.as)]).toEqual([[], []])
  })

  test('is nobody else’s to answer', async () => {
    const one = await someone(system)
    const enrolment = await enrolled(system, one, await course(system, { costPerHead: 0 }))
    const call = { body: HELPED }
    await refused(system, [403, 'not_allowed'], 'POST', `${enrolment}/follow-up`, { as: actor('camat'), ...call })
    await refused(system, [404, 'enrolment_not_found'], 'POST', `${enrolment}/follow-up`, {
      as: actor('taufik'),
      ...call,
    })
  })

  test('goes from the list of a former evaluator when the employee has another', async () => {
    const one = await someone(system)
    await ask(system, one, await course(system))
    const profile = await system.table.get(keys.employee(one.employeeId))
    if (profile === undefined) throw new Error('nobody there')
    const item = { ...profile, evaluatorId: idOf('camat'), version: 2 }
    const key = keys.employee(one.employeeId)
    await system.table.commit([{ action: 'PutItem', key, item, when: { equals: { version: 1 } } }])
    expect(await tasksOf(kasi)).toEqual([])
  })
})

describe('needs', () => {
  test('come from released feedback with a suggestion and from ratings below expectation, each with its source [P11(1)]', async () => {
    const below = { workRating: 'di_bawah_ekspektasi', behaviourRating: 'di_bawah_ekspektasi' } as const
    const one = await someone(system, {
      evaluation: base => deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }, base, below),
    })
    const { employeeId } = one
    await write(system, [
      said(employeeId, 'a', {
        trainingId: 'pelatihan-1',
        giver: { employeeId: idOf('taufik'), name: 'Taufik Hidayat' },
      }),
      said(employeeId, 'b', { tone: 'apresiasi' }),
      said(employeeId, 'c', { hidden: { reason: 'Serangan pribadi', at: 1, by: 'admin' } }),
      said(employeeId, 'd', { periodId: '2025-TW4' }),
    ])
    const target = `/v1/employees/${employeeId}/development-needs`
    const expected = [
      {
        ...{ source: 'umpan_balik', periodId: '2026-TW1', class: 'setingkat', about: { value: 'kompeten' } },
        ...{ suggestion: 'Ikuti pelatihan pelayanan', trainingId: 'pelatihan-1' },
      },
      { source: 'rating_hasil_kerja', periodId: '2026-TW1' },
      { source: 'rating_perilaku_kerja', periodId: '2026-TW1' },
    ]
    // whoever reads it: no author, nothing that was not released, nothing that was hidden
    const named = { needId: expect.stringMatching(/^[\w-]{16}$/) }
    for (const [as, allowedActions] of [
      [one.as, ['proposeDevelopment']],
      [kasi, ['proposeDevelopment']],
      [actor('camat'), []],
    ] as const)
      expect(await must(system, 200, 'GET', target, { as })).toEqual({
        items: expected.map(each => ({ ...each, ...named, allowedActions })),
      })
    expect(await must(system, 200, 'GET', `${target}?year=2025`, { as: kasi })).toMatchObject({
      items: [{ periodId: '2025-TW4' }],
    })
    await refused(system, [404, 'employee_not_found'], 'GET', target, { as: actor('taufik') })
    await refused(system, [404, 'employee_not_found'], 'GET', target, { as: actor('admin') })
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/employees/x/development-needs', { as: kasi })
  })

  test('come from competencies below 3, to the superior once they are reported [III.D.4.h, P11(1)]', async () => {
    const one = await someone(system)
    const { employeeId } = one
    const evaluated = { competencies: COMPETENCIES, evaluatedAt: Date.parse('2026-02-20T09:00:00+07:00') }
    const guided = guidanceItem(employeeId, { ...GUIDANCE_STATES.dievaluasi, ...evaluated })
    await write(system, [guidancePut(guided)])
    const target = `/v1/employees/${employeeId}/development-needs`
    const scores = async (as: typeof kasi, query = '') => {
      const { items } = (
        await system.call<{ items: { competency: { score: number } }[] }>('GET', target + query, { as })
      ).body
      return items.map(({ competency }) => competency.score)
    }
    for (const as of [one.as, kasi]) expect(await scores(as)).toEqual([1, 2])
    expect(await scores(kasi, '?year=2025')).toEqual([])
    expect(await scores(actor('camat'))).toEqual([])
    const reported = { ...guided, status: 'dilaporkan' as const, reportedAt: 5, version: 2 }
    const key = keys.guidance(guided)
    await system.table.commit([{ action: 'PutItem', key, item: reported, when: { equals: { version: 1 } } }])
    expect(await scores(actor('camat'))).toEqual([1, 2])
  })

  test('do not tell of a judgement that the employee has not been shown', async () => {
    const below = { workRating: 'di_bawah_ekspektasi', signedBy: idOf('kasi') } as const
    const one = await someone(system, { evaluation: base => signedItem(base, below) })
    const target = `/v1/employees/${one.employeeId}/development-needs`
    for (const as of [one.as, kasi]) expect(await must(system, 200, 'GET', target, { as })).toEqual({ items: [] })
  })
})

describe('the report', () => {
  test('says of each unit what the budget covers of what is asked for, and what not [P11(1)]', async () => {
    const trainingId = await course(system, { places: 3 })
    await budget(system, 3 * cost, 9)
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => someone(system)))
    const poor = await someone(system, { person: { unitId: 'sekda' } })
    await ask(system, poor, trainingId)
    for (const one of people.slice(0, 2)) await enrolled(system, one, trainingId)
    for (const one of people.slice(2, 5)) await ask(system, one, trainingId)
    const report = await must(system, 200, 'GET', `${ROOM}/reports/2026`, { as: actor('walikota') })
    expect(report['units']).toEqual([
      {
        ...{ unitId: 'kec', name: 'Kecamatan', amount: 3 * cost, amountLeft: cost, quota: 9, quotaLeft: 7 },
        ...{ completed: 0, placed: 2, asked: 3, waiting: 0, needed: 3 * cost, covered: cost, uncovered: 2 * cost },
        plan: { proposed: 0, agreed: 0, agreedTrainings: 0, done: 0, notDone: 0 },
      },
      expect.objectContaining({ unitId: 'pemkot', needed: 0, uncovered: 0 }),
      expect.objectContaining({ unitId: 'sekda', amount: 0, asked: 1, needed: cost, covered: 0, uncovered: cost }),
    ])
    for (const as of [ADMIN, PEMBINA]) await must(system, 200, 'GET', `${ROOM}/reports/2026`, { as })
    await refused(system, [403, 'not_allowed'], 'GET', `${ROOM}/reports/2026`, { as: kasi })
    await refused(system, [404, 'cycle_not_found'], 'GET', `${ROOM}/reports/x`, { as: ADMIN })
  })
})

describe('my career', () => {
  test('shows what I may see of my years, and what could come next', async () => {
    const below = { workRating: 'di_bawah_ekspektasi', predicate: 'butuh_perbaikan' } as const
    const one = await someone(system, {
      evaluation: base => deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }, base, below),
    })
    await write(system, [
      said(one.employeeId, 'a'),
      said(one.employeeId, 'b', { class: 'pimpinan', tone: 'apresiasi' }),
      said(one.employeeId, 'c', { about: { workResultId: 'x' }, tone: 'apresiasi' }),
      said(one.employeeId, 'd', { hidden: { reason: 'Serangan pribadi', at: 1, by: 'admin' } }),
    ])
    expect(await must(system, 200, 'GET', '/v1/me/career', { as: one.as })).toEqual({
      predicates: [{ periodId: '2026-TW1', predicate: 'butuh_perbaikan' }],
      feedback: {
        classes: [
          { class: 'pimpinan', apresiasi: 1, perbaikan: 0 },
          { class: 'setingkat', apresiasi: 1, perbaikan: 1 },
        ],
        values: [{ value: 'kompeten', apresiasi: 1, perbaikan: 1 }],
      },
      hours: [{ year: 2026, hours: 0, line: 20, missing: 20 }],
      competencies: [],
      plan: [],
      nextSteps: [
        'Masih ada hak 20 JP pengembangan kompetensi tahun ini. Pilih dari katalog pelatihan.',
        '2 saran perbaikan dari umpan balik dan penilaian dapat dijadikan dasar pelatihan.',
      ],
      allowedActions: [],
    })
  })

  test('of a functional post tells of the angka kredit that is missing', async () => {
    const position = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
    const one = await someone(system, { person: { position, grade: 'III/a' } })
    const career = await must(system, 200, 'GET', '/v1/me/career', { as: one.as })
    expect(career).toMatchObject({ credit: { jenjang: 'Ahli Pertama', total: '0.00' } })
    expect(career['nextSteps']).toContain('Kurang 50.00 angka kredit untuk kenaikan pangkat III/b.')
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/career', { as: { sub: 'x', roles: ['pegawai'] } })
  })
})

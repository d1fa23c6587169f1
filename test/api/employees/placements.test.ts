import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { evaluationItem, signedItem } from '../../support/evaluations.ts'
import { beforeNextCommit } from '../../support/meanwhile.ts'
import { MAIN } from '../../support/skp.ts'
import { refused, setAchievement, someone, version } from '../../support/someone.ts'
import { HOST_FEEDBACK, PLACED } from '../../support/study.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEOPLE } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

const kasi = actor('kasi')
const { startsOn, recordedBy: _recordedBy, ...STUDY_LEAVE } = PLACED
const SECONDED = { ...STUDY_LEAVE, kind: 'diperbantukan', institution: 'Palang Merah Indonesia' }
const at = (employeeId: string, day: string = startsOn) => `/v1/employees/${employeeId}/placements/${day}`
const record = (employeeId: string, body: object = STUDY_LEAVE, n = 1, day: string = startsOn) =>
  ['PUT', at(employeeId, day), { as: ADMIN, body, headers: version(n) }] as const

describe('where someone is placed', () => {
  test('is recorded by the administrator, and stays with the profile whatever else changes [IV.A.15, IV.A.16–17]', async () => {
    const { employeeId } = await someone(system)
    expect(await must(system, 200, ...record(employeeId))).toMatchObject({
      version: 2,
      placements: [
        { ...STUDY_LEAVE, startsOn, recordedBy: ADMIN.sub, allowedActions: ['recordPlacement', 'recordHostFeedback'] },
      ],
    })
    const ended = { ...STUDY_LEAVE, endsOn: '2026-03-01', outcome: 'selesai' }
    await must(system, 200, ...record(employeeId, ended, 2))
    await must(system, 200, ...record(employeeId, SECONDED, 3, '2026-03-02'))
    const profile = await must(system, 200, 'GET', `/v1/employees/${employeeId}`, { as: ADMIN })
    const { name, kind, position, unitId, evaluatorId } = profile
    const body = { name: `${String(name)} M.Si.`, kind, position, unitId, evaluatorId }
    const after = await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, {
      as: ADMIN,
      body,
      headers: version(4),
    })
    expect(after['placements']).toMatchObject([{ outcome: 'selesai' }, { institution: SECONDED.institution }])
    expect(await must(system, 200, 'GET', `/v1/employees/${employeeId}`, { as: kasi })).toMatchObject({
      placements: [{ allowedActions: ['recordHostFeedback'] }, {}],
    })
    const entries = await system.table.all(ranges.history(employeeId))
    expect(entries.map(({ operation, by }) => [operation, by])).toEqual(Array(3).fill(['recordPlacement', ADMIN.sub]))
    expect(entries[1]?.fixed).toMatchObject({ changed: ['placements'], placements: [{ outcome: 'selesai' }] })
  })

  test('says at once what of it does not fit', async () => {
    const { employeeId } = await someone(system, { person: { placements: [PLACED] } })
    const bad = { ...SECONDED, endsOn: '2026-01-31', outcome: 'selesai' }
    const { errors } = await refused(system, [400, 'invalid_input'], ...record(employeeId, bad, 1, '2026-02-01'))
    expect(errors).toMatchObject([
      { pointer: '/endsOn', code: 'before_start' },
      { pointer: '/outcome', code: 'not_for_kind' },
      { pointer: '/endsOn', code: 'overlaps', detail: expect.stringContaining('2026-01-05') },
    ])
  })

  test('is not his own to record, nor of nobody, nor from no day', async () => {
    const own = actor('admin')
    await refused(system, [403, 'not_allowed'], 'PUT', at(PEOPLE.admin.employeeId), {
      as: own,
      body: STUDY_LEAVE,
      headers: version(1),
    })
    await refused(system, [404, 'employee_not_found'], ...record('x'))
    await refused(system, [404, 'employee_not_found'], ...record('a'.repeat(16)))
    await refused(
      system,
      [404, 'placement_not_found'],
      ...record(PEOPLE.hendra.employeeId, STUDY_LEAVE, 1, '2026-02-30'),
    )
    await refused(system, [412, 'stale_version'], ...record(PEOPLE.hendra.employeeId, STUDY_LEAVE, 9))
  })
})

const placed = (more: object = {}) => ({
  person: { placements: [{ ...PLACED, ...more }] },
  evaluation: (base: object) => evaluationItem(base),
  rating: {},
})
const enter = (employeeId: string, body: object = HOST_FEEDBACK, as = kasi) =>
  ['POST', `${at(employeeId)}/feedback`, { as, body }] as const

describe('what the place of study or work wrote', () => {
  test.each([
    ['tugas_belajar', 'Universitas Airlangga', 'Lampiran BAB IV.A.16'],
    ['diperbantukan', 'Palang Merah Indonesia', 'Lampiran BAB IV.A.15'],
  ] as const)(
    '(%s) is before the evaluator at rating and among the reasons, named as from the host [IV.A.15, IV.A.16–17, III.C.8]',
    async (kind, institution, article) => {
      const { employeeId, evaluation, as } = await someone(system, placed({ kind, institution }))
      const host = { kind, institution, givenBy: HOST_FEEDBACK.givenBy, receivedOn: HOST_FEEDBACK.receivedOn }
      const entered = await must(system, 201, ...enter(employeeId))
      expect(entered).toMatchObject({ class: 'tempat_tugas', host, kind: 'berkala', recordedBy: idOf('kasi') })
      const ofPeriod = '?periodId=2026-TW1'
      const read = await must(system, 200, 'GET', `/v1/employees/${employeeId}/feedback${ofPeriod}`, { as: kasi })
      expect(read).toMatchObject({
        items: [{ host, observation: HOST_FEEDBACK.observation, recordedBy: idOf('kasi') }],
      })
      const own = await must(system, 200, 'GET', `/v1/me/feedback${ofPeriod}`, { as })
      expect(own).toMatchObject({ items: [{ class: 'tempat_tugas', host }] })
      expect(JSON.stringify(own)).not.toContain(idOf('kasi'))
      await must(system, 200, 'POST', `${evaluation}/signature`, { as: kasi })
      const reasons = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: kasi })
      expect(reasons).toMatchObject({
        host: [{ ...host, observation: HOST_FEEDBACK.observation, evidence: HOST_FEEDBACK.evidence }],
        feedback: [{ class: 'tempat_tugas', items: 1 }],
        steps: expect.arrayContaining([expect.objectContaining({ step: 'host', value: institution, article })]),
      })
    },
  )

  test('is entered about a work result too, by the administrator or the superior [IV.A.15]', async () => {
    const { employeeId } = await someone(system, placed())
    const about = { about: { workResultId: MAIN } }
    for (const as of [ADMIN, actor('camat')])
      await must(system, 201, ...enter(employeeId, { ...HOST_FEEDBACK, ...about }, as))
    const { errors } = await refused(
      system,
      [400, 'invalid_input'],
      ...enter(employeeId, { ...HOST_FEEDBACK, about: { workResultId: 'rasing' } }),
    )
    expect(errors).toMatchObject([{ pointer: '/about/workResultId', code: 'unknown_work_result' }])
  })

  test.each([
    ['of another period', { periodId: '2026-TW2' }, {}, '/periodId', 'not_opened'],
    ['of a period before he came', {}, { startsOn: '2026-04-01' }, '/periodId', 'outside_placement'],
    ['of a period after he left', { periodId: '2026-TW2' }, { endsOn: '2026-03-01' }, '/periodId', 'outside_placement'],
    ['that will come', { receivedOn: '2026-03-26' }, {}, '/receivedOn', 'in_future'],
    ['without its writing', { evidence: [] }, {}, '/evidence', 'too_short'],
  ])('is not taken %s', async (_what, more, of, pointer, code) => {
    const { employeeId } = await someone(system, placed(of))
    const day = 'startsOn' in of ? of.startsOn : startsOn
    const call = { as: kasi, body: { ...HOST_FEEDBACK, ...more } }
    const { errors } = await refused(system, [400, 'invalid_input'], 'POST', `${at(employeeId, day)}/feedback`, call)
    expect(errors).toMatchObject([{ pointer, code }])
  })

  test('is not taken once the judgement is signed, nor where it is signed meanwhile', async () => {
    const signed = { ...placed(), evaluation: (base: object) => signedItem(base) }
    const { employeeId } = await someone(system, signed)
    const { detail } = await refused(system, [409, 'wrong_status'], ...enter(employeeId))
    expect(detail).toContain('Lampiran BAB IV.A.16')

    const other = await someone(system, placed())
    const meanwhile = beforeNextCommit(system, () =>
      must(system, 200, 'POST', `${other.evaluation}/signature`, { as: kasi }),
    )
    await refused(system, [409, 'wrong_status'], ...enter(other.employeeId))
    expect(meanwhile.done).toBe(true)
    expect(await system.table.all(ranges.feedbackOf(other.employeeId, '2026-TW1'))).toEqual([])
  })

  test('is taken from the first day of the period on', async () => {
    const later = {
      evaluation: (base: object) => evaluationItem({ ...base, startsAt: Date.parse('2026-03-26T00:00:00+07:00') }),
    }
    const { employeeId } = await someone(system, { ...placed(), ...later })
    await refused(system, [409, 'period_not_open'], ...enter(employeeId))
  })

  test('is not entered by himself, nor by strangers, nor of a place where he is not', async () => {
    const one = await someone(system, placed())
    await refused(system, [403, 'not_allowed'], ...enter(one.employeeId, HOST_FEEDBACK, one.as))
    await refused(system, [404, 'employee_not_found'], ...enter(one.employeeId, HOST_FEEDBACK, actor('taufik')))
    await refused(system, [404, 'placement_not_found'], 'POST', `${at(one.employeeId, '2026-02-01')}/feedback`, {
      as: kasi,
      body: HOST_FEEDBACK,
    })
  })

  test('is never released a second time by the monthly release', async () => {
    const { employeeId } = await someone(system, placed())
    await must(system, 201, ...enter(employeeId))
    const item = { employeeId, periodId: '2026-TW1', released: [], turn: 0 }
    await system.table.commit([
      { action: 'PutItem', key: keys.feedbackQueue('2026-TW1', employeeId), item, when: { absent: true } },
    ])
    system.clock.set('2026-04-01T00:05:00+07:00')
    await system.run('releaseFeedback')
    expect(await system.table.all(ranges.releasedFeedback(employeeId, '2026-TW1'))).toHaveLength(1)
    system.clock.set('2026-03-25T09:00:00+07:00')
  })
})

describe('who judges someone who is lent', () => {
  test('is his evaluator at home, or another official who was named [IV.A.15]', async () => {
    const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
    const rate = (path: string, as = kasi) =>
      ['PUT', `${path}/rating`, { as, body: RATED, headers: { 'if-none-match': '*' } }] as const
    const { rating: _none, ...unrated } = placed({ kind: 'diperbantukan' })
    const home = await someone(system, unrated)
    await must(system, 200, ...rate(home.evaluation))
    const other = await someone(system, { ...unrated, person: { ...unrated.person, evaluatorId: idOf('admin') } })
    await must(system, 200, ...rate(other.evaluation, actor('admin')))
    await refused(system, [404, 'evaluation_not_found'], ...rate(other.evaluation, kasi))
  })
})

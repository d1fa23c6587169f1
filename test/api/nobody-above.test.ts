import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor, Employee } from '../../functions/domain/people/employee.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { actorOf, actsFor, official } from '../support/delegations.ts'
import { DEVIATION, deliveredItem, evaluationItem } from '../support/evaluations.ts'
import { FIRST, refused, someone, STRANGER, version, type With } from '../support/someone.ts'
import { HOST_FEEDBACK, PLACED } from '../support/study.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, write } from '../support/town.ts'
import { releasedPuts, scheduleItem, schedulePut } from '../support/follow-ups.ts'
import { CASE, counsellingItem, counsellingPuts } from '../support/counselling.ts'
import { ANSWERS, GUIDANCE_STATES, guidanceItem, guidancePut, PLACE } from '../support/guidance.ts'
import { enrolmentItem, enrolmentPuts, trainingItem, trainingPuts } from '../support/trainings.ts'
import * as keys from '../../functions/store/keys.ts'
import { counsellingIdOf, enrolmentIdOf, guidanceIdOf } from '../../functions/store/ids.ts'
import { approvedItem, MAIN } from '../support/skp.ts'
import { designated } from './assignments/office.ts'

/** Where no evaluator is recorded above an evaluator, the head of region stands there (Pasal 1(10)). */
let system: TestSystem
let top: Employee
beforeAll(async () => {
  system = await openSystem({ now: WINDOW })
  await layTown(system)
  top = await official(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WINDOW))

const WINDOW = '2026-03-25T09:00:00+07:00'
const walikota = actor('walikota')
const NURSE = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
const { startsOn, recordedBy: _recordedBy, ...STUDY_LEAVE } = PLACED

const under = (having: With = {}) =>
  someone(system, { ...having, person: { evaluatorId: top.employeeId, ...having.person } })

describe('where nobody but the head of region stands above the evaluator', () => {
  test('angka kredit is shown to the person and kept by the administrator', async () => {
    const { as, employeeId } = await under({ person: { position: NURSE, grade: 'III/a' } })
    const score = `/v1/employees/${employeeId}/credit-score`
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({ total: '0.00' })
    expect(await must(system, 200, 'GET', score, { as: walikota })).toMatchObject({ total: '0.00' })
    await must(system, 200, 'PUT', `${score}/balance`, { as: ADMIN, body: { parts: [] }, headers: FIRST })
  })

  test('his office is given for some days and taken back', async () => {
    const delegate = await official(system)
    const days = { kind: 'plh', startsOn: '2026-03-26', endsOn: '2026-03-31', reason: 'Cuti tahunan' }
    const offer = async () => {
      const body = { delegateId: delegate.employeeId, ...days }
      const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', { as: actorOf(top), body })
      return `/v1/delegations/${String(delegationId)}`
    }
    const reason = { body: { reason: 'Sedang di luar kota' } }
    await must(system, 200, 'POST', `${await offer()}/refusal`, { as: actorOf(delegate), ...reason })
    const accepted = await offer()
    await must(system, 200, 'POST', `${accepted}/acceptance`, { as: actorOf(delegate) })
    const listed = await must(system, 200, 'GET', `/v1/delegations?employeeId=${top.employeeId}`, { as: actorOf(top) })
    expect(listed['items']).toHaveLength(2)
    await must(system, 200, 'POST', `${accepted}/ending`, { as: actorOf(top), ...reason })
  })

  test('whoever acts in his office finds its work in his lists [IV.A.3]', async () => {
    const [holder, delegate] = [await official(system), await official(system)]
    const { employeeId } = await someone(system, {
      person: { evaluatorId: holder.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: holder.employeeId, status: 'diajukan' }),
    })
    await actsFor(system, holder.employeeId, delegate.employeeId, { startsOn: '2026-03-24', endsOn: '2026-03-26' })
    const as = actorOf(delegate)
    const mine = expect.arrayContaining([expect.objectContaining({ employeeId })])
    const list = async (target: string) => (await must(system, 200, 'GET', target, { as }))['items']
    expect(await list('/v1/me/team/evaluations?periodId=2026-TW1')).toEqual(mine)
    expect(await list('/v1/me/team/skp?year=2026')).toEqual(mine)
    const { tasks } = await must(system, 200, 'GET', '/v1/me/home', { as })
    expect(JSON.stringify(tasks)).toContain(employeeId)
  })

  test('his people are assigned, and whoever acts in his office reads their lists [II.A.5.f.8, IV.A.3]', async () => {
    const skp = (employeeId: string) => approvedItem(top.employeeId, at('2026-01-20T09:00:00+07:00'), { employeeId })
    const one = await under({ skp })
    const ask = () => designated(system, one.employeeId, actor('sekda'))
    const [first, second, third] = [await ask(), await ask(), await ask()]
    const [as, giver] = [actorOf(top), actor('sekda')]
    expect(await must(system, 200, 'GET', first, { as })).toMatchObject({ status: 'diajukan' })
    await must(system, 200, 'POST', `${first}/approval`, { as })
    await must(system, 200, 'POST', `${second}/refusal`, { as, body: { reason: 'Beban kerjanya penuh' } })
    await must(system, 200, 'POST', `${third}/withdrawal`, { as: giver })
    await must(system, 201, 'POST', `${one.skp}/revision`, { as: one.as, body: { reason: 'Penugasan baru' } })
    await must(system, 200, 'POST', `${first}/inclusion`, { as: one.as })

    const holder = await official(system)
    const delegate = await official(system, { unitId: 'sekda' })
    const team = { person: { evaluatorId: holder.employeeId } }
    const two = await someone(system, {
      ...team,
      evaluation: base => evaluationItem({ ...base, actorId: holder.employeeId }),
    })
    const open = await designated(system, two.employeeId, giver)
    await actsFor(system, holder.employeeId, delegate.employeeId, { startsOn: '2026-03-24', endsOn: '2026-03-26' })
    const acting = actorOf(delegate)
    const { items } = await must(system, 200, 'GET', '/v1/assignments?side=waiting', { as: acting })
    expect(JSON.stringify(items)).toContain(open.split('/').at(-1))
    await must(system, 200, 'GET', '/v1/units/sekda/assignments', { as: giver })
    for (const path of ['', '/distribution', '/calibration'])
      await must(system, 200, 'GET', `/v1/periods/2026-TW1${path}`, { as: acting })
  })

  test('he forms teams, and what follows from feedback on his people is kept [P20(1)–(2)]', async () => {
    const former = await official(system, { position: { name: 'Asisten', kind: 'pimpinan_tinggi' } })
    const leader = await official(system, { evaluatorId: former.employeeId })
    const team = {
      name: 'Jalan lingkar',
      purpose: 'Jalan dibuka sesuai jadwal',
      startsOn: '2026-03-25',
      endsOn: '2026-12-31',
    }
    const body = { ...team, leaderId: leader.employeeId }
    await must(system, 201, 'POST', '/v1/teams', { as: actorOf(former), body })

    const one = await under({ evaluation: base => evaluationItem(base) })
    await write(system, releasedPuts(one.employeeId, 'umpan'))
    const place = `/v1/employees/${one.employeeId}`
    const follow = { periodId: '2026-TW1', kind: 'apresiasi', note: 'Terima kasih' }
    await must(system, 201, 'POST', `${place}/follow-ups`, { as: actorOf(top), body: follow })
    await must(system, 200, 'GET', `${place}/follow-ups`, { as: actorOf(top) })
    const hiding = { as: ADMIN, body: { reason: 'Menghina pribadi penerimanya' } }
    await must(system, 200, 'POST', `${place}/feedback/umpan/hiding`, hiding)
  })

  test('he and his people agree on what is planned for their development, as others do', async () => {
    const one = await under()
    const training = trainingItem({ trainingId: `2026-${'k'.repeat(16)}` })
    await write(system, trainingPuts(training))
    const plan = `/v1/employees/${one.employeeId}/development-plan`
    const as = actorOf(top)
    const propose = async (more: object) => {
      const body = { goal: 'Menyusun standar pelayanan', dueOn: '2026-11-30', ...more }
      const { itemId } = await must(system, 201, 'POST', plan, { as: one.as, body })
      return `/v1/development/plan-items/${String(itemId)}`
    }
    const first = await propose({ way: 'mentoring' })
    const second = await propose({ way: 'pelatihan', trainingId: training.trainingId })
    for (const target of [plan, '/v1/me/team/development-plan'])
      expect((await must(system, 200, 'GET', target, { as }))['items']).toHaveLength(2)
    await must(system, 200, 'POST', `${second}/refusal`, { as, body: { reason: 'Kuota sudah habis' } })
    await must(system, 200, 'POST', `${first}/agreement`, { as })
    await must(system, 200, 'POST', `${first}/conclusion`, { as, body: { outcome: 'terlaksana' } })
  })

  test('what he sees of his people, and what they document, agree on and follow up, is kept [P17(1), III.A.4, III.A.2–3, III.D.4.k]', async () => {
    const skp = (employeeId: string) => approvedItem(top.employeeId, at('2026-01-20T09:00:00+07:00'), { employeeId })
    const one = await under({ skp, evaluation: base => evaluationItem({ ...base, actorId: top.employeeId }) })
    const as = actorOf(top)
    const notes = `/v1/employees/${one.employeeId}/observations`
    const seen = { observedOn: '2026-03-20', about: { workResultId: MAIN }, source: 'dokumentasi', note: 'Sudah rapi.' }
    const { observationId } = await must(system, 201, 'POST', notes, { as, body: seen })
    const correction = { as, body: { ...seen, reason: 'Salah ketik' } }
    await must(system, 200, 'POST', `${notes}/${String(observationId)}/correction`, correction)
    expect((await must(system, 200, 'GET', notes, { as }))['items']).toHaveLength(1)

    const actions = { items: [{ workResultId: MAIN, actions: ['Loket kedua'] }] }
    await must(system, 200, 'PUT', `${one.evaluation}/action-plan`, { as: one.as, body: actions, headers: FIRST })
    await must(system, 200, 'POST', `${one.evaluation}/action-plan/agreement`, { as })
    await must(system, 200, 'GET', `${one.evaluation}/documentation`, { as })
    const progress = { items: [{ workResultId: MAIN, progress: 'Dua loket' }] }
    await refused(system, [404, 'period_not_found'], 'PUT', `${one.evaluation}/documentation/2026-B02`, {
      ...{ as: one.as, body: progress, headers: FIRST },
    })

    await write(system, [guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.dilaporkan, guide: top }))])
    const coaching = `/v1/coaching/${guidanceIdOf({ employeeId: one.employeeId, place: PLACE })}`
    await refused(system, [400, 'invalid_input'], 'POST', `${coaching}/follow-up`, { as: walikota, body: {} })
  })

  test('he is no stranger to what his people learn, are coached in and are promised [II.A.8.a, III.D.4.a–d]', async () => {
    const needs = [{ kind: 'peralatan' as const, need: 'Pemindai dokumen' }]
    const skp = (employeeId: string) =>
      approvedItem(top.employeeId, at('2026-01-20T09:00:00+07:00'), { employeeId, resources: needs })
    const one = await under({ skp })
    const place = `/v1/employees/${one.employeeId}`
    const training = trainingItem()
    const enrolled = enrolmentItem({ employeeId: one.employeeId, name: 'Pegawai' }, 'terdaftar', training)
    await write(system, [
      ...trainingPuts(training),
      ...enrolmentPuts(enrolled),
      guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.dilaporkan, guide: top })),
      schedulePut(scheduleItem(one.employeeId)),
      ...counsellingPuts(counsellingItem(one.employeeId, 'direkam')),
    ])
    const enrolment = `/v1/development/enrolments/${enrolmentIdOf(enrolled)}`
    const coaching = `/v1/coaching/${guidanceIdOf({ employeeId: one.employeeId, place: PLACE })}`
    await must(system, 201, 'POST', `${coaching}/feedback`, { as: one.as, body: { answers: ANSWERS } })
    const counselling = `/v1/counselling/${counsellingIdOf({ employeeId: one.employeeId, place: CASE })}`
    const { items } = await must(system, 200, 'GET', `${one.skp}/resources`, { as: walikota })
    const [resource] = z.array(z.object({ resourceId: z.string() })).parse(items)
    const support = `${one.skp}/resources/${resource?.resourceId ?? ''}`
    const posts = [
      ...['approval', 'refusal', 'withdrawal', 'completion', 'confirmation', 'return', 'follow-up'].map(
        step => `${enrolment}/${step}`,
      ),
      ...['preparation', 'journal', 'signature', 'competencies', 'report', 'feedback'].map(
        step => `${coaching}/${step}`,
      ),
      ...['decision', 'fulfilment'].map(step => `${support}/${step}`),
      ...[`${place}/guidance`, `${place}/counselling`, `${place}/feedback-schedules/2026/acceptance`],
    ]
    const gets = [
      ...[coaching, `${coaching}/feedback`, `/v1/coaching?employeeId=${one.employeeId}`],
      ...[`${place}/training-hours?year=2026`, `${place}/development-needs?year=2026`],
      `${place}/feedback-schedules/2026`,
    ]
    const codeOf = async (method: string, target: string, as: Actor) => {
      const { status, body } = await system.call<{ code?: string }>(method, target, {
        as,
        ...(method === 'POST' && { body: {} }),
      })
      return `${status} ${body.code ?? ''}`
    }
    const asked = [...posts.map(path => ['POST', path] as const), ...gets.map(path => ['GET', path] as const)]
    for (const [method, target] of asked) {
      const shown = `${method} ${target}`
      expect(await codeOf(method, target, STRANGER), shown).toMatch(/^40[34] /)
      expect(await codeOf(method, target, walikota), shown).toMatch(/^(2|400|403|409)/)
    }
    // what an independent counsellor was told reaches neither him nor a colleague (III.D.5.d)
    const confided = [
      ...['answer', 'report', 'closure', 'schedule', 'record', 'follow-up'].map(
        step => ['POST', `${counselling}/${step}`] as const,
      ),
      ...['', '/record'].map(part => ['GET', `${counselling}${part}`] as const),
    ]
    const { as: colleague } = await under()
    for (const [method, target] of confided)
      for (const as of [colleague, walikota])
        expect(await codeOf(method, target, as), `${method} ${target}`).toMatch(/^40[34] /)
    const listed = `/v1/counselling?employeeId=${one.employeeId}`
    expect(await codeOf('POST', `${counselling}/schedule`, ADMIN)).toMatch(/^400 /)
    const { items: ofColleague } = await must(system, 200, 'GET', listed, { as: colleague })
    expect(ofColleague).toEqual([])
    const { items: ofHead } = await must(system, 200, 'GET', listed, { as: walikota })
    expect(ofHead).toEqual([])
  })

  test('whoever acts in his office finds who asks for a training [IV.A.3]', async () => {
    const [holder, delegate] = [await official(system), await official(system)]
    const { employeeId } = await someone(system, { person: { evaluatorId: holder.employeeId } })
    const training = trainingItem({ trainingId: '2026-bbbbbbbbbbbbbbbb' })
    const asked = enrolmentItem({ employeeId, name: 'Pegawai' }, 'diajukan', training)
    await write(system, [...trainingPuts(training), ...enrolmentPuts({ ...asked, actorId: holder.employeeId })])
    await actsFor(system, holder.employeeId, delegate.employeeId, { startsOn: '2026-03-24', endsOn: '2026-03-26' })
    const { items } = await must(system, 200, 'GET', '/v1/me/team/enrolments', { as: actorOf(delegate) })
    expect(items).toMatchObject([
      { enrolmentId: enrolmentIdOf(asked), allowedActions: ['approveEnrolment', 'declineEnrolment'] },
    ])
  })

  test('a draft shown before the employee went to him is no longer compared by the former superior [IV.A.13.a]', async () => {
    const [superior, delegate] = [await official(system), await official(system)]
    const evaluator = await official(system, { evaluatorId: superior.employeeId })
    const { evaluation, employeeId } = await someone(system, {
      person: { evaluatorId: evaluator.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: evaluator.employeeId }),
      rating: {},
    })
    await must(system, 200, 'POST', `${evaluation}/calibration/offer`, { as: actorOf(evaluator) })
    await actsFor(system, superior.employeeId, delegate.employeeId, { startsOn: '2026-03-24', endsOn: '2026-03-26' })
    const compared = async () =>
      JSON.stringify(
        (await must(system, 200, 'GET', '/v1/periods/2026-TW1/calibration', { as: actorOf(delegate) }))['items'],
      )
    expect(await compared()).toContain(employeeId)
    const person = await system.table.get(keys.employee(employeeId))
    if (person === undefined) throw new Error('nobody is there')
    const moved = { ...person, evaluatorId: top.employeeId, version: person.version + 1 }
    const when = { equals: { version: person.version } }
    await write(system, [{ action: 'PutItem', key: keys.employee(employeeId), item: moved, when }])
    expect(await compared()).not.toContain(employeeId)
  })

  test('a place of study is recorded, what the host says is kept, and the guide is shown [IV.A.16–17]', async () => {
    const { employeeId, as, skp } = await under({
      person: { placements: [PLACED] },
      evaluation: base => evaluationItem(base),
    })
    const place = `/v1/employees/${employeeId}/placements/${startsOn}`
    await must(system, 200, 'PUT', place, { as: ADMIN, body: STUDY_LEAVE, headers: version(1) })
    await must(system, 201, 'POST', `${place}/feedback`, { as: walikota, body: HOST_FEEDBACK })
    await must(system, 200, 'GET', `${skp}/academic-guide`, { as })
  })

  test('a draft is shown, compared by the head of region, and changed by the evaluator’s answer', async () => {
    const { evaluation } = await under({
      evaluation: base => evaluationItem({ ...base, actorId: top.employeeId }),
      rating: {},
    })
    const step = (path: string, as: typeof walikota, body?: object) =>
      must(system, 200, 'POST', `${evaluation}/calibration${path}`, { as, ...(body && { body }) })
    await step('/offer', actorOf(top))
    const ratings = { workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' }
    await step('', walikota, { ...ratings, reason: 'Sebanding dengan unit lain' })
    await step('/answer', actorOf(top), { outcome: 'menerima' })
    expect(await must(system, 200, 'GET', evaluation, { as: actorOf(top) })).toMatchObject({ rating: ratings })
  })

  test('an annual result is contested before the head of region, its deviation explained meanwhile [V.B.2]', async () => {
    const times = { deliveredAt: at('2027-02-01T09:00:00+07:00'), acknowledgeBy: endOf('2027-02-22') }
    const { as, evaluation } = await under({
      evaluation: base =>
        deliveredItem(
          { ...times, objectBy: times.acknowledgeBy },
          { ...base, periodId: '2026-TAHUNAN' },
          { signedBy: top.employeeId, deviations: [DEVIATION] },
        ),
      rating: {},
    })
    system.clock.set('2027-02-03T09:00:00+07:00')
    const step = (path: string, who: typeof walikota, body: object) =>
      must(system, 200, 'POST', `${evaluation}${path}`, { as: who, body })
    await step('/objection', as, { reasons: 'Capaian semester kedua belum dihitung' })
    for (const path of ['', '/agreement'])
      await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/reuse${path}`, {
        as: actorOf(top),
        ...(path === '' && { body: { of: '2026-TW1' } }),
      })
    await step('/deviation', actorOf(top), { reason: 'Tim inti menangani banjir' })
    await step('/objection/explanation', actorOf(top), { explanation: 'Dihitung sampai Oktober' })
    expect(
      await step('/objection/decision', walikota, { outcome: 'menguatkan', decision: 'Hitungan sudah benar' }),
    ).toMatchObject({ status: 'final', periodic: [] })
  })

  test('he writes what he especially expects, and reads who has reported to him [P10(4), V.A.11]', async () => {
    const skp = (employeeId: string) => approvedItem(top.employeeId, at('2026-01-20T09:00:00+07:00'), { employeeId })
    const one = await under({ skp })
    const expected = { as: walikota, body: { behaviourExpectations: { harmonis: 'Rapat dibuka tepat waktu' } } }
    await refused(system, [403, 'not_allowed'], 'PUT', `${one.skp}/behaviour-expectations`, {
      ...expected,
      headers: version(1),
    })
    const report = `/v1/periods/2026-TW1/report?officeId=${top.employeeId}`
    await must(system, 200, 'GET', report, { as: walikota })
  })

  test('whoever acts in his office finds the objections before it [V.B.2, IV.A.3]', async () => {
    const [judge, delegate] = [await official(system), await official(system)]
    const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-20'), objectBy: endOf('2026-04-20') }
    const one = await someone(system, {
      person: { evaluatorId: judge.employeeId },
      evaluation: base => deliveredItem(times, base, { signedBy: judge.employeeId }),
      rating: {},
    })
    await actsFor(system, idOf('walikota'), delegate.employeeId, { startsOn: '2026-03-24', endsOn: '2026-03-26' })
    const reasons = { as: one.as, body: { reasons: 'Bukti belum dibaca' } }
    await must(system, 200, 'POST', `${one.evaluation}/objection`, reasons)
    const { items } = await must(system, 200, 'GET', '/v1/me/objections', { as: actorOf(delegate) })
    expect(JSON.stringify(items)).toContain(one.employeeId)
  })
})

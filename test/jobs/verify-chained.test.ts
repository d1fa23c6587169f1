import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ChainedKind } from '../../functions/jobs/verifying/chained.ts'
import { CHAINED } from '../../functions/jobs/verifying/chained.ts'
import type { Key } from '../../functions/store/access.ts'
import { resourceIdOf } from '../../functions/store/fixed.ts'
import * as ids from '../../functions/store/ids.ts'
import type { Kind } from '../../functions/store/kinds.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS, shardOf } from '../../functions/store/places.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { BEHAVIOUR, REPORT } from '../support/counselling.ts'
import { employeeItem, employeePuts } from '../support/evaluations.ts'
import { ANSWERS, COMPETENCIES, ENTRY } from '../support/guidance.ts'
import { dividing } from '../support/roles.ts'
import { FIRST, version } from '../support/someone.ts'
import { PLACED } from '../support/study.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { type Change, flipped, type Path, type Stored, whileTampered } from '../support/tampering.ts'
import { actor, ADMIN, determinedSkp, idOf, layTown, must, PLAN, write } from '../support/town.ts'
import { COURSE } from '../support/trainings.ts'

let office: TestSystem
beforeAll(async () => {
  office = await openSystem({ now: '2026-01-10T09:00:00+07:00' })
  await layTown(office)
  await liveAYear()
})
afterAll(() => office.close())

const [hendra, kasi, camat, admin] = [actor('hendra'), actor('kasi'), actor('camat'), actor('admin')]
const HENDRA = idOf('hendra')
const NEED = { kind: 'peralatan' as const, need: 'Pemindai dokumen' }
const REASON = { reason: 'Sungai meluap' }
const NURSE = employeeItem(81_002, {
  ...{ name: 'Perawat', unitId: 'kec', evaluatorId: idOf('kasi') },
  position: { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' },
})
const made: Record<string, string> = {}

const post = (target: string, as = kasi, body?: object, status = 200) =>
  must(office, status, 'POST', target, { as, ...(body && { body }) })

/** Something of everything that has a history, through the operations that make it. */
async function liveAYear() {
  await write(office, employeePuts(NURSE))
  await determinedSkp(office, 'hendra', 'kasi', { ...PLAN, resources: [NEED] })
  office.clock.set('2026-02-10T09:00:00+07:00')
  await ofOffice()
  await ofPeople()
  await ofHendra()
  await ofLearning()
}

async function ofOffice() {
  const holidays = [{ day: '2027-01-01', kind: 'libur_nasional', name: 'Tahun Baru Masehi' }]
  await must(office, 200, 'PUT', '/v1/calendars/2027', { as: ADMIN, body: { holidays }, headers: FIRST })
  await post('/v1/periods/2026-TW2/extension', ADMIN, { ...REASON, evaluationClosesAt: '2026-07-24T23:59:59+07:00' })
  const days = { nominateUntil: '2026-03-20', approveUntil: '2026-03-25', answerUntil: '2026-04-05' }
  const round = { unitIds: ['kec'], classes: ['setingkat', 'lain'], ...days }
  const { roundId } = await post('/v1/periods/2026-TW1/rounds', ADMIN, round, 201)
  const offer = { delegateId: idOf('admin'), kind: 'plh', startsOn: '2026-09-01', endsOn: '2026-09-30', ...REASON }
  const { delegationId } = await post('/v1/delegations', kasi, offer, 201)
  await post(`/v1/delegations/${String(delegationId)}/acceptance`, admin)
  const team = { name: 'Jalan lingkar', purpose: 'Jalan lingkar dibuka', leaderId: idOf('camat') }
  const span = { startsOn: '2026-03-01', endsOn: '2026-12-31' }
  const { teamId } = await post('/v1/teams', actor('sekda'), { ...team, ...span }, 201)
  Object.assign(made, { roundId, delegationId, teamId })
}

async function ofPeople() {
  const matrix = { as: camat, body: dividing({ employeeId: HENDRA }), headers: FIRST }
  await must(office, 200, 'PUT', '/v1/role-matrices/2026-unit-kec', matrix)
  const path = `/v1/employees/${NURSE.employeeId}`
  const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '31.25', source: { title: 'PAK nomor 12' } }
  await must(office, 200, 'PUT', `${path}/credit-score/balance`, { as: ADMIN, body: { opening }, headers: FIRST })
  const { startsOn, recordedBy: _recordedBy, ...placed } = PLACED
  await must(office, 200, 'PUT', `${path}/placements/${startsOn}`, { as: ADMIN, body: placed, headers: version(1) })
  const grade = { field: 'grade', value: 'III/c', reason: 'Kenaikan pangkat April' }
  const { correctionId } = await post('/v1/me/corrections', hendra, grade, 201)
  await post(`/v1/corrections/${String(correctionId)}/refusal`, ADMIN, REASON)
  await post('/v1/me/corrections', actor('taufik'), grade, 201)
}

const Results = z.object({ workResults: z.array(z.object({ workResultId: z.string() })) })

async function ofHendra() {
  const actions = `/v1/evaluations/${HENDRA}-2026-TW1-1/action-plan`
  const shown = await must(office, 200, 'GET', `/v1/evaluations/${HENDRA}-2026-TW1-1`, { as: hendra })
  const items = Results.parse(shown).workResults.map(each => ({ ...each, actions: ['Loket kedua dibuka'] }))
  await must(office, 200, 'PUT', actions, { as: hendra, body: { items }, headers: FIRST })
  await post(`${actions}/agreement`)
  const resource = `/v1/skp/${HENDRA}-2026-1/resources/${resourceIdOf(NEED)}`
  await post(`${resource}/decision`, kasi, { outcome: 'disepakati' })
  await post(`${resource}/fulfilment`, kasi, { outcome: 'tidak_terpenuhi', onDay: '2026-02-09', note: 'Belum dibeli' })
  const words = { statement: 'Menyusun naskah', expectedResult: 'Naskah disepakati', teamId: made['teamId'] }
  const span = { startsOn: '2026-04-01', endsOn: '2026-06-30' }
  const { assignmentId } = await post('/v1/assignments', camat, { ...words, ...span, employeeId: HENDRA }, 201)
  await post(`/v1/assignments/${String(assignmentId)}/approval`)
  const schedule = `/v1/employees/${HENDRA}/feedback-schedules/2026`
  await post(`${schedule}/proposal`, hendra, { dates: ['2026-03-02', '2026-06-01'] })
  await post(`${schedule}/acceptance`)
  const said = { about: { value: 'kompeten' }, kind: 'berkala', tone: 'apresiasi', observation: 'Laporan siap' }
  const given = { to: HENDRA, periodId: '2026-TW1', ...said, impact: 'Rapat selesai dalam satu jam' }
  const { feedbackId } = await post('/v1/feedback', kasi, given, 201)
  await post(`/v1/employees/${HENDRA}/feedback/${String(feedbackId)}/hiding`, ADMIN, REASON)
  const followUp = { periodId: '2026-TW1', kind: 'pembinaan', note: 'Didampingi tiap Senin.' }
  await post(`/v1/employees/${HENDRA}/follow-ups`, kasi, followUp, 201)
  const notes = `/v1/employees/${HENDRA}/observations`
  const note = { observedOn: '2026-02-02', about: { value: 'kompeten' }, source: 'dokumentasi', note: 'Draf lengkap.' }
  const { observationId } = await post(notes, kasi, note, 201)
  await post(`${notes}/${String(observationId)}/correction`, kasi, { ...note, note: 'Draf kedua lengkap.', ...REASON })
  const panel = `/v1/panels/${HENDRA}-360-2026-TW1`
  const givers = (['taufik', 'kartika', 'sekda', 'admin'] as const).map(idOf)
  await must(office, 200, 'PUT', `${panel}/givers`, { as: hendra, body: { givers }, headers: FIRST })
  await post(`${panel}/approval`, kasi, { without: [{ employeeId: idOf('sekda'), ...REASON }] })
  await post(`${panel}/refusal`, actor('taufik'), REASON)
  const asking = { from: idOf('taufik'), periodId: '2026-TW1', about: 'Cara menyusun laporan' }
  await post('/v1/feedback/requests', hendra, asking, 201)
  const citizen = { name: 'Yusuf Hakim', relation: 'Warga yang dilayani', email: 'yusuf@warga.example' }
  const named = await post(`${panel}/outsiders`, hendra, citizen, 201)
  await post(`${panel}/outsiders/${String(named['outsiderId'])}/revocation`, hendra, REASON)
  await post(`/v1/feedback/requests/${HENDRA}-m-${idOf('taufik')}-2026-TW1/refusal`, actor('taufik'), REASON)
  await guide()
}

async function guide() {
  const { counsellingId } = await post(`/v1/employees/${HENDRA}/counselling`, kasi, BEHAVIOUR, 201)
  await post(`/v1/counselling/${String(counsellingId)}/answer`, hendra, { answer: 'Saya minta bertukar jadwal' })
  await post(`/v1/counselling/${String(counsellingId)}/report`, kasi, REPORT)
  const { guidanceId } = await post(`/v1/employees/${HENDRA}/guidance`, kasi, { kind: 'coaching', goal: 'Tepat' }, 201)
  const on = `/v1/coaching/${String(guidanceId)}`
  await post(`${on}/preparation`, hendra, { progress: 'Dua', problems: 'Data', causes: 'Jadwal' })
  await post(`${on}/journal`, kasi, { ...ENTRY, on: '2026-02-10' })
  await post(`${on}/signature`, hendra)
  await post(`${on}/signature`)
  await post(`${on}/feedback`, hendra, { answers: ANSWERS }, 201)
  await post(`${on}/competencies`, kasi, { competencies: COMPETENCIES, recommendation: 'Latih' })
  await post(`${on}/report`)
  Object.assign(made, { guidanceId })
}

async function ofLearning() {
  const budget = '/v1/development/budgets/2026/kec'
  await must(office, 200, 'PUT', budget, { as: ADMIN, body: { amount: 5_000_000, quota: 3 }, headers: FIRST })
  await must(office, 200, 'PUT', budget, { as: ADMIN, body: { amount: 6_000_000, quota: 4 }, headers: version(1) })
  const { trainingId } = await post('/v1/development/trainings', ADMIN, COURSE, 201)
  const training = `/v1/development/trainings/${String(trainingId)}`
  await must(office, 200, 'PUT', training, { as: ADMIN, body: { ...COURSE, places: 4 }, headers: version(1) })
  await post(`${training}/enrolments`, hendra, {}, 201)
  const enrolment = `/v1/development/enrolments/${HENDRA}-${String(trainingId)}`
  await post(`${enrolment}/approval`)
  office.clock.set('2026-05-07T09:00:00+07:00')
  const proof = { description: 'Standar', evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/s.pdf' }] }
  await post(`${enrolment}/completion`, hendra, proof)
  await post(`${enrolment}/return`, kasi, REASON)
  await post(`${enrolment}/completion`, hendra, proof)
  await post(`${enrolment}/confirmation`)
  office.clock.set('2026-07-02T09:00:00+07:00')
  await post(`${enrolment}/follow-up`, hendra, { helped: 'ya', note: 'Antrean berkurang' })
  Object.assign(made, { trainingId })
  const planned = await post(`/v1/employees/${HENDRA}/development-plan`, hendra, PLANNED, 201)
  const item = `/v1/development/plan-items/${String(planned['itemId'])}`
  await post(`${item}/agreement`, kasi)
  await post(`${item}/conclusion`, hendra, { outcome: 'tidak_terlaksana', note: 'Mentor pindah' })
}

const Report = z.object({
  faulty: z.number(),
  faults: z.array(z.object({ kind: z.string(), subject: z.string(), what: z.string(), where: z.string() })),
})
const PLANNED = { goal: 'Menyusun standar pelayanan', way: 'mentoring', dueOn: '2026-12-01' }
const verify = async (payload = {}) => Report.parse(await office.run('verifyHistory', payload))
const tampered = async (...changes: Change[]) => (await whileTampered(office, changes, () => verify())).faults

type At = { readonly key: Key<Kind>; readonly subject: string }
/** Where one of a kind lies, its subject, and what of it the history fixed. */
type Case = readonly [at: () => At | Promise<At>, ...fixed: Path[]]

const one = <T>(items: readonly T[]): T => {
  const [first] = items
  if (first === undefined) throw new Error('there is none')
  return first
}
const taken = (key: Key<Kind>, subject: string): At => ({ key, subject })
const of = (name: string) => made[name] ?? ''
const person = { employeeId: HENDRA }
const period = { ...person, periodId: '2026-TW1' }
const correction = { ...person, seq: 1 }
const support = { ...person, year: 2026, resourceId: resourceIdOf(NEED) }

const CASES = {
  employee: [
    () => taken(keys.employee(NURSE.employeeId), NURSE.employeeId),
    ['evaluatorId'],
    ['placements', 0, 'institution'],
  ],
  skp: [
    () => taken(keys.skp({ ...person, year: 2026, seq: 1 }), `${HENDRA}-2026-1`),
    ['resources', 0, 'need'],
    ['approval', 'approvedBy'],
  ],
  evaluation: [() => taken(keys.evaluation({ ...period, seq: 1 }), `${HENDRA}-2026-TW1-1`), ['historyHash']],
  resourceSupport: [
    () => taken(keys.resourceSupport(support), ids.supportIdOf(support)),
    ['agreed'],
    ['fulfilment', 'note'],
    ['decidedBy'],
  ],
  assignment: [
    async () => {
      const item = one(await office.table.all(ranges.assignmentsOf(HENDRA)))
      return taken(keys.assignment(item), ids.assignmentIdOf(item))
    },
    ['statement'],
    ['giver', 'employeeId'],
    ['decidedBy'],
    ['endsOn'],
  ],
  team: [() => taken(keys.team(of('teamId')), of('teamId')), ['purpose'], ['leader', 'employeeId'], ['endsOn']],
  roleMatrix: [
    () => taken(keys.roleMatrix('2026-unit-kec'), '2026-unit-kec'),
    ['indicators', 0, 'indicator'],
    ['indicators', 0, 'strategies', 0, 'roles', 0, 'result'],
    ['writtenBy', 'employeeId'],
  ],
  delegation: [
    () => {
      const subject = of('delegationId')
      return taken(keys.delegation({ delegateId: idOf('admin'), place: subject.slice(17) }), subject)
    },
    ['endsOn'],
    ['decidedAt'],
    ['delegatorName'],
  ],
  correction: [
    () => taken(keys.correction(correction), ids.correctionIdOf(correction)),
    ['change', 'value'],
    ['refusal'],
    ['decidedBy'],
  ],
  correctionLine: [
    async () => {
      const line = one(await office.table.all(ranges.decidedCorrections(2026)))
      return taken(keys.correctionLine(line), ids.correctionIdOf(line))
    },
    ['refusal'],
  ],
  guidance: [
    async () => {
      const item = one(await office.table.all(ranges.guidanceOf(HENDRA)))
      return taken(keys.guidance(item), of('guidanceId'))
    },
    ['journal', 0, 'agreed'],
    ['competencies', 0, 'score'],
    ['recommendation'],
    ['guideSignedAt'],
  ],
  counselling: [
    async () => {
      const item = one(await office.table.all(ranges.counsellingOf(HENDRA)))
      return taken(keys.counselling(item), ids.counsellingIdOf(item))
    },
    ['reportedAt'],
    ['answeredAt'],
  ],
  enrolment: [
    () => {
      const at = { ...person, trainingId: of('trainingId') }
      return taken(keys.enrolment(at), ids.enrolmentIdOf(at))
    },
    ['cost'],
    ['hours'],
    ['completion', 'description'],
    ['confirmedBy'],
    ['followUp', 'pegawai', 'note'],
  ],
  developmentItem: [
    async () => {
      const item = one(await office.table.all(ranges.developmentOf(HENDRA)))
      return taken(keys.developmentItem(item), ids.developmentIdOf(item))
    },
    ['goal'],
    ['agreedBy'],
    ['note'],
  ],
  followUp: [
    async () => {
      const item = one(await office.table.all(ranges.followUpsOf(HENDRA)))
      return taken(keys.followUp(item), ids.followUpSubject(item))
    },
    ['note'],
    ['by', 'name'],
  ],
  observation: [
    async () => {
      const item = one(await office.table.all(ranges.observationsOf(HENDRA)))
      return taken(keys.observation(item), ids.observationSubject(item))
    },
    ['note'],
    ['former', 0, 'note'],
    ['former', 0, 'reason'],
  ],
  feedbackSchedule: [
    () => taken(keys.feedbackSchedule(HENDRA, 2026), ids.scheduleSubject({ ...person, year: 2026 })),
    ['agreed', 'dates', 0],
    ['agreed', 'pimpinanId'],
    ['given', 0],
  ],
  releasedFeedback: [
    async () => {
      const item = one(await office.table.all(ranges.releasedFeedbackOf(HENDRA)))
      return taken(keys.releasedFeedback(HENDRA, item.periodId, item.place), ids.feedbackSubject(item))
    },
    ['observation'],
    ['hidden', 'reason'],
    ['hidden', 'by'],
  ],
  creditBalance: [
    () => taken(keys.creditBalance(NURSE.employeeId), ids.creditIdOf(NURSE)),
    ['opening', 'amount'],
    ['opening', 'source', 'title'],
  ],
  panel: [
    () => taken(keys.panel(HENDRA, '2026-TW1'), ids.panelIdOf(period)),
    ['givers', 0, 'employeeId'],
    ['givers', 0, 'reason'],
    ['approvedBy'],
  ],
  feedbackRequests: [
    () => taken(keys.feedbackRequests(HENDRA, '2026-TW1'), ids.requestsSubject(period)),
    ['asked', 0, 'about'],
    ['asked', 0, 'giverId'],
    ['asked', 0, 'reason'],
  ],
  outsiders: [
    () => taken(keys.outsiders(HENDRA, '2026-TW1'), ids.outsidersSubject(period)),
    ['named', 0, 'relation'],
    ['named', 0, 'name'],
    ['named', 0, 'reason'],
    ['answerUntil'],
  ],
  period: [() => taken(keys.period('2026-TW2'), '2026-TW2'), ['extensions', 0, 'reason'], ['evaluationClosesAt']],
  round: [() => taken(keys.round('2026-TW1', of('roundId')), of('roundId')), ['answerUntil'], ['openedBy'], ['load']],
  calendar: [() => taken(keys.calendar(2027), ids.calendarSubject(2027)), ['holidays', 0, 'name']],
  training: [
    () => taken(keys.training(of('trainingId')), of('trainingId')),
    ['title'],
    ['hours'],
    ['costPerHead'],
    ['places'],
  ],
  trainingBudget: [
    () => taken(keys.trainingBudget(2026, 'kec'), ids.budgetSubject(2026, 'kec')),
    ['amount'],
    ['quota'],
  ],
} as const satisfies Record<ChainedKind, Case>

const EVERY: readonly (readonly [string, Case])[] = Object.entries<Case>(CASES)
/** A copy has no history of its own. */
const OWN = EVERY.filter(([kind]) => kind !== 'correctionLine')
const HELD = EVERY.flatMap(([kind, [at, ...paths]]) => paths.map(path => [kind, path.join('.'), at, path] as const))

const entriesOf = (subject: string) => office.table.all(ranges.history(subject))

test('everything that has a history was made, and is as it was fixed', async () => {
  for (const [kind, [at]] of OWN) {
    const { subject } = await at()
    expect((await entriesOf(subject)).length, `${kind} ${subject}`).toBeGreaterThan(0)
  }
  expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(CHAINED).toSorted())
  expect(await verify()).toEqual({ faulty: 0, faults: [] })
})

describe('what its history fixed of it is named when it changed: one byte', () => {
  test.each(HELD)('%s: %s', async (kind, _path, at, path) => {
    const { key, subject } = await at()
    const faults = await tampered([key, item => flipped(item, path)])
    expect(faults.map(fault => `${fault.kind} ${fault.subject}`)).toContain(`${kind} ${subject}`)
    expect(faults.every(fault => fault.what === 'altered' || fault.what === 'missing')).toBe(true)
  })
})

/** Whose place follows from others, or who is spoken of elsewhere: the rest have ids that nothing tells. */
const SPOKEN_OF = EVERY.filter(
  ([kind]) => !['assignment', 'guidance', 'counselling', 'followUp', 'observation', 'releasedFeedback'].includes(kind),
)

describe('what is gone as a whole is named', () => {
  test.each(SPOKEN_OF)('%s', async (_kind, [at]) => {
    const { key, subject } = await at()
    const faults = await tampered([key, () => undefined])
    expect(faults).toContainEqual(expect.objectContaining({ subject, what: 'missing' }))
  })
})

test('the plan of actions that was agreed to is held to its evaluation [III.A.2–3]', async () => {
  const faults = await tampered([
    keys.actionPlan(HENDRA, '2026-TW1'),
    item => flipped(item, ['items', 0, 'actions', 0]),
  ])
  expect(faults).toMatchObject([{ kind: 'evaluation', subject: `${HENDRA}-2026-TW1-1`, where: 'actions' }])
})

test('the part of a person in a matrix is held to the matrix', async () => {
  const own = keys.roles({ employeeId: HENDRA, year: 2026, matrixId: '2026-unit-kec' })
  const named = { kind: 'roleMatrix', subject: '2026-unit-kec', where: `roles of ${HENDRA}` }
  expect(await tampered([own, item => flipped(item, ['roles', 0, 'result'])])).toEqual([{ ...named, what: 'altered' }])
  expect(await tampered([own, () => undefined])).toEqual([{ ...named, what: 'missing' }])
})

test('an item that cannot be read is named where it lies', async () => {
  const { key } = CASES.enrolment[0]()
  expect(await tampered([key, item => flipped(item, ['kind'])])).toContainEqual(
    expect.objectContaining({ kind: 'enrolment', what: 'unreadable', where: expect.stringContaining(key.sk) }),
  )
})

test('the people of one shard are verified alone', async () => {
  const { key, subject } = await CASES.guidance[0]()
  const of = (shard: number) => whileTampered(office, [[key, item => flipped(item, ['goal'])]], () => verify({ shard }))
  const shard = shardOf(HENDRA)
  expect((await of(shard)).faults).toEqual([{ kind: 'guidance', subject, what: 'altered', where: 'held' }])
  expect((await of((shard + 1) % SHARDS)).faulty).toBe(0)
})

/** The history of each, beside every other: what one says hides nothing of what another says. */
describe('in the history of everything', () => {
  const histories = () =>
    Promise.all(
      OWN.map(async ([kind, [at]]) => {
        const { key, subject } = await at()
        return { kind, key, subject, entries: await entriesOf(subject) }
      }),
    )

  test.each(['hash', 'previous', 'operation', 'by', 'at', 'to', 'fixed'])(
    'one flipped byte in the %s of an entry is named',
    async field => {
      const all = (await histories()).flatMap(({ kind, subject, entries }) =>
        entries.map(({ seq, fixed }) => ({ kind, subject, seq, names: Object.keys(fixed) })),
      )
      const change = (names: readonly string[]) => (item: Stored) => {
        if (field !== 'fixed') return item[field] === '' ? { ...item, [field]: 'x' } : flipped(item, [field])
        return flipped(item, ['fixed', names.at(-1) ?? ''])
      }
      const faults = await tampered(
        ...all.map(({ subject, seq, names }): Change => [keys.history(subject, seq), change(names)]),
      )
      const named = all.map(({ kind, subject, seq }) => ({ kind, subject, what: 'altered', where: `history ${seq}` }))
      expect(faults).toEqual(expect.arrayContaining(named))
    },
  )

  test('a missing entry is named, whichever it is, and the last one too', async () => {
    const all = await histories()
    const longest = Math.max(...all.map(({ entries }) => entries.length))
    for (let n = 1; n <= longest; n += 1) {
      const gone = all.flatMap(({ kind, subject, entries }) => {
        const entry = entries.at(-n)
        return entry === undefined ? [] : [{ kind, subject, seq: entry.seq }]
      })
      const faults = await tampered(
        ...gone.map(({ subject, seq }): Change => [keys.history(subject, seq), () => undefined]),
      )
      const named = gone.map(({ kind, subject, seq }) => ({ kind, subject, what: 'missing', where: `history ${seq}` }))
      expect(faults).toEqual(expect.arrayContaining(named))
    }
  })

  test('two entries that changed places are named', async () => {
    const all = (await histories()).filter(({ entries }) => entries.length > 1)
    const place = (at: Stored, entry: object) => ({
      ...entry,
      pk: at['pk'],
      sk: at['sk'],
      item: at['item'],
      v: at['v'],
    })
    const swapped = all.flatMap(({ subject, entries: [first = {}, second = {}] }): Change[] => [
      [keys.history(subject, 1), item => place(item, second)],
      [keys.history(subject, 2), item => place(item, first)],
    ])
    const faults = await tampered(...swapped)
    for (const { kind, subject } of all)
      expect(faults).toContainEqual(expect.objectContaining({ kind, subject, what: 'out_of_order' }))
  })

  test.each(['historySeq', 'historyHash'])('the %s that an item carries is held to it', async field => {
    const all = await histories()
    const faults = await tampered(...all.map(({ key }): Change => [key, item => flipped(item, [field])]))
    for (const { kind, subject } of all) expect(faults).toContainEqual(expect.objectContaining({ kind, subject }))
  })
})

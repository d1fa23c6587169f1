import { readFileSync } from 'node:fs'
import { endOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'
import { approvedItem, draftItem, MAIN } from '../support/skp.ts'
import { REMINDER_JOBS, REMINDER_SCENARIOS } from './scenarios-reminders.ts'
import { COACHING_SCENARIOS } from './scenarios-coaching.ts'
import { COUNSELLING_SCENARIOS } from './scenarios-counselling.ts'
import { CORRECTIONS, PASSING } from './scenarios-corrections.ts'
import { LEAVING } from './scenarios-leaving.ts'
import { FIRST, setAchievement, someone, version } from '../support/someone.ts'
import { RESOURCE_SCENARIOS } from './scenarios-resources.ts'
import { ROLE_SCENARIOS } from './scenarios-roles.ts'
import { ASSIGNMENT_SCENARIOS } from './scenarios-assignments.ts'
import { DEVELOPMENT_JOBS, DEVELOPMENT_SCENARIOS, PLAN_SCENARIOS } from './scenarios-development.ts'
import { WATCH_SCENARIOS } from './scenarios-watch.ts'
import { VOICE_SCENARIOS } from './scenarios-voices.ts'
import { ROUND_SCENARIOS } from './scenarios-rounds.ts'
import { OUTSIDE_JOBS, OUTSIDE_SCENARIOS } from './scenarios-outside.ts'
import { CREDIT_SCENARIOS } from './scenarios-credit.ts'
import { DELEGATION_SCENARIOS } from './scenarios-delegation.ts'
import { DISTRIBUTION_SCENARIOS } from './scenarios-distribution.ts'
import type { Call, TestSystem } from '../support/system.ts'
import { REPORT_SCENARIOS } from './scenarios-reports.ts'
import { OBJECTION_JOBS, OBJECTION_SCENARIOS } from './scenarios-objection.ts'
import { actor, ADMIN, at, idOf, PLAN, write } from '../support/town.ts'
import { CALENDAR_JOBS, CALENDAR_SCENARIOS } from './scenarios-calendar.ts'
import { OPENNESS_JOBS, OPENNESS_SCENARIOS } from './scenarios-openness.ts'
import { STUDY_SCENARIOS } from './scenarios-study.ts'

import { OF_CLOSINGS, OF_PERIODS } from './scenarios-closing.ts'

export type Sent = readonly [method: string, target: string, call: Call]
export type Scenario = { readonly now?: string; readonly prepare: (system: TestSystem) => Promise<Sent> }

const JANUARY = '2026-01-15T09:00:00+07:00'
export const WINDOW = '2026-03-25T09:00:00+07:00'
const AFTER = '2026-04-11T00:00:00.000+07:00'
const kasi = actor('kasi')
const REASON = { reason: 'Perjelas target' }
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const PERSON = {
  name: 'Dian Lestari',
  kind: 'pns',
  position: { name: 'Penata', kind: 'pelaksana' },
  unitId: 'kec',
  evaluatorId: idOf('kasi'),
  email: 'dian@contoh.go.id',
}

const lines = (file: string, n: number) =>
  readFileSync(new URL(`../../local/demo/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(0, n + 1)
    .join('\n')

const draft = (status: 'draf' | 'diajukan') => ({ skp: (employeeId: string) => draftItem({ employeeId, status }) })
const open = { evaluation: (base: object) => evaluationItem(base), recorded: true, rating: {} }
const submitted = { evaluation: (base: object) => evaluationItem({ ...base, status: 'diajukan' }) }
const signed = { evaluation: (base: object) => signedItem(base, { signedBy: idOf('kasi') }) }
const onNoDesk = {
  evaluation: (base: object) =>
    evaluationItem({ ...base, by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: 'nobody' }),
}
const delivered = {
  evaluation: (base: object) =>
    deliveredItem({ deliveredAt: 1, acknowledgeBy: endOf('2026-04-20'), objectBy: endOf('2026-04-20') }, base),
}

/** What one must be asked for it to write: one small story for each operation that writes. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...REMINDER_SCENARIOS,
  ...ASSIGNMENT_SCENARIOS,
  ...ROLE_SCENARIOS,
  ...RESOURCE_SCENARIOS,
  ...CREDIT_SCENARIOS,
  ...ROUND_SCENARIOS,
  ...OUTSIDE_SCENARIOS,
  ...VOICE_SCENARIOS,
  ...WATCH_SCENARIOS,
  ...CALENDAR_SCENARIOS,
  ...OF_PERIODS,
  ...DELEGATION_SCENARIOS,
  ...OBJECTION_SCENARIOS,
  ...REPORT_SCENARIOS,
  ...DISTRIBUTION_SCENARIOS,
  ...STUDY_SCENARIOS,
  ...OPENNESS_SCENARIOS,
  ...CORRECTIONS,
  ...DEVELOPMENT_SCENARIOS,
  ...PLAN_SCENARIOS,
  ...COACHING_SCENARIOS,
  ...COUNSELLING_SCENARIOS,
  ...LEAVING,
  importUnits: {
    prepare: async () => [
      'POST',
      '/v1/units/imports',
      { as: ADMIN, body: { content: lines('unit-kertapati.csv', 4) } },
    ],
  },
  importEmployees: {
    async prepare(system) {
      const body = { content: lines('unit-kertapati.csv', 20) }
      await system.call('POST', '/v1/units/imports', { as: ADMIN, body })
      return [
        'POST',
        '/v1/employees/imports',
        { as: ADMIN, body: { content: lines('pegawai-kertapati-siasn.csv', 3) } },
      ]
    },
  },
  createEmployee: { prepare: async () => ['POST', '/v1/employees', { as: ADMIN, body: PERSON }] },
  updateEmployee: {
    async prepare(system) {
      const { employeeId } = await someone(system, { ...open, ...draft('diajukan') })
      return [
        'PUT',
        `/v1/employees/${employeeId}`,
        { as: ADMIN, body: { ...PERSON, evaluatorId: idOf('camat') }, headers: version(1) },
      ]
    },
  },
  defineCycle: {
    now: '2026-12-10T09:00:00+07:00',
    async prepare() {
      const planning = { opensAt: '2027-01-02T00:00:00+07:00', closesAt: '2027-01-31T23:59:59+07:00' }
      return ['PUT', '/v1/cycles/2027', { as: ADMIN, body: { rhythm: 'triwulanan', planning }, headers: FIRST }]
    },
  },
  setAchievement: {
    prepare: async () => [
      'PUT',
      '/v1/periods/2026-TW1/achievements/sekda',
      { as: ADMIN, body: { achievement: 'baik' }, headers: FIRST },
    ],
  },
  closePeriod: { now: AFTER, prepare: async () => ['POST', '/v1/periods/2026-TW1/closing', { as: ADMIN }] },
  giveFeedback: {
    async prepare() {
      const about = { about: { value: 'kolaboratif' }, kind: 'insidentil', tone: 'apresiasi' }
      const text = { observation: 'Laporan dibagikan sebelum rapat', impact: 'Rapat selesai dalam satu jam' }
      return [
        'POST',
        '/v1/feedback',
        { as: kasi, body: { to: idOf('hendra'), periodId: '2026-TW1', ...about, ...text } },
      ]
    },
  },
  createSkp: {
    now: JANUARY,
    async prepare(system) {
      const { as } = await someone(system)
      return ['POST', '/v1/skp', { as, body: { year: 2026, approach: 'kuantitatif' } }]
    },
  },
  editSkp: {
    async prepare(system) {
      const { as, skp } = await someone(system, draft('draf'))
      return ['PUT', skp, { as, body: PLAN, headers: version(1) }]
    },
  },
  submitSkp: { prepare: system => own(system, draft('draf'), '/submission') },
  withdrawSkp: { prepare: system => own(system, draft('diajukan'), '/withdrawal') },
  returnSkp: {
    async prepare(system) {
      const { skp } = await someone(system, draft('diajukan'))
      return ['POST', `${skp}/return`, { as: kasi, body: REASON }]
    },
  },
  approveSkp: {
    async prepare(system) {
      const { skp } = await someone(system, draft('diajukan'))
      return ['POST', `${skp}/approval`, { as: kasi }]
    },
  },
  reviseSkp: {
    async prepare(system) {
      const { as, skp } = await someone(system, {
        skp: employeeId => approvedItem(idOf('kasi'), at(JANUARY), { employeeId }),
      })
      return ['POST', `${skp}/revision`, { as, body: REASON }]
    },
  },
  planActions: {
    async prepare(system) {
      const { as, evaluation } = await someone(system, open)
      const body = { items: [{ workResultId: MAIN, actions: ['Buka loket kedua'] }] }
      return ['PUT', `${evaluation}/action-plan`, { as, body, headers: FIRST }]
    },
  },
  recordRealisation: {
    async prepare(system) {
      const { as, evaluation } = await someone(system, open)
      return [
        'PUT',
        `${evaluation}/realisations/${MAIN}`,
        { as, body: { realisation: 'Selesai semua' }, headers: version(1) },
      ]
    },
  },
  submitEvaluation: {
    async prepare(system) {
      const { as, evaluation } = await someone(system, open)
      return ['POST', `${evaluation}/submission`, { as }]
    },
  },
  returnEvaluation: {
    async prepare(system) {
      const { evaluation } = await someone(system, submitted)
      return ['POST', `${evaluation}/return`, { as: kasi, body: REASON }]
    },
  },
  rateEvaluation: {
    async prepare(system) {
      const { evaluation } = await someone(system, submitted)
      return ['PUT', `${evaluation}/rating`, { as: kasi, body: RATED, headers: FIRST }]
    },
  },
  signEvaluation: {
    async prepare(system) {
      await setAchievement(system)
      const { evaluation } = await someone(system, open)
      return ['POST', `${evaluation}/signature`, { as: kasi }]
    },
  },
  deliverEvaluation: {
    async prepare(system) {
      const { evaluation } = await someone(system, signed)
      return ['POST', `${evaluation}/delivery`, { as: kasi }]
    },
  },
  acknowledgeEvaluation: {
    async prepare(system) {
      const { as, evaluation } = await someone(system, delivered)
      return ['POST', `${evaluation}/acknowledgement`, { as, body: { comment: 'Saya baca' } }]
    },
  },
}

async function own(system: TestSystem, having: Parameters<typeof someone>[1], step: string): Promise<Sent> {
  const { as, skp } = await someone(system, having)
  return ['POST', `${skp}${step}`, { as }]
}

export type Job = {
  readonly now: string
  readonly payloads: readonly object[]
  readonly prepare: (system: TestSystem) => Promise<void>
}

const closing = (): AnyWrite => ({
  action: 'PutItem',
  key: keys.closing(TW1.periodId),
  item: { periodId: TW1.periodId, startedAt: at(AFTER), attempt: 1 },
  when: { absent: true },
})

/** The same for what runs by itself. */
export const JOBS: Readonly<Record<string, Job>> = {
  ...CALENDAR_JOBS,
  ...REMINDER_JOBS,
  ...OUTSIDE_JOBS,
  ...OBJECTION_JOBS,
  ...OF_CLOSINGS,
  ...PASSING,
  ...OPENNESS_JOBS,
  ...DEVELOPMENT_JOBS,
  closeDuePeriods: { now: AFTER, payloads: [{}], prepare: async () => undefined },
  closeShard: {
    now: AFTER,
    payloads: Array.from({ length: SHARDS }, (_, shard) => ({ periodId: TW1.periodId, shard })),
    async prepare(system) {
      await someone(system, open)
      await someone(system, signed)
      await write(system, [closing()])
    },
  },
  deliverOverdue: {
    now: '2026-04-24T18:00:00+07:00',
    payloads: [{}],
    prepare: async system => void (await someone(system, signed)),
  },
  finaliseUnanswered: {
    now: '2026-04-21T00:10:00+07:00',
    payloads: [{}],
    prepare: async system => void (await someone(system, delivered)),
  },
  passOnDefaulted: {
    now: '2026-04-21T00:40:00+07:00',
    payloads: [{}],
    prepare: async system => void (await someone(system, onNoDesk)),
  },
  releaseFeedback: {
    now: '2026-04-01T00:05:00+07:00',
    payloads: [{}],
    async prepare(system) {
      const { employeeId } = await someone(system)
      await write(system, [
        {
          action: 'PutItem',
          key: keys.feedbackQueue(TW1.periodId, employeeId),
          item: { employeeId, periodId: TW1.periodId, released: [], turn: 0 },
          when: { absent: true },
        },
      ])
    },
  },
}

import { agreementOn, proposalOf, releasedPuts, scheduleItem, schedulePut } from '../support/follow-ups.ts'
import { ANSWERS, COMPETENCIES, ENTRY, GUIDANCE_STATES, guidanceItem, guidancePut, PLACE } from '../support/guidance.ts'
import { someone } from '../support/someone.ts'
import { actor, ADMIN, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const kasi = actor('kasi')

const STEPS = [
  ['prepareGuidance', 'mulai', 'preparation', { progress: 'Dua', problems: 'Data', causes: 'Jadwal' }],
  ['addGuidanceEntry', 'disiapkan', 'journal', ENTRY],
  ['signGuidance', 'dicatat', 'signature', undefined],
  ['rateGuidance', 'ditandatangani', 'feedback', { answers: ANSWERS }],
  ['evaluateCompetencies', 'ditandatangani', 'competencies', { competencies: COMPETENCIES, recommendation: 'Latih' }],
  ['reportGuidance', 'dievaluasi', 'report', undefined],
  ['decideGuidance', 'dilaporkan', 'follow-up', { decision: 'Dipantau', reason: 'Sesuai rekomendasi' }],
] as const

const OF_GUIDANCE = Object.fromEntries(
  STEPS.map(([id, state, path, body]): [string, Scenario] => [
    id,
    {
      now: '2026-02-10T09:00:00+07:00',
      async prepare(system) {
        const { employeeId, as } = await someone(system)
        const guide = { employeeId: kasi.employeeId ?? '', name: 'Muhammad Wijaya' }
        await write(system, [guidancePut(guidanceItem(employeeId, { ...GUIDANCE_STATES[state], guide }))])
        const self = id === 'prepareGuidance' || id === 'rateGuidance'
        const call = { as: self ? as : id === 'decideGuidance' ? ADMIN : kasi, ...(body && { body }) }
        return ['POST', `/v1/coaching/${employeeId}-b-${PLACE}/${path}`, call]
      },
    },
  ]),
)

/** What follows from feedback. */
export const COACHING_SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...OF_GUIDANCE,
  startGuidance: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      const body = { kind: 'coaching', goal: 'Tepat waktu' }
      return ['POST', `/v1/employees/${employeeId}/guidance`, { as: kasi, body }]
    },
  },
  recordFollowUp: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      const body = { periodId: '2026-TW1', kind: 'pembinaan', note: 'Didampingi tiap Senin.' }
      return ['POST', `/v1/employees/${employeeId}/follow-ups`, { as: kasi, body }]
    },
  },
  hideFeedback: {
    now: '2026-03-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      await write(system, releasedPuts(employeeId, 'umpan'))
      const call = { as: ADMIN, body: { reason: 'Menghina penerimanya' } }
      return ['POST', `/v1/employees/${employeeId}/feedback/umpan/hiding`, call]
    },
  },
  proposeFeedbackSchedule: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId, as } = await someone(system)
      await write(system, [schedulePut(scheduleItem(employeeId, { agreed: agreementOn(['2026-02-01']) }))])
      const body = { dates: ['2026-03-02', '2026-06-01'] }
      return ['POST', `/v1/employees/${employeeId}/feedback-schedules/2026/proposal`, { as, body }]
    },
  },
  acceptFeedbackSchedule: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      await write(system, [schedulePut(scheduleItem(employeeId, { proposal: proposalOf('pegawai', ['2026-03-02']) }))])
      return ['POST', `/v1/employees/${employeeId}/feedback-schedules/2026/acceptance`, { as: kasi }]
    },
  },
}

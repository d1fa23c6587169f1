import { someone, FIRST, version } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, ADMIN, write } from '../support/town.ts'
import {
  budgetPuts,
  cancelledItem,
  COURSE,
  enrolmentItem,
  enrolmentPuts,
  trainingItem,
  trainingPuts,
} from '../support/trainings.ts'
import type { EnrolmentStatus } from '../../functions/domain/development/enrolment.ts'
import type { DevelopmentStatus } from '../../functions/domain/development/plan-item.ts'
import { developmentIdOf, enrolmentIdOf } from '../../functions/store/ids.ts'
import { STEP, stepItem, stepPuts } from '../support/development.ts'
import type { Job, Scenario } from './scenarios.ts'

const ROOM = '/v1/development'
const NOW = '2026-03-10T09:00:00+07:00'
const OVER = '2026-05-07T09:00:00+07:00'
const kasi = actor('kasi')
const REASON = { reason: 'Sertifikat belum terbaca' }
const PROOF = { description: 'Standar', evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/s.pdf' }] }
const one = trainingItem({ places: 1 })

/** A training and someone on his way through it; the other counters as they must be then. */
async function onTheWay(system: TestSystem, status: EnrolmentStatus, waiting = 0) {
  const left = status === 'diajukan' ? 1 : 0
  await write(system, [...trainingPuts(one, { left, waiting }), ...budgetPuts(3 * COURSE.costPerHead, 3)])
  const person = await someone(system)
  const enrolment = enrolmentItem({ employeeId: person.employeeId, name: 'Pegawai' }, status, one)
  await write(system, enrolmentPuts(enrolment))
  return { person, target: `${ROOM}/enrolments/${enrolmentIdOf(enrolment)}` }
}

async function waiter(system: TestSystem) {
  const { employeeId } = await someone(system)
  await write(system, enrolmentPuts(enrolmentItem({ employeeId, name: 'Penunggu' }, 'menunggu', one)))
}

export const DEVELOPMENT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  createTraining: { prepare: async () => ['POST', `${ROOM}/trainings`, { as: ADMIN, body: COURSE }] },
  editTraining: {
    async prepare(system) {
      await write(system, trainingPuts(one))
      const target = `${ROOM}/trainings/${one.trainingId}`
      return ['PUT', target, { as: ADMIN, body: { ...COURSE, places: 4 }, headers: version(1) }]
    },
  },
  cancelTraining: {
    now: NOW,
    async prepare(system) {
      await write(system, trainingPuts(one))
      return ['POST', `${ROOM}/trainings/${one.trainingId}/cancellation`, { as: ADMIN, body: REASON }]
    },
  },
  setTrainingBudget: {
    prepare: async () => [
      'PUT',
      `${ROOM}/budgets/2026/kec`,
      { as: ADMIN, body: { amount: 5_000_000, quota: 3 }, headers: FIRST },
    ],
  },
  requestEnrolment: {
    now: NOW,
    async prepare(system) {
      await write(system, trainingPuts(one))
      return ['POST', `${ROOM}/trainings/${one.trainingId}/enrolments`, { as: (await someone(system)).as, body: {} }]
    },
  },
  approveEnrolment: {
    now: NOW,
    async prepare(system) {
      const { target } = await onTheWay(system, 'diajukan')
      return ['POST', `${target}/approval`, { as: kasi }]
    },
  },
  declineEnrolment: {
    now: NOW,
    async prepare(system) {
      const { target } = await onTheWay(system, 'diajukan')
      return ['POST', `${target}/refusal`, { as: kasi, body: REASON }]
    },
  },
  withdrawEnrolment: {
    now: NOW,
    async prepare(system) {
      const { person, target } = await onTheWay(system, 'terdaftar', 1)
      await waiter(system)
      return ['POST', `${target}/withdrawal`, { as: person.as }]
    },
  },
  reportCompletion: {
    now: OVER,
    async prepare(system) {
      const { person, target } = await onTheWay(system, 'terdaftar')
      return ['POST', `${target}/completion`, { as: person.as, body: PROOF }]
    },
  },
  confirmCompletion: {
    now: OVER,
    async prepare(system) {
      const { target } = await onTheWay(system, 'dilaporkan')
      return ['POST', `${target}/confirmation`, { as: kasi }]
    },
  },
  returnCompletion: {
    now: OVER,
    async prepare(system) {
      const { target } = await onTheWay(system, 'dilaporkan')
      return ['POST', `${target}/return`, { as: kasi, body: REASON }]
    },
  },
  answerFollowUp: {
    now: '2026-07-02T09:00:00+07:00',
    async prepare(system) {
      const { person, target } = await onTheWay(system, 'selesai')
      return ['POST', `${target}/follow-up`, { as: person.as, body: { helped: 'ya', note: 'Antrean berkurang' } }]
    },
  },
}

/** Something planned for someone, as it stands. */
async function planned(system: TestSystem, status: DevelopmentStatus) {
  const person = await someone(system)
  const item = stepItem({ employeeId: person.employeeId, name: 'Pegawai' }, status)
  await write(system, stepPuts(item))
  return { person, target: `${ROOM}/plan-items/${developmentIdOf(item)}` }
}

export const PLAN_SCENARIOS: Readonly<Record<string, Scenario>> = {
  proposeDevelopment: {
    now: NOW,
    async prepare(system) {
      const { employeeId, as } = await someone(system)
      return ['POST', `/v1/employees/${employeeId}/development-plan`, { as, body: STEP }]
    },
  },
  agreeDevelopment: {
    now: NOW,
    async prepare(system) {
      const { target } = await planned(system, 'diusulkan')
      return ['POST', `${target}/agreement`, { as: kasi }]
    },
  },
  declineDevelopment: {
    now: NOW,
    async prepare(system) {
      const { target } = await planned(system, 'diusulkan')
      return ['POST', `${target}/refusal`, { as: kasi, body: REASON }]
    },
  },
  concludeDevelopment: {
    now: NOW,
    async prepare(system) {
      const { person, target } = await planned(system, 'disepakati')
      return ['POST', `${target}/conclusion`, { as: person.as, body: { outcome: 'terlaksana' } }]
    },
  },
}

/** A place became free, and somebody waits for it. */
export const DEVELOPMENT_JOBS: Readonly<Record<string, Job>> = {
  endCancelled: {
    now: NOW,
    payloads: [{}],
    async prepare(system) {
      const gone = cancelledItem(one)
      await write(system, [
        ...trainingPuts(gone, { left: 0, waiting: 1 }),
        ...budgetPuts(3 * COURSE.costPerHead, 3, 'kec', 2 * COURSE.costPerHead),
      ])
      const { employeeId } = await someone(system)
      await write(system, enrolmentPuts(enrolmentItem({ employeeId, name: 'Peserta' }, 'terdaftar', gone)))
      await waiter(system)
    },
  },
  fillPlaces: {
    now: NOW,
    payloads: [{}],
    async prepare(system) {
      await write(system, [...trainingPuts(one, { left: 1, waiting: 1 }), ...budgetPuts(3 * COURSE.costPerHead, 3)])
      await waiter(system)
    },
  },
}

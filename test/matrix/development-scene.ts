import * as z from 'zod/mini'
import { EnrolmentStatus } from '../../functions/domain/development/enrolment.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { enrolmentIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import {
  budgetPuts,
  cancelledItem,
  COURSE,
  enrolmentItem,
  enrolmentPuts,
  trainingItem,
  trainingPuts,
} from '../support/trainings.ts'
import { callerForHimself, callerOf, personPuts, type Subject } from './people.ts'
import { listed, type Scene } from './scenes.ts'

const ROOM = '/v1/development'
const BEFORE = '2026-03-10T09:00:00+07:00'
const MOMENTS: Readonly<Record<string, string>> = {
  terlambat: '2026-05-04T00:00:00.000+07:00',
  dimulai: '2026-05-04T00:00:00.000+07:00',
  berakhir: '2026-05-07T00:00:00.000+07:00',
  dilaporkan: '2026-05-07T09:00:00+07:00',
  selesai: '2026-06-30T23:59:59.999+07:00',
  ditanya: '2026-07-01T00:00:00.000+07:00',
}
const moment = (state: string) => MOMENTS[state] ?? BEFORE
const REASON = { reason: 'Sertifikat belum terbaca' }
const PROOF = {
  description: 'Standar pelayanan',
  evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/s.pdf' }],
}

/** In which status an enrolment is in a state of the matrix. */
const STATUS: Readonly<Record<string, EnrolmentStatus>> = {
  terlambat: 'diajukan',
  dimulai: 'terdaftar',
  berakhir: 'terdaftar',
  ditanya: 'selesai',
}

const shared = trainingItem({ places: 10_000 })

function enrolmentOf(state: string, one: Subject): readonly AnyWrite[] {
  const status = EnrolmentStatus.safeParse(STATUS[state] ?? state)
  return status.success ? enrolmentPuts(enrolmentItem(one, status.data, shared)) : []
}

const on = (path: string, body?: object) => (one: Subject) => ({
  target: `${ROOM}/enrolments/${enrolmentIdOf({ ...one, trainingId: shared.trainingId })}/${path}`,
  ...(body && { body }),
})

export const enrolment: Scene = {
  shared: () => [...trainingPuts(shared), ...budgetPuts(1_000_000_000_000, 100_000)],
  moment,
  lay: (state, one) => [...personPuts(one), ...enrolmentOf(state, one)],
  caller: callerOf,
  shows: () => '',
  call: {
    approveEnrolment: on('approval'),
    declineEnrolment: on('refusal', REASON),
    withdrawEnrolment: on('withdrawal'),
    reportCompletion: on('completion', PROOF),
    confirmCompletion: on('confirmation'),
    returnCompletion: on('return', REASON),
    answerFollowUp: on('follow-up', { helped: 'ya', note: 'Antrean berkurang' }),
  },
}

export const trainingLists: Scene = {
  ...enrolment,
  lay: (state, one) => (state === 'tidak_ada' ? [] : [...personPuts(one), ...enrolmentOf(state, one)]),
  shows: (operation, body, one) =>
    operation === 'listDevelopmentNeeds' ? '' : listed(body, 'employeeId', one.employeeId),
  call: {
    getTrainingHours: one => ({ target: `/v1/employees/${one.employeeId}/training-hours` }),
    listTeamEnrolments: () => ({ target: '/v1/me/team/enrolments?limit=100' }),
    listDevelopmentNeeds: one => ({ target: `/v1/employees/${one.employeeId}/development-needs` }),
  },
}

const Offered = z.looseObject({ allowedActions: z.optional(z.array(z.string())) })
const own = ({ employeeId }: Subject) => trainingItem({ trainingId: `2026-${employeeId}` })
const path = (one: Subject) => `${ROOM}/trainings/${own(one).trainingId}`

export const training: Scene = {
  shared: () => [],
  moment,
  lay: (state, one) => [
    ...personPuts(one),
    ...(state === 'tidak_ada' ? [] : trainingPuts(state === 'batal' ? cancelledItem(own(one)) : own(one))),
    ...(state === 'diajukan' || state === 'batal' ? enrolmentPuts(enrolmentItem(one, 'diajukan', own(one))) : []),
  ],
  caller: callerForHimself,
  shows(operation, body, one) {
    if (operation === 'listParticipants') return listed(body, 'employeeId', one.employeeId)
    const asks = Offered.parse(body).allowedActions?.includes('requestEnrolment') === true
    return operation === 'getTraining' && asks ? 'r' : ''
  },
  call: {
    createTraining: () => ({ target: `${ROOM}/trainings`, body: COURSE }),
    editTraining: one => ({ target: path(one), body: COURSE, headers: { 'if-match': '"1"' } }),
    cancelTraining: one => ({ target: `${path(one)}/cancellation`, body: REASON }),
    getTraining: one => ({ target: path(one) }),
    listTrainings: () => ({ target: `${ROOM}/trainings` }),
    listParticipants: one => ({ target: `${path(one)}/participants` }),
    requestEnrolment: one => ({ target: `${path(one)}/enrolments` }),
    getCareer: () => ({ target: '/v1/me/career' }),
  },
}

const unitOf = ({ n }: Subject) => `unit-${n}`

export const trainingBudget: Scene = {
  shared: () => [],
  moment,
  lay: (state, one) => [
    ...personPuts(one),
    ...(state === 'tidak_ada'
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.unit(unitOf(one)),
            item: { unitId: unitOf(one), name: 'Unit', mandiri: false },
            when: { absent: true as const },
          },
        ]),
    ...(state === 'ditetapkan' ? budgetPuts(5_000_000, 5, unitOf(one)) : []),
  ],
  caller: callerOf,
  shows: () => '',
  call: {
    setTrainingBudget: (one, state) => ({
      target: `${ROOM}/budgets/2026/${unitOf(one)}`,
      body: { amount: 9_000_000, quota: 9 },
      headers: state === 'ditetapkan' ? { 'if-match': '"1"' } : { 'if-none-match': '*' },
    }),
    listTrainingBudgets: () => ({ target: `${ROOM}/budgets/2026` }),
    getDevelopmentReport: () => ({ target: `${ROOM}/reports/2026` }),
  },
}

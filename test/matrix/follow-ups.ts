import * as z from 'zod/mini'
import {
  followUpItem,
  followUpPut,
  agreementOn,
  proposalOf,
  releasedPuts,
  scheduleItem,
  schedulePut,
} from '../support/follow-ups.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Answered, Scene } from './scenes.ts'

/** Pasal 20: the evaluator alone, while the period runs. 200i: it is in the list. */
export const FOLLOW_UPS: Group = {
  scene: 'followUp',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'belum', 'berjalan', 'lewat'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    recordFollowUp: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    early  403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    201    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403`,
    listFollowUps: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403
      berjalan       401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403
      lewat          401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403`,
    checkFeedback: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      belum          401    200    200    200    200   200   200   200    200    403   200    403    403
      berjalan       401    200    200    200    200   200   200   200    200    403   200    403    403
      lewat          401    200    200    200    200   200   200   200    200    403   200    403    403`,
  },
}

/** Abuse is hidden by an administrator who is nothing else to the receiver. 200h: its words are not shown. */
export const HIDING: Group = {
  scene: 'hiding',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'belum_dirilis', 'dirilis', 'disembunyikan'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    hideFeedback: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      belum_dirilis  401    403    403    403    403   403   403   nofb   403    403   403    nofb   403
      dirilis        401    403    403    403    403   403   403   200    403    403   403    200    403
      disembunyikan  401    403    403    403    403   403   403   status 403    403   403    status 403`,
  },
}

/** Pasal 19(2): both sides propose, the other one accepts. 200p: a proposal; d: dates; i: missed, in the list. */
export const SCHEDULES: Group = {
  scene: 'schedule',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'kosong', 'diusulkan', 'disepakati'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getFeedbackSchedule: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      kosong         401    200    200    200    404   404   404   403    200    403   404    403    403
      diusulkan      401    200p   200p   200p   404   404   404   403    200p   403   404    403    403
      disepakati     401    200d   200d   200d   404   404   404   403    200d   403   404    403    403`,
    proposeFeedbackSchedule: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      kosong         401    200p   200p   403    404   404   404   403    200p   403   404    403    403
      diusulkan      401    200p   200p   403    404   404   404   403    200p   403   404    403    403
      disepakati     401    200pd  200pd  403    404   404   404   403    200pd  403   404    403    403`,
    acceptFeedbackSchedule: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      kosong         401    status status 403    404   404   404   403    status 403   404    403    403
      diusulkan      401    status 200d   403    404   404   404   403    status 403   404    403    403
      disepakati     401    status status 403    404   404   404   403    status 403   404    403    403`,
    listMissedFeedback: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      kosong         401    200    200    200    200   200   200   200    200    403   200    403    403
      diusulkan      401    200    200    200    200   200   200   200    200    403   200    403    403
      disepakati     401    200    200    200i   200   200   200   200    200    403   200    403    403`,
  },
}

const MOMENTS: Readonly<Record<string, string>> = {
  belum: '2026-03-31T23:59:59.999+07:00',
  lewat: '2026-07-11T00:00:00.000+07:00',
}
const route = ({ employeeId }: Subject) => `/v1/employees/${employeeId}`
const Listed = z.looseObject({ items: z.array(z.looseObject({ followUpId: z.optional(z.string()) })) })

export const followUp: Scene = {
  shared: () => [],
  moment: state => MOMENTS[state] ?? '2026-05-15T09:00:00+07:00',
  lay: (state, one) =>
    state === 'tidak_ada'
      ? []
      : [...personPuts(one), followUpPut(followUpItem(one.employeeId, { followUpId: one.employeeId }))],
  caller: callerOf,
  shows: (operation, body, { employeeId }) =>
    operation === 'listFollowUps' && Listed.parse(body).items.some(each => each.followUpId === employeeId) ? 'i' : '',
  call: {
    recordFollowUp: one => ({
      target: `${route(one)}/follow-ups`,
      body: { periodId: '2026-TW2', kind: 'apresiasi', note: 'Laporan Mei selesai lebih awal.' },
    }),
    listFollowUps: one => ({ target: `${route(one)}/follow-ups?year=2026` }),
    checkFeedback: () => ({
      target: '/v1/feedback/hints',
      body: { tone: 'perbaikan', observation: 'Anda selalu terlambat.', impact: 'Warga menunggu.' },
    }),
  },
}

const HIDDEN = { reason: 'Menghina', at: 1, by: 'x' }

export const hiding: Scene = {
  shared: () => [],
  moment: () => '2026-05-15T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return []
    const puts = releasedPuts(one.employeeId, 'umpan', state === 'disembunyikan' ? { hidden: HIDDEN } : {})
    return [...personPuts(one), ...puts.filter(({ key }) => state !== 'belum_dirilis' || key.item === 'feedback')]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    hideFeedback: one => ({ target: `${route(one)}/feedback/umpan/hiding`, body: { reason: 'Menghina penerimanya' } }),
  },
}

const Missed = z.looseObject({
  items: z.array(z.looseObject({ missed: z.array(z.looseObject({ employeeId: z.string() })) })),
})

function showsSchedule(body: Answered): string {
  const { dates = [], proposal } = z
    .looseObject({ dates: z.optional(z.array(z.unknown())), proposal: z.optional(z.unknown()) })
    .parse(body)
  return `${proposal === undefined ? '' : 'p'}${dates.length > 0 ? 'd' : ''}`
}

export const schedule: Scene = {
  shared: () => [],
  moment: () => '2026-06-25T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return []
    const { employeeId } = one
    const laid = {
      diusulkan: [scheduleItem(employeeId, { proposal: proposalOf('pegawai', ['2026-09-01']) })],
      disepakati: [scheduleItem(employeeId, { agreed: agreementOn(['2026-05-01']) })],
    }[state]
    return [...personPuts(one), ...(laid ?? []).map(schedulePut)]
  },
  caller: callerOf,
  shows: (operation, body, { employeeId }) =>
    operation === 'listMissedFeedback'
      ? Missed.parse(body).items.some(({ missed }) => missed.some(each => each.employeeId === employeeId))
        ? 'i'
        : ''
      : showsSchedule(body),
  call: {
    getFeedbackSchedule: one => ({ target: `${route(one)}/feedback-schedules/2026` }),
    proposeFeedbackSchedule: one => ({
      target: `${route(one)}/feedback-schedules/2026/proposal`,
      body: { dates: ['2026-08-01'] },
    }),
    acceptFeedbackSchedule: one => ({ target: `${route(one)}/feedback-schedules/2026/acceptance` }),
    listMissedFeedback: () => ({ target: '/v1/me/team/missed-feedback?limit=100' }),
  },
}

import { startOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from '../support/town.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * III.C.9: the person asked his colleague `coll`. An administrator is nobody here but in his own affairs. `ditolak`: the
 * colleague has declined; `lewat`: the day until which he was asked is over.
 */
export const REQUESTS: Group = {
  scene: 'request',
  notFound: 'request_not_found',
  states: ['tidak_ada', 'diminta', 'ditolak', 'lewat'],
  rows: {
    //             nobody self eval sup  above coll   other admin ownadm pemb region boot norole
    declineFeedbackRequest: `
      tidak_ada     401    404  404  404  404   404    404   404   404    403  404    403  403
      diminta       401    403  404  404  404   200    404   404   403    403  404    403  403
      ditolak       401    403  404  404  404   status 404   404   403    403  404    403  403
      lewat         401    403  404  404  404   status 404   404   403    403  404    403  403`,
  },
}

/** Everyone asks whom he likes, once, and reads his own. */
export const ASKING: Group = {
  scene: 'asking',
  notFound: 'request_not_found',
  states: ['berjalan', 'ditutup'],
  rows: {
    //            nobody self eval sup  above coll other admin ownadm pemb region boot norole
    requestFeedback: `
      berjalan     401    own  201  201  201   201  201   201   own    403  201    403  403
      ditutup      401    own  late late late  late late  late  own    403  late   403  403`,
    listFeedbackRequests: `
      berjalan     401    200  200  200  200   200  200   200   200    403  200    403  403
      ditutup      401    200  200  200  200   200  200   200   200    403  200    403  403`,
  },
}

const COLLEAGUE = idOf('taufik')
const UNTIL = '2026-03-20'
const AT = '2026-03-18T09:00:00+07:00'

/** What a colleague is asked lies in one place for each period: every person of a cell has a period of his own. */
const periodOf = ({ n }: Subject) =>
  `20${String(10 + (n % 90))}-B${String(1 + (Math.floor(n / 90) % 12)).padStart(2, '0')}`

function laid(state: string, one: Subject): AnyWrite[] {
  if (state === 'tidak_ada') return []
  const { employeeId, name } = one
  const declined = state === 'ditolak' ? { declinedAt: 2 } : {}
  const common = { about: 'Rapat mingguan', askedAt: startOf('2026-03-10'), until: UNTIL, ...declined }
  const periodId = periodOf(one)
  return [
    {
      action: 'PutItem',
      key: keys.feedbackRequests(employeeId, periodId),
      item: {
        ...{ employeeId, name, periodId, version: 1, ...NO_HISTORY },
        asked: [{ giverId: COLLEAGUE, name: 'Taufik Hidayat', ...common }],
      },
      when: { absent: true },
    },
    {
      action: 'PutItem',
      key: keys.invitation(COLLEAGUE, periodId),
      item: { giverId: COLLEAGUE, periodId, of: [], asking: [{ employeeId, name, ...common }], version: 1 },
      when: { absent: true },
    },
  ]
}

export const request: Scene = {
  shared: () => [],
  moment: state => (state === 'lewat' ? '2026-03-21T00:00:00+07:00' : AT),
  lay: (state, one) => [...personPuts(one), ...laid(state, one)],
  caller: callerOf,
  shows: () => '',
  call: {
    declineFeedbackRequest: one => ({
      target: `/v1/feedback/requests/${one.employeeId}-m-${COLLEAGUE}-${periodOf(one)}/refusal`,
      body: { reason: 'Belum pernah bekerja bersama.' },
    }),
  },
}

export const asking: Scene = {
  shared: () => [],
  moment: state => (state === 'ditutup' ? '2026-04-11T00:00:00+07:00' : AT),
  lay: (_state, one) => [...personPuts(one)],
  caller: callerOf,
  shows: () => '',
  call: {
    requestFeedback: one => ({
      target: '/v1/feedback/requests',
      body: { from: one.employeeId, periodId: '2026-TW1', about: 'Rapat mingguan' },
    }),
    listFeedbackRequests: () => ({ target: '/v1/feedback/requests?periodId=2026-TW1' }),
  },
}

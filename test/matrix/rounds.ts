import * as keys from '../../functions/store/keys.ts'
import { idOf } from '../support/town.ts'
import {
  ANSWER,
  answerItem,
  answerPut,
  ANSWERING,
  APPROVING,
  DAYS,
  givenItem,
  givenPut,
  named,
  NOMINATING,
  OVER,
  panelItem,
  panelPut,
  PERIOD,
  roundPuts,
} from '../support/rounds.ts'
import { employeeIdOf } from '../support/evaluations.ts'
import type { Caller, Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Answered, Scene } from './scenes.ts'

/**
 * III.C.9, P18: the employee names colleagues (here `coll` and three more), the evaluator agrees or is silent, whoever is
 * asked answers once. 200g: whom he named is to be seen; 200r: the results; 200f: the form. An administrator is nobody
 * here but in his own affairs. `ditolak`: the colleague has declined; `dikirim`: has sent; `thin`: two have answered.
 */
export const PANELS: Group = {
  scene: 'panel',
  notFound: 'panel_not_found',
  states: ['tanpa_putaran', 'belum_diusulkan', 'diusulkan', 'disetujui', 'ditolak', 'pengisian', 'dikirim', 'selesai'],
  rows: {
    //                 nobody self   eval   sup    above coll   other admin ownadm pemb  region boot   norole
    getPanel: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    200g   200gf  200gf  404   404    404   404   200g   403   404    403    403
      diusulkan         401    200g   200gf  200gf  404   200    404   404   200g   403   404    403    403
      disetujui         401    200g   200gf  200gf  404   200f   404   404   200g   403   404    403    403
      ditolak           401    200g   200gf  200gf  404   200    404   404   200g   403   404    403    403
      pengisian         401    200g   200gf  200gf  404   200f   404   404   200g   403   404    403    403
      dikirim           401    200g   200gf  200gf  404   200f   404   404   200g   403   404    403    403
      selesai           401    200gr  200gr  200gr  404   200    404   404   200gr  403   404    403    403`,
    nominateGivers: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    200    403    403    404   404    404   404   200    403   404    403    403
      diusulkan         401    200    403    403    404   403    404   404   200    403   404    403    403
      disetujui         401    status 403    403    404   403    404   404   status 403   404    403    403
      ditolak           401    past   403    403    404   403    404   404   past   403   404    403    403
      pengisian         401    past   403    403    404   403    404   404   past   403   404    403    403
      dikirim           401    past   403    403    404   403    404   404   past   403   404    403    403
      selesai           401    past   403    403    404   403    404   404   past   403   404    403    403`,
    approvePanel: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    403    404    403    404   404    404   404   403    403   404    403    403
      diusulkan         401    403    200    403    404   403    404   404   403    403   404    403    403
      disetujui         401    403    status 403    404   403    404   404   403    403   404    403    403
      ditolak           401    403    past   403    404   403    404   404   403    403   404    403    403
      pengisian         401    403    past   403    404   403    404   404   403    403   404    403    403
      dikirim           401    403    past   403    404   403    404   404   403    403   404    403    403
      selesai           401    403    past   403    404   403    404   404   403    403   404    403    403`,
    declineInvitation: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    403    403    403    404   404    404   404   403    403   404    403    403
      diusulkan         401    403    403    403    404   200    404   404   403    403   404    403    403
      disetujui         401    403    403    403    404   200    404   404   403    403   404    403    403
      ditolak           401    403    403    403    404   notin  404   404   403    403   404    403    403
      pengisian         401    403    403    403    404   200    404   404   403    403   404    403    403
      dikirim           401    403    403    403    404   sent   404   404   403    403   404    403    403
      selesai           401    403    403    403    404   past   404   404   403    403   404    403    403`,
    // the evaluator has a draft already
    draftAnswer: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    own    old    200    404   404    404   404   own    403   404    403    403
      diusulkan         401    own    old    200    404   status 404   404   own    403   404    403    403
      disetujui         401    own    old    200    404   200    404   404   own    403   404    403    403
      ditolak           401    own    old    200    404   notin  404   404   own    403   404    403    403
      pengisian         401    own    old    200    404   200    404   404   own    403   404    403    403
      dikirim           401    own    old    200    404   sent   404   404   own    403   404    403    403
      selesai           401    own    past   past   404   past   404   404   own    403   404    403    403`,
    submitAnswer: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      belum_diusulkan   401    own    200    half   404   404    404   404   own    403   404    403    403
      diusulkan         401    own    200    half   404   status 404   404   own    403   404    403    403
      disetujui         401    own    200    half   404   half   404   404   own    403   404    403    403
      ditolak           401    own    200    half   404   notin  404   404   own    403   404    403    403
      pengisian         401    own    200    half   404   half   404   404   own    403   404    403    403
      dikirim           401    own    200    half   404   sent   404   404   own    403   404    403    403
      selesai           401    own    past   past   404   past   404   404   own    403   404    403    403`,
  },
}

/** Who opens a round, who reads of it, and everyone's own list of those who ask him. */
export const ROUNDS: Group = {
  scene: 'round',
  notFound: 'period_not_found',
  states: ['tidak_ada', 'tersedia'],
  rows: {
    //            nobody self eval sup above coll other admin ownadm pemb region boot norole
    openRound: `
      tidak_ada    401    403  403  403 403   403  403   404   404    403  403    404  403
      tersedia     401    403  403  403 403   403  403   201   201    403  403    201  403`,
    listRounds: `
      tidak_ada    401    404  404  404 404   404  404   404   404    404  404    404  403
      tersedia     401    200  200  200 200   200  200   200   200    200  200    200  403`,
    listInvitations: `
      tidak_ada    401    200  200  200 200   200  200   200   200    403  200    403  403
      tersedia     401    200  200  200 200   200  200   200   200    403  200    403  403`,
  },
}

const MOMENTS: Readonly<Record<string, string>> = {
  belum_diusulkan: NOMINATING,
  diusulkan: NOMINATING,
  disetujui: NOMINATING,
  tanpa_putaran: NOMINATING,
  selesai: OVER,
}
const COLLEAGUE = idOf('taufik')
const MORE = [idOf('hendra'), idOf('kartika'), idOf('kadis')]
const on =
  (path: string, call: object = {}) =>
  (one: Subject, state: string) => ({
    target: `/v1/panels/${one.employeeId}-360-${state === 'tanpa_putaran' ? '2026-TW2' : PERIOD}${path}`,
    ...call,
  })

/** What an answer about `one` is put under: by the evaluator a draft, by the colleague where he has sent. */
function laid(state: string, one: Subject) {
  const givers = [COLLEAGUE, ...MORE].map(id =>
    named(id, state === 'ditolak' && id === COLLEAGUE ? 'menolak' : 'diusulkan'),
  )
  const approvedAt = state === 'disetujui' ? { approvedAt: 1 } : {}
  const none = state === 'belum_diusulkan' || state === 'tanpa_putaran'
  const draft = givenItem(idOf('kasi'), one, { class: 'pimpinan' })
  return [
    ...(none ? [] : [panelPut(panelItem(one, givers, approvedAt))]),
    ...(state === 'tanpa_putaran' ? [] : [givenPut(draft)]),
    ...(state === 'dikirim' ? [givenPut(givenItem(COLLEAGUE, one, { sentAt: 1 }))] : []),
    ...(state === 'selesai' ? ['a', 'b'].map(id => answerPut(answerItem(one.employeeId, id, 'setingkat'))) : []),
  ]
}

export const panel: Scene = {
  shared: () => roundPuts(),
  moment: state => MOMENTS[state] ?? ANSWERING,
  lay: (state, one) => [...personPuts(one), ...laid(state, one)],
  caller: callerOf,
  shows: (operation, body: Answered) =>
    operation === 'getPanel'
      ? `${'givers' in body ? 'g' : ''}${'results' in body ? 'r' : ''}${'statements' in body ? 'f' : ''}`
      : '',
  call: {
    getPanel: on(''),
    nominateGivers: (one, state) => ({
      ...on('/givers', { body: { givers: [COLLEAGUE, ...MORE] } })(one, state),
      headers:
        state === 'belum_diusulkan' || state === 'tanpa_putaran' ? { 'if-none-match': '*' } : { 'if-match': '"1"' },
    }),
    approvePanel: on('/approval'),
    declineInvitation: on('/refusal', { body: { reason: 'Belum lama bekerja bersama' } }),
    draftAnswer: on('/answer', { body: ANSWER, headers: { 'if-none-match': '*' } }),
    submitAnswer: on('/answer/submission'),
  },
}

const unitOf = ({ n }: Subject) => `unit-${n}`

export const round: Scene = {
  shared: () => [],
  moment: () => APPROVING,
  lay: (_state, one) => [
    ...personPuts(one),
    {
      action: 'PutItem',
      key: keys.unit(unitOf(one)),
      item: { unitId: unitOf(one), name: `Unit ${employeeIdOf(one.n)}`, mandiri: false },
      when: { absent: true },
    },
  ],
  caller: (caller: Caller, one) => callerOf(caller, one),
  shows: () => '',
  call: {
    openRound: (one, state) => ({
      target: `/v1/periods/${state === 'tidak_ada' ? '2026-TW9' : '2026-TW2'}/rounds`,
      body: {
        ...{ unitIds: [unitOf(one)], classes: ['setingkat'], nominateUntil: DAYS.answerUntil },
        ...{ approveUntil: '2026-04-10', answerUntil: '2026-04-20' },
      },
    }),
    listRounds: (_one, state) => ({ target: `/v1/periods/${state === 'tidak_ada' ? '2026-TW9' : '2026-TW2'}/rounds` }),
    listInvitations: () => ({ target: `/v1/me/invitations?periodId=${PERIOD}` }),
  },
}

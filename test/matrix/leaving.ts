import { callerOf, personPuts } from './people.ts'
import type { Group } from './matrix.ts'
import type { Scene } from './scenes.ts'

/** An administrator records that someone is no employee any more, never of himself, and once. */
export const ENDINGS: Group = {
  scene: 'ending',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'bekerja', 'berhenti'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    endEmployment: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      bekerja        401    403    403    403    403   403   403   200    403    403   403    200    403
      berhenti       401    403    403    403    403   403   403   status 403    403   403    status 403`,
  },
}

/** II.C.8: the rules of planning do not hold for him; what he has is seen as ever, taken back and sent back. */
export const PLANS_OF_AWAY: Group = {
  scene: 'skp',
  notFound: 'skp_not_found',
  states: ['draf_mpp', 'diajukan_mpp', 'ditetapkan_mpp'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getSkp: `
      draf_mpp       401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan_mpp   401    200    200    200    404   404   404   200    200    403   404    200    403
      ditetapkan_mpp 401    200    200    200    404   404   404   200    200    403   404    200    403`,
    getSkpHistory: `
      draf_mpp       401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan_mpp   401    200    200    200    404   404   404   200    200    403   404    200    403
      ditetapkan_mpp 401    200    200    200    404   404   404   200    200    403   404    200    403`,
    getAcademicGuide: `
      draf_mpp       401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan_mpp   401    200    200    200    404   404   404   200    200    403   404    200    403
      ditetapkan_mpp 401    200    200    200    404   404   404   200    200    403   404    200    403`,
    editSkp: `
      draf_mpp       401    200    403    403    404   404   404   403    200    403   403    403    403
      diajukan_mpp   401    status 403    403    404   404   404   403    status 403   403    403    403
      ditetapkan_mpp 401    status 403    403    404   404   404   403    status 403   403    403    403`,
    returnSkp: `
      draf_mpp       401    403    status status 404   404   404   403    403    403   404    403    403
      diajukan_mpp   401    403    200    200    404   404   404   403    403    403   404    403    403
      ditetapkan_mpp 401    403    status status 404   404   404   403    403    403   404    403    403`,
    submitSkp: `
      draf_mpp       401    noskp  403    403    404   404   404   403    noskp  403   403    403    403
      diajukan_mpp   401    status 403    403    404   404   404   403    status 403   403    403    403
      ditetapkan_mpp 401    status 403    403    404   404   404   403    status 403   403    403    403`,
    setExpectations: `
      draf_mpp       401    403    status 403    404   404   404   403    403    403   404    403    403
      diajukan_mpp   401    403    noskp  403    404   404   404   403    403    403   404    403    403
      ditetapkan_mpp 401    403    noskp  403    404   404   404   403    403    403   404    403    403`,
    approveSkp: `
      draf_mpp       401    403    status status 404   404   404   403    403    403   404    403    403
      diajukan_mpp   401    403    noskp  noskp  404   404   404   403    403    403   404    403    403
      ditetapkan_mpp 401    403    status status 404   404   404   403    403    403   404    403    403`,
    reviseSkp: `
      draf_mpp       401    status status 403    404   404   404   403    status 403   404    403    403
      diajukan_mpp   401    status status 403    404   404   404   403    status 403   404    403    403
      ditetapkan_mpp 401    noskp  noskp  403    404   404   404   403    noskp  403   404    403    403`,
    withdrawSkp: `
      draf_mpp       401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan_mpp   401    200    403    403    404   404   404   403    200    403   403    403    403
      ditetapkan_mpp 401    status 403    403    404   404   404   403    status 403   403    403    403`,
  },
}

/** An evaluation that nobody judges: whoever saw it sees it, and nobody may do anything to it. */
export const STOPPED: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: ['dihentikan'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getEvaluation: `
      dihentikan     401    200    200r   200    404   404   404   200    200    403   404    200    403`,
    getHistory: `
      dihentikan     401    200    200    200    404   404   404   200    200    403   404    200    403`,
    recordRealisation: `
      dihentikan     401    status 403    403    404   404   404   403    status 403   403    403    403`,
    submitEvaluation: `
      dihentikan     401    status 403    403    404   404   404   403    status 403   403    403    403`,
    returnEvaluation: `
      dihentikan     401    403    status 403    404   404   404   403    403    403   404    403    403`,
    rateEvaluation: `
      dihentikan     401    403    status 403    404   404   404   403    403    403   404    403    403`,
    signEvaluation: `
      dihentikan     401    403    status 403    404   404   404   403    403    403   404    403    403`,
    deliverEvaluation: `
      dihentikan     401    403    status status 404   404   404   403    403    403   404    403    403`,
  },
}

export const ending: Scene = {
  shared: () => [],
  moment: () => '2026-06-25T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return []
    const gone = { status: 'berhenti', ended: { endedOn: '2026-06-01', reason: 'pensiun' } } as const
    return [...personPuts(one, state === 'berhenti' ? gone : {})]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    endEmployment: ({ employeeId }) => ({
      target: `/v1/employees/${employeeId}/ending`,
      body: { endedOn: '2026-06-25', reason: 'mengundurkan_diri' },
    }),
  },
}

import type { Group } from './matrix.ts'

const STATES = ['tidak_ada', 'diajukan', 'diterima', 'ditolak', 'dicabut']

/** UU 27/2022 Pasal 6: each asks for himself that his grade be put right. 200i: the request is in the list. */
export const OWN_CORRECTIONS: Group = {
  scene: 'ownCorrection',
  notFound: 'correction_not_found',
  states: STATES,
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    requestCorrection: `
      tidak_ada      401    201    201    201    201   201   201   201    201    403   201    403    403
      diajukan       401    asked  asked  asked  asked asked asked asked  asked  403   asked  403    403
      diterima       401    201    201    201    201   201   201   201    201    403   201    403    403
      ditolak        401    201    201    201    201   201   201   201    201    403   201    403    403
      dicabut        401    201    201    201    201   201   201   201    201    403   201    403    403`,
    listMyCorrections: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      diajukan       401    200i   200i   200i   200i  200i  200i  200i   200i   403   200i   403    403
      diterima       401    200i   200i   200i   200i  200i  200i  200i   200i   403   200i   403    403
      ditolak        401    200i   200i   200i   200i  200i  200i  200i   200i   403   200i   403    403
      dicabut        401    200i   200i   200i   200i  200i  200i  200i   200i   403   200i   403    403`,
  },
}

/** The same request, and who takes it back or decides it: the person alone, an administrator other than himself. */
export const CORRECTIONS: Group = {
  scene: 'correction',
  notFound: 'correction_not_found',
  states: STATES,
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    withdrawCorrection: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      diajukan       401    200    404    404    404   404   404   404    200    403   404    403    403
      diterima       401    status 404    404    404   404   404   404    status 403   404    403    403
      ditolak        401    status 404    404    404   404   404   404    status 403   404    403    403
      dicabut        401    status 404    404    404   404   404   404    status 403   404    403    403`,
    listCorrections: `
      tidak_ada      401    403    403    403    403   403   403   200    200    403   403    200    403
      diajukan       401    403    403    403    403   403   403   200i   200i   403   403    200i   403
      diterima       401    403    403    403    403   403   403   200i   200i   403   403    200i   403
      ditolak        401    403    403    403    403   403   403   200i   200i   403   403    200i   403
      dicabut        401    403    403    403    403   403   403   200i   200i   403   403    200i   403`,
    acceptCorrection: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      diajukan       401    403    403    403    403   403   403   200    403    403   403    200    403
      diterima       401    403    403    403    403   403   403   status 403    403   403    status 403
      ditolak        401    403    403    403    403   403   403   status 403    403   403    status 403
      dicabut        401    403    403    403    403   403   403   status 403    403   403    status 403`,
    declineCorrection: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      diajukan       401    403    403    403    403   403   403   200    403    403   403    200    403
      diterima       401    403    403    403    403   403   403   status 403    403   403    status 403
      ditolak        401    403    403    403    403   403   403   status 403    403   403    status 403
      dicabut        401    403    403    403    403   403   403   status 403    403   403    status 403`,
  },
}

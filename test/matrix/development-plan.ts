import type { Group } from './matrix.ts'

/**
 * Agreed by employee and evaluator, and nobody else's: not the superior's, not an administrator's. `diusulkan`: by the
 * employee; `ditawarkan`: by the evaluator. 200i: the person's is in the list.
 */
export const DEVELOPMENT_PLAN: Group = {
  scene: 'developmentPlan',
  notFound: 'development_not_found',
  states: ['tidak_ada', 'diusulkan', 'ditawarkan', 'disepakati', 'ditolak', 'terlaksana'],
  rows: {
    //           nobody  self    eval    sup     above   coll    other   admin   ownadm  pemb    region  boot    norole
    proposeDevelopment: `
      tidak_ada   401    gone    gone    gone    gone    gone    gone    gone    gone    403     gone    403     403
      diusulkan   401    201     201     gone    gone    gone    gone    gone    201     403     gone    403     403
      ditawarkan  401    201     201     gone    gone    gone    gone    gone    201     403     gone    403     403
      disepakati  401    201     201     gone    gone    gone    gone    gone    201     403     gone    403     403
      ditolak     401    201     201     gone    gone    gone    gone    gone    201     403     gone    403     403
      terlaksana  401    201     201     gone    gone    gone    gone    gone    201     403     gone    403     403`,
    listDevelopmentPlan: `
      tidak_ada   401    gone    gone    gone    gone    gone    gone    gone    gone    403     gone    403     403
      diusulkan   401    200i    200i    gone    gone    gone    gone    gone    200i    403     gone    403     403
      ditawarkan  401    200i    200i    gone    gone    gone    gone    gone    200i    403     gone    403     403
      disepakati  401    200i    200i    gone    gone    gone    gone    gone    200i    403     gone    403     403
      ditolak     401    200i    200i    gone    gone    gone    gone    gone    200i    403     gone    403     403
      terlaksana  401    200i    200i    gone    gone    gone    gone    gone    200i    403     gone    403     403`,
    listTeamDevelopment: `
      tidak_ada   401    200     200     200     200     200     200     200     200     403     200     403     403
      diusulkan   401    200     200i    200     200     200     200     200     200     403     200     403     403
      ditawarkan  401    200     200i    200     200     200     200     200     200     403     200     403     403
      disepakati  401    200     200i    200     200     200     200     200     200     403     200     403     403
      ditolak     401    200     200     200     200     200     200     200     200     403     200     403     403
      terlaksana  401    200     200     200     200     200     200     200     200     403     200     403     403`,
    agreeDevelopment: `
      tidak_ada   401    404     404     404     404     404     404     404     404     403     404     403     403
      diusulkan   401    403     200     404     404     404     404     404     403     403     404     403     403
      ditawarkan  401    200     403     404     404     404     404     404     200     403     404     403     403
      disepakati  401    403     status  404     404     404     404     404     403     403     404     403     403
      ditolak     401    403     status  404     404     404     404     404     403     403     404     403     403
      terlaksana  401    403     status  404     404     404     404     404     403     403     404     403     403`,
    declineDevelopment: `
      tidak_ada   401    404     404     404     404     404     404     404     404     403     404     403     403
      diusulkan   401    200     200     404     404     404     404     404     200     403     404     403     403
      ditawarkan  401    200     200     404     404     404     404     404     200     403     404     403     403
      disepakati  401    status  status  404     404     404     404     404     status  403     404     403     403
      ditolak     401    status  status  404     404     404     404     404     status  403     404     403     403
      terlaksana  401    status  status  404     404     404     404     404     status  403     404     403     403`,
    concludeDevelopment: `
      tidak_ada   401    404     404     404     404     404     404     404     404     403     404     403     403
      diusulkan   401    status  status  404     404     404     404     404     status  403     404     403     403
      ditawarkan  401    status  status  404     404     404     404     404     status  403     404     403     403
      disepakati  401    200     200     404     404     404     404     404     200     403     404     403     403
      ditolak     401    status  status  404     404     404     404     404     status  403     404     403     403
      terlaksana  401    status  status  404     404     404     404     404     status  403     404     403     403`,
  },
}

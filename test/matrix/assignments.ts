import type { Group } from './matrix.ts'

/**
 * II.A.5.f.8–12: `other` is the giver, an official of another unit; a designation is not the employee's to see before it
 * is decided. w: with the workload (II.A.5.f.12); n: with its place in the plan; i: in the list (`sup` heads the unit).
 */
export const ASSIGNMENTS: Group = {
  scene: 'assignment',
  notFound: 'assignment_not_found',
  states: ['tidak_ada', 'diajukan', 'sukarela', 'disetujui', 'dimuat', 'ditolak', 'ditarik', 'lewat'],
  rows: {
    //           nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getAssignment: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      diajukan   401    404    200w   200    404    404    200    404    404    403    404    403    403
      sukarela   401    200    200w   200    404    404    200    404    200    403    404    403    403
      disetujui  401    200    200    200    404    404    200    404    200    403    404    403    403
      dimuat     401    200n   200n   200n   404    404    200n   404    200n   403    404    403    403
      ditolak    401    200    200    200    404    404    200    404    200    403    404    403    403
      ditarik    401    404    200    200    404    404    200    404    404    403    404    403    403
      lewat      401    404    200    200    404    404    200    404    404    403    404    403    403`,
    approveAssignment: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      diajukan   401    404    200    403    404    404    403    404    404    403    404    403    403
      sukarela   401    403    200    403    404    404    403    404    403    403    404    403    403
      disetujui  401    403    status 403    404    404    403    404    403    403    404    403    403
      dimuat     401    403    status 403    404    404    403    404    403    403    404    403    403
      ditolak    401    403    status 403    404    404    403    404    403    403    404    403    403
      ditarik    401    404    status 403    404    404    403    404    404    403    404    403    403
      lewat      401    404    status 403    404    404    403    404    404    403    404    403    403`,
    declineAssignment: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      diajukan   401    404    200    403    404    404    403    404    404    403    404    403    403
      sukarela   401    403    200    403    404    404    403    404    403    403    404    403    403
      disetujui  401    403    status 403    404    404    403    404    403    403    404    403    403
      dimuat     401    403    status 403    404    404    403    404    403    403    404    403    403
      ditolak    401    403    status 403    404    404    403    404    403    403    404    403    403
      ditarik    401    404    status 403    404    404    403    404    404    403    404    403    403
      lewat      401    404    status 403    404    404    403    404    404    403    404    403    403`,
    withdrawAssignment: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      diajukan   401    404    403    403    404    404    200    404    404    403    404    403    403
      sukarela   401    200    403    403    404    404    403    404    200    403    404    403    403
      disetujui  401    403    403    403    404    404    status 404    403    403    404    403    403
      dimuat     401    403    403    403    404    404    status 404    403    403    404    403    403
      ditolak    401    403    403    403    404    404    status 404    403    403    404    403    403
      ditarik    401    404    403    403    404    404    status 404    404    403    404    403    403
      lewat      401    404    403    403    404    404    status 404    404    403    404    403    403`,
    includeAssignment: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    403    403    403
      diajukan   401    404    403    403    404    404    403    404    404    403    403    403    403
      sukarela   401    status 403    403    404    404    403    404    status 403    403    403    403
      disetujui  401    200    403    403    404    404    403    404    200    403    403    403    403
      dimuat     401    status 403    403    404    404    403    404    status 403    403    403    403
      ditolak    401    status 403    403    404    404    403    404    status 403    403    403    403
      ditarik    401    404    403    403    404    404    403    404    404    403    403    403    403
      lewat      401    404    403    403    404    404    403    404    404    403    403    403    403`,
    listAssignments: `
      tidak_ada  401    200    200    200    200    200    200    200    200    403    200    403    403
      diajukan   401    200    200    200    200    200    200    200    200    403    200    403    403
      sukarela   401    200i   200    200    200    200    200    200    200i   403    200    403    403
      disetujui  401    200i   200    200    200    200    200    200    200i   403    200    403    403
      dimuat     401    200i   200    200    200    200    200    200    200i   403    200    403    403
      ditolak    401    200i   200    200    200    200    200    200    200i   403    200    403    403
      ditarik    401    200    200    200    200    200    200    200    200    403    200    403    403
      lewat      401    200    200    200    200    200    200    200    200    403    200    403    403`,
    listUnitAssignments: `
      tidak_ada  401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403
      diajukan   401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403
      sukarela   401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403
      disetujui  401    nounit nounit 200i   nounit nounit nounit nounit nounit 403    nounit 403    403
      dimuat     401    nounit nounit 200i   nounit nounit nounit nounit nounit 403    nounit 403    403
      ditolak    401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403
      ditarik    401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403
      lewat      401    nounit nounit 200    nounit nounit nounit nounit nounit 403    nounit 403    403`,
  },
}

/** Pasal 1(10): a pimpinan designates; II.A.5.f.11: everyone who has an evaluator volunteers, for himself. */
export const ASSIGNING: Group = {
  scene: 'assignment',
  notFound: 'assignment_not_found',
  states: ['selalu'],
  rows: {
    //           nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    designateEmployee: `
      selalu     401    403    201    201    201    403    201    201    403    403    201    403    403`,
    volunteerForAssignment: `
      selalu     401    201    201    201    201    201    201    201    201    403    403    403    403`,
  },
}

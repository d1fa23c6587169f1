import type { Group } from './matrix.ts'

/**
 * II.A.5.g–j: the matrix of a unit that the evaluator heads. `ada`: it names the person; `lain`: it names `other` alone.
 * e: may write it; i: the person's row is in the list.
 */
export const ROLES: Group = {
  scene: 'roles',
  notFound: 'role_matrix_not_found',
  states: ['tidak_ada', 'ada', 'lain'],
  rows: {
    //           nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getRoleMatrix: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      ada        401    200    200e   200    404    404    404    404    200    403    404    403    403
      lain       401    404    200e   200    404    404    200    404    404    403    404    403    403`,
    editRoleMatrix: `
      tidak_ada  401    404    200e   404    404    404    404    404    404    403    404    403    403
      ada        401    403    200e   403    404    404    404    404    403    403    404    403    403
      lain       401    404    200e   403    404    404    403    404    404    403    404    403    403`,
    listMyRoles: `
      tidak_ada  401    200    200    200    200    200    200    200    200    403    403    403    403
      ada        401    200i   200    200    200    200    200    200    200i   403    403    403    403
      lain       401    200    200    200    200    200    200i   200    200    403    403    403    403`,
  },
}

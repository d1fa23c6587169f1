import type { Group } from './matrix.ts'

/**
 * II.A.5.f.6: `above` formed the team, `other` leads it, unless the person himself does (`ketua`); `calon`: his evaluator
 * has not decided yet. i: the team is in the list.
 */
export const TEAMS: Group = {
  scene: 'team',
  notFound: 'team_not_found',
  states: ['tidak_ada', 'calon', 'anggota', 'ketua'],
  rows: {
    //           nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getTeam: `
      tidak_ada  401    404    404    404    404    404    404    404    404    403    404    403    403
      calon      401    404    404    404    200    404    200    404    404    403    404    403    403
      anggota    401    200    404    404    200    404    200    404    200    403    404    403    403
      ketua      401    200    404    404    200    404    404    404    200    403    404    403    403`,
    listTeams: `
      tidak_ada  401    200    200    200    200    200    200    200    200    403    200    403    403
      calon      401    200    200    200    200    200    200    200    200    403    200    403    403
      anggota    401    200i   200    200    200    200    200    200    200i   403    200    403    403
      ketua      401    200    200    200    200    200    200    200    200    403    200    403    403`,
    formTeam: `
      tidak_ada  401    403    403    201    400    403    403    403    403    403    403    403    403
      calon      401    403    403    201    400    403    403    403    403    403    403    403    403
      anggota    401    403    403    201    400    403    403    403    403    403    403    403    403
      ketua      401    403    403    201    400    403    403    403    403    403    403    403    403`,
  },
}

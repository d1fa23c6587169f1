import type { Group } from './matrix.ts'

/** Pasal 11: the evaluator agrees or refuses; whether it came is said by either side. The need in each plan is agreed. */
export const RESOURCES: Group = {
  scene: 'skp',
  notFound: 'skp_not_found',
  states: [
    'tidak_ada',
    'draf',
    'diajukan',
    'akhir_januari',
    'lewat_januari',
    'dikembalikan',
    'ditetapkan',
    'diganti',
    'draf_mpp',
    'diajukan_mpp',
    'ditetapkan_mpp',
  ],
  rows: {
    //               nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    listResources: `
      tidak_ada      401    404    404    404    404    404    404    404    404    403    404    404    403
      draf           401    200    200    200    404    404    404    200    200    403    404    200    403
      diajukan       401    200    200    200    404    404    404    200    200    403    404    200    403
      akhir_januari  401    200    200    200    404    404    404    200    200    403    404    200    403
      lewat_januari  401    200    200    200    404    404    404    200    200    403    404    200    403
      dikembalikan   401    200    200    200    404    404    404    200    200    403    404    200    403
      ditetapkan     401    200    200    200    404    404    404    200    200    403    404    200    403
      diganti        401    200    200    200    404    404    404    200    200    403    404    200    403
      draf_mpp       401    200    200    200    404    404    404    200    200    403    404    200    403
      diajukan_mpp   401    200    200    200    404    404    404    200    200    403    404    200    403
      ditetapkan_mpp 401    200    200    200    404    404    404    200    200    403    404    200    403`,
    decideResource: `
      tidak_ada      401    404    404    404    404    404    404    404    404    403    404    403    403
      draf           401    403    status 403    404    404    404    403    403    403    404    403    403
      diajukan       401    403    200    403    404    404    404    403    403    403    404    403    403
      akhir_januari  401    403    200    403    404    404    404    403    403    403    404    403    403
      lewat_januari  401    403    200    403    404    404    404    403    403    403    404    403    403
      dikembalikan   401    403    status 403    404    404    404    403    403    403    404    403    403
      ditetapkan     401    403    200    403    404    404    404    403    403    403    404    403    403
      diganti        401    403    status 403    404    404    404    403    403    403    404    403    403
      draf_mpp       401    403    status 403    404    404    404    403    403    403    404    403    403
      diajukan_mpp   401    403    200    403    404    404    404    403    403    403    404    403    403
      ditetapkan_mpp 401    403    200    403    404    404    404    403    403    403    404    403    403`,
    recordResource: `
      tidak_ada      401    404    404    404    404    404    404    404    404    403    404    403    403
      draf           401    status status 403    404    404    404    403    status 403    404    403    403
      diajukan       401    status status 403    404    404    404    403    status 403    404    403    403
      akhir_januari  401    status status 403    404    404    404    403    status 403    404    403    403
      lewat_januari  401    status status 403    404    404    404    403    status 403    404    403    403
      dikembalikan   401    status status 403    404    404    404    403    status 403    404    403    403
      ditetapkan     401    200    200    403    404    404    404    403    200    403    404    403    403
      diganti        401    status status 403    404    404    404    403    status 403    404    403    403
      draf_mpp       401    status status 403    404    404    404    403    status 403    404    403    403
      diajukan_mpp   401    status status 403    404    404    404    403    status 403    404    403    403
      ditetapkan_mpp 401    200    200    403    404    404    404    403    200    403    404    403    403`,
  },
}

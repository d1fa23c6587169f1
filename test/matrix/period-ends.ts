import type { Group } from './matrix.ts'

/**
 * Pasal 24(3), IV.A.8: who moves the end of a window. A quarter of 20 June to 10 July, of a year of its own for each cell:
 *   berakhir … past its end, no closing has begun       penutupan … its closing has begun       ditutup … it is finished
 *   diusulkan  a reopening is proposed, by boot         gugur ……… and nobody answered in time   dibuka … it is open again
 * That another administrator consents than the one who proposed is a house rule.
 */
export const PERIOD_ENDS: Group = {
  scene: 'periodEnd',
  notFound: 'period_not_found',
  states: [
    'tidak_ada',
    'terjadwal',
    'berjalan',
    'evaluasi',
    'saat_akhir',
    'berakhir',
    'penutupan',
    'ditutup',
    'diusulkan',
    'gugur',
    'dibuka',
  ],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    extendPeriod: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      terjadwal      401    403    403    403    403   403   403   200    200    403   403    200    403
      berjalan       401    403    403    403    403   403   403   200    200    403   403    200    403
      evaluasi       401    403    403    403    403   403   403   200    200    403   403    200    403
      saat_akhir     401    403    403    403    403   403   403   200    200    403   403    200    403
      berakhir       401    403    403    403    403   403   403   200    200    403   403    200    403
      penutupan      401    403    403    403    403   403   403   begun  begun  403   403    begun  403
      ditutup        401    403    403    403    403   403   403   begun  begun  403   403    begun  403
      diusulkan      401    403    403    403    403   403   403   begun  begun  403   403    begun  403
      gugur          401    403    403    403    403   403   403   begun  begun  403   403    begun  403
      dibuka         401    403    403    403    403   403   403   begun  begun  403   403    begun  403`,
    proposeReopening: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      terjadwal      401    403    403    403    403   403   403   opened opened 403   403    opened 403
      berjalan       401    403    403    403    403   403   403   opened opened 403   403    opened 403
      evaluasi       401    403    403    403    403   403   403   opened opened 403   403    opened 403
      saat_akhir     401    403    403    403    403   403   403   opened opened 403   403    opened 403
      berakhir       401    403    403    403    403   403   403   opened opened 403   403    opened 403
      penutupan      401    403    403    403    403   403   403   opened opened 403   403    opened 403
      ditutup        401    403    403    403    403   403   403   200    200    403   403    200    403
      diusulkan      401    403    403    403    403   403   403   wait   wait   403   403    wait   403
      gugur          401    403    403    403    403   403   403   200    200    403   403    200    403
      dibuka         401    403    403    403    403   403   403   opened opened 403   403    opened 403`,
    consentToReopening: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      terjadwal      401    403    403    403    403   403   403   none   none   403   403    none   403
      berjalan       401    403    403    403    403   403   403   none   none   403   403    none   403
      evaluasi       401    403    403    403    403   403   403   none   none   403   403    none   403
      saat_akhir     401    403    403    403    403   403   403   none   none   403   403    none   403
      berakhir       401    403    403    403    403   403   403   none   none   403   403    none   403
      penutupan      401    403    403    403    403   403   403   none   none   403   403    none   403
      ditutup        401    403    403    403    403   403   403   none   none   403   403    none   403
      diusulkan      401    403    403    403    403   403   403   200    200    403   403    403    403
      gugur          401    403    403    403    403   403   403   lapsed lapsed 403   403    403    403
      dibuka         401    403    403    403    403   403   403   none   none   403   403    none   403`,
    declineReopening: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      terjadwal      401    403    403    403    403   403   403   none   none   403   403    none   403
      berjalan       401    403    403    403    403   403   403   none   none   403   403    none   403
      evaluasi       401    403    403    403    403   403   403   none   none   403   403    none   403
      saat_akhir     401    403    403    403    403   403   403   none   none   403   403    none   403
      berakhir       401    403    403    403    403   403   403   none   none   403   403    none   403
      penutupan      401    403    403    403    403   403   403   none   none   403   403    none   403
      ditutup        401    403    403    403    403   403   403   none   none   403   403    none   403
      diusulkan      401    403    403    403    403   403   403   200    200    403   403    200    403
      gugur          401    403    403    403    403   403   403   none   none   403   403    none   403
      dibuka         401    403    403    403    403   403   403   none   none   403   403    none   403`,
  },
}

import type { Group } from './matrix.ts'

/**
 * Keberatan (BAB V.B), and what the other operations on an evaluation say while there is one. `batas`: the last moment
 * of objection; `terlambat`: the first one after it; `final_lalai`: delivered after the evaluator's default;
 * `keberatan`: filed, the evaluator not heard yet; `tanpa_penjelasan`: his three days are over; `lewat_putusan`: the
 * seven days are over, and it was shown to the level above the superior; `diputus`: decided.
 */
export const OBJECTIONS: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: [
    ...['tidak_ada', 'jendela', 'dinilai', 'disampaikan', 'diterima', 'batas', 'terlambat', 'final_lalai', 'final'],
    ...['keberatan', 'didengar', 'tanpa_penjelasan', 'lewat_putusan', 'diputus'],
  ],
  rows: {
    //                 nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    objectToEvaluation: `
      tidak_ada        401    404    404    404    404    404    404    404    404    403    403    403    403
      jendela          401    status 403    403    404    404    404    403    status 403    403    403    403
      dinilai          401    status 403    403    404    404    404    403    status 403    403    403    403
      disampaikan      401    200    403    403    404    404    404    403    200    403    403    403    403
      diterima         401    200    403    403    404    404    404    403    200    403    403    403    403
      batas            401    200    403    403    404    404    404    403    200    403    403    403    403
      terlambat        401    toolate 403    403    404    404    404    403    toolate 403    403    403    403
      final_lalai      401    final  403    403    404    404    404    403    final  403    403    403    403
      final            401    final  403    403    404    404    404    403    final  403    403    403    403
      keberatan        401    status 403    403    404    404    404    403    status 403    403    403    403
      didengar         401    status 403    403    404    404    404    403    status 403    403    403    403
      tanpa_penjelasan 401    status 403    403    404    404    404    403    status 403    403    403    403
      lewat_putusan    401    status 403    403    403    404    404    403    status 403    403    403    403
      diputus          401    final  403    403    404    404    404    403    final  403    403    403    403`,
    explainObjection: `
      tidak_ada        401    404    404    404    404    404    404    404    404    403    404    403    403
      jendela          401    status status 403    404    404    404    403    status 403    404    403    403
      dinilai          401    status status 403    404    404    404    403    status 403    404    403    403
      disampaikan      401    status status 403    404    404    404    403    status 403    404    403    403
      diterima         401    status status 403    404    404    404    403    status 403    404    403    403
      batas            401    status status 403    404    404    404    403    status 403    404    403    403
      terlambat        401    status status 403    404    404    404    403    status 403    404    403    403
      final_lalai      401    status status 403    404    404    404    403    status 403    404    403    403
      final            401    status status 403    404    404    404    403    status 403    404    403    403
      keberatan        401    200    200    403    404    404    404    403    200    403    404    403    403
      didengar         401    200    200    403    404    404    404    403    200    403    404    403    403
      tanpa_penjelasan 401    200    200    403    404    404    404    403    200    403    404    403    403
      lewat_putusan    401    200    200    403    403    404    404    403    200    403    404    403    403
      diputus          401    status status 403    404    404    404    403    status 403    404    403    403`,
    decideObjection: `
      tidak_ada        401    404    404    404    404    404    404    404    404    403    404    403    403
      jendela          401    403    403    status 404    404    404    403    403    403    404    403    403
      dinilai          401    403    403    status 404    404    404    403    403    403    404    403    403
      disampaikan      401    403    403    status 404    404    404    403    403    403    404    403    403
      diterima         401    403    403    status 404    404    404    403    403    403    404    403    403
      batas            401    403    403    status 404    404    404    403    403    403    404    403    403
      terlambat        401    403    403    status 404    404    404    403    403    403    404    403    403
      final_lalai      401    403    403    status 404    404    404    403    403    403    404    403    403
      final            401    403    403    status 404    404    404    403    403    403    404    403    403
      keberatan        401    403    403    heard  404    404    404    403    403    403    404    403    403
      didengar         401    403    403    200    404    404    404    403    403    403    404    403    403
      tanpa_penjelasan 401    403    403    200    404    404    404    403    403    403    404    403    403
      lewat_putusan    401    403    403    200    403    404    404    403    403    403    404    403    403
      diputus          401    403    403    status 404    404    404    403    403    403    404    403    403`,
  },
}

/** Nothing else moves while there is an objection, and after it was decided. */
export const CONTESTED: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: ['keberatan', 'didengar', 'lewat_putusan', 'diputus'],
  rows: {
    //                 nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getEvaluation: `
      keberatan        401    200pr  200pr  200pr  404    404    404    200pr  200pr  403    404    200pr  403
      didengar         401    200pr  200pr  200pr  404    404    404    200pr  200pr  403    404    200pr  403
      lewat_putusan    401    200pr  200pr  200pr  200pr  404    404    200pr  200pr  403    404    200pr  403
      diputus          401    200pr  200pr  200pr  404    404    404    200pr  200pr  403    404    200pr  403`,
    getHistory: `
      keberatan        401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403
      didengar         401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403
      lewat_putusan    401    200p   200p   200p   200p   404    404    200p   200p   403    404    200p   403
      diputus          401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403`,
    getReasons: `
      keberatan        401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403
      didengar         401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403
      lewat_putusan    401    200p   200p   200p   200p   404    404    200p   200p   403    404    200p   403
      diputus          401    200p   200p   200p   404    404    404    200p   200p   403    404    200p   403`,
    planActions: `
      keberatan        401    status 403    403    404    404    404    403    status 403    403    403    403
      didengar         401    status 403    403    404    404    404    403    status 403    403    403    403
      lewat_putusan    401    status 403    403    403    404    404    403    status 403    403    403    403
      diputus          401    status 403    403    404    404    404    403    status 403    403    403    403`,
    recordRealisation: `
      keberatan        401    status 403    403    404    404    404    403    status 403    403    403    403
      didengar         401    status 403    403    404    404    404    403    status 403    403    403    403
      lewat_putusan    401    status 403    403    403    404    404    403    status 403    403    403    403
      diputus          401    status 403    403    404    404    404    403    status 403    403    403    403`,
    submitEvaluation: `
      keberatan        401    status 403    403    404    404    404    403    status 403    403    403    403
      didengar         401    status 403    403    404    404    404    403    status 403    403    403    403
      lewat_putusan    401    status 403    403    403    404    404    403    status 403    403    403    403
      diputus          401    status 403    403    404    404    404    403    status 403    403    403    403`,
    acknowledgeEvaluation: `
      keberatan        401    status 403    403    404    404    404    403    status 403    403    403    403
      didengar         401    status 403    403    404    404    404    403    status 403    403    403    403
      lewat_putusan    401    status 403    403    403    404    404    403    status 403    403    403    403
      diputus          401    status 403    403    404    404    404    403    status 403    403    403    403`,
    returnEvaluation: `
      keberatan        401    403    status 403    404    404    404    403    403    403    404    403    403
      didengar         401    403    status 403    404    404    404    403    403    403    404    403    403
      lewat_putusan    401    403    status 403    403    404    404    403    403    403    404    403    403
      diputus          401    403    status 403    404    404    404    403    403    403    404    403    403`,
    rateEvaluation: `
      keberatan        401    403    status 403    404    404    404    403    403    403    404    403    403
      didengar         401    403    status 403    404    404    404    403    403    403    404    403    403
      lewat_putusan    401    403    status 403    403    404    404    403    403    403    404    403    403
      diputus          401    403    status 403    404    404    404    403    403    403    404    403    403`,
    signEvaluation: `
      keberatan        401    403    status 403    404    404    404    403    403    403    404    403    403
      didengar         401    403    status 403    404    404    404    403    403    403    404    403    403
      lewat_putusan    401    403    status 403    403    404    404    403    403    403    404    403    403
      diputus          401    403    status 403    404    404    404    403    403    403    404    403    403`,
    deliverEvaluation: `
      keberatan        401    403    status 403    404    404    404    403    403    403    404    403    403
      didengar         401    403    status 403    404    404    404    403    403    403    404    403    403
      lewat_putusan    401    403    status 403    403    404    404    403    403    403    404    403    403
      diputus          401    403    status 403    404    404    404    403    403    403    404    403    403`,
  },
}

/** The superior's desk; and what has lain there too long, for the level above him and the administrator. */
export const OBJECTION_LISTS: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: ['disampaikan', 'keberatan', 'didengar', 'lewat_putusan', 'diputus'],
  rows: {
    //                 nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    listObjections: `
      disampaikan      401    200    200    200    200    200    200    200    200    403    200    403    403
      keberatan        401    200    200    200i   200    200    200    200    200    403    200    403    403
      didengar         401    200    200    200i   200    200    200    200    200    403    200    403    403
      lewat_putusan    401    200    200    200i   200    200    200    200    200    403    200    403    403
      diputus          401    200    200    200    200    200    200    200    200    403    200    403    403`,
    listOverdueObjections: `
      disampaikan      401    200    200    200    200    200    200    200    200    403    200    200    403
      keberatan        401    200    200    200    200    200    200    200    200    403    200    200    403
      didengar         401    200    200    200    200    200    200    200    200    403    200    200    403
      lewat_putusan    401    200    200    200    200i   200    200    200i   200    403    200    200i   403
      diputus          401    200    200    200    200    200    200    200    200    403    200    200    403`,
  },
}

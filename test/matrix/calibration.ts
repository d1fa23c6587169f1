/** House rule on IV.B.3.a.1.e: the author shows his draft, the superior proposes, the author answers; all in the window. */
export const CALIBRATION_ROWS = {
  //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
  offerCalibration: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    early  403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    early  403    404   404   404   403    403    403   404    403    403
      jendela        401    403    200    403    404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    200    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    200    403    404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih        401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    late   403    404   404   404   403    403    403   404    403    403
      dinilai        401    403    status 403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    status 403    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
  proposeCalibration: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    403    early  404   404   404   403    403    403   404    403    403
      berjalan       401    403    403    early  404   404   404   403    403    403   404    403    403
      jendela        401    403    403    status 404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    403    status 404   404   404   403    403    403   404    403    403
      lewat          401    403    403    late   404   404   404   403    403    403   404    403    403
      diajukan       401    403    403    status 404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    403    late   404   404   404   403    403    403   404    403    403
      beralih        401    403    403    late   404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    403    late   404   404   404   403    403    403   404    403    403
      dinilai        401    403    403    status 404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    403    status 404   404   404   403    403    403   404    403    403
      disampaikan    401    403    403    status 404   404   404   403    403    403   404    403    403
      diterima       401    403    403    status 404   404   404   403    403    403   404    403    403
      final          401    403    403    status 404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    status 404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    status 404   404   403    403    403   404    403    403`,
  answerCalibration: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    early  403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    early  403    404   404   404   403    403    403   404    403    403
      jendela        401    403    status 403    404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    status 403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    status 403    404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih        401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    late   403    404   404   404   403    403    403   404    403    403
      dinilai        401    403    status 403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    status 403    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
} as const

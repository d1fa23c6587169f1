import type { Group } from './matrix.ts'

/**
 * III.D.4: training is guidance by the pimpinan, so the evaluator decides; the employee leaves, and shows what he learned;
 * that it is enough is said by the evaluator or an administrator, never by oneself. `terlambat`: still `diajukan` on the
 * first day; `dimulai`, `berakhir`: with a place, on the first and after the last day; `ditanya`: completed, in
 * the quarter after.
 */
export const ENROLMENTS: Group = {
  scene: 'enrolment',
  notFound: 'enrolment_not_found',
  states: [
    ...['tidak_ada', 'diajukan', 'terlambat', 'ditolak', 'menunggu', 'terdaftar', 'dimulai', 'berakhir'],
    ...['dilaporkan', 'selesai', 'ditanya', 'dibatalkan'],
  ],
  rows: {
    //           nobody  self    eval    sup     above   coll    other   admin   ownadm  pemb    region  boot    norole
    approveEnrolment: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     403     403
      diajukan    401     403     200     403     404     404     404     403     403     403     404     403     403
      terlambat   401     403     began   403     404     404     404     403     403     403     404     403     403
      ditolak     401     403     status  403     404     404     404     403     403     403     404     403     403
      menunggu    401     403     status  403     404     404     404     403     403     403     404     403     403
      terdaftar   401     403     status  403     404     404     404     403     403     403     404     403     403
      dimulai     401     403     status  403     404     404     404     403     403     403     404     403     403
      berakhir    401     403     status  403     404     404     404     403     403     403     404     403     403
      dilaporkan  401     403     status  403     404     404     404     403     403     403     404     403     403
      selesai     401     403     status  403     404     404     404     403     403     403     404     403     403
      ditanya     401     403     status  403     404     404     404     403     403     403     404     403     403
      dibatalkan  401     403     status  403     404     404     404     403     403     403     404     403     403`,
    declineEnrolment: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     403     403
      diajukan    401     403     200     403     404     404     404     403     403     403     404     403     403
      terlambat   401     403     200     403     404     404     404     403     403     403     404     403     403
      ditolak     401     403     status  403     404     404     404     403     403     403     404     403     403
      menunggu    401     403     status  403     404     404     404     403     403     403     404     403     403
      terdaftar   401     403     status  403     404     404     404     403     403     403     404     403     403
      dimulai     401     403     status  403     404     404     404     403     403     403     404     403     403
      berakhir    401     403     status  403     404     404     404     403     403     403     404     403     403
      dilaporkan  401     403     status  403     404     404     404     403     403     403     404     403     403
      selesai     401     403     status  403     404     404     404     403     403     403     404     403     403
      ditanya     401     403     status  403     404     404     404     403     403     403     404     403     403
      dibatalkan  401     403     status  403     404     404     404     403     403     403     404     403     403`,
    withdrawEnrolment: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     403     404     403
      diajukan    401     200     403     403     404     404     404     200     200     403     403     200     403
      terlambat   401     200     403     403     404     404     404     200     200     403     403     200     403
      ditolak     401     status  403     403     404     404     404     status  status  403     403     status  403
      menunggu    401     200     403     403     404     404     404     200     200     403     403     200     403
      terdaftar   401     200     403     403     404     404     404     200     200     403     403     200     403
      dimulai     401     began   403     403     404     404     404     began   began   403     403     began   403
      berakhir    401     began   403     403     404     404     404     began   began   403     403     began   403
      dilaporkan  401     status  403     403     404     404     404     status  status  403     403     status  403
      selesai     401     status  403     403     404     404     404     status  status  403     403     status  403
      ditanya     401     status  403     403     404     404     404     status  status  403     403     status  403
      dibatalkan  401     status  403     403     404     404     404     status  status  403     403     status  403`,
    reportCompletion: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     403     403     403
      diajukan    401     status  403     403     404     404     404     403     status  403     403     403     403
      terlambat   401     status  403     403     404     404     404     403     status  403     403     403     403
      ditolak     401     status  403     403     404     404     404     403     status  403     403     403     403
      menunggu    401     status  403     403     404     404     404     403     status  403     403     403     403
      terdaftar   401     notover 403     403     404     404     404     403     notover 403     403     403     403
      dimulai     401     notover 403     403     404     404     404     403     notover 403     403     403     403
      berakhir    401     200     403     403     404     404     404     403     200     403     403     403     403
      dilaporkan  401     status  403     403     404     404     404     403     status  403     403     403     403
      selesai     401     status  403     403     404     404     404     403     status  403     403     403     403
      ditanya     401     status  403     403     404     404     404     403     status  403     403     403     403
      dibatalkan  401     status  403     403     404     404     404     403     status  403     403     403     403`,
    confirmCompletion: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     404     403
      diajukan    401     403     status  403     404     404     404     status  403     403     404     status  403
      terlambat   401     403     status  403     404     404     404     status  403     403     404     status  403
      ditolak     401     403     status  403     404     404     404     status  403     403     404     status  403
      menunggu    401     403     status  403     404     404     404     status  403     403     404     status  403
      terdaftar   401     403     status  403     404     404     404     status  403     403     404     status  403
      dimulai     401     403     status  403     404     404     404     status  403     403     404     status  403
      berakhir    401     403     status  403     404     404     404     status  403     403     404     status  403
      dilaporkan  401     403     200     403     404     404     404     200     403     403     404     200     403
      selesai     401     403     status  403     404     404     404     status  403     403     404     status  403
      ditanya     401     403     status  403     404     404     404     status  403     403     404     status  403
      dibatalkan  401     403     status  403     404     404     404     status  403     403     404     status  403`,
    returnCompletion: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     404     403
      diajukan    401     403     status  403     404     404     404     status  403     403     404     status  403
      terlambat   401     403     status  403     404     404     404     status  403     403     404     status  403
      ditolak     401     403     status  403     404     404     404     status  403     403     404     status  403
      menunggu    401     403     status  403     404     404     404     status  403     403     404     status  403
      terdaftar   401     403     status  403     404     404     404     status  403     403     404     status  403
      dimulai     401     403     status  403     404     404     404     status  403     403     404     status  403
      berakhir    401     403     status  403     404     404     404     status  403     403     404     status  403
      dilaporkan  401     403     200     403     404     404     404     200     403     403     404     200     403
      selesai     401     403     status  403     404     404     404     status  403     403     404     status  403
      ditanya     401     403     status  403     404     404     404     status  403     403     404     status  403
      dibatalkan  401     403     status  403     404     404     404     status  403     403     404     status  403`,
    answerFollowUp: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     403     403
      diajukan    401     status  status  403     404     404     404     403     status  403     404     403     403
      terlambat   401     status  status  403     404     404     404     403     status  403     404     403     403
      ditolak     401     status  status  403     404     404     404     403     status  403     404     403     403
      menunggu    401     status  status  403     404     404     404     403     status  403     404     403     403
      terdaftar   401     status  status  403     404     404     404     403     status  403     404     403     403
      dimulai     401     status  status  403     404     404     404     403     status  403     404     403     403
      berakhir    401     status  status  403     404     404     404     403     status  403     404     403     403
      dilaporkan  401     status  status  403     404     404     404     403     status  403     404     403     403
      selesai     401     early   early   403     404     404     404     403     early   403     404     403     403
      ditanya     401     200     200     403     404     404     404     403     200     403     404     403     403
      dibatalkan  401     status  status  403     404     404     404     403     status  403     404     403     403`,
  },
}

/** The catalogue is an administrator's to write and everyone's to read; each asks for himself. 200r: may ask; 200i: in the list. `batal`: cancelled, with someone who had asked. */
export const TRAININGS: Group = {
  scene: 'training',
  notFound: 'training_not_found',
  states: ['tidak_ada', 'terbuka', 'diajukan', 'dimulai', 'batal'],
  rows: {
    //           nobody  self    eval    sup     above   coll    other   admin   ownadm  pemb    region  boot    norole
    createTraining: `
      tidak_ada   401     403     403     403     403     403     403     201     201     403     403     201     403
      terbuka     401     403     403     403     403     403     403     201     201     403     403     201     403
      diajukan    401     403     403     403     403     403     403     201     201     403     403     201     403
      dimulai     401     403     403     403     403     403     403     201     201     403     403     201     403
      batal       401     403     403     403     403     403     403     201     201     403     403     201     403`,
    editTraining: `
      tidak_ada   401     403     403     403     403     403     403     404     404     403     403     404     403
      terbuka     401     403     403     403     403     403     403     200     200     403     403     200     403
      diajukan    401     403     403     403     403     403     403     200     200     403     403     200     403
      dimulai     401     403     403     403     403     403     403     200     200     403     403     200     403
      batal       401     403     403     403     403     403     403     status  status  403     403     status  403`,
    cancelTraining: `
      tidak_ada   401     403     403     403     403     403     403     404     404     403     403     404     403
      terbuka     401     403     403     403     403     403     403     200     200     403     403     200     403
      diajukan    401     403     403     403     403     403     403     200     200     403     403     200     403
      dimulai     401     403     403     403     403     403     403     began   began   403     403     began   403
      batal       401     403     403     403     403     403     403     status  status  403     403     status  403`,
    getTraining: `
      tidak_ada   401     404     404     404     404     404     404     404     404     404     404     404     403
      terbuka     401     200r    200r    200r    200r    200r    200r    200r    200r    200     200     200     403
      diajukan    401     200     200     200     200     200     200     200     200     200     200     200     403
      dimulai     401     200     200     200     200     200     200     200     200     200     200     200     403
      batal       401     200     200     200     200     200     200     200     200     200     200     200     403`,
    listTrainings: `
      tidak_ada   401     200     200     200     200     200     200     200     200     200     200     200     403
      terbuka     401     200     200     200     200     200     200     200     200     200     200     200     403
      diajukan    401     200     200     200     200     200     200     200     200     200     200     200     403
      dimulai     401     200     200     200     200     200     200     200     200     200     200     200     403
      batal       401     200     200     200     200     200     200     200     200     200     200     200     403`,
    listParticipants: `
      tidak_ada   401     403     403     403     403     403     403     404     404     403     403     404     403
      terbuka     401     403     403     403     403     403     403     200     200     403     403     200     403
      diajukan    401     403     403     403     403     403     403     200i    200i    403     403     200i    403
      dimulai     401     403     403     403     403     403     403     200     200     403     403     200     403
      batal       401     403     403     403     403     403     403     200i    200i    403     403     200i    403`,
    requestEnrolment: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     403     403     403
      terbuka     401     201     201     201     201     201     201     201     201     403     403     403     403
      diajukan    401     has     has     has     has     has     has     has     has     403     403     403     403
      dimulai     401     began   began   began   began   began   began   began   began   403     403     403     403
      batal       401     has     has     has     has     has     has     has     has     403     403     403     403`,
    getCareer: `
      tidak_ada   401     200     200     200     200     200     200     200     200     403     403     403     403
      terbuka     401     200     200     200     200     200     200     200     200     403     403     403     403
      diajukan    401     200     200     200     200     200     200     200     200     403     403     403     403
      dimulai     401     200     200     200     200     200     200     200     200     403     403     403     403
      batal       401     200     200     200     200     200     200     200     200     403     403     403     403`,
  },
}

/** Pasal 11(1): the resources that are promised, for everyone to see. */
export const TRAINING_BUDGETS: Group = {
  scene: 'trainingBudget',
  notFound: 'unit_not_found',
  states: ['tidak_ada', 'belum', 'ditetapkan'],
  rows: {
    //           nobody  self    eval    sup     above   coll    other   admin   ownadm  pemb    region  boot    norole
    setTrainingBudget: `
      tidak_ada   401     403     403     403     403     403     403     404     404     403     403     404     403
      belum       401     403     403     403     403     403     403     200     200     403     403     200     403
      ditetapkan  401     403     403     403     403     403     403     200     200     403     403     200     403`,
    listTrainingBudgets: `
      tidak_ada   401     200     200     200     200     200     200     200     200     200     200     200     403
      belum       401     200     200     200     200     200     200     200     200     200     200     200     403
      ditetapkan  401     200     200     200     200     200     200     200     200     200     200     200     403`,
    getDevelopmentReport: `
      tidak_ada   401     403     403     403     403     403     403     200     200     200     200     200     403
      belum       401     403     403     403     403     403     403     200     200     200     200     200     403
      ditetapkan  401     403     403     403     403     403     403     200     200     200     200     200     403`,
  },
}

/** Whose trainings one sees: his own, those of whom he evaluates, whose superior he is, or by his office. 200i: the person's. */
export const TRAINING_LISTS: Group = {
  scene: 'trainingLists',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'diajukan', 'selesai'],
  rows: {
    //           nobody  self    eval    sup     above   coll    other   admin   ownadm  pemb    region  boot    norole
    getTrainingHours: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     404     403
      diajukan    401     200i    200i    200i    404     404     404     200i    200i    403     404     200i    403
      selesai     401     200i    200i    200i    404     404     404     200i    200i    403     404     200i    403`,
    listTeamEnrolments: `
      tidak_ada   401     200     200     200     200     200     200     200     200     403     200     403     403
      diajukan    401     200     200i    200     200     200     200     200     200     403     200     403     403
      selesai     401     200     200i    200     200     200     200     200     200     403     200     403     403`,
    listDevelopmentNeeds: `
      tidak_ada   401     404     404     404     404     404     404     404     404     403     404     403     403
      diajukan    401     200     200     200     404     404     404     404     200     403     404     403     403
      selesai     401     200     200     200     404     404     404     404     200     403     404     403     403`,
  },
}

import { ASSIGNING, ASSIGNMENTS } from './assignments.ts'
import { CREDIT } from './credit.ts'
import { RESULTS_REPORT, RESULTS_REPORTS } from './results-reports.ts'
import { PREFERENCES } from './preferences.ts'
import { CALENDARS } from './calendars.ts'
import { PERSONAL } from './personal.ts'
import { PERIOD_ENDS } from './period-ends.ts'
import { DELEGATIONS } from './delegations.ts'
import { CONTESTED, OBJECTION_LISTS, OBJECTIONS } from './objections.ts'
import { CALIBRATION_ROWS } from './calibration.ts'
import { DEVIATIONS } from './deviation.ts'
import { DISTRIBUTION } from './distribution.ts'
import { EXPLANATIONS } from './explanations.ts'
import { SURVEYS } from './surveys.ts'
import { OPENNESS } from './openness.ts'
import { PLACEMENTS } from './placements.ts'
import { COUNSELLING } from './counselling.ts'
import { FOLLOWED_GUIDANCE, GUIDANCE } from './guidance.ts'
import { FOLLOW_UPS, HIDING, SCHEDULES } from './follow-ups.ts'
import { OBSERVATIONS } from './observations.ts'
import { WATCHED } from './watched.ts'
import { ROLES } from './roles.ts'
import { TEAMS } from './teams.ts'
import { RESOURCES } from './resources.ts'
import { REUSE } from './reuse.ts'
import { CORRECTIONS, OWN_CORRECTIONS } from './corrections.ts'
import { DEVELOPMENT_PLAN } from './development-plan.ts'
import { ENROLMENTS, TRAINING_BUDGETS, TRAINING_LISTS, TRAININGS } from './development.ts'
import { ENDINGS, PLANS_OF_AWAY, STOPPED } from './leaving.ts'
import { LINKS, OUTSIDERS } from './outsiders.ts'
import { PANELS, ROUNDS } from './rounds.ts'
import { ASKING, REQUESTS } from './requests.ts'

/**
 * THE AUTHORIZATION MATRIX: operation × who calls × state → what the door says. Written by hand from the contract and
 * from PermenPANRB 6/2022; nothing here is derived from the code, and what is not named here is refused by the test.
 *
 * Who calls, seen from the person whose affairs these are:
 *   nobody    without a token                     admin     an administrator who is nothing else to the person
 *   self      the person                          ownadm    an administrator, and these are his own affairs
 *   eval      his evaluator                       pemb      someone with the role pembina alone
 *   sup       the evaluator's evaluator           region    a kepala_daerah who is nothing to the person
 *   above     the superior's superior             boot      the bootstrap administrator: a role without an employee
 *   coll      a colleague with the same evaluator norole    the evaluator with a token that names no role
 *   other     someone in another unit
 */
export const CALLERS = [
  ...(['nobody', 'self', 'eval', 'sup', 'above', 'coll', 'other'] as const),
  ...(['admin', 'ownadm', 'pemb', 'region', 'boot', 'norole'] as const),
] as const
export type Caller = (typeof CALLERS)[number]

/** A cell's word → status and code. `404` is the `…_not_found` of its group; letters after 200 say what is to be seen. */
export const WORDS: Readonly<Record<string, string>> = {
  '200': '200',
  '201': '201',
  '202': '202',
  '401': '401',
  '400': '400 invalid_input',
  '403': '403 not_allowed',
  status: '409 wrong_status',
  early: '409 period_not_open',
  late: '409 period_closed',
  first: '409 evaluator_first',
  exists: '409 skp_exists',
  noskp: '409 skp_not_required',
  due: '409 period_not_due',
  begun: '409 closing_started',
  opened: '409 period_not_closed',
  wait: '409 reopening_proposed',
  none: '409 reopening_not_proposed',
  lapsed: '409 reopening_lapsed',
  own: '409 own_feedback',
  noreport: '409 nothing_to_report',
  nofunc: '409 not_functional',
  overlap: '409 delegation_overlaps',
  gone: '404 employee_not_found',
  nounit: '404 unit_not_found',
  final: '409 final_result',
  toolate: '409 objection_too_late',
  heard: '409 explanation_awaited',
  noplace: '404 placement_not_found',
  noreuse: '409 reuse_not_possible',
  notyet: '409 survey_not_open',
  over: '409 survey_closed',
  answered: '409 survey_answered',
  asked: '409 correction_exists',
  began: '409 training_started',
  notover: '409 training_not_over',
  has: '409 enrolment_exists',
  nofb: '404 feedback_not_found',
  noprep: '409 preparation_missing',
  nocomp: '409 competencies_missing',
  past: '409 round_over',
  notin: '409 not_in_panel',
  sent: '409 already_answered',
  half: '409 answer_incomplete',
  taken: '409 link_revoked',
  used: '409 link_used',
  ended: '409 link_expired',
  old: '412 stale_version',
}

export type Group = {
  /** What is prepared for it: a scene of `scenes.ts`. */
  readonly scene:
    | 'skp'
    | 'evaluation'
    | 'person'
    | 'period'
    | 'cycle'
    | 'beginning'
    | 'placement'
    | 'reuse'
    | 'door'
    | 'credit'
    | 'resultsReport'
    | 'calendar'
    | 'personal'
    | 'periodEnd'
    | 'delegation'
    | 'openness'
    | 'survey'
    | 'assignment'
    | 'explanation'
    | 'team'
    | 'roles'
    | 'preferences'
    | 'distribution'
    | 'deviation'
    | 'followUp'
    | 'observation'
    | 'watched'
    | 'guidance'
    | 'counselling'
    | 'hiding'
    | 'schedule'
    | 'correction'
    | 'ownCorrection'
    | 'enrolment'
    | 'training'
    | 'trainingBudget'
    | 'trainingLists'
    | 'developmentPlan'
    | 'ending'
    | 'panel'
    | 'request'
    | 'asking'
    | 'round'
    | 'outsider'
  readonly notFound: string
  /** Every operation names each of these once. */
  readonly states: readonly string[]
  readonly rows: Readonly<Record<string, string>>
}

/** BAB II.A, II.C.5, Pasal 14: who plans, who determines. `lewat_januari` is the first moment after II.C.5's limit. */
const SKP: Group = {
  scene: 'skp',
  notFound: 'skp_not_found',
  states: ['tidak_ada', 'draf', 'diajukan', 'akhir_januari', 'lewat_januari', 'dikembalikan', 'ditetapkan', 'diganti'],
  rows: {
    //             nobody self   eval   sup    above coll  other admin ownadm pemb  region boot  norole
    getSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    404   403
      draf          401    200    200    200    404   404   404   200   200    403   404    200   403
      diajukan      401    200    200    200    404   404   404   200   200    403   404    200   403
      akhir_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      lewat_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      dikembalikan  401    200    200    200    404   404   404   200   200    403   404    200   403
      ditetapkan    401    200    200    200    404   404   404   200   200    403   404    200   403
      diganti       401    200    200    200    404   404   404   200   200    403   404    200   403`,
    getSkpHistory: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    404   403
      draf          401    200    200    200    404   404   404   200   200    403   404    200   403
      diajukan      401    200    200    200    404   404   404   200   200    403   404    200   403
      akhir_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      lewat_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      dikembalikan  401    200    200    200    404   404   404   200   200    403   404    200   403
      ditetapkan    401    200    200    200    404   404   404   200   200    403   404    200   403
      diganti       401    200    200    200    404   404   404   200   200    403   404    200   403`,
    getAcademicGuide: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    404   403
      draf          401    200    200    200    404   404   404   200   200    403   404    200   403
      diajukan      401    200    200    200    404   404   404   200   200    403   404    200   403
      akhir_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      lewat_januari 401    200    200    200    404   404   404   200   200    403   404    200   403
      dikembalikan  401    200    200    200    404   404   404   200   200    403   404    200   403
      ditetapkan    401    200    200    200    404   404   404   200   200    403   404    200   403
      diganti       401    200    200    200    404   404   404   200   200    403   404    200   403`,
    editSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   403    403   403
      draf          401    200    403    403    404   404   404   403   200    403   403    403   403
      diajukan      401    status 403    403    404   404   404   403   status 403   403    403   403
      akhir_januari 401    status 403    403    404   404   404   403   status 403   403    403   403
      lewat_januari 401    status 403    403    404   404   404   403   status 403   403    403   403
      dikembalikan  401    200    403    403    404   404   404   403   200    403   403    403   403
      ditetapkan    401    status 403    403    404   404   404   403   status 403   403    403   403
      diganti       401    status 403    403    404   404   404   403   status 403   403    403   403`,
    submitSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   403    403   403
      draf          401    200    403    403    404   404   404   403   200    403   403    403   403
      diajukan      401    status 403    403    404   404   404   403   status 403   403    403   403
      akhir_januari 401    status 403    403    404   404   404   403   status 403   403    403   403
      lewat_januari 401    status 403    403    404   404   404   403   status 403   403    403   403
      dikembalikan  401    200    403    403    404   404   404   403   200    403   403    403   403
      ditetapkan    401    status 403    403    404   404   404   403   status 403   403    403   403
      diganti       401    status 403    403    404   404   404   403   status 403   403    403   403`,
    withdrawSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   403    403   403
      draf          401    status 403    403    404   404   404   403   status 403   403    403   403
      diajukan      401    200    403    403    404   404   404   403   200    403   403    403   403
      akhir_januari 401    200    403    403    404   404   404   403   200    403   403    403   403
      lewat_januari 401    200    403    403    404   404   404   403   200    403   403    403   403
      dikembalikan  401    status 403    403    404   404   404   403   status 403   403    403   403
      ditetapkan    401    status 403    403    404   404   404   403   status 403   403    403   403
      diganti       401    status 403    403    404   404   404   403   status 403   403    403   403`,
    returnSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    403   403
      draf          401    403    status status 404   404   404   403   403    403   404    403   403
      diajukan      401    403    200    first  404   404   404   403   403    403   404    403   403
      akhir_januari 401    403    200    first  404   404   404   403   403    403   404    403   403
      lewat_januari 401    403    200    200    404   404   404   403   403    403   404    403   403
      dikembalikan  401    403    status status 404   404   404   403   403    403   404    403   403
      ditetapkan    401    403    status status 404   404   404   403   403    403   404    403   403
      diganti       401    403    status status 404   404   404   403   403    403   404    403   403`,
    setExpectations: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    403   403
      draf          401    403    status 403    404   404   404   403   403    403   404    403   403
      diajukan      401    403    200    403    404   404   404   403   403    403   404    403   403
      akhir_januari 401    403    200    403    404   404   404   403   403    403   404    403   403
      lewat_januari 401    403    200    403    404   404   404   403   403    403   404    403   403
      dikembalikan  401    403    status 403    404   404   404   403   403    403   404    403   403
      ditetapkan    401    403    200    403    404   404   404   403   403    403   404    403   403
      diganti       401    403    status 403    404   404   404   403   403    403   404    403   403`,
    approveSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    403   403
      draf          401    403    status status 404   404   404   403   403    403   404    403   403
      diajukan      401    403    200    first  404   404   404   403   403    403   404    403   403
      akhir_januari 401    403    200    first  404   404   404   403   403    403   404    403   403
      lewat_januari 401    403    200    200    404   404   404   403   403    403   404    403   403
      dikembalikan  401    403    status status 404   404   404   403   403    403   404    403   403
      ditetapkan    401    403    status status 404   404   404   403   403    403   404    403   403
      diganti       401    403    status status 404   404   404   403   403    403   404    403   403`,
    reviseSkp: `
      tidak_ada     401    404    404    404    404   404   404   404   404    403   404    403   403
      draf          401    status status 403    404   404   404   403   status 403   404    403   403
      diajukan      401    status status 403    404   404   404   403   status 403   404    403   403
      akhir_januari 401    status status 403    404   404   404   403   status 403   404    403   403
      lewat_januari 401    status status 403    404   404   404   403   status 403   404    403   403
      dikembalikan  401    status status 403    404   404   404   403   status 403   404    403   403
      ditetapkan    401    201    201    403    404   404   404   403   201    403   404    403   403
      diganti       401    status status 403    404   404   404   403   status 403   404    403   403`,
  },
}

/**
 * BAB III–V. An evaluation of the second quarter (window 20 June to 10 July):
 *   belum …… open, before the period           lewat ……… open, the moment after; the closing has not run
 *   berjalan  open, before the window           diajukan, diajukan_lewat: the same two for a submitted one
 *   jendela   open, in the window               beralih …… open, handed to the superior (IV.A.11)
 *   saat_akhir open, its last moment            beralih_lama: submitted, handed over, his 14 days are over
 *   dinilai … signed by the evaluator           dinilai_atasan: signed by the superior after the default
 *   ditahan … kept by the evaluator of the window's opening, whose superior is `above`; `eval` came after him (IV.A.14)
 *   ditahan_ttd: signed by that one
 * 200p: the predicate is shown; 200r: ratings are shown.
 */
const EVALUATION_STATES = [
  ...(['tidak_ada', 'belum', 'berjalan', 'jendela', 'saat_akhir', 'lewat', 'diajukan', 'diajukan_lewat'] as const),
  ...(['beralih', 'beralih_lama', 'dinilai', 'dinilai_atasan', 'disampaikan', 'diterima', 'final'] as const),
  ...(['ditahan', 'ditahan_ttd'] as const),
]

const EVALUATIONS: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: EVALUATION_STATES,
  rows: {
    ...CALIBRATION_ROWS,
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    200    200r   200    404   404   404   200    200    403   404    200    403
      berjalan       401    200    200r   200    404   404   404   200    200    403   404    200    403
      jendela        401    200    200r   200    404   404   404   200    200    403   404    200    403
      saat_akhir     401    200    200r   200    404   404   404   200    200    403   404    200    403
      lewat          401    200    200r   200    404   404   404   200    200    403   404    200    403
      diajukan       401    200    200r   200    404   404   404   200    200    403   404    200    403
      diajukan_lewat 401    200    200r   200    404   404   404   200    200    403   404    200    403
      beralih        401    200    200    200r   404   404   404   200    200    403   404    200    403
      beralih_lama   401    200    200    200r   404   404   404   200    200    403   404    200    403
      dinilai        401    200    200pr  200pr  404   404   404   200pr  200    403   404    200pr  403
      dinilai_atasan 401    200    200pr  200pr  404   404   404   200pr  200    403   404    200pr  403
      disampaikan    401    200pr  200pr  200pr  404   404   404   200pr  200pr  403   404    200pr  403
      diterima       401    200pr  200pr  200pr  404   404   404   200pr  200pr  403   404    200pr  403
      final          401    200pr  200pr  200pr  404   404   404   200pr  200pr  403   404    200pr  403
      ditahan        401    200    200    404    200   404   404   200    200    403   404    200    403
      ditahan_ttd    401    200    200pr  404    200pr 404   404   200pr  200    403   404    200pr  403`,
    getHistory: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    200    200    200    404   404   404   200    200    403   404    200    403
      berjalan       401    200    200    200    404   404   404   200    200    403   404    200    403
      jendela        401    200    200    200    404   404   404   200    200    403   404    200    403
      saat_akhir     401    200    200    200    404   404   404   200    200    403   404    200    403
      lewat          401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan       401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan_lewat 401    200    200    200    404   404   404   200    200    403   404    200    403
      beralih        401    200    200r   200r   404   404   404   200r   200    403   404    200r   403
      beralih_lama   401    200    200r   200r   404   404   404   200r   200    403   404    200r   403
      dinilai        401    200    200p   200p   404   404   404   200p   200    403   404    200p   403
      dinilai_atasan 401    200    200p   200p   404   404   404   200p   200    403   404    200p   403
      disampaikan    401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      diterima       401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      final          401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      ditahan        401    200    200    404    200   404   404   200    200    403   404    200    403
      ditahan_ttd    401    200    200p   404    200p  404   404   200p   200    403   404    200p   403`,
    getReasons: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    status status status 404   404   404   status status 403   404    status 403
      berjalan       401    status status status 404   404   404   status status 403   404    status 403
      jendela        401    status status status 404   404   404   status status 403   404    status 403
      saat_akhir     401    status status status 404   404   404   status status 403   404    status 403
      lewat          401    status status status 404   404   404   status status 403   404    status 403
      diajukan       401    status status status 404   404   404   status status 403   404    status 403
      diajukan_lewat 401    status status status 404   404   404   status status 403   404    status 403
      beralih        401    status status status 404   404   404   status status 403   404    status 403
      beralih_lama   401    status status status 404   404   404   status status 403   404    status 403
      dinilai        401    status 200p   200p   404   404   404   200p   status 403   404    200p   403
      dinilai_atasan 401    status 200p   200p   404   404   404   200p   status 403   404    200p   403
      disampaikan    401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      diterima       401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      final          401    200p   200p   200p   404   404   404   200p   200p   403   404    200p   403
      ditahan        401    status status 404    status 404   404   status status 403   404    status 403
      ditahan_ttd    401    status 200p   404    200p  404   404   200p   status 403   404    200p   403`,
    planActions: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   403    403    403
      belum          401    200    403    403    404   404   404   403    200    403   403    403    403
      berjalan       401    200    403    403    404   404   404   403    200    403   403    403    403
      jendela        401    200    403    403    404   404   404   403    200    403   403    403    403
      saat_akhir     401    200    403    403    404   404   404   403    200    403   403    403    403
      lewat          401    late   403    403    404   404   404   403    late   403   403    403    403
      diajukan       401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan_lewat 401    status 403    403    404   404   404   403    status 403   403    403    403
      beralih        401    late   403    403    404   404   404   403    late   403   403    403    403
      beralih_lama   401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai        401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai_atasan 401    status 403    403    404   404   404   403    status 403   403    403    403
      disampaikan    401    status 403    403    404   404   404   403    status 403   403    403    403
      diterima       401    status 403    403    404   404   404   403    status 403   403    403    403
      final          401    status 403    403    404   404   404   403    status 403   403    403    403
      ditahan        401    200    403    404    403   404   404   403    200    403   403    403    403
      ditahan_ttd    401    status 403    404    403   404   404   403    status 403   403    403    403`,
    recordRealisation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   403    403    403
      belum          401    early  403    403    404   404   404   403    early  403   403    403    403
      berjalan       401    200    403    403    404   404   404   403    200    403   403    403    403
      jendela        401    200    403    403    404   404   404   403    200    403   403    403    403
      saat_akhir     401    200    403    403    404   404   404   403    200    403   403    403    403
      lewat          401    late   403    403    404   404   404   403    late   403   403    403    403
      diajukan       401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan_lewat 401    status 403    403    404   404   404   403    status 403   403    403    403
      beralih        401    late   403    403    404   404   404   403    late   403   403    403    403
      beralih_lama   401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai        401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai_atasan 401    status 403    403    404   404   404   403    status 403   403    403    403
      disampaikan    401    status 403    403    404   404   404   403    status 403   403    403    403
      diterima       401    status 403    403    404   404   404   403    status 403   403    403    403
      final          401    status 403    403    404   404   404   403    status 403   403    403    403
      ditahan        401    200    403    404    403   404   404   403    200    403   403    403    403
      ditahan_ttd    401    status 403    404    403   404   404   403    status 403   403    403    403`,
    submitEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   403    403    403
      belum          401    early  403    403    404   404   404   403    early  403   403    403    403
      berjalan       401    early  403    403    404   404   404   403    early  403   403    403    403
      jendela        401    200    403    403    404   404   404   403    200    403   403    403    403
      saat_akhir     401    200    403    403    404   404   404   403    200    403   403    403    403
      lewat          401    late   403    403    404   404   404   403    late   403   403    403    403
      diajukan       401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan_lewat 401    status 403    403    404   404   404   403    status 403   403    403    403
      beralih        401    late   403    403    404   404   404   403    late   403   403    403    403
      beralih_lama   401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai        401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai_atasan 401    status 403    403    404   404   404   403    status 403   403    403    403
      disampaikan    401    status 403    403    404   404   404   403    status 403   403    403    403
      diterima       401    status 403    403    404   404   404   403    status 403   403    403    403
      final          401    status 403    403    404   404   404   403    status 403   403    403    403
      ditahan        401    200    403    404    403   404   404   403    200    403   403    403    403
      ditahan_ttd    401    status 403    404    403   404   404   403    status 403   403    403    403`,
    returnEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    status 403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    status 403    404   404   404   403    403    403   404    403    403
      jendela        401    403    status 403    404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    status 403    404   404   404   403    403    403   404    403    403
      lewat          401    403    status 403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    200    403    404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih        401    403    status 403    404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    late   403    404   404   404   403    403    403   404    403    403
      dinilai        401    403    status 403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    status 403    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
    rateEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    early  403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    early  403    404   404   404   403    403    403   404    403    403
      jendela        401    403    200    403    404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    200    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    200    403    404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih        401    403    late   200    404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    late   200    404   404   404   403    403    403   404    403    403
      dinilai        401    403    status 403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    status status 404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
    signEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    early  403    404   404   404   403    403    403   404    403    403
      berjalan       401    403    early  403    404   404   404   403    403    403   404    403    403
      jendela        401    403    200    403    404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    200    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    200    403    404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    late   403    404   404   404   403    403    403   404    403    403
      beralih        401    403    late   200    404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    late   200    404   404   404   403    403    403   404    403    403
      dinilai        401    403    status 403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    status status 404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
    deliverEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    status status 404   404   404   403    403    403   404    403    403
      berjalan       401    403    status status 404   404   404   403    403    403   404    403    403
      jendela        401    403    status status 404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    status status 404   404   404   403    403    403   404    403    403
      lewat          401    403    status status 404   404   404   403    403    403   404    403    403
      diajukan       401    403    status status 404   404   404   403    403    403   404    403    403
      diajukan_lewat 401    403    status status 404   404   404   403    403    403   404    403    403
      beralih        401    403    status status 404   404   404   403    403    403   404    403    403
      beralih_lama   401    403    status status 404   404   404   403    403    403   404    403    403
      dinilai        401    403    200    403    404   404   404   403    403    403   404    403    403
      dinilai_atasan 401    403    403    200    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      diterima       401    403    status 403    404   404   404   403    403    403   404    403    403
      final          401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    status 404   404   403    403    403   404    403    403
      ditahan_ttd    401    403    403    404    403   404   404   403    403    403   404    403    403`,
    acknowledgeEvaluation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   403    403    403
      belum          401    status 403    403    404   404   404   403    status 403   403    403    403
      berjalan       401    status 403    403    404   404   404   403    status 403   403    403    403
      jendela        401    status 403    403    404   404   404   403    status 403   403    403    403
      saat_akhir     401    status 403    403    404   404   404   403    status 403   403    403    403
      lewat          401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan       401    status 403    403    404   404   404   403    status 403   403    403    403
      diajukan_lewat 401    status 403    403    404   404   404   403    status 403   403    403    403
      beralih        401    status 403    403    404   404   404   403    status 403   403    403    403
      beralih_lama   401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai        401    status 403    403    404   404   404   403    status 403   403    403    403
      dinilai_atasan 401    status 403    403    404   404   404   403    status 403   403    403    403
      disampaikan    401    200    403    403    404   404   404   403    200    403   403    403    403
      diterima       401    status 403    403    404   404   404   403    status 403   403    403    403
      final          401    status 403    403    404   404   404   403    status 403   403    403    403
      ditahan        401    status 403    404    403   404   404   403    status 403   403    403    403
      ditahan_ttd    401    status 403    404    403   404   404   403    status 403   403    403    403`,
  },
}

/** What one sees of the same evaluations in lists. 200i: the person is in it; 200ip: with the predicate. */
const LISTS: Group = {
  scene: 'evaluation',
  notFound: 'evaluation_not_found',
  states: ['tidak_ada', 'jendela', 'beralih', 'dinilai', 'disampaikan'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    listMyEvaluations: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   403    403    403
      jendela        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      beralih        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      dinilai        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      disampaikan    401    200ip  200    200    200   200   200   200    200ip  403   403    403    403`,
    listTeamEvaluations: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      jendela        401    200    200i   200    200   200   200   200    200    403   200    403    403
      beralih        401    200    200    200i   200   200   200   200    200    403   200    403    403
      dinilai        401    200    200ip  200    200   200   200   200    200    403   200    403    403
      disampaikan    401    200    200ip  200    200   200   200   200    200    403   200    403    403`,
    listMySkp: `
      tidak_ada      401    200i   200    200    200   200   200   200    200i   403   403    403    403
      jendela        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      beralih        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      dinilai        401    200i   200    200    200   200   200   200    200i   403   403    403    403
      disampaikan    401    200i   200    200    200   200   200   200    200i   403   403    403    403`,
    listTeamSkp: `
      tidak_ada      401    200    200i   200    200   200   200   200    200    403   200    403    403
      jendela        401    200    200i   200    200   200   200   200    200    403   200    403    403
      beralih        401    200    200i   200    200   200   200   200    200    403   200    403    403
      dinilai        401    200    200i   200    200   200   200   200    200    403   200    403    403
      disampaikan    401    200    200i   200    200   200   200   200    200    403   200    403    403`,
    getHome: `
      tidak_ada      401    200    200    200    200   200   200   200    200    200   200    200    403
      jendela        401    200    200    200    200   200   200   200    200    200   200    200    403
      beralih        401    200    200    200    200   200   200   200    200    200   200    200    403
      dinilai        401    200    200    200    200   200   200   200    200    200   200    200    403
      disampaikan    401    200    200    200    200   200   200   200    200    200   200    200    403`,
  },
}

/** Each calls for himself: `belum` no cycle of that year, `cuti` on unpaid leave (II.C.8). */
const BEGINNING: Group = {
  scene: 'beginning',
  notFound: 'skp_not_found',
  states: ['belum', 'perencanaan', 'terlambat', 'ada', 'cuti'],
  rows: {
    //              nobody self   eval   sup    above  coll   other  admin  ownadm pemb  region boot  norole
    createSkp: `
      belum          401    early  early  early  early  early  early  early  early  403   403    403   403
      perencanaan    401    201    201    201    201    201    201    201    201    403   403    403   403
      terlambat      401    201    201    201    201    201    201    201    201    403   403    403   403
      ada            401    exists exists exists exists exists exists exists exists 403   403    403   403
      cuti           401    noskp  noskp  noskp  noskp  noskp  noskp  noskp  noskp  403   403    403   403`,
  },
}

/**
 * People. `peran` and `penilai`: the same call, but it gives the person a role, or another evaluator: in his own affairs
 * an administrator is an employee. 200n: with the NIP; 200i: the person is in the list.
 */
const PEOPLE: Group = {
  scene: 'person',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'ada', 'peran', 'penilai'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getMe: `
      tidak_ada      401    404    200    200    200   200   200   200    404    200   200    200    403
      ada            401    200n   200    200    200   200   200   200    200n   200   200    200    403
      peran          401    200n   200    200    200   200   200   200    200n   200   200    200    403
      penilai        401    200n   200    200    200   200   200   200    200n   200   200    200    403`,
    getEmployee: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      ada            401    404    200    200    404   404   404   200n   200n   403   404    200n   403
      peran          401    404    200    200    404   404   404   200n   200n   403   404    200n   403
      penilai        401    404    200    200    404   404   404   200n   200n   403   404    200n   403`,
    listEmployees: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    200    403
      ada            401    200    200i   200i   200   200   200   200i   200i   403   200    200i   403
      peran          401    200    200i   200i   200   200   200   200i   200i   403   200    200i   403
      penilai        401    200    200i   200i   200   200   200   200i   200i   403   200    200i   403`,
    updateEmployee: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      ada            401    403    403    403    403   403   403   200n   200n   403   403    200n   403
      peran          401    403    403    403    403   403   403   200n   403    403   403    200n   403
      penilai        401    403    403    403    403   403   403   200n   403    403   403    200n   403`,
    createEmployee: `
      tidak_ada      401    403    403    403    403   403   403   201    201    403   403    201    403
      ada            401    403    403    403    403   403   403   201    201    403   403    201    403
      peran          401    403    403    403    403   403   403   201    201    403   403    201    403
      penilai        401    403    403    403    403   403   403   201    201    403   403    201    403`,
    importEmployees: `
      tidak_ada      401    403    403    403    403   403   403   200    200    403   403    200    403
      ada            401    403    403    403    403   403   403   200    200    403   403    200    403
      peran          401    403    403    403    403   403   403   200    200    403   403    200    403
      penilai        401    403    403    403    403   403   403   200    200    403   403    200    403`,
    importUnits: `
      tidak_ada      401    403    403    403    403   403   403   200    200    403   403    200    403
      ada            401    403    403    403    403   403   403   200    200    403   403    200    403
      peran          401    403    403    403    403   403   403   200    200    403   403    200    403
      penilai        401    403    403    403    403   403   403   200    200    403   403    200    403`,
    listUnits: `
      tidak_ada      401    200    200    200    200   200   200   200    200    200   200    200    403
      ada            401    200    200    200    200   200   200   200    200    200   200    200    403
      peran          401    200    200    200    200   200   200   200    200    200   200    200    403
      penilai        401    200    200    200    200   200   200   200    200    200   200    200    403`,
    listColleagues: `
      tidak_ada      401    200    200    200    200   200   200   200    200    200   200    200    403
      ada            401    200    200i   200i   200i  200i  200i  200i   200    200i  200i   200    403
      peran          401    200    200i   200i   200i  200i  200i  200i   200    200i  200i   200    403
      penilai        401    200    200i   200i   200i  200i  200i  200i   200    200i  200i   200    403`,
  },
}

/** Pasal 17–20: anyone to anyone but himself while the period runs. 200i: what was said of the person is shown. */
const FEEDBACK: Group = {
  scene: 'person',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'belum', 'berjalan', 'jendela', 'saat_akhir', 'lewat'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    giveFeedback: `
      tidak_ada      401    403    400    400    400   400   400   400    403    403   400    403    403
      belum          401    own    early  early  early early early early  own    403   early  403    403
      berjalan       401    own    201    201    201   201   201   201    own    403   201    403    403
      jendela        401    own    201    201    201   201   201   201    own    403   201    403    403
      saat_akhir     401    own    201    201    201   201   201   201    own    403   201    403    403
      lewat          401    own    late   late   late  late  late  late   own    403   late   403    403`,
    listEmployeeFeedback: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    200i   200i   404   404   404   403    403    403   404    403    403
      berjalan       401    403    200i   200i   404   404   404   403    403    403   404    403    403
      jendela        401    403    200i   200i   404   404   404   403    403    403   404    403    403
      saat_akhir     401    403    200i   200i   404   404   404   403    403    403   404    403    403
      lewat          401    403    200i   200i   404   404   404   403    403    403   404    403    403`,
    listReceivedFeedback: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      belum          401    200    200    200    200   200   200   200    200    403   200    403    403
      berjalan       401    200    200    200    200   200   200   200    200    403   200    403    403
      jendela        401    200    200    200    200   200   200   200    200    403   200    403    403
      saat_akhir     401    200    200    200    200   200   200   200    200    403   200    403    403
      lewat          401    200    200    200    200   200   200   200    200    403   200    403    403`,
    listGivenFeedback: `
      tidak_ada      401    200    200    200    200   200   200   200    200    403   200    403    403
      belum          401    200    200    200    200   200   200   200    200    403   200    403    403
      berjalan       401    200    200    200    200   200   200   200    200    403   200    403    403
      jendela        401    200    200    200    200   200   200   200    200    403   200    403    403
      saat_akhir     401    200    200    200    200   200   200   200    200    403   200    403    403
      lewat          401    200    200    200    200   200   200   200    200    403   200    403    403`,
  },
}

/**
 * Periods and what units achieved, of the unit of self and his chain. 200u: numbers of all units; 200i: the unit's
 * achievement is in the list. What was signed keeps its achievement, so it may be set at any time.
 */
const PERIODS: Group = {
  scene: 'period',
  notFound: 'period_not_found',
  states: ['tidak_ada', 'terjadwal', 'berjalan', 'evaluasi', 'menutup', 'ditutup'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getPeriod: `
      tidak_ada      401    404    404    404    404   404   404   404    404    404   404    404    403
      terjadwal      401    200    200    200    200   200   200   200u   200u   200u  200    200u   403
      berjalan       401    200    200    200    200   200   200   200u   200u   200u  200    200u   403
      evaluasi       401    200    200    200    200   200   200   200u   200u   200u  200    200u   403
      menutup        401    200    200    200    200   200   200   200u   200u   200u  200    200u   403
      ditutup        401    200    200    200    200   200   200   200u   200u   200u  200    200u   403`,
    listAchievements: `
      tidak_ada      401    404    404    404    404   404   404   404    404    404   404    404    403
      terjadwal      401    200i   200i   200i   200   200i  200   200i   200i   200i  200i   200i   403
      berjalan       401    200i   200i   200i   200   200i  200   200i   200i   200i  200i   200i   403
      evaluasi       401    200i   200i   200i   200   200i  200   200i   200i   200i  200i   200i   403
      menutup        401    200i   200i   200i   200   200i  200   200i   200i   200i  200i   200i   403
      ditutup        401    200i   200i   200i   200   200i  200   200i   200i   200i  200i   200i   403`,
    setAchievement: `
      tidak_ada      401    403    403    403    403   403   403   404    404    404   404    404    403
      terjadwal      401    403    403    403    403   403   403   200    200    200   200    200    403
      berjalan       401    403    403    403    403   403   403   200    200    200   200    200    403
      evaluasi       401    403    403    403    403   403   403   200    200    200   200    200    403
      menutup        401    403    403    403    403   403   403   200    200    200   200    200    403
      ditutup        401    403    403    403    403   403   403   200    200    200   200    200    403`,
    closePeriod: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      terjadwal      401    403    403    403    403   403   403   due    due    403   403    due    403
      berjalan       401    403    403    403    403   403   403   due    due    403   403    due    403
      evaluasi       401    403    403    403    403   403   403   due    due    403   403    due    403
      menutup        401    403    403    403    403   403   403   202    202    403   403    202    403
      ditutup        401    403    403    403    403   403   403   202    202    403   403    202    403`,
  },
}

const CYCLES: Group = {
  scene: 'cycle',
  notFound: 'cycle_not_found',
  states: ['salah', 'tidak_ada', 'ada'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getCycle: `
      salah          401    404    404    404    404   404   404   404    404    404   404    404    403
      tidak_ada      401    404    404    404    404   404   404   404    404    404   404    404    403
      ada            401    200    200    200    200   200   200   200    200    200   200    200    403`,
    defineCycle: `
      salah          401    403    403    403    403   403   403   404    404    403   403    404    403
      tidak_ada      401    403    403    403    403   403   403   200    200    403   403    200    403
      ada            401    403    403    403    403   403   403   200    200    403   403    200    403`,
  },
}

/** Open to all, with whatever token. */
const DOOR: Group = {
  scene: 'door',
  notFound: 'not_found',
  states: ['selalu'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    listCoreValues: `
      selalu         401    200    200    200    200   200   200   200    200    200   200    200    403`,
    getHealth: `
      selalu         200    200    200    200    200   200   200   200    200    200   200    200    200`,
    getReadiness: `
      selalu         200    200    200    200    200   200   200   200    200    200   200    200    200`,
    getOpenapi: `
      selalu         200    200    200    200    200   200   200   200    200    200   200    200    200`,
  },
}

export const MATRIX: Readonly<Record<string, Group>> = {
  'plans (SKP)': SKP,
  'the beginning of a plan': BEGINNING,
  evaluations: EVALUATIONS,
  objections: OBJECTIONS,
  'evaluations with an objection': CONTESTED,
  'objections to be decided': OBJECTION_LISTS,
  'own lists': LISTS,
  people: PEOPLE,
  delegations: DELEGATIONS,
  assignments: ASSIGNMENTS,
  'asking for an assignment': ASSIGNING,
  teams: TEAMS,
  'roles and results': ROLES,
  'resources of a plan': RESOURCES,
  feedback: FEEDBACK,
  periods: PERIODS,
  'the ends of periods': PERIOD_ENDS,
  placements: PLACEMENTS,
  'reuse of an earlier result': REUSE,
  cycles: CYCLES,
  'credit scores': CREDIT,
  'results reports': RESULTS_REPORTS,
  'results report of an office': RESULTS_REPORT,
  calendars: CALENDARS,
  'personal data': PERSONAL,
  preferences: PREFERENCES,
  distribution: DISTRIBUTION,
  deviations: DEVIATIONS,
  guidance: GUIDANCE,
  'guidance that was followed up': FOLLOWED_GUIDANCE,
  counselling: COUNSELLING,
  'follow-ups': FOLLOW_UPS,
  observations: OBSERVATIONS,
  'what is watched in a period': WATCHED,
  'hidden feedback': HIDING,
  'feedback schedules': SCHEDULES,
  'own corrections': OWN_CORRECTIONS,
  corrections: CORRECTIONS,
  'panels of rounds': PANELS,
  rounds: ROUNDS,
  'people from outside': OUTSIDERS,
  'links of people from outside': LINKS,
  'requests for feedback': REQUESTS,
  'asking for feedback': ASKING,
  'public figures': OPENNESS,
  surveys: SURVEYS,
  'why we do this': EXPLANATIONS,
  enrolments: ENROLMENTS,
  trainings: TRAININGS,
  'training budgets': TRAINING_BUDGETS,
  'lists of trainings': TRAINING_LISTS,
  'development plans': DEVELOPMENT_PLAN,
  endings: ENDINGS,
  'plans of who is away (SKP)': PLANS_OF_AWAY,
  'stopped evaluations': STOPPED,
  'the door': DOOR,
}

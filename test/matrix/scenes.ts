import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { resourceIdOf } from '../../functions/store/fixed.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import { approvedItem, draftItem, MAIN, skpPut } from '../support/skp.ts'
import { at, cycleOf, idOf } from '../support/town.ts'
import { assignment } from './assignments-scene.ts'
import { calendar } from './calendars.ts'
import { deviationScene } from './deviation.ts'
import { distributionScene } from './distribution.ts'
import { correction, ownCorrection } from './corrections-scene.ts'
import { developmentPlan } from './development-plan-scene.ts'
import { enrolment, training, trainingBudget, trainingLists } from './development-scene.ts'
import { ending } from './leaving.ts'
import { EVALUATION, layEvaluation, MOMENTS } from './evaluation-scene.ts'
import { credit } from './credit.ts'
import { resultsReport } from './results-reports.ts'
import { delegation } from './delegations.ts'
import { preferences } from './preferences.ts'
import { counselling } from './counselling.ts'
import { guidance } from './guidance.ts'
import { followUp, hiding, schedule } from './follow-ups.ts'
import { observation } from './observations.ts'
import { watched } from './watched.ts'
import type { Caller, Group } from './matrix.ts'
import { periodEnd } from './period-ends-scene.ts'
import { explanation } from './explanations.ts'
import { survey } from './surveys.ts'
import { openness } from './openness.ts'
import { outsider } from './outsiders.ts'
import { placement } from './placements.ts'
import { roles } from './roles-scene.ts'
import { team } from './teams-scene.ts'
import { reuse } from './reuse.ts'
import { callerForHimself, callerOf, EVALUATOR, personPuts, type Subject, UNIT } from './people.ts'
import { personal } from './personal.ts'
import { panel, round } from './rounds.ts'
import { asking, request } from './requests.ts'

export type Sent = {
  readonly target: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}
export type Answered = Record<string, unknown>

/** How the states of a group are prepared and its operations called. */
export type Scene = {
  /** Beside the office: what all of its cells share. */
  readonly shared: () => readonly AnyWrite[]
  readonly moment: (state: string) => string
  readonly lay: (state: string, one: Subject) => readonly AnyWrite[]
  readonly call: Readonly<Record<string, (one: Subject, state: string) => Sent>>
  readonly caller: (caller: Caller, one: Subject) => Actor | undefined
  /** What a 200 shows, as letters. */
  readonly shows: (operation: string, body: Answered, one: Subject) => string
}

const FIRST = { 'if-none-match': '*' }
const VERSION_1 = { 'if-match': '"1"' }
const REASON = { reason: 'Sasaran belum terukur' }
const nothing = () => ''
const none = () => []

const Listed = z.looseObject({
  employeeId: z.optional(z.string()),
  unitId: z.optional(z.string()),
  predicate: z.optional(z.string()),
})
const List = z.looseObject({ items: z.array(Listed) })

/** i: this one is in the list; p: with his predicate. */
export function listed(body: Answered, name: 'employeeId' | 'unitId', value: string): string {
  const found = List.parse(body).items.filter(item => item[name] === value)
  return `${found.length > 0 ? 'i' : ''}${found.some(item => item.predicate !== undefined) ? 'p' : ''}`
}

const skpId = ({ employeeId }: Subject) => `${employeeId}-2026-1`
const onSkp = (path: string, body?: object) => (one: Subject) => ({
  target: `/v1/skp/${skpId(one)}${path}`,
  ...(body && { body }),
})

const SKP_MOMENTS: Readonly<Record<string, string>> = {
  akhir_januari: '2026-01-31T23:59:59.999+07:00',
  lewat_januari: '2026-02-01T00:00:00.000+07:00',
  diajukan_mpp: '2026-02-01T00:00:00.000+07:00',
  ditetapkan_mpp: '2026-02-10T09:00:00+07:00',
  ditetapkan: '2026-02-10T09:00:00+07:00',
  diganti: '2026-02-10T09:00:00+07:00',
}

const NEED = { kind: 'peralatan' as const, need: 'Pemindai dokumen' }
const RESOURCE = resourceIdOf(NEED)

/** What the evaluator has agreed to already. */
function agreedSupport(employeeId: string): AnyWrite {
  const item = {
    ...{ ...NEED, employeeId, year: 2026, resourceId: RESOURCE, agreed: true },
    ...{ decidedAt: 1, decidedBy: EVALUATOR, version: 1, ...NO_HISTORY },
  }
  return { action: 'PutItem', key: keys.resourceSupport(item), item, when: { absent: true } }
}

const DETERMINED = at('2026-01-20T09:00:00+07:00')

const skp: Scene = {
  shared: none,
  moment: state => SKP_MOMENTS[state] ?? '2026-01-10T09:00:00+07:00',
  lay(state, one) {
    const { employeeId, name } = one
    const as = { employeeId, name, actorId: EVALUATOR, resources: [NEED] }
    const plans = {
      draf: [draftItem(as)],
      diajukan: [draftItem({ ...as, status: 'diajukan' })],
      akhir_januari: [draftItem({ ...as, status: 'diajukan' })],
      lewat_januari: [draftItem({ ...as, status: 'diajukan' })],
      dikembalikan: [draftItem({ ...as, status: 'dikembalikan', returnedReason: 'Belum terukur' })],
      ditetapkan: [approvedItem(EVALUATOR, DETERMINED, as)],
      draf_mpp: [draftItem(as)],
      diajukan_mpp: [draftItem({ ...as, status: 'diajukan' })],
      ditetapkan_mpp: [approvedItem(EVALUATOR, DETERMINED, as)],
      diganti: [
        approvedItem(EVALUATOR, DETERMINED, as, 'diganti'),
        approvedItem(EVALUATOR, DETERMINED, { ...as, seq: 2, revises: 1 }),
      ],
    }[state]
    const person = personPuts(one, state.endsWith('_mpp') ? { status: 'mpp' } : {})
    return [...person, ...(plans ?? []).map(skpPut), agreedSupport(employeeId)]
  },
  caller: callerOf,
  shows: nothing,
  call: {
    getSkp: onSkp(''),
    getSkpHistory: onSkp('/history'),
    getAcademicGuide: onSkp('/academic-guide'),
    editSkp: (one, state) => {
      const version = state.startsWith('ditetapkan') || state === 'diganti' ? 3 : 1
      return { ...onSkp('', { workResults: [] })(one), headers: { 'if-match': `"${version}"` } }
    },
    setExpectations: (one, state) => ({
      ...onSkp('/behaviour-expectations', { behaviourExpectations: { loyal: 'Menjaga rahasia' } })(one),
      headers: { 'if-match': `"${state.startsWith('ditetapkan') || state === 'diganti' ? 3 : 1}"` },
    }),
    submitSkp: onSkp('/submission'),
    withdrawSkp: onSkp('/withdrawal'),
    returnSkp: onSkp('/return', REASON),
    approveSkp: onSkp('/approval'),
    reviseSkp: onSkp('/revision', REASON),
    listResources: onSkp('/resources'),
    decideResource: onSkp(`/resources/${RESOURCE}/decision`, { outcome: 'disepakati' }),
    recordResource: onSkp(`/resources/${RESOURCE}/fulfilment`, { outcome: 'terpenuhi', onDay: '2026-01-10' }),
  },
}

const RATINGS = { workRating: 'di_atas_ekspektasi', behaviourRating: 'sesuai_ekspektasi' }

const evaluation: Scene = {
  shared: () => [
    {
      action: 'PutItem',
      key: keys.achievement(EVALUATION, UNIT),
      item: { periodId: EVALUATION, unitId: UNIT, achievement: 'baik', setBy: idOf('admin'), setAt: 0, version: 1 },
      when: { absent: true },
    },
  ],
  moment: state => MOMENTS[state] ?? '2026-06-25T09:00:00+07:00',
  lay: layEvaluation,
  caller: callerOf,
  shows(operation, body, { employeeId }) {
    switch (operation) {
      case 'getEvaluation':
        return `${body['predicate'] === undefined ? '' : 'p'}${body['rating'] === undefined ? '' : 'r'}`
      case 'getReasons':
        return body['predicate'] === undefined ? '' : 'p'
      case 'getHistory': {
        const fixed = z
          .looseObject({ items: z.array(z.looseObject({ fixed: z.record(z.string(), z.unknown()) })) })
          .parse(body).items
        const has = (name: string) => fixed.some(entry => entry.fixed[name] !== undefined)
        return `${has('predicate') ? 'p' : ''}${has('workRating') && !has('predicate') ? 'r' : ''}`
      }
      default:
        return operation.startsWith('list') ? listed(body, 'employeeId', employeeId) : ''
    }
  },
  call: {
    getEvaluation: onEvaluation(''),
    getHistory: onEvaluation('/history'),
    getReasons: onEvaluation('/reasons'),
    planActions: onEvaluation(
      '/action-plan',
      { items: [{ workResultId: MAIN, actions: ['Loket kedua dibuka'] }] },
      FIRST,
    ),
    recordRealisation: onEvaluation(`/realisations/${MAIN}`, { realisation: '96 persen' }, VERSION_1),
    submitEvaluation: onEvaluation('/submission'),
    returnEvaluation: onEvaluation('/return', REASON),
    rateEvaluation: onEvaluation(
      '/rating',
      { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' },
      VERSION_1,
    ),
    signEvaluation: onEvaluation('/signature'),
    offerCalibration: onEvaluation('/calibration/offer'),
    proposeCalibration: onEvaluation('/calibration', { ...RATINGS, reason: 'Bandingkan dengan unit lain' }),
    answerCalibration: onEvaluation('/calibration/answer', { outcome: 'menerima' }),
    deliverEvaluation: onEvaluation('/delivery'),
    acknowledgeEvaluation: onEvaluation('/acknowledgement'),
    objectToEvaluation: onEvaluation('/objection', { reasons: 'Realisasi triwulan belum dihitung seluruhnya' }),
    explainObjection: onEvaluation('/objection/explanation', { explanation: 'Dihitung sampai akhir Mei' }),
    decideObjection: onEvaluation('/objection/decision', { outcome: 'menguatkan', decision: 'Hitungan sudah benar' }),
    listObjections: () => ({ target: '/v1/me/objections?limit=100' }),
    listOverdueObjections: () => ({ target: '/v1/objections/overdue?limit=100' }),
    listMyEvaluations: () => ({ target: '/v1/me/evaluations?year=2026' }),
    listTeamEvaluations: () => ({ target: `/v1/me/team/evaluations?periodId=${EVALUATION}&limit=100` }),
    listMySkp: () => ({ target: '/v1/me/skp?year=2026' }),
    listTeamSkp: () => ({ target: '/v1/me/team/skp?year=2026&limit=100' }),
    getHome: () => ({ target: '/v1/me/home' }),
  },
}

function onEvaluation(path: string, body?: object, headers?: Readonly<Record<string, string>>) {
  return ({ employeeId }: Subject): Sent => ({
    target: `/v1/evaluations/${employeeId}-${EVALUATION}-1${path}`,
    ...(body && { body }),
    ...(headers && { headers }),
  })
}

const BEGINNING_MOMENTS: Readonly<Record<string, string>> = {
  belum: '2025-12-31T23:59:59.999+07:00',
  terlambat: '2026-02-01T00:00:00.000+07:00',
}

const beginning: Scene = {
  shared: none,
  moment: state => BEGINNING_MOMENTS[state] ?? '2026-01-01T00:00:00.000+07:00',
  lay: (state, one) => [
    ...personPuts(one, state === 'cuti' ? { status: 'cltn' } : {}),
    ...(state === 'ada' ? [skpPut(draftItem({ employeeId: one.employeeId, name: one.name }))] : []),
  ],
  caller: callerForHimself,
  shows: nothing,
  call: { createSkp: () => ({ target: '/v1/skp', body: { year: 2026, approach: 'kuantitatif' } }) },
}

const PEOPLE_HEADER =
  'NIP BARU;NAMA;GELAR DEPAN;GELAR BELAKANG;TANGGAL LAHIR;JENIS KELAMIN;STATUS CPNS PNS;GOL AKHIR;JENIS JABATAN NAMA;JABATAN NAMA;JENJANG;UNOR ID;NIP ATASAN LANGSUNG;EMAIL GOV;KEDUDUKAN HUKUM NAMA'

const position = { name: 'Penata Layanan Operasional', kind: 'pelaksana' }

/** The person as he is, but for what the state changes of him. */
const replacement = (one: Subject, state: string) => ({
  name: one.name,
  nip: one.nip,
  kind: 'pns',
  position,
  unitId: UNIT,
  evaluatorId: state === 'penilai' ? idOf('camat') : EVALUATOR,
  roles: ['pegawai', ...(one.isAdmin ? ['admin_kepegawaian'] : []), ...(state === 'peran' ? ['pembina'] : [])],
})

const PERSON_MOMENTS: Readonly<Record<string, string>> = {
  belum: '2026-03-31T23:59:59.999+07:00',
  berjalan: '2026-05-15T09:00:00+07:00',
  jendela: '2026-06-25T09:00:00+07:00',
  saat_akhir: '2026-07-10T23:59:59.999+07:00',
  lewat: '2026-07-11T00:00:00.000+07:00',
}

const said = {
  periodId: EVALUATION,
  about: { value: 'kolaboratif' },
  kind: 'insidentil',
  tone: 'apresiasi',
  observation: 'Laporan dibagikan sebelum rapat.',
  impact: 'Rapat selesai dalam satu jam.',
} as const

const feedbackPut = ({ employeeId, n }: Subject): AnyWrite => {
  const feedbackId = `umpan${n}`
  const item = { ...said, feedbackId, employeeId, class: 'lain' as const, month: '2026-04' }
  return { action: 'PutItem', key: keys.feedback(employeeId, EVALUATION, feedbackId), item, when: { absent: true } }
}

const person: Scene = {
  shared: none,
  moment: state => PERSON_MOMENTS[state] ?? '2026-01-10T09:00:00+07:00',
  lay: (state, one) => (state === 'tidak_ada' ? [] : [...personPuts(one), feedbackPut(one)]),
  caller: callerOf,
  shows(operation, body, one) {
    switch (operation) {
      case 'getMe':
        return body['nip'] === one.nip ? 'n' : ''
      case 'getEmployee':
      case 'updateEmployee':
        return body['nip'] === undefined ? '' : 'n'
      case 'listEmployees':
      case 'listColleagues':
      case 'listEmployeeFeedback':
        return listed(body, 'employeeId', one.employeeId) || itemsOf(operation, body)
      default:
        return ''
    }
  },
  call: {
    getMe: () => ({ target: '/v1/me' }),
    getEmployee: ({ employeeId }) => ({ target: `/v1/employees/${employeeId}` }),
    listEmployees: ({ name }) => ({ target: `/v1/employees?q=${encodeURIComponent(name)}` }),
    updateEmployee: (one, state) => ({
      target: `/v1/employees/${one.employeeId}`,
      body: replacement(one, state),
      headers: VERSION_1,
    }),
    createEmployee: () => ({ target: '/v1/employees', body: { name: 'Pegawai Baru', kind: 'pns', position } }),
    importEmployees: () => ({ target: '/v1/employees/imports', body: { content: PEOPLE_HEADER, dryRun: true } }),
    importUnits: () => ({
      target: '/v1/units/imports',
      body: { content: 'UNOR ID,UNOR NAMA,UNOR ATASAN ID,UNIT KERJA MANDIRI', dryRun: true },
    }),
    listUnits: () => ({ target: '/v1/units' }),
    listColleagues: ({ name }) => ({ target: `/v1/me/colleagues?q=${encodeURIComponent(name)}` }),
    giveFeedback: ({ employeeId }) => ({ target: '/v1/feedback', body: { to: employeeId, ...said } }),
    listEmployeeFeedback: ({ employeeId }) => ({
      target: `/v1/employees/${employeeId}/feedback?periodId=${EVALUATION}`,
    }),
    listReceivedFeedback: () => ({ target: `/v1/me/feedback?periodId=${EVALUATION}` }),
    listGivenFeedback: () => ({ target: `/v1/me/feedback/given?periodId=${EVALUATION}` }),
  },
}

/** Feedback does not name whom it is about: its route does. */
const itemsOf = (operation: string, body: Answered) =>
  operation === 'listEmployeeFeedback' && List.parse(body).items.length > 0 ? 'i' : ''

const PERIOD_MOMENTS: Readonly<Record<string, string>> = {
  terjadwal: '2026-03-31T23:59:59.999+07:00',
  berjalan: '2026-05-15T09:00:00+07:00',
  evaluasi: '2026-07-10T23:59:59.999+07:00',
  menutup: '2026-07-11T00:00:00.000+07:00',
}
const CLOSED = '2026-TW1'
const periodOf = (state: string) => (state === 'tidak_ada' ? '2026-B04' : state === 'ditutup' ? CLOSED : '2026-TW2')
const unitOf = ({ employeeId }: Subject) => `unit-${employeeId}`

const period: Scene = {
  shared: () => [
    ...[CLOSED, '2026-TW2'].map((periodId): AnyWrite => ({
      action: 'PutItem',
      key: keys.achievement(periodId, UNIT),
      item: { periodId, unitId: UNIT, achievement: 'baik', setBy: idOf('admin'), setAt: 0, version: 1 },
      when: { absent: true },
    })),
    {
      action: 'PutItem',
      key: keys.closing(CLOSED),
      item: { periodId: CLOSED, startedAt: 1, attempt: 1, finishedAt: 2 },
      when: { absent: true },
    },
  ],
  moment: state => PERIOD_MOMENTS[state] ?? '2026-07-20T09:00:00+07:00',
  lay: (_state, one) => [
    ...personPuts(one),
    {
      action: 'PutItem',
      key: keys.unit(unitOf(one)),
      item: { unitId: unitOf(one), name: 'Unit', mandiri: false },
      when: { absent: true },
    },
  ],
  caller: callerOf,
  shows(operation, body) {
    if (operation === 'getPeriod') return body['byUnit'] === undefined ? '' : 'u'
    return operation === 'listAchievements' ? listed(body, 'unitId', UNIT) : ''
  },
  call: {
    getPeriod: (_one, state) => ({ target: `/v1/periods/${periodOf(state)}` }),
    listAchievements: (_one, state) => ({ target: `/v1/periods/${periodOf(state)}/achievements?limit=100` }),
    setAchievement: (one, state) => ({
      target: `/v1/periods/${periodOf(state)}/achievements/${unitOf(one)}`,
      body: { achievement: 'baik' },
      headers: FIRST,
    }),
    closePeriod: (_one, state) => ({ target: `/v1/periods/${periodOf(state)}/closing` }),
  },
}

/** A year for each. */
const yearOf = ({ n }: Subject) => 2027 + (n % 73)
const yearIn = (one: Subject, state: string) => (state === 'salah' ? '26' : String(yearOf(one)))

const cycle: Scene = {
  shared: none,
  moment: () => '2026-01-10T09:00:00+07:00',
  lay: (state, one) => [...personPuts(one), ...(state === 'ada' ? cycleOf(yearOf(one), 'triwulanan') : [])],
  caller: callerOf,
  shows: nothing,
  call: {
    getCycle: (one, state) => ({ target: `/v1/cycles/${yearIn(one, state)}` }),
    defineCycle: (one, state) => ({
      target: `/v1/cycles/${yearIn(one, state)}`,
      body: {
        rhythm: 'triwulanan',
        planning: {
          opensAt: `${yearOf(one)}-01-02T00:00:00+07:00`,
          closesAt: `${yearOf(one)}-01-31T23:59:59.999+07:00`,
        },
      },
      headers: state === 'ada' ? VERSION_1 : FIRST,
    }),
  },
}

const door: Scene = {
  shared: none,
  moment: () => '2026-01-10T09:00:00+07:00',
  lay: (_state, one) => personPuts(one),
  caller: callerOf,
  shows: nothing,
  call: {
    listCoreValues: () => ({ target: '/v1/core-values' }),
    getHealth: () => ({ target: '/health' }),
    getReadiness: () => ({ target: '/health/ready' }),
    getOpenapi: () => ({ target: '/openapi.json' }),
  },
}

export const SCENES: Readonly<Record<Group['scene'], Scene>> = {
  skp,
  evaluation,
  beginning,
  person,
  period,
  cycle,
  calendar,
  distribution: distributionScene,
  deviation: deviationScene,
  placement,
  reuse,
  correction,
  ownCorrection,
  enrolment,
  training,
  trainingBudget,
  trainingLists,
  developmentPlan,
  followUp,
  observation,
  watched,
  guidance,
  counselling,
  hiding,
  schedule,
  ending,
  door,
  credit,
  resultsReport,
  personal,
  periodEnd,
  delegation,
  assignment,
  team,
  roles,
  preferences,
  openness,
  outsider,
  survey,
  explanation,
  panel,
  round,
  request,
  asking,
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import { keepsKeys, methodOf, pathTemplateOf } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { examples } from '../../local/demo/content.ts'
import { type Asked, openBenchOffice, type Said } from '../office.ts'
import { tellAssignments } from './assignments.ts'
import { tellDevelopment } from './development.ts'
import { tellFollowUps } from './coaching.ts'
import { tellCounselling } from './counselling.ts'
import { tellDistribution } from './distribution.ts'
import { tellExplanation, tellOpenness, tellSurvey } from './openness.ts'
import { tellReports } from './reports.ts'
import { tellRoles } from './roles.ts'
import { tellRequests } from './requests.ts'
import { tellOutside } from './outside.ts'
import { tellRounds } from './rounds.ts'
import { tellDocumentation, tellWatching } from './watch.ts'
import { ledger, type Units } from './ledger.ts'

export type Measured = { readonly id: string; readonly scene: string; readonly units: Units }

const ADMIN: Actor = { sub: 'bootstrap-admin', roles: ['admin_kepegawaian'] }
const FIRST = { 'if-none-match': '*' }
const replacing = ({ version }: Said) => ({ 'if-match': `"${String(version)}"` })
const PERIOD = '2026-TW1'

export type Step = Asked & {
  readonly as?: Actor
  readonly path?: Readonly<Record<string, string>>
  readonly query?: string
}

const demo = (name: string) => readFileSync(join(import.meta.dirname, '../../local/demo', name), 'utf8')
const Text = z.string()
/** Five who are evaluated by the camat. */
const TEAM_OF_CAMAT = ['Muhammad Wijaya', 'Purnomo Harahap', 'Usman Setiawan', 'Budi Wijaya', 'Eko Yuliana']
const People = z.object({ items: z.array(z.object({ employeeId: z.string(), name: z.string() })) })
const Holidays = z.object({ holidays: z.array(z.record(z.string(), z.unknown())) })
const Needs = z.object({ items: z.array(z.object({ resourceId: z.string() })) })
const Results = z.object({ workResults: z.array(z.object({ workResultId: z.string() })) })

/** The worked example of the law that is neither the shortest nor the longest. */
function example() {
  const found = examples.find(({ post }) => post === 'Bidan Penyelia')
  if (found === undefined) throw new Error('the demo has no plan of a Bidan Penyelia')
  return found
}

/**
 * A quarter of one office of a hundred people, through every operation once: what each costs is measured where an
 * office would call it, with texts of the length of the law's own examples.
 */
export async function measureStory(endpoint: string): Promise<readonly Measured[]> {
  const { told, settle } = ledger()
  const office = await openBenchOffice(endpoint, told)
  const { clock, drain } = office
  const measured: Measured[] = []
  let calls = 0

  async function call(id: string, { as, path = {}, query = '', body, headers = {} }: Step): Promise<Said> {
    const operation = operations.find(one => one.id === id)
    if (operation === undefined) throw new Error(`there is no operation ${id}`)
    const target = pathTemplateOf(operation).replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '')
    const key = keepsKeys(operation) ? { 'idempotency-key': `call-${(calls += 1)}` } : {}
    return office.must(as, methodOf(operation), `${target}${query}`, { body, headers: { ...key, ...headers } })
  }

  async function measure(id: string, scene: string, step: Step): Promise<Said> {
    await drain()
    settle()
    const answer = await call(id, step)
    measured.push({ id, scene, units: settle() })
    return answer
  }

  async function wholeTeam(people: readonly Actor[], evaluator: Actor) {
    for (const one of people) {
      const { skpId } = await call('createSkp', { as: one, body: { year: 2026, approach: 'kualitatif' } })
      const path = { skpId: z.parse(Text, skpId) }
      await call('editSkp', { as: one, path, body: example().skp, headers: { 'if-match': '"1"' } })
      await call('submitSkp', { as: one, path })
      await call('approveSkp', { as: evaluator, path })
    }
  }

  try {
    clock('2026-01-02T08:00:00+07:00')
    await measure('getHealth', 'touches no table', {})
    await measure('getReadiness', 'one look at the table', {})
    await measure('getOpenapi', 'touches no table', {})
    await measure('importUnits', '12 units, none there yet', {
      as: ADMIN,
      body: { content: demo('unit-kertapati.csv') },
    })
    await measure('listUnits', '12 units', { as: ADMIN })
    const content = demo('pegawai-kertapati-siasn.csv')
    await measure('importEmployees', '105 people, none there yet', { as: ADMIN, body: { content } })
    const unit = '?unitId=kec-kertapati&limit=100'
    const listed = await measure('listEmployees', 'a unit of 22 people', { as: ADMIN, query: unit })
    const { items: people } = z.parse(People, listed)
    const idOf = (name: string) => {
      const found = people.find(person => person.name.startsWith(name))
      if (found === undefined) throw new Error(`${name} was not imported`)
      return found.employeeId
    }
    const actor = (name: string): Actor => ({ sub: idOf(name), employeeId: idOf(name), roles: ['pegawai'] })
    const [hendra, taufik, kartika] = [actor('Hendra Rahman'), actor('Taufik Hidayat'), actor('Kartika Apriani')]
    const purnomo = actor('Purnomo Harahap')
    const [kasi, intan, camat] = [actor('Muhammad Wijaya'), actor('Intan Marlina'), actor('Anisa Syahputra')]

    const mayor = {
      name: 'Ratna Dewi Kusuma',
      kind: 'kepala_daerah',
      position: { name: 'Wali Kota Palembang', kind: 'pimpinan_tinggi' },
      unitId: 'pemkot-palembang',
      roles: ['kepala_daerah'],
    }
    await measure('createEmployee', 'the head of the region', { as: ADMIN, body: mayor })
    const hendraPath = { employeeId: idOf('Hendra Rahman') }
    const profile = await measure('getEmployee', 'by the administrator', { as: ADMIN, path: hendraPath })
    const kept = ['name', 'nip', 'kind', 'status', 'position', 'unitId', 'evaluatorId', 'email', 'roles']
    const replaced = Object.fromEntries(
      kept.flatMap(name => (profile[name] === undefined ? [] : [[name, profile[name]]])),
    )
    await measure('updateEmployee', 'another grade', {
      as: ADMIN,
      path: hendraPath,
      body: { ...replaced, grade: 'III/c' },
      headers: replacing(profile),
    })
    const kartikaPath = { employeeId: idOf('Kartika Apriani'), startsOn: '2026-01-02' }
    const placed = await call('getEmployee', { as: ADMIN, path: kartikaPath })
    await measure('recordPlacement', 'study leave', {
      as: ADMIN,
      path: kartikaPath,
      body: { kind: 'tugas_belajar', institution: 'Universitas Sriwijaya', place: 'dalam_negeri' },
      headers: replacing(placed),
    })
    await measure('getMe', 'an employee', { as: hendra })
    await measure('getPreferences', 'not chosen yet', { as: hendra })
    await measure('editPreferences', 'the first choice', {
      as: hendra,
      body: { earlyReminders: false, news: true },
      headers: FIRST,
    })
    const archivists = z.parse(People, await call('listEmployees', { as: ADMIN, query: '?q=yanti%20syahputra' }))
    const archivist = { employeeId: archivists.items[0]?.employeeId ?? '' }
    await measure('editCreditBalance', 'the first', {
      as: ADMIN,
      path: archivist,
      body: {
        opening: { until: '2025-12', jenjang: 'Terampil', amount: '12.5', source: { title: 'PAK 800/12/2025' } },
      },
      headers: FIRST,
    })
    await measure('getCreditScore', 'by the employee, of a balance alone', {
      as: { sub: 'arsiparis', ...archivist, roles: ['pegawai'] },
      path: archivist,
    })
    const grade = { field: 'grade', value: 'III/d', reason: 'Surat keputusan kenaikan pangkat terbit 1 April.' }
    const ask = async () => {
      const { correctionId } = await call('requestCorrection', { as: taufik, body: grade })
      return { correctionId: z.parse(Text, correctionId) }
    }
    const asked = await measure('requestCorrection', 'another grade', { as: hendra, body: grade })
    const correction = { correctionId: z.parse(Text, asked['correctionId']) }
    await measure('listMyCorrections', 'one that waits', { as: hendra })
    await measure('listCorrections', 'one that waits', { as: ADMIN })
    await measure('acceptCorrection', 'another grade', { as: ADMIN, path: correction })
    await measure('withdrawCorrection', 'before it was decided', { as: taufik, path: await ask() })
    const because = { reason: 'Surat keputusan belum terbit.' }
    await measure('declineCorrection', 'with a reason', { as: ADMIN, path: await ask(), body: because })
    await measure('listColleagues', 'two letters of a name', { as: hendra, query: '?q=ta' })

    const planning = { opensAt: '2026-01-02T00:00:00+07:00', closesAt: '2026-01-31T23:59:59.999+07:00' }
    const year = { year: '2026' }
    await measure('defineCycle', 'a year of quarters', {
      as: ADMIN,
      path: year,
      body: { rhythm: 'triwulanan', documentation: 'bulanan', planning },
      headers: FIRST,
    })
    await measure('getCycle', 'the year', { as: hendra, path: year })
    await tellExplanation({ measure }, { sub: 'kepala-daerah', roles: ['kepala_daerah'] }, hendra)
    const { holidays } = z.parse(Holidays, await measure('getCalendar', 'as built in', { as: hendra, path: year }))
    await measure('editCalendar', '25 holidays and one of the region', {
      as: ADMIN,
      path: year,
      body: { holidays: [...holidays, { day: '2026-06-17', kind: 'libur_daerah', name: 'Hari Jadi Kota Palembang' }] },
      headers: FIRST,
    })
    await measure('getCalendarHistory', 'one entry', { as: hendra, path: year })

    const { skp, realisation } = example()
    const created = await measure('createSkp', 'the first of the year', {
      as: hendra,
      body: { year: 2026, approach: 'kualitatif' },
    })
    const path = { skpId: z.parse(Text, created['skpId']) }
    const edited = await measure('editSkp', 'the whole plan', {
      as: hendra,
      path,
      body: skp,
      headers: replacing(created),
    })
    await measure('submitSkp', 'a complete plan', { as: hendra, path })
    await measure('withdrawSkp', 'before it was read', { as: hendra, path })
    await call('submitSkp', { as: hendra, path })
    const reason = 'Indikator hasil kerja kedua belum terukur; sebutkan batas waktunya.'
    await measure('returnSkp', 'with a reason', { as: kasi, path, body: { reason } })
    await call('submitSkp', { as: hendra, path })
    await measure('approveSkp', 'five evaluations are opened', { as: kasi, path })
    const behaviourExpectations = { loyal: 'Menjaga kerahasiaan data warga yang dilayani di loket.' }
    const { version } = await call('getSkp', { as: kasi, path })
    await measure('setExpectations', 'one value', {
      ...{ as: kasi, path, body: { behaviourExpectations }, headers: replacing({ version }) },
    })
    await measure('listCoreValues', 'touches no table', { as: hendra })
    await measure('getSkp', 'the determined plan', { as: hendra, path })
    await measure('getAcademicGuide', 'beside the plan', { as: kasi, path })
    await measure('getSkpHistory', 'six entries', { as: hendra, path })
    await measure('listMySkp', 'one of this year', { as: hendra, query: '?year=2026' })
    await wholeTeam([taufik, kartika], kasi)
    await measure('listTeamSkp', 'a team of three', { as: kasi, query: '?year=2026' })

    clock('2026-02-16T09:00:00+07:00')
    await tellRoles({ measure }, { employee: taufik, evaluator: kasi, head: camat })
    await tellAssignments({ measure, call }, { employee: taufik, evaluator: kasi, giver: camat })
    const sides = { employee: hendra, evaluator: kasi, givers: [taufik, kartika, intan], admin: ADMIN }
    await tellRounds({ measure, call }, sides, PERIOD)
    await tellOutside({ ...office, measure }, sides, PERIOD)
    await tellRequests({ measure }, { employee: hendra, giver: intan }, PERIOD)
    const said = {
      to: hendra.employeeId,
      periodId: PERIOD,
      about: { value: 'kolaboratif' },
      kind: 'insidentil',
      tone: 'apresiasi',
      observation: 'Rancangan laporan dibagikan dua hari sebelum rapat, lengkap dengan data pendukungnya.',
      impact: 'Rapat koordinasi selesai dalam satu jam dan keputusan tidak tertunda.',
      suggestion: 'Pertahankan, dan ajarkan susunannya kepada kelurahan.',
    }
    await measure('giveFeedback', 'by a colleague', { as: taufik, body: said })
    for (const giver of [kartika, kasi, intan]) await call('giveFeedback', { as: giver, body: said })
    const ofPeriod = `?periodId=${PERIOD}`
    await measure('recordHostFeedback', 'by the evaluator', {
      as: kasi,
      path: kartikaPath,
      body: {
        periodId: PERIOD,
        about: said.about,
        tone: said.tone,
        observation: said.observation,
        impact: said.impact,
        givenBy: 'Ketua program studi',
        receivedOn: '2026-02-16',
        evidence: [{ title: 'Surat', url: 'https://contoh.go.id/surat' }],
      },
    })
    await measure('listGivenFeedback', 'one given', { as: taufik, query: ofPeriod })
    await measure('listEmployeeFeedback', 'four received', { as: kasi, path: hendraPath, query: ofPeriod })
    await measure('listReceivedFeedback', 'before it is released', { as: hendra, query: ofPeriod })

    const following = {
      admin: ADMIN,
      employee: hendra,
      employeeId: hendraPath.employeeId,
      evaluator: kasi,
      superior: camat,
    }
    await tellFollowUps({ call, measure }, following, PERIOD)
    await tellWatching({ call, measure }, following)
    const counselled = await tellCounselling({ call, measure }, { ...following, counsellor: taufik })

    const away = { startsOn: '2026-02-18', endsOn: '2026-02-20', reason: 'Cuti tahunan tiga hari kerja.' }
    const offer = { delegatorId: kasi.employeeId, delegateId: purnomo.employeeId, kind: 'plh', ...away }
    const offered = await measure('delegateOffice', 'by the administrator', { as: ADMIN, body: offer })
    const delegation = { delegationId: z.parse(Text, offered['delegationId']) }
    await measure('acceptDelegation', 'the first of both', { as: purnomo, path: delegation })
    await measure('listDelegations', 'one received', { as: purnomo })
    await measure('endDelegation', 'before it began', { as: kasi, path: delegation, body: { reason } })
    const again = await call('delegateOffice', { as: ADMIN, body: offer })
    const second = { delegationId: z.parse(Text, again['delegationId']) }
    await measure('declineDelegation', 'with a reason', { as: purnomo, path: second, body: { reason } })

    const evaluation = { evaluationId: `${hendraPath.employeeId}-${PERIOD}-1` }
    const results = z.parse(Results, edited).workResults.map(({ workResultId }) => workResultId)
    await measure('planActions', 'an action for each result', {
      as: hendra,
      path: evaluation,
      body: { items: results.map(workResultId => ({ workResultId, actions: ['Jadwal disusun bersama tim'] })) },
      headers: FIRST,
    })
    await measure('agreeToActions', 'by the evaluator', { as: kasi, path: evaluation })
    await measure('getRatingGuide', 'beside the choice', { as: kasi, path: evaluation })
    for (const [n, workResultId] of results.entries()) {
      const { text = '', evidence = [] } = realisation.TW1[n] ?? {}
      const step: Step = {
        as: hendra,
        path: { ...evaluation, workResultId },
        body: { realisation: text, evidence },
        headers: FIRST,
      }
      if (n === 0) await measure('recordRealisation', 'with evidence', step)
      else await call('recordRealisation', step)
    }
    await tellDocumentation(
      { call, measure },
      { employee: hendra, evaluator: kasi, ...evaluation, spanId: '2026-B01', workResultIds: results },
    )
    await measure('listMyEvaluations', 'five of this year', { as: hendra, query: '?year=2026' })

    clock('2026-03-25T09:00:00+07:00')
    await counselled()
    await measure('submitEvaluation', 'everything realised', { as: hendra, path: evaluation })
    await measure('returnEvaluation', 'with a reason', { as: kasi, path: evaluation, body: { reason } })
    await call('submitEvaluation', { as: hendra, path: evaluation })
    const rating = {
      workRating: 'sesuai_ekspektasi',
      behaviourRating: 'di_atas_ekspektasi',
      notes: 'Sudah baik; perkuat dokumentasi bukti dukung dan jadwalkan pendampingan kelurahan.',
      results: results.map(workResultId => ({ workResultId, rating: 'sesuai_ekspektasi', note: 'Sesuai target.' })),
    }
    await measure('rateEvaluation', 'the first draft', { as: kasi, path: evaluation, body: rating, headers: FIRST })
    await measure('getEvaluation', 'the evaluator’s screen', { as: kasi, path: evaluation })
    await measure('getHome', 'an evaluator with a team of three', { as: kasi })
    await measure('listTeamEvaluations', 'a team of three', { as: kasi, query: ofPeriod })
    await measure('setAchievement', 'of a unit', {
      as: ADMIN,
      path: { periodId: PERIOD, unitId: 'kec-kertapati' },
      body: { achievement: 'baik' },
      headers: FIRST,
    })
    await measure('listAchievements', 'one is out', { as: kasi, path: { periodId: PERIOD } })
    await measure('signEvaluation', 'the predicate is fixed', { as: kasi, path: evaluation, body: {} })
    await measure('deliverEvaluation', 'on the same day', { as: kasi, path: evaluation })
    await measure('acknowledgeEvaluation', 'with a comment', {
      as: hendra,
      path: evaluation,
      body: { comment: 'Terima kasih, akan kami lanjutkan.' },
    })
    await measure('getReasons', 'after delivery', { as: hendra, path: evaluation })
    await measure('getHistory', 'seven entries', { as: hendra, path: evaluation })
    await call('getEvaluation', { as: ADMIN, path: evaluation })
    await measure('listAccesses', 'one of an administrator', { as: hendra })
    await measure('exportMyData', 'a plan, five evaluations, their histories', { as: hendra })

    clock('2026-04-11T00:05:00+07:00')
    const later = { evaluationClosesAt: '2027-01-20T23:59:59.999+07:00', reason }
    await measure('extendPeriod', 'with a reason', { as: ADMIN, path: { periodId: '2026-TW4' }, body: later })
    await measure('getPeriod', 'with its counts', { as: ADMIN, path: { periodId: PERIOD } })
    await measure('closePeriod', 'by hand', { as: ADMIN, path: { periodId: PERIOD } })
    await drain()
    // acknowledged is not agreed: still within 14 working days
    await measure('objectToEvaluation', 'with reasons', { as: hendra, path: evaluation, body: { reasons: reason } })
    await measure('listObjections', 'one', { as: camat })
    await measure('explainObjection', 'by the evaluator', { as: kasi, path: evaluation, body: { explanation: reason } })
    const decision = { outcome: 'menguatkan', decision: reason }
    await measure('decideObjection', 'upheld', { as: camat, path: evaluation, body: decision })
    await measure('listOverdueObjections', 'none', { as: ADMIN })
    await tellReports({ measure, drain }, { admin: ADMIN, evaluator: kasi }, PERIOD)
    const closed = { as: ADMIN, path: { periodId: PERIOD } }
    const colleague: Actor = { sub: 'second-admin', roles: ['admin_kepegawaian'] }
    const reopening = { ...closed, body: { evaluationClosesAt: '2026-04-25T23:59:59.999+07:00', reason } }
    await measure('proposeReopening', 'with a reason', reopening)
    await measure('declineReopening', 'by another administrator', { ...closed, as: colleague })
    await call('proposeReopening', reopening)
    await measure('consentToReopening', 'by another administrator', { ...closed, as: colleague })
    await drain()
    clock('2026-05-04T09:00:00+07:00')
    const needs = await measure('listResources', 'as the plan asks', { as: kasi, path })
    const [first] = z.parse(Needs, needs).items
    const need = { ...path, resourceId: first?.resourceId ?? '' }
    await measure('decideResource', 'agreed', { as: kasi, path: need, body: { outcome: 'disepakati' } })
    const came = { outcome: 'terpenuhi', onDay: '2026-02-10' }
    await measure('recordResource', 'it came', { as: hendra, path: need, body: came })
    await measure('reviseSkp', 'in the middle of the year', { as: hendra, path, body: { reason } })
    const team = TEAM_OF_CAMAT.map(actor)
    await wholeTeam(team, camat)
    await tellDistribution({ call, measure, clock }, { admin: ADMIN, evaluator: camat, team })
    const lurahs = z.parse(People, await call('listEmployees', { as: ADMIN, query: '?q=Oki%20Saputra' }))
    const lurahId = z.parse(Text, lurahs.items[0]?.employeeId)
    const moving = await call('getEmployee', { as: ADMIN, path: hendraPath })
    await call('updateEmployee', {
      as: ADMIN,
      path: hendraPath,
      body: { ...replaced, unitId: 'kel-kemasrindo', evaluatorId: lurahId },
      headers: replacing(moving),
    })
    clock('2026-06-25T09:00:00+07:00')
    const secondQuarter = { evaluationId: `${hendraPath.employeeId}-2026-TW2-1` }
    await measure('proposeReuse', 'after a move', {
      as: hendra,
      path: secondQuarter,
      body: { of: evaluation.evaluationId },
    })
    const lurah: Actor = { sub: lurahId, employeeId: lurahId, roles: ['pegawai'] }
    await measure('agreeToReuse', 'by the new evaluator', { as: lurah, path: secondQuarter })
    const cast = { admin: ADMIN, evaluator: camat, team, unitId: 'kec-kertapati' }
    await tellDevelopment({ call, measure, clock }, cast)
    const telling = { as: ADMIN, call, clock, drain, run: office.run, measure }
    await tellOpenness(telling, PERIOD)
    await tellSurvey(telling, camat, actor('Purnomo Harahap'))
    await measure('endEmployment', 'with the open work of a year', {
      as: ADMIN,
      path: hendraPath,
      body: { endedOn: '2026-06-25', reason: 'pindah_instansi' },
    })
    return measured
  } finally {
    await office.close()
  }
}

import * as z from 'zod/mini'
import {
  acknowledge,
  approvePlan,
  contest,
  deliver,
  evaluatorOf,
  fromTheTop,
  type Hearing,
  rate,
  setAchievements,
  sign,
  submitPlan,
  submitWork,
  superiorOf,
} from './acts.ts'
import { expectedFor, outcomesOf, type Outcome } from './check.ts'
import { type Client, each, OFFICE } from './client.ts'
import { giveFeedbackAround } from './feedback.ts'
import {
  agreeOnTraining,
  askWhetherItHelped,
  completeTraining,
  type Growth,
  growthDifferences,
  suggestTraining,
} from './growth.ts'
import { as, defineYear, type Office, nipsOf, type Person, setUpOffice } from './office.ts'
import { type Expected } from './ratings.ts'

export type Tell = (line?: string) => void

/** Who makes the year less smooth, so that the law has something to do. */
const SILENT_APPROVER = 'Lurah Keramasan'
const LATE_PLANNER = 'Arsiparis Terampil'
/** Achievements that are not simply `baik`; ours, as all ratings of the demo are. */
const ACHIEVEMENTS = {
  'kec-kertapati': 'baik',
  dinkes: 'istimewa',
  'pkm-kertapati': 'istimewa',
  'kel-oganbaru': 'butuh_perbaikan',
}

/** One year of Kecamatan Kertapati, through HTTP alone, told as it happens. Answers what came out. */
export async function liveTheYear(
  api: Client,
  expected: readonly Expected[],
  tell: Tell,
): Promise<{ nips: ReadonlyMap<string, string>; outcomes: Outcome[]; ungrown: string[] }> {
  tell('1. MENYIAPKAN (2 Januari 2026)')
  const office = await setUpOffice(api)
  tell(
    `   ${office.units.length} unit dan ${office.people.length} pegawai diimpor; ${office.head.name} (${office.head.position.name}) dibuat sebagai kepala daerah.`,
  )
  const nips = await nipsOf(api, office)
  const lines = (period: string) => linesOf(office, expected, nips, period)
  await defineYear(api, 2026)
  tell('   Tahun kinerja 2026 ditetapkan: triwulanan, perencanaan 2–31 Januari (Pasal 14 ayat (1)).')

  await plan(api, office, tell)
  const given = await giveFeedbackAround(api, office, 'TW1')
  const growth = await suggestTraining(api, office)
  await api.clock('2026-03-01T08:00:00+07:00')
  tell()
  tell('3. MELAKSANAKAN DAN UMPAN BALIK (Februari–Maret)')
  tell(`   ${given} umpan balik diberikan; yang tanpa nama baru dibuka bila sekelas terkumpul paling sedikit 3.`)
  await tellReleased(api, office, tell)
  await agreeOnTraining(api, growth)
  tell(`   ${growth.person.name} menemukan saran seorang rekan di antara kebutuhannya; ia dan pejabat penilainya`)
  tell('     menyepakati pelatihan: tempat dan biayanya diambil dari anggaran unit.')

  await firstQuarter(api, office, lines, tell)
  await laterQuarters(api, office, lines, growth, tell)
  await annual(api, office, lines, tell)
  return { nips, outcomes: await outcomesOf(api, office), ungrown: await growthDifferences(api, growth) }
}

async function plan(api: Client, office: Office, tell: Tell): Promise<void> {
  const late = office.people.find(person => person.position.name === LATE_PLANNER)
  const silent = office.people.find(person => person.position.name === SILENT_APPROVER)
  if (late === undefined || silent === undefined) throw new Error('the story misses its people')
  await api.clock('2026-01-12T09:00:00+07:00')
  const inTime = fromTheTop(office).filter(person => person !== late)
  await each(inTime, async person => {
    await submitPlan(api, office, person)
    if (evaluatorOf(office, person) !== silent) await approvePlan(api, person, evaluatorOf(office, person))
  })
  const waiting = inTime.filter(person => evaluatorOf(office, person) === silent)
  tell()
  tell('2. MERENCANAKAN (12 Januari–3 Februari)')
  tell(`   ${inTime.length - waiting.length} SKP diajukan dan ditetapkan pejabat penilainya.`)
  await api.clock('2026-02-02T09:00:00+07:00')
  for (const person of waiting) await approvePlan(api, person, superiorOf(office, person))
  tell(
    `   ${silent.name} (${SILENT_APPROVER}) diam sampai akhir Januari: ${waiting.length} SKP ditetapkan atasannya (BAB II.C.5).`,
  )
  await api.clock('2026-02-03T09:00:00+07:00')
  await submitPlan(api, office, late)
  await approvePlan(api, late, evaluatorOf(office, late))
  tell(`   ${late.name} (${LATE_PLANNER}) menyusun SKP sesudah 31 Januari: diterima, dan ditandai terlambat.`)
}

const Items = z.object({ items: z.array(z.object({ class: z.string() })) })

async function tellReleased(api: Client, office: Office, tell: Tell): Promise<void> {
  const reader = office.people.find(
    person => office.people.filter(peer => peer.evaluatorId === person.evaluatorId).length >= 5,
  )
  if (reader === undefined) return
  const { items } = z.parse(Items, await api.must(as(reader), 'GET', '/v1/me/feedback?periodId=2026-TW1'))
  const byClass = (name: string) => items.filter(item => item.class === name).length
  tell(
    `   ${reader.name} membaca: ${byClass('pimpinan')} dari pimpinan (bernama), ${items.length - byClass('pimpinan')} dari rekan (tanpa nama).`,
  )
}

/** Everyone with his line of a period. */
type Lines = (period: string) => Rated[]

type Rated = { readonly person: Person; readonly line: Expected }

function linesOf(
  office: Office,
  expected: readonly Expected[],
  nips: ReadonlyMap<string, string>,
  period: string,
): Rated[] {
  return office.people.map(person => {
    const line = expectedFor(expected, nips, person, period)
    if (line === undefined) throw new Error(`ratings.csv has no line for ${person.name} in ${period}`)
    return { person, line }
  })
}

async function judge(api: Client, period: string, { person, line }: Rated, by: Person): Promise<void> {
  await rate(api, person, period, by, line.first)
  await sign(api, person, period, by)
}

async function firstQuarter(api: Client, office: Office, lines: Lines, tell: Tell): Promise<void> {
  const rated = lines('TW1')
  const defaulted = rated.filter(({ line }) => line.by === 'superior')
  const inTime = rated.filter(({ line }) => line.by !== 'superior')
  await api.clock('2026-03-25T09:00:00+07:00')
  await setAchievements(api, office, 'TW1', ACHIEVEMENTS)
  await each(rated, ({ person }) => submitWork(api, office, person, 'TW1'))
  await each(inTime, async each => {
    const by = evaluatorOf(office, each.person)
    await judge(api, 'TW1', each, by)
    await deliver(api, each.person, 'TW1', by)
  })
  tell()
  tell('4. EVALUASI TRIWULAN I (20 Maret–10 April)')
  tell(`   ${inTime.length} orang dinilai dan dokumennya disampaikan.`)

  await api.clock('2026-04-11T00:30:00+07:00')
  await api.runJob('closeDuePeriods')
  await tellClosing(api, 'TW1', tell)
  const [one] = defaulted
  if (one !== undefined) {
    const evaluator = evaluatorOf(office, one.person)
    const superior = superiorOf(office, one.person)
    tell(
      `   ${evaluator.name} (${evaluator.position.name}) tidak menilai ${defaulted.length} orang sampai jangka waktunya habis:`,
    )
    await api.clock('2026-04-15T09:00:00+07:00')
    for (const each of defaulted) {
      await judge(api, 'TW1', each, superior)
      await deliver(api, each.person, 'TW1', superior)
      tell(
        `     ${each.person.name} dinilai ${superior.name} sebagai atasan: ${each.line.predicate}, bersifat final (BAB IV.A.11, V.A.8).`,
      )
    }
  }
  await objections(api, office, rated, tell)
  tell('   Kesembilan sel kuadran kinerja (BAB IV.B.3) dalam triwulan ini:')
  tellCells(rated, tell)
  const signing = rated.filter(({ line }, n) => line.objection === '' && n % 3 !== 0)
  await each(signing, ({ person }) => acknowledge(api, person, 'TW1'))
  tell(
    `   ${signing.length} orang menandatangani tanda terima; ${rated.length - signing.length} diam: hasilnya menjadi final sebagai "tidak dikembalikan".`,
  )
}

const HEARINGS: Readonly<Record<string, Hearing>> = {
  mengubah: {
    reasons: 'Dua layanan keliling pada bulan Maret belum dihitung, padahal laporannya sudah diunggah.',
    explanation: 'Laporan bulan Maret memang saya baca sesudah menandatangani.',
    decision: 'Dengan dua layanan itu target triwulan tercapai; rating hasil kerja diubah.',
    recommendation: 'Unggah laporan setiap bulan supaya terbaca sebelum penilaian.',
  },
  menguatkan: {
    reasons: 'Menurut saya perilaku kerja saya sudah sesuai dengan yang diharapkan.',
    explanation: 'Tiga pengaduan warga pada bulan Februari sudah dibahas bersama, dengan catatan yang ditandatangani.',
    decision: 'Catatan pembahasan mendukung penilaian semula; hasil dikuatkan.',
  },
}

/** V.B: who is not content is heard, and answered with reasons. */
async function objections(api: Client, office: Office, rated: readonly Rated[], tell: Tell): Promise<void> {
  for (const { person, line } of rated.filter(each => each.line.objection !== '')) {
    const hearing = HEARINGS[line.objection]
    if (hearing === undefined) throw new Error(`${line.objection} is no outcome of an objection`)
    const [evaluator, superior] = [evaluatorOf(office, person), superiorOf(office, person)]
    const changed = line.objection === 'mengubah' ? { workRating: line.work, behaviourRating: line.behaviour } : {}
    await contest(api, person, 'TW1', { evaluator, superior }, hearing, { outcome: line.objection, ...changed })
    tell(`   ${person.name} mengajukan keberatan; ${superior.name} mendengar keduanya dan ${line.objection} (BAB V.B):`)
    tell(
      `     semula ${line.first.work}/${line.first.behaviour}, sekarang ${line.work}/${line.behaviour} → ${line.predicate}.`,
    )
  }
}

function tellCells(rated: readonly Rated[], tell: Tell): void {
  const cells = new Map(rated.map(each => [`${each.line.work}/${each.line.behaviour}`, each]))
  for (const { person, line } of cells.values())
    tell(`     hasil kerja ${line.work}, perilaku ${line.behaviour} → ${line.predicate} (${person.name})`)
}

const Period = z.object({
  status: z.string(),
  closing: z.object({ evaluations: z.number(), escalated: z.number(), withoutSkp: z.number(), digest: z.string() }),
})

async function tellClosing(api: Client, period: string, tell: Tell): Promise<void> {
  const { closing, status } = z.parse(Period, await api.must(OFFICE, 'GET', `/v1/periods/2026-${period}`))
  tell(
    `   Periode ${period} ${status}: ${closing.evaluations} evaluasi, ${closing.escalated} beralih ke atasan, ${closing.withoutSkp} tanpa SKP, sidik ${closing.digest.slice(0, 12)}.`,
  )
}

const LATER = [
  { period: 'TW2', judged: '2026-06-24T09:00:00+07:00', closed: '2026-07-11T00:30:00+07:00' },
  { period: 'TW3', judged: '2026-09-23T09:00:00+07:00', closed: '2026-10-11T00:30:00+07:00' },
  { period: 'TW4', judged: '2026-12-22T09:00:00+07:00', closed: '2027-01-11T00:30:00+07:00' },
] as const

async function laterQuarters(api: Client, office: Office, lines: Lines, growth: Growth, tell: Tell): Promise<void> {
  tell()
  tell('5. TRIWULAN II–IV')
  for (const { period, judged, closed } of LATER) {
    await api.clock(judged)
    if (period === 'TW2') await completeTraining(api, growth)
    if (period === 'TW3') await askWhetherItHelped(api, growth)
    await setAchievements(api, office, period, ACHIEVEMENTS)
    await each(lines(period), async each => {
      await submitWork(api, office, each.person, period)
      await judge(api, period, each, evaluatorOf(office, each.person))
    })
    await api.clock(closed)
    await api.runJob('closeDuePeriods')
    await tellClosing(api, period, tell)
    if (period === 'TW2') tell(`   Pelatihan ${growth.person.name} selesai dan dikonfirmasi: JP-nya tercatat.`)
    if (period === 'TW3')
      tell('   Keduanya ditanya apakah pelatihan itu membantu: ya, pengaduan selesai hari itu juga.')
  }
}

async function annual(api: Client, office: Office, lines: Lines, tell: Tell): Promise<void> {
  await api.clock('2027-01-20T09:00:00+07:00')
  await setAchievements(api, office, 'TAHUNAN', ACHIEVEMENTS)
  const rated = lines('TAHUNAN')
  await each(rated, async each => {
    await submitWork(api, office, each.person, 'TAHUNAN')
    await judge(api, 'TAHUNAN', each, evaluatorOf(office, each.person))
  })
  await api.clock('2027-02-01T00:30:00+07:00')
  await api.runJob('closeDuePeriods')
  tell()
  tell('6. EVALUASI TAHUNAN (20 Desember 2026–31 Januari 2027)')
  await tellClosing(api, 'TAHUNAN', tell)
  // the last day of delivery (V.A.5), the last day of objection (V.B.2): the jobs do what people left undone
  await api.clock('2027-02-12T18:30:00+07:00')
  const signing = rated.filter((_, n) => n % 4 !== 0)
  await each(signing, ({ person }) => acknowledge(api, person, 'TAHUNAN'))
  await api.clock('2027-03-15T08:00:00+07:00')
  tell('   Dokumen yang belum disampaikan dikirim sistem pada hari terakhirnya (BAB V.A.5).')
  tell(`   ${signing.length} orang menandatangani tanda terima; sesudah masa keberatan (BAB V.B.2) semuanya final.`)
}

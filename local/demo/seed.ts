import {
  acknowledge,
  approvePlan,
  deliver,
  draftPlan,
  evaluatorOf,
  fromTheTop,
  rate,
  setAchievements,
  sign,
  skpIdOf,
  submitPlan,
  submitWork,
} from './acts.ts'
import { client, type Client, each } from './client.ts'
import { as, change, defineYear, type Office, type Person, setUpOffice } from './office.ts'

type Seeding = { readonly baseUrl: string; readonly log: (line: string) => void }

/** In the middle of the window of TW1: 20 March to 10 April. */
const NOW = '2026-03-31T09:00:00+07:00'

/** How far the plans of a few clerks have come; everybody else's who takes part is determined. */
const PLANS = ['none', 'draft', 'submitted', 'returned'] as const

/** How far each evaluation has come, in turn: so that the first look shows every state. */
const STAGES = ['open', 'submitted', 'rated', 'signed', 'delivered', 'acknowledged'] as const
/** Half of the office has not begun: it is the middle of the window. */
const IN_TURN = ['open', ...STAGES, 'open', 'open'] as const

const RATINGS = [
  { work: 'sesuai_ekspektasi', behaviour: 'sesuai_ekspektasi' },
  { work: 'di_atas_ekspektasi', behaviour: 'di_atas_ekspektasi' },
  { work: 'sesuai_ekspektasi', behaviour: 'di_atas_ekspektasi' },
  { work: 'di_bawah_ekspektasi', behaviour: 'sesuai_ekspektasi' },
] as const

/** A lively first look: the office in the middle of an evaluation, through HTTP like everything else. */
export async function seed({ baseUrl, log }: Seeding): Promise<void> {
  const api = client(baseUrl)
  log('Menyiapkan contoh: Kecamatan Kertapati …')
  const office = await setUpOffice(api)
  await nameAdministrator(api, office)
  await defineYear(api, 2026)
  await api.clock('2026-01-12T09:00:00+07:00')
  const planned = await plan(api, office)
  await api.clock(NOW)
  await setAchievements(api, office, 'TW1', {})
  await each([...planned.entries()], ([n, person]) => work(api, office, person, n))
  await api.clock(NOW, true)
}

/** The head of the personnel subsection is the administrator whom the ready message names. */
async function nameAdministrator(api: Client, office: Office): Promise<void> {
  const keeper = office.people.find(person => person.position.name === 'Kepala Subbagian Umum dan Kepegawaian')
  if (keeper === undefined) throw new Error('the office has no personnel subsection')
  await change(api, keeper.employeeId, { roles: ['pegawai', 'admin_kepegawaian'] })
}

/** Answers those whose plan is determined. */
async function plan(api: Client, office: Office): Promise<Person[]> {
  const taking = fromTheTop(office).filter(person => takesPart(office, person))
  const clerks = taking.filter(person => person.position.name === 'Pengadministrasi Umum')
  const unfinished = new Map(clerks.slice(0, PLANS.length).map((person, n) => [person, PLANS[n] ?? 'none']))
  const planned = taking.filter(person => !unfinished.has(person))
  await each(planned, async person => {
    await submitPlan(api, office, person)
    await approvePlan(api, person, evaluatorOf(office, person))
  })
  await each([...unfinished], ([person, how]) => leaveUnfinished(api, office, person, how))
  return planned
}

/** The kecamatan's own office and the heads of the units around it; the others begin later, so that the first look is soon. */
function takesPart(office: Office, person: Person): boolean {
  return person.unitId?.startsWith('kec-') === true || office.units.some(unit => unit.headId === person.employeeId)
}

async function leaveUnfinished(
  api: Client,
  office: Office,
  person: Person,
  how: (typeof PLANS)[number],
): Promise<void> {
  if (how === 'none') return
  if (how === 'draft') return void (await draftPlan(api, office, person))
  await submitPlan(api, office, person)
  if (how === 'submitted') return
  await api.must(as(evaluatorOf(office, person)), 'POST', `/v1/skp/${skpIdOf(person)}/return`, {
    body: { reason: 'Target belum terukur; sebutkan jumlah dan batas waktunya.' },
  })
}

async function work(api: Client, office: Office, person: Person, n: number): Promise<void> {
  const stage = STAGES.indexOf(IN_TURN[n % IN_TURN.length] ?? 'open')
  const reached = (wanted: (typeof STAGES)[number]) => stage >= STAGES.indexOf(wanted)
  const by = evaluatorOf(office, person)
  const ratings = RATINGS[Math.floor(n / IN_TURN.length) % RATINGS.length] ?? RATINGS[0]
  if (reached('submitted')) await submitWork(api, office, person, 'TW1')
  if (reached('rated')) await rate(api, person, 'TW1', by, ratings)
  if (reached('signed')) await sign(api, person, 'TW1', by)
  if (reached('delivered')) await deliver(api, person, 'TW1', by)
  if (reached('acknowledged')) await acknowledge(api, person, 'TW1')
}

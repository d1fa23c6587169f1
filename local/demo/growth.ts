import * as z from 'zod/mini'
import { YEAR } from './acts.ts'
import { type Client, FIRST, OFFICE } from './client.ts'
import { as, type Office, type Person } from './office.ts'

const COURSE = {
  ...{ title: 'Pelayanan Publik Prima', competency: 'pelayanan_publik', kind: 'klasikal', hours: 24 },
  ...{ provider: 'BPSDM Provinsi Sumatera Selatan', location: 'Palembang' },
  ...{ startsOn: '2026-05-04', endsOn: '2026-05-06', places: 20, costPerHead: 1_500_000 },
} as const

const SUGGESTION = 'Ikuti pelatihan pelayanan publik, terutama cara menangani pengaduan di loket'
const TOLD = {
  ...{ kind: 'insidentil', tone: 'perbaikan', about: { value: 'berorientasi_pelayanan' } },
  observation: 'Pada 28 Januari dua warga yang mengadu di loket diminta kembali keesokan harinya',
  impact: 'Pengaduan yang dapat selesai hari itu baru dijawab dua hari kemudian',
  suggestion: SUGGESTION,
} as const

/** One employee whom a colleague’s suggestion leads to a training. */
export type Growth = {
  readonly person: Person
  readonly evaluator: Pick<Person, 'employeeId'>
  readonly trainingId: string
}

const Made = z.object({ trainingId: z.string() })
const Needs = z.object({
  items: z.array(z.object({ needId: z.string(), class: z.optional(z.string()), suggestion: z.optional(z.string()) })),
})
const Item = z.object({ itemId: z.string() })

/** A course and the money for it; and what a colleague saw, among what others of the team say in the same month. */
export async function suggestTraining(api: Client, office: Office): Promise<Growth> {
  const teamOf = (one: Person) => office.people.filter(peer => peer.evaluatorId === one.evaluatorId && peer !== one)
  const person = office.people.find(one => one.unitId !== undefined && teamOf(one).length >= 5)
  const colleague = person && teamOf(person).at(-1)
  if (person?.evaluatorId === undefined || colleague === undefined) throw new Error('the story misses a team of six')
  const made = await api.must(OFFICE, 'POST', '/v1/development/trainings', { body: COURSE })
  const { trainingId } = z.parse(Made, made)
  await api.must(OFFICE, 'PUT', `/v1/development/budgets/${YEAR}/${String(person.unitId)}`, {
    body: { amount: 15_000_000, quota: 10 },
    headers: FIRST,
  })
  const body = { to: person.employeeId, periodId: `${YEAR}-TW1`, ...TOLD, trainingId }
  await api.must(as(colleague), 'POST', '/v1/feedback', { body })
  return { person, evaluator: { employeeId: person.evaluatorId }, trainingId }
}

/** Once it is released to him, without who said it: a need, a step that both agree on, a place in the course. */
export async function agreeOnTraining(api: Client, { person, evaluator, trainingId }: Growth): Promise<void> {
  const path = `/v1/employees/${person.employeeId}`
  const { items } = z.parse(Needs, await api.must(as(person), 'GET', `${path}/development-needs?year=${YEAR}`))
  const need = items.find(each => each.class !== 'pimpinan' && each.suggestion === SUGGESTION)
  if (need === undefined) throw new Error(`${person.name} finds no need in what his colleague suggested`)
  const step = { needId: need.needId, goal: 'Menangani pengaduan di loket sampai selesai', way: 'pelatihan' }
  const proposed = await api.must(as(person), 'POST', `${path}/development-plan`, {
    body: { ...step, trainingId, dueOn: COURSE.endsOn },
  })
  const { itemId } = z.parse(Item, proposed)
  await api.must(as(evaluator), 'POST', `/v1/development/plan-items/${itemId}/agreement`)
  await api.must(as(person), 'POST', `/v1/development/trainings/${trainingId}/enrolments`, {
    body: { reason: 'Butir rencana pengembangan yang disepakati' },
  })
  await api.must(as(evaluator), 'POST', `${enrolmentOf({ person, trainingId })}/approval`)
}

/** After the course: proof, its confirmation, and the step is done. */
export async function completeTraining(api: Client, growth: Growth): Promise<void> {
  const { person, evaluator } = growth
  const completion = {
    description: 'Tiga hari, dengan latihan menangani pengaduan',
    evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/sertifikat' }],
  }
  await api.must(as(person), 'POST', `${enrolmentOf(growth)}/completion`, { body: completion })
  await api.must(as(evaluator), 'POST', `${enrolmentOf(growth)}/confirmation`)
  const [item] = (await told(api, growth)).plan
  if (item === undefined) throw new Error(`${person.name} has no step of development`)
  const concluded = { body: { outcome: 'terlaksana' } }
  await api.must(as(person), 'POST', `/v1/development/plan-items/${item.itemId}/conclusion`, concluded)
}

/** In the next period, when there was work to use it in: did it help? */
export async function askWhetherItHelped(api: Client, growth: Growth): Promise<void> {
  const notes = [
    [growth.person, 'Pengaduan kini saya selesaikan pada hari yang sama'],
    [growth.evaluator, 'Tidak ada lagi warga yang diminta kembali'],
  ] as const
  for (const [who, note] of notes)
    await api.must(as(who), 'POST', `${enrolmentOf(growth)}/follow-up`, { body: { helped: 'ya', note } })
}

const enrolmentOf = ({ person, trainingId }: Pick<Growth, 'person' | 'trainingId'>) =>
  `/v1/development/enrolments/${person.employeeId}-${trainingId}`

const Answered = z.object({ helped: z.string(), answeredAt: z.string() })
const Hours = z.object({
  hours: z.number(),
  items: z.array(
    z.object({
      trainingId: z.string(),
      status: z.string(),
      followUp: z.optional(z.object({ pegawai: z.optional(Answered), penilai: z.optional(Answered) })),
    }),
  ),
})
const Plan = z.object({
  items: z.array(
    z.object({
      itemId: z.string(),
      status: z.string(),
      agreedAt: z.optional(z.string()),
      trainingId: z.optional(z.string()),
      need: z.optional(z.object({ source: z.string(), periodId: z.optional(z.string()) })),
    }),
  ),
})

/** How far it came, as his evaluator reads it. */
async function told(api: Client, { person, evaluator }: Growth) {
  const path = `/v1/employees/${person.employeeId}`
  const [hours, plan] = await Promise.all([
    api.must(as(evaluator), 'GET', `${path}/training-hours?year=${YEAR}`),
    api.must(as(evaluator), 'GET', `${path}/development-plan`),
  ])
  return { ...z.parse(Hours, hours), plan: z.parse(Plan, plan).items }
}

type Told = { readonly plan: z.output<typeof Plan>['items'] } & z.output<typeof Hours>

/** What of the way from a colleague’s suggestion to a training that helped is not as it should be. */
export function ungrown({ hours, items, plan }: Told, of: string): string[] {
  const step = plan.find(({ trainingId }) => trainingId === of)
  const course = items.find(({ trainingId }) => trainingId === of)
  const { pegawai, penilai } = course?.followUp ?? {}
  // the course ended in the second quarter: whether it helped is asked in the third
  const isAfter = (answer: z.output<typeof Answered> | undefined) => (answer?.answeredAt ?? '') >= '2026-07-01'
  const wanted: readonly (readonly [boolean, string])[] = [
    [step?.need?.source === 'umpan_balik', 'kebutuhan tidak berasal dari umpan balik rekan'],
    [step?.need?.periodId === `${YEAR}-TW1`, 'kebutuhan tidak berasal dari triwulan I'],
    [step?.agreedAt !== undefined, 'langkah pengembangan tidak disepakati kedua pihak'],
    [step?.status === 'terlaksana', 'langkah pengembangan belum terlaksana'],
    [course?.status === 'selesai', 'pelatihan belum selesai'],
    [hours === COURSE.hours, `${hours} JP tercatat, seharusnya ${COURSE.hours}`],
    [pegawai?.helped === 'ya' && penilai?.helped === 'ya', 'manfaat pelatihan belum dijawab kedua pihak'],
    [isAfter(pegawai) && isAfter(penilai), 'manfaat pelatihan tidak ditanyakan pada periode berikutnya'],
  ]
  return wanted.filter(([is]) => !is).map(([, what]) => what)
}

export async function growthDifferences(api: Client, growth: Growth): Promise<string[]> {
  return ungrown(await told(api, growth), growth.trainingId).map(what => `pengembangan ${growth.person.name}: ${what}`)
}

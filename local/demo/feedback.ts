import { type Client, each } from './client.ts'
import { examples } from './content.ts'
import { YEAR } from './acts.ts'
import { as, type Office, type Person } from './office.ts'

/** What colleagues saw of a kasi's three people: enough of a class to be released without telling who wrote it. */
const SEEN = [
  {
    observation: 'Berkas pemohon diperiksa lengkap sebelum diterima',
    impact: 'Tidak ada warga yang harus kembali dua kali',
    value: 'berorientasi_pelayanan',
  },
  {
    observation: 'Membantu loket lain ketika antrean memanjang',
    impact: 'Waktu tunggu warga berkurang',
    value: 'kolaboratif',
  },
  {
    observation: 'Menjelaskan perubahan prosedur dengan tenang',
    impact: 'Rekan baru cepat memahami alur layanan',
    value: 'harmonis',
  },
] as const

/** Everyone tells three peers of the same team what he saw; every evaluator tells his people. */
export async function giveFeedbackAround(api: Client, office: Office, period: string): Promise<number> {
  let given = 0
  const periodId = `${YEAR}-${period}`
  await each(office.people, async person => {
    const peers = office.people.filter(peer => peer.evaluatorId === person.evaluatorId && peer !== person).slice(0, 3)
    for (const [n, peer] of peers.entries()) {
      const { value, ...seen } = SEEN[n % SEEN.length] ?? SEEN[0]
      const body = { to: peer.employeeId, periodId, about: { value }, kind: 'insidentil', tone: 'apresiasi', ...seen }
      await api.must(as(person), 'POST', '/v1/feedback', { body })
      given += 1
    }
    await fromEvaluator(api, person, periodId)
    given += 1
  })
  return given + (await fromTheAnnex(api, office, periodId))
}

async function fromEvaluator(api: Client, person: Person, periodId: string): Promise<void> {
  if (person.evaluatorId === undefined) return
  await api.must({ employeeId: person.evaluatorId }, 'POST', '/v1/feedback', {
    body: {
      to: person.employeeId,
      periodId,
      about: { value: 'akuntabel' },
      kind: 'berkala',
      tone: 'perbaikan',
      observation: 'Bukti dukung beberapa hasil kerja terlambat diunggah',
      impact: 'Kemajuan triwulan sulit dibaca pada pertengahan periode',
      suggestion: 'Unggah bukti setiap akhir bulan, mulai bulan ini',
    },
  })
}

/** The feedback of the law's worked examples, by someone who stands to the person as the annex says. */
async function fromTheAnnex(api: Client, office: Office, periodId: string): Promise<number> {
  let given = 0
  for (const example of examples) {
    const person = office.people.find(each => each.position.name.startsWith(example.match.name))
    if (person === undefined) throw new Error(`nobody holds ${example.match.name}`)
    for (const entry of example.feedback) {
      const giver = giverOf(entry.class, person, office)
      const about = 'value' in entry.about ? entry.about : resultOf(office, person, entry.about.workResult)
      const { tone, kind, observation, impact, suggestion } = entry
      await api.must(as(giver), 'POST', '/v1/feedback', {
        body: {
          to: person.employeeId,
          periodId,
          about,
          tone,
          kind,
          observation,
          impact,
          ...(suggestion === undefined ? {} : { suggestion }),
        },
      })
      given += 1
    }
  }
  return given
}

function giverOf(kind: string, person: Person, office: Office): Pick<Person, 'employeeId'> {
  const found =
    kind === 'pimpinan'
      ? person.evaluatorId === undefined
        ? undefined
        : { employeeId: person.evaluatorId }
      : office.people.find(other =>
          kind === 'bawahan'
            ? other.evaluatorId === person.employeeId
            : kind === 'setingkat'
              ? other.evaluatorId === person.evaluatorId && other !== person
              : other.unitId !== person.unitId && other.evaluatorId !== person.employeeId,
        )
  if (found === undefined) throw new Error(`no ${kind} of ${person.name}`)
  return found
}

function resultOf(office: Office, person: Person, index: number): { workResultId: string } {
  const workResultId = office.results.get(person.employeeId)?.[index]
  if (workResultId === undefined) throw new Error(`${person.name} has no result ${index}`)
  return { workResultId }
}

import * as z from 'zod/mini'
import { type Client, FIRST, OFFICE, replacing } from './client.ts'
import { as, type Office, type Person, planOf } from './office.ts'

const Skp = z.object({
  skpId: z.string(),
  version: z.number(),
  workResults: z.array(z.object({ workResultId: z.string(), kind: z.string() })),
})

export const YEAR = 2026
export const evaluationIdOf = (person: Person, period: string): string => `${person.employeeId}-${YEAR}-${period}-1`
export const skpIdOf = (person: Person): string => `${person.employeeId}-${YEAR}-1`

/** The employee drafts his plan. */
export async function draftPlan(api: Client, office: Office, person: Person): Promise<string> {
  const plan = planOf(person, office)
  const created = z.parse(
    Skp,
    await api.must(as(person), 'POST', '/v1/skp', { body: { year: YEAR, approach: plan.approach } }),
  )
  const asking = { body: plan.skp, headers: replacing(created.version) }
  const edited = z.parse(Skp, await api.must(as(person), 'PUT', `/v1/skp/${created.skpId}`, asking))
  office.results.set(
    person.employeeId,
    edited.workResults.map(result => result.workResultId),
  )
  return created.skpId
}

export async function submitPlan(api: Client, office: Office, person: Person): Promise<string> {
  const skpId = await draftPlan(api, office, person)
  await api.must(as(person), 'POST', `/v1/skp/${skpId}/submission`)
  return skpId
}

export async function approvePlan(api: Client, person: Person, by: Pick<Person, 'employeeId'>): Promise<void> {
  await api.must(as(by), 'POST', `/v1/skp/${skpIdOf(person)}/approval`)
}

/** The employee says what became of every result, with evidence. */
export async function record(api: Client, office: Office, person: Person, period: string): Promise<void> {
  const { realisation } = planOf(person, office)
  const told = period === 'TAHUNAN' ? realisation.TAHUNAN : realisation.TW1
  for (const [n, workResultId] of (office.results.get(person.employeeId) ?? []).entries()) {
    const { text, evidence } = told[n] ?? { text: 'Terlaksana sesuai rencana', evidence: [] }
    const path = `/v1/evaluations/${evaluationIdOf(person, period)}/realisations/${workResultId}`
    await api.must(as(person), 'PUT', path, { body: { realisation: text, evidence }, headers: FIRST })
  }
}

export async function submitWork(api: Client, office: Office, person: Person, period: string): Promise<void> {
  await record(api, office, person, period)
  await api.must(as(person), 'POST', `/v1/evaluations/${evaluationIdOf(person, period)}/submission`)
}

export type Ratings = { readonly work: string; readonly behaviour: string }

export async function rate(
  api: Client,
  person: Person,
  period: string,
  by: Pick<Person, 'employeeId'>,
  ratings: Ratings,
): Promise<void> {
  await api.must(as(by), 'PUT', `/v1/evaluations/${evaluationIdOf(person, period)}/rating`, {
    body: { workRating: ratings.work, behaviourRating: ratings.behaviour, notes: NOTES[ratings.work] ?? '' },
    headers: FIRST,
  })
}

const NOTES: Readonly<Record<string, string>> = {
  di_atas_ekspektasi: 'Pertahankan, dan bagikan cara kerjanya kepada rekan.',
  sesuai_ekspektasi: 'Sudah baik; perkuat dokumentasi bukti dukung.',
  di_bawah_ekspektasi: 'Susun rencana perbaikan bersama; pendampingan dijadwalkan.',
}

export async function sign(api: Client, person: Person, period: string, by: Pick<Person, 'employeeId'>): Promise<void> {
  await api.must(as(by), 'POST', `/v1/evaluations/${evaluationIdOf(person, period)}/signature`, { body: {} })
}

export async function deliver(
  api: Client,
  person: Person,
  period: string,
  by: Pick<Person, 'employeeId'>,
): Promise<void> {
  await api.must(as(by), 'POST', `/v1/evaluations/${evaluationIdOf(person, period)}/delivery`)
}

export async function acknowledge(api: Client, person: Person, period: string): Promise<void> {
  await api.must(as(person), 'POST', `/v1/evaluations/${evaluationIdOf(person, period)}/acknowledgement`)
}

/** What is said where a result is contested. */
export type Hearing = {
  readonly reasons: string
  readonly explanation: string
  readonly decision: string
  readonly recommendation?: string
}

/** The employee objects, who signed is heard, the superior decides. */
export async function contest(
  api: Client,
  person: Person,
  period: string,
  { evaluator, superior }: { readonly evaluator: Person; readonly superior: Person },
  hearing: Hearing,
  outcome: { readonly outcome: string; readonly workRating?: string; readonly behaviourRating?: string },
): Promise<void> {
  const path = `/v1/evaluations/${evaluationIdOf(person, period)}/objection`
  const { reasons, explanation, ...decision } = hearing
  await api.must(as(person), 'POST', path, { body: { reasons } })
  await api.must(as(evaluator), 'POST', `${path}/explanation`, { body: { explanation } })
  await api.must(as(superior), 'POST', `${path}/decision`, { body: { ...outcome, ...decision } })
}

/** Achievement of every unit for a period; the pembina enters it. */
export async function setAchievements(
  api: Client,
  office: Office,
  period: string,
  of: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { unitId } of office.units)
    await api.must(OFFICE, 'PUT', `/v1/periods/${YEAR}-${period}/achievements/${unitId}`, {
      body: { achievement: of[unitId] ?? 'baik' },
      headers: FIRST,
    })
}

export function evaluatorOf(office: Office, person: Person): Person {
  const evaluator = person.evaluatorId === undefined ? undefined : office.byId.get(person.evaluatorId)
  if (evaluator === undefined) throw new Error(`${person.name} has no evaluator`)
  return evaluator
}

/** The evaluator's own evaluator; above the head of region there is nobody. */
export function superiorOf(office: Office, person: Person): Person {
  const evaluator = evaluatorOf(office, person)
  return evaluator.evaluatorId === undefined ? office.head : evaluatorOf(office, evaluator)
}

/** Those above first: nobody is blocked by it, but people plan so. */
export function fromTheTop(office: Office): Person[] {
  const depth = (person: Person): number =>
    person.evaluatorId === undefined ? 0 : 1 + depth(evaluatorOf(office, person))
  return office.people.toSorted((a, b) => depth(a) - depth(b))
}

import { must } from '../../support/town.ts'
import { FIRST } from '../../support/someone.ts'
import type { TestSystem } from '../../support/system.ts'
import { actor, ADMIN } from '../../support/town.ts'
import { COURSE } from '../../support/trainings.ts'

export const ROOM = '/v1/development'
const kasi = actor('kasi')

/** A training as an administrator enters it. */
export async function course(system: TestSystem, overrides: object = {}): Promise<string> {
  const made = await must(system, 201, 'POST', `${ROOM}/trainings`, { as: ADMIN, body: { ...COURSE, ...overrides } })
  return String(made['trainingId'])
}

export const budget = (system: TestSystem, amount: number, quota = 100, unitId = 'kec') =>
  must(system, 200, 'PUT', `${ROOM}/budgets/2026/${unitId}`, { as: ADMIN, body: { amount, quota }, headers: FIRST })

type One = { readonly as: ReturnType<typeof actor> }

export async function ask(system: TestSystem, one: One, trainingId: string, body: object = {}): Promise<string> {
  const made = await must(system, 201, 'POST', `${ROOM}/trainings/${trainingId}/enrolments`, { as: one.as, body })
  return `${ROOM}/enrolments/${String(made['enrolmentId'])}`
}

export const approve = (system: TestSystem, enrolment: string) =>
  must(system, 200, 'POST', `${enrolment}/approval`, { as: kasi })

/** Asked for and approved, waiting where there is no place. */
export async function enrolled(system: TestSystem, one: One, trainingId: string): Promise<string> {
  const enrolment = await ask(system, one, trainingId, { willWait: true })
  await approve(system, enrolment)
  return enrolment
}

export const PROOF = {
  description: 'Cara menyusun standar pelayanan dan maklumat',
  evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/s.pdf' }],
} as const

import * as z from 'zod/mini'
import { plainNumber, plainText } from '../shapes.ts'
import { type Evaluation, isOpen, type OpenEvaluation } from '../evaluations/evaluation.ts'
import { formatInstant, type Instant } from '../instant.ts'
import type { Actor } from '../people/employee.ts'
import { later } from '../later.ts'
import type { Period } from './period.ts'
import { endProblem } from './period-end.ts'
import { refuse, type Refusal } from '../refusal.ts'

// House rules, all of this file: the law knows no reopening. Two administrators, a reason, notice to everyone; what is
// signed stays signed, and a final result is final.

/** What one administrator proposes; it lapses when no other one answers. */
export const Proposal = later(() =>
  z.object({
    until: plainNumber,
    reason: plainText,
    by: plainText,
    /** The login: one person's may be linked to his profile between two acts. */
    sub: plainText,
    at: plainNumber,
    lapsesAt: plainNumber,
  }),
)
export type Proposal = z.output<ReturnType<typeof Proposal>>

/** A closed window that two administrators opened again. */
export const Reopening = later(() =>
  z.object({
    from: plainNumber,
    until: plainNumber,
    reason: plainText,
    proposedBy: plainText,
    proposedAt: plainNumber,
    by: plainText,
    at: plainNumber,
  }),
)
export type Reopening = z.output<ReturnType<typeof Reopening>>

const LAPSES_AFTER = 7 * 24 * 60 * 60 * 1000
const MOST_REOPENINGS = 5

type Known = Period & {
  readonly closedAt?: Instant | undefined
  readonly proposal?: Proposal | undefined
  readonly reopenings?: readonly Reopening[] | undefined
}

/** Which closing of the period this is: 0 for the first, one more after each reopening. */
export const roundOf = ({ reopenings = [] }: Pick<Known, 'reopenings'>): number => reopenings.length

/** The proposal that somebody can still answer. */
export function standingProposal({ proposal }: Pick<Known, 'proposal'>, now: Instant): Proposal | undefined {
  return proposal !== undefined && now <= proposal.lapsesAt ? proposal : undefined
}

/** A second administrator is another person, by his profile and by his login. */
export const isByAnother = ({ by, sub }: Proposal, actor: Pick<Actor, 'employeeId' | 'sub'>): boolean =>
  sub !== actor.sub && by !== (actor.employeeId ?? actor.sub)

export function mayPropose(period: Known, now: Instant): boolean {
  const free = period.closedAt !== undefined && standingProposal(period, now) === undefined
  return free && roundOf(period) < MOST_REOPENINGS
}

export function propose<P extends Known>(
  period: P,
  as: Pick<Proposal, 'until' | 'reason' | 'by' | 'sub'>,
  others: readonly Period[],
  now: Instant,
):
  | (P & { readonly proposal: Proposal })
  | Refusal<'invalid_input' | 'period_not_closed' | 'reopening_proposed' | 'too_many_reopenings'> {
  const { until } = as
  const problem = endProblem(period, until, others, now)
  if (problem !== undefined) return refuse('invalid_input', problem.detail, [problem])
  if (period.closedAt === undefined) return refuse('period_not_closed')
  const standing = standingProposal(period, now)
  if (standing !== undefined)
    return refuse(
      'reopening_proposed',
      `Pembukaan kembali sudah diusulkan dan menunggu persetujuan pengelola lain sampai ${formatInstant(standing.lapsesAt)}.`,
    )
  if (roundOf(period) >= MOST_REOPENINGS) return refuse('too_many_reopenings')
  return { ...period, proposal: { ...as, at: now, lapsesAt: Math.min(now + LAPSES_AFTER, until) } }
}

/** The window is open again until the end that was proposed. */
export function reopen<P extends Known>(
  period: P,
  by: string,
  others: readonly Period[],
  now: Instant,
):
  | (Omit<P, 'proposal' | 'closedAt'> & { reopenings: Reopening[] })
  | Refusal<'reopening_not_proposed' | 'reopening_lapsed'> {
  const { proposal, closedAt, ...rest } = period
  if (proposal === undefined || closedAt === undefined) return refuse('reopening_not_proposed')
  if (now > proposal.lapsesAt)
    return refuse('reopening_lapsed', `Usulan ini gugur sejak ${formatInstant(proposal.lapsesAt)}. Usulkan kembali.`)
  const { until, reason } = proposal
  const problem = endProblem(period, until, others, now)
  if (problem !== undefined) return refuse('reopening_lapsed', problem.detail)
  const from = period.evaluationClosesAt
  const reopening = { from, until, reason, proposedBy: proposal.by, proposedAt: proposal.at, by, at: now }
  return { ...rest, evaluationClosesAt: until, reopenings: [...(period.reopenings ?? []), reopening] }
}

export function decline<P extends Known>(
  period: P,
  now: Instant,
): { after: Omit<P, 'proposal'>; declined: Proposal } | Refusal<'reopening_not_proposed'> {
  const { proposal: _, ...after } = period
  const declined = standingProposal(period, now)
  return declined === undefined ? refuse('reopening_not_proposed') : { after, declined }
}

/** What the superior has not signed goes back to the evaluator, with the window that is open again. */
export function handBack(
  evaluation: Evaluation,
  window: { readonly evaluationOpensAt: Instant; readonly evaluationClosesAt: Instant },
  evaluatorId: string | undefined,
): OpenEvaluation | Refusal<'wrong_status'> {
  if (!isOpen(evaluation) || evaluation.by !== 'superior') return refuse('wrong_status')
  const { superiorDueAt: _due, closedAt: _closed, actorId: _superior, ...rest } = evaluation
  return {
    ...rest,
    by: 'penilai',
    opensAt: window.evaluationOpensAt,
    closesAt: window.evaluationClosesAt,
    ...(evaluatorId === undefined ? {} : { actorId: evaluatorId }),
    version: evaluation.version + 1,
  }
}

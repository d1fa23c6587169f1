import type { Relation } from '../people/employee.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { ActionPlan, Evaluation } from './evaluation.ts'
import { refusalOf } from './evaluation-actions.ts'

/** III.A.2–3: both agree on the plan of actions; the pimpinan to what the employee wrote, as long as that may be written. */
export function agreeingFault(
  plan: ActionPlan | undefined,
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
  now: Instant,
): Refusal<'wrong_status' | 'period_closed'> | undefined {
  const untimely = refusalOf('planActions', evaluation, relations, now)
  if (untimely !== undefined) return untimely
  if (plan === undefined) return refuse('wrong_status', 'Pegawai belum menulis rencana aksi untuk periode ini.')
  return plan.agreed === undefined
    ? undefined
    : refuse('wrong_status', `Rencana aksi ini sudah disepakati pada ${formatInstant(plan.agreed.at)}.`)
}

export const mayAgree = (plan: ActionPlan, evaluation: Evaluation, relations: ReadonlySet<Relation>, now: Instant) =>
  relations.has('evaluator') && agreeingFault(plan, evaluation, relations, now) === undefined

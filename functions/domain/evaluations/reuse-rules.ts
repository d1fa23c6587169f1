import type { Relation } from '../people/employee.ts'
import { type DeliveredEvaluation, type Evaluation, isOpen, type Rating } from './evaluation.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { parsePeriodId } from '../periods/period.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { mayReuse, type sideOf } from './reuse-state.ts'

const ARTICLE = 'Lampiran BAB IV.A.13'
const no = (detail: string, letter = 'a') => refuse('reuse_not_possible', `${detail} (${ARTICLE}.${letter}).`)

/** Why it cannot be proposed or agreed to, `undefined` where it can. */
export function reuseFault(
  action: 'proposeReuse' | 'agreeToReuse',
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
): Refusal<'reuse_not_possible'> | undefined {
  if (mayReuse(action, evaluation, relations)) return undefined
  const { periodId, movedAt, reuse } = evaluation
  if (parsePeriodId(periodId)?.kind === 'tahunan')
    return no('Evaluasi tahunan dilakukan pejabat penilai yang baru berdasarkan capaian unit baru', 'b')
  if (movedAt === undefined)
    return no('Hasil periode sebelumnya hanya dapat digunakan dalam periode perpindahan pegawai ke unit lain')
  if (reuse === undefined) return no('Belum ada usulan yang dapat disetujui')
  return reuse.agreedAt === undefined
    ? no(`Usulan Anda sejak ${formatInstant(reuse.proposedAt)} menunggu persetujuan pihak lain`)
    : no(`Penggunaan hasil sebelumnya sudah disepakati ${formatInstant(reuse.agreedAt)}`)
}

/** A result of the old unit that he has received, and that nobody questions. */
function isResult(each: Evaluation, movedAt: Instant): each is DeliveredEvaluation {
  const { status } = each
  if (status !== 'disampaikan' && status !== 'diterima' && status !== 'final') return false
  return each.judgement.signedAt <= movedAt && each.judgement.studyUnfinished !== true
}

/**
 * IV.A.13.a: the result of the period before this one, on the old unit; where this year has none yet, because he moved
 * early in it, last year's. `others`: his evaluations of this year and the last.
 */
export function resultToReuse(evaluation: Evaluation, others: readonly Evaluation[]): DeliveredEvaluation | undefined {
  const { periodId, movedAt } = evaluation
  const period = parsePeriodId(periodId)
  if (period?.kind !== 'periodik' || movedAt === undefined) return undefined
  const results = others.filter(each => isResult(each, movedAt))
  const earlier = results
    .filter(each => parsePeriodId(each.periodId)?.kind === 'periodik')
    .filter(each => each.periodId < periodId && each.periodId.startsWith(`${period.year}-`))
    .toSorted((a, b) => (a.periodId < b.periodId ? 1 : -1))
  return earlier[0] ?? results.find(each => each.periodId === `${period.year - 1}-TAHUNAN`)
}

type Proposing = { readonly of: string; readonly by: ReturnType<typeof sideOf>; readonly now: Instant }

export function propose(evaluation: Evaluation, { of, by, now }: Proposing): Evaluation {
  return { ...evaluation, reuse: { of, proposedBy: by, proposedAt: now }, version: evaluation.version + 1 }
}

/** The agreement, with the achievement on which the earlier result stands. */
export function agree(evaluation: Evaluation, earlier: DeliveredEvaluation, now: Instant): Evaluation | undefined {
  const { reuse } = evaluation
  if (reuse === undefined || !isOpen(evaluation)) return undefined
  const { achievement, achievementUnitId: unitId, achievementPeriodId: periodId } = earlier.judgement
  const agreed = { ...reuse, agreedAt: now, basis: { achievement, unitId, periodId } }
  return { ...evaluation, reuse: agreed, version: evaluation.version + 1 }
}

/** What V.A.3 asks the document to hold; who signs may write his own instead, and judges anew. */
const AGREED = 'Hasil periode sebelumnya digunakan atas kesepakatan (Lampiran BAB IV.A.13.a).'

/** The ratings of the earlier result as the draft; the new evaluator still signs. */
export function ratingFrom(
  { of, ratedBy, ratedFor, now }: Pick<Rating, 'ratedBy' | 'ratedFor'> & { readonly of: string; readonly now: Instant },
  evaluation: Evaluation,
  earlier: DeliveredEvaluation,
  draft: Rating | undefined,
): Rating {
  const { employeeId, periodId, seq } = evaluation
  const { workRating, behaviourRating } = earlier.judgement
  const place = { employeeId, periodId, seq, by: 'penilai' as const }
  const rated = { workRating, behaviourRating, notes: AGREED, results: [], reusedFrom: of }
  return { ...place, ...rated, ratedBy, ratedFor, ratedAt: now, version: (draft?.version ?? 0) + 1 }
}

/** What the agreed result stands on, while the draft is still the agreed one. */
export function reusedBasis({ reuse }: Evaluation, rating: Rating | undefined) {
  return rating?.reusedFrom !== undefined && rating.reusedFrom === reuse?.of ? reuse.basis : undefined
}

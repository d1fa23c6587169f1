import * as z from 'zod/mini'
import { later } from '../later.ts'
import { optionalText, plainNumber, plainText } from '../shapes.ts'
import { Position } from '../people/employee.ts'
import type { Evaluation, OpenEvaluation, Rating } from './evaluation.ts'
import type { Instant } from '../instant.ts'
import { BehaviourRating, WorkRating } from './ratings.ts'
import { refuse, type Refusal } from '../refusal.ts'

const ratings = { workRating: WorkRating, behaviourRating: BehaviourRating }

export const CalibrationOutcome = z.enum(['menerima', 'menolak'])
export type CalibrationOutcome = z.output<typeof CalibrationOutcome>

/** What an evaluator showed of a draft to his superior, what that one proposed, and what became of it. */
export const Calibration = later(() =>
  z.object({
    employeeId: plainText,
    periodId: plainText,
    seq: plainNumber,
    name: plainText,
    position: Position,
    unitId: plainText,
    /** Whose people these are. */
    evaluatorId: plainText,
    offered: z.object({ ...ratings, at: plainNumber }),
    proposal: z.optional(z.object({ ...ratings, reason: plainText, at: plainNumber, by: plainText })),
    answer: z.optional(
      z.object({
        outcome: CalibrationOutcome,
        reason: optionalText,
        /** The draft as it was before. */
        original: z.object(ratings),
        at: plainNumber,
        by: plainText,
      }),
    ),
    version: plainNumber,
  }),
)
export type Calibration = z.output<ReturnType<typeof Calibration>>

type Acting = { readonly at: Instant; readonly by: string }
const ratingsOf = ({ workRating, behaviourRating }: Pick<Rating, 'workRating' | 'behaviourRating'>) => ({
  workRating,
  behaviourRating,
})

/** House rule on IV.B.3.a.1.e: the draft is its author's; he shows it, again where he changed it, and so begins anew. */
export function offer(
  evaluation: Evaluation,
  rating: Rating | undefined,
  { unitId, evaluatorId }: Pick<Calibration, 'unitId' | 'evaluatorId'>,
  before: Calibration | undefined,
  at: Instant,
): Calibration | Refusal<'rating_missing'> {
  if (rating === undefined) return refuse('rating_missing', 'Isi rating sebelum menawarkannya untuk kalibrasi.')
  const { employeeId, periodId, seq, name, position } = evaluation
  const offered = { ...ratingsOf(rating), at }
  return {
    employeeId,
    periodId,
    seq,
    name,
    position,
    unitId,
    evaluatorId,
    offered,
    version: (before?.version ?? 0) + 1,
  }
}

export function propose(
  calibration: Calibration,
  proposed: Pick<Rating, 'workRating' | 'behaviourRating'> & { readonly reason: string },
  { at, by }: Acting,
): Calibration {
  const proposal = { ...ratingsOf(proposed), reason: proposed.reason, at, by }
  return { ...calibration, proposal, version: calibration.version + 1 }
}

/** The judgement is the evaluator's: his draft takes the proposed values by his own answer, or stays as it is. */
export function answer(
  calibration: Calibration,
  rating: Rating,
  { outcome, reason }: { readonly outcome: CalibrationOutcome; readonly reason?: string | undefined },
  { at, by }: Acting,
): { readonly calibration: Calibration; readonly rating: Rating } {
  const { proposal } = calibration
  // other ratings are no longer the earlier result that both agreed on (IV.A.13.a)
  const { reusedFrom: _, ...own } = rating
  const answered = { outcome, ...(reason === undefined ? {} : { reason }), original: ratingsOf(rating), at, by }
  return {
    calibration: { ...calibration, answer: answered, version: calibration.version + 1 },
    rating:
      outcome === 'menerima' && proposal !== undefined
        ? { ...own, ...ratingsOf(proposal), ratedBy: by, ratedAt: at, version: rating.version + 1 }
        : rating,
  }
}

export function withCalibration(
  evaluation: OpenEvaluation,
  state: NonNullable<Evaluation['calibration']>['state'],
  unitId: string,
): OpenEvaluation {
  return { ...evaluation, calibration: { state, unitId }, version: evaluation.version + 1 }
}

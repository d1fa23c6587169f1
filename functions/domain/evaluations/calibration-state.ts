import type { Evaluation } from './evaluation.ts'
import { refuse, type Refusal } from '../refusal.ts'

const SAYS = {
  offerCalibration: 'Usulan kalibrasi atasan belum dijawab. Jawab usulan itu sebelum menawarkan lagi.',
  proposeCalibration: 'Rating ini belum ditawarkan untuk kalibrasi, atau usulan atasnya sudah diberikan.',
  answerCalibration: 'Tidak ada usulan kalibrasi yang menunggu jawaban.',
} as const

export type CalibrationAction = keyof typeof SAYS

export const isOfCalibration = (action: string): action is CalibrationAction => action in SAYS

/**
 * The draft was its author's, and so is the answer to what was proposed for it: with another evaluator both begin anew
 * (IV.A.13, decision 0012).
 */
export function lapsed({ calibration }: Pick<Evaluation, 'calibration'>): Pick<Evaluation, 'calibration'> {
  return calibration === undefined ? {} : { calibration: { ...calibration, state: 'gugur' } }
}

/** Shown by its author, then proposed, then answered; each once, and all of it anew when he shows it again. */
export function calibrationFault(
  action: CalibrationAction,
  { calibration }: Pick<Evaluation, 'calibration'>,
): Refusal<'wrong_status'> | undefined {
  const state = calibration?.state
  const wanted = {
    offerCalibration: state !== 'diusulkan',
    proposeCalibration: state === 'ditawarkan',
    answerCalibration: state === 'diusulkan',
  }[action]
  return wanted ? undefined : refuse('wrong_status', SAYS[action])
}

import { calibrationFault, isOfCalibration } from './calibration-state.ts'
import { deviationFault } from './deviation-rules.ts'
import type { Relation } from '../people/employee.ts'
import { type Evaluation, type EvaluationStatus, isJudgementOf } from './evaluation.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { awaitsExplanation, type Contested, isContested, objectionFault } from './objection-rules.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { mayReuse } from './reuse-state.ts'
import { whyStopped } from './stopping.ts'

/**
 * When: `period` from its first day to the close of the window; `window` while it is open; `until_close`; `judging`
 * inside the window for the evaluator, after his default for the superior; `objecting` until the last day of objection;
 * `hearing` once the evaluator was heard; `reusing` inside the window, where he moved; `any`.
 */
type Time = 'period' | 'window' | 'until_close' | 'judging' | 'objecting' | 'hearing' | 'reusing' | 'any'
type Rule = { readonly who: readonly Relation[]; readonly from: readonly EvaluationStatus[]; readonly when: Time }

const OPEN = ['terbuka', 'diajukan'] as const
const ALL_WHO_SEE = ['self', 'evaluator', 'superior', 'delegator', 'admin', 'informed'] as const
const RECEIVED = ['disampaikan', 'diterima', 'keberatan', 'final'] as const

/** Pasal 16–28 and BAB III–V: who may do what to an evaluation, from which state, at which time. */
export const EVALUATION_ACTIONS = {
  planActions: { who: ['self'], from: ['terbuka'], when: 'until_close' }, // III.A.2
  recordRealisation: { who: ['self'], from: ['terbuka'], when: 'period' }, // III.A.4
  submitEvaluation: { who: ['self'], from: ['terbuka'], when: 'window' },
  returnEvaluation: { who: ['evaluator'], from: ['diajukan'], when: 'window' },
  rateEvaluation: { who: ['evaluator', 'superior'], from: OPEN, when: 'judging' }, // IV.A.1, IV.A.11
  proposeReuse: { who: ['self', 'evaluator'], from: OPEN, when: 'reusing' }, // IV.A.13.a
  agreeToReuse: { who: ['self', 'evaluator'], from: OPEN, when: 'reusing' },
  signEvaluation: { who: ['evaluator', 'superior'], from: OPEN, when: 'judging' }, // V.A.4, V.A.8
  offerCalibration: { who: ['evaluator'], from: OPEN, when: 'window' }, // IV.B.3.a.1.e
  proposeCalibration: { who: ['superior'], from: OPEN, when: 'window' },
  answerCalibration: { who: ['evaluator'], from: OPEN, when: 'window' },
  deliverEvaluation: { who: ['evaluator', 'superior'], from: ['dinilai'], when: 'any' }, // V.A.5, V.A.9
  acknowledgeEvaluation: { who: ['self'], from: ['disampaikan'], when: 'any' }, // V.A.6, V.A.10
  objectToEvaluation: { who: ['self'], from: ['disampaikan', 'diterima', 'final'], when: 'objecting' }, // V.B.1–2
  explainObjection: { who: ['self', 'evaluator'], from: ['keberatan'], when: 'any' }, // V.B.4
  decideObjection: { who: ['superior'], from: ['keberatan'], when: 'hearing' }, // V.B.4–6
  explainDeviation: {
    who: ['evaluator', 'superior'],
    from: ['dinilai', 'disampaikan', 'diterima', 'keberatan'],
    when: 'any',
  }, // IV.B.2
  getReasons: { who: ALL_WHO_SEE, from: ['dinilai', ...RECEIVED], when: 'any' },
  getHistory: { who: ALL_WHO_SEE, from: [...OPEN, 'dinilai', ...RECEIVED, 'dihentikan'], when: 'any' },
} as const satisfies Record<string, Rule>

export type EvaluationAction = keyof typeof EVALUATION_ACTIONS

const ACTIONS: readonly EvaluationAction[] = Object.keys(EVALUATION_ACTIONS).filter(
  (name): name is EvaluationAction => name in EVALUATION_ACTIONS,
)

/** Seen, but is it your part? Judging is the evaluator's, and after his default the superior's alone. */
export function isPartOf(
  action: EvaluationAction,
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
  actorId: string | undefined,
): boolean {
  const rule: Rule = EVALUATION_ACTIONS[action]
  if (!rule.who.some(relation => relations.has(relation))) return false
  // before his default the superior has no part in it; the evaluator who missed it is told that it is closed
  if (rule.when === 'judging')
    return relations.has('evaluator') || (evaluation.by === 'superior' && relations.has('superior'))
  if (action === 'deliverEvaluation' && 'judgement' in evaluation) return evaluation.judgement.signedBy === actorId
  if (action === 'decideObjection' && isContested(evaluation) && evaluation.judgement.signedBy === actorId) return false
  if (action === 'explainObjection' && isContested(evaluation))
    return relations.has('self') || isJudgementOf(evaluation.judgement, actorId)
  if (action === 'explainDeviation' && 'judgement' in evaluation) return evaluation.judgement.signedBy === actorId
  return true
}

/** IV.A.14: what the new evaluator is told of a period that the former one keeps; he only reads it. */
export function whyWithoutPart(
  { keptEvaluatorId, opensAt }: Pick<Evaluation, 'keptEvaluatorId' | 'opensAt'>,
  relations: ReadonlySet<Relation>,
): string | undefined {
  if (keptEvaluatorId === undefined || !relations.has('informed') || relations.has('evaluator')) return undefined
  return `Evaluasi periode ini tetap dilakukan pejabat penilai yang menjabat ketika jangka waktunya dibuka ${formatInstant(opensAt)} (Lampiran BAB IV.A.14); Anda dapat melihatnya.`
}

type TimeCode = {
  any: never
  until_close: 'period_closed'
  period: 'period_not_open' | 'period_closed'
  window: 'period_not_open' | 'period_closed'
  judging: 'period_not_open' | 'period_closed'
  objecting: 'final_result' | 'objection_too_late'
  hearing: 'explanation_awaited'
  reusing: 'period_not_open' | 'period_closed' | 'reuse_not_possible'
}
export type ActionCode<A extends EvaluationAction> = 'wrong_status' | TimeCode[(typeof EVALUATION_ACTIONS)[A]['when']]

/** The state and the time, for someone whose part it is. */
export function refusalOf<A extends EvaluationAction>(
  action: A,
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
  now: Instant,
): Refusal<ActionCode<A>> | undefined
export function refusalOf(
  action: EvaluationAction,
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
  now: Instant,
): Refusal | undefined {
  const rule: Rule = EVALUATION_ACTIONS[action]
  if (!rule.from.includes(evaluation.status))
    return refuse('wrong_status', evaluation.status === 'dihentikan' ? whyStopped(evaluation) : undefined)
  if (action === 'explainDeviation') return deviationFault(evaluation)
  switch (rule.when) {
    case 'any':
      return undefined
    case 'period':
      return now < evaluation.startsAt ? notBefore(evaluation.startsAt) : closedAfter(evaluation, now)
    case 'window': {
      const outside = now < evaluation.opensAt ? notBefore(evaluation.opensAt) : closedAfter(evaluation, now)
      return outside ?? (isOfCalibration(action) ? calibrationFault(action, evaluation) : undefined)
    }
    case 'until_close':
      return closedAfter(evaluation, now)
    case 'reusing': {
      const untimely = now < evaluation.opensAt ? notBefore(evaluation.opensAt) : closedAfter(evaluation, now)
      const wanted = action === 'agreeToReuse' ? action : 'proposeReuse'
      return untimely ?? (mayReuse(wanted, evaluation, relations) ? undefined : refuse('reuse_not_possible'))
    }
    case 'judging':
      if (evaluation.by === 'superior' && relations.has('superior')) return undefined
      return now < evaluation.opensAt ? notBefore(evaluation.opensAt) : closedAfter(evaluation, now)
    case 'objecting':
      return 'receivedAt' in evaluation && !isContested(evaluation) ? objectionFault(evaluation, now) : undefined
    case 'hearing':
      return isContested(evaluation) && awaitsExplanation(evaluation, now) ? notHeard(evaluation) : undefined
  }
}

function notHeard({ objection }: Contested): Refusal<'explanation_awaited'> {
  return refuse(
    'explanation_awaited',
    `Pejabat penilai dapat memberi penjelasan sampai ${formatInstant(objection.explainBy)}; sesudah itu, atau sesudah penjelasannya, keberatan dapat diputus (Lampiran BAB V.B.4).`,
  )
}

function notBefore(opensAt: Instant): Refusal<'period_not_open'> {
  return refuse('period_not_open', `Tindakan ini dapat dilakukan mulai ${formatInstant(opensAt)}.`)
}

function closedAfter(evaluation: Evaluation, now: Instant): Refusal<'period_closed'> | undefined {
  if (now <= evaluation.closesAt && evaluation.by === 'penilai') return undefined
  return refuse(
    'period_closed',
    `Jangka waktu evaluasi ini berakhir ${formatInstant(evaluation.closesAt)}; yang belum ditandatangani beralih kepada atasan pejabat penilai (Lampiran BAB IV.A.11).`,
  )
}

/** What this person may do to it now. */
export function evaluationActions(
  evaluation: Evaluation,
  relations: ReadonlySet<Relation>,
  actorId: string | undefined,
  now: Instant,
): EvaluationAction[] {
  return ACTIONS.filter(
    action =>
      isPartOf(action, evaluation, relations, actorId) &&
      refusalOf(action, evaluation, relations, now) === undefined &&
      (action !== 'getReasons' || seesJudgement(evaluation, relations)),
  )
}

/** The employee sees nothing of the judgement before it is delivered. */
export function seesJudgement(evaluation: Evaluation, relations: ReadonlySet<Relation>): boolean {
  if (!('judgement' in evaluation)) return false
  return !relations.has('self') || evaluation.status !== 'dinilai'
}

/** The draft of a judgement is its author's alone. */
export function seesDraft(evaluation: Evaluation, relations: ReadonlySet<Relation>): boolean {
  return relations.has(evaluation.by === 'penilai' ? 'evaluator' : 'superior')
}

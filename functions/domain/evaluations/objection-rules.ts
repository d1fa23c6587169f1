import { workingDeadline } from '../periods/calendar.ts'
import type { DeliveredEvaluation, Evaluation } from './evaluation.ts'
import type { Rules } from './evaluation-rules.ts'
import { formatInstant, type Instant } from '../instant.ts'
import type { Objection, ObjectionOutcome, Side } from './objection.ts'
import { predicateOf } from './predicate.ts'
import type { BehaviourRating, WorkRating } from './ratings.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'

export type Contested = Extract<Evaluation, { status: 'keberatan' }>
type Final = Extract<Evaluation, { status: 'final' }>
type Delivered = Extract<Evaluation, { status: 'disampaikan' | 'diterima' }>

export const isContested = (evaluation: Evaluation): evaluation is Contested => evaluation.status === 'keberatan'

const WHY_FINAL = {
  'IV.A.11':
    'pejabat penilai tidak menilai dalam jangka waktunya sehingga atasannya yang menilai (Lampiran BAB IV.A.11)',
  'IV.A.12':
    'hasil pimpinan tinggi dan pimpinan unit kerja mandiri yang dinilai kepala daerah bersifat final (Lampiran BAB IV.A.12)',
  'V.B.1':
    'kepala daerah yang menilainya tidak mempunyai atasan, sedangkan keberatan diajukan kepada atasan pejabat penilai (Lampiran BAB V.B.1)',
  'V.B.5': 'atasan pejabat penilai telah memutus keberatan atasnya (Lampiran BAB V.B.5)',
} as const

/** Why nobody can object to it (any more), with the article and since when. */
function finality(evaluation: DeliveredEvaluation): Refusal<'final_result'> | undefined {
  const { finalBy } = evaluation.judgement
  if (finalBy !== undefined) return refuse('final_result', `Hasil ini final: ${WHY_FINAL[finalBy]}.`)
  return evaluation.status === 'final'
    ? refuse(
        'final_result',
        `Hasil ini final sejak ${formatInstant(evaluation.finalAt)}: sampai ${formatInstant(evaluation.objectBy)} tidak ada keberatan (Lampiran BAB V.B.2).`,
      )
    : undefined
}

/** V.B.1–2: who has received may object until the last moment of the 14th working day, signed for or not. */
export function objectionFault(
  evaluation: Delivered | Final,
  now: Instant,
): Refusal<'final_result' | 'objection_too_late'> | undefined {
  const final = finality(evaluation)
  if (final !== undefined) return final
  if (now <= evaluation.objectBy) return undefined
  return refuse(
    'objection_too_late',
    `Keberatan dapat diajukan sampai ${formatInstant(evaluation.objectBy)}, 14 hari kerja sejak hasil diterima (Lampiran BAB V.B.2).`,
  )
}

/** V.B.2: from its receipt the clocks of V.B.4 (house rule) and V.B.6 run. */
export function object(
  evaluation: Delivered,
  superiorId: string | undefined,
  now: Instant,
  { rules, holidays }: Rules,
): Contested {
  const { acknowledgedAt, comment, ...rest } = { comment: undefined, ...evaluation }
  const clock = (name: 'explainObjection' | 'decideObjection') =>
    workingDeadline(now, rules.CLOCKS[name].workingDays, holidays)
  return {
    ...rest,
    status: 'keberatan',
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(comment === undefined ? {} : { comment }),
    objection: {
      objectedAt: now,
      explainBy: clock('explainObjection'),
      decideBy: clock('decideObjection'),
      ...(superiorId === undefined ? {} : { superiorId }),
    },
    version: evaluation.version + 1,
  }
}

/** V.B.4: the evaluator and the employee are both heard. */
export function explain(evaluation: Contested, side: Side, now: Instant): Contested {
  const { objection } = evaluation
  const heard = side === 'pegawai' ? { employeeExplainedAt: now } : { evaluatorExplainedAt: now }
  // the first time counts: what is added later does not make it later
  return { ...evaluation, objection: { ...heard, ...objection }, version: evaluation.version + 1 }
}

/** V.B.4 with the house rule: not before the evaluator was heard, or has let his time pass. */
export function awaitsExplanation({ objection }: Pick<Contested, 'objection'>, now: Instant): boolean {
  return objection.evaluatorExplainedAt === undefined && now <= objection.explainBy
}

/** What the superior before whom it was brought may do with it now; the list of objections shows it. */
export function objectionActions(objection: Objection, now: Instant): string[] {
  if (objection.decidedAt !== undefined) return []
  return awaitsExplanation({ objection }, now) ? [] : ['decideObjection']
}

export type Decision = {
  readonly outcome: ObjectionOutcome
  readonly workRating?: WorkRating | undefined
  readonly behaviourRating?: BehaviourRating | undefined
  readonly recommendation?: string | undefined
}

/** V.B.5, V.B.7: what a decision must say, and must not. */
export function decisionFaults({ judgement }: Contested, decision: Decision): FieldProblem[] {
  const { outcome, workRating, behaviourRating, recommendation } = decision
  const fault = (pointer: string, code: string, detail: string) => ({ pointer, code, detail })
  if (outcome === 'menguatkan')
    return [
      ...(workRating === undefined ? [] : ['/workRating']),
      ...(behaviourRating === undefined ? [] : ['/behaviourRating']),
    ].map(pointer => fault(pointer, 'not_expected', 'Keputusan yang menguatkan tidak mengubah rating. Kosongkan.'))
  const changed =
    (workRating ?? judgement.workRating) !== judgement.workRating ||
    (behaviourRating ?? judgement.behaviourRating) !== judgement.behaviourRating
  return [
    ...(changed
      ? []
      : [
          fault(
            '/workRating',
            'unchanged',
            'Keputusan yang mengubah menetapkan rating hasil kerja atau perilaku kerja yang lain dari semula (Lampiran BAB V.B.5).',
          ),
        ]),
    ...(recommendation === undefined
      ? [fault('/recommendation', 'required', 'Keputusan yang mengubah memuat rekomendasi baru (Lampiran BAB V.B.7).')]
      : []),
  ]
}

/** V.B.5–6: upheld or changed, the first judgement kept beside the new one; the result is final. Also late, then marked. */
export function decideObjection(
  evaluation: Contested,
  decision: Decision,
  decidedBy: string,
  now: Instant,
  rules: Rules['rules'],
): Final {
  const { judgement, objection } = evaluation
  const { workRating: work, behaviourRating: behaviour, predicate } = judgement
  const ratings = {
    workRating: decision.workRating ?? work,
    behaviourRating: decision.behaviourRating ?? behaviour,
  }
  const changed =
    decision.outcome === 'mengubah'
      ? { ...ratings, predicate: predicateOf(ratings.workRating, ratings.behaviourRating, rules, judgement) }
      : {}
  return {
    ...evaluation,
    status: 'final',
    judgement: { ...judgement, ...changed, finalBy: 'V.B.5' },
    objection: {
      ...objection,
      decidedAt: now,
      decidedBy,
      outcome: decision.outcome,
      late: now > objection.decideBy,
      ...(decision.outcome === 'mengubah'
        ? { first: { workRating: work, behaviourRating: behaviour, predicate } }
        : {}),
    },
    returned: evaluation.acknowledgedAt !== undefined,
    finalAt: now,
    version: evaluation.version + 1,
  }
}

/** House rule on V.B.6: an undecided objection is seen one level higher from the end of its time on. */
export function isOverdue({ objection }: Pick<Contested, 'objection'>, now: Instant): boolean {
  return objection.decidedAt === undefined && now > objection.decideBy
}

export type Above = { readonly superiorId?: string | undefined; readonly nextLevelId?: string | undefined }

/**
 * On the desk of who decides today: the next one's, where whose it was is out of office or nobody stood there (IV.A.2).
 * Once it is overdue it is seen one level above that desk, wherever that is by now. `undefined`: nothing has changed.
 */
export function follow(evaluation: Contested, above: Above, now: Instant): Contested | undefined {
  const { objection } = evaluation
  const superiorId = above.superiorId ?? objection.superiorId
  const overdueSince = objection.overdueSince ?? (isOverdue(evaluation, now) ? now : undefined)
  const nextLevelId = overdueSince === undefined ? undefined : above.nextLevelId
  const isSame = superiorId === objection.superiorId && nextLevelId === objection.nextLevelId
  if (isSame && overdueSince === objection.overdueSince) return undefined
  const next = { ...objection, superiorId, overdueSince, nextLevelId }
  return { ...evaluation, objection: next, version: evaluation.version + 1 }
}

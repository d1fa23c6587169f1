import { endOf, startOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { entryAfter, NO_HISTORY } from '../../functions/store/history.ts'
import type { Item } from '../../functions/store/items.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, evaluationItem, evaluationPuts, signedItem } from '../support/evaluations.ts'
import { approvedItem, MAIN, skpPut } from '../support/skp.ts'
import { at, idOf } from '../support/town.ts'
import { EVALUATOR, personPuts, type Subject, SUPERIOR, UNIT } from './people.ts'

/** The second quarter: its window is 20 June to 10 July. */
export const EVALUATION = '2026-TW2'

export const MOMENTS: Readonly<Record<string, string>> = {
  belum: '2026-03-31T23:59:59.999+07:00',
  berjalan: '2026-06-19T23:59:59.999+07:00',
  jendela: '2026-06-20T00:00:00.000+07:00',
  saat_akhir: '2026-07-10T23:59:59.999+07:00',
  lewat: '2026-07-11T00:00:00.000+07:00',
  diajukan_lewat: '2026-07-11T00:00:00.000+07:00',
  beralih: '2026-07-20T09:00:00+07:00',
  beralih_lama: '2026-09-01T09:00:00+07:00',
  dinilai_atasan: '2026-07-21T09:00:00+07:00',
  final: '2026-09-01T09:00:00+07:00',
  batas: '2026-07-10T23:59:59.999+07:00',
  terlambat: '2026-07-11T00:00:00.000+07:00',
  tanpa_penjelasan: '2026-06-30T00:00:00.000+07:00',
  lewat_putusan: '2026-07-04T09:00:00+07:00',
  diputus: '2026-07-04T09:00:00+07:00',
}

const TIMES = {
  deliveredAt: at('2026-06-22T09:00:00+07:00'),
  acknowledgeBy: endOf('2026-07-10'),
  objectBy: endOf('2026-07-10'),
}

const HANDED_OVER = {
  by: 'superior',
  superiorDueAt: endOf('2026-07-30'),
  closedAt: at('2026-07-11T00:05:00+07:00'),
  actorId: SUPERIOR,
} as const

/** Who evaluated when the window opened, of another office by now (IV.A.14). */
const KEPT = { keptEvaluatorId: idOf('kadis'), keptUnitId: UNIT, actorId: idOf('kadis') }

const SIGNED = { signedBy: EVALUATOR, signedAt: at('2026-06-21T09:00:00+07:00') }
const SIGNED_BY_SUPERIOR = {
  signedBy: SUPERIOR,
  signedAt: at('2026-07-20T09:00:00+07:00'),
  finalBy: 'IV.A.11',
} as const

/** Filed on Wednesday 24 June: three working days to explain, seven to decide. */
const OBJECTED = {
  objectedAt: at('2026-06-24T10:00:00+07:00'),
  explainBy: endOf('2026-06-29'),
  decideBy: endOf('2026-07-03'),
  superiorId: SUPERIOR,
}
const HEARD = { ...OBJECTED, evaluatorExplainedAt: at('2026-06-24T15:00:00+07:00') }
const FIRST_JUDGEMENT = {
  workRating: 'sesuai_ekspektasi',
  behaviourRating: 'sesuai_ekspektasi',
  predicate: 'baik',
} as const

function evaluationIn(state: string, { employeeId, name }: Subject): Item<'evaluation'> | undefined {
  const open = {
    ...{ employeeId, name, periodId: EVALUATION, skpId: `${employeeId}-2026-1`, actorId: EVALUATOR, unitId: UNIT },
    ...{ startsAt: startOf('2026-04-01'), opensAt: startOf('2026-06-20'), closesAt: endOf('2026-07-10') },
  }
  switch (state) {
    case 'tidak_ada':
      return undefined
    case 'diajukan':
    case 'diajukan_lewat':
      return evaluationItem({ ...open, status: 'diajukan' })
    case 'beralih':
      return evaluationItem({ ...open, ...HANDED_OVER })
    case 'beralih_lama':
      return evaluationItem({ ...open, ...HANDED_OVER, status: 'diajukan' })
    case 'ditahan':
      return evaluationItem({ ...open, ...KEPT })
    case 'ditahan_ttd':
      return signedItem({ ...open, ...KEPT }, { ...SIGNED, signedBy: KEPT.keptEvaluatorId })
    case 'dinilai':
      return signedItem(open, SIGNED)
    case 'dinilai_atasan':
      return signedItem({ ...open, ...HANDED_OVER }, SIGNED_BY_SUPERIOR)
    case 'disampaikan':
    case 'batas':
    case 'terlambat':
      return deliveredItem(TIMES, open, SIGNED)
    case 'final_lalai':
      return deliveredItem(TIMES, { ...open, ...HANDED_OVER }, SIGNED_BY_SUPERIOR)
    case 'keberatan':
    case 'tanpa_penjelasan':
      return { ...deliveredItem(TIMES, open, SIGNED), status: 'keberatan', objection: OBJECTED }
    case 'didengar':
      return { ...deliveredItem(TIMES, open, SIGNED), status: 'keberatan', objection: HEARD }
    case 'lewat_putusan': {
      const overdue = { ...OBJECTED, overdueSince: at('2026-07-04T00:50:00+07:00'), nextLevelId: idOf('sekda') }
      return { ...deliveredItem(TIMES, open, SIGNED), status: 'keberatan', objection: overdue }
    }
    case 'diputus': {
      const finalAt = at('2026-07-01T09:00:00+07:00')
      const decided = { decidedAt: finalAt, decidedBy: SUPERIOR, outcome: 'mengubah', first: FIRST_JUDGEMENT } as const
      return {
        ...deliveredItem(TIMES, open, { ...SIGNED, predicate: 'butuh_perbaikan', finalBy: 'V.B.5' }),
        ...{ status: 'final', returned: false, finalAt, objection: { ...HEARD, ...decided } },
      }
    }
    case 'diterima':
      return { ...deliveredItem(TIMES, open, SIGNED), status: 'diterima', acknowledgedAt: TIMES.deliveredAt }
    case 'final':
      return { ...deliveredItem(TIMES, open, SIGNED), status: 'final', returned: false, finalAt: endOf('2026-07-10') }
    case 'dihentikan': {
      const stopped = { stoppedAt: 3, why: 'mpp', awayAt: 2, from: 'terbuka' } as const
      return { ...evaluationItem(open), status: 'dihentikan', stopped }
    }
    default:
      return evaluationItem(open)
  }
}

/** The person with a determined plan, a realisation, and where it has come to, the draft or the judgement. */
export function layEvaluation(state: string, one: Subject): readonly AnyWrite[] {
  const { employeeId, name } = one
  const plan = approvedItem(EVALUATOR, at('2026-01-20T09:00:00+07:00'), { employeeId, name, actorId: EVALUATOR })
  const evaluation = evaluationIn(state, one)
  const before = [...personPuts(one), skpPut(plan)]
  if (evaluation === undefined) return before
  const { by } = evaluation
  const ratings = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' } as const
  const rating = {
    ...{ employeeId, periodId: EVALUATION, seq: 1, by, ratedBy: by === 'penilai' ? EVALUATOR : SUPERIOR, ratedAt: 0 },
    ...{ ...ratings, notes: 'Teruskan', results: [], version: 1 },
  }
  const entry = historyOf(evaluation, ratings)
  const [put, roster] = evaluationPuts(evaluation)
  return [
    ...before,
    { ...put, item: { ...evaluation, ...entry?.head } },
    roster,
    ...(entry === undefined ? [] : [entry.write]),
    {
      action: 'PutItem',
      key: keys.realisation(employeeId, EVALUATION, MAIN),
      item: {
        employeeId,
        periodId: EVALUATION,
        workResultId: MAIN,
        realisation: '95 persen',
        evidence: [],
        recordedAt: 0,
        version: 1,
      },
      when: { absent: true },
    },
    { action: 'PutItem', key: keys.rating(evaluation), item: rating, when: { absent: true } },
    ...objectionPuts(evaluation),
  ]
}

function objectionPuts(evaluation: Item<'evaluation'>): AnyWrite[] {
  const { objection } = { objection: undefined, ...evaluation }
  if (objection === undefined) return []
  const { employeeId, name, periodId, seq } = evaluation
  const when = { absent: true } as const
  const words = { reasons: 'Realisasi triwulan belum dihitung seluruhnya', explanations: [] }
  const file = { employeeId, name, periodId, seq, objection, ...words, version: 1 }
  const evaluationId = evaluationIdOf(evaluation)
  const { decideBy, superiorId, nextLevelId } = objection
  const overdue = { evaluationId, employeeId, name, periodId, decideBy, superiorId, nextLevelId }
  return [
    { action: 'PutItem', key: keys.objection(evaluation), item: file, when },
    ...(nextLevelId === undefined
      ? []
      : [{ action: 'PutItem' as const, key: keys.overdueObjection(evaluationId), item: overdue, when }]),
  ]
}

/** The last transition as the system writes it: the signature, or the default with the evaluator's unsigned draft. */
function historyOf(evaluation: Item<'evaluation'>, ratings: Readonly<Record<string, string>>) {
  const act = (operation: string, fixed: object) =>
    entryAfter(evaluationIdOf(evaluation), NO_HISTORY, {
      at: 0,
      by: EVALUATOR,
      operation,
      from: 'diajukan',
      to: evaluation.status,
      fixed: { ...fixed },
    })
  if ('judgement' in evaluation) return act('signEvaluation', evaluation.judgement)
  return evaluation.by === 'superior' ? act('closeDuePeriods', { by: 'superior', ...ratings }) : undefined
}

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveEvaluation } from '../../functions/api/evaluations/save.ts'
import type { Relation } from '../../functions/domain/people/employee.ts'
import type { Evaluation, Rating } from '../../functions/domain/evaluations/evaluation.ts'
import { type EvaluationAction, isPartOf, refusalOf } from '../../functions/domain/evaluations/evaluation-actions.ts'
import {
  acknowledge,
  deliver,
  escalate,
  finalise,
  sendBack,
  sign,
  submit,
} from '../../functions/domain/evaluations/evaluation-rules.ts'
import { dayOf, type Instant } from '../../functions/domain/instant.ts'
import {
  decideObjection,
  decisionFaults,
  explain,
  isContested,
  object,
} from '../../functions/domain/evaluations/objection-rules.ts'
import { BehaviourRating, WorkRating } from '../../functions/domain/evaluations/ratings.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'
import { PERMENPANRB_6_2022 as rules } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { digestOf } from '../../functions/store/history.ts'
import type { Item } from '../../functions/store/items.ts'
import { evaluationItem, TW1 } from '../support/evaluations.ts'
import * as law from './law.ts'

const LAW = { rules, holidays: HOLIDAY_DAYS }
const ACHIEVED = { achievement: 'baik', unitId: 'kec', periodId: TW1.periodId } as const
const ACTION = {
  ...{ submit: 'submitEvaluation', sendBack: 'returnEvaluation', rate: 'rateEvaluation', sign: 'signEvaluation' },
  ...{ deliver: 'deliverEvaluation', acknowledge: 'acknowledgeEvaluation', object: 'objectToEvaluation' },
  ...{ explain: 'explainObjection', decide: 'decideObjection' },
} as const satisfies Record<law.Doing['what'], EvaluationAction>

/** The evaluation with the drafts and the history that lie beside it. */
class Affair {
  evaluation: Evaluation = evaluationItem()
  drafts = new Map<'penilai' | 'superior', Rating>()
  history: Item<'history'>[] = []

  /** Whether it was done. */
  act(doing: law.Doing, now: Instant): boolean {
    const { evaluation } = this
    const relations = new Set<Relation>(doing.who === 'colleague' ? [] : [doing.who])
    const action = ACTION[doing.what]
    if (!isPartOf(action, evaluation, relations, doing.who)) return false
    if (refusalOf(action, evaluation, relations, now) !== undefined) return false
    if (doing.what === 'rate') {
      this.drafts.set(evaluation.by, draftOf(evaluation, doing, now))
      return true
    }
    const next = this.next(doing, now)
    if (next === undefined || next instanceof Refusal) return false
    this.save(next, action, doing.who, now)
    return true
  }

  private next(doing: Exclude<law.Doing, { what: 'rate' }>, now: Instant): Evaluation | Refusal | undefined {
    const { evaluation } = this
    switch (doing.what) {
      case 'submit':
        return submit(evaluation, now)
      case 'sendBack':
        return sendBack(evaluation, 'Lengkapi bukti')
      case 'sign': {
        const signer = { employeeId: doing.who, kind: 'pns' } as const
        const rating = this.drafts.get(evaluation.by)
        return sign(evaluation, { rating, achievement: ACHIEVED, signer, byPerspective: false, now }, LAW)
      }
      case 'deliver':
        return deliver(evaluation, now, LAW)
      case 'acknowledge':
        return acknowledge(evaluation, undefined, now)
      case 'object':
        return evaluation.status === 'disampaikan' || evaluation.status === 'diterima'
          ? object(evaluation, 'superior', now, LAW)
          : undefined
      case 'explain': {
        const side = doing.who === 'self' ? 'pegawai' : 'pejabat_penilai'
        const said = this.history.filter(({ fixed }) => fixed['by'] === doing.who && fixed['explained'] === true)
        return isContested(evaluation) && said.length < 5 ? explain(evaluation, side, now) : undefined
      }
      case 'decide': {
        if (!isContested(evaluation)) return undefined
        const { ratings } = doing
        const { workRating, behaviourRating } = evaluation.judgement
        const isSame = ratings === undefined || (ratings.work === workRating && ratings.behaviour === behaviourRating)
        const decision = isSame
          ? { outcome: 'menguatkan' as const }
          : { outcome: 'mengubah' as const, ...asRatings(ratings), recommendation: 'Teruskan' }
        return decisionFaults(evaluation, decision).length > 0
          ? undefined
          : decideObjection(evaluation, decision, doing.who, now, rules)
      }
    }
  }

  byItself(job: law.Job, now: Instant): void {
    const { evaluation } = this
    const next = {
      close: () => (now > evaluation.closesAt ? escalate(evaluation, 'superior', now, LAW) : undefined),
      deliverOverdue: () =>
        evaluation.status === 'dinilai' && dayOf(evaluation.judgement.deliverBy) <= dayOf(now)
          ? deliver(evaluation, now, LAW)
          : undefined,
      finalise: () => finalise(evaluation, now),
    }[job]()
    if (next !== undefined && !(next instanceof Refusal)) this.save(next, job, 'sistem', now)
  }

  private save(next: Evaluation, operation: string, by: string, at: Instant): void {
    const fixed = { by, explained: operation === 'explainObjection' }
    const { evaluation, writes } = saveEvaluation(this.evaluation, next, { at, by, operation, fixed })
    assert.equal(next.version, this.evaluation.version + 1)
    this.evaluation = evaluation
    this.history.push(writes[1].item)
  }
}

const asRatings = ({ work, behaviour }: law.Quadrant) => ({
  workRating: WorkRating.parse(work),
  behaviourRating: BehaviourRating.parse(behaviour),
})

const draftOf = (evaluation: Evaluation, doing: { who: string; ratings: law.Quadrant }, now: Instant): Rating => ({
  ...{ employeeId: evaluation.employeeId, periodId: evaluation.periodId, seq: 1, by: evaluation.by, version: 1 },
  ...{ ratedBy: doing.who, ratedAt: now, notes: 'Teruskan', results: [], ...asRatings(doing.ratings) },
})

/** What anyone may rely on, whatever people did and in whatever order. */
function holds(affair: Affair, model: law.Model): void {
  const { evaluation, history } = affair
  assert.deepEqual([evaluation.status, evaluation.by], [model.status, model.by])
  assert.equal(history.length, model.history.length)
  assert.deepEqual([evaluation.historySeq, evaluation.historyHash], [history.length, history.at(-1)?.hash ?? ''])
  if (!('judgement' in evaluation)) {
    assert.equal(model.result, undefined)
    return
  }
  const { workRating, behaviourRating, predicate } = evaluation.judgement
  assert.deepEqual([workRating, behaviourRating], [model.result?.work, model.result?.behaviour])
  assert.equal(predicate, model.result && law.predicateIn(model.result))
  const { objection } = { objection: undefined, ...evaluation }
  assert.equal(objection?.first?.predicate, model.first && law.predicateIn(model.first))
  if (evaluation.status === 'final') assert.equal(evaluation.returned, model.returned)
}

/** Every state has its entry, and the chain is whole. */
function isChained({ history }: Affair, model: law.Model): void {
  assert.deepEqual(
    history.map(({ to }) => to),
    model.history,
  )
  for (const [n, entry] of history.entries()) {
    const { hash, ...rest } = entry
    assert.equal(entry.seq, n + 1)
    assert.equal(entry.previous, history[n - 1]?.hash ?? '')
    assert.equal(digestOf(rest), hash)
    assert.equal(entry.from, history[n - 1]?.to ?? 'terbuka')
  }
}

test('whatever people do in whatever order, an evaluation is where the law has it, and a final one never moves [IV.A.11, V.A.5, V.A.6, V.B.2, V.B.5]', () => {
  const ended = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(law.step, { minLength: 10, maxLength: 40, size: 'max' }), steps => {
      const affair = new Affair()
      const model = law.beginning()
      let now = law.OPENS - 86_400_000
      let final: Evaluation | undefined
      for (const one of steps) {
        now += one.wait
        const act = law.choose(model, one, now)
        if (typeof act === 'string') {
          law.byItself(model, act, now)
          affair.byItself(act, now)
        } else {
          const lawful = law.isLawful(model, act, now)
          assert.equal(affair.act(act, now), lawful, `${act.who} ${act.what} in ${model.status} by ${model.by}`)
          if (lawful) law.afterwards(model, act, now)
        }
        holds(affair, model)
        if (final !== undefined) assert.equal(affair.evaluation, final)
        if (affair.evaluation.status === 'final') final ??= affair.evaluation
      }
      isChained(affair, model)
      const end = `${model.status}${model.first === undefined ? '' : ' changed'}`
      ended.set(end, (ended.get(end) ?? 0) + 1)
    }),
    { numRuns: 10_000 },
  )
  // the runs came everywhere
  for (const state of [
    'terbuka',
    'diajukan',
    'dinilai',
    'disampaikan',
    'diterima',
    'keberatan',
    'final',
    'final changed',
  ])
    expect(ended.get(state) ?? 0, JSON.stringify([...ended])).toBeGreaterThan(20)
})

import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Relation } from '../../functions/domain/people/employee.ts'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import {
  EVALUATION_ACTIONS,
  type EvaluationAction,
  evaluationActions,
  isPartOf,
  refusalOf,
  seesDraft,
  seesJudgement,
} from '../../functions/domain/evaluations/evaluation-actions.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const { opensAt, closesAt } = TW1
const open = evaluationItem()
const submitted = evaluationItem({ status: 'diajukan' })
const handedOver = evaluationItem({ by: 'superior', superiorDueAt: closesAt + 1 })
const shown = evaluationItem({ calibration: { state: 'ditawarkan', unitId: 'kec' } })
const signed = signedItem({}, { signedBy: 'p' })
const delivered = deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 })

const codeOf = (action: EvaluationAction, of: Evaluation, who: Relation, now: number) =>
  refusalOf(action, of, new Set([who]), now)?.code

describe('the window', () => {
  const inWindow = [
    ['submitEvaluation', open, 'self'],
    ['returnEvaluation', submitted, 'evaluator'],
    ['rateEvaluation', open, 'evaluator'],
    ['rateEvaluation', submitted, 'evaluator'],
    ['signEvaluation', submitted, 'evaluator'],
    ['offerCalibration', open, 'evaluator'],
    ['proposeCalibration', shown, 'superior'],
  ] as const

  test.each(inWindow)(
    '%s happens from its first to its last moment and not one millisecond beside',
    (action, of, who) => {
      expect(codeOf(action, of, who, opensAt - 1)).toBe('period_not_open')
      expect(codeOf(action, of, who, opensAt)).toBeUndefined()
      expect(codeOf(action, of, who, closesAt)).toBeUndefined()
      expect(codeOf(action, of, who, closesAt + 1)).toBe('period_closed')
    },
  )

  test('at any moment the window says yes exactly between its ends', () => {
    const moment = fc.integer({ min: -5_000, max: 5_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...inWindow),
        fc.constantFrom(opensAt, closesAt),
        moment,
        ([action, of, who], end, by) => {
          const now = end + by
          expect(codeOf(action, of, who, now) === undefined).toBe(opensAt <= now && now <= closesAt)
        },
      ),
    )
  })

  test('realisation is recorded from the period’s first day, actions are planned even before', () => {
    expect(codeOf('recordRealisation', open, 'self', open.startsAt - 1)).toBe('period_not_open')
    expect(codeOf('recordRealisation', open, 'self', open.startsAt)).toBeUndefined()
    expect(codeOf('planActions', open, 'self', open.startsAt - 1)).toBeUndefined()
    for (const action of ['recordRealisation', 'planActions'] as const)
      expect(codeOf(action, open, 'self', closesAt + 1)).toBe('period_closed')
  })
})

describe('after the evaluator’s default', () => {
  test('the superior alone judges, at any time; the evaluator is told that it is closed', () => {
    for (const action of ['rateEvaluation', 'signEvaluation'] as const) {
      for (const now of [opensAt, closesAt, closesAt + 400 * 86_400_000])
        expect(codeOf(action, handedOver, 'superior', now)).toBeUndefined()
      expect(codeOf(action, handedOver, 'evaluator', closesAt)).toBe('period_closed')
    }
  })

  test('even inside a window that was extended too late the employee can submit no more', () => {
    expect(codeOf('submitEvaluation', handedOver, 'self', closesAt)).toBe('period_closed')
  })

  test('before it the superior has no part', () => {
    expect(isPartOf('signEvaluation', open, new Set(['superior'] as const), 'a')).toBe(false)
    expect(isPartOf('signEvaluation', handedOver, new Set(['superior'] as const), 'a')).toBe(true)
  })
})

test('only who signed delivers', () => {
  expect(isPartOf('deliverEvaluation', signed, new Set(['evaluator'] as const), 'p')).toBe(true)
  expect(isPartOf('deliverEvaluation', signed, new Set(['evaluator'] as const), 'q')).toBe(false)
  expect(isPartOf('deliverEvaluation', signed, new Set(['superior'] as const), 'a')).toBe(false)
})

test.each<[string, Evaluation, Relation, string[]]>([
  ['open, inside the window', open, 'self', ['planActions', 'recordRealisation', 'submitEvaluation', 'getHistory']],
  [
    'open, inside the window',
    open,
    'evaluator',
    ['rateEvaluation', 'signEvaluation', 'offerCalibration', 'getHistory'],
  ],
  ['submitted', submitted, 'self', ['getHistory']],
  [
    'submitted',
    submitted,
    'evaluator',
    ['returnEvaluation', 'rateEvaluation', 'signEvaluation', 'offerCalibration', 'getHistory'],
  ],
  ['submitted', submitted, 'superior', ['getHistory']],
  ['signed', signed, 'self', ['getHistory']],
  ['signed', signed, 'evaluator', ['deliverEvaluation', 'getReasons', 'getHistory']],
  ['signed', signed, 'admin', ['getReasons', 'getHistory']],
  ['delivered', delivered, 'self', ['acknowledgeEvaluation', 'getReasons', 'getHistory']],
  ['handed over', handedOver, 'evaluator', ['getHistory']],
  ['handed over', handedOver, 'superior', ['rateEvaluation', 'signEvaluation', 'getHistory']],
])('an evaluation that is %s leaves this to its %3$s', (_what, of, who, expected) => {
  expect(evaluationActions(of, new Set([who]), 'p', closesAt)).toEqual(expected)
})

describe('who sees what of the judgement', () => {
  test('the employee nothing before it is delivered, the others once it is signed', () => {
    const sees = (of: Evaluation, who: Relation) => seesJudgement(of, new Set([who]))
    expect([open, submitted, signed, delivered].map(of => sees(of, 'self'))).toEqual([false, false, false, true])
    for (const who of ['evaluator', 'superior', 'admin'] as const)
      expect([open, submitted, signed, delivered].map(of => sees(of, who))).toEqual([false, false, true, true])
  })

  test('a draft is its author’s alone', () => {
    const authors = (of: Evaluation) =>
      (['self', 'evaluator', 'superior', 'admin'] as const).filter(who => seesDraft(of, new Set([who])))
    expect(authors(open)).toEqual(['evaluator'])
    expect(authors(handedOver)).toEqual(['superior'])
  })
})

test('who is nothing to the person may do nothing to it, at any time', () => {
  fc.assert(
    fc.property(fc.constantFrom(open, submitted, handedOver, signed, delivered), fc.integer({ min: 0 }), (of, now) => {
      expect(evaluationActions(of, new Set(), 'x', now)).toEqual([])
    }),
  )
})

test('nobody does by one name what nobody may do by the table: each action has its people and its states', () => {
  for (const [action, rule] of Object.entries(EVALUATION_ACTIONS)) {
    expect(rule.who.length, action).toBeGreaterThan(0)
    expect(rule.from.length, action).toBeGreaterThan(0)
  }
})

describe('an objection', () => {
  const objection = { objectedAt: 1, explainBy: 2, decideBy: 3, superiorId: 'a' }
  const contested = (judged: Parameters<typeof deliveredItem>[2]): Evaluation => ({
    ...deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, {}, judged),
    ...{ status: 'keberatan', objection },
  })
  const isPart = (action: EvaluationAction, of: Evaluation, who: Relation, actorId: string) =>
    isPartOf(action, of, new Set([who]), actorId)

  test('is explained by who signed, by him in whose office it was, and by the employee; by nobody who came after [V.B.4, IV.A.3]', () => {
    const acted = contested({ signedBy: 'plh', onBehalfOf: 'kasi' })
    for (const actorId of ['plh', 'kasi']) expect(isPart('explainObjection', acted, 'evaluator', actorId)).toBe(true)
    expect(isPart('explainObjection', acted, 'evaluator', 'penggantinya')).toBe(false)
    expect(isPart('explainObjection', acted, 'self', 'pegawai')).toBe(true)
    expect(isPart('explainObjection', acted, 'superior', 'plh')).toBe(false)
  })

  test('is decided by the superior, and never by who signed, in whatever office he acts by now [V.B.5]', () => {
    const own = contested({ signedBy: 'kasi' })
    expect(isPart('decideObjection', own, 'superior', 'camat')).toBe(true)
    expect(isPart('decideObjection', own, 'superior', 'kasi')).toBe(false)
    expect(isPart('decideObjection', own, 'evaluator', 'camat')).toBe(false)
  })
})

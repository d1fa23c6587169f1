import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import {
  acknowledge,
  deliver,
  escalate,
  finalAfter,
  finalise,
  sendBack,
  sign,
  submit,
  withWindowOf,
} from '../../functions/domain/evaluations/evaluation-rules.ts'
import { endOf } from '../../functions/domain/instant.ts'
import type { WorkRating } from '../../functions/domain/evaluations/ratings.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'
import { PERMENPANRB_6_2022 } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const LAW = { rules: PERMENPANRB_6_2022, holidays: HOLIDAY_DAYS }
const MONDAY = Date.parse('2026-04-06T09:00:00+07:00')
const evaluator = { employeeId: 'p', kind: 'pns' as const }
const achievement = { achievement: 'baik' as const, unitId: 'kec', periodId: TW1.periodId }
const ratingOf = (workRating: WorkRating, behaviourRating: WorkRating, by: 'penilai' | 'superior' = 'penilai') => ({
  ...{
    employeeId: 'e',
    periodId: TW1.periodId,
    seq: 1,
    by,
    ratedBy: 'p',
    ratedAt: 1,
    notes: 'Teruskan',
    results: [],
    version: 4,
  },
  ...{ workRating, behaviourRating },
})
const rating = ratingOf('sesuai_ekspektasi', 'di_atas_ekspektasi')
const signing = { rating, achievement, signer: evaluator, byPerspective: false, now: MONDAY }
const accepted = <T>(value: T | Refusal): T => {
  if (value instanceof Refusal) throw new Error(value.code)
  return value
}
const escalated = (late = MONDAY) => accepted(escalate(evaluationItem(), 'a', late, LAW))

describe('the signature', () => {
  test('fixes the ratings, the predicate of the quadrant, the achievement, the rule set and the last day of delivery [IV.A.1, V.A.4, V.A.5]', () => {
    expect(accepted(sign(evaluationItem(), { ...signing, deviationReason: 'Bencana' }, LAW))).toMatchObject({
      status: 'dinilai',
      version: 2,
      judgement: {
        predicate: 'baik',
        achievement: 'baik',
        achievementUnitId: 'kec',
        ruleSet: 'permenpanrb-6-2022',
        ratingVersion: 4,
        late: false,
        deviationReason: 'Bencana',
        deliverBy: endOf('2026-04-24'),
      },
    })
  })

  test.each([
    ['no rating', { ...signing, rating: undefined }, 'rating_missing'],
    ['no achievement of the unit', { ...signing, achievement: undefined }, 'achievement_missing'],
    ['neither', { ...signing, rating: undefined, achievement: undefined }, 'rating_missing'],
  ])('with %s there is none [P24(1), P25(1)]', (_what, as, code) => {
    expect(sign(evaluationItem(), as, LAW)).toMatchObject({ code })
  })

  const head = { employeeId: 'w', kind: 'kepala_daerah' as const }

  test('of the head of region on pimpinan tinggi and heads of unit mandiri is final [IV.A.12]', () => {
    const highest = { ...signing, byPerspective: true, signer: head }
    expect(accepted(sign(evaluationItem(), highest, LAW)).judgement.finalBy).toBe('IV.A.12')
  })

  test('of the head of region on anybody else too: no superior could hear an objection [V.B.1]', () => {
    expect(accepted(sign(evaluationItem(), { ...signing, signer: head }, LAW)).judgement.finalBy).toBe('V.B.1')
  })

  test.each([
    ['another evaluator on pimpinan tinggi', { ...signing, byPerspective: true }],
    ['another evaluator', signing],
  ])('of %s can be objected to', (_who, as) => {
    expect(accepted(sign(evaluationItem(), as, LAW)).judgement).not.toHaveProperty('finalBy')
  })

  test('after the default it is final, is delivered within 7 days, and is late only past the 14th [IV.A.11, V.A.8, V.A.9]', () => {
    const dueAt = escalated().superiorDueAt ?? 0
    expect(dueAt).toBe(endOf('2026-04-30'))
    const on = (now: number) => accepted(sign(escalated(), { ...signing, now }, LAW)).judgement
    expect(on(dueAt)).toMatchObject({ late: false, finalBy: 'IV.A.11', deliverBy: endOf('2026-05-12') })
    expect(on(dueAt + 1)).toMatchObject({ late: true, finalBy: 'IV.A.11' })
  })
})

describe('delivery, receipt, end', () => {
  const delivered = accepted(deliver(signedItem(), MONDAY, LAW))

  test('receipt is delivery; 14 working days to return it and 14 to object [V.A.6, V.B.2]', () => {
    expect(delivered).toMatchObject({ deliveredAt: MONDAY, receivedAt: MONDAY, acknowledgeBy: endOf('2026-04-24') })
    expect(delivered.objectBy).toBe(endOf('2026-04-24'))
  })

  test('after the default there are 7 to return it, and no objection is waited for [IV.A.11, V.A.10]', () => {
    const late = accepted(deliver(signedItem({ by: 'superior' }, { finalBy: 'IV.A.11' }), MONDAY, LAW))
    expect(late.acknowledgeBy).toBe(endOf('2026-04-15'))
    expect(finalAfter(late)).toBe(late.acknowledgeBy)
  })

  test('it becomes final only after the last moment of objection, returned or not [V.A.6, V.B.2]', () => {
    expect(finalise(delivered, delivered.objectBy)).toMatchObject({ code: 'wrong_status' })
    expect(finalise(delivered, delivered.objectBy + 1)).toMatchObject({ status: 'final', returned: false })
    const seen = accepted(acknowledge(delivered, 'Baik', MONDAY + 1))
    expect(finalise(seen, delivered.objectBy + 1)).toMatchObject({ status: 'final', returned: true, comment: 'Baik' })
  })
})

describe('the evaluator’s default [IV.A.11, V.A.8]', () => {
  test('the 14 working days run from the window’s last day, whenever the closing ran', () => {
    for (const ran of [TW1.closesAt + 1, TW1.closesAt + 9 * 86_400_000])
      expect(escalated(ran)).toMatchObject({
        status: 'terbuka',
        by: 'superior',
        actorId: 'a',
        superiorDueAt: endOf('2026-04-30'),
      })
  })

  test('nobody above: it is on no desk', () => {
    expect(escalate(evaluationItem({ actorId: 'p' }), undefined, MONDAY, LAW)).not.toHaveProperty('actorId')
  })

  test('what is signed, or with the superior already, is not handed over', () => {
    for (const one of [signedItem(), escalated()])
      expect(escalate(one, 'a', MONDAY, LAW)).toMatchObject({ code: 'wrong_status' })
  })
})

test('an extension is met by what is open with the evaluator, and by nothing else', () => {
  const moved = { evaluationOpensAt: 1, evaluationClosesAt: 2 }
  expect(withWindowOf(evaluationItem(), moved)).toMatchObject({ opensAt: 1, closesAt: 2 })
  for (const one of [escalated(), signedItem()])
    expect({ ...withWindowOf(one, moved), clocks: undefined }).toEqual({ ...one, clocks: undefined })
})

/** Every transition that there is; `now` only ever grows. */
const STEPS: Record<string, (evaluation: Evaluation, now: number) => Evaluation | Refusal> = {
  submit,
  sendBack: evaluation => sendBack(evaluation, 'Lengkapi bukti'),
  sign: (evaluation, now) => sign(evaluation, { ...signing, now }, LAW),
  signOtherwise: (evaluation, now) =>
    sign(evaluation, { ...signing, rating: ratingOf('di_bawah_ekspektasi', 'di_bawah_ekspektasi'), now }, LAW),
  deliver: (evaluation, now) => deliver(evaluation, now, LAW),
  acknowledge: (evaluation, now) => acknowledge(evaluation, undefined, now),
  escalate: (evaluation, now) => escalate(evaluation, 'a', now, LAW),
  finalise,
}
const ORDER = ['terbuka', 'diajukan', 'dinilai', 'disampaikan', 'diterima', 'final']
const OPEN = 2

describe('whatever happens to an evaluation, in whatever order', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.integer({ min: 0, max: 20 }))
  const story = (
    steps: readonly (readonly [string, number])[],
    check: (before: Evaluation, after: Evaluation) => void,
  ) => {
    let now = MONDAY
    let evaluation: Evaluation = evaluationItem()
    for (const [name, days] of steps) {
      now += days * 86_400_000
      const next: Evaluation | Refusal | undefined = STEPS[name]?.(evaluation, now)
      if (next === undefined || next instanceof Refusal) continue
      check(evaluation, next)
      evaluation = next
    }
    return evaluation
  }

  test('its judgement never changes after the signature, nor the moment of its delivery', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        story(steps, (before, after) => {
          if ('judgement' in before) expect(after).toMatchObject({ judgement: before.judgement, by: before.by })
          if ('deliveredAt' in before)
            expect(after).toMatchObject({ deliveredAt: before.deliveredAt, objectBy: before.objectBy })
        })
      }),
      { numRuns: 300 },
    )
  })

  test('its version grows by one, and after the signature it only goes forwards', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        story(steps, (before, after) => {
          expect(after.version).toBe(before.version + 1)
          const from = ORDER.indexOf(before.status)
          if (from >= OPEN) expect(ORDER.indexOf(after.status)).toBeGreaterThan(from)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('the superior’s result is always final after the default, and only then [IV.A.11]', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const end = story(steps, () => undefined)
        if ('judgement' in end) expect(end.judgement.finalBy).toBe(end.by === 'superior' ? 'IV.A.11' : undefined)
      }),
      { numRuns: 300 },
    )
  })
})

test('each step is refused in every state but its own', () => {
  const times = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }
  const states = [evaluationItem(), evaluationItem({ status: 'diajukan' }), signedItem(), deliveredItem(times)]
  const allowed = (name: string) =>
    states.flatMap(state => (STEPS[name]?.(state, MONDAY) instanceof Refusal ? [] : [state.status]))
  expect(Object.fromEntries(Object.keys(STEPS).map(name => [name, allowed(name)]))).toEqual({
    submit: ['terbuka'],
    sendBack: ['diajukan'],
    sign: ['terbuka', 'diajukan'],
    signOtherwise: ['terbuka', 'diajukan'],
    deliver: ['dinilai'],
    acknowledge: ['disampaikan'],
    escalate: ['terbuka', 'diajukan'],
    finalise: ['disampaikan'],
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '../../functions/domain/evaluations/deadlines.ts'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import { finalise } from '../../functions/domain/evaluations/evaluation-rules.ts'
import { endOf } from '../../functions/domain/instant.ts'
import {
  awaitsExplanation,
  type Contested,
  decideObjection,
  decisionFaults,
  explain,
  follow,
  isOverdue,
  object,
  objectionActions,
  objectionFault,
} from '../../functions/domain/evaluations/objection-rules.ts'
import { BehaviourRating, WorkRating } from '../../functions/domain/evaluations/ratings.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'
import { PERMENPANRB_6_2022 as rules } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { deliveredItem } from '../support/evaluations.ts'

const LAW = { rules, holidays: HOLIDAY_DAYS }
const at = (moment: string) => Date.parse(moment)
const THURSDAY = at('2026-05-07T10:00:00+07:00')
const TIMES = {
  deliveredAt: at('2026-04-13T09:00:00+07:00'),
  acknowledgeBy: endOf('2026-05-04'),
  objectBy: endOf('2026-05-04'),
}
const delivered = (judged: Parameters<typeof deliveredItem>[2] = {}) =>
  deliveredItem(
    TIMES,
    {},
    { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', predicate: 'baik', ...judged },
  )
const contested = (now = THURSDAY): Contested => object(delivered(), 'atasan', now, LAW)

describe('to object is possible', () => {
  test('until the last millisecond of the 14th working day from receipt [V.B.2]', () => {
    expect(objectionFault(delivered(), endOf('2026-05-04'))).toBeUndefined()
    expect(objectionFault(delivered(), endOf('2026-05-04') + 1)).toMatchObject({
      code: 'objection_too_late',
      detail: expect.stringContaining('2026-05-04T23:59:59.999+07:00'),
    })
  })

  test('also after the employee has signed for it: seen is not agreed [V.A.6, V.B.1]', () => {
    const received = {
      ...delivered(),
      status: 'diterima',
      acknowledgedAt: TIMES.deliveredAt,
      comment: 'Saya baca',
    } as const
    expect(objectionFault(received, THURSDAY - 10 * 86_400_000)).toBeUndefined()
    expect(object(received, 'atasan', THURSDAY, LAW)).toMatchObject({
      acknowledgedAt: TIMES.deliveredAt,
      comment: 'Saya baca',
    })
  })

  test('not where the superior judged after the evaluator’s default [IV.A.11]', () => {
    expect(objectionFault(delivered({ finalBy: 'IV.A.11' }), TIMES.deliveredAt)).toMatchObject({
      code: 'final_result',
      detail: expect.stringContaining('IV.A.11'),
    })
  })

  test('not where the head of region judged pimpinan tinggi or the head of a unit mandiri [IV.A.12]', () => {
    expect(objectionFault(delivered({ finalBy: 'IV.A.12' }), TIMES.deliveredAt)).toMatchObject({
      code: 'final_result',
      detail: expect.stringContaining('IV.A.12'),
    })
  })

  test('not once the result is final by silence: it is said since when [V.B.2]', () => {
    const final = finalise(delivered(), endOf('2026-05-04') + 600_000)
    if (final instanceof Refusal) throw new Error(final.code)
    expect(objectionFault(final, endOf('2026-05-04'))).toMatchObject({
      code: 'final_result',
      detail: expect.stringContaining('2026-05-05T00:09:59.999+07:00'),
    })
  })
})

describe('the clocks of an objection', () => {
  // Thursday; 14 and 15 May are days off, then a weekend.
  test('run from its receipt: three working days to explain, seven to decide, across a bridge of holidays [V.B.4, V.B.6]', () => {
    expect(contested().objection).toStrictEqual({
      objectedAt: THURSDAY,
      explainBy: endOf('2026-05-12'),
      decideBy: endOf('2026-05-20'),
      superiorId: 'atasan',
    })
  })

  test('over the turn of the year [V.B.6]', () => {
    // 24, 25 December and 1 January are days off: 28, 29, 30, 31 December, 4, 5, 6 January
    expect(contested(at('2026-12-23T16:00:00+07:00')).objection).toMatchObject({
      explainBy: endOf('2026-12-30'),
      decideBy: endOf('2027-01-06'),
    })
  })

  test('let nobody decide before the evaluator was heard, or his three days are over [V.B.4]', () => {
    const open = contested()
    expect(awaitsExplanation(open, endOf('2026-05-12'))).toBe(true)
    expect(objectionActions(open.objection, endOf('2026-05-12'))).toEqual([])
    expect(awaitsExplanation(open, endOf('2026-05-12') + 1)).toBe(false)
    expect(objectionActions(open.objection, endOf('2026-05-12') + 1)).toEqual(['decideObjection'])
    expect(awaitsExplanation(explain(open, 'pegawai', THURSDAY), THURSDAY)).toBe(true)
    expect(awaitsExplanation(explain(open, 'pejabat_penilai', THURSDAY), THURSDAY)).toBe(false)
  })

  test('count the first explanation of a side, whatever is added later [V.B.4]', () => {
    const twice = explain(explain(contested(), 'pejabat_penilai', THURSDAY + 1), 'pejabat_penilai', THURSDAY + 9)
    expect(twice.objection.evaluatorExplainedAt).toBe(THURSDAY + 1)
  })

  test('make it overdue with the first millisecond after the seventh day, and not once it is decided [V.B.6]', () => {
    const open = contested()
    expect(isOverdue(open, endOf('2026-05-20'))).toBe(false)
    expect(isOverdue(open, endOf('2026-05-20') + 1)).toBe(true)
    const above = { superiorId: open.objection.superiorId, nextLevelId: 'di atasnya' }
    expect(follow(open, above, endOf('2026-05-20'))).toBeUndefined()
    expect(follow(open, above, endOf('2026-05-20') + 1)?.objection).toMatchObject({
      overdueSince: endOf('2026-05-20') + 1,
      nextLevelId: 'di atasnya',
    })
  })

  test('are shown with their article, and what is done [V.B.2, V.B.4, V.B.6]', () => {
    const rows = (evaluation: Evaluation, now: number) =>
      deadlinesOf(evaluation, rules, now)
        .filter(({ what }) => /bjection|objectTo|final/.test(what))
        .map(({ what, dueAt, state }) => [what, dueAt, state])
    expect(rows(delivered(), TIMES.deliveredAt)).toEqual([
      ['objectToEvaluation', endOf('2026-05-04'), 'berjalan'],
      ['final', endOf('2026-05-04'), 'berjalan'],
    ])
    expect(rows(contested(), endOf('2026-05-12') + 1)).toEqual([
      ['objectToEvaluation', endOf('2026-05-04'), 'dipenuhi'],
      ['explainObjection', endOf('2026-05-12'), 'lewat'],
      ['decideObjection', endOf('2026-05-20'), 'berjalan'],
      ['final', endOf('2026-05-20'), 'berjalan'],
    ])
    const decided = decideObjection(contested(), { outcome: 'menguatkan' }, 'atasan', THURSDAY, rules)
    expect(rows(decided, THURSDAY).at(-1)).toEqual(['final', endOf('2026-05-20'), 'dipenuhi'])
  })
})

describe('the decision', () => {
  test('upholds: the judgement stays, and the result is final [V.B.5]', () => {
    const decided = decideObjection(contested(), { outcome: 'menguatkan' }, 'atasan', THURSDAY + 5, rules)
    expect(decided).toMatchObject({
      status: 'final',
      returned: false,
      finalAt: THURSDAY + 5,
      judgement: { workRating: 'sesuai_ekspektasi', predicate: 'baik', finalBy: 'V.B.5' },
      objection: { outcome: 'menguatkan', decidedBy: 'atasan', decidedAt: THURSDAY + 5, late: false },
    })
    expect(decided.objection?.first).toBeUndefined()
  })

  test('changes: the predicate of the new ratings, the first judgement beside it [V.B.5]', () => {
    const decision = {
      outcome: 'mengubah',
      workRating: 'di_atas_ekspektasi',
      behaviourRating: 'di_atas_ekspektasi',
      recommendation: 'Tetapkan',
    } as const
    expect(decideObjection(contested(), decision, 'atasan', THURSDAY, rules)).toMatchObject({
      judgement: { workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi', predicate: 'sangat_baik' },
      objection: {
        first: { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', predicate: 'baik' },
      },
    })
  })

  test('keeps the rating that it does not name', () => {
    const decided = decideObjection(
      contested(),
      { outcome: 'mengubah', workRating: 'di_bawah_ekspektasi', recommendation: 'x' },
      'a',
      THURSDAY,
      rules,
    )
    expect(decided.judgement).toMatchObject({ behaviourRating: 'sesuai_ekspektasi', predicate: 'butuh_perbaikan' })
  })

  test('is possible after its time, and then marked [V.B.6]', () => {
    const late = decideObjection(contested(), { outcome: 'menguatkan' }, 'atasan', endOf('2026-05-20') + 1, rules)
    expect(late.objection?.late).toBe(true)
    const inTime = decideObjection(contested(), { outcome: 'menguatkan' }, 'atasan', endOf('2026-05-20'), rules)
    expect(inTime.objection?.late).toBe(false)
  })

  test('that changes must change something and give a new recommendation [V.B.7]', () => {
    const codes = (decision: Parameters<typeof decisionFaults>[1]) =>
      decisionFaults(contested(), decision).map(({ pointer, code }) => `${pointer} ${code}`)
    expect(codes({ outcome: 'mengubah', workRating: 'di_atas_ekspektasi', recommendation: 'Lanjutkan' })).toEqual([])
    expect(codes({ outcome: 'mengubah', workRating: 'di_atas_ekspektasi' })).toEqual(['/recommendation required'])
    expect(codes({ outcome: 'mengubah', workRating: 'sesuai_ekspektasi', recommendation: 'x' })).toEqual([
      '/workRating unchanged',
    ])
    expect(codes({ outcome: 'mengubah' })).toEqual(['/workRating unchanged', '/recommendation required'])
  })

  test('that upholds changes no rating', () => {
    const faults = decisionFaults(contested(), {
      outcome: 'menguatkan',
      workRating: 'di_atas_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
    })
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/workRating', '/behaviourRating'])
  })

  test('never touches what was signed beside the ratings, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WorkRating.options),
        fc.constantFrom(...BehaviourRating.options),
        (workRating, behaviourRating) => {
          const before = contested()
          const decision = { outcome: 'mengubah', workRating, behaviourRating, recommendation: 'x' } as const
          const { judgement, objection } = decideObjection(before, decision, 'atasan', THURSDAY, rules)
          const { workRating: _, behaviourRating: __, predicate: ___, finalBy: ____, ...kept } = judgement
          expect(before.judgement).toMatchObject(kept)
          expect(judgement.predicate).toBe(rules.PREDICATES[workRating][behaviourRating])
          expect(objection?.first).toMatchObject({ predicate: before.judgement.predicate })
        },
      ),
    )
  })
})

test('an objection is never made final by silence, and can be passed on', () => {
  expect(finalise(contested(), endOf('2027-12-31'))).toBeInstanceOf(Refusal)
  expect(follow(contested(), { superiorId: 'penggantinya' }, THURSDAY)).toMatchObject({
    version: 5,
    objection: { superiorId: 'penggantinya', objectedAt: THURSDAY },
  })
})

test('an overdue one that is passed on is seen above the desk where it lies now, since the day that it was late [V.B.6]', () => {
  const since = endOf('2026-05-20') + 1
  const late = follow(contested(), { superiorId: 'camat', nextLevelId: 'sekda' }, since)
  if (late === undefined) throw new Error('it is late')
  expect(follow(late, { superiorId: 'camat', nextLevelId: 'sekda' }, since + 9)).toBeUndefined()
  expect(follow(late, { superiorId: 'sekda', nextLevelId: 'wali' }, since + 9)?.objection).toMatchObject({
    superiorId: 'sekda',
    overdueSince: since,
    nextLevelId: 'wali',
  })
  expect(follow(late, { superiorId: 'sekda' }, since + 9)?.objection.nextLevelId).toBeUndefined()
  expect(follow(late, {}, since + 9)?.objection.superiorId).toBe('camat')
})

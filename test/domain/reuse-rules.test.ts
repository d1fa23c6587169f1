import { describe, expect, test } from 'vitest'
import type { Relation } from '../../functions/domain/people/employee.ts'
import { evaluationAfter } from '../../functions/domain/people/moves.ts'
import {
  agree,
  propose,
  ratingFrom,
  resultToReuse,
  reuseFault,
  reusedBasis,
} from '../../functions/domain/evaluations/reuse-rules.ts'
import { deliveredItem, employeeItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const MOVED = Date.parse('2026-05-10T09:00:00+07:00')
const of = (periodId: string, signedAt = MOVED - 1, more = {}) =>
  deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, { periodId }, { signedAt, ...more })
const TW2 = evaluationItem({ periodId: '2026-TW2', movedAt: MOVED })
const idsOf = (...others: Parameters<typeof resultToReuse>[1]) => resultToReuse(TW2, others)?.periodId

describe('which earlier result may be used [IV.A.13.a]', () => {
  test('that of the period before, not an older one, nor that of the year', () => {
    expect(idsOf(of('2025-TAHUNAN'), of('2026-TW1'))).toBe('2026-TW1')
    const monthly = evaluationItem({ periodId: '2026-B05', movedAt: MOVED })
    expect(resultToReuse(monthly, [of('2026-B03'), of('2026-B04'), of('2026-B02')])?.periodId).toBe('2026-B04')
  })

  test('where this year has none yet, that of last year, and of no other', () => {
    expect(idsOf(of('2025-TW4'), of('2025-TAHUNAN'), of('2024-TAHUNAN'))).toBe('2025-TAHUNAN')
    expect(idsOf(of('2025-TW4'))).toBeUndefined()
  })

  test.each([
    ['signed after the move, and so not of the old unit', of('2026-TW1', MOVED + 1)],
    ['that he has not received', signedItem({ periodId: '2026-TW1' }, { signedAt: 1 })],
    ['of an unfinished study', of('2026-TW1', 1, { studyUnfinished: true })],
    ['of this period or a later one', of('2026-TW3', 1)],
    ['of another rhythm’s later month', of('2026-TW4', 1)],
  ])('never one %s', (_what, other) => {
    expect(idsOf(other)).toBeUndefined()
  })

  test('for the year there is none, nor for whom did not move', () => {
    const annual = evaluationItem({ periodId: '2026-TAHUNAN', movedAt: MOVED })
    expect(resultToReuse(annual, [of('2026-TW1'), of('2025-TAHUNAN')])).toBeUndefined()
    expect(resultToReuse(evaluationItem({ periodId: '2026-TW2' }), [of('2026-TW1')])).toBeUndefined()
  })
})

describe('one proposes, the other agrees', () => {
  const SELF = new Set<Relation>(['self'])
  const EVALUATOR = new Set<Relation>(['evaluator'])
  const proposed = propose(TW2, { of: 'e-2026-TW1-1', by: 'pegawai', now: 5 })
  const agreed = agree(proposed, of('2026-TW1'), 6) ?? TW2

  test.each([
    ['proposeReuse', TW2, SELF, undefined],
    ['proposeReuse', TW2, EVALUATOR, undefined],
    ['agreeToReuse', TW2, EVALUATOR, 'Belum ada usulan'],
    ['agreeToReuse', proposed, SELF, 'menunggu persetujuan'],
    ['agreeToReuse', proposed, EVALUATOR, undefined],
    ['proposeReuse', proposed, EVALUATOR, undefined],
    ['proposeReuse', agreed, EVALUATOR, 'sudah disepakati'],
    ['agreeToReuse', agreed, EVALUATOR, 'sudah disepakati'],
    ['proposeReuse', evaluationItem({ periodId: '2026-TW2' }), SELF, 'IV.A.13.a'],
    ['proposeReuse', evaluationItem({ periodId: '2026-TAHUNAN', movedAt: MOVED }), SELF, 'IV.A.13.b'],
  ] as const)('%s', (action, evaluation, relations, sentence) => {
    const detail = reuseFault(action, evaluation, relations)?.detail
    if (sentence === undefined) expect(detail).toBeUndefined()
    else expect(detail).toContain(sentence)
  })

  test('the agreement copies the ratings and holds the achievement they stand on, while the draft is that one', () => {
    const rating = ratingFrom({ of: 'e-2026-TW1-1', ratedBy: 'q', now: 6 }, agreed, of('2026-TW1'), undefined)
    expect(rating).toMatchObject({
      workRating: 'sesuai_ekspektasi',
      ratedBy: 'q',
      reusedFrom: 'e-2026-TW1-1',
      version: 1,
    })
    expect(reusedBasis(agreed, rating)).toEqual({ achievement: 'baik', unitId: 'KTP01', periodId: TW1.periodId })
    const { reusedFrom: _, ...own } = rating
    expect(reusedBasis(agreed, own)).toBeUndefined()
    expect(reusedBasis(proposed, rating)).toBeUndefined()
  })

  test('nothing is agreed of what is signed', () => {
    expect(agree({ ...signedItem({ periodId: '2026-TW2' }), reuse: proposed.reuse }, of('2026-TW1'), 6)).toBeUndefined()
  })
})

describe('a move is marked on the period in which it fell [IV.A.13.a]', () => {
  const before = employeeItem(1, { evaluatorId: 'lama' })
  const inRange = { startsAt: 10, opensAt: 20, closesAt: 30 }
  const after = { ...before, unitId: 'lain', evaluatorId: 'baru' }

  test.each([
    [9, undefined],
    [10, 10],
    [30, 30],
    [31, undefined],
  ])('at %i', (now, movedAt) => {
    expect(evaluationAfter(evaluationItem(inRange), before, after, [], 'baru', now)?.movedAt).toBe(movedAt)
  })

  test('not where only the post changed, nor on what is signed; a former proposal is over', () => {
    const post = { ...before, position: { name: 'Lain', kind: 'pelaksana' as const }, evaluatorId: 'baru' }
    expect(evaluationAfter(evaluationItem(inRange), before, post, [], 'baru', 15)?.movedAt).toBeUndefined()
    expect(evaluationAfter(signedItem(inRange), before, after, [], 'baru', 15)?.movedAt).toBeUndefined()
    const proposed = propose(evaluationItem({ ...inRange, movedAt: 12 }), { of: 'x', by: 'pegawai', now: 13 })
    expect(evaluationAfter(proposed, before, after, [], 'baru', 15)?.reuse).toBeUndefined()
  })

  test('also where the evaluator stays the same', () => {
    expect(
      evaluationAfter(
        evaluationItem({ ...inRange, actorId: 'lama' }),
        before,
        { ...before, unitId: 'lain' },
        [],
        'lama',
        15,
      ),
    ).toMatchObject({
      movedAt: 15,
      actorId: 'lama',
    })
  })
})

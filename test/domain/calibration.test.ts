import { describe, expect, test } from 'vitest'
import { answer, offer, propose } from '../../functions/domain/evaluations/calibration.ts'
import { calibrationFault } from '../../functions/domain/evaluations/calibration-state.ts'
import type { Rating } from '../../functions/domain/evaluations/evaluation.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { evaluationItem, TW1 } from '../support/evaluations.ts'

const evaluation = evaluationItem()
const { employeeId } = evaluation
const rating: Rating = {
  ...{ employeeId, periodId: TW1.periodId, seq: 1, by: 'penilai', ratedBy: 'kasi', ratedAt: 1, version: 3 },
  ...{ workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan', results: [] },
}
const whose = { unitId: 'kec', evaluatorId: 'kasi' }
const PROPOSED = {
  workRating: 'di_atas_ekspektasi',
  behaviourRating: 'sesuai_ekspektasi',
  reason: 'Sebanding',
} as const
const acting = { at: 9, by: 'kasi' }

function proposed() {
  const offered = offer(evaluation, rating, whose, undefined, 5)
  if (offered instanceof Refusal) throw new Error(offered.code)
  return propose(offered, PROPOSED, { at: 6, by: 'camat' })
}

describe('an answer', () => {
  test('that takes other ratings is no longer the earlier result that both agreed on [IV.A.13.a]', () => {
    const reused = { ...rating, reusedFrom: 'e-2025-TAHUNAN-1' }
    expect(answer(proposed(), reused, { outcome: 'menerima' }, acting).rating).not.toHaveProperty('reusedFrom')
    expect(answer(proposed(), reused, { outcome: 'menolak', reason: 'x' }, acting).rating).toBe(reused)
  })

  test('takes the proposed values into the draft, notes and all else stay; what it was stands beside', () => {
    const { calibration, rating: after } = answer(proposed(), rating, { outcome: 'menerima' }, acting)
    expect(after).toEqual({ ...rating, workRating: 'di_atas_ekspektasi', ratedAt: 9, version: 4 })
    expect(calibration.answer?.original).toEqual({
      workRating: 'sesuai_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
    })
  })

  test('that declines leaves the very same draft', () => {
    expect(answer(proposed(), rating, { outcome: 'menolak', reason: 'Tidak' }, acting).rating).toBe(rating)
  })
})

test('without a draft there is nothing to show; shown again it begins anew', () => {
  expect(offer(evaluation, undefined, whose, undefined, 5)).toMatchObject({ code: 'rating_missing' })
  expect(offer(evaluation, rating, whose, proposed(), 7)).toMatchObject({ version: 3, offered: { at: 7 } })
  expect(offer(evaluation, rating, whose, proposed(), 7)).not.toHaveProperty('proposal')
})

test.each([
  [undefined, [true, false, false]],
  ['ditawarkan', [true, true, false]],
  ['diusulkan', [false, false, true]],
  ['diterima', [true, false, false]],
  ['ditolak', [true, false, false]],
  ['gugur', [true, false, false]],
] as const)('from %s: offer, proposal, answer %o', (state, allowed) => {
  const of = state === undefined ? {} : { calibration: { state, unitId: 'kec' } }
  const actions = ['offerCalibration', 'proposeCalibration', 'answerCalibration'] as const
  expect(actions.map(action => calibrationFault(action, of) === undefined)).toEqual(allowed)
})

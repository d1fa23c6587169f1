import { describe, expect, test } from 'vitest'
import {
  deviates,
  deviationFault,
  deviationReasonOf,
  deviationsWith,
  explain,
} from '../../functions/domain/evaluations/deviation-rules.ts'
import { type Group, NOBODY } from '../../functions/domain/evaluations/distribution.ts'
import { Predicate } from '../../functions/domain/evaluations/ratings.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { PERMENPANRB_6_2022 as RULES } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { DEVIATION, evaluationItem, signedItem } from '../support/evaluations.ts'

const others = (counts: Partial<Group['counts']>, unrated = 0): Group => ({ counts: { ...NOBODY, ...counts }, unrated })
const deviated = (predicate: Predicate, beside: Group | undefined) =>
  deviationsWith(predicate, beside, 'istimewa', RULES).deviations?.map(({ asks, held, people }) => [asks, held, people])

describe('a signature', () => {
  test('is looked at with the others of the team [IV.B.2.a–f, IV.B.3.a.1.e]', () => {
    expect(deviated('sangat_baik', others({ sangat_baik: 7, baik: 2 }))).toEqual([['paling_banyak_persen', 8, 10]])
    expect(deviated('sangat_baik', others({ sangat_baik: 6, baik: 3 }))).toBeUndefined()
  })

  test('deviates only where it is part of it: a baik is none of the too many', () => {
    expect(deviated('baik', others({ sangat_baik: 8, baik: 1 }))).toBeUndefined()
    expect(deviated('baik', others({ sangat_baik: 4, baik: 5 }))).toEqual([['sebagian_besar', 4, 10]])
    expect(deviated('sangat_baik', others({ sangat_baik: 4, baik: 5 }))).toBeUndefined()
  })

  test.each(Predicate.options)('of a team of up to four deviates in nothing (%s)', predicate => {
    expect(deviated(predicate, others({ sangat_kurang: 3 }))).toBeUndefined()
  })

  test('deviates in nothing where the others are not known', () => {
    expect(deviated('sangat_kurang', undefined)).toBeUndefined()
  })
})

describe('the reason', () => {
  const plain = signedItem()
  const deviating = signedItem({}, { deviations: [DEVIATION] })
  const told = signedItem({}, { deviations: [DEVIATION], deviationReason: 'Banjir' })
  const given = { reason: 'Banjir', givenAt: 5, givenBy: 'kasi' }

  test('is asked of what deviates and says nothing yet', () => {
    expect([evaluationItem(), plain, deviating, told].map(deviates)).toEqual([false, false, true, true])
    expect(deviationFault(deviating)).toBeUndefined()
    for (const one of [evaluationItem(), plain, told])
      expect(deviationFault(one)).toMatchObject({ code: 'wrong_status' })
  })

  test('stands beside the judgement, which stays as it was signed, and is not replaced', () => {
    const explained = explain(deviating, given)
    if (explained instanceof Refusal) throw new Error(explained.code)
    expect(explained.judgement).toBe(deviating.judgement)
    expect(explained.version).toBe(deviating.version + 1)
    expect(deviationReasonOf(explained)).toBe('Banjir')
    expect(explain(explained, { ...given, reason: 'Lain' })).toMatchObject({ code: 'wrong_status' })
    expect(explain(plain, given)).toMatchObject({ code: 'wrong_status' })
  })

  test('of the signature itself counts first', () => {
    expect(deviationReasonOf(told)).toBe('Banjir')
    expect(deviationReasonOf(evaluationItem())).toBeUndefined()
  })
})

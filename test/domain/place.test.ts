import { describe, expect, test } from 'vitest'
import { placeAt, placeOfJudge, placesAfter } from '../../functions/domain/people/place.ts'
import { employeeItem } from '../support/evaluations.ts'

const OPENS = 100
const judge = employeeItem(1, { employeeId: 'penilai', unitId: 'baru', evaluatorId: 'atasan-baru' })
const moved = { ...judge, formerPlaces: [{ until: OPENS, unitId: 'lama', evaluatorId: 'atasan-lama' }] }
const one = employeeItem(2, { unitId: 'lama', evaluatorId: 'penilai' })
const FORMER = { unitId: 'lama', evaluatorId: 'atasan-lama' }
const PRESENT = { unitId: 'baru', evaluatorId: 'atasan-baru' }

describe('a place is left', () => {
  test('for another unit or another evaluator, not for another name of the post', () => {
    const renamed = { ...judge, position: { name: 'Kepala Bagian', kind: 'pengawas' as const } }
    expect(placesAfter(moved, renamed, 200)).toEqual(moved.formerPlaces)
    expect(placesAfter(judge, renamed, 200)).toBeUndefined()
    expect(placesAfter(moved, { ...judge, evaluatorId: 'x' }, 200)).toEqual([
      ...moved.formerPlaces,
      { until: 200, ...PRESENT },
    ])
  })

  test('and known at every moment since, in however many steps it was left [IV.A.14]', () => {
    const first = { ...judge, ...FORMER }
    const second = { ...first, unitId: 'baru', formerPlaces: placesAfter(first, { ...first, unitId: 'baru' }, 100) }
    const third = {
      ...second,
      evaluatorId: 'z',
      formerPlaces: placesAfter(second, { ...second, evaluatorId: 'z' }, 101),
    }
    expect([99, 100, 101, 102].map(at => placeAt(third, at))).toMatchObject([
      FORMER,
      FORMER,
      { unitId: 'baru', evaluatorId: 'atasan-lama' },
      { unitId: 'baru', evaluatorId: 'z' },
    ])
  })
})

describe('who moves while the window is open judges', () => {
  const of = (employee: typeof one, window: Parameters<typeof placeOfJudge>[2] = { opensAt: OPENS }) =>
    placeOfJudge(moved, employee, window)

  test('those whom he had at its opening where he was then [IV.A.14]', () => {
    expect(of(one)).toMatchObject(FORMER)
    expect(of({ ...one, evaluatorId: 'lain' }, { opensAt: OPENS, keptEvaluatorId: 'penilai' })).toMatchObject(FORMER)
    expect(of(one, { opensAt: OPENS + 1 })).toMatchObject(PRESENT)
    expect(of(one, {})).toMatchObject(PRESENT)
  })

  test('who came to him since, or went with him, where he is now [IV.A.13.a]', () => {
    const came = { ...one, formerPlaces: [{ until: 150, unitId: 'lama', evaluatorId: 'lain' }] }
    const went = { ...one, unitId: 'baru', formerPlaces: [{ until: 150, unitId: 'lama', evaluatorId: 'penilai' }] }
    for (const employee of [came, went]) expect(of(employee)).toMatchObject(PRESENT)
  })
})

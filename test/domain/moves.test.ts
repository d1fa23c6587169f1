import { describe, expect, test } from 'vitest'
import { evaluationAfter, formerEvaluators } from '../../functions/domain/people/moves.ts'
import { employeeItem, evaluationItem, TW1 } from '../support/evaluations.ts'

const INSIDE = TW1.opensAt + 1
const before = employeeItem(1, { evaluatorId: 'lama' })
const after = { ...before, evaluatorId: 'baru' }
const former = employeeItem(2, { employeeId: 'lama', unitId: 'kec' })
const open = evaluationItem({ actorId: 'lama' })
const kept = evaluationItem({ actorId: 'dulu', keptEvaluatorId: 'dulu', keptUnitId: 'kec' })
const holder = employeeItem(3, { employeeId: 'dulu' })
const left = { status: 'berhenti' } as const

describe('when another evaluator is named within the window', () => {
  test('the former one keeps the period, with the unit that he has (IV.A.14)', () => {
    const next = evaluationAfter(open, before, after, [former], INSIDE)
    expect(next).toMatchObject({ actorId: 'lama', keptEvaluatorId: 'lama', keptUnitId: 'kec', version: 2 })
  })

  test.each([
    ['within the window counts with the unit that he came from', INSIDE, 'asal'],
    ['before it counts with the unit that he came to', TW1.opensAt - 1, 'kec'],
  ])('a former one who moved %s (IV.A.14)', (_when, movedAt, unitId) => {
    const moved = { ...former, movedAt, formerUnitId: 'asal' }
    expect(evaluationAfter(open, before, after, [moved], INSIDE)).toMatchObject({ keptUnitId: unitId })
  })

  test.each(['berhenti', 'diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns'] as const)(
    'a former one who is %s keeps nothing (IV.A.2)',
    status => {
      const next = evaluationAfter(open, before, after, [{ ...former, status }], INSIDE)
      expect(next).toMatchObject({ actorId: 'baru', version: 2 })
      expect(next?.keptEvaluatorId).toBeUndefined()
    },
  )

  test('whoever kept it from the opening keeps it, if he is in office', () => {
    expect(evaluationAfter(kept, before, after, [former, holder], INSIDE)).toBeUndefined()
  })

  test('it is the newly named one’s, where the one who kept it has left', () => {
    const next = evaluationAfter(kept, before, after, [former, { ...holder, ...left }], INSIDE)
    expect(next).toMatchObject({ actorId: 'baru', version: 2 })
    expect([next?.keptEvaluatorId, next?.keptUnitId]).toEqual([undefined, undefined])
  })
})

test('outside the window nobody keeps anything', () => {
  expect(evaluationAfter(open, before, after, [former], TW1.opensAt - 1)).toMatchObject({ actorId: 'baru' })
})

test('who moves is the new evaluator’s, whoever kept the period (IV.A.13)', () => {
  const moved = { ...after, unitId: 'dinas' }
  const next = evaluationAfter(kept, before, moved, [former, holder], INSIDE)
  expect(next).toMatchObject({ actorId: 'baru' })
  expect(next?.keptEvaluatorId).toBeUndefined()
})

test('the profiles that this asks for are those who have judged until now, each once', () => {
  expect(formerEvaluators(before, [open, kept, kept])).toEqual(['lama', 'dulu'])
  expect(formerEvaluators(employeeItem(1), [open])).toEqual([])
})

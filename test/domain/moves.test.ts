import { describe, expect, test } from 'vitest'
import {
  asIfNeverWrong,
  evaluationAfter,
  formerEvaluators,
  officeAfter,
  skpAfter,
} from '../../functions/domain/people/moves.ts'
import { employeeItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'
import { draftItem } from '../support/skp.ts'

const INSIDE = TW1.opensAt + 1
const before = employeeItem(1, { evaluatorId: 'lama' })
const after = { ...before, evaluatorId: 'baru' }
const former = employeeItem(2, { employeeId: 'lama', unitId: 'kec' })
const open = evaluationItem({ actorId: 'lama' })
const kept = evaluationItem({ actorId: 'dulu', keptEvaluatorId: 'dulu', keptUnitId: 'kec' })
const holder = employeeItem(3, { employeeId: 'dulu' })
const left = { status: 'berhenti' } as const

describe('when another evaluator is named within the window', () => {
  test('the former one keeps the period, with the unit that he has [IV.A.14]', () => {
    const next = evaluationAfter(open, before, after, [former], 'baru', INSIDE)
    expect(next).toMatchObject({ actorId: 'lama', keptEvaluatorId: 'lama', keptUnitId: 'kec', version: 2 })
  })

  test('a former one who moved within the window counts with the unit that he came from [IV.A.14]', () => {
    const moved = { ...former, formerPlaces: [{ until: INSIDE, unitId: 'asal' }] }
    expect(evaluationAfter(open, before, after, [moved], 'baru', INSIDE)).toMatchObject({ keptUnitId: 'asal' })
  })

  test('one who went to another unit before it keeps nothing, though his people are given to another only now [IV.A.14]', () => {
    const gone = { ...former, formerPlaces: [{ until: TW1.opensAt - 1, unitId: 'asal' }] }
    const next = evaluationAfter(open, before, after, [gone], 'baru', INSIDE)
    expect(next).toMatchObject({ actorId: 'baru', version: 2 })
    expect(next?.keptEvaluatorId).toBeUndefined()
  })

  test.each([
    ['to the unit of those whom he judges', 'kec', []],
    ['before they were his', 'lain', [{ until: TW1.opensAt - 1, evaluatorId: 'dulu' }]],
  ])('one who moved before it %s keeps it, with that unit [IV.A.14]', (_how, unitId, formerPlaces) => {
    const his = { ...before, unitId, formerPlaces }
    const came = { ...former, formerPlaces: [{ until: TW1.opensAt - 2, unitId: 'asal' }] }
    const next = evaluationAfter(open, his, { ...his, evaluatorId: 'baru' }, [came], 'baru', INSIDE)
    expect(next).toMatchObject({ keptEvaluatorId: 'lama', keptUnitId: 'kec' })
  })

  test.each(['berhenti', 'diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns'] as const)(
    'a former one who is %s keeps nothing [IV.A.2 kalimat 2]',
    status => {
      const next = evaluationAfter(open, before, after, [{ ...former, status }], 'baru', INSIDE)
      expect(next).toMatchObject({ actorId: 'baru', version: 2 })
      expect(next?.keptEvaluatorId).toBeUndefined()
    },
  )

  test('whoever kept it from the opening keeps it, if he is in office', () => {
    expect(evaluationAfter(kept, before, after, [former, holder], 'baru', INSIDE)).toBeUndefined()
  })

  test('it is the newly named one’s, where the one who kept it has left', () => {
    const next = evaluationAfter(kept, before, after, [former, { ...holder, ...left }], 'baru', INSIDE)
    expect(next).toMatchObject({ actorId: 'baru', version: 2 })
    expect([next?.keptEvaluatorId, next?.keptUnitId]).toEqual([undefined, undefined])
  })
})

describe('what is corrected was never so', () => {
  const wrong = asIfNeverWrong(before, after)
  test('the evaluator whom the record named wrongly keeps nothing, one who keeps a period since a change does [IV.A.14]', () => {
    expect(evaluationAfter(open, wrong, after, [former], 'baru', INSIDE)).toMatchObject({ actorId: 'baru' })
    expect(evaluationAfter(kept, wrong, after, [former, holder], 'baru', INSIDE)).toBeUndefined()
  })

  test('another unit is no move [IV.A.13.a]', () => {
    const right = { ...before, unitId: 'dinas' }
    expect(evaluationAfter(open, asIfNeverWrong(before, right), right, [former], 'lama', INSIDE)).toBeUndefined()
    expect(evaluationAfter(open, before, right, [former], 'lama', INSIDE)).toMatchObject({ movedAt: INSIDE })
  })
})

test('outside the window nobody keeps anything [IV.A.14]', () => {
  expect(evaluationAfter(open, before, after, [former], 'baru', TW1.opensAt - 1)).toMatchObject({ actorId: 'baru' })
})

test('who moves is the new evaluator’s, whoever kept the period [IV.A.13.a, IV.A.13.b]', () => {
  const moved = { ...after, unitId: 'dinas' }
  const next = evaluationAfter(kept, before, moved, [former, holder], 'baru', INSIDE)
  expect(next).toMatchObject({ actorId: 'baru' })
  expect(next?.keptEvaluatorId).toBeUndefined()
})

test.each([
  ['another evaluator', after],
  ['another unit', { ...after, unitId: 'dinas' }],
])('what is signed stays with who signed it, after %s too [V.A.5, V.B.4]', (_what, changed) => {
  const signed = signedItem({ actorId: 'lama' }, { signedBy: 'lama' })
  expect(evaluationAfter(signed, before, changed, [former], 'baru', INSIDE)).toBeUndefined()
})

test.each([
  ['corrected', { name: 'Penata Layanan Operasional (dibetulkan)', kind: 'pelaksana' as const }],
  ['another one in the same unit', { name: 'Kepala Seksi', kind: 'pengawas' as const }],
])('who kept the period keeps it where the employee’s post is %s [IV.A.14]', (_how, position) => {
  expect(evaluationAfter(kept, before, { ...before, position }, [former, holder], 'lama', INSIDE)).toBeUndefined()
})

test('a new post under another evaluator is a move, and the new one’s [IV.A.13.a]', () => {
  const promoted = { ...after, position: { name: 'Kepala Seksi', kind: 'pengawas' as const } }
  expect(evaluationAfter(open, before, promoted, [former], 'baru', INSIDE)).toMatchObject({ actorId: 'baru' })
})

test('the profiles that this asks for are those who have judged until now, each once', () => {
  expect(formerEvaluators(before, [open, kept, kept])).toEqual(['lama', 'dulu'])
  expect(formerEvaluators(employeeItem(1), [open])).toEqual([])
})

test('what goes to whoever judges now is what is not over', () => {
  const skp = draftItem({ actorId: 'lama' })
  expect(skpAfter(skp, 'baru', INSIDE)).toMatchObject({ actorId: 'baru', version: skp.version + 1 })
  expect(skpAfter(skp, 'lama', INSIDE)).toBeUndefined()
  expect(skpAfter({ ...skp, year: 2025 }, 'baru', INSIDE)).toBeUndefined()
  expect(skpAfter(skp, undefined, INSIDE)?.actorId).toBeUndefined()
})

describe('what a change leaves on the profile of being in office [IV.A.2 kalimat 2]', () => {
  const away = { ...before, status: 'cltn' as const }
  test.each([
    ['goes', before, away, { officeSince: INSIDE, officeVersion: 7 }],
    ['comes back', away, before, { officeSince: INSIDE, officeVersion: 7 }],
    ['gets another evaluator while away', away, { ...away, evaluatorId: 'baru' }, { officeVersion: 7, deskVersion: 7 }],
    ['gets another evaluator', before, after, { deskVersion: 7 }],
    ['leaves', away, { ...away, status: 'berhenti' as const }, { deskVersion: 7 }],
    ['stays away for another reason', away, { ...away, status: 'mpp' as const }, {}],
    ['goes to study', before, { ...before, status: 'tugas_belajar' as const }, {}],
  ])('who %s', (_who, from, to, expected) => {
    expect(officeAfter(from, to, 7, INSIDE)).toEqual(expected)
  })
})

import { expect, test } from 'vitest'
import { type EmployeeStatus, PositionKind } from '../../functions/domain/employee.ts'
import { mayEvaluate } from '../../functions/domain/evaluator.ts'

const someone = (kind: PositionKind, status: EmployeeStatus = 'aktif') =>
  ({ kind: 'pns', status, position: { name: 'Jabatan', kind } }) as const

test('from pengawas upwards, and functional officers, may evaluate; pelaksana may not (IV.A.2, IV.A.7)', () => {
  expect(PositionKind.options.filter(kind => !mayEvaluate(someone(kind)))).toEqual(['pelaksana'])
})

test('who is not in office does not evaluate', () => {
  expect(mayEvaluate(someone('administrator', 'tugas_belajar'))).toBe(false)
  expect(mayEvaluate(someone('administrator', 'berhenti'))).toBe(false)
})

test('the head of region evaluates whatever his position is called', () => {
  expect(mayEvaluate({ ...someone('pelaksana'), kind: 'kepala_daerah' })).toBe(true)
})

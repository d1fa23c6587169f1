import { expect, test } from 'vitest'
import { type EmployeeStatus, PositionKind } from '../../functions/domain/people/employee.ts'
import { evaluatorFault, highPostFault, leadsAsLawAsks, mayEvaluate } from '../../functions/domain/people/evaluator.ts'
import { employeeItem } from '../support/evaluations.ts'

const someone = (kind: PositionKind, status: EmployeeStatus = 'aktif') =>
  ({ kind: 'pns', status, position: { name: 'Jabatan', kind } }) as const

test('from pengawas upwards, and functional officers, may evaluate; pelaksana may not [P1(9), II.A.5.f.3]', () => {
  expect(PositionKind.options.filter(kind => !mayEvaluate(someone(kind)))).toEqual(['pelaksana'])
})

test('who is not in office does not evaluate', () => {
  expect(mayEvaluate(someone('administrator', 'tugas_belajar'))).toBe(false)
  expect(mayEvaluate(someone('administrator', 'berhenti'))).toBe(false)
})

test('the head of region evaluates whatever his position is called', () => {
  expect(mayEvaluate({ ...someone('pelaksana'), kind: 'kepala_daerah' })).toBe(true)
})

test('a functional officer evaluates as long as he leads a unit: a teacher who is head of his school [IV.A.7]', () => {
  const teacher = employeeItem(1, { employeeId: 'guru', position: { name: 'Guru', kind: 'fungsional' } })
  expect(leadsAsLawAsks(teacher, { headId: 'guru' })).toBe(true)
  expect(evaluatorFault('e', teacher, { headId: 'guru' })).toBeUndefined()
  for (const unit of [undefined, {}, { headId: 'lain' }])
    expect(evaluatorFault('e', teacher, unit)).toMatchObject({ code: 'evaluator_not_eligible' })
  const officer = employeeItem(1, { employeeId: 'kasi', position: { name: 'Kasi', kind: 'pengawas' } })
  expect(evaluatorFault('e', officer, undefined)).toBeUndefined()
})

const unit = (unitId: string, headId: string, mandiri = true) => ({ unitId, name: unitId, mandiri, headId })
const official = (employeeId: string, kind: PositionKind) =>
  employeeItem(1, { employeeId, position: { name: 'Jabatan', kind } })
const walikota = employeeItem(1, { employeeId: 'walikota', kind: 'kepala_daerah' })

test('the plan of a pimpinan tinggi is determined by the head of region, by nobody else [II.C.3.a]', () => {
  const kadis = official('kadis', 'pimpinan_tinggi')
  expect(highPostFault(kadis, undefined, walikota, undefined)).toBeUndefined()
  const sekda = official('sekda', 'pimpinan_tinggi')
  expect(highPostFault(kadis, undefined, sekda, unit('sekda', 'sekda'))).toMatchObject({
    detail: expect.stringContaining('II.C.3.a'),
  })
})

test('that of the head of a unit mandiri by him, or by the head of the perangkat daerah above [II.C.3.b]', () => {
  const [head, own] = [official('kapus', 'fungsional'), unit('puskesmas', 'kapus')]
  for (const [evaluator, of] of [
    [walikota, undefined],
    [official('kadis', 'pimpinan_tinggi'), undefined],
    [official('camat', 'administrator'), unit('kecamatan', 'camat')],
  ] as const)
    expect(highPostFault(head, own, evaluator, of)).toBeUndefined()
  for (const of of [undefined, unit('bidang', 'kabid', false), unit('dinas', 'kadis')])
    expect(highPostFault(head, own, official('kabid', 'administrator'), of)).toMatchObject({
      detail: expect.stringContaining('II.C.3.b'),
    })
  expect(
    highPostFault(official('staf', 'pelaksana'), own, official('kabid', 'administrator'), undefined),
  ).toBeUndefined()
})

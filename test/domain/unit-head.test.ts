import { expect, test } from 'vitest'
import type { Employee, PositionKind, Unit } from '../../functions/domain/people/employee.ts'
import { unitsAfter } from '../../functions/domain/people/unit-head.ts'

const unit: Unit = { unitId: 'kec', name: 'Kecamatan', mandiri: true }
const person = (employeeId: string, kind: PositionKind, more: Partial<Employee> = {}): Employee => ({
  employeeId,
  name: employeeId,
  kind: 'pns',
  status: 'aktif',
  position: { name: employeeId, kind },
  unitId: 'kec',
  roles: ['pegawai'],
  version: 1,
  ...more,
})
const sekda = person('sekda', 'pimpinan_tinggi', { unitId: 'sekda' })
const camat = person('camat', 'administrator')
const kasi = person('kasi', 'pengawas')

const headAfter = (headId: string | undefined, changed: Employee, above: readonly Employee[]) =>
  unitsAfter([headId === undefined ? unit : { ...unit, headId }], changed, above)[0]?.headId

test.each([
  ['whose evaluator is of another unit comes to head it', undefined, camat, [sekda], 'camat'],
  ['without an evaluator comes to head it', undefined, camat, [], 'camat'],
  ['whose evaluator is of the same unit does not', undefined, kasi, [camat, sekda], undefined],
  ['who is pelaksana does not', undefined, person('staf', 'pelaksana'), [sekda], undefined],
  ['who comes to a unit with a head does not', 'camat', kasi, [sekda], 'camat'],
  ['who heads it and gets an evaluator of the same unit gives way to him', 'kasi', kasi, [camat, sekda], 'camat'],
  ['who heads it and goes elsewhere leaves the place', 'camat', { ...camat, unitId: 'dinkes' }, [sekda], undefined],
  ['who heads it and stops leaves the place', 'camat', { ...camat, status: 'berhenti' as const }, [sekda], undefined],
  [
    'who is head of region heads his unit, whoever did',
    'camat',
    { ...camat, employeeId: 'wali', kind: 'kepala_daerah' as const },
    [],
    'wali',
  ],
])('someone %s', (_what, before, changed, above, after) => {
  expect(headAfter(before, changed, above)).toBe(after)
})

test('a unit that does not change stays the same object', () => {
  expect(unitsAfter([unit], person('staf', 'pelaksana'), [])[0]).toBe(unit)
})

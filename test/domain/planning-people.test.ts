import { expect, test } from 'vitest'
import { type EmployeeKind, EmployeeStatus, mustHaveSkp } from '../../functions/domain/people/employee.ts'

test.each<[EmployeeKind, boolean]>([
  ['pns', true],
  ['pppk', true],
  ['kepala_daerah', false],
])('a %s plans and is evaluated: %s [P4]', (kind, expected) => {
  expect(mustHaveSkp({ kind, status: 'aktif' })).toBe(expected)
})

test('who is in one of the states of the law, or has left, has no SKP [II.C.8]', () => {
  const without = EmployeeStatus.options.filter(status => !mustHaveSkp({ kind: 'pns', status }))
  expect(without).toEqual(['diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns', 'berhenti'])
})

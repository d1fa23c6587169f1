import { employeeIdOf } from '../../test/support/evaluations.ts'

export const NOW = '2026-03-25T09:00:00+07:00'
export const EMPLOYEES = 2000
export const TEAM = 20
export const HEAD = employeeIdOf(3_000_000)
export const evaluatorOf = (n: number): string => employeeIdOf(1_000_000 + Math.floor(n / TEAM))

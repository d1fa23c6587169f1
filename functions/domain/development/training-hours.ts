import type { EmployeeKind } from '../people/employee.ts'
import type { Enrolment } from './enrolment.ts'

/** PP 11/2017 Pasal 203(4): a PNS has a right to at least 20 JP of development a year. Shown; nobody is scored by it. */
export const HOURS_A_YEAR = { pns: 20 } as const satisfies Partial<Record<EmployeeKind, number>>

export type TrainingHours = {
  /** Of the trainings whose completion was confirmed. */
  readonly hours: number
  /** What the person has a right to in this year; absent: his kind of employment has no such line. */
  readonly line?: number
  readonly missing?: number
}

export function trainingHours(kind: EmployeeKind, enrolments: readonly Enrolment[]): TrainingHours {
  const hours = enrolments.reduce((sum, each) => sum + (each.status === 'selesai' ? each.hours : 0), 0)
  if (kind !== 'pns') return { hours }
  return { hours, line: HOURS_A_YEAR.pns, missing: Math.max(0, HOURS_A_YEAR.pns - hours) }
}

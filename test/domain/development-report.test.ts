import { expect, test } from 'vitest'
import { unitReport } from '../../functions/domain/development/report.ts'
import { trainingItem } from '../support/trainings.ts'

const course = (costPerHead: number, people: number) => ({
  training: trainingItem({ costPerHead }),
  lines: Array.from({ length: people }, () => ({ unitId: 'kec', status: 'diajukan' as const })),
})
const BUDGET = { amount: 10_000_000, quota: 3 }

test.each([
  ['money and quota for all', { left: 10_000_000, quotaLeft: 3 }, 3_000_000, 0],
  ['money for one', { left: 1_000_000, quotaLeft: 3 }, 1_000_000, 2_000_000],
  ['a quota of one', { left: 10_000_000, quotaLeft: 1 }, 1_000_000, 2_000_000],
  ['no quota at all', { left: 10_000_000, quotaLeft: 0 }, 0, 3_000_000],
  ['no budget', undefined, 0, 3_000_000],
])('what is covered of what a unit asks for, with %s [P11(1)]', (_what, funds, covered, uncovered) => {
  const report = unitReport('kec', BUDGET, funds, [course(1_000_000, 3)])
  expect(report).toMatchObject({ needed: 3_000_000, covered, uncovered })
})

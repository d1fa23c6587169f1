import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../functions/domain/assignments/assignment.ts'
import { askingPeriods, isTold, owedByGiver } from '../../functions/domain/assignments/giver-feedback.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { type Period, spansOf } from '../../functions/domain/periods/period.ts'

const [span] = spansOf(2026, 'triwulanan')
if (span === undefined) throw new Error('no quarter')
const TW1: Period = { ...span, evaluationOpensAt: startOf('2026-03-20'), evaluationClosesAt: endOf('2026-04-10') }
const ASSIGNMENT: Assignment = {
  ...{ status: 'disetujui', employeeId: 'e', employeeName: 'Pegawai', place: 'p', year: 2026, form: 'penunjukan' },
  ...{ scope: 'lintas_unit', statement: 'Naskah', expectedResult: 'Naskah disepakati', askedBy: 'g', askedAt: 1 },
  ...{ startsOn: '2026-02-01', endsOn: '2026-06-30', decidedAt: 2, decidedBy: 'p', version: 2 },
  ...{ historySeq: 2, historyHash: 'h' },
}
const owed = (more: Partial<Assignment> = {}) =>
  owedByGiver([Object.assign({}, ASSIGNMENT, more)], TW1).map(({ dueAt }) => dueAt)

describe('what the giver of an assignment owes the evaluator [IV.A.4]', () => {
  test.each([
    ['before the window opens', {}, evaluationOpens(-1)],
    ['before it closes, where it began inside', { startsOn: '2026-03-20' }, TW1.evaluationClosesAt],
  ])('is due %s', (_title, more, dueAt) => {
    expect(owed(more)).toEqual([dueAt])
  })

  test.each([
    ['not approved', { status: 'diajukan' }],
    ['withdrawn', { status: 'ditarik' }],
    ['of another time', { startsOn: '2026-04-01' }],
    ['over before the period', { startsOn: '2025-12-01', endsOn: '2025-12-31' }],
  ] as const)('is nothing of what is %s', (_title, more) => {
    expect(owed(more)).toEqual([])
  })

  test('is told by feedback about it, or about his part in the team that it is in', () => {
    const team = { teamId: 't', name: 'Tim' }
    expect(isTold({}, 'id', [{ about: { assignmentId: 'id' } }])).toBe(true)
    expect(isTold({}, 'id', [{ about: { assignmentId: 'other' } }, { about: { value: 'loyal' } }])).toBe(false)
    expect(isTold({ team }, 'id', [{ about: { teamId: 't' } }])).toBe(true)
    expect(isTold({ team }, 'id', [{ about: { teamId: 'u' } }])).toBe(false)
    expect(isTold({}, 'id', [{ about: { teamId: 't' } }])).toBe(false)
  })

  test('is asked from thirty days before the window until it closes, of periods and not of the year', () => {
    const asked = (now: number, period = TW1) => askingPeriods([period], now).length
    expect(asked(startOf('2026-02-18') - 1)).toBe(0)
    expect(asked(startOf('2026-02-18'))).toBe(1)
    expect(asked(endOf('2026-04-10'))).toBe(1)
    expect(asked(endOf('2026-04-10') + 1)).toBe(0)
    expect(asked(endOf('2026-04-10'), { ...TW1, kind: 'tahunan' })).toBe(0)
  })
})

function evaluationOpens(more: number) {
  return TW1.evaluationOpensAt + more
}

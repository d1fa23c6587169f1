import { describe, expect, test } from 'vitest'
import { ReleasedFeedback } from '../../functions/domain/feedback/feedback.ts'
import { type FollowUp } from '../../functions/domain/feedback/follow-up.ts'
import { followUpFault, FollowUpInput } from '../../functions/domain/feedback/follow-up-rules.ts'
import { asReceived, hide } from '../../functions/domain/feedback/hiding.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { Refusal } from '../../functions/domain/refusal.ts'

const PERIOD = {
  ...{
    periodId: '2026-TW1',
    kind: 'periodik' as const,
    name: 'Triwulan I 2026',
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
  },
  ...{ evaluationOpensAt: startOf('2026-03-20'), evaluationClosesAt: endOf('2026-04-10') },
} as const

const fault = (kind: FollowUp['kind'], earlier: FollowUp['kind'][], now = startOf('2026-02-01'), of = '2026-TW1') =>
  followUpFault(
    { periodId: '2026-TW1', kind },
    PERIOD,
    earlier.map(each => ({ periodId: of, kind: each })),
    now,
  )?.code

describe('following up [P20(1)–(2), P20(3), III.C.10–11, III.C.12]', () => {
  test.each(['apresiasi', 'penugasan_baru', 'penyesuaian_ekspektasi', 'penyesuaian_sumber_daya', 'pembinaan'] as const)(
    '%s comes at any time of the period',
    kind => {
      expect(fault(kind, [])).toBeUndefined()
      expect(fault(kind, [], startOf('2026-01-01'))).toBeUndefined()
      expect(fault(kind, [], startOf('2026-01-01') - 1)).toBe('period_not_open')
      expect(fault(kind, [], endOf('2026-04-10'))).toBeUndefined()
      expect(fault(kind, [], endOf('2026-04-10') + 1)).toBe('period_closed')
    },
  )

  test.each([
    [[], 'follow_up_first'],
    [['apresiasi', 'penugasan_baru'], 'follow_up_first'],
    [['penyesuaian_ekspektasi'], undefined],
    [['penyesuaian_sumber_daya'], undefined],
    [['pembinaan'], undefined],
  ] as const)('a work result is taken over after %j: %s [P20(6)–(7), III.C.14]', (earlier, code) => {
    expect(fault('pengambilalihan', [...earlier])).toBe(code)
    // what was done in an earlier period of the year was done
    expect(fault('pengambilalihan', [...earlier], undefined, '2025-TW4')).toBe(code)
  })

  test('and names which', () => {
    const input = { periodId: '2026-TW1', kind: 'pengambilalihan', note: 'Tidak dapat menyelesaikan.' }
    expect(FollowUpInput.safeParse(input).error?.issues.map(({ path }) => path)).toEqual([['workResultId']])
    expect(FollowUpInput.safeParse({ ...input, workResultId: 'r' }).success).toBe(true)
    expect(FollowUpInput.safeParse({ ...input, kind: 'apresiasi' }).success).toBe(true)
  })

  test('fifty in a period are enough; those of another do not count', () => {
    const fifty = Array.from({ length: 50 }, () => 'apresiasi' as const)
    expect(fault('apresiasi', fifty)).toBe('follow_ups_full')
    expect(fault('apresiasi', fifty, undefined, '2026-TW2')).toBeUndefined()
  })
})

describe('hiding abuse [III.C.15]', () => {
  const abuse = {
    ...{ feedbackId: 'f', employeeId: 'e', periodId: '2026-TW1', class: 'gabungan', about: { value: 'harmonis' } },
    ...{ kind: 'insidentil', tone: 'perbaikan', observation: 'kata kasar', impact: 'kata kasar', place: 'x' },
    ...{ suggestion: 'kata kasar', evidence: [{ title: 'kata kasar', url: 'https://contoh.go.id' }] },
  } as const
  const feedback = ReleasedFeedback().parse(abuse)

  test('leaves that there is something, and why it is not to be read', () => {
    const hidden = hide(feedback, 'Menghina', { by: 'admin', now: 5 })
    if (hidden instanceof Refusal) throw new Error(hidden.code)
    expect(hidden).toEqual({ ...feedback, hidden: { reason: 'Menghina', at: 5, by: 'admin' } })
    const seen = asReceived(hidden)
    expect(JSON.stringify(seen)).not.toContain('kasar')
    expect(seen).toMatchObject({ class: 'gabungan', about: { value: 'harmonis' }, hidden: { reason: 'Menghina' } })
    expect(asReceived(feedback)).toBe(feedback)
  })

  test('is done once, and not to the letter of a host', () => {
    const again = hide({ ...feedback, hidden: { reason: 'a', at: startOf('2026-02-01'), by: 'x' } }, 'b', {
      by: 'y',
      now: 6,
    })
    expect(again).toMatchObject({ code: 'wrong_status', detail: expect.stringContaining('2026-02-01T00:00:00+07:00') })
    expect(hide({ ...feedback, class: 'tempat_tugas' }, 'b', { by: 'y', now: 6 })).toMatchObject({
      code: 'wrong_status',
    })
  })
})

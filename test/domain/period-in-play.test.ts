import { expect, test } from 'vitest'
import { periodInPlay } from '../../functions/domain/periods/period-in-play.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { defaultWindow } from '../../functions/domain/periods/windows.ts'

const yearly = (year: number) =>
  spansOf(year, 'triwulanan').map(span => ({ ...span, ...defaultWindow(span, 'triwulanan') }))
const periods = [...yearly(2025), ...yearly(2026)]

test.each([
  ['2026-02-15T00:00:00+07:00', '2026-TW1', 'no window is open: the quarter that runs'],
  ['2026-03-19T23:59:59.999+07:00', '2026-TW1', 'the last moment before its window opens'],
  ['2026-04-10T23:59:59.999+07:00', '2026-TW1', 'its window is still open, though the next quarter runs'],
  ['2026-04-11T00:00:00+07:00', '2026-TW2', 'the window has closed'],
  ['2026-12-28T00:00:00+07:00', '2026-TW4', 'two windows are open: the one that closes first'],
  ['2026-01-05T00:00:00+07:00', '2025-TW4', 'last year’s window that closes first'],
  ['2026-01-11T00:00:00+07:00', '2025-TAHUNAN', 'the window of last year is the only one'],
  ['2026-02-01T00:00:00+07:00', '2026-TW1', 'last year is over'],
])('at %s it is %s: %s', (moment, periodId) => {
  expect(periodInPlay(periods, Date.parse(moment))?.periodId).toBe(periodId)
})

test('a period that was closed is not in play by its window, and without a cycle nothing is', () => {
  const now = Date.parse('2026-04-05T00:00:00+07:00')
  expect(
    periodInPlay(
      periods.map(period => ({ ...period, closedAt: 1 })),
      now,
    )?.periodId,
  ).toBe('2026-TW2')
  expect(periodInPlay([], now)).toBeUndefined()
  expect(periodInPlay(periods, Date.parse('2027-06-01T00:00:00+07:00'))).toBeUndefined()
})

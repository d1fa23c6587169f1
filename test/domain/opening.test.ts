import { expect, test } from 'vitest'
import fc from 'fast-check'
import { startOf } from '../../functions/domain/instant.ts'
import { openEvaluation, stillToEvaluate } from '../../functions/domain/evaluations/opening.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { defaultWindow } from '../../functions/domain/periods/windows.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'

const periods = spansOf(2026, 'triwulanan').map(span => ({ ...span, ...defaultWindow(span, 'triwulanan') }))
const idsAt = (moment: string) => stillToEvaluate(periods, Date.parse(moment)).map(({ periodId }) => periodId.slice(5))

test.each([
  ['2026-01-20T09:00:00+07:00', ['TW1', 'TW2', 'TW3', 'TW4', 'TAHUNAN']],
  ['2026-04-10T23:59:59.999+07:00', ['TW1', 'TW2', 'TW3', 'TW4', 'TAHUNAN']],
  ['2026-04-11T00:00:00.000+07:00', ['TW2', 'TW3', 'TW4', 'TAHUNAN']],
  ['2027-01-11T00:00:00.000+07:00', ['TAHUNAN']],
  ['2027-02-01T00:00:00.000+07:00', []],
])('an approval at %s opens %j [P16(1)]', (moment, expected) => {
  expect(idsAt(moment)).toEqual(expected)
})

test('a period that was closed is opened for nobody, whatever its window says', () => {
  const closed = periods.map((period, n) => (n === 0 ? { ...period, closedAt: 1 } : period))
  expect(stillToEvaluate(closed, 0)).toHaveLength(periods.length - 1)
})

test('the later the approval, the fewer the periods', () => {
  const moment = fc.integer({ min: startOf('2026-01-01'), max: startOf('2027-03-01') })
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      const before = new Set(stillToEvaluate(periods, early))
      expect(stillToEvaluate(periods, late).every(period => before.has(period))).toBe(true)
    }),
  )
})

test('an evaluation opens with the post and the window that hold now, judged by nobody', () => {
  const employee = {
    employeeId: 'e',
    name: 'Siti',
    position: { name: 'Penata', kind: 'pelaksana' as const },
    unitId: 'kec',
  }
  for (const period of periods) {
    const opened = openEvaluation(employee, period, { skpId: 'e-2026-1', evaluatorId: 'p' }, NO_HISTORY)
    expect(opened).toMatchObject({
      ...{ status: 'terbuka', by: 'penilai', version: 1, seq: 1, skpId: 'e-2026-1', actorId: 'p', unitId: 'kec' },
      ...{ startsAt: startOf(period.startsOn), closesAt: period.evaluationClosesAt },
    })
    expect(opened).not.toHaveProperty('judgement')
  }
})

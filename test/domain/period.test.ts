import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../functions/domain/instant.ts'
import { parsePeriodId, periodStatus, spansOf } from '../../functions/domain/periods/period.ts'

describe('the periods of a year', () => {
  test('by quarters', () => {
    expect(
      spansOf(2026, 'triwulanan').map(({ periodId, name, startsOn, endsOn }) => [periodId, name, startsOn, endsOn]),
    ).toEqual([
      ['2026-TW1', 'Triwulan I 2026', '2026-01-01', '2026-03-31'],
      ['2026-TW2', 'Triwulan II 2026', '2026-04-01', '2026-06-30'],
      ['2026-TW3', 'Triwulan III 2026', '2026-07-01', '2026-09-30'],
      ['2026-TW4', 'Triwulan IV 2026', '2026-10-01', '2026-12-31'],
      ['2026-TAHUNAN', 'Tahun 2026', '2026-01-01', '2026-12-31'],
    ])
  })

  test('by months, also in a leap year', () => {
    const spans = spansOf(2028, 'bulanan')
    expect(spans).toHaveLength(13)
    expect(spans[0]).toMatchObject({ periodId: '2028-B01', name: 'Januari 2028', kind: 'periodik' })
    expect(spans[1]).toMatchObject({ periodId: '2028-B02', name: 'Februari 2028', endsOn: '2028-02-29' })
    expect(spans[12]).toMatchObject({ periodId: '2028-TAHUNAN', kind: 'tahunan' })
  })

  test('cover the year without gap, and their ids read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2022, max: 2099 }), fc.constantFrom('bulanan', 'triwulanan'), (year, rhythm) => {
        const spans = spansOf(year, rhythm)
        const periodic = spans.slice(0, -1)
        periodic.forEach((span, i) => {
          expect(span.startsOn).toBe(i === 0 ? `${year}-01-01` : addDays(periodic[i - 1]?.endsOn ?? '', 1))
          expect(parsePeriodId(span.periodId)).toEqual({ periodId: span.periodId, year, kind: 'periodik', rhythm })
        })
        expect(periodic.at(-1)?.endsOn).toBe(`${year}-12-31`)
        expect(parsePeriodId(`${year}-TAHUNAN`)).toEqual({ periodId: `${year}-TAHUNAN`, year, kind: 'tahunan' })
      }),
    )
  })
})

test.each([
  '',
  '2026',
  '2026-TW0',
  '2026-TW5',
  '2026-B00',
  '2026-B13',
  '2026-B1',
  '2026-tw1',
  '26-TW1',
  '2026-TW1 ',
  '2026-TW1\n',
  '2026-TAHUNAN-1',
])('the id %j names no period', id => {
  expect(parsePeriodId(id)).toBeUndefined()
})

describe('where a period stands', () => {
  const period = {
    startsOn: '2026-01-01',
    evaluationOpensAt: Date.parse('2026-03-20T00:00:00+07:00'),
    evaluationClosesAt: Date.parse('2026-04-10T23:59:59.999+07:00'),
  }

  test.each([
    ['2025-12-31T23:59:59.999+07:00', 'terjadwal'],
    ['2026-01-01T00:00:00.000+07:00', 'berjalan'],
    ['2026-03-19T23:59:59.999+07:00', 'berjalan'],
    ['2026-03-20T00:00:00.000+07:00', 'evaluasi'],
    ['2026-04-10T23:59:59.999+07:00', 'evaluasi'],
    ['2026-04-11T00:00:00.000+07:00', 'menutup'],
  ])('at %s: %s', (now, status) => {
    expect(periodStatus(period, Date.parse(now))).toBe(status)
  })

  test('is closed only once the closing has finished', () => {
    const now = Date.parse('2026-04-12T00:00:00+07:00')
    expect(periodStatus(period, now, { closedAt: undefined })).toBe('menutup')
    expect(periodStatus(period, now, { closedAt: now })).toBe('ditutup')
  })

  test('goes on running after its last day until a later window opens', () => {
    const late = { ...period, evaluationOpensAt: Date.parse('2026-04-05T00:00:00+07:00') }
    expect(periodStatus(late, Date.parse('2026-04-02T00:00:00+07:00'))).toBe('berjalan')
  })
})

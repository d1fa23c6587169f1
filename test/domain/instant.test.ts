import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, endOf, formatInstant, startOf, yearOf, ZONE } from '../../functions/domain/instant.ts'

const LAST = Date.parse('2026-04-10T23:59:59.999+07:00')

describe('a moment in Jakarta', () => {
  test.each([
    ['2026-04-10T23:59:59.999+07:00', '2026-04-10T23:59:59.999+07:00', '2026-04-10'],
    ['2026-04-10T17:00:00Z', '2026-04-11T00:00:00+07:00', '2026-04-11'],
    ['2026-12-31T17:00:00.001Z', '2027-01-01T00:00:00.001+07:00', '2027-01-01'],
    ['2024-02-28T20:00:00Z', '2024-02-29T03:00:00+07:00', '2024-02-29'],
  ])('%s is written %s and falls on %s', (moment, written, day) => {
    expect(formatInstant(Date.parse(moment))).toBe(written)
    expect(dayOf(Date.parse(moment))).toBe(day)
    expect(yearOf(Date.parse(moment))).toBe(Number(day.slice(0, 4)))
  })

  test('what is written is the same moment again', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') }), moment => {
        expect(Date.parse(formatInstant(moment))).toBe(moment)
        expect(startOf(dayOf(moment))).toBeLessThanOrEqual(moment)
        expect(endOf(dayOf(moment))).toBeGreaterThanOrEqual(moment)
      }),
    )
  })

  test('a day ends one millisecond before the next one begins', () => {
    expect(endOf('2026-04-10')).toBe(LAST)
    expect(startOf(addDays('2026-04-10', 1))).toBe(LAST + 1)
  })
})

test('a process that runs in the zone and one that does not say the same of every week from 1990 to 2060', () => {
  const script = `
    const { formatInstant } = await import('./functions/domain/instant.ts')
    const weeks = []
    for (let at = Date.parse('1990-01-01'); at < Date.parse('2060-01-01'); at += 7 * 86400000) weeks.push(formatInstant(at))
    process.stdout.write(JSON.stringify(weeks))`
  const said = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
  expect(said(ZONE)).toBe(said('America/New_York'))
})

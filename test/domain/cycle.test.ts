import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CycleDefinition, defineCycle, type Cycle } from '../../functions/domain/periods/cycle.ts'
import { formatInstant } from '../../functions/domain/instant.ts'
import { Refusal } from '../../functions/domain/refusal.ts'

const at = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00+07:00` : text)
const BEFORE = at('2025-11-01')
const PLANNING = { opensAt: '2025-12-15T00:00:00+07:00', closesAt: '2026-01-31T23:59:59.999+07:00' }

type Body = { rhythm?: string; planning?: object; approaches?: string[]; windows?: Record<string, object> }

const input = (body: Body = {}): CycleDefinition =>
  CycleDefinition.parse({ rhythm: 'triwulanan', planning: PLANNING, ...body })

const window = (opens: string, closes: string) => ({
  evaluationOpensAt: `${opens}T00:00:00+07:00`,
  evaluationClosesAt: `${closes}T23:59:59.999+07:00`,
})

function defined(body: Body = {}, previous?: Cycle, now = BEFORE): Cycle {
  const cycle = defineCycle(2026, input(body), previous, now)
  if (cycle instanceof Refusal) throw new Error(`${cycle.code} ${JSON.stringify(cycle.errors)}`)
  return cycle
}

function refused(body: Body, previous?: Cycle, now = BEFORE): Refusal {
  const cycle = defineCycle(2026, input(body), previous, now)
  if (cycle instanceof Refusal) return cycle
  throw new Error('The cycle was accepted.')
}

const errorsOf = (refusal: Refusal) => refusal.errors?.map(error => `${error.pointer} ${error.code}`)
const windowsOf = (cycle: Cycle) =>
  cycle.periods.map(period => [
    period.periodId,
    formatInstant(period.evaluationOpensAt),
    formatInstant(period.evaluationClosesAt),
  ])

describe('a year by quarters [P24(2)–(3), IV.A.8.a]', () => {
  test('has four quarters and the year, with the usual windows', () => {
    expect(windowsOf(defined())).toEqual([
      ['2026-TW1', '2026-03-20T00:00:00+07:00', '2026-04-10T23:59:59.999+07:00'],
      ['2026-TW2', '2026-06-20T00:00:00+07:00', '2026-07-10T23:59:59.999+07:00'],
      ['2026-TW3', '2026-09-20T00:00:00+07:00', '2026-10-10T23:59:59.999+07:00'],
      ['2026-TW4', '2026-12-20T00:00:00+07:00', '2027-01-10T23:59:59.999+07:00'],
      ['2026-TAHUNAN', '2026-12-20T00:00:00+07:00', '2027-01-31T23:59:59.999+07:00'],
    ])
  })

  test('allows both approaches unless the agency says otherwise', () => {
    expect(defined().approaches).toEqual(['kuantitatif', 'kualitatif'])
    expect(defined({ approaches: ['kualitatif'] }).approaches).toEqual(['kualitatif'])
  })
})

test('a year by months has twelve months and the year, February closing in March [P24(2)–(3), IV.A.8.a]', () => {
  const windows = windowsOf(defined({ rhythm: 'bulanan' }))
  expect(windows).toHaveLength(13)
  expect(windows[1]).toEqual(['2026-B02', '2026-02-25T00:00:00+07:00', '2026-03-05T23:59:59.999+07:00'])
  expect(windows[11]).toEqual(['2026-B12', '2026-12-25T00:00:00+07:00', '2027-01-05T23:59:59.999+07:00'])
})

test('the windows of any year and rhythm are acceptable as they are by default', () => {
  const rhythm = fc.constantFrom('bulanan', 'triwulanan')
  fc.assert(
    fc.property(fc.integer({ min: 2022, max: 2099 }), rhythm, (year, chosen) => {
      const planning = { opensAt: `${year}-01-01T00:00:00+07:00`, closesAt: `${year}-01-31T23:59:59.999+07:00` }
      expect(defineCycle(year, input({ rhythm: chosen, planning }), undefined, BEFORE)).not.toBeInstanceOf(Refusal)
    }),
  )
})

describe('planning', () => {
  test.each([
    [
      'closes a millisecond into February [P14(1), II.C.4]',
      { closesAt: '2026-02-01T00:00:00+07:00' },
      ['/planning/closesAt closes_after_january'],
    ],
    ['closes as it opens', { closesAt: PLANNING.opensAt }, ['/planning/closesAt closes_before_opening']],
    ['opens in November', { opensAt: '2025-11-30T23:59:59.999+07:00' }, ['/planning/opensAt opens_too_early']],
  ])('is refused when it %s', (_what, change, errors) => {
    const refusal = refused({ planning: { ...PLANNING, ...change } })
    expect(refusal.code).toBe('invalid_input')
    expect(errorsOf(refusal)).toEqual(errors)
  })

  test('may open on the first of December and close with the last millisecond of January, in any offset', () => {
    const planning = { opensAt: '2025-11-30T17:00:00Z', closesAt: '2026-01-31T16:59:59.999Z' }
    expect(defined({ planning }).planning).toEqual({
      opensAt: at('2025-12-01'),
      closesAt: at('2026-01-31T23:59:59.999+07:00'),
    })
  })

  test.each([
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00+07:00',
    '2026-02-30T00:00:00+07:00',
    '1767200400000',
  ])('does not take %s for a moment', opensAt => {
    const body = { rhythm: 'triwulanan', planning: { ...PLANNING, opensAt } }
    expect(CycleDefinition.safeParse(body).success).toBe(false)
  })
})

describe('a window', () => {
  test.each([
    [
      'closes before it opens',
      { '2026-TW2': window('2026-06-20', '2026-06-19') },
      ['/windows/2026-TW2/evaluationClosesAt closes_before_opening'],
    ],
    [
      'opens before its period',
      { '2026-TW2': window('2026-03-31', '2026-04-05') },
      [
        '/windows/2026-TW2/evaluationOpensAt opens_before_period',
        '/windows/2026-TW2/evaluationOpensAt windows_overlap',
      ],
    ],
    [
      'overlaps the one before',
      { '2026-TW1': window('2026-03-20', '2026-06-20') },
      ['/windows/2026-TW2/evaluationOpensAt windows_overlap'],
    ],
    [
      'overlaps one that is not its neighbour',
      { '2026-TW1': window('2026-03-20', '2026-09-25') },
      ['/windows/2026-TW2/evaluationOpensAt windows_overlap', '/windows/2026-TW3/evaluationOpensAt windows_overlap'],
    ],
    [
      'of the year closes in February [IV.A.8.b]',
      { '2026-TAHUNAN': window('2026-12-20', '2027-02-01') },
      ['/windows/2026-TAHUNAN/evaluationClosesAt closes_after_january'],
    ],
    [
      'belongs to the other rhythm',
      { '2026-B01': window('2026-01-25', '2026-02-05') },
      ['/windows/2026-B01 period_not_in_cycle'],
    ],
    [
      'belongs to another year',
      { '2025-TW1': window('2025-03-20', '2025-04-10') },
      ['/windows/2025-TW1 period_not_in_cycle'],
    ],
  ])('is refused when it %s', (_what, windows, errors) => {
    expect(errorsOf(refused({ windows }))).toEqual(errors)
  })

  test('may open on the first day of its period, and a millisecond after the one before closed', () => {
    const windows = { '2026-TW1': window('2026-01-01', '2026-03-31'), '2026-TW2': window('2026-04-01', '2026-07-10') }
    expect(windowsOf(defined({ windows }))[1]?.[1]).toBe('2026-04-01T00:00:00+07:00')
  })

  test('neither lies over one of the year before, which closes in January', () => {
    const last = defined().periods.find(each => each.periodId === '2026-TW4')
    if (last === undefined) throw new Error('no last quarter')
    const asked = (opensOn: string) => {
      const planning = { opensAt: '2026-12-01T00:00:00+07:00', closesAt: '2027-01-31T23:59:59.999+07:00' }
      const windows = { '2027-TW1': window(opensOn, '2027-04-10') }
      const input = CycleDefinition.parse({ rhythm: 'triwulanan', planning, windows })
      return defineCycle(2027, input, undefined, at('2026-11-24T09:00:00+07:00'), [last])
    }
    expect(asked('2027-01-02')).toMatchObject({
      errors: [{ pointer: '/windows/2027-TW1/evaluationOpensAt', code: 'windows_overlap' }],
    })
    expect(asked('2027-01-11')).toMatchObject({ year: 2027 })
  })

  test('shares its closing millisecond with no other', () => {
    const first = { evaluationOpensAt: '2026-03-20T00:00:00+07:00', evaluationClosesAt: '2026-06-20T00:00:00+07:00' }
    expect(errorsOf(refused({ windows: { '2026-TW1': first } }))).toEqual([
      '/windows/2026-TW2/evaluationOpensAt windows_overlap',
    ])
  })

  test('of the year may lie over those of the quarters', () => {
    const windows = { '2026-TAHUNAN': window('2026-12-20', '2027-01-31') }
    expect(defined({ windows }).periods).toHaveLength(5)
  })
})

describe('a year that is defined again', () => {
  const previous = defined()

  test('may change everything before planning opens', () => {
    const now = at(PLANNING.opensAt) - 1
    expect(defined({ rhythm: 'bulanan' }, previous, now).rhythm).toBe('bulanan')
  })

  test('keeps its rhythm from the moment that planning opens [P24(2)–(3)]', () => {
    expect(refused({ rhythm: 'bulanan' }, previous, at(PLANNING.opensAt)).code).toBe('cycle_started')
  })

  test.each([
    ['a millisecond before', '2026-03-19T23:59:59.999+07:00', undefined],
    ['from the moment', '2026-03-20T00:00:00+07:00', 'window_opened'],
    ['after its close', '2026-05-01T00:00:00+07:00', 'window_opened'],
  ])('%s a window opens: moving it gives %s → %s', (_what, now, code) => {
    const windows = { '2026-TW1': window('2026-03-20', '2026-04-11') }
    const again = defineCycle(2026, input({ windows }), previous, at(now))
    expect(again instanceof Refusal ? again.code : undefined).toBe(code)
  })

  test('may still move the windows that have not opened', () => {
    const windows = { '2026-TW2': window('2026-06-25', '2026-07-15') }
    const again = defined({ windows }, previous, at('2026-05-01'))
    expect(windowsOf(again)[1]?.[1]).toBe('2026-06-25T00:00:00+07:00')
  })

  test('leaves an extended window alone when nothing is said about it', () => {
    const extended = defined({ windows: { '2026-TW1': window('2026-03-20', '2026-04-20') } })
    const again = defined({}, extended, at('2026-04-15'))
    expect(windowsOf(again)[0]).toEqual(windowsOf(extended)[0])
  })

  test('says the same twice without a refusal', () => {
    expect(defined({}, previous, at('2026-12-31'))).toEqual(previous)
  })
})

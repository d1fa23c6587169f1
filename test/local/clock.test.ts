import { describe, expect, it } from 'vitest'
import { clockStart, openClock } from '../../local/clock.ts'
import { openState } from '../../local/state.ts'

const START = Date.parse('2026-01-02T08:00:00+07:00')
const HOUR = 3_600_000

function fixture() {
  const state = openState(':memory:')
  let machine = 1_000
  const open = () => openClock(state, START, () => machine)
  return { state, open, pass: (milliseconds: number) => void (machine += milliseconds) }
}

describe('the clock of the local system', () => {
  it('begins on the second of January 2026, eight in the morning in Jakarta, and goes with the machine', () => {
    const { open, pass } = fixture()
    const clock = open()
    expect(clock.now()).toBe(START)
    pass(HOUR)
    expect(clock.now()).toBe(START + HOUR)
    expect(clock.ticking()).toBe(true)
  })

  it('stands still where it was set', () => {
    const { open, pass } = fixture()
    const clock = open()
    expect(clock.set(START + 5 * HOUR, false)).toBe(true)
    pass(HOUR)
    expect(clock.now()).toBe(START + 5 * HOUR)
    expect(clock.ticking()).toBe(false)
  })

  it('goes on from where it was set when asked to', () => {
    const { open, pass } = fixture()
    const clock = open()
    clock.set(START + 5 * HOUR, true)
    pass(HOUR)
    expect(clock.now()).toBe(START + 6 * HOUR)
  })

  it('is never set backwards, and may be set to where it stands', () => {
    const { open } = fixture()
    const clock = open()
    clock.set(START + HOUR, false)
    expect(clock.set(START + HOUR - 1, true)).toBe(false)
    expect(clock.ticking()).toBe(false)
    expect(clock.set(START + HOUR, false)).toBe(true)
  })

  it('does not follow a machine that is set back', () => {
    const { open, pass } = fixture()
    const clock = open()
    pass(HOUR)
    const before = clock.now()
    pass(-2 * HOUR)
    expect(clock.now()).toBe(before)
  })

  it('is kept over restarts: one that stood still stands there, one that went has gone on', () => {
    const { open, pass } = fixture()
    open().set(START + HOUR, false)
    pass(HOUR)
    expect(open().now()).toBe(START + HOUR)
    open().set(START + HOUR, true)
    pass(HOUR)
    expect(open().now()).toBe(START + 2 * HOUR)
  })

  it('takes its first moment from CLOCK_START, with an offset', () => {
    expect(clockStart(undefined)).toBe(START)
    expect(clockStart('2027-03-01T00:00:00+07:00')).toBe(Date.parse('2027-03-01T00:00:00+07:00'))
    expect(() => clockStart('2027-03-01')).toThrow('CLOCK_START')
  })
})

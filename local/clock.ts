import * as z from 'zod/mini'
import { InstantText } from '../functions/domain/time-schema.ts'
import type { Instant } from '../functions/domain/instant.ts'
import type { State } from './state.ts'

const Setting = z.object({ value: z.number(), at: z.number(), ticking: z.boolean() })
type Setting = z.output<typeof Setting>

/** The first moment of a new data folder. */
const CLOCK_START = '2026-01-02T08:00:00+07:00'

export type Clock = {
  readonly now: () => Instant
  readonly ticking: () => boolean
  /** Forwards only; `false` and nothing changed when the moment has passed. */
  readonly set: (to: Instant, ticking: boolean) => boolean
}

/**
 * The one clock of the local system. It goes with the machine's or stands still; where it stood is kept, and a ticking
 * one has gone on while nothing ran.
 */
export function openClock(state: Pick<State, 'get' | 'set'>, start: Instant, machine: () => number = Date.now): Clock {
  const kept = state.get('clock')
  let setting: Setting =
    kept === undefined ? { value: start, at: machine(), ticking: true } : z.parse(Setting, JSON.parse(kept))
  if (kept === undefined) state.set('clock', JSON.stringify(setting))
  let latest = setting.value

  function now(): Instant {
    // the machine's own clock may be set back: this one never is
    if (setting.ticking) latest = Math.max(latest, setting.value + machine() - setting.at)
    return latest
  }

  return {
    now,
    ticking: () => setting.ticking,
    set(to, ticking) {
      if (to < now()) return false
      setting = { value: to, at: machine(), ticking }
      state.set('clock', JSON.stringify(setting))
      latest = to
      return true
    },
  }
}

export function clockStart(text: string | undefined): Instant {
  const start = InstantText.safeParse(text === undefined || text === '' ? CLOCK_START : text)
  if (!start.success) throw new Error(`CLOCK_START is not a moment with an offset, such as ${CLOCK_START}: ${text}`)
  return start.data
}

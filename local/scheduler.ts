import { dayOf, addDays, type Instant, startOf } from '../functions/domain/instant.ts'
import type { Effects } from '../functions/kit/effects.ts'
import type { AnyJob, Schedule } from '../functions/kit/job.ts'
import type { Clock } from './clock.ts'
import type { State } from './state.ts'

const MINUTE = 60_000
const TRIES = 3
const TICK = 1000

/** The first firing after a moment, in Jakarta. */
export function nextFiring(schedule: Schedule, after: Instant): Instant {
  if ('everyMinutes' in schedule) {
    const step = schedule.everyMinutes * MINUTE
    return (Math.floor(after / step) + 1) * step
  }
  const weekly = 'sundaysAt' in schedule
  const [hour = 0, minute = 0] = (weekly ? schedule.sundaysAt : schedule.dailyAt).split(':').map(Number)
  const on = (day: string) => startOf(day) + (hour * 60 + minute) * MINUTE
  const today = dayOf(after)
  const first = on(today) > after ? today : addDays(today, 1)
  return on(weekly ? addDays(first, (7 - new Date(first).getUTCDay()) % 7) : first)
}

type Scheduled = AnyJob & { readonly schedule: Schedule }
const isScheduled = (job: AnyJob): job is Scheduled => job.schedule !== undefined

export type Scheduler = {
  /** Runs every job once that was due since its mark, in the order of the first missed firings; answers which failed. */
  readonly catchUp: () => Promise<readonly string[]>
  /** From now on, while the clock goes with the machine's. */
  readonly start: () => void
  readonly stop: () => void
}

export function scheduler(options: {
  readonly jobs: readonly AnyJob[]
  readonly clock: Clock
  readonly state: Pick<State, 'mark' | 'setMark' | 'bury'>
  readonly run: (jobId: string) => Promise<unknown>
  readonly drain: () => Promise<void>
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly log: Effects['log']
}): Scheduler {
  const { clock, state, run, drain, inTurn, log } = options
  const jobs = options.jobs.filter(isScheduled)
  for (const { id } of jobs) if (state.mark(id) === undefined) state.setMark(id, clock.now())
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function due(): readonly Scheduled[] {
    const now = clock.now()
    return jobs
      .map(job => ({ job, firing: nextFiring(job.schedule, state.mark(job.id) ?? now) }))
      .filter(({ firing }) => firing <= now)
      .toSorted((a, b) => a.firing - b.firing)
      .map(({ job }) => job)
  }

  async function catchUp(): Promise<readonly string[]> {
    const failed: string[] = []
    for (const { id } of due()) {
      const mark = clock.now()
      const done = await tried(id)
      state.setMark(id, mark)
      if (!done) failed.push(id)
      // what one job sets off is there before the next one looks
      await drain()
    }
    return failed
  }

  /** As an asynchronous invocation is tried: three times, then it is put aside. */
  async function tried(id: string): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        await run(id)
        return true
      } catch (error) {
        log({ level: 'error', job: id, tries, error: error instanceof Error ? error.name : 'unknown' })
        if (tries < TRIES) continue
        state.bury(id, clock.now(), { job: id })
        return false
      }
    }
  }

  return {
    catchUp,
    start() {
      if (stopped) return
      let running = false
      timer = setInterval(() => {
        if (running || !clock.ticking() || due().length === 0) return
        running = true
        inTurn(catchUp)
          .catch(error => log({ level: 'error', error: error instanceof Error ? error.message : 'unknown' }))
          .finally(() => (running = false))
      }, TICK)
    },
    stop() {
      stopped = true
      clearInterval(timer)
    },
  }
}

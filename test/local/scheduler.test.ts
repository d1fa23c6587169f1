import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { type AnyJob, job, type Schedule } from '../../functions/kit/job.ts'
import { openClock } from '../../local/clock.ts'
import { nextFiring, scheduler } from '../../local/scheduler.ts'
import { openState } from '../../local/state.ts'
import { turns } from '../../local/turns.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)

const scheduledJob = (id: string, schedule?: Schedule): AnyJob =>
  job({
    id,
    summary: 'Is run',
    impact: 'None',
    ...(schedule === undefined ? {} : { schedule }),
    report: z.object({}),
    table: {},
    run: async () => ({}),
  })

function fixture(jobs: readonly AnyJob[], fails: (id: string) => boolean = () => false) {
  const state = openState(':memory:')
  const clock = openClock(state, at('2026-01-02T08:00:00'))
  const ran: string[] = []
  const open = () =>
    scheduler({
      jobs,
      clock,
      state,
      run: async id => {
        ran.push(id)
        if (fails(id)) throw new Error('no')
      },
      drain: async () => void ran.push('drain'),
      inTurn: turns(),
      log: () => undefined,
    })
  return { state, clock, ran, open }
}

describe('the local schedules', () => {
  it('fire by the clock of Jakarta', () => {
    expect(nextFiring({ everyMinutes: 15 }, at('2026-01-02T08:00:00'))).toBe(at('2026-01-02T08:15:00'))
    expect(nextFiring({ everyMinutes: 15 }, at('2026-01-02T08:14:59.999'))).toBe(at('2026-01-02T08:15:00'))
    expect(nextFiring({ dailyAt: '00:30' }, at('2026-01-02T08:00:00'))).toBe(at('2026-01-03T00:30:00'))
    expect(nextFiring({ dailyAt: '00:30' }, at('2026-01-02T00:29:59'))).toBe(at('2026-01-02T00:30:00'))
    expect(nextFiring({ sundaysAt: '02:00' }, at('2026-01-02T08:00:00'))).toBe(at('2026-01-04T02:00:00'))
    expect(nextFiring({ sundaysAt: '02:00' }, at('2026-01-04T01:59:59'))).toBe(at('2026-01-04T02:00:00'))
    expect(nextFiring({ sundaysAt: '02:00' }, at('2026-01-04T02:00:00'))).toBe(at('2026-01-11T02:00:00'))
    expect(nextFiring({ dailyAt: '23:45' }, at('2026-01-31T23:45:00'))).toBe(at('2026-02-01T23:45:00'))
  })

  it('run once each after a jump, the one that was due first before the others, with the streams drained between', async () => {
    const { clock, ran, open } = fixture([
      scheduledJob('daily', { dailyAt: '01:00' }),
      scheduledJob('often', { everyMinutes: 15 }),
      scheduledJob('invoked'),
    ])
    const { catchUp } = open()
    clock.set(at('2026-03-01T00:00:00'), false)
    expect(await catchUp()).toEqual([])
    expect(ran).toEqual(['often', 'drain', 'daily', 'drain'])
    await catchUp()
    expect(ran).toHaveLength(4)
  })

  it('wait for their time', async () => {
    const { clock, ran, open } = fixture([scheduledJob('daily', { dailyAt: '01:00' })])
    const { catchUp } = open()
    clock.set(at('2026-01-03T00:59:59'), false)
    await catchUp()
    expect(ran).toEqual([])
    clock.set(at('2026-01-03T01:00:00'), false)
    await catchUp()
    expect(ran).toEqual(['daily', 'drain'])
  })

  it('catch up after a restart', async () => {
    const { clock, ran, open } = fixture([scheduledJob('daily', { dailyAt: '01:00' })])
    open()
    clock.set(at('2026-01-10T12:00:00'), false)
    await open().catchUp()
    expect(ran).toEqual(['daily', 'drain'])
  })

  it('try a failing job three times, put it aside, say so and go on', async () => {
    const jobs = [scheduledJob('bad', { everyMinutes: 5 }), scheduledJob('good', { everyMinutes: 15 })]
    const { clock, ran, open, state } = fixture(jobs, id => id === 'bad')
    const { catchUp } = open()
    clock.set(at('2026-01-02T09:00:00'), false)
    expect(await catchUp()).toEqual(['bad'])
    expect(ran).toEqual(['bad', 'bad', 'bad', 'drain', 'good', 'drain'])
    expect(state.buried().map(({ source }) => source)).toEqual(['bad'])
  })
})

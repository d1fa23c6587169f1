import type { Actor } from '../../functions/domain/people/employee.ts'
import type { BenchOffice } from '../office.ts'
import type { Step } from './story.ts'

type Telling = Pick<BenchOffice, 'clock' | 'drain' | 'run'> & {
  readonly as: Actor
  readonly measure: (id: string, scene: string, step: Step) => Promise<unknown>
}

/** The quarter is closed, and published as it is when the time for its results is over. */
export async function tellOpenness({ as, clock, drain, run, measure }: Telling, periodId: string): Promise<void> {
  clock('2026-10-20T03:30:00+07:00')
  await run('closeDuePeriods')
  await drain()
  await run('publishFigures')
  await measure('getPublicPeriod', 'an office of a hundred people', { path: { periodId } })
  await measure('getFairness', 'an office of a hundred people', { as, path: { periodId } })
  await measure('getPublicCycle', 'three quarters of it', { path: { year: '2026' } })
}

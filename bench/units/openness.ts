import type { Actor } from '../../functions/domain/people/employee.ts'
import type { BenchOffice } from '../office.ts'
import type { Step } from './story.ts'

type Telling = Pick<BenchOffice, 'clock' | 'drain' | 'run'> & {
  readonly as: Actor
  readonly measure: (id: string, scene: string, step: Step) => Promise<unknown>
}

/** At the beginning of a year: why we do this, read by each. */
export async function tellExplanation(
  { measure }: Pick<Telling, 'measure'>,
  head: Actor,
  employee: Actor,
): Promise<void> {
  const path = { year: '2026' }
  const body = {
    purpose: 'Agar setiap pegawai tahu apa yang diharapkan darinya, didukung mencapainya, dan tumbuh karenanya.',
    use: 'Untuk pengembangan, penghargaan, angka kredit, dan dasar pembicaraan tahun berikutnya.',
    notUsedFor: 'Tidak untuk membandingkan pegawai di muka umum, dan tidak pernah diputuskan oleh mesin.',
  }
  await measure('editExplanation', 'the first', { as: head, path, body, headers: { 'if-none-match': '*' } })
  await measure('getExplanation', 'not read yet', { as: employee, path })
  await measure('readExplanation', 'once', { as: employee, path })
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

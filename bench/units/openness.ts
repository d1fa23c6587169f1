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

type Asking = Telling & { readonly call: (id: string, step: Step) => Promise<unknown> }

/** The annual result is delivered, and its owner is asked whether the evaluation was fair, clear and useful. */
export async function tellSurvey(
  { as, call, clock, drain, run, measure }: Asking,
  evaluator: Actor,
  employee: Actor,
): Promise<void> {
  const path = { evaluationId: `${employee.employeeId}-2026-TAHUNAN-1` }
  const headers = { 'if-none-match': '*' }
  const year = { year: '2026' }
  clock('2026-12-28T09:00:00+07:00')
  const achieved = { periodId: '2026-TAHUNAN', unitId: 'kec-kertapati' }
  await call('setAchievement', { as, path: achieved, body: { achievement: 'baik' }, headers })
  const body = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan.' }
  await call('rateEvaluation', { as: evaluator, path, body, headers })
  await call('signEvaluation', { as: evaluator, path })
  await call('deliverEvaluation', { as: evaluator, path })
  const answer = { fair: 4, clear: 3, useful: 5, comment: 'Dialog awal tahun membantu; waktunya terlalu singkat.' }
  await measure('answerSurvey', 'with a comment', { as: employee, path: year, body: answer })
  clock('2027-05-10T04:00:00+07:00')
  await run('closeDuePeriods')
  await drain()
  await run('releaseSurvey')
  await measure('getSurvey', 'released', { as: employee, path: year })
  await measure('listSurveyComments', 'too few to be read', { as, path: year })
}

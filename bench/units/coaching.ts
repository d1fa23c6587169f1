import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
type Cast = {
  readonly admin: Actor
  readonly employee: Actor
  readonly employeeId: string
  readonly evaluator: Actor
  readonly superior: Actor
}

/** What follows from the feedback of the first quarter. */
export async function tellFollowUps({ call, measure }: Telling, cast: Cast, periodId: string) {
  const { admin, employee, employeeId, evaluator, superior } = cast
  const path = { employeeId }
  const ofYear = { employeeId, year: '2026' }
  const proposal = { dates: ['2026-03-02', '2026-06-01', '2026-09-01'] }
  await measure('proposeFeedbackSchedule', 'the first', { as: employee, path: ofYear, body: proposal })
  await measure('acceptFeedbackSchedule', 'by the evaluator', { as: evaluator, path: ofYear })
  await measure('getFeedbackSchedule', 'three dates', { as: employee, path: ofYear })
  await measure('listMissedFeedback', 'none', { as: superior })
  const said = {
    tone: 'apresiasi',
    observation: 'Pada rapat 2 Februari laporan sudah dibagikan.',
    impact: 'Rapat selesai dalam satu jam.',
  }
  await measure('checkFeedback', 'nothing to hint at', { as: evaluator, body: said })
  const given = { to: employeeId, periodId, about: { value: 'kompeten' }, kind: 'berkala', ...said }
  const { feedbackId } = await call('giveFeedback', { as: evaluator, body: given })
  const followUp = { periodId, kind: 'apresiasi', note: 'Laporan bulan Februari lebih awal dari jadwal.' }
  await measure('recordFollowUp', 'an appreciation', { as: evaluator, path, body: { ...followUp, feedbackId } })
  await measure('listFollowUps', 'one', { as: employee, path, query: '?year=2026' })
  const hiding = { as: admin, path: { employeeId, feedbackId: String(feedbackId) }, body: { reason: 'Uji coba' } }
  await measure('hideFeedback', 'one of five received', hiding)
}

import { Competency } from '../../functions/domain/development/competency.ts'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

export type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
export type Cast = {
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
  const begun = await measure('startGuidance', 'by the evaluator', {
    ...{ as: evaluator, path, body: { kind: 'coaching', goal: 'Laporan selesai tepat waktu' } },
  })
  const guidance = { guidanceId: String(begun['guidanceId']) }
  const told = { progress: 'Dua dari tiga', problems: 'Data terlambat', causes: 'Belum ada jadwal' }
  await measure('prepareGuidance', 'before coaching', { as: employee, path: guidance, body: told })
  const entry = { on: '2026-02-01', place: 'Ruang rapat', topic: 'Jadwal laporan', agreed: 'Draf tanggal 25' }
  await measure('addGuidanceEntry', 'the first', { as: evaluator, path: guidance, body: entry })
  await measure('signGuidance', 'the first of both', { as: evaluator, path: guidance })
  await call('signGuidance', { as: employee, path: guidance })
  const answers = Array.from({ length: 9 }, () => 'Ya, sejak pertemuan pertama.')
  await measure('rateGuidance', 'nine answers', { as: employee, path: guidance, body: { answers } })
  await measure('getGuidanceFeedback', 'by the superior', { as: superior, path: guidance })
  const competencies = Competency.options
    .filter(each => each !== 'teknis')
    .map(competency => ({ competency, score: 3, reason: 'Tiga indikator terlihat dalam pertemuan.' }))
  const evaluation = { competencies, recommendation: 'Teruskan jadwal laporan.' }
  await measure('evaluateCompetencies', 'nine of them', { as: evaluator, path: guidance, body: evaluation })
  await measure('reportGuidance', 'to the superior', { as: evaluator, path: guidance })
  await measure('getGuidance', 'whole', { as: superior, path: guidance })
  const decision = { decision: 'Mengikuti pelatihan pada Mei.', reason: 'Satu kompetensi di bawah standar jabatannya.' }
  await measure('decideGuidance', 'by the superior', { as: superior, path: guidance, body: decision })
  await measure('listGuidance', 'one', { as: employee, query: `?employeeId=${employeeId}` })
  await measure('hideFeedback', 'one of five received', hiding)
}

import type { Employee } from '../people/employee.ts'
import { parsePeriodId } from '../periods/period.ts'
import { endsWithin, isWithin, type Placement } from '../people/placement.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** The clause by which only kurang or sangat kurang is left, for a period of its kind. */
export const articleOfUnfinishedStudy = (periodId: string): string =>
  parsePeriodId(periodId)?.kind === 'tahunan' ? 'Lampiran BAB IV.B.3.b.3.d' : 'Lampiran BAB IV.B.3.a.3.d'

/** Not known to be over, or over in this period without being finished. */
const mayBeUnfinished = (study: Placement, periodId: string) =>
  isWithin(study, periodId) &&
  (study.outcome === undefined || (study.outcome === 'tidak_selesai' && endsWithin(study, periodId)))

/**
 * IV.B.3.a.3.d, IV.B.3.b.3.d: who could not finish his study is kurang or sangat kurang in the period in which that came
 * to light. The judgement names it, and only of someone whose study it can be; what is recorded is not passed over.
 */
export function studyFault(
  { status, placements = [] }: Pick<Employee, 'status' | 'placements'>,
  periodId: string,
  studyUnfinished: boolean,
): Refusal<'study_not_recorded' | 'study_unfinished'> | undefined {
  const article = articleOfUnfinishedStudy(periodId)
  const studies = placements.filter(({ kind }) => kind === 'tugas_belajar')
  if (studyUnfinished) {
    const isOnLeave = status === 'tugas_belajar' && studies.length === 0
    if (isOnLeave || studies.some(study => mayBeUnfinished(study, periodId))) return undefined
    const over = studies.find(study => isWithin(study, periodId) && study.outcome === 'selesai')
    return refuse(
      'study_not_recorded',
      over === undefined
        ? `Dalam periode ini tidak tercatat tugas belajar yang dapat dinyatakan tidak selesai (${article}). Minta pengelola kepegawaian mencatatnya.`
        : `Tugas belajar di ${over.institution} tercatat selesai sejak ${over.endsOn ?? over.startsOn} (${article}).`,
    )
  }
  const failed = studies.find(study => study.outcome === 'tidak_selesai' && endsWithin(study, periodId))
  return failed === undefined
    ? undefined
    : refuse(
        'study_unfinished',
        `Tugas belajar di ${failed.institution} tercatat tidak selesai sejak ${failed.endsOn ?? failed.startsOn}, sehingga predikatnya Kurang atau Sangat Kurang dengan mempertimbangkan perilaku kerja. Nyatakan itu dalam penilaian (${article}).`,
      )
}

import type { AcademicGuide, AcademicRow } from '../rulesets/ruleset.ts'
import type { Accreditation, Study } from './study.ts'

const BEST_FIRST: readonly Accreditation[] = ['A', 'B', 'C']

/** II.B.5: "Minimal C". What is no A, B or C cannot be compared. */
function isAtLeast(has: Accreditation, least: Accreditation): boolean {
  return has !== 'lainnya' && BEST_FIRST.indexOf(has) <= BEST_FIRST.indexOf(least)
}

type Known = Pick<Study, 'program' | 'place' | 'accreditation'>

/** Whether this row of the law's guide is about this study; which band of it is met, people say. */
export function isAbout(row: AcademicRow, { program, place, accreditation }: Known): boolean {
  if (!row.programs.includes(program) || row.place !== place) return false
  if (row.accreditation === undefined) return true
  return (
    accreditation?.institution === row.accreditation.institution &&
    isAtLeast(accreditation.program, row.accreditation.programAtLeast)
  )
}

/** The row of the guide for this study, where there is one. */
export const academicRowFor = (study: Known, guide: AcademicGuide): AcademicRow | undefined =>
  guide.rows.find(row => isAbout(row, study))

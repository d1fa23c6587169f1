import * as z from 'zod/mini'
import { plainNumber, plainText } from '../../domain/shapes.ts'
import { academicRowFor } from '../../domain/plans/academic-guide.ts'
import { CURRENT_ACADEMIC_GUIDE } from '../../domain/rulesets/academic-guide.ts'
import type { AcademicRow } from '../../domain/rulesets/ruleset.ts'
import { Accreditation, Study, StudyPlace, StudyProgram } from '../../domain/plans/study.ts'

const Band = z.object({ from: plainNumber, to: plainNumber })

/** One row of the law's guide of IPK (II.B.5–6), as people read it. */
export const AcademicRowView = z
  .object({
    article: plainText,
    programs: z.array(StudyProgram),
    place: StudyPlace,
    accreditation: z.optional(z.object({ institution: Accreditation, programAtLeast: Accreditation })),
    bands: z.object({
      sangat_baik: Band,
      baik: Band,
      butuh_perbaikan: Band,
      kurang: z.object({ below: plainNumber }),
    }),
  })
  .check(z.meta({ id: 'AcademicRow' }))

/** What is expected of the study, with the row of the guide that is about it; shown, never preselected. */
export const StudyView = z
  .object({ ...Study().shape, guide: z.optional(AcademicRowView) })
  .check(z.meta({ id: 'Study' }))

const band = ([from, to]: readonly [number, number]) => ({ from, to })

export function academicRowView(row: AcademicRow): z.input<typeof AcademicRowView> {
  const { article, programs, place, accreditation, bands } = row
  return {
    article,
    programs: [...programs],
    place,
    ...(accreditation === undefined ? {} : { accreditation }),
    bands: {
      sangat_baik: band(bands.sangat_baik),
      baik: band(bands.baik),
      butuh_perbaikan: band(bands.butuh_perbaikan),
      kurang: { below: bands.kurangBelow },
    },
  }
}

export function studyView(study: Study | undefined): z.input<typeof StudyView> | undefined {
  if (study === undefined) return undefined
  const row = academicRowFor(study, CURRENT_ACADEMIC_GUIDE)
  return { ...study, ...(row === undefined ? {} : { guide: academicRowView(row) }) }
}

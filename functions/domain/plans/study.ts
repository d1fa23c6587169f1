import * as z from 'zod/mini'
import { later } from '../later.ts'
import type { FieldProblem } from '../refusal.ts'
import { plainText } from '../shapes.ts'
import { draftText } from '../text.ts'

/** II.B.5–6: the programmes that the law's tables name; `lainnya` has no table. */
export const StudyProgram = z.enum(['s1', 'profesi', 's2', 's3', 'lainnya'])
export type StudyProgram = z.output<typeof StudyProgram>

export const StudyPlace = z.enum(['dalam_negeri', 'luar_negeri'])
export type StudyPlace = z.output<typeof StudyPlace>

/** II.B.5: accreditation as the tables know it; what is called otherwise today is `lainnya` and has no row. */
export const Accreditation = z.enum(['A', 'B', 'C', 'lainnya'])
export type Accreditation = z.output<typeof Accreditation>

/** II.B.7: graduation against the normative time of the programme. */
export const GraduationTiming = z.enum(['lebih_cepat', 'tepat_waktu', 'perpanjangan'])
export type GraduationTiming = z.output<typeof GraduationTiming>

/** IPK: 0 to 4, two decimals. */
const Gpa = later(() =>
  z.number().check(
    z.gte(0),
    z.lte(4),
    z.refine(value => Number(value.toFixed(2)) === value, {
      params: { code: 'gpa', detail: 'Tulis IPK dengan paling banyak dua desimal, misalnya 3.75.' },
    }),
  ),
)

const Accreditations = later(() => z.optional(z.strictObject({ institution: Accreditation, program: Accreditation })))
const Graduation = later(() => z.optional(z.strictObject({ timing: GraduationTiming, normativeEndOn: z.iso.date() })))

/**
 * II.B.2–4: what is expected of someone on study leave, beside his other results. It stands in the SKP of the year, in
 * the usual forms (II.B.9); a draft may be incomplete.
 */
const study = (words: (max: number) => typeof plainText, name = words(200)) =>
  z.strictObject({
    program: StudyProgram,
    fieldOfStudy: name,
    institution: name,
    place: StudyPlace,
    accreditation: Accreditations(),
    /** II.B.3: IPK, or what else the institution evaluates by. */
    academicResult: z.optional(z.strictObject({ gpa: z.optional(Gpa()), other: z.optional(words(500)) })),
    graduation: Graduation(),
  })

export const StudyInput = later(() => study(draftText))
/** As the table keeps it, and an answer gives it: its texts were checked when they came. */
export const Study = later(() => study(() => plainText))
export type Study = z.output<ReturnType<typeof Study>>

const missing = (field: string, detail: string): FieldProblem => ({
  pointer: field === '' ? '/study' : `/study/${field}`,
  code: 'required',
  detail,
})

/** II.B.2–4: everything that is still missing of it; who is on study leave has one, others may. */
export function missingInStudy(study: Study | undefined, onStudyLeave: boolean): FieldProblem[] {
  if (study === undefined)
    return onStudyLeave
      ? [missing('', 'Pegawai tugas belajar mengisi ekspektasi hasil evaluasi akademik (Lampiran BAB II.B.2).')]
      : []
  const { fieldOfStudy, institution, place, accreditation, academicResult, graduation } = study
  const expectsResult = academicResult?.gpa !== undefined || (academicResult?.other ?? '') !== ''
  return [
    ...(fieldOfStudy === '' ? [missing('fieldOfStudy', 'Isi program studi yang ditempuh.')] : []),
    ...(institution === '' ? [missing('institution', 'Isi institusi tempat tugas belajar.')] : []),
    ...(place === 'dalam_negeri' && accreditation === undefined
      ? [missing('accreditation', 'Isi akreditasi institusi dan program studi (Lampiran BAB II.B.4.a).')]
      : []),
    ...(expectsResult
      ? []
      : [
          missing('academicResult', 'Isi IPK atau hasil evaluasi akademik lain yang diharapkan (Lampiran BAB II.B.3).'),
        ]),
    ...(graduation === undefined
      ? [missing('graduation', 'Isi ekspektasi ketepatan waktu kelulusan (Lampiran BAB II.B.2).')]
      : []),
  ]
}

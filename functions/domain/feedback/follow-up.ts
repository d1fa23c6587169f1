import * as z from 'zod/mini'
import { head, named, optionalText, plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'

/** Pasal 20(2), (3) and (6): what pimpinan does after feedback. */
export const FollowUpKind = z.enum([
  'apresiasi',
  'penugasan_baru',
  'penyesuaian_ekspektasi',
  'penyesuaian_sumber_daya',
  'pembinaan',
  'pengambilalihan',
])
export type FollowUpKind = z.output<typeof FollowUpKind>

export const ARTICLE_OF_FOLLOW_UP = {
  apresiasi: 'Pasal 20 ayat (2) huruf a',
  penugasan_baru: 'Pasal 20 ayat (2) huruf b',
  penyesuaian_ekspektasi: 'Pasal 20 ayat (3) huruf a',
  penyesuaian_sumber_daya: 'Pasal 20 ayat (3) huruf b',
  pembinaan: 'Pasal 20 ayat (3) huruf c',
  pengambilalihan: 'Pasal 20 ayat (6)-(8)',
} as const satisfies Record<FollowUpKind, string>

export const FollowUp = later(() =>
  z.object({
    followUpId: plainText,
    employeeId: plainText,
    periodId: plainText,
    kind: FollowUpKind,
    note: plainText,
    workResultId: optionalText,
    feedbackId: optionalText,
    /** The plan that is to be revised for it. */
    skpId: optionalText,
    by: named,
    onBehalfOf: optionalText,
    at: plainNumber,
    ...head,
  }),
)
export type FollowUp = z.output<ReturnType<typeof FollowUp>>

import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText } from '../shapes.ts'
import type { Relation } from './employee.ts'
import { later } from '../later.ts'

/** Who looked at a person's plan, evaluation or credit by his office alone, when, at what. */
export const Access = later(() =>
  z.object({
    employeeId: plainText,
    at: plainNumber,
    /** The administrator: for an inquiry into misuse, answered to nobody. */
    by: plainText,
    /** Id of the operation that answered him. */
    operation: plainText,
    /** The SKP or evaluation. */
    subject: optionalText,
  }),
)
export type Access = z.output<ReturnType<typeof Access>>

/** Whoever has a part in it (evaluator, superior) looks as a part of the process; whose part is only his office is noted. */
export function isByOfficeAlone(relations: ReadonlySet<Relation>): boolean {
  return relations.has('admin') && relations.size === 1
}

/** What the person reads of it, in Bahasa Indonesia. */
export const ACCESS_WORDS: Readonly<Record<string, string>> = {
  getSkp: 'melihat SKP Anda',
  listResources: 'melihat dukungan sumber daya dalam SKP Anda',
  getSkpHistory: 'melihat riwayat SKP Anda',
  getEvaluation: 'melihat evaluasi kinerja Anda',
  listDocumentation: 'melihat pendokumentasian kinerja Anda',
  getReasons: 'melihat alasan hasil evaluasi Anda',
  getHistory: 'melihat riwayat evaluasi Anda',
  hideFeedback: 'membaca dan menyembunyikan umpan balik untuk Anda',
  listFollowUps: 'melihat tindak lanjut umpan balik Anda',
  listObservations: 'melihat catatan pengamatan tentang Anda',
  getCreditScore: 'melihat angka kredit Anda',
  getTrainingHours: 'melihat pelatihan Anda',
  getGuidance: 'membaca rekaman bimbingan kinerja Anda',
  getCounselling: 'melihat laporan permasalahan perilaku kerja Anda',
  getCounsellingRecord: 'membaca rekaman konseling Anda',
}

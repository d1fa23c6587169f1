import * as z from 'zod/mini'

/** The competencies of the law’s own form (Lampiran BAB III.D): managerial, sociocultural, and technical ones. */
export const Competency = z.enum([
  'integritas',
  'kerjasama',
  'komunikasi',
  'orientasi_pada_hasil',
  'pelayanan_publik',
  'pengembangan_diri_dan_orang_lain',
  'mengelola_perubahan',
  'pengambilan_keputusan',
  'perekat_dan_pemersatu_bangsa',
  'teknis',
])
export type Competency = z.output<typeof Competency>

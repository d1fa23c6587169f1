import * as z from 'zod/mini'

/** Lampiran BAB III, B.1.9: managerial, sociocultural, and technical ones, whose name the training says itself. */
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

import * as z from 'zod/mini'

/** Level of a functional post, of expertise (Ahli …) or of skill. */
export const Jenjang = z.enum([
  'Ahli Pertama',
  'Ahli Muda',
  'Ahli Madya',
  'Ahli Utama',
  'Pemula',
  'Terampil',
  'Mahir',
  'Penyelia',
])
export type Jenjang = z.output<typeof Jenjang>

import * as z from 'zod/mini'

/** Golongan ruang of PNS. */
export const PnsGrade = z.enum([
  ...(['I/a', 'I/b', 'I/c', 'I/d', 'II/a', 'II/b', 'II/c', 'II/d'] as const),
  ...(['III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b', 'IV/c', 'IV/d', 'IV/e'] as const),
])
export type PnsGrade = z.output<typeof PnsGrade>

/** Golongan of PPPK. */
export const PppkGrade = z.enum([
  ...(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const),
  ...(['X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'] as const),
])
export type PppkGrade = z.output<typeof PppkGrade>

export type Grade = PnsGrade | PppkGrade

/** Pangkat by golongan ruang (PP 99/2000); PPPK have none. */
const RANKS: Readonly<Record<PnsGrade, string>> = {
  ...{ 'I/a': 'Juru Muda', 'I/b': 'Juru Muda Tingkat I', 'I/c': 'Juru', 'I/d': 'Juru Tingkat I' },
  ...{ 'II/a': 'Pengatur Muda', 'II/b': 'Pengatur Muda Tingkat I', 'II/c': 'Pengatur', 'II/d': 'Pengatur Tingkat I' },
  ...{ 'III/a': 'Penata Muda', 'III/b': 'Penata Muda Tingkat I', 'III/c': 'Penata', 'III/d': 'Penata Tingkat I' },
  ...{ 'IV/a': 'Pembina', 'IV/b': 'Pembina Tingkat I', 'IV/c': 'Pembina Utama Muda' },
  ...{ 'IV/d': 'Pembina Utama Madya', 'IV/e': 'Pembina Utama' },
}

export function rankOf(grade: string | undefined): string | undefined {
  const { data } = PnsGrade.safeParse(grade)
  return data === undefined ? undefined : RANKS[data]
}

/** The grade, when it exists for that kind of employee. */
export function gradeOf(text: string, kind: 'pns' | 'pppk'): Grade | undefined {
  return (kind === 'pns' ? PnsGrade : PppkGrade).safeParse(text).data
}

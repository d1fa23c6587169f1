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

/** The grade, when it exists for that kind of employee. */
export function gradeOf(text: string, kind: 'pns' | 'pppk'): Grade | undefined {
  return (kind === 'pns' ? PnsGrade : PppkGrade).safeParse(text).data
}

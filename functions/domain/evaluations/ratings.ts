import * as z from 'zod/mini'

/** Rating of the work results (BAB IV.B.3.a.1.c). */
export const WorkRating = z.enum(['di_atas_ekspektasi', 'sesuai_ekspektasi', 'di_bawah_ekspektasi'])
export type WorkRating = z.output<typeof WorkRating>

/** Rating of the behaviour, in the same three steps (BAB IV.B.3.a.2.b). */
export const BehaviourRating = z.enum(WorkRating.options)
export type BehaviourRating = z.output<typeof BehaviourRating>

export const Predicate = z.enum(['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'])
export type Predicate = z.output<typeof Predicate>

/** What the unit as a whole achieved in a period. */
export const Achievement = z.enum(['istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'])
export type Achievement = z.output<typeof Achievement>

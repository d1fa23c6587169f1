import * as z from 'zod/mini'
import { later } from '../later.ts'
import { chained, optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'

/** From what the evaluator told the employee (III.D.5.c.1.c) to the follow-up (III.D.5.e). */
export const CounsellingStatus = z.enum([
  'disampaikan',
  'membaik',
  'dilaporkan',
  'tidak_dikonseling',
  'dijadwalkan',
  'direkam',
  'ditindaklanjuti',
])
export type CounsellingStatus = z.output<typeof CounsellingStatus>

/** III.D.5.c.2.a.3, III.D.5.c.2.b. */
export const CounsellorKind = z.enum(['konselor_independen', 'pejabat_penilai', 'pejabat_konseling'])
export type CounsellorKind = z.output<typeof CounsellorKind>

export const Counsellor = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    kind: CounsellorKind,
    /** The training of an evaluator, or the function of an official. */
    basis: optionalText,
  }),
)

/** Where a case stands, without a word of what it is about. */
export const Counselling = later(() =>
  z.object({
    employeeId: plainText,
    place: plainText,
    name: plainText,
    status: CounsellingStatus,
    toldAt: plainNumber,
    answeredAt: optionalNumber,
    reportedAt: optionalNumber,
    closedAt: optionalNumber,
    counsellor: z.optional(Counsellor()),
    session: z.optional(z.object({ at: plainNumber, place: plainText })),
    signedAt: optionalNumber,
    decidedAt: optionalNumber,
    /** Whose turn it is: for lists; who may act is read from the profiles. */
    actorId: optionalText,
    ...chained,
  }),
)
export type Counselling = z.output<ReturnType<typeof Counselling>>

/** The words of a case, in the table: what they are is known only to the functions that may read them. */
export const Confided = later(() => z.object({ counsellingId: plainText, words: z.unknown() }))

import * as z from 'zod/mini'
import { later } from '../later.ts'
import { chained, optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'
import { Id, LongText, ShortText } from '../text.ts'
import { Competency } from './competency.ts'

/** How somebody grows: a training of the catalogue is one way among others (III.D.4.c, III.C.13). */
export const DevelopmentWay = z.enum(['pelatihan', 'coaching', 'mentoring', 'penugasan', 'magang', 'belajar_mandiri'])

export const DevelopmentStatus = z.enum([
  'diusulkan',
  'disepakati',
  'ditolak',
  'ditarik',
  'terlaksana',
  'tidak_terlaksana',
  'berhenti',
])
export type DevelopmentStatus = z.output<typeof DevelopmentStatus>

/** Each side may propose, and the other agrees. */
export const DevelopmentSide = z.enum(['pegawai', 'penilai'])
export type DevelopmentSide = z.output<typeof DevelopmentSide>

/** Where the gap was seen that an item answers; none of its words. */
export const NeedSource = /* @__PURE__ */ z.enum([
  'umpan_balik',
  'rating_hasil_kerja',
  'rating_perilaku_kerja',
  'kompetensi',
])

export const DevelopmentInput = /* @__PURE__ */ later(() =>
  z.strictObject({
    /** Of a need, as listDevelopmentNeeds names it; absent: a free one. */
    needId: z.optional(Id),
    goal: ShortText,
    competency: z.optional(Competency),
    way: DevelopmentWay,
    /** Of the catalogue: with it the item is tied to the enrolment in that training. */
    trainingId: z.optional(Id),
    dueOn: z.iso.date(),
  }),
)
export type DevelopmentInput = z.output<ReturnType<typeof DevelopmentInput>>

export const ConclusionInput = /* @__PURE__ */ later(() =>
  z.strictObject({ outcome: z.enum(['terlaksana', 'tidak_terlaksana']), note: z.optional(LongText) }),
)
export type ConclusionInput = z.output<ReturnType<typeof ConclusionInput>>

/** One thing that an employee and his evaluator agree on for his development. */
export const DevelopmentItem = later(() =>
  z.object({
    employeeId: plainText,
    place: plainText,
    name: plainText,
    /** Of its last day: in whose plan, and beside whose resources it stands. */
    year: plainNumber,
    status: DevelopmentStatus,
    /** Who proposed it. */
    side: DevelopmentSide,
    proposedBy: plainText,
    proposedAt: plainNumber,
    need: z.optional(z.object({ needId: plainText, source: NeedSource, periodId: optionalText })),
    goal: plainText,
    competency: z.optional(Competency),
    way: DevelopmentWay,
    trainingId: optionalText,
    dueOn: plainText,
    unitId: optionalText,
    agreedAt: optionalNumber,
    agreedBy: optionalText,
    closedAt: optionalNumber,
    closedBy: optionalText,
    /** Why it was declined, taken back or not done; what came of it. */
    note: optionalText,
    /** Of whom it is a matter beside the employee: for lists; who may act is read from the profiles. */
    actorId: optionalText,
    ...chained,
  }),
)
export type DevelopmentItem = z.output<ReturnType<typeof DevelopmentItem>>

/** One line of what a year plans for people: a copy without texts, for the report to the head. */
export const DevelopmentLine = later(() =>
  z.object({
    itemId: plainText,
    status: DevelopmentStatus,
    way: DevelopmentWay,
    unitId: optionalText,
    version: plainNumber,
  }),
)
export type DevelopmentLine = z.output<ReturnType<typeof DevelopmentLine>>

/** The competencies of one person below the standard, once they were reported (III.D.4.j): counted, never shown one by one. */
export const CompetencyNeed = later(() => z.object({ employeeId: plainText, competencies: z.array(Competency) }))
export type CompetencyNeed = z.output<ReturnType<typeof CompetencyNeed>>

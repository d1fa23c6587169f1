import * as z from 'zod/mini'
import { chained, evidence, optionalText, plainBoolean, plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'
import { line, Link, LongText } from '../text.ts'
import { Competency } from './competency.ts'
import { FollowUp } from './follow-up.ts'
import { TrainingKind } from './training.ts'

export const EnrolmentStatus = z.enum([
  'diajukan',
  'ditolak',
  'menunggu',
  'terdaftar',
  'dibatalkan',
  'dilaporkan',
  'selesai',
])
export type EnrolmentStatus = z.output<typeof EnrolmentStatus>

/** What someone brings from a training: what he learned, and the certificate or report (as a realisation's evidence). */
export const CompletionInput = /* @__PURE__ */ later(() =>
  z.strictObject({
    description: LongText,
    evidence: z.array(z.strictObject({ title: line(300), url: Link })).check(z.minLength(1), z.maxLength(20)),
  }),
)
export type CompletionInput = z.output<ReturnType<typeof CompletionInput>>

const Completion = later(() =>
  z.object({
    description: plainText,
    evidence: z.readonly(evidence),
    reportedAt: plainNumber,
  }),
)

const base = () => ({
  employeeId: plainText,
  name: plainText,
  trainingId: plainText,
  year: plainNumber,
  /** Of the training, as it was when this last changed. */
  title: plainText,
  competency: Competency,
  kind: TrainingKind,
  hours: plainNumber,
  startsOn: plainText,
  endsOn: plainText,
  /** Waits for a place or for budget where there is none when it is approved. */
  willWait: plainBoolean,
  reason: optionalText,
  /** Of whom it is asked: for his list of what there is to do; who may act is read from the profiles. */
  actorId: optionalText,
  /** Of the employee when he asked; whose budget pays is fixed by the approval. */
  unitId: optionalText,
  requestedAt: plainNumber,
  ...chained,
})

const approval = { approvedAt: plainNumber, approvedBy: plainText }
/** What was paid, and by which unit: that much goes back when the place is given back. */
const placed = { ...approval, placedAt: plainNumber, cost: plainNumber, returnedReason: optionalText }

/** Someone's way through one training. */
export const Enrolment = later(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('diajukan'), ...base() }),
    z.object({ status: z.literal('ditolak'), ...base(), decidedAt: plainNumber, refusal: plainText }),
    z.object({ status: z.literal('menunggu'), ...base(), ...approval, waitingAt: plainNumber }),
    z.object({ status: z.literal('terdaftar'), ...base(), ...placed }),
    /** Taken back by himself; or with the training, and why. */
    z.object({ status: z.literal('dibatalkan'), ...base(), withdrawnAt: plainNumber, cancellation: optionalText }),
    z.object({ status: z.literal('dilaporkan'), ...base(), ...placed, completion: Completion() }),
    z.object({
      status: z.literal('selesai'),
      ...base(),
      ...placed,
      completion: Completion(),
      confirmedAt: plainNumber,
      confirmedBy: plainText,
      followUp: z.optional(FollowUp()),
    }),
  ]),
)
export type Enrolment = z.output<ReturnType<typeof Enrolment>>
export type Requested = Extract<Enrolment, { status: 'diajukan' }>
export type Waiting = Extract<Enrolment, { status: 'menunggu' }>
export type Placed = Extract<Enrolment, { status: 'terdaftar' }>

/** One line of a training's list: who is in it, and who waits. A copy without texts. */
export const Trainee = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    trainingId: plainText,
    status: EnrolmentStatus,
    unitId: optionalText,
    waitingAt: z.optional(plainNumber),
    version: plainNumber,
  }),
)
export type Trainee = z.output<ReturnType<typeof Trainee>>

import * as z from 'zod/mini'
import { chained, named, optionalNumber, optionalText, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { later } from '../later.ts'
import { answered } from './marks.ts'
import { Asking } from './request.ts'

/** Who is asked in a round, seen from the employee (Pasal 18): the classes of all feedback but the host's. */
export const RoundClass = z.enum(['pimpinan', 'setingkat', 'bawahan', 'lain'])
export type RoundClass = z.output<typeof RoundClass>

/** A 360° round of some units in a period; three last days in order. */
export const Round = later(() =>
  z.object({
    roundId: plainText,
    periodId: plainText,
    unitIds: plainTexts,
    classes: z.array(RoundClass),
    /** How many colleagues an employee names. */
    fewest: plainNumber,
    most: plainNumber,
    /** For how many people one colleague may be named. */
    load: plainNumber,
    nominateUntil: plainText,
    approveUntil: plainText,
    answerUntil: plainText,
    openedAt: plainNumber,
    openedBy: plainText,
    ...chained,
  }),
)
export type Round = z.output<ReturnType<typeof Round>>

/** A unit is in one round of a period. */
export const RoundUnit = later(() => z.object({ periodId: plainText, unitId: plainText, roundId: plainText }))

export const GiverState = z.enum(['diusulkan', 'dikeluarkan', 'menolak'])

/** A colleague whom an employee named. Whether he has answered stands nowhere near. */
export const Giver = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    class: z.enum(['setingkat', 'lain']),
    state: GiverState,
    /** Why he declined, or the evaluator left him out. */
    reason: optionalText,
  }),
)
export type Giver = z.output<ReturnType<typeof Giver>>

/** Whom one employee wants to be told by, and that his evaluator agrees. */
export const Panel = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    periodId: plainText,
    roundId: plainText,
    givers: z.array(Giver()),
    approvedAt: optionalNumber,
    approvedBy: optionalText,
    ...chained,
    wroteBy: optionalText,
  }),
)
export type Panel = z.output<ReturnType<typeof Panel>>

/**
 * By whom someone was named in a round of a period; their number is his load. And who asked him for feedback outside one.
 * That he answered stands nowhere in it.
 */
export const Invitation = later(() =>
  z.object({
    giverId: plainText,
    periodId: plainText,
    of: z.array(
      z.object({
        employeeId: plainText,
        name: plainText,
        /** From when and until when he may answer: approved by silence after the first day, or before. */
        approveUntil: optionalText,
        answerUntil: optionalText,
        approvedAt: optionalNumber,
      }),
    ),
    asking: z.optional(z.array(Asking())),
    version: plainNumber,
  }),
)
export type Invitation = z.output<ReturnType<typeof Invitation>>

/** What was answered; whose words they are stands in it only where pimpinan gave it, and never when. */
export const RoundAnswer = later(() =>
  z.object({
    ...answered(),
    answerId: plainText,
    employeeId: plainText,
    periodId: plainText,
    class: RoundClass,
    giver: z.optional(named),
  }),
)
export type RoundAnswer = z.output<ReturnType<typeof RoundAnswer>>

/** The giver's own: his draft, and what he sent. */
export const GivenAnswer = later(() =>
  z.object({
    ...answered(),
    giverId: plainText,
    periodId: plainText,
    to: named,
    class: RoundClass,
    sentAt: optionalNumber,
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type GivenAnswer = z.output<ReturnType<typeof GivenAnswer>>

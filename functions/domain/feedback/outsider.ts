import * as z from 'zod/mini'
import { later } from '../later.ts'
import { chained, optionalText, plainBoolean, plainNumber, plainText } from '../shapes.ts'

export const OutsiderState = z.enum(['diusulkan', 'disetujui', 'tidak_disetujui', 'dicabut'])

/** Someone outside the agency whose work touches the employee's (Pasal 18(2)c). Whether he answered stands nowhere near. */
const Outsider = later(() =>
  z.object({
    /** Made from the address: who is named again is the same one, and answers once. */
    outsiderId: plainText,
    name: plainText,
    organisation: optionalText,
    /** What he has to do with the employee's work. */
    relation: plainText,
    state: OutsiderState,
    reason: optionalText,
    /** Named once more after he was revoked. */
    again: z.optional(plainBoolean),
  }),
)
export type Outsider = z.output<ReturnType<typeof Outsider>>

/** Whom from outside an employee named in a round; apart from all that is his, for who answers without a login reads it. */
export const Outsiders = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    periodId: plainText,
    /** Of the round: until then a link is good. */
    answerUntil: plainText,
    named: z.array(Outsider()),
    ...chained,
  }),
)
export type Outsiders = z.output<ReturnType<typeof Outsiders>>

/** What a link opens. Of its secret only the digest is kept; nothing says when it was used. */
export const OutsideLink = later(() =>
  z.object({
    outsiderId: plainText,
    employeeId: plainText,
    periodId: plainText,
    secretHash: plainText,
    expiresAt: plainNumber,
    /** Of what was answered, under the secret: tells a second try of the same answer from another one. */
    sealed: optionalText,
    /** How often it was opened since, and when last; all of it gone with the answer. */
    opened: plainNumber,
    openedSince: plainNumber,
    openedAt: plainNumber,
    version: plainNumber,
    ttl: plainNumber,
  }),
)
export type OutsideLink = z.output<ReturnType<typeof OutsideLink>>

/** Where to write; gone once the letter went out. `claim`: being sent, or nobody knows whether it was. */
export const OutsideAddress = later(() =>
  z.object({ outsiderId: plainText, email: plainText, claim: optionalText, refused: optionalText, ttl: plainNumber }),
)
export type OutsideAddress = z.output<ReturnType<typeof OutsideAddress>>

/** A letter that waits to be sent; `seq`: of the decision that it follows. */
export const OutsideLetter = later(() =>
  z.object({ outsiderId: plainText, seq: plainNumber, employeeId: plainText, periodId: plainText }),
)
export type OutsideLetter = z.output<ReturnType<typeof OutsideLetter>>

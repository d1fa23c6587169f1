import * as z from 'zod/mini'
import { later } from '../later.ts'
import { optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'

const Asked = later(() =>
  z.object({
    giverId: plainText,
    name: plainText,
    about: plainText,
    askedAt: plainNumber,
    until: plainText,
    declinedAt: optionalNumber,
    reason: optionalText,
  }),
)
export type Asked = z.output<ReturnType<typeof Asked>>

/**
 * Whom someone asked for feedback in a period (III.C.9). Whether it was given stands nowhere in it, nor in anything else
 * that he can read: who knew it would know whose words came.
 */
export const FeedbackRequests = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    periodId: plainText,
    asked: z.array(Asked()),
    version: plainNumber,
    historySeq: plainNumber,
    historyHash: plainText,
  }),
)
export type FeedbackRequests = z.output<ReturnType<typeof FeedbackRequests>>

/** The same as the one who was asked has it. */
export const Asking = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    about: plainText,
    askedAt: plainNumber,
    until: plainText,
    declinedAt: optionalNumber,
  }),
)
export type Asking = z.output<ReturnType<typeof Asking>>

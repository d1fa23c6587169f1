import * as z from 'zod/mini'

/**
 * The shapes that have no rule of their own, each made once: a function that starts cold pays for every schema that is
 * built, and most fields of most items are one of these.
 */
export const plainText = z.string()
export const plainNumber = z.number()
export const plainBoolean = z.boolean()
export const plainTexts = z.array(plainText)
export const optionalText = z.optional(plainText)
export const optionalNumber = z.optional(plainNumber)
export const optionalBoolean = z.optional(plainBoolean)

/** Who, with the name that he had then. */
export const named = z.object({ employeeId: plainText, name: plainText })
/** What shows it. */
export const evidence = z.array(z.object({ title: plainText, url: plainText }))

/** Of what has a history of its own: the head of that. */
export const head = { historySeq: plainNumber, historyHash: plainText }
/** The same of what changes by versions. */
export const chained = { version: plainNumber, ...head }

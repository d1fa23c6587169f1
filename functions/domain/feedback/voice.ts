import * as z from 'zod/mini'
import { endOf, addDays, dayOf } from '../instant.ts'
import { later } from '../later.ts'
import type { Period } from '../periods/period.ts'
import { plainNumber, plainText } from '../shapes.ts'

/**
 * Beside a feedback without author: a tag that two of one giver have in common, and that says nothing else. The releasing
 * job alone reads it, to count different people (house rule within III.C.15).
 */
export const Voice = later(() => z.object({ feedbackId: plainText, tag: plainText, ttl: plainNumber }))

/** feedbackId → tag. What has none could be of anyone: all of it together is one voice. */
export type Voices = ReadonlyMap<string, string>

type Hmac = (purpose: string, text: string) => string

/** Under the secret of the stage: who has the tags and the list of employees cannot try them out. */
export const tagOf = (hmac: Hmac, of: { giverId: string; employeeId: string; periodId: string }): string =>
  hmac('voice', `${of.giverId}\n${of.employeeId}\n${of.periodId}`).slice(0, 22)

// House rule within III.C.15: fewer people would let the reader guess who wrote. Who writes three times is one.
export const FEWEST_VOICES = 3

/** How many different people have written these, at the least. */
export const voicesIn = (feedbackIds: readonly string[], voices: Voices): number =>
  new Set(feedbackIds.map(id => voices.get(id))).size

// The last release is a month after the window at most, which may be extended and opened again.
const KEPT_DAYS = 400

/** From when on the tag serves nothing any more. */
export const clearedAfter = ({ evaluationClosesAt }: Pick<Period, 'evaluationClosesAt'>): number =>
  Math.ceil(endOf(addDays(dayOf(evaluationClosesAt), KEPT_DAYS)) / 1000)

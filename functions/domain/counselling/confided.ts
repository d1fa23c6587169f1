import * as z from 'zod/mini'
import { CoreValue } from '../feedback/core-values.ts'
import { later } from '../later.ts'
import { optionalText, plainBoolean, plainText } from '../shapes.ts'

const said = { values: z.readonly(z.array(CoreValue)), problem: plainText, expectation: optionalText }
const Proof = z.object({ title: plainText, url: plainText })
const Given = z.object({ periodId: plainText, observation: plainText, suggestion: optionalText })

/** What was seen: told to the employee, and reported in Format B.1.10. Under a key of its own. */
export const Behaviour = later(() =>
  z.object({
    told: z.object(said),
    /** Of the employee. */
    answer: optionalText,
    report: z.optional(
      z.object({
        ...said,
        alsoOthers: plainBoolean,
        done: plainText,
        /** As the pimpinan gave it, copied so that who has to act can read it. */
        feedback: z.readonly(z.array(Given)),
        evidence: z.readonly(z.array(Proof)),
      }),
    ),
    /** Why it ended without counselling. */
    closing: optionalText,
  }),
)
export type Behaviour = z.output<ReturnType<typeof Behaviour>>

/** What came of the session (III.D.5.c.2.c): under another key, for the law’s three ways of reporting alone. */
export const CounsellingRecord = later(() =>
  z.object({
    causes: plainText,
    agreed: plainText,
    recommendation: plainText,
    /** III.D.5.e: decided on this record, and read where it is read. */
    followUp: z.optional(z.object({ decision: plainText, by: plainText })),
  }),
)
export type CounsellingRecord = z.output<ReturnType<typeof CounsellingRecord>>

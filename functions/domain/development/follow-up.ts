import * as z from 'zod/mini'
import { addDays, type Day, type Instant, startOf } from '../instant.ts'
import { later } from '../later.ts'
import { plainNumber, plainText } from '../shapes.ts'
import { text } from '../text.ts'

/** Whether a training helped, asked of both sides: a judgement of the training, never of the person. */
export const Helped = z.enum(['ya', 'sebagian', 'tidak'])

export const FollowUpInput = /* @__PURE__ */ later(() => z.strictObject({ helped: Helped, note: text(1000) }))
export type FollowUpInput = z.output<ReturnType<typeof FollowUpInput>>

const Answer = later(() => z.object({ helped: Helped, note: plainText, answeredAt: plainNumber }))

export const FollowUp = later(() => z.object({ pegawai: z.optional(Answer()), penilai: z.optional(Answer()) }))
export type FollowUp = z.output<ReturnType<typeof FollowUp>>

const two = (n: number) => String(n).padStart(2, '0')

/** House rule: in the quarter after the one in which it ended, when there has been work to use it in. */
export function askedFrom({ endsOn }: { readonly endsOn: Day }): Instant {
  const [year = 0, month = 1] = endsOn.split('-').map(Number)
  const next = Math.floor((month - 1) / 3) * 3 + 4
  return startOf(next > 12 ? `${year + 1}-01-01` : `${year}-${two(next)}-01`)
}

/** House rule: nobody is reminded of it for longer than a year. */
export const isStillAsked = (of: { readonly endsOn: Day }, now: Instant): boolean =>
  now >= askedFrom(of) && now < startOf(addDays(of.endsOn, 366))

/** Whether it stands in the list of what the evaluator has to do, now or later. */
export const isAskedOfEvaluator = (of: {
  readonly status: string
  readonly followUp?: FollowUp | undefined
}): boolean =>
  of.status === 'diajukan' ||
  of.status === 'dilaporkan' ||
  (of.status === 'selesai' && of.followUp?.penilai === undefined)

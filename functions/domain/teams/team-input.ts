import * as z from 'zod/mini'
import { line, LongText, plainLine } from '../text.ts'

export const TeamInput = z.strictObject({
  name: plainLine(200),
  purpose: LongText,
  leaderId: line(100),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
export type TeamInput = z.output<typeof TeamInput>

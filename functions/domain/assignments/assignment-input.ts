import * as z from 'zod/mini'
import { line, LongText, plainLine } from '../text.ts'
import { Scope } from './assignment.ts'

/** What is to be done, what is to come of it, and when. */
const assignmentWords = {
  statement: LongText,
  expectedResult: LongText,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
}

export const Designation = z.strictObject({
  employeeId: line(100),
  ...assignmentWords,
  /** In which team, of which the giver is the leader (II.A.5.f.6). */
  teamId: z.optional(line(100)),
  /** Where it is done; the unit of the giver, or of the team, unless named. */
  unitId: z.optional(line(100)),
})
export type Designation = z.output<typeof Designation>

export const Application = z.strictObject({
  ...assignmentWords,
  scope: Scope,
  /** The official here who opens the chance; inside the government. */
  giverId: z.optional(line(100)),
  /** The body outside. */
  host: z.optional(plainLine(200)),
})
export type Application = z.output<typeof Application>

import * as z from 'zod/mini'
import { chained, optionalText, plainNumber, plainText } from '../shapes.ts'
import { type Employee, EmployeeStatus, PositionKind } from './employee.ts'
import { later } from '../later.ts'
import { keptNip } from './person.ts'
import { Email, line, plainLine, ShortText } from '../text.ts'

/** UU 27/2022 Pasal 6: what a person may say is wrong about him. `evaluator`: the superior who judges him. */
export const CorrectionField = z.enum(['evaluator', 'name', 'nip', 'grade', 'position', 'unit', 'email', 'status'])
export type CorrectionField = z.output<typeof CorrectionField>

export const CorrectionStatus = z.enum(['diajukan', 'diterima', 'ditolak', 'dicabut'])
export type CorrectionStatus = z.output<typeof CorrectionStatus>

const position = () => z.strictObject({ name: plainLine(200), kind: PositionKind, jenjang: z.optional(line(40)) })

/** One field, and what is right instead. */
const fields = <More extends z.core.$ZodShape>(more: More) =>
  [
    z.strictObject({ field: z.literal('evaluator'), value: line(100), ...more }),
    z.strictObject({ field: z.literal('name'), value: plainLine(360), ...more }),
    z.strictObject({ field: z.literal('nip'), value: line(40), ...more }),
    z.strictObject({ field: z.literal('grade'), value: line(20), ...more }),
    z.strictObject({ field: z.literal('position'), value: position(), ...more }),
    z.strictObject({ field: z.literal('unit'), value: line(100), ...more }),
    z.strictObject({ field: z.literal('email'), value: Email, ...more }),
    z.strictObject({ field: z.literal('status'), value: EmployeeStatus, ...more }),
  ] as const

export const CorrectionChange = later(() => z.discriminatedUnion('field', fields({})))
export type CorrectionChange = z.output<ReturnType<typeof CorrectionChange>>

export const CorrectionInput = /* @__PURE__ */ later(() => z.discriminatedUnion('field', fields({ reason: ShortText })))
export type CorrectionInput = z.output<ReturnType<typeof CorrectionInput>>

const base = () => ({
  employeeId: plainText,
  /** Of the person, for the list. */
  name: plainText,
  seq: plainNumber,
  change: CorrectionChange(),
  /** Of the evaluator or unit that the value names. */
  named: optionalText,
  reason: plainText,
  requestedAt: plainNumber,
  dueAt: plainNumber,
  /** Nobody guesses the value from its digest in the history. */
  salt: optionalText,
  ...chained,
})

/** A person's request that something about him be put right. */
export const Correction = later(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('diajukan'), ...base() }),
    z.object({ status: z.literal('diterima'), ...base(), decidedAt: plainNumber, decidedBy: plainText }),
    z.object({
      status: z.literal('ditolak'),
      ...base(),
      decidedAt: plainNumber,
      decidedBy: plainText,
      refusal: plainText,
    }),
    z.object({ status: z.literal('dicabut'), ...base(), decidedAt: plainNumber }),
  ]),
)
export type Correction = z.output<ReturnType<typeof Correction>>
export type OpenCorrection = Extract<Correction, { status: 'diajukan' }>

/** The person as he would be recorded. */
export function corrected(person: Employee, change: CorrectionChange): Employee {
  switch (change.field) {
    case 'evaluator':
      return { ...person, evaluatorId: change.value }
    case 'unit':
      return { ...person, unitId: change.value }
    case 'nip':
      return { ...person, nip: keptNip(change.value) }
    case 'name':
      return { ...person, name: change.value }
    case 'grade':
      return { ...person, grade: change.value }
    case 'position':
      return { ...person, position: change.value }
    case 'email':
      return { ...person, email: change.value }
    case 'status':
      return { ...person, status: change.value }
  }
}

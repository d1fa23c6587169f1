import * as z from 'zod/mini'
import { type Employee, EmployeeKind, EmployeeStatus, PositionKind, Role } from '../../domain/people/employee.ts'
import { keptNip } from '../../domain/people/person.ts'
import { Email, line, plainLine } from '../../domain/text.ts'

/** What an administrator writes of a person; a full replacement, so that what is left out is empty or its default. */
export const PersonInput = z.strictObject({
  name: plainLine(360),
  nip: z.optional(line(40)),
  kind: EmployeeKind,
  status: z._default(EmployeeStatus, 'aktif'),
  position: z.strictObject({ name: plainLine(200), kind: PositionKind, jenjang: z.optional(line(40)) }),
  unitId: z.optional(line(100)),
  evaluatorId: z.optional(line(100)),
  grade: z.optional(line(20)),
  email: z.optional(Email),
  roles: z._default(z.array(Role).check(z.minLength(1), z.maxLength(8)), ['pegawai']),
})
export type PersonInput = z.output<typeof PersonInput>

/** The input as the person it describes; `before` lends what no input holds. */
export function personOf(employeeId: string, input: PersonInput, before?: Employee): Employee {
  return {
    ...input,
    roles: [...new Set(input.roles)],
    nip: keptNip(input.nip),
    employeeId,
    version: before?.version ?? 0,
    enteredAt: before?.enteredAt,
    movedAt: before?.movedAt,
    delegations: before?.delegations,
    actings: before?.actings,
    placements: before?.placements,
    officeSince: before?.officeSince,
    officeVersion: before?.officeVersion,
    deskVersion: before?.deskVersion,
    ended: before?.ended,
    historySeq: before?.historySeq,
    historyHash: before?.historyHash,
  }
}

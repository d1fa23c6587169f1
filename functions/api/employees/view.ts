import { Ended } from '../../domain/people/ending.ts'
import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import {
  type Actor,
  type Employee,
  EmployeeKind,
  EmployeeStatus,
  Position,
  Relation,
  Role,
  type Unit,
} from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { Placement } from '../../domain/people/placement.ts'
import type { Undeliverable } from '../../domain/people/undeliverable.ts'

export const Named = z.object({ employeeId: plainText, name: plainText })
export const NamedUnit = z.object({ unitId: plainText, name: plainText })

export const PlacementView = z.object({ ...Placement().shape, allowedActions: plainTexts })

export const EmployeeView = z.object({
  employeeId: plainText,
  name: plainText,
  /** For administrators only, as are e-mail and roles. */
  nip: optionalText,
  kind: EmployeeKind,
  status: EmployeeStatus,
  position: Position,
  unitId: optionalText,
  unit: z.optional(NamedUnit),
  evaluatorId: optionalText,
  evaluator: z.optional(Named),
  superior: z.optional(Named),
  grade: optionalText,
  email: optionalText,
  /** Since when letters to it do not arrive: nothing more is sent to this address. */
  emailUndeliverableSince: optionalText,
  roles: z.optional(z.array(Role)),
  movedAt: optionalText,
  /** Study leave and secondment (IV.A.15–16). */
  placements: z.optional(z.array(PlacementView)),
  /** Since when he is no employee any more, and why; for administrators. */
  ended: z.optional(Ended()),
  version: plainNumber,
  /** What the caller is to this person. */
  relations: z.array(Relation),
  allowedActions: plainTexts,
})

/** Whom a profile refers to, by name. */
export type Around = {
  readonly unit?: Unit | undefined
  readonly evaluator?: Employee | undefined
  readonly superior?: Employee | undefined
  readonly undeliverable?: Undeliverable | undefined
}

export function viewOf(
  employee: Employee,
  around: Around,
  relations: ReadonlySet<Relation>,
): z.input<typeof EmployeeView> {
  const { nip, email, roles, movedAt, placements, ended, ...open } = employee
  return {
    ...open,
    ...(relations.has('admin') ? { nip, email, roles: [...roles], ended } : {}),
    emailUndeliverableSince: around.undeliverable === undefined ? undefined : formatInstant(around.undeliverable.since),
    movedAt: movedAt === undefined ? undefined : formatInstant(movedAt),
    placements: placements?.map(each => ({ ...each, allowedActions: actionsOnPlacement(relations) })),
    unit: around.unit,
    evaluator: around.evaluator,
    superior: around.superior,
    relations: [...relations],
    allowedActions: actionsOn(relations, employee),
  }
}

/** The host's word comes in through whoever judges, or the administrator (IV.A.15–16); never through himself. */
function actionsOnPlacement(relations: ReadonlySet<Relation>): string[] {
  const isHis = relations.has('self')
  const admin = relations.has('admin') && !isHis
  const records = admin || relations.has('evaluator') || relations.has('superior')
  return [...(admin ? ['recordPlacement'] : []), ...(records ? ['recordHostFeedback'] : [])]
}

export function actionsOn(relations: ReadonlySet<Relation>, { status }: Pick<Employee, 'status'>): string[] {
  const leads = (['evaluator', 'superior', 'delegator'] as const).some(relation => relations.has(relation))
  const admin = relations.has('admin')
  return [
    ...(admin ? ['updateEmployee'] : []),
    ...(admin && !relations.has('self') ? ['recordPlacement'] : []),
    ...(admin && !relations.has('self') && status !== 'berhenti' ? ['endEmployment'] : []),
    ...(leads ? ['listEmployeeFeedback'] : []),
  ]
}

/** How an administrator, and only he, sees whom: also himself, for then it is his office that sees. */
export function relationsAsAdmin(actor: Actor, relations: ReadonlySet<Relation>): ReadonlySet<Relation> {
  return actor.roles.includes('admin_kepegawaian') ? new Set<Relation>([...relations, 'admin']) : relations
}

import { addDays, type Day, dayOf, type Instant } from '../instant.ts'
import type { Employee, Relation, Unit } from '../people/employee.ts'
import { leadsAsLawAsks, mayEvaluate } from '../people/evaluator.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { type Assignment, isPast, type Scope } from './assignment.ts'
import { type Application } from './assignment-input.ts'

/** House rule: nothing is decided further ahead than a year. */
const LONGEST = 366
/** House rule: what waits for one employee's evaluator stays short. */
export const MOST_WAITING = 20

/** What someone is to an assignment: to the employee, and who gives it. */
export type Part = Relation | 'giver'

/** Pasal 1(10), II.A.5.f.4–5: an official who leads; a functional officer as far as he leads a unit. */
export const mayAssign = (person: Employee, unit: Pick<Unit, 'headId'> | undefined): boolean =>
  mayEvaluate(person) && leadsAsLawAsks(person, unit)

export function partsOf(
  assignment: Pick<Assignment, 'giver'>,
  relations: ReadonlySet<Relation>,
  actorId: string | undefined,
): ReadonlySet<Part> {
  const isGiver = actorId !== undefined && assignment.giver?.employeeId === actorId
  return isGiver ? new Set<Part>([...relations, 'giver']) : relations
}

/** II.A.5.f.10: a designation goes to the evaluator first; the employee reads of it once it is decided. */
export function seesAssignment(assignment: Assignment, parts: ReadonlySet<Part>): boolean {
  if (!parts.has('self')) return parts.size > 0
  return assignment.form === 'sukarela' || assignment.status === 'disetujui' || assignment.status === 'ditolak'
}

const ACTIONS = ['approveAssignment', 'declineAssignment', 'withdrawAssignment', 'includeAssignment'] as const
export type AssignmentAction = (typeof ACTIONS)[number]

export function isAssignmentPartOf(
  action: AssignmentAction,
  { form }: Pick<Assignment, 'form'>,
  parts: ReadonlySet<Part>,
): boolean {
  switch (action) {
    case 'approveAssignment':
    case 'declineAssignment':
      return parts.has('evaluator')
    case 'withdrawAssignment':
      return parts.has(form === 'penunjukan' ? 'giver' : 'self')
    case 'includeAssignment':
      return parts.has('self')
  }
}

export function assignmentRefusalOf(
  action: AssignmentAction,
  assignment: Assignment,
  now: Instant,
): Refusal<'wrong_status'> | undefined {
  if (action === 'includeAssignment')
    return assignment.status === 'disetujui'
      ? undefined
      : refuse(
          'wrong_status',
          'Penugasan dimuat dalam SKP sesudah disetujui pejabat penilai kinerja (Lampiran BAB II.A.5.f.10–11).',
        )
  if (assignment.status !== 'diajukan') return refuse('wrong_status')
  return isPast(assignment, now)
    ? refuse('wrong_status', `Penugasan ini berakhir pada ${assignment.endsOn} tanpa diputus. Ajukan yang baru.`)
    : undefined
}

export function assignmentActions(
  assignment: Assignment,
  parts: ReadonlySet<Part>,
  isIncluded: boolean,
  now: Instant,
): (AssignmentAction | 'giveFeedback')[] {
  const own = ACTIONS.filter(
    action =>
      isAssignmentPartOf(action, assignment, parts) &&
      assignmentRefusalOf(action, assignment, now) === undefined &&
      !(action === 'includeAssignment' && isIncluded),
  )
  // IV.A.4: whoever assigned tells the evaluator what he saw of it
  return assignment.status === 'disetujui' && parts.has('giver') ? [...own, 'giveFeedback'] : own
}

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** Approved first, done after (II.A.5.f.10); within one year of performance, because it enters the SKP of that year. */
export function daysFaults({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, now: Instant): FieldProblem[] {
  const today = dayOf(now)
  const last = addDays(today, LONGEST)
  if (startsOn < today)
    return [fault('/startsOn', 'in_the_past', `Penugasan disetujui sebelum dimulai; paling awal ${today}.`)]
  if (startsOn > last) return [fault('/startsOn', 'too_far', `Penugasan dimulai paling lambat ${last}.`)]
  if (endsOn < startsOn) return [fault('/endsOn', 'before_start', 'Tanggal akhir tidak boleh sebelum tanggal mulai.')]
  const year = startsOn.slice(0, 4)
  return endsOn.startsWith(year)
    ? []
    : [fault('/endsOn', 'other_year', `Satu penugasan untuk satu tahun kinerja; paling lambat ${year}-12-31.`)]
}

const INSIDE: ReadonlySet<Scope> = new Set(['unit_kerja', 'lintas_unit'])

/** II.A.5.f.11: inside an official opens the chance, outside a body does. */
export function openingFaults({ scope, giverId, host }: Application): FieldProblem[] {
  const isInside = INSIDE.has(scope)
  const wrong = isInside
    ? { missing: giverId === undefined, surplus: host !== undefined, named: '/giverId', other: '/host' }
    : { missing: host === undefined, surplus: giverId !== undefined, named: '/host', other: '/giverId' }
  return [
    ...(wrong.missing
      ? [
          fault(
            wrong.named,
            'required',
            isInside
              ? 'Sebutkan pimpinan yang membuka kesempatan ini.'
              : 'Sebutkan lembaga yang membuka kesempatan ini.',
          ),
        ]
      : []),
    ...(wrong.surplus
      ? [fault(wrong.other, 'not_for_scope', 'Kosongkan; tidak sesuai dengan lingkup penugasan.')]
      : []),
  ]
}

export const scopeBetween = (giver: Pick<Employee, 'unitId'>, employee: Pick<Employee, 'unitId'>): Scope =>
  giver.unitId !== undefined && giver.unitId === employee.unitId ? 'unit_kerja' : 'lintas_unit'

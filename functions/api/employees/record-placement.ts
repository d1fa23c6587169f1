import * as z from 'zod/mini'
import { dayOf } from '../../domain/instant.ts'
import { type Placement, placementFaults, PlacementKind, StudyOutcome } from '../../domain/people/placement.ts'
import { refuse } from '../../domain/refusal.ts'
import { StudyPlace } from '../../domain/plans/study.ts'
import { plainLine } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainAbove, relationsOf } from '../chain.ts'
import { changeProfile } from './change-employee.ts'
import { namedSuperiorOf } from './named-superior.ts'
import { EmployeeView, relationsAsAdmin, viewOf } from './view.ts'

const Day = z.iso.date()

export const recordPlacement = operation({
  id: 'recordPlacement',
  area: 'employees',
  route: 'PUT /v1/employees/{employeeId}/placements/{startsOn}',
  summary: 'An administrator records where someone is placed from a day on: study leave or secondment (IV.A.15–16)',
  allow: ['admin_kepegawaian'],
  who: 'administrator, never of himself; the version is the profile’s',
  version: 'match',
  input: z.strictObject({
    kind: PlacementKind,
    institution: plainLine(200),
    place: StudyPlace,
    contact: z.optional(plainLine(300)),
    endsOn: z.optional(Day),
    outcome: z.optional(StudyOutcome),
  }),
  output: EmployeeView,
  refusals: ['employee_not_found', 'placement_not_found', 'not_allowed'],
  table: {
    employee: ['GetItem', 'PutItem'],
    region: ['GetItem'],
    unit: ['GetItem'],
    staff: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ path: { employeeId, startsOn }, actor }, { table, now }) {
    const before = isEmployeeId(employeeId) ? await table.get(keys.employee(employeeId)) : undefined
    if (before === undefined) return refuse('employee_not_found')
    if (!Day.safeParse(startsOn).success)
      return refuse('placement_not_found', 'Hari pertama penempatan ditulis sebagai tanggal, misalnya 2026-07-01.')
    // in his own affairs an administrator is an employee
    if (actor.employeeId === employeeId) return refuse('not_allowed')
    const { unitId } = before
    const chain = await chainAbove(table, before, now)
    const unit = unitId === undefined ? undefined : await table.get(keys.unit(unitId))
    return { before, chain, unit }
  },
  decide({ found: { before, chain, unit }, path: { startsOn }, input, actor }, { now }) {
    const by = actor.employeeId ?? actor.sub
    const others = (before.placements ?? []).filter(each => each.startsOn !== startsOn)
    const placement: Placement = { startsOn, ...input, recordedBy: by }
    const faults = placementFaults(placement, others, dayOf(now))
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const placements = [...others, placement].toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    const after = { ...before, placements }
    const { employee, writes } = changeProfile({ before, after, operation: 'recordPlacement', by, now })
    return {
      answer: viewOf(
        employee,
        { unit, evaluator: chain.evaluator, superior: namedSuperiorOf(chain) },
        relationsAsAdmin(actor, relationsOf(actor, chain)),
      ),
      was: before,
      writes,
    }
  },
})

export const handler = lambda(recordPlacement)

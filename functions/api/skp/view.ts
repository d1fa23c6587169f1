import * as z from 'zod/mini'
import { optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Employee, plansByPerspective, Position, type Relation } from '../../domain/people/employee.ts'
import { skpDeadlines } from '../../domain/evaluations/deadlines.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { skpActions } from '../../domain/plans/skp-actions.ts'
import { Accountability, Approach, ResourceKind, type Skp, SkpStatus, WorkResult } from '../../domain/plans/skp.ts'
import { hintsOf } from '../../domain/plans/skp-hints.ts'
import { isDraft } from '../../domain/plans/skp-rules.ts'
import { CoreValue } from '../../domain/feedback/core-values.ts'
import { skpIdOf } from '../../store/ids.ts'
import type { Listed } from '../../store/items.ts'
import type { Chain } from '../chain.ts'
import { DeadlineView, deadlineViews } from '../deadline-view.ts'
import type { Parties } from './parties.ts'
import { StudyView, studyView } from './study-view.ts'

const Person = z.object({ employeeId: plainText, name: plainText })

const head = {
  skpId: plainText,
  employeeId: plainText,
  name: plainText,
  year: plainNumber,
  seq: plainNumber,
  approach: Approach,
  status: SkpStatus,
  version: plainNumber,
  late: plainBoolean,
  allowedActions: plainTexts,
}

export const SkpListItem = z.object(head).check(z.meta({ id: 'SkpListItem' }))

/** The SKP itself, to which a screen adds what it reads beside it. */
export const SkpWhole = z.object({
  ...head,
  evaluator: z.optional(Person),
  superior: z.optional(Person),
  position: Position,
  unit: z.optional(z.object({ unitId: plainText, name: plainText })),
  workResults: z.array(WorkResult()),
  behaviourExpectations: z.partialRecord(CoreValue, plainText),
  /** Which of them the pimpinan set himself: they are not the employee's to change (Pasal 10(4)). */
  specialExpectations: z.optional(z.array(CoreValue)),
  resources: z.array(z.object({ kind: ResourceKind, need: plainText })),
  accountability: z.array(Accountability()),
  consequences: z.object({ positive: plainTexts, negative: plainTexts }),
  study: z.optional(StudyView),
  /** The same for every version that was written into one document (II.B.12–13). */
  documentId: plainText,
  deadlines: z.array(DeadlineView),
  /** While it is written: what the law asks besides, or only advises. It stops nothing. */
  hints: z.optional(z.array(z.object({ pointer: plainText, article: plainText, hint: plainText }))),
  approvedAt: optionalText,
  returnedReason: optionalText,
  revisionReason: optionalText,
})
export const SkpView = z.extend(SkpWhole, {}).check(z.meta({ id: 'Skp' }))

export type Seen = { readonly relations: ReadonlySet<Relation>; readonly now: Instant }

type Planner = Pick<Employee, 'kind' | 'status'>

export function skpHead(skp: Listed<'skp'>, planner: Planner, { relations, now }: Seen): z.input<typeof SkpListItem> {
  return {
    skpId: skpIdOf(skp),
    employeeId: skp.employeeId,
    name: skp.name,
    year: skp.year,
    seq: skp.seq,
    approach: skp.approach,
    status: skp.status,
    version: skp.version,
    late: skp.late,
    allowedActions: skpActions(skp, planner, relations, now),
  }
}

export function skpView(skp: Skp, chain: Chain, parties: Parties, seen: Seen): z.input<typeof SkpView> {
  const person = (employee: Employee | undefined) =>
    employee && { employeeId: employee.employeeId, name: employee.name }
  const approval = 'approval' in skp ? skp.approval : undefined
  return {
    ...skpHead(skp, chain.employee, seen),
    evaluator: person(parties.evaluator),
    superior: person(parties.superior),
    position: approval?.position ?? chain.employee.position,
    unit: parties.unit && { unitId: parties.unit.unitId, name: parties.unit.name },
    workResults: skp.workResults,
    behaviourExpectations: skp.behaviourExpectations,
    specialExpectations: skp.special?.values,
    resources: skp.resources,
    accountability: skp.accountability,
    consequences: skp.consequences,
    study: studyView(skp.study),
    documentId: skpIdOf({ ...skp, seq: skp.document ?? skp.seq }),
    deadlines: deadlineViews(skpDeadlines(skp, seen.now)),
    hints: hintsFor(skp, chain, parties),
    approvedAt: approval && formatInstant(approval.approvedAt),
    returnedReason: skp.returnedReason,
    revisionReason: skp.revisionReason,
  }
}

function hintsFor(skp: Skp, chain: Chain, { evaluator, unit }: Parties) {
  if (!isDraft(skp)) return undefined
  const hints = hintsOf(skp, {
    byPerspective: plansByPerspective(chain.employee, unit),
    underOneOfThem: evaluator !== undefined && plansByPerspective(evaluator, unit),
  })
  return hints.length > 0 ? hints : undefined
}

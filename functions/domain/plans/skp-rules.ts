import { assignmentFaults } from '../assignments/inclusion.ts'
import type { Employee } from '../people/employee.ts'
import type { Instant } from '../instant.ts'
import { samePosition } from '../people/moves.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { besideSpecial, specialFaults } from './special.ts'
import type { Approach, ApprovedSkp, DraftSkp, ResultKind, Skp, SkpContent, WorkResult } from './skp.ts'

type Content = Pick<Skp, 'workResults' | 'behaviourExpectations' | 'resources' | 'accountability' | 'consequences'> &
  Partial<Pick<Skp, 'study'>>

const EMPTY: Content = {
  workResults: [],
  behaviourExpectations: {},
  resources: [],
  accountability: [],
  consequences: { positive: [], negative: [] },
}

const contentOf = (skp: Skp): Content => ({
  workResults: skp.workResults,
  behaviourExpectations: skp.behaviourExpectations,
  resources: skp.resources,
  accountability: skp.accountability,
  consequences: skp.consequences,
  ...(skp.study === undefined ? {} : { study: skp.study }),
})

type NoHead = { readonly historySeq: number; readonly historyHash: string }

/** A new draft of the year; `late` when planning has closed (Pasal 14(1)): allowed, and said. */
export function draftSkp(
  employee: Pick<Employee, 'employeeId' | 'name' | 'evaluatorId'>,
  as: { year: number; seq: number; approach: Approach; late: boolean; copied: Skp | undefined },
  head: NoHead,
): DraftSkp {
  return {
    status: 'draf',
    employeeId: employee.employeeId,
    name: employee.name,
    year: as.year,
    seq: as.seq,
    approach: as.approach,
    version: 1,
    late: as.late,
    ...(as.copied === undefined ? EMPTY : contentOf(as.copied)),
    ...(employee.evaluatorId === undefined ? {} : { actorId: employee.evaluatorId }),
    ...head,
  }
}

export type Revising = {
  readonly seq: number
  readonly reason: string
  readonly employee: Pick<Employee, 'position' | 'unitId'>
  readonly evaluatorId: string | undefined
}

/** II.C.6–7, Pasal 11(2), 14(2), 20(4): a change is a new version, determined again; the old one stays in force until then. */
export function revisionOf(skp: ApprovedSkp, { seq, reason, employee, evaluatorId }: Revising, head: NoHead): DraftSkp {
  const { employeeId, name, year, approach } = skp
  const as = { year, seq, approach, late: false, copied: skp }
  const draft = draftSkp({ employeeId, name, ...(evaluatorId === undefined ? {} : { evaluatorId }) }, as, head)
  const document = isOfPost(skp, employee, evaluatorId) ? (skp.document ?? skp.seq) : seq
  const special = skp.special === undefined ? {} : { special: skp.special }
  return { ...draft, ...special, revises: skp.seq, document, revisionReason: reason }
}

/**
 * II.B.12–13: what changes within the year, as when a study begins or ends, is written into the same document. II.C.6–7:
 * another post or another evaluator is another document.
 */
function isOfPost({ approval }: ApprovedSkp, employee: Revising['employee'], evaluatorId: string | undefined): boolean {
  const { position, unitId } = employee
  return samePosition(approval.position, position) && approval.unitId === unitId && approval.evaluatorId === evaluatorId
}

type Written = Pick<SkpContent, 'workResults'> & Partial<Pick<SkpContent, 'accountability' | 'behaviourExpectations'>>
type Known = Pick<Skp, 'workResults'> & Partial<Pick<Skp, 'behaviourExpectations' | 'special'>>

/** Ids in the content that are not of this SKP, or stand twice. */
export function contentProblems(
  skp: Known,
  content: Written,
  roleIds: ReadonlySet<string> = new Set(),
): Refusal<'invalid_input'> | undefined {
  const known = new Set(skp.workResults.map(result => result.workResultId))
  const errors: FieldProblem[] = content.workResults.flatMap((result, r) =>
    result.workResultId === undefined || known.has(result.workResultId)
      ? []
      : [
          {
            pointer: `/workResults/${r}/workResultId`,
            code: 'unknown_work_result',
            detail: 'Hasil kerja ini tidak ada dalam SKP. Hapus workResultId untuk menambah yang baru.',
          },
        ],
  )
  errors.push(...roleFaults(skp.workResults, content.workResults, roleIds))
  errors.push(...assignmentFaults(skp.workResults, content.workResults))
  errors.push(...content.workResults.flatMap((result, r) => notMain(result, `/workResults/${r}/kind`)))
  errors.push(...schemeFaults(content))
  errors.push(...specialFaults({ behaviourExpectations: {}, ...skp }, content.behaviourExpectations ?? {}))
  const ids = content.workResults.flatMap(result => result.workResultId ?? [])
  if (new Set(ids).size < ids.length)
    errors.push({
      pointer: '/workResults',
      code: 'repeated_work_result',
      detail: 'Hasil kerja yang sama tertulis dua kali. Hapus salah satunya.',
    })
  return errors.length > 0 ? refuse('invalid_input', undefined, errors) : undefined
}

/** Pasal 12: a scheme is of results that are in the plan. */
function schemeFaults({ workResults, accountability = [] }: Written): FieldProblem[] {
  const known = new Set(workResults.map(({ workResultId }) => workResultId))
  const detail = 'Hasil kerja ini tidak ada dalam SKP. Sebutkan yang ada, atau kosongkan: skema berlaku bagi semua.'
  return accountability.flatMap(({ workResultIds = [] }, a) =>
    workResultIds.flatMap((id, n) =>
      known.has(id)
        ? []
        : [{ pointer: `/accountability/${a}/workResultIds/${n}`, code: 'unknown_work_result', detail }],
    ),
  )
}

/** A.1.7: a result fulfils a role that a matrix gives him; what a plan holds stays, though the matrix goes on. */
function roleFaults(
  known: readonly WorkResult[],
  written: SkpContent['workResults'],
  roleIds: ReadonlySet<string>,
): FieldProblem[] {
  const held = new Set(known.map(({ roleId }) => roleId))
  return written.flatMap(({ roleId }, r) =>
    roleId === undefined || held.has(roleId) || roleIds.has(roleId)
      ? []
      : [
          {
            pointer: `/workResults/${r}/roleId`,
            code: 'unknown_role',
            detail: 'Peran ini tidak ada bagi pegawai ini dalam matriks tahun itu. Hapus roleId, atau muat ulang.',
          },
        ],
  )
}

/**
 * The draft with new content. A result keeps the id that it once got; a new one gets `idOf` its content and place: the
 * same content sent twice, because its answer was lost, is one and the same SKP.
 */
export function edit(skp: DraftSkp, content: SkpContent, idOf: (result: unknown, place: number) => string): DraftSkp {
  const taken = new Set(content.workResults.flatMap(result => result.workResultId ?? []))
  const freeId = (result: unknown, place: number): string => {
    const id = idOf(result, place)
    return taken.has(id) ? freeId(result, place + content.workResults.length) : id
  }
  const from = new Map(skp.workResults.map(result => [result.workResultId, result.assignmentId]))
  const workResults: WorkResult[] = content.workResults.map(({ workResultId, ...result }, place) => {
    const assignmentId = workResultId && from.get(workResultId)
    return {
      workResultId: workResultId ?? freeId(result, place),
      ...result,
      ...(assignmentId === undefined ? {} : { assignmentId }),
    }
  })
  const { study: _, ...rest } = skp
  const behaviourExpectations = besideSpecial(content.behaviourExpectations, skp)
  return { ...rest, ...content, behaviourExpectations, workResults, version: skp.version + 1 }
}

export function submitDraft(skp: DraftSkp, now: Instant): DraftSkp {
  const { returnedReason: _, ...rest } = skp
  return { ...rest, status: 'diajukan', submittedAt: now, version: skp.version + 1 }
}

export function withdrawDraft(skp: DraftSkp): DraftSkp {
  const { submittedAt: _, ...rest } = skp
  return { ...rest, status: 'draf', version: skp.version + 1 }
}

export function returnDraft(skp: DraftSkp, reason: string): DraftSkp {
  const { submittedAt: _, ...rest } = skp
  return { ...rest, status: 'dikembalikan', returnedReason: reason, version: skp.version + 1 }
}

type Kinds = Readonly<Record<string, ResultKind>>

export type Determining = {
  readonly kinds: Kinds
  readonly employee: Pick<Employee, 'position' | 'unitId'>
  readonly approvedBy: string
  readonly onBehalfOf?: string | undefined
  readonly evaluatorId: string
  readonly superiorId: string | undefined
  readonly ruleSet: string
  readonly now: Instant
}

const withKinds = (results: readonly WorkResult[], kinds: Kinds): WorkResult[] =>
  results.map(result => ({ ...result, kind: kinds[result.workResultId] ?? result.kind }))

const hasMain = (results: readonly WorkResult[]) => results.some(result => result.kind === 'utama')

type Prioritised = Pick<WorkResult, 'assignment' | 'origin' | 'kind'>

/** II.A.2.a.3: what the perjanjian kinerja says. II.A.6.d: an assignment as Plt. or Plh., or to a structural post, has high priority, whoever sets the priorities. */
function notMain({ assignment, origin, kind }: Prioritised, pointer: string): FieldProblem[] {
  if (kind === 'utama') return []
  if (origin === 'perjanjian_kinerja') {
    const detail = 'Sasaran perjanjian kinerja adalah hasil kerja utama (Lampiran BAB II.A.2.a.3).'
    return [{ pointer, code: 'agreement_is_main', detail }]
  }
  if (assignment === undefined) return []
  const detail = 'Penugasan sebagai Plt., Plh., atau dalam jabatan struktural adalah hasil kerja utama (BAB II.A.6.d).'
  return [{ pointer, code: 'assignment_is_main', detail }]
}

/** Priorities that cannot be given: to a result that is not in it, against II.A.6.d, or so that none stays main. */
export function kindProblems(skp: Pick<Skp, 'workResults'>, kinds: Kinds): Refusal<'invalid_input'> | undefined {
  const known = new Set(skp.workResults.map(result => result.workResultId))
  const errors = Object.keys(kinds)
    .filter(id => !known.has(id))
    .map(id => ({
      pointer: `/kinds/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown_work_result',
      detail: 'Hasil kerja ini tidak ada dalam SKP.',
    }))
  const set = withKinds(skp.workResults, kinds).flatMap(result => notMain(result, `/kinds/${result.workResultId}`))
  if (errors.length + set.length > 0) return refuse('invalid_input', undefined, [...errors, ...set])
  if (!hasMain(skp.workResults) || hasMain(withKinds(skp.workResults, kinds))) return undefined
  return refuse('invalid_input', undefined, [
    {
      pointer: '/kinds',
      code: 'main_result_missing',
      detail: 'Paling sedikit satu hasil kerja tetap utama (Lampiran BAB II.A.2.a).',
    },
  ])
}

/** Pasal 14(1), (3): the evaluator determines it, and each result's priority (II.A.6.c); the post is fixed with it. */
export function approve(skp: DraftSkp, as: Determining): ApprovedSkp {
  const { returnedReason: _, ...rest } = skp
  return {
    ...rest,
    status: 'ditetapkan',
    workResults: withKinds(skp.workResults, as.kinds),
    version: skp.version + 1,
    approval: {
      approvedAt: as.now,
      approvedBy: as.approvedBy,
      ...(as.onBehalfOf === undefined ? {} : { onBehalfOf: as.onBehalfOf }),
      evaluatorId: as.evaluatorId,
      ...(as.superiorId === undefined ? {} : { superiorId: as.superiorId }),
      position: as.employee.position,
      ...(as.employee.unitId === undefined ? {} : { unitId: as.employee.unitId }),
      ruleSet: as.ruleSet,
    },
  }
}

export const isDraft = (skp: Skp): skp is DraftSkp =>
  skp.status === 'draf' || skp.status === 'diajukan' || skp.status === 'dikembalikan'

/** Replaced by a newer version: kept, no longer in force. */
export function replaced(skp: ApprovedSkp): ApprovedSkp {
  const { actorId: _, ...rest } = skp
  return { ...rest, status: 'diganti', version: skp.version + 1 }
}

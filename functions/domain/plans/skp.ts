import * as z from 'zod/mini'
import {
  chained,
  optionalBoolean,
  optionalNumber,
  optionalText,
  plainBoolean,
  plainNumber,
  plainText,
  plainTexts,
} from '../shapes.ts'
import { later } from '../later.ts'
import { CoreValue } from '../feedback/core-values.ts'
import { Position } from '../people/employee.ts'
import { Study, StudyInput } from './study.ts'
import { draftText, Id } from '../text.ts'
import { manual } from './manual.ts'

export const Approach = z.enum(['kuantitatif', 'kualitatif'])
export type Approach = z.output<typeof Approach>

export const ResultKind = z.enum(['utama', 'tambahan'])
export type ResultKind = z.output<typeof ResultKind>

/** Pasal 9(2): aspects of an indicator. */
export const Aspect = z.enum(['kuantitas', 'kualitas', 'waktu', 'biaya'])

/** II.A.2.a.8: the four perspectives, all of which pimpinan tinggi and heads of unit mandiri must meet. */
export const Perspective = z.enum(['penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran'])

/** Pasal 9(1): what a planned result is. */
export const ResultType = z.enum(['outcome', 'outcome_antara', 'output', 'layanan'])

/** II.A.2.a.3–5: where a result of pimpinan tinggi and heads of unit mandiri comes from. */
export const Origin = z.enum(['perjanjian_kinerja', 'direktif', 'inisiatif_strategis'])

/** Pasal 11(1). */
export const ResourceKind = z.enum(['sdm', 'anggaran', 'peralatan', 'pendampingan', 'sarana_prasarana'])

/** A text as people may write it; or as the table keeps it and an answer gives it, where it was checked before. */
type Words = typeof plainText

const Aspects = later(() => z.optional(z.array(Aspect).check(z.maxLength(4))))

function indicator(words: Words) {
  const maybe = z.optional(words)
  return z.strictObject({
    aspects: Aspects(),
    indicator: words,
    target: maybe,
    /** II.A.7.a.4.c: satuan pengukuran, where the target alone does not say it. */
    unit: maybe,
    perspective: z.optional(Perspective),
    /** II.A.3.b: not everybody understands it yet, so a manual belongs to it. */
    needsManual: optionalBoolean,
    manual: z.optional(manual(words)),
  })
}

/** II.A.6.d: an assignment as Plt. or Plh., or of a functional officer to a structural post. */
export const Assignment = z.enum(['plt', 'plh', 'jabatan_struktural'])

const workResult = (words: Words, maybe = z.optional(words)) => ({
  kind: ResultKind,
  statement: words,
  assignedBy: maybe,
  assignment: z.optional(Assignment),
  supports: maybe,
  /** A.1.7 *: the indicator of the supported result of a pimpinan tinggi, head of unit mandiri or organisation. */
  supportsIndicator: maybe,
  resultType: z.optional(ResultType),
  origin: z.optional(Origin),
  /** II.A.2.a.4: when indicator and target of a directive were clarified with who gave it. */
  clarifiedOn: optionalText,
  /** The approved assignment that it comes from (II.A.5.f.13): set by its inclusion alone. */
  assignmentId: optionalText,
  /** The row of a matrix of roles and results that it fulfils (II.A.5.langkah.a.5). */
  roleId: optionalText,
  indicators: z.array(indicator(words)).check(z.maxLength(8)),
})

/** Pasal 12: of which results it is the scheme; absent: of all of them. */
export const Accountability = later(() =>
  z.object({ schedule: plainText, evidence: plainText, workResultIds: z.optional(plainTexts) }),
)

/** What the employee writes; a result keeps the id that it once got. Drafts may be incomplete. */
export const SkpContent = /* @__PURE__ */ later(() => {
  const Text = draftText(2000)
  const known = z.optional(Id)
  const clarifiedOn = z.optional(z.iso.date())
  const workResultIds = z.optional(z.array(Id).check(z.maxLength(40)))
  return z.strictObject({
    workResults: z
      .array(
        z.strictObject({ ...workResult(Text), workResultId: known, assignmentId: known, roleId: known, clarifiedOn }),
      )
      .check(z.maxLength(40)),
    behaviourExpectations: z._default(z.partialRecord(CoreValue, Text), {}),
    resources: z._default(z.array(z.strictObject({ kind: ResourceKind, need: Text })).check(z.maxLength(40)), []),
    accountability: z._default(
      z.array(z.strictObject({ schedule: Text, evidence: Text, workResultIds })).check(z.maxLength(40)),
      [],
    ),
    consequences: z._default(
      z.strictObject({
        positive: z.array(Text).check(z.maxLength(20)),
        negative: z.array(Text).check(z.maxLength(20)),
      }),
      { positive: [], negative: [] },
    ),
    study: z.optional(StudyInput()),
  })
})
export type SkpContent = z.output<ReturnType<typeof SkpContent>>

export const WorkResult = later(() => z.object({ workResultId: plainText, ...workResult(plainText) }))
export type WorkResult = z.output<ReturnType<typeof WorkResult>>
export type Indicator = WorkResult['indicators'][number]

export const SkpStatus = z.enum(['draf', 'diajukan', 'dikembalikan', 'ditetapkan', 'diganti'])
export type SkpStatus = z.output<typeof SkpStatus>

const base = () => ({
  employeeId: plainText,
  name: plainText,
  year: plainNumber,
  seq: plainNumber,
  approach: Approach,
  /** Begun after planning closed (Pasal 14(1)): allowed, and said. */
  late: plainBoolean,
  workResults: z.array(WorkResult()),
  behaviourExpectations: z.partialRecord(CoreValue, plainText),
  /** Which of them the pimpinan set himself, and when (Pasal 10(4)). */
  special: z.optional(z.object({ values: z.array(CoreValue), at: plainNumber })),
  resources: z.array(z.object({ kind: ResourceKind, need: plainText })),
  accountability: z.array(Accountability()),
  consequences: z.object({ positive: plainTexts, negative: plainTexts }),
  /** Of someone on study leave (II.B). */
  study: z.optional(Study()),
  returnedReason: optionalText,
  revisionReason: optionalText,
  /** The version that this one is to replace (reviseSkp). */
  revises: optionalNumber,
  /** The first version of the document that this is one of; absent: this is the first (II.B.12–13). */
  document: optionalNumber,
  /** Who must act (the evaluator), for the team list only; authority is read from the profiles. */
  actorId: optionalText,
  submittedAt: optionalNumber,
  ...chained,
  wroteBy: optionalText,
})

/** Fixed at approval: who determined it, and the post that it was determined for. */
const Approval = later(() =>
  z.object({
    approvedAt: plainNumber,
    approvedBy: plainText,
    /** In whose office he determined it, where it was another's (IV.A.3). */
    onBehalfOf: optionalText,
    evaluatorId: plainText,
    superiorId: optionalText,
    position: Position,
    unitId: optionalText,
    /** Plans by perspective (II.A.2) as pimpinan tinggi or head of unit mandiri. */
    ruleSet: plainText,
  }),
)

/** A state is a type: a determined SKP cannot be built without its approval. */
export const Skp = later(() => {
  const shape = base()
  const approval = Approval()
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('draf'), ...shape }),
    z.object({ status: z.literal('diajukan'), ...shape }),
    z.object({ status: z.literal('dikembalikan'), ...shape }),
    z.object({ status: z.literal('ditetapkan'), ...shape, approval }),
    z.object({ status: z.literal('diganti'), ...shape, approval }),
  ])
})
export type Skp = z.output<ReturnType<typeof Skp>>
export type DraftSkp = Extract<Skp, { status: 'draf' | 'dikembalikan' | 'diajukan' }>
export type ApprovedSkp = Extract<Skp, { status: 'ditetapkan' | 'diganti' }>

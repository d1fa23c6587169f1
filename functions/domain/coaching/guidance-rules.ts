import type { Relation } from '../people/employee.ts'
import { dayOf, formatInstant, type Instant } from '../instant.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { CompetencyInput } from './competencies.ts'
import type { DecidingSide, Guidance, GuidanceKind } from './guidance.ts'
import type { EntryInput, GuidanceDecisionInput, PreparationInput } from './guidance-input.ts'

/** What someone is to it. */
export type GuidancePart = 'pegawai' | 'pembimbing' | 'penilai' | 'atasan' | 'kepegawaian'
type Parts = ReadonlySet<GuidancePart>

const ACTIONS = {
  prepareGuidance: 'pegawai',
  addGuidanceEntry: 'pembimbing',
  rateGuidance: 'pegawai',
  evaluateCompetencies: 'pembimbing',
  reportGuidance: 'penilai',
} as const satisfies Record<string, GuidancePart>
export type GuidanceAction = keyof typeof ACTIONS | 'signGuidance' | 'decideGuidance'

export function guidanceParts(
  { guide, startedBy }: Pick<Guidance, 'guide' | 'startedBy'>,
  relations: ReadonlySet<Relation>,
  me: string | undefined,
  personnel = false,
): Parts {
  const parts = new Set<GuidancePart>()
  if (relations.has('self')) return parts.add('pegawai')
  if (guide.employeeId === me) parts.add('pembimbing')
  if (relations.has('evaluator')) parts.add('penilai')
  if (relations.has('superior')) parts.add('atasan')
  // who judges him or did, guided him, or lets another judge him today, does not decide by another office what follows
  const isConcerned = relations.has('delegator') || (me !== undefined && me === startedBy)
  return parts.size === 0 && personnel && !isConcerned ? parts.add('kepegawaian') : parts
}

const isReported = ({ status }: Pick<Guidance, 'status'>) => status === 'dilaporkan' || status === 'ditindaklanjuti'

/** III.D.4.i–k: the superior reads what was reported to him; so do PyB and the personnel unit, who may decide on it. */
export const seesGuidance = (guidance: Pick<Guidance, 'status'>, parts: Parts): boolean =>
  parts.has('pegawai') ||
  parts.has('pembimbing') ||
  parts.has('penilai') ||
  ((parts.has('atasan') || parts.has('kepegawaian')) && isReported(guidance))

export const isGuidancePart = (action: GuidanceAction, parts: Parts): boolean =>
  action === 'signGuidance'
    ? parts.has('pegawai') || parts.has('pembimbing')
    : action === 'decideGuidance'
      ? parts.has('atasan') || parts.has('kepegawaian')
      : parts.has(ACTIONS[action])

const PREPARED: ReadonlySet<GuidanceKind> = new Set(['coaching', 'mentoring'])
const MOST_ENTRIES = 30

/** The record is open until one of them signs it. */
export function preparingFault({ employeeSignedAt, guideSignedAt }: Guidance): Refusal<'wrong_status'> | undefined {
  const signedAt = employeeSignedAt ?? guideSignedAt
  return signedAt === undefined
    ? undefined
    : refuse('wrong_status', `Rekaman bimbingan ini sudah ditandatangani sejak ${formatInstant(signedAt)}.`)
}

/** III.D.4.e.3.a, III.D.4.f.3: before the first meeting the employee reports or plans. */
export function enteringFault(guidance: Guidance): Refusal<'wrong_status' | 'preparation_missing'> | undefined {
  const fault = preparingFault(guidance)
  if (fault !== undefined) return fault
  if (PREPARED.has(guidance.kind) && guidance.preparation === undefined) return refuse('preparation_missing')
  return guidance.journal.length < MOST_ENTRIES
    ? undefined
    : refuse('wrong_status', 'Paling banyak 30 pertemuan dicatat untuk satu bimbingan. Tandatangani bimbingan ini.')
}

export function signingFault(guidance: Guidance, parts: Parts): Refusal<'wrong_status'> | undefined {
  if (guidance.journal.length === 0)
    return refuse('wrong_status', 'Belum ada pertemuan yang dicatat untuk ditandatangani.')
  const mine = parts.has('pegawai') ? guidance.employeeSignedAt : guidance.guideSignedAt
  return mine === undefined
    ? undefined
    : refuse('wrong_status', `Anda sudah menandatangani pada ${formatInstant(mine)}.`)
}

/** III.D.4.g: after it. */
export const ratingFault = ({ status }: Guidance): Refusal<'wrong_status'> | undefined =>
  status === 'berjalan' ? refuse('wrong_status', NOT_SIGNED) : undefined

/** III.D.4.h: after it, and until it is reported. */
export function evaluatingFault(guidance: Guidance): Refusal<'wrong_status'> | undefined {
  const { status, reportedAt } = guidance
  if (status === 'berjalan') return refuse('wrong_status', NOT_SIGNED)
  return reportedAt === undefined
    ? undefined
    : refuse(
        'wrong_status',
        `Bimbingan ini sudah dilaporkan kepada atasan pejabat penilai pada ${formatInstant(reportedAt)}.`,
      )
}

/** III.D.4.j: the record and the evaluation of competencies. */
export const reportingFault = (guidance: Guidance): Refusal<'wrong_status' | 'competencies_missing'> | undefined =>
  evaluatingFault(guidance) ?? (guidance.competencies === undefined ? refuse('competencies_missing') : undefined)

export const decidingSide = (parts: Parts): DecidingSide =>
  parts.has('atasan') ? 'atasan pejabat penilai' : 'PyB atau unit kepegawaian'

/** III.D.4.k: on what was reported, each of the two sides once. */
export function decidingFault(guidance: Guidance, parts: Parts): Refusal<'wrong_status'> | undefined {
  if (!isReported(guidance))
    return refuse('wrong_status', 'Tindak lanjut ditentukan sesudah bimbingan dilaporkan (Lampiran BAB III.D.4.j-k).')
  const made = guidance.decisions?.find(({ side }) => side === decidingSide(parts))
  return made === undefined
    ? undefined
    : refuse('wrong_status', `Tindak lanjut sudah ditentukan ${made.side} pada ${formatInstant(made.decidedAt)}.`)
}

const NOT_SIGNED = 'Rekaman bimbingan belum ditandatangani pegawai dan pembimbing.'

const FAULTS: Readonly<Record<GuidanceAction, (guidance: Guidance, parts: Parts) => Refusal | undefined>> = {
  prepareGuidance: preparingFault,
  addGuidanceEntry: enteringFault,
  signGuidance: signingFault,
  rateGuidance: ratingFault,
  evaluateCompetencies: evaluatingFault,
  reportGuidance: reportingFault,
  decideGuidance: decidingFault,
}

const ALL = [
  'prepareGuidance',
  'addGuidanceEntry',
  'signGuidance',
  'rateGuidance',
  'evaluateCompetencies',
  'reportGuidance',
  'decideGuidance',
] as const

export const guidanceActions = (guidance: Guidance, parts: Parts): GuidanceAction[] =>
  ALL.filter(each => isGuidancePart(each, parts) && FAULTS[each](guidance, parts) === undefined)

/** What a preparation of this kind says at least. */
export function preparationFaults(kind: GuidanceKind, given: PreparationInput) {
  const wanted = { coaching: ['progress', 'problems', 'causes'], mentoring: ['actionPlan'] } as const
  const needed = kind === 'coaching' || kind === 'mentoring' ? wanted[kind] : []
  return needed
    .filter(name => given[name] === undefined)
    .map(name => ({
      pointer: `/${name}`,
      code: 'missing',
      detail: `Isi sebelum ${kind} dimulai (Lampiran BAB III.D.4.${kind === 'coaching' ? 'e' : 'f'}).`,
    }))
}

/** A meeting that was held. */
export const entryFaults = ({ on }: EntryInput, now: Instant) =>
  on > dayOf(now)
    ? [{ pointer: '/on', code: 'in_future', detail: `Isi hari pertemuan, paling lambat ${dayOf(now)}.` }]
    : []

const next = (guidance: Guidance, change: Partial<Guidance>): Guidance => ({
  ...guidance,
  ...change,
  version: guidance.version + 1,
})

export const prepared = (guidance: Guidance, given: PreparationInput, now: Instant): Guidance =>
  next(guidance, { preparation: { ...given, preparedAt: now } })

export const withEntry = (guidance: Guidance, entry: EntryInput): Guidance =>
  next(guidance, { journal: [...guidance.journal, entry] })

/** III.D.4.e.3, f.3: both sign; with the second signature the record is complete. */
export function signed(guidance: Guidance, parts: Parts, now: Instant): Guidance {
  const mine = parts.has('pegawai') ? { employeeSignedAt: now } : { guideSignedAt: now }
  const { employeeSignedAt, guideSignedAt } = { ...guidance, ...mine }
  const isComplete = employeeSignedAt !== undefined && guideSignedAt !== undefined
  return next(guidance, { ...mine, ...(isComplete ? { status: 'ditandatangani' as const } : {}) })
}

export const evaluated = (guidance: Guidance, given: CompetencyInput, now: Instant): Guidance =>
  next(guidance, { ...given, evaluatedAt: now })

export const followed = (
  guidance: Guidance,
  { decision, reason }: GuidanceDecisionInput,
  { parts, by, now }: { readonly parts: Parts; readonly by: string; readonly now: Instant },
): Guidance =>
  next(guidance, {
    status: 'ditindaklanjuti',
    decisions: [
      ...(guidance.decisions ?? []),
      { side: decidingSide(parts), decision, reason, decidedBy: by, decidedAt: now },
    ],
  })

export const reportedNow = (guidance: Guidance, now: Instant): Guidance =>
  next(guidance, { status: 'dilaporkan', reportedAt: now })

import { formatInstant, type Instant } from '../instant.ts'
import { type Actor, hasRole, type Relation } from '../people/employee.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Counselling, CounsellingStatus, CounsellorKind } from './counselling.ts'

/** What someone is to a case; `kepegawaian`: PyB or the personnel unit (III.D.5.c.2.a), who are nothing else to the person. */
export type CounsellingPart = 'pegawai' | 'penilai' | 'atasan' | 'konselor' | 'kepegawaian'
export type Parts = ReadonlySet<CounsellingPart>

/** PyB, or the unit that manages personnel: by role. */
export const isPersonnel = (actor: Actor): boolean => hasRole(actor, 'admin_kepegawaian') || hasRole(actor, 'pembina')

export function counsellingParts(
  { counsellor }: Pick<Counselling, 'counsellor'>,
  relations: ReadonlySet<Relation>,
  actor: Actor,
): Parts {
  const parts = new Set<CounsellingPart>()
  if (relations.has('self')) return parts.add('pegawai')
  if (relations.has('evaluator')) parts.add('penilai')
  if (relations.has('superior')) parts.add('atasan')
  if (counsellor !== undefined && counsellor.employeeId === actor.employeeId) parts.add('konselor')
  // who judges him, counselled him, or lets another judge him today, does not decide by another office what becomes of it
  return parts.size === 0 && isPersonnel(actor) && !relations.has('delegator') ? parts.add('kepegawaian') : parts
}

/** III.D.5.d: to whom the record is reported. These, who made it and the employee read it, and nobody else. */
export const REPORTED_TO = {
  pejabat_penilai: ['atasan'],
  pejabat_konseling: ['penilai', 'atasan'],
  konselor_independen: ['kepegawaian'],
} as const satisfies Record<CounsellorKind, readonly CounsellingPart[]>

function isReportedTo({ counsellor, signedAt }: Counselling, parts: Parts): boolean {
  if (counsellor === undefined || signedAt === undefined) return false
  return REPORTED_TO[counsellor.kind].some(part => parts.has(part))
}

export const seesRecord = (one: Counselling, parts: Parts): boolean =>
  one.signedAt !== undefined && (parts.has('pegawai') || parts.has('konselor') || isReportedTo(one, parts))

/** III.D.5.c.1: between these until it is reported; the personnel unit and the counsellor from then on. */
export const seesBehaviour = ({ reportedAt }: Counselling, parts: Parts): boolean =>
  parts.has('pegawai') ||
  parts.has('penilai') ||
  parts.has('konselor') ||
  (parts.has('kepegawaian') && reportedAt !== undefined)

/** The superior learns of it by the record that is reported to him. */
export const seesCounselling = (one: Counselling, parts: Parts): boolean =>
  seesBehaviour(one, parts) || isReportedTo(one, parts)

type Rule = { readonly who: readonly CounsellingPart[]; readonly from: readonly CounsellingStatus[] }

const RULES = {
  answerBehaviour: [{ who: ['pegawai'], from: ['disampaikan'] }],
  // c.1.d: only where the behaviour did not change
  reportBehaviour: [{ who: ['penilai'], from: ['disampaikan'] }],
  // it changed; or, of what was reported, it is not one of the cases that are picked (c.2.a.2)
  closeCounselling: [
    { who: ['penilai'], from: ['disampaikan'] },
    { who: ['kepegawaian'], from: ['dilaporkan'] },
  ],
  scheduleCounselling: [{ who: ['kepegawaian'], from: ['dilaporkan', 'dijadwalkan'] }],
  recordCounselling: [{ who: ['konselor'], from: ['dijadwalkan'] }],
  // III.D.5.e: on the record, so by those of the three who read it
  decideCounselling: [{ who: ['atasan', 'kepegawaian'], from: ['direkam'] }],
} as const satisfies Record<string, readonly Rule[]>
export type CounsellingAction = keyof typeof RULES

const ALL = Object.keys(RULES).filter((name): name is CounsellingAction => name in RULES)

const rulesOf = (action: CounsellingAction, parts: Parts): readonly Rule[] => {
  const rules: readonly Rule[] = RULES[action]
  return rules.filter(({ who }) => who.some(part => parts.has(part)))
}

export const isCounsellingPart = (action: CounsellingAction, one: Counselling, parts: Parts): boolean =>
  rulesOf(action, parts).length > 0 && (action !== 'decideCounselling' || decides(one, parts))

/** Of those to whom it is reported: not the evaluator. */
const decides = (one: Counselling, parts: Parts): boolean =>
  one.signedAt === undefined || isReportedTo(one, new Set([...parts].filter(part => part !== 'penilai')))

/** The state and the time, for someone whose part it is. */
export function counsellingFault(
  action: CounsellingAction,
  one: Counselling,
  parts: Parts,
  now: Instant,
): Refusal<'wrong_status'> | undefined {
  if (!rulesOf(action, parts).some(({ from }) => from.includes(one.status))) return refuse('wrong_status')
  if (action === 'answerBehaviour' && one.answeredAt !== undefined)
    return refuse('wrong_status', `Sudah Anda jawab ${formatInstant(one.answeredAt)}.`)
  const { session } = one
  return action === 'recordCounselling' && session !== undefined && now < session.at
    ? refuse('wrong_status', `Konseling baru dimulai ${formatInstant(session.at)}.`)
    : undefined
}

export const counsellingActions = (one: Counselling, parts: Parts, now: Instant): CounsellingAction[] =>
  ALL.filter(action => isCounsellingPart(action, one, parts) && counsellingFault(action, one, parts, now) === undefined)

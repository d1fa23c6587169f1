import { isOver, shareADay } from './acting.ts'
import type { Delegation } from './delegation.ts'
import { type Actor, type Employee, isInOffice, type Unit } from './employee.ts'
import { holdsEvaluatingPost, mayEvaluate } from './evaluator.ts'
import { addDays, type Day, dayOf, type Instant } from '../instant.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'

/** House rule: longer than a year is no acting, and nothing is decided further ahead than that. */
const LONGEST = 366
/** House rule: what stands on one profile stays short. */
const MOST = 10

type Days = { readonly startsOn: Day; readonly endsOn: Day }

/** What someone is to a delegation. */
export type Party = 'delegator' | 'delegate' | 'superior' | 'admin'

/**
 * Pasal 1(9): the evaluator himself. IV.A.3: the superior of an evaluator who is absent. An administrator records what
 * was decided, but not who gets power over himself nor power for himself.
 */
export function partiesOf(
  actor: Actor,
  me: Pick<Employee, 'evaluatorId' | 'status'> | undefined,
  of: { readonly delegatorId: string; readonly delegateId: string; readonly superiorId: string | undefined },
): ReadonlySet<Party> {
  const id = actor.employeeId
  const parties = new Set<Party>()
  if (me !== undefined && !isInOffice(me)) return parties
  if (id !== undefined && id === of.delegatorId) parties.add('delegator')
  if (id !== undefined && id === of.delegateId) parties.add('delegate')
  if (id !== undefined && id === of.superiorId) parties.add('superior')
  const isOwnAffair =
    id !== undefined && (id === of.delegatorId || id === of.delegateId || me?.evaluatorId === of.delegatorId)
  if (actor.roles.includes('admin_kepegawaian') && !isOwnAffair) parties.add('admin')
  return parties
}

const OFFERING: readonly Party[] = ['delegator', 'superior', 'admin']
export const mayOffer = (parties: ReadonlySet<Party>): boolean => OFFERING.some(party => parties.has(party))

const ANSWERING = ['acceptDelegation', 'declineDelegation'] as const
export type DelegationAction = (typeof ANSWERING)[number] | 'endDelegation'
const ACTIONS = [...ANSWERING, 'endDelegation'] as const

/** An answer is the delegate's; ending it is everyone's who has a part, but what is only offered he declines. */
export function isDelegationPartOf(action: DelegationAction, parties: ReadonlySet<Party>): boolean {
  return action === 'endDelegation' ? parties.size > 0 : parties.has('delegate')
}

export function delegationRefusalOf(
  action: DelegationAction,
  delegation: Delegation,
  parties: ReadonlySet<Party>,
  now: Instant,
): Refusal<'wrong_status'> | undefined {
  if (isOver(delegation, now))
    return refuse('wrong_status', `Pendelegasian ini berakhir pada ${delegation.endsOn} (Lampiran BAB IV.A.3).`)
  if (delegation.status === 'ditawarkan') {
    const onlyAnswers = action === 'endDelegation' && parties.size === 1 && parties.has('delegate')
    return onlyAnswers ? refuse('wrong_status') : undefined
  }
  return delegation.status === 'diterima' && action === 'endDelegation' ? undefined : refuse('wrong_status')
}

export function delegationActions(
  delegation: Delegation,
  parties: ReadonlySet<Party>,
  now: Instant,
): DelegationAction[] {
  return ACTIONS.filter(
    action =>
      isDelegationPartOf(action, parties) && delegationRefusalOf(action, delegation, parties, now) === undefined,
  )
}

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** The days of an offer: not behind us, in order, not endless. */
export function daysFaults({ startsOn, endsOn }: Days, now: Instant): FieldProblem[] {
  const today = dayOf(now)
  const last = addDays(today, LONGEST)
  return [
    ...(startsOn < today
      ? [fault('/startsOn', 'in_the_past', `Pendelegasian tidak berlaku surut; paling awal ${today}.`)]
      : []),
    ...(endsOn < startsOn
      ? [fault('/endsOn', 'before_start', 'Tanggal akhir tidak boleh sebelum tanggal mulai.')]
      : []),
    ...(endsOn > last ? [fault('/endsOn', 'too_long', `Pendelegasian paling lama sampai ${last}.`)] : []),
  ]
}

export function partyFaults(
  delegator: Employee | undefined,
  delegate: Employee | undefined,
  units: readonly Unit[],
): FieldProblem[] {
  if (delegator === undefined)
    return [fault('/delegatorId', 'delegator_not_found', 'Pejabat penilai ini tidak ada. Pilih pejabat lain.')]
  if (!holdsEvaluatingPost(delegator))
    return [fault('/delegatorId', 'delegator_not_evaluator', 'Jabatan ini bukan jabatan pejabat penilai kinerja.')]
  if (delegate === undefined)
    return [fault('/delegateId', 'delegate_not_found', 'Pegawai ini tidak ada. Pilih pejabat lain.')]
  if (delegate.employeeId === delegator.employeeId)
    return [fault('/delegateId', 'own_office', 'Kewenangan didelegasikan kepada pejabat lain, bukan diri sendiri.')]
  const why = eligibilityFault(delegator, delegate, units)
  return why === undefined ? [] : [fault('/delegateId', 'delegate_not_eligible', why)]
}

/**
 * II.A.5.f.3: at least a pengawas. IV.A.7: a functional officer as long as he leads a unit, be it as Plt./Plh. of its head
 * (the example of II.A.6.d).
 */
export function eligibilityFault(delegator: Employee, delegate: Employee, units: readonly Unit[]): string | undefined {
  if (delegate.kind === 'kepala_daerah') return 'Kepala daerah bukan pegawai ASN dan tidak menjadi Plt. atau Plh.'
  if (!mayEvaluate(delegate))
    return 'Penerima delegasi harus berstatus aktif dan paling rendah pejabat pengawas atau setara (Pasal 1 angka 9).'
  const leads = units.some(({ headId }) => headId === delegate.employeeId || headId === delegator.employeeId)
  return delegate.position.kind === 'fungsional' && !leads
    ? 'Pejabat fungsional menerima delegasi sepanjang memimpin unit kerja (Lampiran BAB IV.A.7).'
    : undefined
}

/** Whose unit the question of IV.A.7 is asked of. */
export const unitIdsOf = (...people: readonly (Employee | undefined)[]): string[] => [
  ...new Set(people.flatMap(person => person?.unitId ?? [])),
]

/** One office has one who acts in it on a day; who acts for another does not give his own office away on that day. */
export function conflictOf(
  delegator: Employee,
  delegate: Employee,
  days: Days,
  now: Instant,
): Refusal<'delegation_overlaps' | 'delegation_circle' | 'delegations_full'> | undefined {
  const { delegations = [], actings: actsFor = [] } = delegator
  const { actings = [], delegations: gives = [] } = delegate
  const twice = delegations.find(each => shareADay(each, days))
  if (twice !== undefined)
    return refuse('delegation_overlaps', `Jabatan ini sudah didelegasikan ${spanOf(twice)}. Pilih tanggal lain.`)
  const away = [...actsFor, ...gives].find(each => shareADay(each, days))
  if (away !== undefined)
    return refuse(
      'delegation_circle',
      `Pada ${spanOf(away)} salah satu pihak sudah menerima atau memberi delegasi; delegasi tidak dapat diteruskan atau berputar.`,
    )
  const longest = Math.max(...[delegations, actings].map(all => all.filter(each => !isOver(each, now)).length))
  return longest < MOST ? undefined : refuse('delegations_full')
}

const spanOf = ({ startsOn, endsOn }: Days) => `${startsOn} sampai dengan ${endsOn}`

import { type Day, dayOf, formatInstant, type Instant } from '../instant.ts'
import { type Employee, type Relation, hasLeft } from '../people/employee.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import type { EnrolmentStatus } from './enrolment.ts'
import type { ConclusionInput, DevelopmentInput, DevelopmentItem, DevelopmentSide } from './plan-item.ts'

export type DevelopmentAction = 'agreeDevelopment' | 'declineDevelopment' | 'concludeDevelopment'

/** What someone is to an item: of employee and evaluator each one side; nobody else has a part in it. */
export const developmentSide = (relations: ReadonlySet<Relation>): DevelopmentSide | undefined =>
  relations.has('self') ? 'pegawai' : relations.has('evaluator') ? 'penilai' : undefined

/** Nobody agrees to his own proposal; either may end one: who proposed it takes it back, the other declines. */
export const isDevelopmentPart = (action: DevelopmentAction, item: DevelopmentItem, side: DevelopmentSide): boolean =>
  action !== 'agreeDevelopment' || item.side !== side

export const isOpenItem = ({ status }: Pick<DevelopmentItem, 'status'>): boolean =>
  status === 'diusulkan' || status === 'disepakati'

/** House rule: so many at once that both can still follow them. */
export const MOST_OPEN = 20

export const proposingFault = (items: readonly DevelopmentItem[]): Refusal<'development_full'> | undefined =>
  items.filter(isOpenItem).length < MOST_OPEN ? undefined : refuse('development_full')

export const answeringFault = ({
  status,
  agreedAt,
  closedAt,
}: DevelopmentItem): Refusal<'wrong_status'> | undefined => {
  if (status === 'diusulkan') return undefined
  if (closedAt !== undefined) return closedSince(closedAt)
  return refuse('wrong_status', `Butir ini sudah disepakati sejak ${formatInstant(agreedAt ?? 0)}.`)
}

export function concludingFault({ status, closedAt }: DevelopmentItem): Refusal<'wrong_status'> | undefined {
  if (closedAt !== undefined) return closedSince(closedAt)
  return status === 'disepakati' ? undefined : refuse('wrong_status', 'Butir ini belum disepakati kedua pihak.')
}

/** What is a training of the catalogue is done when that training is completed: its proof is not given twice. */
export const doneFault = (
  { trainingId }: DevelopmentItem,
  { outcome }: ConclusionInput,
  enrolment: EnrolmentStatus | undefined,
): Refusal<'wrong_status'> | undefined =>
  outcome === 'terlaksana' && trainingId !== undefined && enrolment !== 'selesai'
    ? refuse('wrong_status', 'Butir ini terlaksana bila pelatihannya selesai dan buktinya dikonfirmasi.')
    : undefined

const closedSince = (at: Instant) => refuse('wrong_status', `Butir ini sudah ditutup sejak ${formatInstant(at)}.`)

/** Done may be said without words; not done has a reason. */
export const conclusionFaults = ({ outcome, note }: ConclusionInput): FieldProblem[] =>
  outcome === 'tidak_terlaksana' && note === undefined
    ? [{ pointer: '/note', code: 'missing', detail: 'Isi alasan mengapa butir ini tidak terlaksana.' }]
    : []

/** House rule: within this year and the next. */
export function developmentFaults({ dueOn, way, trainingId }: DevelopmentInput, now: Instant): FieldProblem[] {
  const today = dayOf(now)
  const last = `${Number(today.slice(0, 4)) + 1}-12-31`
  return [
    ...(dueOn < today || dueOn > last
      ? [{ pointer: '/dueOn', code: 'out_of_range', detail: `Isi hari antara ${today} dan ${last}.` }]
      : []),
    ...(trainingId !== undefined && way !== 'pelatihan'
      ? [{ pointer: '/trainingId', code: 'not_a_training', detail: 'Pelatihan katalog hanya untuk cara "pelatihan".' }]
      : []),
  ]
}

export const yearOfItem = ({ dueOn }: { readonly dueOn: Day }): number => Number(dueOn.slice(0, 4))

type Proposal = {
  readonly employee: Pick<Employee, 'employeeId' | 'name' | 'unitId'>
  readonly side: DevelopmentSide
  readonly by: string
  readonly evaluatorId: string | undefined
  readonly place: string
  readonly need: DevelopmentItem['need']
}

export function proposedItem(
  { goal, competency, way, trainingId, dueOn }: DevelopmentInput,
  { employee: { employeeId, name, unitId }, side, by, evaluatorId, place, need }: Proposal,
  now: Instant,
): Omit<DevelopmentItem, 'historySeq' | 'historyHash'> {
  return {
    ...{ employeeId, place, name, year: yearOfItem({ dueOn }), status: 'diusulkan' },
    ...{ side, proposedBy: by, proposedAt: now, goal, way, dueOn, version: 1 },
    ...(need && { need }),
    ...(competency && { competency }),
    ...(trainingId === undefined ? {} : { trainingId }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(evaluatorId === undefined ? {} : { actorId: evaluatorId }),
  }
}

const next = (item: DevelopmentItem, change: Partial<DevelopmentItem>): DevelopmentItem => ({
  ...item,
  ...change,
  version: item.version + 1,
})

/** What is over lies on nobody's desk. */
const over = ({ actorId: _desk, ...item }: DevelopmentItem, change: Partial<DevelopmentItem>): DevelopmentItem =>
  next(item, change)

export const agreedItem = (item: DevelopmentItem, by: string, now: Instant): DevelopmentItem =>
  next(item, { status: 'disepakati', agreedAt: now, agreedBy: by })

export const declinedItem = (item: DevelopmentItem, side: DevelopmentSide, by: string, note: string, now: Instant) =>
  over(item, { status: side === item.side ? 'ditarik' : 'ditolak', closedAt: now, closedBy: by, note })

export const concludedItem = (item: DevelopmentItem, { outcome, note }: ConclusionInput, by: string, now: Instant) =>
  over(item, { status: outcome, closedAt: now, closedBy: by, ...(note === undefined ? {} : { note }) })

/**
 * What becomes of an item when someone else judges the person, or he leaves: it goes along to whoever is his evaluator
 * now; of who is no employee any more nothing is planned (Pasal 1(1)).
 */
export function itemAfter(
  item: DevelopmentItem,
  person: Pick<Employee, 'status'>,
  evaluatorId: string | undefined,
  now: Instant,
): DevelopmentItem | undefined {
  if (!isOpenItem(item)) return undefined
  if (hasLeft(person)) return over(item, { status: 'berhenti', closedAt: now, closedBy: 'sistem' })
  return item.actorId === evaluatorId ? undefined : next(item, { actorId: evaluatorId })
}

const FAULTS = {
  agreeDevelopment: answeringFault,
  declineDevelopment: answeringFault,
  concludeDevelopment: concludingFault,
} as const satisfies Record<DevelopmentAction, unknown>

const ALL = ['agreeDevelopment', 'declineDevelopment', 'concludeDevelopment'] as const

export const developmentActions = (item: DevelopmentItem, side: DevelopmentSide): DevelopmentAction[] =>
  ALL.filter(action => isDevelopmentPart(action, item, side) && FAULTS[action](item) === undefined)

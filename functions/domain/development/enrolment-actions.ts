import { formatInstant, type Instant, startOf } from '../instant.ts'
import type { Relation } from '../people/employee.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Enrolment, EnrolmentStatus } from './enrolment.ts'
import { askedFrom, type FollowUp } from './follow-up.ts'
import type { Training } from './training.ts'
import { cancelledFault, hasStarted, isInItsLastDay, started } from './training-rules.ts'

/** `before`: until the first day begins, of a training that takes place; `leaving`: the same for who has a place; `after`: from the last day on, of one that took place, as `held`; `later`: from the next quarter on. */
type Time = 'before' | 'leaving' | 'after' | 'held' | 'later' | 'any'
type Rule = { readonly who: readonly Relation[]; readonly from: readonly EnrolmentStatus[]; readonly when: Time }

/** III.D.4: training is guidance by the pimpinan, and paid by his unit; so he decides before a place is taken. */
export const ENROLMENT_ACTIONS = {
  approveEnrolment: { who: ['evaluator'], from: ['diajukan'], when: 'before' },
  declineEnrolment: { who: ['evaluator'], from: ['diajukan'], when: 'any' },
  withdrawEnrolment: { who: ['self', 'admin'], from: ['diajukan', 'menunggu', 'terdaftar'], when: 'leaving' },
  reportCompletion: { who: ['self'], from: ['terdaftar'], when: 'after' },
  confirmCompletion: { who: ['evaluator', 'admin'], from: ['dilaporkan'], when: 'held' },
  returnCompletion: { who: ['evaluator', 'admin'], from: ['dilaporkan'], when: 'any' },
  answerFollowUp: { who: ['self', 'evaluator'], from: ['selesai'], when: 'later' },
} as const satisfies Record<string, Rule>

export type EnrolmentAction = keyof typeof ENROLMENT_ACTIONS

const ACTIONS: readonly EnrolmentAction[] = Object.keys(ENROLMENT_ACTIONS).filter(
  (name): name is EnrolmentAction => name in ENROLMENT_ACTIONS,
)

export const isPartOfEnrolment = (action: EnrolmentAction, relations: ReadonlySet<Relation>): boolean =>
  ENROLMENT_ACTIONS[action].who.some(relation => relations.has(relation))

type TimeCode = {
  any: never
  held: never
  before: 'training_started'
  leaving: 'training_started'
  after: 'training_not_over'
  later: 'period_not_open'
}
export type EnrolmentCode<A extends EnrolmentAction> = 'wrong_status' | TimeCode[(typeof ENROLMENT_ACTIONS)[A]['when']]

type Days = Pick<Training, 'startsOn' | 'endsOn' | 'cancelled'>

/** The state and the time, for someone whose part it is; `days`: of the training as it stands now. */
export function enrolmentFault<A extends EnrolmentAction>(
  action: A,
  enrolment: Pick<Enrolment, 'status'>,
  days: Days,
  now: Instant,
): Refusal<EnrolmentCode<A>> | undefined
export function enrolmentFault(
  action: EnrolmentAction,
  enrolment: Pick<Enrolment, 'status'>,
  days: Days,
  now: Instant,
): Refusal | undefined {
  const rule: Rule = ENROLMENT_ACTIONS[action]
  if (!rule.from.includes(enrolment.status)) return refuse('wrong_status')
  switch (rule.when) {
    case 'any':
      return undefined
    case 'held':
      return cancelledFault(days)
    case 'before':
      return cancelledFault(days) ?? (hasStarted(days, now) ? started(days) : undefined)
    case 'leaving':
      return enrolment.status === 'terdaftar' && hasStarted(days, now) ? started(days) : undefined
    case 'after':
      return cancelledFault(days) ?? (isInItsLastDay(days, now) ? undefined : notOver(days))
    case 'later':
      return now >= askedFrom(days) ? undefined : notAsked(days)
  }
}

const notAsked = (days: Days): Refusal<'period_not_open'> =>
  refuse('period_not_open', `Manfaat pelatihan ditanyakan mulai ${formatInstant(askedFrom(days))}.`)

const notOver = ({ endsOn }: Days): Refusal<'training_not_over'> =>
  refuse('training_not_over', `Bukti diisi mulai hari terakhir pelatihan, ${formatInstant(startOf(endsOn))}.`)

/** Each side answers for itself, once. */
export const sideOf = (relations: ReadonlySet<Relation>): 'pegawai' | 'penilai' =>
  relations.has('self') ? 'pegawai' : 'penilai'

/** What this caller may do to it now. */
export function enrolmentActions(
  enrolment: Pick<Enrolment, 'status'> & { readonly followUp?: FollowUp | undefined },
  days: Days,
  relations: ReadonlySet<Relation>,
  now: Instant,
): EnrolmentAction[] {
  return ACTIONS.filter(
    action =>
      isPartOfEnrolment(action, relations) &&
      enrolmentFault(action, enrolment, days, now) === undefined &&
      (action !== 'answerFollowUp' || enrolment.followUp?.[sideOf(relations)] === undefined),
  )
}

import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Actor, hasRole, type Role } from '../../domain/people/employee.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { mayExtend } from '../../domain/periods/period-end.ts'
import { isByAnother, mayPropose, type Proposal, standingProposal } from '../../domain/periods/reopening.ts'
import { PeriodKind, PeriodStatus, periodStatus, Rhythm } from '../../domain/periods/period.ts'
import { Achievement } from '../../domain/evaluations/ratings.ts'
import { ITEMS, type Item } from '../../store/items.ts'
import { ClosingReport } from './closing-report.ts'
import { movedView } from './moved-view.ts'

/** Who sets what a unit achieved, and sees it of every unit. */
export const LEADERS = ['admin_kepegawaian', 'pembina', 'kepala_daerah'] as const satisfies readonly Role[]

export const leads = (actor: Actor): boolean => LEADERS.some(role => hasRole(actor, role))

/** Who sees how many evaluations of every unit stand where. */
export const seesAllUnits = (actor: Actor): boolean => hasRole(actor, 'admin_kepegawaian') || hasRole(actor, 'pembina')

const actions = plainTexts

export const PeriodView = z.object({
  periodId: plainText,
  kind: PeriodKind,
  name: plainText,
  startsOn: plainText,
  endsOn: plainText,
  /** Where progress is documented more often than it is evaluated. */
  documentation: z.optional(Rhythm),
  evaluationOpensAt: plainText,
  evaluationClosesAt: plainText,
  status: PeriodStatus,
  allowedActions: actions,
})

const MovedView = z.object({
  from: plainText,
  until: plainText,
  reason: plainText,
  at: plainText,
  /** Who moved it, and who had proposed it: for the administrator. */
  by: optionalText,
  proposedBy: optionalText,
})

const ProposalView = z.object({
  until: plainText,
  reason: plainText,
  at: plainText,
  lapsesAt: plainText,
  by: plainText,
})

/** The period with everything that has moved its end, for everyone whom that concerns. */
export const PeriodScreen = z.extend(PeriodView, {
  extensions: z.array(MovedView),
  reopenings: z.array(MovedView),
  /** What waits for the consent of another administrator: for administrators. */
  reopeningProposal: z.optional(ProposalView),
})

/** `untouched`: no closing of the window as it stands now has begun. */
export function periodScreen(
  period: Item<'period'>,
  untouched: boolean,
  actor: Actor,
  now: Instant,
): z.input<typeof PeriodScreen> {
  const named = hasRole(actor, 'admin_kepegawaian')
  const proposal = named ? standingProposal(period, now) : undefined
  return {
    ...periodView(period, actor, now, untouched),
    extensions: (period.extensions ?? []).map(({ by, ...moved }) => ({ ...movedView(moved), ...(named && { by }) })),
    reopenings: (period.reopenings ?? []).map(({ by, proposedBy, ...moved }) => ({
      ...movedView(moved),
      ...(named && { by, proposedBy }),
    })),
    ...(proposal && { reopeningProposal: proposalView(proposal) }),
  }
}

const proposalView = ({ until, reason, at, lapsesAt, by }: Proposal): z.input<typeof ProposalView> => ({
  until: formatInstant(until),
  reason,
  at: formatInstant(at),
  lapsesAt: formatInstant(lapsesAt),
  by,
})

/** `untouched`: it is known that no closing has begun; whoever does not know does not offer what a closing refuses. */
export function periodView(
  period: Item<'period'>,
  actor: Actor,
  now: Instant,
  untouched = false,
): z.output<typeof PeriodView> {
  const status = periodStatus(period, now, period)
  return {
    periodId: period.periodId,
    kind: period.kind,
    name: period.name,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    documentation: period.documentation,
    evaluationOpensAt: formatInstant(period.evaluationOpensAt),
    evaluationClosesAt: formatInstant(period.evaluationClosesAt),
    status,
    allowedActions: [
      ...(hasRole(actor, 'admin_kepegawaian') ? ofAdministrator(period, actor, now, untouched) : []),
      ...(leads(actor) ? ['setAchievement'] : []),
    ],
  }
}

function ofAdministrator(period: Item<'period'>, actor: Actor, now: Instant, untouched: boolean): string[] {
  const status = periodStatus(period, now, period)
  const proposal = standingProposal(period, now)
  const allowed = {
    extendPeriod: status !== 'ditutup' && (status !== 'menutup' || untouched) && mayExtend(period),
    closePeriod: status === 'menutup',
    proposeReopening: mayPropose(period, now),
    consentToReopening: proposal !== undefined && isByAnother(proposal, actor),
    declineReopening: proposal !== undefined,
  }
  return Object.entries(allowed).flatMap(([action, may]) => (may ? [action] : []))
}

/** How many evaluations stand at each status. */
export const Counts = z.omit(ITEMS.count(), { sk: true })
export type Counts = z.output<typeof Counts>

const STATUSES = z.keyof(Counts).options

export function sumOf(counts: readonly Counts[]): Counts {
  const sum = z.parse(Counts, {})
  for (const one of counts) for (const status of STATUSES) sum[status] += one[status]
  return sum
}

export const ClosingView = z.object({
  startedAt: plainText,
  finishedAt: optionalText,
  evaluations: plainNumber,
  escalated: plainNumber,
  withoutSkp: plainNumber,
  /** Of people who are out of office or gone: nobody judges them (II.C.8). */
  stopped: plainNumber,
  /** Evaluations (ids) that found nobody above the evaluator: the administrator names someone. */
  needsSuperior: z.optional(plainTexts),
  digest: optionalText,
  ...ClosingReport.shape,
})

/** While it runs, the numbers are those of the shards that are done. */
export function closingView(
  closing: Item<'closing'>,
  shards: readonly Item<'closingShard'>[],
  actor: Actor,
  report: z.output<typeof ClosingReport>,
): z.output<typeof ClosingView> {
  const done = shards.flatMap(({ result }) => (result === undefined ? [] : [result]))
  const total = (numberOf: (one: (typeof done)[number]) => number) => done.reduce((sum, one) => sum + numberOf(one), 0)
  const { startedAt, finishedAt, digest, needsSuperior } = closing
  return {
    startedAt: formatInstant(startedAt),
    ...(finishedAt === undefined ? {} : { finishedAt: formatInstant(finishedAt) }),
    evaluations: closing.evaluations ?? total(one => one.evaluations),
    escalated: closing.escalated ?? total(one => one.escalated),
    withoutSkp: closing.withoutSkp ?? total(one => one.withoutSkp.length),
    stopped: closing.stopped ?? total(one => one.stopped?.length ?? 0),
    ...(needsSuperior !== undefined && hasRole(actor, 'admin_kepegawaian') ? { needsSuperior } : {}),
    ...(digest === undefined ? {} : { digest }),
    ...report,
  }
}

export const AchievementView = z.object({
  periodId: plainText,
  unitId: plainText,
  achievement: Achievement,
  setAt: plainText,
  version: plainNumber,
  allowedActions: actions,
})

export function achievementView(item: Item<'achievement'>, actor: Actor): z.output<typeof AchievementView> {
  const { periodId, unitId, achievement, setAt, version } = item
  const allowedActions = leads(actor) ? ['setAchievement'] : []
  return { periodId, unitId, achievement, setAt: formatInstant(setAt), version, allowedActions }
}

/** A closing that a reopening followed: its result stays, and the next digest holds its own. */
export const FormerView = z.omit(ClosingView, {
  needsSuperior: true,
  withoutSkpEmployees: true,
  stoppedEvaluations: true,
  overdueSuperiors: true,
  overdueSuperiorsCount: true,
})

export function formerView(closing: Item<'closing'>): z.input<typeof FormerView> {
  const { startedAt, finishedAt, digest, evaluations = 0, escalated = 0, withoutSkp = 0, stopped = 0 } = closing
  return {
    startedAt: formatInstant(startedAt),
    ...(finishedAt === undefined ? {} : { finishedAt: formatInstant(finishedAt) }),
    evaluations,
    escalated,
    withoutSkp,
    stopped,
    digest,
  }
}

import type { Deadline } from '../evaluations/deadlines.ts'
import { type Employee, hasLeft } from '../people/employee.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import {
  decidingDeadlines,
  deliveringDeadlines,
  judgingDeadlines,
  planDeadlines,
  runningDeadlines,
} from '../home/home-deadlines.ts'
import { changedDeadlines, reportingDeadlines } from '../home/report-tasks.ts'
import { documentationDeadlines } from '../home/documentation-tasks.ts'
import type { Period } from '../periods/period.ts'
import { type Asked, askedDeadlines } from '../home/asked-tasks.ts'
import { type InRound, roundDeadlines } from '../home/round-tasks.ts'
import { type FeedbackSchedule, scheduleDeadlines } from '../feedback/schedule.ts'
import { type Day, dayOf, type Instant } from '../instant.ts'
import type { ObjectionFile } from '../evaluations/objection.ts'
import { CURRENT_RULE_SET } from '../rulesets/index.ts'
import type { SkpStatus } from '../plans/skp.ts'
import { endOfJanuary } from '../periods/windows.ts'
import { daysBetween, isStatutory, type Rung, rungOn, workingRungOn } from './ladder.ts'

/** Whose doing ends it: mine in my own affairs, mine for others, or others' in my affairs. */
export type Whose = 'own' | 'others' | 'waiting'

/** One line of a reminder; of several people with the same deadline there is one line, which counts them. */
export type Row = Pick<Deadline, 'what' | 'dueAt' | 'article'> & {
  readonly periodId?: string
  readonly whose: Whose
  readonly people: number
}

export type DueRow = Row & { readonly rung: Rung; readonly days: number; readonly statutory: boolean }

type Plan = { readonly status: SkpStatus; readonly employeeId: string }

/** What runs for one person, as his first screen shows it. */
export type Affairs = {
  readonly employee: Pick<Employee, 'employeeId' | 'kind' | 'status'>
  /** The one that is planned for. */
  readonly year: number
  readonly plans: readonly Plan[]
  readonly teamPlans: readonly Plan[]
  readonly own: readonly Evaluation[]
  /** Those that lie on his desk, as evaluator or as superior. */
  readonly team: readonly Evaluation[]
  /** Brought before him as superior, not decided yet. */
  readonly objections: readonly ObjectionFile[]
  /** Decided by him with another result, which is his to report (V.B.8). */
  readonly changed: readonly ObjectionFile[]
  /** The periods around, with their clocks. */
  readonly periods: readonly (Period & Parameters<typeof changedDeadlines>[1][number])[]
  /** When scheduled feedback is due to him, and where he owes it to others. */
  readonly schedules: readonly FeedbackSchedule[]
  readonly owed: readonly FeedbackSchedule[]
  /** Who asks him for feedback. */
  readonly asked: readonly Asked[]
  /** Rounds in which he names colleagues, or agrees with whom others name. */
  readonly rounds: readonly InRound[]
  /** What he has not told the evaluators of assignments that he gave (IV.A.4). */
  readonly assigned: readonly { readonly periodId: string; readonly dueAt: Instant }[]
  /** His own office, unless another acts in it, and those that he acts in. */
  readonly desks: readonly string[]
}

const OF_ASSIGNMENT = { what: 'tellOfAssignment', article: 'Lampiran BAB IV.A.4' } as const

const OWN = new Set(['acknowledgeEvaluation', 'objectToEvaluation'])

/** Every running deadline of a person, of his own affairs and of what others wait for from him. */
export function rowsOf(affairs: Affairs, now: Instant): Row[] {
  const { employee, plans, year, team } = affairs
  const me = employee.employeeId
  return counted([
    ...planDeadlines(employee, plans, year, now).map(each => row(each, 'own')),
    ...affairs.own.flatMap(each => runningDeadlines([each], now).map(one => ownRow(each, one))),
    ...affairs.own.flatMap(each => documentationDeadlines(each, affairs.periods, now)).map(each => row(each, 'own')),
    ...scheduleDeadlines(affairs.schedules, now).map(each => row(each, 'waiting')),
    ...scheduleDeadlines(affairs.owed, now).map(each => row(each, 'others')),
    ...affairs.asked.flatMap(each => askedDeadlines(each, now)).map(each => row(each, 'others')),
    ...affairs.rounds
      .flatMap(each => roundDeadlines(each, now))
      .map(each => row(each, each.what === 'nominateGivers' ? 'own' : 'others')),
    ...affairs.assigned
      .filter(({ dueAt }) => now <= dueAt)
      .map(each => row({ ...each, ...OF_ASSIGNMENT, state: 'berjalan' }, 'others')),
    ...teamPlanRows(affairs, now),
    ...[
      ...judgingDeadlines(team, me, now),
      ...deliveringDeadlines(team, me, now),
      ...decidingDeadlines(affairs.objections, CURRENT_RULE_SET).filter(({ dueAt }) => now <= dueAt),
    ]
      // what is his to do first is to sign and to deliver
      .filter(({ what }) => what !== 'report')
      .map(each => row(each, 'others')),
    ...[...reportingDeadlines(team, now), ...changedDeadlines(affairs.changed, affairs.periods, now)].map(each =>
      row(each, 'others'),
    ),
  ])
}

/**
 * Of who is out of office: his evaluations alone, as far as something is his to do in them. Who has left has only what he
 * would lose, to read his result and to object to it (V.A.6, V.B.2).
 */
export function ownRows(own: readonly Evaluation[], person: Pick<Employee, 'status'>, now: Instant): Row[] {
  const rows = own.flatMap(each => runningDeadlines([each], now).map(one => ownRow(each, one)))
  return counted(rows.filter(({ whose, what }) => whose === 'own' && (!hasLeft(person) || OWN.has(what))))
}

type Running = Deadline & { periodId?: string }

const row = ({ what, dueAt, article, periodId }: Running, whose: Whose): Row => ({
  ...{ what, dueAt, article, whose, people: 1 },
  ...(periodId === undefined ? {} : { periodId }),
})

/** Until he has handed it in, the end of the window is the employee's own. */
function ownRow({ status }: Evaluation, deadline: Running): Row {
  if (deadline.what === 'signEvaluation' && status === 'terbuka')
    return row({ ...deadline, what: 'submitEvaluation' }, 'own')
  return row(deadline, OWN.has(deadline.what) ? 'own' : 'waiting')
}

/** Pasal 14(1): what was handed in to the evaluator is determined by the end of January. */
function teamPlanRows({ teamPlans, employee, year }: Affairs, now: Instant): Row[] {
  const dueAt = endOfJanuary(year)
  if (now > dueAt) return []
  const handedIn = teamPlans.filter(each => each.status === 'diajukan' && each.employeeId !== employee.employeeId)
  return handedIn.map(() =>
    row({ what: 'approveSkp', dueAt, article: 'Pasal 14 ayat (1)', state: 'berjalan' }, 'others'),
  )
}

function counted(rows: readonly Row[]): Row[] {
  const alike = Map.groupBy(rows, ({ what, dueAt, periodId, whose }) => JSON.stringify([whose, what, dueAt, periodId]))
  return [...alike.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [{ ...first, people: 1 + more.length }]))
    .toSorted((a, b) => a.dueAt - b.dueAt)
}

/** BAB V.B: a right that is lost by its day. */
const OF_OBJECTIONS = new Set(['objectToEvaluation', 'explainObjection', 'decideObjection'])

/** Pasal 18: colleagues may give feedback; nobody is pressed for it (house rule). */
const MAY = new Set(['answerRequest', 'submitAnswer', 'nominateGivers', 'approvePanel', 'decideOutsider'])

/** Of these the ones whose rung is told today. */
export function dueOn(day: Day, rows: readonly Row[], holidays: ReadonlySet<Day>): DueRow[] {
  return rows.flatMap(each => {
    const rung = (each.what === 'decideObjection' ? workingRungOn : rungOn)(day, each.dueAt, holidays)
    if (rung === undefined) return []
    const statutory = !MAY.has(each.what) && (isStatutory(rung) || OF_OBJECTIONS.has(each.what))
    return [{ ...each, rung, days: daysBetween(day, dayOf(each.dueAt)), statutory }]
  })
}

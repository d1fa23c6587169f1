import { hasRole, Role } from '../../domain/people/employee.ts'
import { busyPeriods } from '../../domain/home/home.ts'
import { isChangedUnreported, isUndecided } from '../../domain/evaluations/objection-state.ts'
import { bindingOn } from '../../domain/feedback/schedule.ts'
import { yearOf } from '../../domain/instant.ts'
import { isRead } from '../../domain/openness/explanation.ts'
import { endOfJanuary } from '../../domain/periods/windows.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Reads } from '../../store/access.ts'
import { askedOf } from '../../store/asked.ts'
import { inRounds, runningRounds } from '../../store/in-rounds.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { withWindows } from '../evaluations/windows.ts'
import { turnsAt } from '../counselling/turns.ts'
import { inOrder } from '../assignments/listed.ts'
import { AS, desksWithPlt, evaluationsAt, overDesks, plansAt, READS_OF_DESKS, tasksAt } from '../desks.ts'
import { objectionsAt } from '../objections/desk.ts'
import { schedulesAt } from '../schedules.ts'
import { periodsAround } from '../period-in-play.ts'
import { undeliverableOf } from '../undeliverable.ts'
import { plansBelow } from './home-plans.ts'
import { HomeView, homeView } from './home-view.ts'

/** An administrator with more to decide finds the rest in the list. */
const MOST_TO_DECIDE = 25

const NOTHING = {
  unread: undefined,
  answered: undefined,
  plans: [],
  offers: [],
  teamPlans: [],
  plansBelow: [],
  own: [],
  team: [],
  objections: [],
  changed: [],
  corrections: [],
  trainings: [],
  teamTrainings: [],
  assigned: [],
  toApprove: [],
  schedules: [],
  owed: [],
  counselling: [],
  asked: [],
  rounds: [],
}

export const getHome = operation({
  id: 'getHome',
  area: 'me',
  route: 'GET /v1/me/home',
  summary: 'The first screen in one answer: phase, deadlines, tasks, progress, what I wait for',
  allow: Role.options,
  who: 'anyone, his own affairs',
  output: HomeView,
  refusals: [],
  table: {
    ...READS_OF_DESKS,
    email: ['GetItem'],
    cycle: ['GetItem'],
    period: ['Query'],
    skp: ['Query', 'QueryByTeam'],
    evaluation: ['BatchGetItem', 'Query', 'QueryByActor'],
    objection: ['QueryByActor'],
    delegation: ['Query'],
    assignment: ['Query', 'QueryByActor', 'BatchGetItem'],
    explanation: ['GetItem'],
    explanationReading: ['GetItem'],
    surveyAnswered: ['GetItem'],
    correction: ['Query'],
    enrolment: ['Query', 'QueryByActor'],
    correctionLine: ['Query'],
    feedbackSchedule: ['GetItem', 'QueryByActor'],
    counselling: ['QueryByActor'],
    invitation: ['Query'],
    round: ['Query'],
    panel: ['BatchGetItem'],
    outsiders: ['BatchGetItem'],
    givenFeedback: ['Query'],
    givenAnswer: ['Query'],
  },
  async find({ actor }, { table, now, hmac }) {
    const me = actor.employeeId
    const year = yearOf(now)
    const decides = hasRole(actor, 'admin_kepegawaian')
    const [cycle, periods, employee, waiting] = await Promise.all([
      table.get(keys.cycle(year)),
      periodsAround(table, now),
      me === undefined ? undefined : table.get(keys.employee(me)),
      decides ? table.page(ranges.openCorrections(), MOST_TO_DECIDE) : undefined,
    ])
    const around = { year, cycle, periods, employee, toDecide: waiting?.items ?? [] }
    if (me === undefined) return { ...around, ...NOTHING }
    const desks = await desksWithPlt(table, me, employee, now)
    const busy = busyPeriods(periods, now)
    const years = busy.some(period => period.year < year) ? [year - 1, year] : [year]
    const isLate = now > endOfJanuary(year)
    const [
      undeliverable,
      plans,
      own,
      offers,
      teamPlans,
      below,
      team,
      objections,
      corrections,
      assigned,
      asked,
      unread,
      schedule,
      owed,
      answered,
      trainings,
      asksOfTeam,
      turns,
      askedFeedback,
    ] = await Promise.all([
      employee && undeliverableOf(employee, table, hmac),
      table.all(ranges.skpOfYear(me, year)),
      Promise.all(years.map(each => table.all(ranges.evaluationsOfYear(me, each)))),
      table.all(ranges.delegationsTo(me)),
      plansAt(table, desks, year),
      isLate ? overDesks(desks, id => plansBelow(table, id, year)) : [],
      Promise.all(busy.map(each => evaluationsAt(table, desks, each.periodId))),
      overDesks(desks, id => table.listAll(ranges.objectionsBefore(id))),
      table.all(ranges.correctionsOf(me)),
      table.all(ranges.assignmentsOf(me)),
      overDesks(desks, id => table.listAll(ranges.assignmentsBefore(id))),
      unreadOf(table, me, year),
      table.get(keys.feedbackSchedule(me, year)),
      overDesks(desks, id => schedulesAt(table, id, year)),
      table.get(keys.surveyAnswered(me, year - 1)),
      table.all(ranges.enrolmentsOf(me)),
      overDesks(desks, id => table.listAll(ranges.enrolmentsBefore(id))),
      turnsAt(table, desks, actor, now),
      runningRounds(table, periods, now).then(async running => {
        const rounds = employee === undefined ? [] : await inRounds(table, employee, desks.ids, running, now)
        return { rounds, asked: await askedOf(table, me, years, now, rounds) }
      }),
    ])
    return {
      ...around,
      undeliverable,
      ...askedFeedback,
      unread,
      answered: answered?.year,
      plans,
      offers,
      teamPlans: await tasksAt(table, desks, actor, teamPlans, () => 'evaluator', now),
      plansBelow: await tasksAt(table, desks, actor, below, () => 'superior', now),
      own: withWindows(own.flat(), periods),
      team: withWindows(await tasksAt(table, desks, actor, team.flat(), one => AS[one.by], now), periods),
      corrections,
      assigned,
      toApprove: await tasksAt(table, desks, actor, await inOrder(table, asked), () => 'evaluator', now),
      schedules: schedule === undefined ? [] : [bindingOn(schedule, employee?.evaluatorId)],
      trainings,
      // on the desk of who was evaluator then: whose part it is now, the profiles say
      teamTrainings: await tasksAt(table, { ...desks, shared: true }, actor, asksOfTeam, () => 'evaluator', now),
      owed: await tasksAt(table, desks, actor, owed, () => 'evaluator', now),
      counselling: turns,
      changed: objections.filter(isChangedUnreported),
      objections: (await objectionsAt(table, desks, actor, objections.filter(isUndecided), now)).flatMap(
        ({ one, relations }) => (relations.has('superior') ? [one] : []),
      ),
    }
  },
  decide: ({ found }, { now }) => ({ answer: homeView(found, now) }),
})

async function unreadOf(
  table: Pick<Reads<'explanation' | 'explanationReading'>, 'get'>,
  me: string,
  year: number,
): Promise<number | undefined> {
  const [explanation, reading] = await Promise.all([
    table.get(keys.explanation(year)),
    table.get(keys.explanationReading(me, year)),
  ])
  return explanation === undefined || isRead(explanation, reading) ? undefined : year
}

export const handler = lambda(getHome)

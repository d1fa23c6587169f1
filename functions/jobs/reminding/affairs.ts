import { desksOfWork, pltAmong } from '../../domain/people/acting.ts'
import type { Standing } from '../../domain/people/authority.ts'
import { holdsEvaluatingPost } from '../../domain/people/evaluator.ts'
import { type Employee, isInOffice } from '../../domain/people/employee.ts'
import { withWindowOf } from '../../domain/evaluations/evaluation-rules.ts'
import { type By, type Evaluation, isJudgementOf } from '../../domain/evaluations/evaluation.ts'
import { busyPeriods } from '../../domain/home/home.ts'
import { type Instant, yearOf } from '../../domain/instant.ts'
import { bindingOn, type FeedbackSchedule } from '../../domain/feedback/schedule.ts'
import { isReported } from '../../domain/evaluations/report.ts'
import { isChangedUnreported, isUndecided } from '../../domain/evaluations/objection-state.ts'
import type { ObjectionFile } from '../../domain/evaluations/objection.ts'
import { isNew, type Since } from '../../domain/reminders/news.ts'
import type { Affairs } from '../../domain/reminders/rows.ts'
import { endOfJanuary, yearPlanned } from '../../domain/periods/windows.ts'
import type { Item } from '../../store/items.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import { askedOf } from '../../store/asked.ts'
import { inRounds } from '../../store/in-rounds.ts'
import { askingPeriods } from '../../domain/assignments/giver-feedback.ts'
import { owedOf } from '../../store/assigned.ts'
import { placeOfListed } from '../../store/index-keys.ts'
import { teamOf } from '../../store/team.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import type { Reminding } from './working.ts'

type Table = Reminding['table']
type Around = {
  readonly periods: readonly Item<'period'>[]
  /** Those that run this morning. */
  readonly rounds: readonly Item<'round'>[]
  readonly moment: Instant
  readonly news: Since
}

/**
 * What runs for one person, as his first screen shows it. His own is read strongly. What lies on his desk only an index
 * can find; it says where to look, and each is then read again as it is: nothing is told that is not so. What the index
 * does not show yet (it lags by seconds) is told on the next rung.
 */
export async function affairsOf(table: Table, employee: Employee, around: Around): Promise<Affairs> {
  const { periods, moment, news } = around
  const year = yearOf(moment)
  const me = employee.employeeId
  const desks = desksOfWork(employee, moment)
  // what he signed is his to deliver and to explain, though another acts in his office today (V.A.5, V.B.4)
  const mine = isInOffice(employee) ? [me] : []
  const isHis = (each: Evaluation) =>
    desks.includes(each.actorId ?? '') || ('judgement' in each && isJudgementOf(each.judgement, me))
  const busy = busyPeriods(periods, moment)
  const years = yearsOf(busy, moment)
  // 31 January less 30 days falls in the holidays, and is told in December
  const planned = yearPlanned(moment)
  const isPlanning = moment <= endOfJanuary(planned)
  const rounds = await inRounds(table, employee, desks, around.rounds, moment)
  const [plans, teamPlans, own, team, objections, [schedules, owed], asked, assigned] = await Promise.all([
    isPlanning ? table.all(ranges.skpOfYear(me, planned)) : [],
    isPlanning ? Promise.all(desks.map(desk => table.listAll(ranges.teamSkp(desk, planned)))) : [],
    ownOf(table, employee, around),
    Promise.all(
      [...new Set([...mine, ...desks])].flatMap(desk =>
        busy.map(({ periodId }) => evaluationsOf(table, desk, periodId, news)),
      ),
    ),
    Promise.all(desks.map(desk => objectionsBefore(table, desk))),
    schedulesFor(table, employee, desks, year),
    askedOf(table, me, years, moment, rounds),
    assignedBy(table, employee, periods, moment),
  ])
  const inWindow = windowed(periods)
  // what he is judged by lies on the desk where he acts, and is not his to do
  const others = <T extends { readonly employeeId: string }>(all: readonly (readonly T[])[]) =>
    all.flat().filter(({ employeeId }) => employeeId !== me)
  const isElsewhere = ({ actorId = '' }: { readonly actorId?: string | undefined }) => !desks.includes(actorId)
  const plt = await pltOf(table, employee, desks, moment)
  const ofPlt = await Promise.all(
    plt.here.flatMap(id => busy.map(({ periodId }) => table.all(ranges.evaluationsOfPeriod(id, periodId)))),
  )
  const plansOfPlt = isPlanning ? await Promise.all(plt.here.map(id => table.all(ranges.skpOfYear(id, planned)))) : []
  return {
    ...{ employee, year: planned, desks, plans },
    teamPlans: await plt.mine(others([...teamPlans, plansOfPlt.flat().filter(isElsewhere)]), () => 'penilai'),
    own,
    team: (
      await plt.mine(
        others([...team.map(each => each.filter(isHis)), ofPlt.flat().filter(isElsewhere)]),
        ({ by }) => by,
      )
    ).map(inWindow),
    objections: others(objections).filter(isUndecided),
    changed: others(objections).filter(isChangedUnreported),
    periods,
    ...{ schedules, owed, asked, rounds, assigned },
  }
}

/** Only pimpinan give assignments: nobody else pays for the question. */
async function assignedBy(
  table: Table,
  { employeeId: me, position, kind }: Employee,
  periods: Around['periods'],
  now: Instant,
) {
  if (!holdsEvaluatingPost({ position, kind }) || askingPeriods(periods, now).length === 0) return []
  const listed = await table.listAll(ranges.assignmentsBy(me))
  if (listed.length === 0) return []
  const standing = await table.getAll(listed.map(each => keys.assignment(placeOfListed(each))))
  const given = standing.filter(({ giver }) => giver?.employeeId === me)
  return owedOf(table, me, given, periods, now)
}

/** The years of the evaluations that still run. */
function yearsOf(busy: readonly { readonly year: number }[], moment: Instant): number[] {
  const year = yearOf(moment)
  return busy.some(period => period.year < year) ? [year - 1, year] : [year]
}

/** The evaluations as they stand in the windows of now. */
function windowed(periods: Around['periods']) {
  const byId = new Map(periods.map(period => [period.periodId, period]))
  return (each: Evaluation): Evaluation => {
    const period = byId.get(each.periodId)
    return period === undefined ? each : withWindowOf(each, period)
  }
}

/** His own evaluations, strongly read; also of who is out of office. */
export async function ownOf(
  table: Table,
  { employeeId }: Pick<Employee, 'employeeId'>,
  { periods, moment }: Pick<Around, 'periods' | 'moment'>,
): Promise<readonly Evaluation[]> {
  const years = yearsOf(busyPeriods(periods, moment), moment)
  const own = await Promise.all(years.map(each => table.all(ranges.evaluationsOfYear(employeeId, each))))
  return own.flat().map(windowed(periods))
}

type About = Standing & { readonly employeeId: string }

/** IV.A.5: of those who are Plt. today, whom the head above that office judges, only who is mine today. */
async function pltOf(
  table: Table,
  { employeeId: me, position, kind }: Employee,
  desks: readonly string[],
  now: Instant,
) {
  const isJudge = holdsEvaluatingPost({ position, kind }) || desks.length > 1
  const team = isJudge ? (await Promise.all(desks.map(desk => teamOf(table, desk)))).flat() : []
  const { away, here } = pltAmong(team, now)
  const asked = new Set([...away, ...here])
  const mine = async <T extends About>(things: readonly T[], as: (one: T) => By): Promise<readonly T[]> => {
    const authorities = await authoritiesOver(
      table,
      things.filter(({ employeeId }) => asked.has(employeeId)),
      now,
    )
    return things.filter(one => {
      const { evaluator, superior } = authorities.get(one) ?? {}
      return !asked.has(one.employeeId) || (as(one) === 'superior' ? superior : evaluator)?.employeeId === me
    })
  }
  return { here, mine }
}

async function evaluationsOf(
  table: Table,
  desk: string,
  periodId: string,
  news: Since,
): Promise<readonly Evaluation[]> {
  const listed = await table.listAll(ranges.teamEvaluations(desk, periodId))
  const told = listed.filter(
    each => each.status !== 'final' || !isReported(each) || isNew(each.objection?.decidedAt, news),
  )
  if (told.length === 0) return []
  const standing = await table.getAll(told.map(keys.evaluation))
  return standing.filter(({ actorId }) => actorId === desk)
}

/** His trainings and what is planned for him; and what his people propose, at his desks. */
export async function growthOf(table: Table, { employee: { employeeId }, desks }: Affairs) {
  const [enrolments, planned, teamPlanned] = await Promise.all([
    table.all(ranges.enrolmentsOf(employeeId)),
    table.all(ranges.developmentOf(employeeId)),
    Promise.all(desks.map(desk => table.listAll(ranges.developmentBefore(desk)))),
  ])
  return { enrolments, planned, teamPlanned: teamPlanned.flat() }
}

/** Those of the person himself, and those that lie on his desks; each as it is, and still under that desk. */
async function schedulesFor(
  table: Table,
  { employeeId: me, evaluatorId }: Employee,
  desks: readonly string[],
  year: number,
) {
  const listed = await Promise.all(desks.map(desk => table.listAll(ranges.schedulesOf(desk, year))))
  const others = listed.flat().filter(({ employeeId }) => employeeId !== me)
  const ids = [me, ...others.map(({ employeeId }) => employeeId)]
  const [standing, people] = await Promise.all([
    table.getAll(ids.map(id => keys.feedbackSchedule(id, year))),
    table.getAll(ids.slice(1).map(keys.employee)),
  ])
  const evaluators = new Map(people.map(({ employeeId, evaluatorId }) => [employeeId, evaluatorId]))
  const isOwed = ({ employeeId, agreed }: FeedbackSchedule) =>
    agreed !== undefined && desks.includes(agreed.pimpinanId) && evaluators.get(employeeId) === agreed.pimpinanId
  const own = standing.filter(({ employeeId }) => employeeId === me)
  return [own.map(each => bindingOn(each, evaluatorId)), standing.filter(isOwed)] as const
}

async function objectionsBefore(table: Table, desk: string): Promise<readonly ObjectionFile[]> {
  const listed = await table.listAll(ranges.objectionsBefore(desk))
  if (listed.length === 0) return []
  const standing = await table.getAll(listed.map(keys.objection))
  return standing.filter(({ objection }) => objection.superiorId === desk)
}

import { Role } from '../../domain/employee.ts'
import { busyPeriods } from '../../domain/home.ts'
import { yearOf } from '../../domain/instant.ts'
import { endOfJanuary } from '../../domain/windows.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { keys, ranges } from '../../store/keys.ts'
import { withWindows } from '../evaluations/windows.ts'
import { periodsAround } from '../period-in-play.ts'
import { plansBelow } from './home-plans.ts'
import { HomeView, homeView } from './home-view.ts'

const NOTHING = { employee: undefined, plans: [], teamPlans: [], plansBelow: [], own: [], team: [], objections: [] }

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
    employee: ['GetItem', 'QueryByActor'],
    cycle: ['GetItem'],
    period: ['Query'],
    skp: ['Query', 'QueryByTeam'],
    evaluation: ['Query', 'QueryByActor'],
    objection: ['QueryByActor'],
  },
  async find({ actor: { employeeId: me } }, { table, now }) {
    const year = yearOf(now)
    const [cycle, periods] = await Promise.all([table.get(keys.cycle(year)), periodsAround(table, now)])
    const around = { year, cycle, periods }
    if (me === undefined) return { ...around, ...NOTHING }
    const busy = busyPeriods(periods, now)
    const years = busy.some(period => period.year < year) ? [year - 1, year] : [year]
    const [employee, plans, teamPlans, below, own, team, objections] = await Promise.all([
      table.get(keys.employee(me)),
      table.all(ranges.skpOfYear(me, year)),
      table.listAll(ranges.teamSkp(me, year)),
      now > endOfJanuary(year) ? plansBelow(table, me, year) : [],
      Promise.all(years.map(each => table.all(ranges.evaluationsOfYear(me, each)))),
      Promise.all(busy.map(period => table.listAll(ranges.teamEvaluations(me, period.periodId)))),
      table.listAll(ranges.objectionsBefore(me)),
    ])
    return {
      ...around,
      employee,
      plans,
      teamPlans,
      plansBelow: below,
      own: withWindows(own.flat(), periods),
      team: withWindows(team.flat(), periods),
      objections,
    }
  },
  decide: ({ found }, { now }) => ({ answer: homeView(found, now) }),
})

export const handler = lambda(getHome)

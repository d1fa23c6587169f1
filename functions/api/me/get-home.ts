import * as z from 'zod/mini'
import { mustHaveSkp } from '../../domain/employee.ts'
import { busyPeriods, evaluationTask, phaseOf, planTask, runningDeadlines, waitingFor } from '../../domain/home.ts'
import { dayOf, formatInstant } from '../../domain/instant.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf, skpIdOf } from '../../store/ids.ts'
import { keys, ranges } from '../../store/keys.ts'

const When = z.object({ what: z.string(), dueAt: z.string(), article: z.string(), periodId: z.optional(z.string()) })

export const getHome = operation({
  id: 'getHome',
  area: 'me',
  route: 'GET /v1/me/home',
  summary: 'The first screen in one answer: phase, deadlines, tasks, progress, what I wait for',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'anyone, his own affairs',
  output: z.object({
    now: z.string(),
    phase: z.object({
      phase: z.enum(['tanpa_siklus', 'perencanaan', 'pelaksanaan', 'evaluasi']),
      periodId: z.optional(z.string()),
      name: z.optional(z.string()),
      opensAt: z.optional(z.string()),
      closesAt: z.optional(z.string()),
    }),
    deadlines: z.array(When),
    tasks: z.array(
      z.object({
        operation: z.string(),
        subject: z.string(),
        name: z.string(),
        dueAt: z.optional(z.string()),
        href: z.string(),
      }),
    ),
    progress: z.object({
      own: z.object({ evaluations: z.number(), settled: z.number() }),
      team: z.optional(z.object({ evaluations: z.number(), signed: z.number() })),
    }),
    waitingFor: z.array(z.object({ operation: z.string(), subject: z.string(), who: z.string() })),
  }),
  refusals: [],
  table: {
    employee: ['GetItem'],
    cycle: ['GetItem'],
    period: ['Query'],
    skp: ['Query', 'QueryByTeam'],
    evaluation: ['Query', 'QueryByActor'],
  },
  async find({ actor }, { table, now }) {
    const year = Number(dayOf(now).slice(0, 4))
    const me = actor.employeeId
    const [cycle, thisYear, lastYear] = await Promise.all([
      table.get(keys.cycle(year)),
      table.all(ranges.periodsOfYear(year)),
      table.all(ranges.periodsOfYear(year - 1)),
    ])
    const periods = [...lastYear, ...thisYear]
    const busy = busyPeriods(periods, now)
    const [employee, plans, teamPlans, own, ofLastYear, team] = await Promise.all([
      me === undefined ? undefined : table.get(keys.employee(me)),
      me === undefined ? [] : table.all(ranges.skpOfYear(me, year)),
      me === undefined ? [] : table.listAll(ranges.teamSkp(me, year)),
      me === undefined ? [] : table.all(ranges.evaluationsOfYear(me, year)),
      me === undefined || busyPeriods(lastYear, now).length === 0
        ? []
        : table.all(ranges.evaluationsOfYear(me, year - 1)),
      me === undefined
        ? []
        : Promise.all(busy.map(period => table.listAll(ranges.teamEvaluations(me, period.periodId)))),
    ])
    return { year, cycle, periods, employee, plans, teamPlans, own: [...ofLastYear, ...own], team: team.flat() }
  },
  decide({ found }, { now }) {
    const { cycle, periods, employee, year } = found
    const phase = phaseOf(cycle?.planning, periods, now)
    const me = employee?.employeeId ?? ''
    const due = cycle?.planning.closesAt
    const plans = found.plans.map(skp => ({ ...skp, skpId: skpIdOf(skp) }))
    const own = found.own.map(each => ({ ...each, evaluationId: evaluationIdOf(each) }))
    const begin =
      employee !== undefined &&
      mustHaveSkp(employee) &&
      cycle !== undefined &&
      now >= cycle.planning.opensAt &&
      plans.length === 0
        ? [
            {
              operation: 'createSkp',
              subject: String(year),
              name: employee.name,
              dueAt: cycle.planning.closesAt,
              href: '/skp/new',
            },
          ]
        : []
    const tasks = [
      ...begin,
      ...plans.flatMap(skp => planTask(skp, true, now, due) ?? []),
      ...own.flatMap(each => evaluationTask(each, each.evaluationId, true, me, now) ?? []),
      ...found.teamPlans.flatMap(skp => planTask({ ...skp, skpId: skpIdOf(skp) }, false, now, due) ?? []),
      ...found.team.flatMap(each => evaluationTask(each, evaluationIdOf(each), false, me, now) ?? []),
    ]
    const period = phase.phase === 'evaluasi' ? phase.period : undefined
    const opensAt = period?.evaluationOpensAt ?? (phase.phase === 'perencanaan' ? phase.opensAt : undefined)
    const closesAt = period?.evaluationClosesAt ?? (phase.phase === 'perencanaan' ? phase.closesAt : undefined)
    return {
      answer: {
        now: formatInstant(now),
        phase: {
          phase: phase.phase,
          periodId: period?.periodId,
          name: period?.name,
          opensAt: opensAt === undefined ? undefined : formatInstant(opensAt),
          closesAt: closesAt === undefined ? undefined : formatInstant(closesAt),
        },
        deadlines: runningDeadlines(found.own, now).map(each => ({ ...each, dueAt: formatInstant(each.dueAt) })),
        tasks: tasks
          .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
          .map(task => ({ ...task, dueAt: task.dueAt === undefined ? undefined : formatInstant(task.dueAt) })),
        progress: {
          own: {
            evaluations: own.length,
            settled: own.filter(each => each.status !== 'terbuka' && each.status !== 'diajukan').length,
          },
          ...(found.team.length === 0
            ? {}
            : {
                team: { evaluations: found.team.length, signed: found.team.filter(each => 'judgement' in each).length },
              }),
        },
        waitingFor: waitingFor(plans, own),
      },
    }
  },
})

export const handler = lambda(getHome)

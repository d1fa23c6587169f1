import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText } from '../../domain/shapes.ts'
import { phaseOf, waitingFor } from '../../domain/home/home.ts'
import {
  decidingDeadlines,
  deliveringDeadlines,
  determiningDeadlines,
  judgingDeadlines,
  planDeadlines,
  runningDeadlines,
  soonestFirst,
} from '../../domain/home/home-deadlines.ts'
import { changedDeadlines, reportingDeadlines } from '../../domain/home/report-tasks.ts'
import { askedDeadlines } from '../../domain/home/asked-tasks.ts'
import { roundDeadlines } from '../../domain/home/round-tasks.ts'
import { scheduleDeadlines } from '../../domain/feedback/schedule.ts'
import { mustHaveSkp } from '../../domain/people/employee.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { correctionIdOf, evaluationIdOf, skpIdOf } from '../../store/ids.ts'
import { movedView } from '../periods/moved-view.ts'
import { type Home, tasksOf } from './home-tasks.ts'

const Moved = z.optional(z.object({ from: plainText, until: plainText, reason: plainText, at: plainText }))

export const HomeView = z.object({
  now: plainText,
  /** Letters to his address do not arrive since then: what is due he sees here alone. */
  emailUndeliverableSince: optionalText,
  phase: z.object({
    phase: z.enum(['tanpa_siklus', 'perencanaan', 'pelaksanaan', 'evaluasi']),
    periodId: optionalText,
    name: optionalText,
    opensAt: optionalText,
    closesAt: optionalText,
    /** The window ends later than was said, or was opened again: from when until when, and why. */
    extension: Moved,
    reopening: Moved,
  }),
  deadlines: z.array(z.object({ what: plainText, dueAt: plainText, article: plainText, periodId: optionalText })),
  tasks: z.array(
    z.object({ operation: plainText, subject: plainText, name: plainText, dueAt: optionalText, href: plainText }),
  ),
  progress: z.object({
    own: z.object({ evaluations: plainNumber, settled: plainNumber }),
    team: z.optional(z.object({ evaluations: plainNumber, signed: plainNumber })),
  }),
  waitingFor: z.array(z.object({ operation: plainText, subject: plainText, who: plainText })),
})

const text = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))

export function homeView(home: Home, now: Instant): z.input<typeof HomeView> {
  const { employee, team, year } = home
  const me = employee?.employeeId
  const own = home.own.map(each => ({ ...each, evaluationId: evaluationIdOf(each) }))
  const plans = home.plans.map(skp => ({ ...skp, skpId: skpIdOf(skp) }))
  const corrections = home.corrections.map(one => ({ ...one, correctionId: correctionIdOf(one) }))
  const deadlines = soonestFirst([
    ...(employee === undefined ? [] : planDeadlines(employee, plans, year, now)),
    ...determiningDeadlines(home.teamPlans, now),
    ...runningDeadlines(own, now),
    ...decidingDeadlines(home.objections, CURRENT_RULE_SET),
    ...scheduleDeadlines([...home.schedules, ...home.owed], now),
    ...reportingDeadlines(team, now),
    ...changedDeadlines(home.changed, home.periods, now),
    ...home.rounds.flatMap(each => roundDeadlines(each, now)),
    ...home.asked.flatMap(each => askedDeadlines(each, now)),
    ...(me === undefined ? [] : [...judgingDeadlines(team, me, now), ...deliveringDeadlines(team, me, now)]),
  ])
  return {
    now: formatInstant(now),
    emailUndeliverableSince: text(home.undeliverable?.since),
    phase: phaseView(home, now),
    deadlines: deadlines.map(each => ({ ...each, dueAt: formatInstant(each.dueAt) })),
    tasks: tasksOf(home, now)
      .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
      .map(task => ({ ...task, dueAt: text(task.dueAt) })),
    progress: {
      own: {
        evaluations: own.length,
        settled: own.filter(each => each.status !== 'terbuka' && each.status !== 'diajukan').length,
      },
      ...(team.length > 0 && {
        team: { evaluations: team.length, signed: team.filter(each => 'judgement' in each).length },
      }),
    },
    waitingFor: waitingFor(
      employee !== undefined && mustHaveSkp(employee) ? plans : [],
      own,
      corrections,
      home.schedules,
      now,
    ),
  }
}

function phaseView({ cycle, periods }: Home, now: Instant): z.input<typeof HomeView>['phase'] {
  const phase = phaseOf(cycle?.planning, periods, now)
  if (phase.phase === 'perencanaan')
    return { phase: phase.phase, opensAt: text(phase.opensAt), closesAt: text(phase.closesAt) }
  if (phase.phase !== 'evaluasi') return { phase: phase.phase }
  const { periodId, name, evaluationOpensAt, evaluationClosesAt, extensions, reopenings } = phase.period
  const [extension, reopening] = [extensions?.at(-1), reopenings?.at(-1)]
  return {
    phase: phase.phase,
    periodId,
    name,
    opensAt: text(evaluationOpensAt),
    closesAt: text(evaluationClosesAt),
    ...(reopening === undefined
      ? extension && { extension: movedView(extension) }
      : { reopening: movedView(reopening) }),
  }
}

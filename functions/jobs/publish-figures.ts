import * as z from 'zod/mini'
import { dayOf, type Instant, yearOf } from '../domain/instant.ts'
import { type Fairness, fairnessOf } from '../domain/openness/fairness.ts'
import { type PublicFigures, publicFigures } from '../domain/openness/figures.ts'
import { latestPublication } from '../domain/openness/publishing.ts'
import { plainTexts } from '../domain/shapes.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { holidayDaysOf, READS_OF_CALENDAR } from '../store/calendar.ts'
import { gzipped } from '../store/gzip.ts'
import type { Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { tallyOf } from './publishing/tally.ts'
import { periodsInPlay } from './roster/periods.ts'

const GRANTS = {
  ...READS_OF_CALENDAR,
  period: ['Query', 'ConditionCheckItem'],
  publication: ['GetItem', 'PutItem'],
  fairness: ['PutItem'],
  employee: ['BatchGetItem'],
  enrolment: ['Query'],
  roster: ['Query'],
  evaluation: ['BatchGetItem'],
  unit: ['Query'],
  achievement: ['Query'],
} as const

/**
 * Once for each period, and never again: what was published stays as it is, also after a reopening. So there are no two
 * tables of the same people whose difference would tell of those between them.
 */
export const publishFigures = job({
  id: 'publishFigures',
  summary: 'Publishes the figures of closed periods when all results are final, without small cells, once',
  impact: 'The public does not see the figures of a period whose results are final; nobody’s result is affected',
  schedule: { dailyAt: '03:30' },
  report: z.object({ published: plainTexts }),
  table: GRANTS,
  async run(_input, { table, now }) {
    const published: string[] = []
    for (const period of await periodsInPlay(table, now)) {
      const { periodId, closedAt } = period
      if (closedAt === undefined || (await table.get(keys.publication(periodId))) !== undefined) continue
      const made = await madeOf(table, period, now)
      if (made === undefined) continue
      const item = { periodId, publishedAt: now, figures: gzipped(JSON.stringify(made.figures)) }
      const report = { periodId, report: gzipped(JSON.stringify(made.fairness)) }
      const committed = await table.commit([
        { action: 'PutItem', key: keys.publication(periodId), item, when: { absent: true } },
        { action: 'PutItem', key: keys.fairness(periodId), item: report, when: { absent: true } },
        // opened again meanwhile: then these are not its results
        { action: 'ConditionCheckItem', key: keys.period(periodId), when: { equals: { closedAt } } },
      ])
      if (!committed.failed) published.push(periodId)
    }
    return { published }
  },
})

type Table = Working<typeof GRANTS>['table']
type Made = { readonly figures: PublicFigures; readonly fairness: Fairness }

/** Nothing, as long as a result can still become final in its time. */
async function madeOf(table: Table, period: Item<'period'>, now: Instant): Promise<Made | undefined> {
  const { periodId, evaluationClosesAt } = period
  const year = yearOf(evaluationClosesAt)
  const holidays = await holidayDaysOf(table, [year, year + 1])
  const tally = await tallyOf(table, period, now > latestPublication(evaluationClosesAt, holidays))
  if (tally === undefined) return undefined
  const [units, achievements] = await Promise.all([table.all(ranges.units()), table.all(ranges.achievements(periodId))])
  const figures = publicFigures({ period, units, achievements, ...tally, publishedOn: dayOf(now) })
  return { figures, fairness: fairnessOf(figures, tally.byTrait, [...tally.teams.values()]) }
}

export const handler = scheduled(publishFigures)

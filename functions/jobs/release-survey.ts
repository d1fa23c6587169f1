import * as z from 'zod/mini'
import { yearOf } from '../domain/instant.ts'
import { latestPublication } from '../domain/openness/publishing.ts'
import { commentsOf, surveyResults } from '../domain/openness/survey.ts'
import { plainNumber } from '../domain/shapes.ts'
import { job, scheduled } from '../kit/job.ts'
import { holidayDaysOf, READS_OF_CALENDAR } from '../store/calendar.ts'
import { gzipped } from '../store/gzip.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { periodsInPlay } from './roster/periods.ts'

/**
 * All answers of a year at once, after the last day, and never again: there are no two results whose difference would be
 * somebody's answer. The comments come first, each under the random id of its answer: a second run writes the same.
 */
export const releaseSurvey = job({
  id: 'releaseSurvey',
  summary: 'Releases what came of the survey of a year, by unit, without small cells, once',
  impact: 'Nobody reads yet what employees think of the evaluation; no answer is lost',
  schedule: { dailyAt: '04:00' },
  report: z.object({ released: z.array(plainNumber) }),
  table: {
    ...READS_OF_CALENDAR,
    period: ['Query'],
    unit: ['Query'],
    surveyAnswer: ['Query'],
    surveyComment: ['PutItem'],
    surveyResult: ['GetItem', 'PutItem'],
  },
  async run(_input, { table, now }) {
    const released: number[] = []
    for (const { kind, year, closedAt, evaluationClosesAt } of await periodsInPlay(table, now)) {
      if (kind !== 'tahunan' || closedAt === undefined) continue
      if ((await table.get(keys.surveyResult(year))) !== undefined) continue
      const ends = yearOf(evaluationClosesAt)
      if (now <= latestPublication(evaluationClosesAt, await holidayDaysOf(table, [ends, ends + 1]))) continue
      const [answers, units] = await Promise.all([table.all(ranges.surveyAnswers(year)), table.all(ranges.units())])
      for (const { answerId, comment } of commentsOf(answers))
        await table.commit([
          { action: 'PutItem', key: keys.surveyComment(year, answerId), item: { comment }, when: { absent: true } },
        ])
      const results = surveyResults(answers, new Map(units.map(unit => [unit.unitId, unit.name])))
      const item = { year, releasedAt: now, results: gzipped(JSON.stringify(results)) }
      const put = { action: 'PutItem' as const, key: keys.surveyResult(year), item, when: { absent: true as const } }
      if (!(await table.commit([put])).failed) released.push(year)
    }
    return { released }
  },
})

export const handler = scheduled(releaseSurvey)

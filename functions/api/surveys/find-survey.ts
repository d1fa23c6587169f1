import { latestPublication } from '../../domain/openness/publishing.ts'
import { type Instant, yearOf } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import { holidayDaysOf, READS_OF_CALENDAR } from '../../store/calendar.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { Year } from '../year.ts'

export const READS_OF_SURVEY = { ...READS_OF_CALENDAR, period: ['GetItem'], surveyResult: ['GetItem'] } as const

export type Survey = {
  readonly year: number
  readonly periodId: string
  readonly closesAt: Instant
  readonly result: Item<'surveyResult'> | undefined
}

/** The survey that follows the annual evaluation of a year; its last day is that of the year's results. */
export async function findSurvey(
  table: Pick<Reads<'period' | 'calendar' | 'surveyResult'>, 'get'>,
  text: string,
): Promise<Survey | Refusal<'survey_not_found'>> {
  const parsed = Year.safeParse(text)
  if (!parsed.success) return refuse('survey_not_found')
  const year = parsed.data
  const period = await table.get(keys.period(`${year}-TAHUNAN`))
  if (period === undefined) return refuse('survey_not_found')
  const ends = yearOf(period.evaluationClosesAt)
  const [holidays, result] = await Promise.all([
    holidayDaysOf(table, [ends, ends + 1]),
    table.get(keys.surveyResult(year)),
  ])
  return { year, periodId: period.periodId, closesAt: latestPublication(period.evaluationClosesAt, holidays), result }
}

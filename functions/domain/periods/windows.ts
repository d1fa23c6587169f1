import type { FieldProblem } from '../refusal.ts'
import { addDays, dayOf, endOf, formatInstant, startOf, yearOf, type Day, type Instant } from '../instant.ts'
import type { Period, Rhythm, Span } from './period.ts'

export type Window = { evaluationOpensAt: Instant; evaluationClosesAt: Instant }

/** End of January: the last moment of the annual evaluation, and of planning in its own year (IV.A.8.b, Pasal 14(1)). */
export function endOfJanuary(year: number): Instant {
  return endOf(`${year}-01-31`)
}

/** The year that is planned for now: planning opens in December at the earliest, and ends with January (Pasal 14(1)). */
export const yearPlanned = (now: Instant): number => (dayOf(now).slice(5, 7) === '12' ? yearOf(now) + 1 : yearOf(now))

// House rule (Pasal 24(3) leaves the windows to the agency): day of the last month, and days from the period's end to the close.
const DEFAULT_WINDOWS = {
  triwulanan: { opensOnDay: '20', closesAfterDays: 10 },
  bulanan: { opensOnDay: '25', closesAfterDays: 5 },
  tahunan: { opensOnDay: '20', closesAfterDays: 31 },
} as const

export function defaultWindow(span: Span, rhythm: Rhythm): Window {
  const { opensOnDay, closesAfterDays } = DEFAULT_WINDOWS[span.kind === 'tahunan' ? 'tahunan' : rhythm]
  const opensOn: Day = `${span.endsOn.slice(0, 8)}${opensOnDay}`
  return { evaluationOpensAt: startOf(opensOn), evaluationClosesAt: endOf(addDays(span.endsOn, closesAfterDays)) }
}

/** What is wrong with the windows of a year, each at the field that must change; `before`: the windows of last year. */
export function windowProblems(
  year: number,
  periods: readonly Period[],
  before: readonly Period[] = [],
): FieldProblem[] {
  return [...periods.flatMap(period => ownProblems(year, period)), ...overlaps(periods, before)]
}

function ownProblems(year: number, period: Period): FieldProblem[] {
  const problems: FieldProblem[] = []
  const opens = `/windows/${period.periodId}/evaluationOpensAt`
  const closes = `/windows/${period.periodId}/evaluationClosesAt`
  if (period.evaluationOpensAt >= period.evaluationClosesAt)
    problems.push({
      pointer: closes,
      code: 'closes_before_opening',
      detail: `Penutupan evaluasi ${period.name} harus sesudah pembukaannya.`,
    })
  if (period.evaluationOpensAt < startOf(period.startsOn))
    problems.push({
      pointer: opens,
      code: 'opens_before_period',
      detail: `Evaluasi ${period.name} paling cepat dibuka pada ${period.startsOn}, hari pertama periodenya.`,
    })
  if (period.kind === 'tahunan' && period.evaluationClosesAt > endOfJanuary(year + 1))
    problems.push({
      pointer: closes,
      code: 'closes_after_january',
      detail: `Evaluasi tahunan ditutup paling lambat ${formatInstant(endOfJanuary(year + 1))} (BAB IV.A.8.b).`,
    })
  return problems
}

/** Only the periodic windows may not overlap; a window holds its closing moment. */
function overlaps(periods: readonly Period[], before: readonly Period[]): FieldProblem[] {
  const inOrder = [...before, ...periods]
    .filter(period => period.kind === 'periodik')
    .toSorted((a, b) => a.evaluationOpensAt - b.evaluationOpensAt)
  const problems: FieldProblem[] = []
  let longest: Period | undefined
  for (const period of inOrder) {
    if (longest !== undefined && periods.includes(period) && period.evaluationOpensAt <= longest.evaluationClosesAt)
      problems.push({
        pointer: `/windows/${period.periodId}/evaluationOpensAt`,
        code: 'windows_overlap',
        detail: `Evaluasi ${period.name} tumpang tindih dengan ${longest.name}; buka sesudah ${formatInstant(longest.evaluationClosesAt)}.`,
      })
    if (longest === undefined || period.evaluationClosesAt > longest.evaluationClosesAt) longest = period
  }
  return problems
}

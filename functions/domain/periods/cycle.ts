import * as z from 'zod/mini'
import { formatInstant, startOf, type Instant } from '../instant.ts'
import { PeriodId, Rhythm, spansOf, type Period } from './period.ts'
import type { Extension } from './period-end.ts'
import { refuse, type FieldProblem, type Refusal } from '../refusal.ts'
import { Approach } from '../plans/skp.ts'
import { InstantText } from '../time-schema.ts'
import { defaultWindow, endOfJanuary, windowProblems } from './windows.ts'

/** What the administrator says about a year; windows left out are the usual ones. */
export const CycleDefinition = z.strictObject({
  rhythm: Rhythm,
  /** Pasal 16(3)–(4): as often as it is evaluated unless said; a period that has begun keeps its own. */
  documentation: z.optional(Rhythm),
  approaches: z.optional(z.array(Approach).check(z.minLength(1), z.maxLength(2))),
  planning: z.strictObject({ opensAt: InstantText, closesAt: InstantText }),
  windows: z.optional(
    z.record(PeriodId, z.strictObject({ evaluationOpensAt: InstantText, evaluationClosesAt: InstantText })),
  ),
})
export type CycleDefinition = z.output<typeof CycleDefinition>

export type Cycle = {
  year: number
  rhythm: Rhythm
  documentation?: Rhythm | undefined
  approaches: Approach[]
  planning: { opensAt: Instant; closesAt: Instant }
  periods: (Period & { readonly extensions?: readonly Extension[] | undefined })[]
}

export type CycleRefusal = Refusal<'invalid_input' | 'cycle_started' | 'window_opened'>

/** The year as it stands after the definition; `previous` is the year as it stood before, if it did; `before`: last year. */
export function defineCycle(
  year: number,
  input: CycleDefinition,
  previous: Cycle | undefined,
  now: Instant,
  before: readonly Period[] = [],
): Cycle | CycleRefusal {
  const cycle: Cycle = {
    year,
    rhythm: input.rhythm,
    ...(input.documentation === undefined ? {} : { documentation: input.documentation }),
    approaches: [...new Set(input.approaches ?? Approach.options)],
    planning: input.planning,
    periods: spansOf(year, input.rhythm).map(span => {
      const asked = input.windows?.[span.periodId]
      // Nothing asked is no change: a window that has opened, or was extended, stays.
      const standing = previous?.periods.find(period => period.periodId === span.periodId && settled(period, now))
      const before = previous?.periods.find(({ periodId }) => periodId === span.periodId)
      const documentation = documentationFor(span, input, before, now)
      return {
        ...span,
        ...(documentation === undefined ? {} : { documentation }),
        ...(asked ?? windowOf(standing) ?? defaultWindow(span, input.rhythm)),
      }
    }),
  }
  const errors = [
    ...documentationProblems(input),
    ...planningProblems(year, input.planning),
    ...foreignWindows(cycle, input),
    ...windowProblems(year, cycle.periods, before),
  ]
  if (errors.length > 0) return refuse('invalid_input', undefined, errors)
  return (previous && started(cycle, previous, now)) ?? cycle
}

/** Within a period of evaluation, where it is more often; people document by what was said when it began. */
function documentationFor(
  { kind, startsOn }: Pick<Period, 'kind' | 'startsOn'>,
  { rhythm, documentation }: CycleDefinition,
  before: Period | undefined,
  now: Instant,
): Rhythm | undefined {
  if (kind === 'tahunan') return undefined
  if (before !== undefined && now >= startOf(startsOn)) return before.documentation
  return documentation === rhythm ? undefined : documentation
}

/** Pasal 16(4), III.A.6: fitted to the periods of evaluation, so never longer than one. */
const documentationProblems = ({ rhythm, documentation }: CycleDefinition): FieldProblem[] =>
  rhythm === 'bulanan' && documentation === 'triwulanan'
    ? [
        {
          pointer: '/documentation',
          code: 'longer_than_evaluation',
          detail: 'Periode pendokumentasian tidak lebih panjang daripada periode evaluasi (Pasal 16 ayat (4)).',
        },
      ]
    : []

function windowOf(period: Period | undefined) {
  return period && { evaluationOpensAt: period.evaluationOpensAt, evaluationClosesAt: period.evaluationClosesAt }
}

function opened(period: Period, now: Instant): boolean {
  return now >= period.evaluationOpensAt
}

/** Whether its definition does not move it any more. */
function settled(period: Cycle['periods'][number], now: Instant): boolean {
  return opened(period, now) || period.extensions !== undefined
}

/** A window that has opened or was extended moves only by its extension; the rhythm stays once people may plan by it. */
function started(cycle: Cycle, previous: Cycle, now: Instant): Refusal<'cycle_started' | 'window_opened'> | undefined {
  const begun = now >= previous.planning.opensAt || previous.periods.some(period => opened(period, now))
  if (begun && cycle.rhythm !== previous.rhythm) return refuse('cycle_started')
  const moved = previous.periods.find(before => {
    const after = cycle.periods.find(period => period.periodId === before.periodId)
    return (
      settled(before, now) &&
      (after?.evaluationOpensAt !== before.evaluationOpensAt || after.evaluationClosesAt !== before.evaluationClosesAt)
    )
  })
  if (moved === undefined) return undefined
  if (!opened(moved, now))
    return refuse(
      'window_opened',
      `Masa evaluasi ${moved.name} sudah diperpanjang sampai ${formatInstant(moved.evaluationClosesAt)}; gunakan perpanjangan untuk menggesernya lagi.`,
    )
  return refuse(
    'window_opened',
    `Evaluasi ${moved.name} sudah dibuka sejak ${formatInstant(moved.evaluationOpensAt)}; gunakan perpanjangan untuk menggeser penutupannya.`,
  )
}

function planningProblems(year: number, { opensAt, closesAt }: Cycle['planning']): FieldProblem[] {
  const problems: FieldProblem[] = []
  const earliest = `${year - 1}-12-01`
  const latest = endOfJanuary(year)
  if (opensAt < startOf(earliest))
    problems.push({
      pointer: '/planning/opensAt',
      code: 'opens_too_early',
      detail: `Perencanaan tahun ${year} paling cepat dibuka pada ${earliest}.`,
    })
  if (opensAt >= closesAt)
    problems.push({
      pointer: '/planning/closesAt',
      code: 'closes_before_opening',
      detail: 'Penutupan perencanaan harus sesudah pembukaannya.',
    })
  // Pasal 14(1): the SKP is approved by the end of January.
  if (closesAt > latest)
    problems.push({
      pointer: '/planning/closesAt',
      code: 'closes_after_january',
      detail: `Perencanaan ditutup paling lambat ${formatInstant(latest)} (Pasal 14 ayat (1)).`,
    })
  return problems
}

function foreignWindows(cycle: Cycle, input: CycleDefinition): FieldProblem[] {
  return Object.keys(input.windows ?? {})
    .filter(periodId => !cycle.periods.some(period => period.periodId === periodId))
    .map(periodId => ({
      pointer: `/windows/${periodId}`,
      code: 'period_not_in_cycle',
      detail: `Periode ${periodId} tidak ada dalam tahun ${cycle.year} dengan irama ${cycle.rhythm}; hapus atau perbaiki.`,
    }))
}

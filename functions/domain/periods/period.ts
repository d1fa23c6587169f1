import * as z from 'zod/mini'
import { addDays, startOf, type Day, type Instant } from '../instant.ts'

/** How often an agency evaluates within the year: one rhythm for all (Pasal 24(3)). */
export const Rhythm = z.enum(['bulanan', 'triwulanan'])
export type Rhythm = z.output<typeof Rhythm>

export const PeriodId = z.string().check(z.regex(/^[0-9]{4}-(?:TW[1-4]|B(?:0[1-9]|1[0-2])|TAHUNAN)$/))
export type PeriodId = z.output<typeof PeriodId>

export const PeriodKind = z.enum(['periodik', 'tahunan'])
export type PeriodKind = z.output<typeof PeriodKind>

export const PeriodStatus = z.enum(['terjadwal', 'berjalan', 'evaluasi', 'menutup', 'ditutup'])
export type PeriodStatus = z.output<typeof PeriodStatus>

export type Period = {
  periodId: PeriodId
  kind: PeriodKind
  name: string
  startsOn: Day
  endsOn: Day
  /** Where progress is documented more often than it is evaluated (Pasal 16(3)–(4)). */
  documentation?: Rhythm | undefined
  evaluationOpensAt: Instant
  evaluationClosesAt: Instant
}

/** A period of a year without its window. */
export type Span = Omit<Period, 'evaluationOpensAt' | 'evaluationClosesAt'>

const QUARTERS = ['I', 'II', 'III', 'IV'] as const
export const MONTHS = [
  ...(['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'] as const),
  ...(['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const),
] as const

/** The year and the periods of a rhythm, in order; the year itself comes last. */
export function spansOf(year: number, rhythm: Rhythm): Span[] {
  const periodic =
    rhythm === 'triwulanan'
      ? QUARTERS.map((numeral, i) => span(year, `TW${i + 1}`, `Triwulan ${numeral} ${year}`, i * 3, 3))
      : MONTHS.map((month, i) => span(year, `B${`${i + 1}`.padStart(2, '0')}`, `${month} ${year}`, i, 1))
  return [...periodic, { ...span(year, 'TAHUNAN', `Tahun ${year}`, 0, 12), kind: 'tahunan' }]
}

function span(year: number, suffix: string, name: string, firstMonth: number, months: number): Span {
  const startsOn = firstOfMonth(year, firstMonth)
  const endsOn = addDays(firstOfMonth(year, firstMonth + months), -1)
  return { periodId: `${year}-${suffix}`, kind: 'periodik', name, startsOn, endsOn }
}

/** `month` counts from 0 and may run over into the next year. */
function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

export type ParsedPeriodId = { periodId: PeriodId; year: number; kind: PeriodKind; rhythm?: Rhythm }

/** What a period's id says by itself; a malformed one says nothing. */
export function parsePeriodId(text: string): ParsedPeriodId | undefined {
  const parsed = PeriodId.safeParse(text)
  if (!parsed.success) return undefined
  const periodId = parsed.data
  const year = Number(periodId.slice(0, 4))
  if (periodId.endsWith('TAHUNAN')) return { periodId, year, kind: 'tahunan' }
  return { periodId, year, kind: 'periodik', rhythm: periodId.charAt(5) === 'T' ? 'triwulanan' : 'bulanan' }
}

/** The days of a period, which its id alone says. */
export function spanOf({ periodId, year, rhythm = 'triwulanan' }: ParsedPeriodId): Span {
  const found = spansOf(year, rhythm).find(each => each.periodId === periodId)
  if (found === undefined) throw new Error(`${periodId} is no period of ${year}`)
  return found
}

/** Where the period stands by the clock; closing is finished only when `closedAt` says so. */
export function periodStatus(
  period: Pick<Period, 'startsOn' | 'evaluationOpensAt' | 'evaluationClosesAt'>,
  now: Instant,
  { closedAt }: { closedAt?: Instant | undefined } = {},
): PeriodStatus {
  if (closedAt !== undefined) return 'ditutup'
  if (now > period.evaluationClosesAt) return 'menutup'
  if (now >= period.evaluationOpensAt) return 'evaluasi'
  return now >= startOf(period.startsOn) ? 'berjalan' : 'terjadwal'
}

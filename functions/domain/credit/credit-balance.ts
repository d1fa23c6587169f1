import * as z from 'zod/mini'
import { chained, optionalText, plainText } from '../shapes.ts'
import { Jenjang } from '../people/jenjang.ts'
import { later } from '../later.ts'
import { Predicate } from '../evaluations/ratings.ts'
import type { FieldProblem } from '../refusal.ts'
import { line, Link } from '../text.ts'

/** The decree or certificate that an entry rests on. */
const SourceDocument = later(() => z.strictObject({ title: line(200), url: z.optional(Link) }))

/** `YYYY-MM`. */
const month = () => z.string().check(z.regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/))
/** Older certificates have three decimals. */
const amount = () => z.string().check(z.regex(/^\d{1,4}(?:\.\d{1,3})?$/))

/** All credit up to and with the month `until`. */
const Opening = later(() =>
  z.strictObject({ until: month(), jenjang: Jenjang, amount: amount(), source: SourceDocument() }),
)
type Opening = z.output<ReturnType<typeof Opening>>

/** `predicate`: of a year that was evaluated elsewhere; where the annual evaluation lies here, its own counts. */
const Part = later(() =>
  z.strictObject({
    year: z.number().check(z.int(), z.gte(1990), z.lte(2099)),
    jenjang: Jenjang,
    months: z.number().check(z.int(), z.gte(1), z.lte(12)),
    predicate: z.optional(Predicate),
    source: SourceDocument(),
  }),
)
export type CreditPart = z.output<ReturnType<typeof Part>>

/**
 * What this system cannot know by itself, entered by an administrator from a document: the balance before, and the months
 * that a post was held in a year (a decree names them; the day of recording a move does not).
 */
export const CreditEntries = /* @__PURE__ */ later(() =>
  z.strictObject({
    opening: z.optional(Opening()),
    parts: z._default(z.array(Part()).check(z.maxLength(60)), []),
  }),
)
export type CreditEntries = z.output<ReturnType<typeof CreditEntries>>

export const CreditBalance = later(() =>
  z.object({
    employeeId: plainText,
    opening: z.optional(Opening()),
    parts: z.array(Part()),
    ...chained,
    wroteBy: optionalText,
  }),
)
export type CreditBalance = z.output<ReturnType<typeof CreditBalance>>

/** Months of a year that the opening balance has in it already. */
export function coveredMonths(year: number, opening: Opening | undefined): number {
  if (opening === undefined) return 0
  const [untilYear = 0, untilMonth = 0] = opening.until.split('-').map(Number)
  return year < untilYear ? 12 : year > untilYear ? 0 : untilMonth
}

/** What does not fit together, each with its field. `evaluated`: years whose annual evaluation is final here. */
export function entryFaults(
  { opening, parts }: CreditEntries,
  evaluated: ReadonlySet<number>,
  thisMonth: string,
): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (opening !== undefined && opening.until > thisMonth)
    faults.push({
      pointer: '/opening/until',
      code: 'in_the_future',
      detail: `Saldo dihitung paling akhir sampai bulan ${thisMonth}.`,
    })
  const used = new Map<number, number>()
  for (const [n, { year, months, predicate }] of parts.entries()) {
    const at = `/parts/${n}`
    const sum = (used.get(year) ?? 0) + months
    used.set(year, sum)
    const free = 12 - coveredMonths(year, opening)
    if (`${year}-01` > thisMonth)
      faults.push({ pointer: `${at}/year`, code: 'in_the_future', detail: 'Tahun ini belum berjalan.' })
    if (sum > free)
      faults.push({
        pointer: `${at}/months`,
        code: 'too_many_months',
        detail: `Di luar saldo awal, tahun ${year} hanya mempunyai ${free} bulan untuk dihitung.`,
      })
    if (predicate === undefined && !evaluated.has(year))
      faults.push({
        pointer: `${at}/predicate`,
        code: 'required',
        detail: `Evaluasi tahunan ${year} belum final di sini; isi predikat dari dokumen sumbernya.`,
      })
    if (predicate !== undefined && evaluated.has(year))
      faults.push({
        pointer: `${at}/predicate`,
        code: 'evaluated_here',
        detail: `Predikat tahun ${year} diambil dari evaluasi tahunan yang sudah final di sini; kosongkan.`,
      })
  }
  return faults
}

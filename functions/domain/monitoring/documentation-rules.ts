import { addDays, type Day, endOf, type Instant, startOf } from '../instant.ts'
import type { Period } from '../periods/period.ts'

type Documented = Pick<Period, 'kind' | 'startsOn' | 'endsOn' | 'documentation'>

type Span = { readonly spanId: string; readonly startsOn: Day; readonly endsOn: Day }

/** Pasal 16(3)–(4): the months within a period of evaluation; none where it is documented as often as it is evaluated. */
export function documentationSpans({ kind, startsOn, endsOn, documentation }: Documented): Span[] {
  if (documentation !== 'bulanan' || kind === 'tahunan') return []
  const [year, first, last] = [startsOn.slice(0, 4), Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7))]
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const month = String(first + n).padStart(2, '0')
    const begins = `${year}-${month}-01`
    const ends = addDays(`${addDays(begins, 31).slice(0, 8)}01`, -1)
    return { spanId: `${year}-B${month}`, startsOn: begins, endsOn: ends }
  })
}

/** House rule: as many days as a monthly window stays open after its month. */
const DAYS_AFTER = 5
const dueOf = ({ endsOn }: Span): Instant => endOf(addDays(endsOn, DAYS_AFTER))

export type DocumentationState = 'belum_mulai' | 'berjalan' | 'tercatat' | 'terlambat' | 'terlewat'

/** What an evaluation itself says of its documentation: when each was first recorded. */
type Marked = { readonly documented?: readonly { readonly spanId: string; readonly at: Instant }[] | undefined }

/** Where each documentation period of an evaluation stands; what is late is taken all the same, and says so. */
export function documentationOf({ documented = [] }: Marked, period: Documented, now: Instant) {
  return documentationSpans(period).map(span => {
    const dueAt = dueOf(span)
    const at = documented.find(({ spanId }) => spanId === span.spanId)?.at
    return { span, dueAt, at, state: stateOf(span, dueAt, at, now) }
  })
}

function stateOf(span: Span, dueAt: Instant, at: Instant | undefined, now: Instant): DocumentationState {
  if (at !== undefined) return at <= dueAt ? 'tercatat' : 'terlambat'
  if (now > dueAt) return 'terlewat'
  return now < startOf(span.startsOn) ? 'belum_mulai' : 'berjalan'
}

/** Asked for from the last day of the documentation period, and until it is there. */
export const askedDocumentation = ({ documented = [] }: Marked, period: Documented, now: Instant) =>
  documentationSpans(period)
    .filter(({ spanId, endsOn }) => now >= startOf(endsOn) && !documented.some(each => each.spanId === spanId))
    .map(span => ({ span, dueAt: dueOf(span) }))

/** Once a documentation period is recorded it stays so; what is written again changes no mark. */
export const marked = <E extends Marked>(evaluation: E, spanId: string, now: Instant) => ({
  ...evaluation,
  documented: [...(evaluation.documented ?? []), { spanId, at: now }],
})

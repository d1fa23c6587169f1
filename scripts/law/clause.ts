/** Wajib, dapat (a power or a right), or only a guide. */
export type Force = 'wajib' | 'dapat' | 'panduan'

/**
 * Kept: `by` names ids of operations, jobs and consumers, and rules as `file#export` below functions/. `lacks` says which
 * part of the clause is not kept, `note` how it was read where that is a rule of this house.
 */
type Kept = { readonly by: readonly string[]; readonly lacks?: string; readonly note?: string }

/** In reach of the system and not kept yet: what is missing. Or it is out of reach: why. */
type Unkept = { readonly open: string } | { readonly outside: string }

type Row = {
  /** The numbers in the regulation, `·` between them; the first one is the key of the row. */
  readonly ids: string
  /** In our own words. */
  readonly duty: string
  readonly who: string
  readonly due?: string
  readonly force: Force
}

export type KeptClause = Row & Kept
export type Clause = KeptClause | (Row & Unkept)

export const isKept = (clause: Clause): clause is KeptClause => 'by' in clause

const RANGE = /^(?<stem>.*?)(?<from>\d+|[a-z])(?<close>\)?)–(?<open>\(?)(?<to>\d+|[a-z])\)?$/

/** `P24(2)–(3)` is P24(2) and P24(3), `II.A.5.f.8–10` is f.8, f.9 and f.10; anything else is itself. */
function idsOf(part: string): string[] {
  const range = RANGE.exec(part)?.groups
  const { stem = '', from = '', close = '', to = '' } = range ?? {}
  if (range === undefined) return [part]
  if (/\d/.test(from) !== /\d/.test(to)) return [part]
  const numbered = /\d/.test(from)
  const first = numbered ? Number(from) : from.codePointAt(0)
  const last = numbered ? Number(to) : to.codePointAt(0)
  if (first === undefined || last === undefined || last <= first) return [part]
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const item = numbered ? String(first + n) : String.fromCodePoint(first + n)
    return `${stem}${item}${close}`
  })
}

/** Every single number that a notation such as `P14(1) · II.C.4` or `V.B.5–6` names. */
export const idsIn = (notation: string): string[] => notation.split(' · ').flatMap(idsOf)

export const keyOf = ({ ids }: Pick<Clause, 'ids'>): string => ids.split(' · ')[0] ?? ids

/** The rows that a notation touches; undefined where a number of it stands in none. */
export function clausesNamed(notation: string, clauses: readonly Clause[]): readonly Clause[] | undefined {
  const found = idsIn(notation).map(id => clauses.find(({ ids }) => ids === notation || idsIn(ids).includes(id)))
  const known = found.filter(clause => clause !== undefined)
  return known.length === found.length ? [...new Set(known)] : undefined
}

import * as z from 'zod/mini'
import { plainBoolean, plainNumber, plainText } from '../domain/shapes.ts'
import type { ImportProblem, ImportTable } from '../domain/imports/table.ts'
import { refuse, type Refusal } from '../domain/refusal.ts'
import { readCsv } from '../kit/csv.ts'

const MAX_ROWS = 5000

export const IMPORT_BODY_LIMIT = 4 * 1024 * 1024

export const ImportInput = z.strictObject({
  /** The file as it is, byte order mark and all. */
  content: z.string().check(z.minLength(1)),
  dryRun: z._default(plainBoolean, false),
})

const Problem = z.object({ row: plainNumber, column: plainText, code: plainText, message: plainText })

/** `row` is the line of the file, its header is line 1. */
export const ImportReport = z.object({
  rows: plainNumber,
  created: plainNumber,
  updated: plainNumber,
  unchanged: plainNumber,
  rejected: z.array(Problem),
  warnings: z.array(Problem),
})

/** The rows of the file, or why it cannot be read as one. */
export function readImport(content: string): ImportTable | Refusal<'invalid_input' | 'body_too_large'> {
  const table = readCsv(content)
  if ('rows' in table && table.rows.length > MAX_ROWS)
    return refuse('body_too_large', `Berkas paling banyak ${MAX_ROWS} baris. Bagi menjadi beberapa berkas.`)
  return table
}

export type Outcome = 'created' | 'updated' | 'unchanged'

export function reportOf(
  rows: number,
  outcomes: readonly Outcome[],
  problems: { readonly rejected: readonly ImportProblem[]; readonly warnings: readonly ImportProblem[] },
): z.input<typeof ImportReport> {
  const count = (wanted: Outcome) => outcomes.filter(outcome => outcome === wanted).length
  const byRow = (found: readonly ImportProblem[]) => found.toSorted((a, b) => a.row - b.row)
  return {
    rows,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    rejected: byRow(problems.rejected),
    warnings: byRow(problems.warnings),
  }
}

/** What each row was when a request first looked, and the mark that the request leaves on what it writes. */
export type FirstTry = { readonly mark: string; readonly outcomes: ReadonlyMap<string, Outcome> }

const firstTries = new WeakMap<object, FirstTry>()

/** `input` is the request's own object: the same at every try, and gone with it. */
export function firstTryOf(input: object, now: ReadonlyMap<string, Outcome>, newMark: () => string): FirstTry {
  const first = firstTries.get(input) ?? { mark: newMark(), outcomes: now }
  firstTries.set(input, first)
  return first
}

/**
 * Where one group's condition fails, all is decided again; what this request has written meanwhile would look unchanged
 * to itself. `markOf`: whose mark the stored row bears.
 */
export function outcomesSince(
  first: FirstTry,
  now: ReadonlyMap<string, Outcome>,
  markOf: (id: string) => string | undefined,
): Outcome[] {
  return [...now].map(([id, outcome]) =>
    outcome === 'unchanged' && markOf(id) === first.mark ? (first.outcomes.get(id) ?? outcome) : outcome,
  )
}

import { createHash } from 'node:crypto'
import { formatInstant, type Instant } from '../domain/instant.ts'
import type { Put } from './access.ts'
import { randomText } from './ids.ts'
import * as keys from './keys.ts'

/** Who did it: an employee, or the system's own job. */
export type Act = {
  readonly at: Instant
  readonly by: string
  /** In whose office he did it, where it was another's (IV.A.3). */
  readonly onBehalfOf?: string | undefined
  readonly operation: string
  readonly from?: string
  readonly to: string
  /** The fields that this fixed: values that were decided, digests of long texts; never whole texts. */
  readonly fixed: Readonly<Record<string, unknown>>
}

export type Head = { readonly historySeq: number; readonly historyHash: string }

/** The head of a history that has no entry yet. */
export const NO_HISTORY: Head = { historySeq: 0, historyHash: '' }

/**
 * For what is hidden from someone who sees the entry's digest: ratings are few, and would be guessed from it. Put beside
 * them in `fixed`, and hidden with them.
 */
export function saltOf(randomBytes: (n: number) => Uint8Array): { salt: string } {
  return { salt: randomText(randomBytes, 26) }
}

/** The next entry of a subject's chain, and the head that its item then carries. The digest covers what came before. */
export function entryAfter(subject: string, head: Head, act: Act): { head: Head; write: Put<'history'> } {
  const seq = head.historySeq + 1
  const entry = { subject, seq, ...act, fixed: fieldsAsTold(act.fixed), previous: head.historyHash }
  const hash = digestOf(entry)
  return {
    head: { historySeq: seq, historyHash: hash },
    write: { action: 'PutItem', key: keys.history(subject, seq), item: { ...entry, hash }, when: { absent: true } },
  }
}

/** Moments (`…At`, and deadlines `…By`) are fixed as people read them: the published history is what was digested. */
function fieldsAsTold(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asTold(name, value)]),
  )
}

/** A value as the history tells it under this name. */
export function asTold(name: string, value: unknown): unknown {
  if (typeof value === 'number' && /(At|By)$/.test(name)) return formatInstant(value)
  const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
  return nested ? fieldsAsTold({ ...value }) : value
}

/** SHA-256 over canonical JSON: names in order, nothing undefined. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url')
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

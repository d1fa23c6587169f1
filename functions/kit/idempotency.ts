import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Instant } from '../domain/instant.ts'
import { refuse } from '../domain/refusal.ts'
import type { Put, Reads } from '../store/access.ts'
import { gunzipped, gzipped } from '../store/gzip.ts'
import { ITEMS, type Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import { problem, type Response } from './problem.ts'

const DAY = 24 * 60 * 60 * 1000
/** Characters; an item of the table holds 400 KB. */
const LARGEST_PART = 300_000

/** One request that may come again: the caller's key, and what it asks for. */
export type Repeatable = { readonly keyHash: string; readonly bodyHash: string }

const sha256 = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

export function repeatable(
  sub: string,
  idempotencyKey: string,
  operation: string,
  path: string,
  body: string,
): Repeatable {
  return { keyHash: sha256([sub, idempotencyKey]), bodyHash: sha256([operation, path, body]) }
}

/** The record that goes into the same transaction as the effect; an expired one is renewed. */
export function recordOf(request: Repeatable, response: Response, now: Instant): readonly Put<'idempotency'>[] {
  const { etag } = response.headers
  const answer = gzipped(response.body)
  const parts = Math.ceil(answer.length / LARGEST_PART)
  return Array.from({ length: parts }, (_, part) => ({
    action: 'PutItem',
    key: keys.idempotency(request.keyHash, part),
    item: {
      bodyHash: request.bodyHash,
      status: response.status,
      answer: answer.slice(part * LARGEST_PART, (part + 1) * LARGEST_PART),
      parts,
      ...(etag === undefined ? {} : { etag }),
      expiresAt: now + DAY,
      ttl: Math.ceil((now + DAY) / 1000),
    },
    when: { absentOrBefore: { expiresAt: now } },
  }))
}

type Asked = { readonly requestId: string; readonly now: Instant }

/** The first answer again; another body under the same key is refused; an expired record is none. */
export async function replay(
  table: Reads<'idempotency'>,
  record: Item<'idempotency'> | undefined,
  request: Repeatable,
  { requestId, now }: Asked,
): Promise<Response | undefined> {
  if (record === undefined || record.expiresAt < now) return undefined
  if (record.bodyHash !== request.bodyHash) return problem(refuse('idempotency_key_reused'), requestId)
  const places = Array.from({ length: record.parts - 1 }, (_, n) => keys.idempotency(request.keyHash, n + 1))
  const rest = await Promise.all(places.map(place => table.get(place)))
  const answer = [record, ...rest].map(part => part?.answer ?? '').join('')
  return {
    status: record.status,
    headers: { ...JSON_HEADERS, ...(record.etag === undefined ? {} : { etag: record.etag }) },
    body: gunzipped(answer),
  }
}

export const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } as const

export function parseRecord(old: Record<string, unknown> | undefined): Item<'idempotency'> | undefined {
  const parsed = z.safeParse(ITEMS.idempotency(), old)
  return parsed.success ? parsed.data : undefined
}

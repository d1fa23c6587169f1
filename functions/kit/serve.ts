import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Actor } from '../domain/people/employee.ts'
import type { Instant } from '../domain/instant.ts'
import { refuse, Refusal } from '../domain/refusal.ts'
import type { AnyWrite, Position } from '../store/access.ts'
import { canonical } from '../store/history.ts'
import * as keys from '../store/keys.ts'
import type { Failed, Table } from '../store/table.ts'
import { atOnce } from './at-once.ts'
import { openCursor, sealCursor } from './cursor.ts'
import type { Effects } from './effects.ts'
import { JSON_HEADERS, parseRecord, recordOf, repeatable, type Repeatable, replay } from './idempotency.ts'
import { type Parsed, parseBody, parseInput } from './input.ts'
import { type Accepted, type AnyOperation, grantsOf, keepsKeys, methodOf, type Paging } from './operation.ts'
import { problem, type Response } from './problem.ts'
import { currentOf, staleFor, wantedVersion } from './version.ts'

export type Request = {
  readonly requestId: string
  /** When it arrived, by the one clock: deadlines are judged by this and by the write condition alike. */
  readonly now: Instant
  readonly actor: Actor | undefined
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

const ATTEMPTS = 3
const BODY_LIMIT = 256 * 1024
const NOBODY: Actor = { sub: '', roles: [] }

const Limit = z.coerce.number().check(z.int(), z.gte(1), z.lte(100))
const DEFAULT_LIMIT = 25

/**
 * The one way of a request: role → find (404, 403) → input (400) and version wanted (428) → decide (409) → version
 * right (412) → commit → answer. Nothing is read before the role is right, nothing written before all has been asked.
 */
export async function serve(operation: AnyOperation, request: Request, effects: Effects): Promise<Response> {
  const no = (refusal: Refusal) => problem(refusal, request.requestId)
  const actor = request.actor ?? NOBODY
  if (Buffer.byteLength(request.body ?? '') > (operation.bodyLimit ?? BODY_LIMIT))
    return no(
      refuse('body_too_large', `Isian paling besar ${Math.floor((operation.bodyLimit ?? BODY_LIMIT) / 1024)} KB.`),
    )
  if (operation.allow !== 'public' && !operation.allow.some(role => actor.roles.includes(role)))
    return no(refuse('not_allowed'))

  const table = effects.table(grantsOf(operation))
  const finding = { table, now: request.now, hmac: effects.hmac }
  const deciding = { now: request.now, randomBytes: effects.randomBytes, hmac: effects.hmac }
  const asked = askedQuery(operation, request, actor, effects)
  const input = parseBody(operation.input ?? z.strictObject({}), request.body)
  const wanted = wantedVersion(operation, request.headers)
  const repeats = repeatableOf(operation, request, actor, input)
  const wroteBy = methodOf(operation) === 'PUT' ? signatureOf(operation, request, actor) : undefined

  let before: string | undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await operation.find({ path: request.path, query: asked.query, page: asked.page, actor }, finding)
    if (found instanceof Refusal) return no(found)
    if ('refusal' in asked) return no(asked.refusal)
    if ('refusal' in input) return no(input.refusal)
    if (wanted instanceof Refusal) return no(wanted)
    if (repeats instanceof Refusal) return no(repeats)

    const given = { found, input: input.value, actor, path: request.path, query: asked.query }
    const gathered = await operation.gather?.(given, finding)
    const decision = gathered instanceof Refusal ? gathered : operation.decide({ ...given, gathered }, deciding)
    if (decision instanceof Refusal) return (await known(table, repeats, request)) ?? no(decision)
    const mine = wroteBy !== undefined && decision.was?.wroteBy === wroteBy
    // a second try of a PUT whose answer was lost: the effect is there already (RFC 9110, 13.1.1 allows to say so)
    if (mine) {
      const kept = { ...decision, answer: decision.stored ?? decision.answer }
      return respond(operation, kept, request, actor, effects, decision.was?.version)
    }
    if (!currentOf(wanted, decision.was?.version))
      return (await known(table, repeats, request)) ?? no(staleFor(wanted, decision.was))

    const response = respond(operation, decision, request, actor, effects)
    if (decision.groups !== undefined) {
      const failed = await commitGroups(table, decision.groups)
      if (!failed) return response
    } else {
      const writes = decision.writes ?? []
      if (writes.length === 0) return response
      const outcome = await table.commit(withRecord(writes, repeats, response, request.now), wroteBy)
      if (!outcome.failed) return response
      const repeated = await repeatedBy(table, outcome, writes, repeats, request)
      if (repeated !== undefined) return repeated
    }

    const all = JSON.stringify([found, gathered])
    if (all === before) throw new Error(`a condition of ${operation.id} fails although nothing changed`)
    before = all
  }
  return no(refuse('unavailable', 'Data ini sedang diubah banyak pihak sekaligus. Coba lagi sebentar lagi.'))
}

type AskedQuery = { readonly query: unknown; readonly page: Paging; readonly refusal?: Refusal }

/** A bad filter must not tell before "not found" does: until then an empty one stands in. */
function askedQuery(operation: AnyOperation, request: Request, actor: Actor, effects: Effects): AskedQuery {
  const { limit, cursor, ...filter } = request.query
  const schema = operation.query ?? z.strictObject({})
  const none = { query: emptyQuery(schema), page: { limit: DEFAULT_LIMIT } }
  const asked = operation.paged === true ? filter : request.query
  const query = parseInput(schema, asked)
  if ('refusal' in query) return { ...none, refusal: query.refusal }
  if (operation.paged !== true) return { query: query.value, page: { limit: DEFAULT_LIMIT } }
  const size = Limit.safeParse(limit ?? DEFAULT_LIMIT)
  if (!size.success) return { ...none, refusal: badQuery('limit', 'Isi antara 1 dan 100.') }
  if (cursor === undefined) return { query: query.value, page: { limit: size.data } }
  const start = openCursor(cursor, scopeOf(operation, request, actor, query.value), effects.hmac)
  if (start === undefined)
    return { ...none, refusal: badQuery('cursor', 'Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.') }
  return { query: query.value, page: { limit: size.data, start } }
}

function emptyQuery(schema: z.ZodMiniType): unknown {
  const parsed = schema.safeParse({})
  return parsed.success ? parsed.data : {}
}

const badQuery = (name: string, detail: string) =>
  refuse('invalid_input', undefined, [{ pointer: `/${name}`, code: 'wrong_value', detail }])

const scopeOf = (operation: AnyOperation, request: Request, actor: Actor, filter: unknown) => ({
  sub: actor.sub,
  operation: operation.id,
  path: request.path,
  filter,
})

function repeatableOf(
  operation: AnyOperation,
  request: Request,
  actor: Actor,
  input: Parsed<unknown>,
): Repeatable | Refusal<'invalid_input'> | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || key === '' || !keepsKeys(operation)) return undefined
  // passed over in silence, the caller would believe himself safe to repeat
  if (key.length > 255) return refuse('invalid_input', 'Idempotency-Key paling banyak 255 karakter.')
  // by what it says, not by its bytes: an absent body and `{}` are equal
  const body = 'value' in input ? canonical(input.value) : ''
  return repeatable(actor.sub, key, operation.id, JSON.stringify(request.path), body)
}

/** Names a PUT by its content, so that its own second try is known (and nobody else's is). */
function signatureOf(operation: AnyOperation, request: Request, actor: Actor): string {
  const { 'if-match': match = '', 'if-none-match': none = '' } = request.headers
  const parts = [actor.sub, operation.id, request.path, match, none, request.body ?? '']
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

function respond(
  operation: AnyOperation,
  decision: Accepted<unknown, AnyWrite>,
  request: Request,
  actor: Actor,
  effects: Effects,
  version?: number,
): Response {
  const stripped: unknown = z.parse(operation.output, decision.answer)
  const body = answerBody(stripped, version, nextCursor(operation, decision.next, request, actor, effects))
  const etag: { readonly etag?: string } = typeof body.version === 'number' ? { etag: `"${body.version}"` } : {}
  const kept = operation.cache === undefined ? etag : { 'cache-control': operation.cache, ...etag }
  // RFC 9110, 13.1.2: who has it need not be sent it again
  if (operation.cache !== undefined && isKnown(request.headers['if-none-match'], etag.etag))
    return { status: 304, headers: kept, body: '' }
  const csv = request.query['format'] === 'csv' ? operation.csv?.(stripped) : undefined
  return {
    status: operation.status ?? 200,
    headers: { ...JSON_HEADERS, ...(csv === undefined ? {} : CSV_HEADERS), ...kept },
    body: csv ?? JSON.stringify(body),
  }
}

const CSV_HEADERS = { 'content-type': 'text/csv; charset=utf-8; header=present' } as const

/** A cache may have weakened the tag on its way. */
const isKnown = (held: string | undefined, etag: string | undefined): boolean =>
  etag !== undefined && (held ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === etag)

function answerBody(answer: unknown, version: number | undefined, next: string | undefined): Record<string, unknown> {
  if (typeof answer !== 'object' || answer === null) throw new Error('an answer is an object')
  return { ...answer, ...(version === undefined ? {} : { version }), ...(next === undefined ? {} : { next }) }
}

function nextCursor(
  operation: AnyOperation,
  next: Position | undefined,
  request: Request,
  actor: Actor,
  effects: Effects,
) {
  if (next === undefined) return undefined
  const { limit: _limit, cursor: _cursor, ...filter } = request.query
  const parsed = parseInput(operation.query ?? z.strictObject({}), filter)
  if ('refusal' in parsed) return undefined
  return sealCursor(next, scopeOf(operation, request, actor, parsed.value), effects.hmac)
}

const GROUPS_AT_ONCE = 16

/** Every group whole; a failed one does not stop the others, and says that all must be decided again. */
async function commitGroups(table: Table, groups: readonly (readonly AnyWrite[])[]): Promise<boolean> {
  let failed = false
  await atOnce(GROUPS_AT_ONCE, groups, async group => {
    if ((await table.commit(group)).failed) failed = true
  })
  return failed
}

function withRecord(writes: readonly AnyWrite[], repeats: Repeatable | undefined, response: Response, now: Instant) {
  return repeats === undefined ? writes : [...writes, ...recordOf(repeats, response, now)]
}

/** Only asked when something is refused: the first success of the same key explains it. */
async function known(table: Table, repeats: Repeatable | undefined, request: Request): Promise<Response | undefined> {
  if (repeats === undefined) return undefined
  return replay(table, await table.get(keys.idempotency(repeats.keyHash)), repeats, request)
}

async function repeatedBy(
  table: Table,
  outcome: Failed,
  writes: readonly AnyWrite[],
  repeats: Repeatable | undefined,
  request: Request,
) {
  if (repeats === undefined || outcome.index !== writes.length) return undefined
  return replay(table, parseRecord(outcome.old), repeats, request)
}

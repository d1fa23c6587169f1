import type * as z from 'zod/mini'
import type { Actor, Role } from '../domain/people/employee.ts'
import type { Instant } from '../domain/instant.ts'
import type { ProblemCode } from '../domain/problems.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { AnyWrite, Position, ReadsOf, WritesOf } from '../store/access.ts'
import type { Grants, Kind } from '../store/kinds.ts'

export type Method = 'GET' | 'POST' | 'PUT'
export type Route = `${Method} /${string}`

/** The `{names}` of a route. */
export type PathOf<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathOf<Rest>
  : unknown

/**
 * How a PUT says which version it replaces: `match` needs If-Match; `match_or_none` also takes `If-None-Match: *` for
 * the first of a natural key. Transitions (POST) accept If-Match always.
 */
export type Versioning = 'match' | 'match_or_none'

export type Paging = { readonly limit: number; readonly start?: Position }

/** Refusals that the kit itself answers, so that no operation has to name them. */
export type KitRefusal =
  | 'invalid_input'
  | 'body_too_large'
  | 'version_required'
  | 'stale_version'
  | 'idempotency_key_reused'
  | 'internal_error'
  | 'unavailable'

export type Asked<R extends string, Query> = {
  readonly path: PathOf<R>
  readonly query: Query
  readonly actor: Actor
  /** `limit` and start of the page that the caller asks for; used by operations with `paged`. */
  readonly page: Paging
}

/** What `find` may use: reads as declared, the clock, keyed digests. */
export type Finding<G> = {
  readonly table: ReadsOf<G>
  readonly now: Instant
  readonly hmac: (purpose: string, text: string) => string
}

export type Deciding = {
  readonly now: Instant
  /** Fresh random bytes for new ids. */
  readonly randomBytes: (n: number) => Uint8Array
  readonly hmac: (purpose: string, text: string) => string
}

/** A yes: the answer, what must be written for it to be true, and the version that it was decided on. */
export type Accepted<Answer, Writes> = {
  readonly answer: Answer
  /** The resource as it is stored already, for the second try of a PUT; needed where the answer holds its own time. */
  readonly stored?: Answer | undefined
  /** One transaction. */
  readonly writes?: readonly Writes[]
  /** Instead of `writes`, where one transaction cannot hold it (imports): each group whole, all before the answer. */
  readonly groups?: readonly (readonly Writes[])[]
  /** The stored resource that this changes; absent: there is none yet. The first write must be its put. */
  readonly was?: { readonly version: number; readonly wroteBy?: string | undefined } | undefined
  /** The rest of the list begins here. */
  readonly next?: Position | undefined
}

/** No property says "undeclared": a refusal outside `Codes` does not fit, a write outside `G` does not fit. */
type Declared<
  R extends Route,
  Query extends z.ZodMiniType,
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  Codes extends ProblemCode,
  G extends Grants,
  Found,
  Gathered,
> = {
  readonly id: string
  readonly area: string
  readonly route: R
  readonly summary: string
  /** Roles that may call it at all; `public` needs no token. Relations are checked in `find`. */
  readonly allow: readonly Role[] | 'public'
  /** Which relation, state and time, in a sentence for people: shown in the contract. */
  readonly who: string
  readonly status?: 200 | 201 | 202
  readonly version?: Versioning
  readonly paged?: true
  /** Repeating it does nothing new by its own content (imports, closings): no record of keys is kept. */
  readonly idempotent?: 'by_content'
  readonly query?: Query
  readonly input?: Input
  readonly output: Output
  /** Bytes; 256 KB unless said. */
  readonly bodyLimit?: number
  /** Answers that anyone may keep for a while, and ask about again by their ETag. */
  readonly cache?: string
  /** The answer as a table, for who asks with `?format=csv`. */
  csv?(answer: z.output<NoInfer<Output>>): string
  readonly refusals: readonly Codes[]
  readonly table: G
  /** Reads once. Absent or not yours: `…_not_found`; seen but not your part: `not_allowed`. */
  find(
    asked: Asked<R, z.output<Query>>,
    effects: Finding<NoInfer<G>>,
  ): Promise<Found | Refusal<NoInfer<Codes>>> | Found | Refusal<NoInfer<Codes>>
  /** Reads what the input names; only after the input is known to be good. */
  gather?(
    given: {
      readonly found: NoInfer<Found>
      readonly input: z.output<NoInfer<Input>>
      readonly actor: Actor
      readonly path: PathOf<R>
      readonly query: z.output<NoInfer<Query>>
    },
    effects: Finding<NoInfer<G>>,
  ): Promise<Gathered | Refusal<NoInfer<Codes> | 'invalid_input'>>
  /** Pure: the rule, the answer and the writes. */
  decide(
    given: {
      readonly found: NoInfer<Found>
      readonly gathered: NoInfer<Gathered>
      readonly input: z.output<NoInfer<Input>>
      readonly actor: Actor
      readonly path: PathOf<R>
      readonly query: z.output<NoInfer<Query>>
    },
    effects: Deciding,
  ): Accepted<z.input<NoInfer<Output>>, WritesOf<NoInfer<G>>> | Refusal<NoInfer<Codes> | 'invalid_input'>
}

/** An operation whatever its types, as the kit, the gateway and the infrastructure read it. */
export type AnyOperation = {
  readonly id: string
  readonly area: string
  readonly route: Route
  readonly summary: string
  readonly allow: readonly Role[] | 'public'
  readonly who: string
  readonly status?: 200 | 201 | 202
  readonly version?: Versioning
  readonly paged?: true
  readonly idempotent?: 'by_content'
  readonly query?: z.ZodMiniType
  readonly input?: z.ZodMiniType
  readonly output: z.ZodMiniType
  readonly bodyLimit?: number
  readonly cache?: string
  csv?(answer: unknown): string
  readonly refusals: readonly ProblemCode[]
  readonly table: Grants
  find(asked: Asked<string, unknown>, effects: Finding<Record<Kind, never>>): unknown
  gather?(
    given: { found: unknown; input: unknown; actor: Actor; path: unknown; query: unknown },
    effects: Finding<Record<Kind, never>>,
  ): Promise<unknown>
  decide(
    given: { found: unknown; gathered: unknown; input: unknown; actor: Actor; path: unknown; query: unknown },
    effects: Deciding,
  ): Accepted<unknown, AnyWrite> | Refusal
}

/** Says once all that there is to say about one operation. */
export function operation<
  const R extends Route,
  const Codes extends ProblemCode,
  const G extends Grants,
  Output extends z.ZodMiniType,
  Found,
  Query extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
  Input extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
  Gathered = undefined,
>(
  declared: Declared<R, Query, Input, Output, Codes, G, Found, Gathered>,
): Declared<R, Query, Input, Output, Codes, G, Found, Gathered> {
  return declared
}

export const methodOf = (operation: Pick<AnyOperation, 'route'>): Method =>
  operation.route.startsWith('GET') ? 'GET' : operation.route.startsWith('PUT') ? 'PUT' : 'POST'

export const pathTemplateOf = (operation: Pick<AnyOperation, 'route'>): string =>
  operation.route.slice(operation.route.indexOf(' ') + 1)

/** Whether an Idempotency-Key is kept for it. */
export const keepsKeys = (operation: Pick<AnyOperation, 'route' | 'idempotent'>): boolean =>
  methodOf(operation) === 'POST' && operation.idempotent === undefined

/** What the function may do: what the operation declares, and the record of keys where the kit keeps one. */
export function grantsOf(operation: Pick<AnyOperation, 'route' | 'idempotent' | 'table'>): Grants {
  return keepsKeys(operation) ? { ...operation.table, idempotency: ['GetItem', 'PutItem'] } : operation.table
}

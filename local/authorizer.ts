import { compactVerify, importJWK, type JWK } from 'jose'
import * as z from 'zod/mini'
import type { Instant } from '../functions/domain/instant.ts'
import { AUDIENCE, CLIENT, SCOPE } from './tokens.ts'

const Header = z.looseObject({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string() })
const Payload = z.looseObject({
  iss: z.string(),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
  client_id: z.optional(z.string()),
  exp: z.number(),
  nbf: z.optional(z.number()),
  iat: z.optional(z.number()),
  scope: z.optional(z.string()),
  scp: z.optional(z.union([z.string(), z.array(z.string())])),
})
type Payload = z.output<typeof Payload>

export type Authorized = { readonly claims: Readonly<Record<string, string>>; readonly scopes: readonly string[] }
export type Denied = { readonly status: 401 | 403; readonly challenge: string }
export type Authorizer = (authorization: string | undefined) => Promise<Authorized | Denied>

const NO_TOKEN: Denied = { status: 401, challenge: 'Bearer' }
const invalid = (why: string): Denied => ({
  status: 401,
  challenge: `Bearer scope="" error="invalid_token" error_description="${why}"`,
})
const FORBIDDEN: Denied = {
  status: 403,
  challenge: `Bearer scope="${SCOPE}" error="insufficient_scope" error_description="scope claim does not match"`,
}

/** The JWT authorizer of an HTTP API: RSA only, the key by its kid, then exactly these claims, by the local clock. */
export function authorizer(options: {
  readonly issuer: string
  readonly keys: readonly JWK[]
  readonly now: () => Instant
}): Authorizer {
  const keys = new Map(options.keys.map(jwk => [jwk.kid, importJWK(jwk, 'RS256')]))
  return async authorization => {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim()
    if (token === undefined || token === '') return NO_TOKEN
    const header = readPart(Header, token.split('.')[0])
    if (header === undefined) return invalid('the token is malformed or not signed with RSA')
    const key = await keys.get(header.kid)
    if (key === undefined) return invalid('no key of the issuer has this kid')
    const payload = await verified(token, key)
    if (payload === undefined) return invalid('the signature is wrong')
    const why = refusal(payload, options.issuer, options.now() / 1000)
    if (why !== undefined) return invalid(why)
    const scopes = scopesOf(payload)
    return scopes.includes(SCOPE) ? { claims: asStrings(payload), scopes: [SCOPE] } : FORBIDDEN
  }
}

async function verified(token: string, key: Awaited<ReturnType<typeof importJWK>>): Promise<Payload | undefined> {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: ['RS256', 'RS384', 'RS512'] })
    return readJson(Payload, new TextDecoder().decode(payload))
  } catch {
    return undefined
  }
}

function refusal({ iss, aud, client_id, exp, nbf, iat }: Payload, issuer: string, now: number): string | undefined {
  if (iss !== issuer) return 'another issuer'
  // the client counts only where there is no audience
  const meant = aud === undefined ? client_id === CLIENT : [aud].flat().includes(AUDIENCE)
  if (!meant) return 'another audience'
  if (exp <= now) return 'the token has expired'
  if (nbf !== undefined && nbf > now) return 'the token is not valid yet'
  if (iat !== undefined && iat > now) return 'the token is from the future'
  return undefined
}

const scopesOf = ({ scope, scp }: Payload): readonly string[] => [
  ...(scope?.split(' ') ?? []),
  ...(typeof scp === 'string' ? scp.split(' ') : (scp ?? [])),
]

/** Claims arrive as strings, a list as `[a b]`. */
const asStrings = (payload: Payload): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

function readPart<T>(schema: Schema<T>, part: string | undefined): T | undefined {
  return readJson(schema, Buffer.from(part ?? '', 'base64url').toString('utf8'))
}

function readJson<T>(schema: Schema<T>, text: string): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

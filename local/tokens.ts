import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, type JWK, SignJWT } from 'jose'
import { type Actor, type Employee, type Role, rolesOf } from '../functions/domain/people/employee.ts'
import type { Instant } from '../functions/domain/instant.ts'

/** The scope of every private route, the API as an audience, and the portal as a client. */
export const SCOPE = 'evaluasi/api'
export const AUDIENCE = 'https://evaluasi.local/api'
export const CLIENT = 'portal'
export const TOKEN_SECONDS = 3600

export type SigningKey = {
  readonly privateJwk: JWK
  readonly publicJwk: JWK
  readonly key: KeyObject
  readonly kid: string
}

export async function newSigningKey(): Promise<JWK> {
  const jwk: JWK = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) }
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' }
}

export function signingKey(privateJwk: JWK): SigningKey {
  const { kty, n, e, kid, alg, use } = privateJwk
  if (kty === undefined || n === undefined || e === undefined || kid === undefined) throw new Error('not an RSA key')
  return {
    privateJwk,
    publicJwk: { kty, n, e, kid, alg: alg ?? 'RS256', use: use ?? 'sig' },
    key: createPrivateKey({ key: { ...privateJwk }, format: 'jwk' }),
    kid,
  }
}

/** What a token says of a person: who it is, and which roles the profile gives. Relations are never claims. */
export type Claims = { readonly sub: string; readonly employee_id?: string; readonly roles: string }

export function claimsOf(employee: Pick<Employee, 'employeeId' | 'status' | 'roles'>): Claims {
  return { sub: employee.employeeId, employee_id: employee.employeeId, roles: rolesOf(employee).join(' ') }
}

/** Nobody in the table yet: the first import needs somebody. */
export function bootstrapClaims(roles: readonly Role[]): Claims {
  return { sub: ['bootstrap', ...roles.toSorted()].join('-'), roles: roles.join(' ') }
}

export function actorClaims(actor: Actor): Claims {
  const roles = actor.roles.join(' ')
  return actor.employeeId === undefined
    ? { sub: actor.sub, roles }
    : { sub: actor.sub, employee_id: actor.employeeId, roles }
}

export type MintToken = (claims: Claims) => Promise<string>

/** Access tokens like those of the login, on the local clock. */
export function minter(key: SigningKey, issuer: string, now: () => Instant): MintToken {
  return claims => {
    const iat = Math.floor(now() / 1000)
    return new SignJWT({ ...claims, scope: SCOPE, client_id: CLIENT, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt(iat)
      .setExpirationTime(iat + TOKEN_SECONDS)
      .sign(key.key)
  }
}

import { generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { authorizer } from '../../local/authorizer.ts'
import { AUDIENCE, CLIENT, claimsOf, minter, newSigningKey, SCOPE, signingKey } from '../../local/tokens.ts'

const NOW = Date.parse('2026-03-02T09:00:00.250+07:00')
const SECOND = Math.floor(NOW / 1000)
const ISSUER = 'http://localhost:3000/oidc'
const key = signingKey(await newSigningKey())
const authorize = authorizer({ issuer: ISSUER, keys: [key.publicJwk], now: () => NOW })

const GOOD: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'siti',
  scope: `openid ${SCOPE}`,
  iat: SECOND,
  exp: SECOND + 60,
  roles: 'pegawai pembina',
}
const { exp: _exp, ...ENDLESS } = GOOD
const signed = (payload: JWTPayload, header: { alg?: string; kid?: string } = {}, by = key.key) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header }).sign(by)
const outcome = async (token: string | undefined) => {
  const answer = await authorize(token)
  return 'status' in answer ? answer.status : 'admitted'
}

describe('the authorizer of the gateway', () => {
  it('admits a token of the login, with or without the word Bearer, and hands its claims on as strings', async () => {
    const token = await minter(
      key,
      ISSUER,
      () => NOW,
    )(claimsOf({ employeeId: 'siti', status: 'aktif', roles: ['pegawai', 'pembina'] }))
    expect(await outcome(token)).toBe('admitted')
    expect(await authorize(`Bearer ${token}`)).toMatchObject({
      claims: { sub: 'siti', employee_id: 'siti', roles: 'pegawai pembina', exp: String(SECOND + 3600) },
    })
  })

  it('writes a list among the claims as the gateway does', async () => {
    const answer = await authorize(await signed({ ...GOOD, groups: ['a', 'b'] }))
    expect(answer).toMatchObject({ claims: { groups: '[a b]' } })
  })

  it('takes the client for the audience where a token has none', async () => {
    const { aud: _aud, ...without } = GOOD
    expect(await outcome(await signed({ ...without, client_id: CLIENT }))).toBe('admitted')
    expect(await outcome(await signed({ ...without, client_id: 'another' }))).toBe(401)
    expect(await outcome(await signed(without))).toBe(401)
  })

  const bad: readonly [string, JWTPayload][] = [
    ['of another issuer', { ...GOOD, iss: 'http://localhost:3001/oidc' }],
    ['for another audience', { ...GOOD, aud: 'another' }],
    ['that is an ID token', { ...GOOD, aud: CLIENT }],
    ['that has expired', { ...GOOD, exp: SECOND }],
    ['without an end', ENDLESS],
    ['that is not valid yet', { ...GOOD, nbf: SECOND + 2 }],
    ['from the future', { ...GOOD, iat: SECOND + 2 }],
  ]
  it.each(bad)('refuses a token %s with 401', async (_name, payload) => {
    expect(await outcome(await signed(GOOD))).toBe('admitted')
    expect(await outcome(await signed(payload))).toBe(401)
  })

  it('refuses what is not signed by a known RSA key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const good = await signed(GOOD)
    const [header = '', , signature = ''] = good.split('.')
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url')
    const changed = Buffer.from(JSON.stringify({ ...GOOD, sub: 'budi' })).toString('base64url')
    expect(await outcome(await signed(GOOD, {}, other))).toBe(401)
    expect(await outcome(await signed(GOOD, { kid: 'unknown' }))).toBe(401)
    expect(await outcome(await signed(GOOD, { alg: 'ES256' }, elliptic))).toBe(401)
    expect(await outcome(`${unsigned}.${changed}.`)).toBe(401)
    expect(await outcome(`${header}.${changed}.${signature}`)).toBe(401)
    expect(await outcome('Bearer nonsense')).toBe(401)
  })

  it('asks for a token where there is none', async () => {
    expect(await authorize(undefined)).toEqual({ status: 401, challenge: 'Bearer' })
    expect(await outcome('Bearer ')).toBe(401)
  })

  it('forbids a good token without the scope of the API', async () => {
    const answer = await authorize(await signed({ ...GOOD, scope: 'openid profile' }))
    expect(answer).toMatchObject({ status: 403, challenge: expect.stringContaining('insufficient_scope') })
  })
})

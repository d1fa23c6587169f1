import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import * as keys from '../../functions/store/keys.ts'
import { startLocal, type LocalSystem } from '../../local/system.ts'
import { AUDIENCE, CLIENT, SCOPE } from '../../local/tokens.ts'
import { whoAmI } from './who-am-i.ts'

const SITI = 'siti234567siti23'
const NIP = '198501012010012001'
const VERIFIER = 'a-verifier-that-is-long-enough-for-pkce-0123456789'
const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })

const folder = mkdtempSync(join(tmpdir(), 'evaluasi-identity-'))
let system: LocalSystem

beforeAll(async () => {
  system = await startLocal({
    port: 0,
    dataDir: folder,
    quiet: true,
    functions: { operations: [whoAmI], jobs: [], consumers: [] },
  })
  const name = 'Siti <Rahmawati>'
  const common = {
    employeeId: SITI,
    name,
    kind: 'pns',
    status: 'aktif',
    position: { name: 'Analis', kind: 'pelaksana' },
  } as const
  const table = system.effects.table({ employee: ['PutItem'], staff: ['PutItem'], nip: ['PutItem'] })
  await table.commit([
    {
      action: 'PutItem',
      key: keys.employee(SITI),
      item: { ...common, roles: ['pegawai', 'pembina'], version: 1 },
      when: { absent: true },
    },
    { action: 'PutItem', key: keys.staff(SITI), item: common, when: { absent: true } },
    {
      action: 'PutItem',
      key: keys.nip(system.effects.hmac('nip', NIP)),
      item: { employeeId: SITI, since: 0 },
      when: { absent: true },
    },
  ])
})
afterAll(async () => {
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** As much of a browser as a login needs. */
function browser() {
  const cookies = new Map<string, string>()
  return async (url: string, init: { method?: string; body?: URLSearchParams } = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, system.baseUrl), {
      ...init,
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return answer
  }
}

const redirectUri = () => `${system.baseUrl}/callback`
const askForCode = () =>
  `/oidc/auth?${String(
    new URLSearchParams({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: redirectUri(),
      scope: `openid profile ${SCOPE}`,
      state: 's',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  )}`
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
const goesTo = (answer: Response) => answer.headers.get('location') ?? ''

async function logIn(visit: ReturnType<typeof browser>) {
  const page = goesTo(await visit(askForCode()))
  const list = await visit(page)
  const html = await list.text()
  const back = goesTo(await visit(page, form({ employeeId: SITI })))
  const code = new URL(goesTo(await visit(back))).searchParams.get('code') ?? ''
  return { html, code }
}

async function exchange(fields: Record<string, string>) {
  const answer = await fetch(`${system.baseUrl}/oidc/token`, form({ client_id: CLIENT, ...fields }))
  return answer.ok ? z.parse(Tokens, await answer.json()) : answer.status
}

const me = (token: string) => fetch(`${system.baseUrl}/v1/who-am-i`, { headers: { authorization: `Bearer ${token}` } })

describe('logging in to the local system', () => {
  it('is choosing a person from the list, and gives tokens that the gateway takes', async () => {
    const { html, code } = await logIn(browser())
    expect(html).toContain('Siti &lt;Rahmawati&gt;')
    expect(html).toContain('Analis')
    const tokens = await exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(),
      code_verifier: VERIFIER,
    })
    if (typeof tokens === 'number') throw new Error(`no tokens: ${tokens}`)
    const { payload } = await jwtVerify(
      tokens.access_token,
      createRemoteJWKSet(new URL(`${system.baseUrl}/oidc/jwks`)),
      { issuer: `${system.baseUrl}/oidc`, audience: AUDIENCE, currentDate: new Date(system.clock.now()) },
    )
    expect(payload).toMatchObject({ sub: SITI, employee_id: SITI, roles: 'pegawai pembina', scope: SCOPE })
    expect(Math.abs((payload.iat ?? 0) - system.clock.now() / 1000)).toBeLessThan(5)
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: SITI, name: 'Siti <Rahmawati>' })

    const answer = await me(tokens.access_token)
    expect([answer.status, await answer.json()]).toEqual([200, { employeeId: SITI, roles: ['pegawai', 'pembina'] }])
    expect((await me(tokens.id_token)).status).toBe(401)

    const again = await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })
    if (typeof again === 'number') throw new Error(`no refreshed tokens: ${again}`)
    expect((await me(again.access_token)).status).toBe(200)
  })

  it('needs the verifier of the one who asked', async () => {
    const { code } = await logIn(browser())
    const answer = await exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(),
      code_verifier: VERIFIER.toUpperCase(),
    })
    expect(answer).toBe(400)
  })

  it('finds people by how their name begins', async () => {
    const visit = browser()
    const page = goesTo(await visit(askForCode()))
    expect(await (await visit(`${page}?q=siti`)).text()).toContain(SITI)
    expect(await (await visit(`${page}?q=budi`)).text()).not.toContain(SITI)
  })

  it('stays on the name by which the provider knows this machine', async () => {
    const answer = await fetch(`http://127.0.0.1:${system.port}/oidc/auth?x=1`, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    })
    expect([answer.status, goesTo(answer)]).toEqual([302, `${system.baseUrl}/oidc/auth?x=1`])
  })
})

describe('tokens for scripts', () => {
  const ask = async (body: unknown) => {
    const answer = await fetch(`${system.baseUrl}/_local/tokens`, { method: 'POST', body: JSON.stringify(body) })
    const json = z.parse(
      z.looseObject({ accessToken: z.optional(z.string()), code: z.optional(z.string()) }),
      await answer.json(),
    )
    return { status: answer.status, ...json }
  }

  it('are those of the person, by id or by NIP, with the roles of the profile', async () => {
    for (const who of [{ employeeId: SITI }, { nip: NIP }, { nip: "'1985 01012010012001" }]) {
      const { accessToken = '' } = await ask(who)
      expect(await (await me(accessToken)).json()).toEqual({ employeeId: SITI, roles: ['pegawai', 'pembina'] })
    }
  })

  it('are also there for nobody in particular, before there is anybody', async () => {
    const { accessToken = '' } = await ask({ roles: ['admin_kepegawaian', 'pembina'] })
    expect(decodeJwt(accessToken)).toMatchObject({ sub: 'bootstrap-admin_kepegawaian-pembina' })
    expect(await (await me(accessToken)).json()).toEqual({ roles: ['admin_kepegawaian', 'pembina'] })
  })

  it('are not there for somebody unknown, or for nothing', async () => {
    for (const who of [{ employeeId: 'x' }, { employeeId: 'abcdefghijklmnop' }, { nip: '198501012010012999' }])
      expect(await ask(who)).toMatchObject({ status: 404, code: 'employee_not_found' })
    for (const who of [{}, { roles: ['raja'] }, { name: 'Siti' }])
      expect(await ask(who)).toMatchObject({ status: 400, code: 'invalid_input' })
  })

  it('end after an hour of the local clock', async () => {
    const { accessToken = '' } = await ask({ employeeId: SITI })
    system.clock.set(system.clock.now() + 3_601_000, false)
    expect((await me(accessToken)).status).toBe(401)
  })
})

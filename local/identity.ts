import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import type { Employee } from '../functions/domain/people/employee.ts'
import type { Instant } from '../functions/domain/instant.ts'
import { errorPage, loggedOutPage, loginPage, logoutPage } from './pages.ts'
import type { People } from './people.ts'
import { providerStore } from './provider-store.ts'
import type { State } from './state.ts'
import { AUDIENCE, claimsOf, CLIENT, SCOPE, TOKEN_SECONDS } from './tokens.ts'

export const PROVIDER_PATH = '/oidc'
const LOGIN = `${PROVIDER_PATH}/masuk/`
const LISTED_PEOPLE = 200
const OPENID = 'openid profile'
const DAY = 24 * 3600

type Options = {
  /** `http://localhost:PORT` */
  readonly origin: string
  readonly port: number
  readonly key: JWK
  readonly cookieKey: string
  readonly rows: State['provider']
  readonly people: People
  readonly now: () => Instant
}

export const issuerOf = (origin: string): string => `${origin}${PROVIDER_PATH}`

/** Answers whatever lies under `/oidc`. */
export type Identity = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A real OIDC provider in place of Cognito: authorization code with PKCE, for the portal. */
export function identity(options: Options): Identity {
  const provider = new Provider(issuerOf(options.origin), configuration(options))
  const answer = provider.callback()

  async function login(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', options.origin)
    const { prompt } = await provider.interactionDetails(request, response)
    if (request.method === 'POST' && prompt.name === 'login') {
      const employeeId = new URLSearchParams(await textOf(request)).get('employeeId') ?? ''
      if ((await options.people.byId(employeeId)) !== undefined)
        return provider.interactionFinished(request, response, { login: { accountId: employeeId } })
    }
    const search = searchParams.get('q')?.trim() ?? ''
    html(response, 200, loginPage(pathname, search, await options.people.list(search, LISTED_PEOPLE)))
  }

  return async (request, response) => {
    if (request.url?.startsWith(LOGIN) === true) {
      await login(request, response).catch(() =>
        html(response, 400, errorPage('session_not_found', 'Sesi masuk sudah berakhir.')),
      )
      return
    }
    // the provider finds where it is mounted by comparing the two
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(PROVIDER_PATH.length) || '/' })
    await answer(request, response)
  }
}

function configuration({ origin, port, key, cookieKey, rows, people, now }: Options): Configuration {
  return {
    adapter: providerStore(rows),
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/`, `${origin}/callback`],
        post_logout_redirect_uris: [`${origin}/`],
      },
    ],
    jwks: { keys: [{ ...key }] },
    // two local systems on one machine share the cookies of localhost
    cookies: {
      keys: [cookieKey],
      names: { session: `session_${port}`, interaction: `interaction_${port}`, resume: `resume_${port}` },
      long: { path: PROVIDER_PATH, httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: OPENID.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'employee_id', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: async (_context, sub) => {
      const employee = await people.byId(sub)
      return employee === undefined
        ? undefined
        : { accountId: sub, claims: () => ({ ...claimsOf(employee), name: employee.name }) }
    },
    extraTokenClaims: async (_context, token) =>
      'accountId' in token ? rightsOf(await people.byId(token.accountId)) : undefined,
    interactions: { url: (_context, interaction) => `${LOGIN}${interaction.uid}` },
    loadExistingGrant: grantOf,
    issueRefreshToken: () => true,
    pkce: { required: () => true },
    clientBasedCORS: (_context, from) => from === origin,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => void (context.body = logoutPage(form)),
        postLogoutSuccessSource: context => void (context.body = loggedOutPage()),
      },
    },
    formats: {
      customizers: {
        jwt(_context, _token, { payload }) {
          const { iat, exp } = payload
          if (typeof iat !== 'number' || typeof exp !== 'number') throw new Error('a token without times')
          payload['iat'] = Math.floor(now() / 1000)
          payload['exp'] = Math.floor(now() / 1000) + exp - iat
        },
      },
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html'
      context.body = errorPage(error, description ?? '')
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: TOKEN_SECONDS,
      Interaction: 3600,
      Grant: 30 * DAY,
      Session: 30 * DAY,
      RefreshToken: 30 * DAY,
    },
  }
}

/** Roles are read when the token is made: a change of the profile holds from the next token on. */
function rightsOf(employee: Employee | undefined): Record<string, string> | undefined {
  if (employee === undefined) return undefined
  const { employee_id = '', roles } = claimsOf(employee)
  return { employee_id, roles }
}

/** Our own portal asks nobody for consent. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const clientId = oidc.client?.clientId
  const session = oidc.session
  if (clientId === undefined || session?.accountId === undefined) return undefined
  const kept = session.grantIdFor(clientId)
  if (kept !== undefined) {
    const grant = await oidc.provider.Grant.find(kept)
    if (grant !== undefined) return grant
  }
  const grant = new oidc.provider.Grant({ clientId, accountId: session.accountId })
  grant.addOIDCScope(OPENID)
  grant.addResourceScope(AUDIENCE, SCOPE)
  await grant.save()
  return grant
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 4096) break
  }
  return text
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  })
  response.end(body)
}

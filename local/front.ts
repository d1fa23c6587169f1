import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { JWK } from 'jose'
import { authorizer } from './authorizer.ts'
import type { Clock } from './clock.ts'
import { control, type ControlOptions } from './control.ts'
import { gateway } from './gateway.ts'
import type { Functions, World } from './handlers.ts'
import { identity, issuerOf, PROVIDER_PATH } from './identity.ts'
import type { People } from './people.ts'
import { exchange, type Handle } from './server.ts'
import type { State } from './state.ts'
import { minter, newSigningKey, signingKey } from './tokens.ts'

type Options = Omit<ControlOptions, 'mint' | 'jobs' | 'run'> & {
  readonly port: number
  readonly origin: string
  readonly functions: Functions
  readonly world: World
  readonly people: People
  readonly clock: Clock
  readonly state: State
}

/** Everything that answers on the port: the API, the identity provider and what only a local system can be asked. */
export async function front(options: Options): Promise<Handle> {
  const { port, origin, functions, world, people, clock, state } = options
  const { now } = clock
  const issuer = issuerOf(origin)
  const key = signingKey(await keptKey(state))
  const api = gateway({
    operations: functions.operations,
    effectsFor: world.effectsFor,
    authorize: authorizer({ issuer, keys: [key.publicJwk], now }),
    now,
  })
  const controls = control({ ...options, jobs: functions.jobs, run: world.run, mint: minter(key, issuer, now) })
  const login = identity({
    origin,
    port,
    key: key.privateJwk,
    cookieKey: state.once('cookieKey', () => randomBytes(32).toString('base64url')),
    rows: state.provider,
    people,
    now,
  })
  return async (request, response) => {
    const url = request.url ?? '/'
    if (isBrowserElsewhere(request)) {
      // the provider knows one name of this machine
      response.writeHead(302, { location: `${origin}${url}` }).end()
    } else if (isUnder(url, PROVIDER_PATH)) await login(request, response)
    else await exchange(request, response, isUnder(url, '/_local') ? controls : api.dispatch)
  }
}

async function keptKey(state: State): Promise<JWK> {
  const kept = state.get('key')
  if (kept !== undefined) {
    const jwk: JWK = JSON.parse(kept)
    return jwk
  }
  const made = await newSigningKey()
  state.set('key', JSON.stringify(made))
  return made
}

const isUnder = (url: string, path: string) => url.startsWith(path) && /^([/?]|$)/.test(url.slice(path.length))

const isBrowserElsewhere = ({ method, headers }: IncomingMessage) =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')

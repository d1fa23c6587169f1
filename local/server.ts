import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type GatewayRequest, type GatewayResponse, PAYLOAD_LIMIT, tooLong } from './gateway.ts'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type Listening = { readonly port: number; readonly close: () => Promise<void> }

const PORT_TRIES = 10
const FINISH_WITHIN = 5_000
/** How long what still comes of a refused body is taken in, so that the answer arrives before the connection ends. */
const LINGER = 2_000

/** Listens on this machine only, by both of its addresses; port 0 finds a free one. */
export async function listen(port: number, handle: Handle): Promise<Listening> {
  let closing = false
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (closing) response.setHeader('connection', 'close')
    handle(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const { servers, bound } = await bindBoth(port, onRequest)
  return {
    port: bound,
    async close() {
      closing = true
      const closed = Promise.all(servers.map(server => new Promise<void>(done => server.close(() => done()))))
      for (const server of servers) server.closeIdleConnections()
      const late = new AbortController()
      await Promise.race([closed, pause(FINISH_WITHIN, undefined, { signal: late.signal }).catch(() => undefined)])
      late.abort()
      for (const server of servers) server.closeAllConnections()
      await closed
    },
  }
}

type OnRequest = (request: IncomingMessage, response: ServerResponse) => void

async function bindBoth(port: number, onRequest: OnRequest): Promise<{ servers: Server[]; bound: number }> {
  for (let tries = 1; ; tries += 1) {
    const first = newServer(onRequest)
    const bound = await bind(first, port, '127.0.0.1')
    const second = newServer(onRequest)
    try {
      await bind(second, bound, '::1')
      return { servers: [first, second], bound }
    } catch (error) {
      if (!isCode(error, 'EADDRINUSE')) return { servers: [first], bound }
      first.close()
      if (port !== 0 || tries === PORT_TRIES) throw error
    }
  }
}

function newServer(onRequest: OnRequest): Server {
  const server = createServer({ requestTimeout: 60_000 }, onRequest)
  // a sender that asks first is told at once
  server.on('checkContinue', (request, response) => {
    if (!announcesTooMuch(request)) response.writeContinue()
    onRequest(request, response)
  })
  return server
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('no port'))
    })
  })
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code

const announcesTooMuch = (request: IncomingMessage) => Number(request.headers['content-length'] ?? 0) > PAYLOAD_LIMIT

/** Takes a request in, has it answered and sends the answer; what is too long is refused before it has come. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: GatewayRequest) => Promise<GatewayResponse>,
): Promise<void> {
  const body = await bodyOf(request)
  if (body === 'too_long') {
    response.setHeader('connection', 'close')
    send(response, tooLong())
    request.resume()
    const timer = setTimeout(() => request.socket.destroy(), LINGER)
    request.once('close', () => clearTimeout(timer))
    return
  }
  if (body === 'broken') return
  const { method = 'GET', url = '/' } = request
  send(
    response,
    await answer({
      method,
      target: url,
      headers: headersOf(request),
      body,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    }),
  )
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined | 'too_long' | 'broken'> {
  if (announcesTooMuch(request)) return 'too_long'
  const { promise, resolve } = Promise.withResolvers<Buffer | undefined | 'too_long' | 'broken'>()
  const chunks: Buffer[] = []
  let length = 0
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= PAYLOAD_LIMIT) chunks.push(chunk)
    else {
      chunks.length = 0
      resolve('too_long')
    }
  })
  request.once('end', () => resolve(length === 0 ? undefined : Buffer.concat(chunks)))
  request.once('error', () => resolve('broken'))
  request.once('close', () => resolve('broken'))
  return promise
}

/** Lower case already; several of one name joined by a comma, cookies by a semicolon. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, values = []] of Object.entries(request.headersDistinct))
    headers[name] = values.join(name === 'cookie' ? '; ' : ',')
  return headers
}

function send(response: ServerResponse, { status, headers, cookies, body }: GatewayResponse): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    ...(cookies.length === 0 ? {} : { 'set-cookie': [...cookies] }),
  })
  response.end(body)
}

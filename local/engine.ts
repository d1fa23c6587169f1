import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

export type Engine = {
  readonly endpoint: string
  /** Ends it, after the last request. */
  readonly stop: () => Promise<void>
}

const READY_WITHIN = 10_000
const STOPPED_WITHIN = 5_000

/** The DynamoDB that everything talks to: the one of DYNAMODB_ENDPOINT, else the embedded one on a file in the folder. */
export async function startEngine(folder: string): Promise<Engine> {
  const given = process.env['DYNAMODB_ENDPOINT']
  if (given !== undefined && given !== '') return { endpoint: given, stop: async () => undefined }

  const database = join(folder, 'engine.db')
  const pidFile = join(folder, 'engine.pid')
  endOrphan(pidFile, database)
  const port = await freePort()
  const child = spawnBound([engineBinary(), '--host', '127.0.0.1', '--port', String(port), '--db-path', database])
  writeFileSync(pidFile, String(child.pid))
  const endpoint = `http://127.0.0.1:${port}`
  await untilReady(endpoint, child)
  indexStream(database)
  return {
    endpoint,
    async stop() {
      await ended(child)
      rmSync(pidFile, { force: true })
    },
  }
}

function engineBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide')
  } catch {
    throw new Error(
      [
        `There is no embedded DynamoDB engine for ${process.platform}-${process.arch}.`,
        'Start one yourself and name it in DYNAMODB_ENDPOINT, for example:',
        '  npx dynoxide@1.2.1 --port 8000',
        '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
      ].join('\n'),
    )
  }
}

/**
 * The engine must not outlive us, however we end, and must not hear Ctrl-C before we have answered the last request:
 * its own process group, and the kernel kills it with its parent where util-linux can ask for that. Elsewhere the
 * next start ends what is left (`endOrphan`).
 */
function spawnBound([command = '', ...args]: readonly string[]): ChildProcess {
  const options = { detached: true, stdio: 'ignore' } as const
  return spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0
    ? spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], options)
    : spawn(command, args, options)
}

/** An engine that a killed start left behind on our file; a number that was given to another process is left alone. */
function endOrphan(pidFile: string, database: string): void {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  const commandLine = `/proc/${pid}/cmdline`
  if (pid > 1 && existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(database))
    process.kill(pid, 'SIGKILL')
  rmSync(pidFile, { force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

async function untilReady(endpoint: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the DynamoDB engine ended at its start (code ${child.exitCode})`)
    const answer = await fetch(endpoint).catch(() => undefined)
    if (answer?.ok === true) return
    await pause(15)
  }
  child.kill('SIGKILL')
  throw new Error(`the DynamoDB engine does not answer at ${endpoint}`)
}

/** Without it every write searches all earlier stream records. */
function indexStream(database: string): void {
  const engine = new DatabaseSync(database, { timeout: 5_000 })
  engine.exec(
    'CREATE INDEX IF NOT EXISTS ix_stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  )
  engine.close()
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const waiting = new AbortController()
  await Promise.race([gone, pause(STOPPED_WITHIN, undefined, { signal: waiting.signal }).catch(() => undefined)])
  waiting.abort()
  child.kill('SIGKILL')
}

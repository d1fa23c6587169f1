import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as z from 'zod/mini'
import { ZONE } from '../functions/domain/instant.ts'
import { documentClient } from '../functions/kit/cloud.ts'
import { operations } from '../functions/operations.ts'
import { effectsFrom } from '../functions/kit/effects.ts'
import { lambda } from '../functions/kit/lambda.ts'
import { openTable, type Table } from '../functions/store/table.ts'
import { bundle, BUNDLING } from '../infra/bundle.ts'
import { engineClient } from '../local/handlers.ts'
import { ACCESS_KEY, REGION } from '../local/unsigned.ts'
import { createTable } from '../local/table.ts'
import { layOffice } from '../test/matrix/people.ts'
import { recorder } from './cold/record.ts'
import { type ColdRequest, requestsOf } from './cold/requests.ts'
import { withEngine } from './engine.ts'
import { median, printTable, round } from './print.ts'
import { LAYING } from './table.ts'

/** One from each area, and the heaviest of the two areas that people use all day. */
const SAMPLE = [
  ...['getMe', 'getHome', 'getEmployee', 'getPeriod', 'editSkp', 'getEvaluation', 'signEvaluation', 'giveFeedback'],
]
const BASELINE = 'baseline'
const AIM = 1.2
const BOUND = 1.35

const Started = z.object({ milliseconds: z.number(), statusCode: z.number() })

function start(file: string, said: object, env: NodeJS.ProcessEnv): Promise<number> {
  const script = join(import.meta.dirname, 'cold/first-request.ts')
  const child = spawn(process.execPath, [script, file], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(said))
  let answer = ''
  child.stdout.on('data', (part: Buffer) => void (answer += part.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code !== 0) return reject(new Error(`${file} ended with ${code}`))
      const { milliseconds, statusCode } = z.parse(Started, JSON.parse(answer.split('\n').at(-1) ?? ''))
      if (statusCode >= 300) return reject(new Error(`${file} answered ${statusCode}: ${answer}`))
      resolve(milliseconds)
    })
  })
}

/**
 * Import and first request of the functions' bundles, each in a new process, beside the least that a function can be: a
 * bundle of the document client alone that makes the same calls to the table.
 */
export async function benchCold(): Promise<void> {
  const { IDS } = process.env
  const ids = IDS === 'all' ? operations.map(({ id }) => id) : (IDS?.split(',') ?? SAMPLE)
  const runs = Number(process.env['RUNS'] ?? 15)
  // outside the project, as in the cloud: no package.json says what kind of module they are
  const outdir = mkdtempSync(join(tmpdir(), 'evaluasi-cold-'))
  await bundle(outdir)
  const entryPoints = [{ in: 'bench/cold/baseline.ts', out: `${BASELINE}/index` }]
  await build({ ...BUNDLING, entryPoints, outdir })
  const fileOf = (id: string) => join(outdir, id, 'index.js')
  await withEngine(async endpoint => {
    const client = engineClient(endpoint)
    const baselines: number[] = []
    const rows: [string, number, number, number][] = []
    let people = 0
    for (const id of ids) {
      const name = `cold-${randomUUID()}`
      await createTable(client, name)
      const table = openTable({ client: documentClient(client), name }, LAYING)
      const { shared, next } = requestsOf(id)
      await layOffice({ table }, shared)
      const { NODE_COMPILE_CACHE: _, ...environment } = process.env
      const env = {
        ...environment,
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: ACCESS_KEY,
        AWS_SECRET_ACCESS_KEY: ACCESS_KEY,
        TABLE_NAME: name,
        SECRET: 'a secret for benches',
        TZ: ZONE,
      }
      const waves = await callsOf(id, name, endpoint, next((people += 1)), table)
      const [beside, own]: [number[], number[]] = [[], []]
      for (let run = 0; run < runs; run += 1) {
        const { writes, ...said } = next((people += 1))
        if (writes.length > 0 && (await table.commit(writes)).failed) throw new Error(`${id} could not be prepared`)
        beside.push(await start(fileOf(BASELINE), { event: { waves }, context: {} }, env))
        own.push(await start(fileOf(id), said, env))
      }
      baselines.push(...beside)
      rows.push([id, round(median(own), 1), round(median(beside), 1), round(median(own) / median(beside), 2)])
    }
    client.destroy()
    rmSync(outdir, { recursive: true, force: true })
    const ratios = rows.map(([, , , ratio]) => ratio)
    printTable(
      `COLD: import and first request, median of ${runs}; aim ≤ ${AIM}, bound ${BOUND}`,
      ['operation', 'ms', 'baseline ms', 'times'],
      [
        ...rows.toSorted((a, b) => b[3] - a[3]),
        ['lowest', '', '', Math.min(...ratios)],
        ['median', '', round(median(baselines), 1), round(median(ratios), 2)],
        ['highest', '', '', Math.max(...ratios)],
      ],
    )
    if (median(ratios) > BOUND) process.exitCode = 1
  })
}

/** What the operation asks of the table in one request: the baseline does the same. */
async function callsOf(id: string, tableName: string, endpoint: string, request: ColdRequest, table: Table) {
  const operation = operations.find(one => one.id === id)
  if (operation === undefined) throw new Error(`there is no operation ${id}`)
  if (request.writes.length > 0) await table.commit(request.writes)
  const client = engineClient(endpoint)
  const { waves } = recorder(client)
  const effects = effectsFrom({
    client: documentClient(client),
    tableName,
    secret: 'a secret for benches',
    now: Date.now,
    log: () => undefined,
    invoke: () => Promise.reject(new Error('no request invokes')),
  })
  const { statusCode = 0 } = await lambda(operation, () => effects)(request.event, request.context)
  if (statusCode >= 300) throw new Error(`${id} answered ${statusCode} while it was recorded`)
  client.destroy()
  return waves
}

if (import.meta.main) await benchCold()

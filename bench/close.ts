import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { documentClient } from '../functions/kit/cloud.ts'
import { engineClient } from '../local/handlers.ts'
import { createTable, dropTable } from '../local/table.ts'
import { AFTER, closingPuts, layDown } from '../test/support/closing.ts'
import { withEngine } from './engine.ts'
import { printTable, round } from './print.ts'

const SIZES = '1000,10000,50000'

const Closed = z.object({
  milliseconds: z.number(),
  evaluations: z.number(),
  escalated: z.number(),
  units: z.object({ read: z.number(), write: z.number(), indexes: z.number() }),
  memory: z.object({ resting: z.number(), peak: z.number() }),
})

function closeInProcess(endpoint: string, tableName: string): Promise<z.output<typeof Closed>> {
  const script = join(import.meta.dirname, 'close/run-closing.ts')
  const child = spawn(process.execPath, [script, endpoint, tableName, String(AFTER)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let answer = ''
  child.stdout.on('data', (part: Buffer) => void (answer += part.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve(z.parse(Closed, JSON.parse(answer)))
      else reject(new Error(`the closing ended with ${code}`))
    })
  })
}

const MEGABYTE = 1024 * 1024

/** Closes periods of growing size: the time and the units of one evaluation, and the memory, should not grow with them. */
export async function benchClose(): Promise<void> {
  const sizes = (process.env['SIZES'] ?? SIZES).split(',').map(Number)
  const rows: (string | number)[][] = []
  let first: number | undefined
  for (const size of sizes)
    await withEngine(async endpoint => {
      const client = engineClient(endpoint)
      const tableName = `close-${randomUUID()}`
      await createTable(client, tableName)
      await layDown(documentClient(client), tableName, closingPuts(Array(size).keys(), []))
      const { milliseconds, evaluations, escalated, units, memory } = await closeInProcess(endpoint, tableName)
      if (evaluations !== size || escalated !== Math.floor(size / 2)) throw new Error('not everything was closed')
      const each = milliseconds / size
      process.stdout.write(`closed ${size} in ${round(milliseconds / 1000, 1)} s\n`)
      first ??= each
      rows.push([
        ...[size, round(milliseconds / 1000, 1), round(each, 2), round(each / first, 2)],
        ...[round(units.write / size, 2), round(units.read / size, 2), round(units.indexes / size, 2)],
        ...[round(memory.resting / MEGABYTE), round(memory.peak / MEGABYTE)],
      ])
      await dropTable(client, tableName)
      client.destroy()
    })
  printTable(
    'CLOSE: a period, half signed, 16 shards, 4 at once; units and time per evaluation',
    ['evaluations', 's', 'ms each', 'times first', 'WCU', 'RCU', 'index units', 'MB before', 'MB peak'],
    rows,
  )
}

if (import.meta.main) await benchClose()

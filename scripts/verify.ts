/**
 * Reads everything that was ever fixed and names what is not as it was; writes nothing. `TABLE_NAME` (with AWS
 * credentials that may read it) verifies a deployed table; else the data folder `DATA_DIR` of the local system, which may
 * be running or not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { ZONE } from '../functions/domain/instant.ts'
import { verifyHistory } from '../functions/jobs/verify-history.ts'
import { documentClient } from '../functions/kit/cloud.ts'
import { effectsFrom } from '../functions/kit/effects.ts'
import { runJob } from '../functions/kit/job.ts'
import { InUse } from '../local/lock.ts'
import { openStorage } from '../local/storage.ts'

process.env['TZ'] = ZONE

const { TABLE_NAME, DATA_DIR = '.local' } = process.env

/** With the client of a table, as the function itself would run. */
const verified = (client: DynamoDBClient, tableName: string) =>
  runJob(
    verifyHistory,
    {},
    effectsFrom({
      now: Date.now,
      client: documentClient(client),
      tableName,
      secret: '',
      invoke: async id => Promise.reject(new Error(`${id} is not invoked by a verification`)),
      log: () => undefined,
    }),
  )

const Owner = z.object({ port: z.optional(z.number()) })
const Answer = z.object({ report: z.unknown() })

/** By the running system that holds the folder. */
async function byRunning(folder: string, inUse: InUse): Promise<unknown> {
  const { port } = Owner.parse(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))
  if (port === undefined) throw inUse
  const answer = await fetch(`http://localhost:${port}/_local/jobs/${verifyHistory.id}/runs`, { method: 'POST' })
  if (!answer.ok) throw new Error(`${inUse.message} It answers ${answer.status}.`)
  return Answer.parse(await answer.json()).report
}

/** With the engine of a folder that nobody holds. */
async function byEngine(folder: string): Promise<unknown> {
  const closing: (() => unknown)[] = []
  try {
    const { client, tableName } = await openStorage(folder, close => void closing.push(close))
    return await verified(client, tableName)
  } finally {
    for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
  }
}

async function reportOf(): Promise<unknown> {
  if (TABLE_NAME !== undefined && TABLE_NAME !== '') return verified(new DynamoDBClient({}), TABLE_NAME)
  const folder = resolve(DATA_DIR)
  if (!existsSync(join(folder, 'local.db'))) throw new Error(`There are no data in ${folder}.`)
  try {
    // the lock tells whether it is held: a copy carries the name of its original's owner with it
    return await byEngine(folder)
  } catch (error) {
    if (error instanceof InUse) return byRunning(folder, error)
    throw error
  }
}

try {
  const { faults, faulty, people, skps, evaluations, periods } = verifyHistory.report.parse(await reportOf())
  for (const { kind, subject, what, where } of faults) process.stdout.write(`${what}: ${kind} ${subject}, ${where}\n`)
  if (faulty > faults.length) process.stdout.write(`… and ${faulty - faults.length} more\n`)
  const read = `${people} people, ${skps} SKP, ${evaluations} evaluations, ${periods} periods`
  process.stdout.write(faulty === 0 ? `${read}: all as it was fixed\n` : `${read}: ${faulty} faults\n`)
  process.exitCode = faulty === 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

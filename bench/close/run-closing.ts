/**
 * One closing in a process of its own, so that its memory is its own: `node run-closing.ts endpoint table now`; answers
 * as JSON how long it took, what it used of the table and the most memory it held.
 */
import { atOnce } from '../../functions/kit/at-once.ts'
import { closeDuePeriods } from '../../functions/jobs/close-due-periods.ts'
import { closeShard } from '../../functions/jobs/close-shard.ts'
import { documentClient } from '../../functions/kit/cloud.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { openTable } from '../../functions/store/table.ts'
import { engineClient, localWorld } from '../../local/handlers.ts'
import { periodId } from '../../test/support/closing.ts'
import { consumedUnits } from '../units/consumed.ts'

const AT_ONCE = 4

const [endpoint = '', tableName = '', now = ''] = process.argv.slice(2)
const client = engineClient(endpoint)
const units = { read: 0, write: 0, indexes: 0 }
client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async args => {
      const result = await next({ ...args, input: Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' }) })
      const { table, indexes } = consumedUnits(result.output)
      units[/^(Put|Transact)/.test(commandName) ? 'write' : 'read'] += table
      units.indexes += indexes
      return result
    },
  { step: 'initialize', priority: 'high' },
)
const jobs = [closeDuePeriods, closeShard]
const secret = 'a secret for benches'
const { run } = localWorld({ client, tableName, secret, now: () => Number(now), jobs, log: () => undefined })

const restingMemory = process.memoryUsage.rss()
const begin = performance.now()
await run('closeDuePeriods')
await atOnce(AT_ONCE, Array(SHARDS).keys(), async shard => void (await run('closeShard', { periodId, shard })))
const milliseconds = performance.now() - begin

const closing = await openTable({ client: documentClient(client), name: tableName }, { closing: ['GetItem'] }).get(
  keys.closing(periodId),
)
const { finishedAt, evaluations, escalated } = closing ?? {}
if (finishedAt === undefined) throw new Error('the period was not closed')
const memory = { resting: restingMemory, peak: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify({ milliseconds, evaluations, escalated, units, memory }))

/**
 * A closing in a process of its own, which the test kills: `node close-in-child.ts endpoint table now`. Every write
 * that the table has confirmed is one line on stdout, at once.
 */
import { writeSync } from 'node:fs'
import { atOnce } from '../../functions/kit/at-once.ts'
import { closeDuePeriods } from '../../functions/jobs/close-due-periods.ts'
import { closeShard } from '../../functions/jobs/close-shard.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { engineClient, localWorld } from '../../local/handlers.ts'
import { periodId } from '../support/closing.ts'

const [endpoint = '', tableName = '', now = ''] = process.argv.slice(2)
const client = engineClient(endpoint)
client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async args => {
      const result = await next(args)
      if (/^(Put|Transact)/.test(commandName)) writeSync(1, '.\n')
      return result
    },
  { step: 'initialize', priority: 'high' },
)
const { run } = localWorld({
  client,
  tableName,
  secret: 'a secret for tests',
  now: () => Number(now),
  jobs: [closeDuePeriods, closeShard],
  log: () => undefined,
})
await run('closeDuePeriods')
await atOnce(4, Array(SHARDS).keys(), async shard => void (await run('closeShard', { periodId, shard })))

/**
 * A morning's reminders in a process of its own, which the test kills: `node remind-in-child.ts endpoint table now ses`.
 * Every write that the table has confirmed is one line on stdout, at once.
 */
import { writeSync } from 'node:fs'
import { remind } from '../../functions/jobs/remind.ts'
import { remindShard } from '../../functions/jobs/remind-shard.ts'
import { mailOf } from '../../functions/kit/post.ts'
import { engineClient, localWorld } from '../../local/handlers.ts'
import { ACCESS_KEY, REGION } from '../../local/unsigned.ts'

const [endpoint = '', tableName = '', now = '', ses = ''] = process.argv.slice(2)
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
  jobs: [remind, remindShard],
  log: () => undefined,
  mail: mailOf(
    { from: 'evaluasi-kinerja@kertapati.example', portal: 'https://kinerja.kertapati.example' },
    { endpoint: ses, region: REGION, credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: ACCESS_KEY } },
  ),
})
await run('remind')

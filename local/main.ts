import { readyMessage } from './ready.ts'
import { type Seed, startLocal } from './system.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `npm start`: the system with what the environment says, until it is told to end. */
export async function main(environment: Environment): Promise<void> {
  const { PORT = '3000', DATA_DIR = '.local', SEED = 'demo', SCHEDULER, CLOCK_START } = environment
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${PORT}`)
  if (SEED !== 'demo' && SEED !== 'none') throw new Error(`SEED is demo or none, not ${SEED}`)
  const system = await startLocal({
    port,
    dataDir: DATA_DIR,
    seed: SEED === 'demo' ? demo : undefined,
    scheduler: SCHEDULER !== 'off',
    clockStart: CLOCK_START,
  })
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    system.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.stdout.write(await readyMessage(system))
}

const demo: Seed = async system => {
  const { seed } = await import('./demo/seed.ts')
  await seed(system)
}

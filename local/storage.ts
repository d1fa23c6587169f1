import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { startEngine } from './engine.ts'
import { engineClient } from './handlers.ts'
import { lockFolder } from './lock.ts'
import { openState, type State } from './state.ts'
import { createTable, dropTable } from './table.ts'

export type Storage = {
  readonly endpoint: string
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly state: State
  /** Tells a second start on the folder where this one answers. */
  readonly say: (port: number) => void
}

/** What is handed over is done at the end, the last first. */
export type OnStop = (close: () => unknown) => void

/** The data folder, locked, with its engine running, its table there and its memory open. */
export async function openStorage(folder: string, onStop: OnStop): Promise<Storage> {
  const lock = lockFolder(folder)
  onStop(lock.release)
  const { endpoint, stop } = await startEngine(folder)
  onStop(stop)
  const state = openState(join(folder, 'local.db'))
  onStop(state.close)
  const client = engineClient(endpoint)
  onStop(() => client.destroy())

  // a first start that was cut off begins again: half of the demo data would be neither the one nor the other
  if (state.get('seed') === 'begun') {
    await dropTable(client, tableNameOf(state))
    state.clear()
  }
  const tableName = tableNameOf(state)
  await createTable(client, tableName)
  return { endpoint, client, tableName, state, say: lock.say }
}

/** A name of its own for each data folder, because another engine may serve several. */
const tableNameOf = (state: State) => state.once('table', () => `evaluasi-${randomUUID().slice(0, 8)}`)

/** Fills a new data folder, once. */
export async function seedOnce(state: State, seed: (() => Promise<void>) | undefined): Promise<void> {
  if (state.get('seed') !== undefined) return
  if (seed !== undefined) {
    state.set('seed', 'begun')
    await seed()
  }
  state.set('seed', 'done')
}

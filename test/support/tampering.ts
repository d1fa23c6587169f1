import { DeleteCommand, GetCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb'
import { documentClient } from '../../functions/kit/cloud.ts'
import type { Key } from '../../functions/store/access.ts'
import type { Kind } from '../../functions/store/kinds.ts'
import type { TestSystem } from './system.ts'

export type Stored = NonNullable<PutCommandInput['Item']>
export type Path = readonly (string | number)[]

/** One byte of what lies at this path is another one. */
export function flipped(item: Stored, path: Path): Stored {
  const copy = structuredClone(item)
  let at: unknown = copy
  for (const step of path.slice(0, -1)) at = Object(at)[step]
  const last = path.at(-1) ?? ''
  const value: unknown = Object(at)[last]
  Object.assign(Object(at), { [last]: otherThan(value, path) })
  return copy
}

function otherThan(value: unknown, path: Path): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return `${String.fromCharCode(value.charCodeAt(0) ^ 1)}${value.slice(1)}`
  if (Array.isArray(value)) return [...value, 'x']
  if (typeof value === 'object' && value !== null) return { ...value, added: true }
  throw new Error(`nothing that can be flipped lies at ${path.join('.')}`)
}

export type Change = readonly [key: Key<Kind>, change: (item: Stored) => Stored | undefined]

/** Beside the system, as whoever has the table's keys could: changes items, looks, and puts back what was there. */
export async function whileTampered<T>(
  { client: engine, tableName: TableName }: TestSystem,
  changes: readonly Change[],
  look: () => Promise<T>,
): Promise<T> {
  const client = documentClient(engine)
  const before: Stored[] = []
  try {
    for (const [{ pk, sk }, change] of changes) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))
      if (Item === undefined) throw new Error(`nothing lies at ${pk} ${sk}`)
      before.push(Item)
      const changed = change(Item)
      if (changed === undefined) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
      else await client.send(new PutCommand({ TableName, Item: changed }))
    }
    return await look()
  } finally {
    for (const Item of before) await client.send(new PutCommand({ TableName, Item }))
  }
}

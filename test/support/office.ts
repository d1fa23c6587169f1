import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Instant } from '../../functions/domain/instant.ts'
import type { AnyWrite, Key } from '../../functions/store/access.ts'
import type { Kind } from '../../functions/store/kinds.ts'
import { openSystem, type TestSystem } from './system.ts'

/** Capacity units of one command, table and indexes apart. */
type Units = { readonly command: string; readonly table: number; readonly indexes: number }

export type Office = TestSystem & {
  readonly write: (writes: readonly AnyWrite[]) => Promise<void>
  /** The stored item as the stream would tell of it. */
  readonly record: (key: Key<Kind>) => Promise<DynamoDBRecord>
  readonly units: Units[]
  /** Told before and after every command; throwing is the death of the function at this line. */
  fault: ((command: string, moment: 'before' | 'after') => void) | undefined
}

/** The system with its units measured, and faults at hand. */
export async function openOffice(now: Instant | string): Promise<Office> {
  const system = await openSystem({ now })
  const { client, table, tableName } = system
  const office: Office = {
    ...system,
    async write(writes) {
      for (let at = 0; at < writes.length; at += 100) {
        const outcome = await table.commit(writes.slice(at, at + 100))
        if (outcome.failed) throw new Error(`what the test prepares is there already: ${at + outcome.index}`)
      }
    },
    async record(key) {
      const Key = { pk: { S: key.pk }, sk: { S: key.sk } }
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }))
      return streamRecord(Item)
    },
    units: [],
    fault: undefined,
  }
  client.middlewareStack.add(
    (next, context) => async args => {
      const command = String(context.commandName)
      office.fault?.(command, 'before')
      const result = await next({ ...args, input: Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' }) })
      office.fault?.(command, 'after')
      office.units.push(unitsOf(command, result.output))
      return result
    },
    { step: 'initialize', name: 'office', priority: 'high' },
  )
  return office
}

let sequence = 0

/** One change as the table's stream writes it. */
export function streamRecord(image: object | undefined): DynamoDBRecord {
  sequence += 1
  const NewImage = JSON.parse(JSON.stringify(image ?? {}))
  const SequenceNumber = String(sequence)
  return { eventID: SequenceNumber, eventName: 'MODIFY', dynamodb: { NewImage, SequenceNumber } }
}

type Capacity = {
  readonly Table?: { readonly CapacityUnits?: number | undefined } | undefined
  readonly GlobalSecondaryIndexes?:
    | Readonly<Record<string, { readonly CapacityUnits?: number | undefined }>>
    | undefined
}

function unitsOf(command: string, output: object): Units {
  const reported: unknown = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined
  const used: readonly Capacity[] = Array.isArray(reported) ? reported : [reported ?? {}]
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce((all: number, one) => all + (one ?? 0), 0)
  return {
    command,
    table: sum(used.map(one => one.Table?.CapacityUnits)),
    indexes: sum(
      used.flatMap(one => Object.values(one.GlobalSecondaryIndexes ?? {}).map(index => index.CapacityUnits)),
    ),
  }
}

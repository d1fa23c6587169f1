import * as z from 'zod/mini'
import type { Command } from '../office.ts'
import { consumedUnits } from './consumed.ts'
import { indexWriteUnits, readUnits, sizeOf, type Stored, writeUnits } from './sizes.ts'

/** What one operation used, and the least that the sizes of what it read and wrote allow; indexes apart. */
export type Units = {
  readonly read: number
  readonly leastRead: number
  readonly write: number
  readonly leastWrite: number
  readonly indexRead: number
  readonly leastIndexRead: number
  readonly indexWrite: number
  readonly leastIndexWrite: number
  /** kind → how many of it were written. */
  readonly written: Readonly<Record<string, number>>
}

const Item = z.record(z.string(), z.unknown())
const Output = z.object({
  Item: z.optional(Item),
  Items: z.optional(z.array(Item)),
  Responses: z.optional(z.record(z.string(), z.array(Item))),
})
const Keyed = z.object({ Key: z.optional(Item) })
const Input = z.object({
  Key: z.optional(Item),
  Item: z.optional(Item),
  IndexName: z.optional(z.string()),
  ExpressionAttributeValues: z.optional(Item),
  RequestItems: z.optional(z.record(z.string(), z.object({ Keys: z.array(Item) }))),
  TransactItems: z.optional(
    z.array(
      z.object({
        Put: z.optional(z.object({ Item })),
        ConditionCheck: z.optional(Keyed),
        Delete: z.optional(Keyed),
        Update: z.optional(Keyed),
      }),
    ),
  ),
})

const keyOf = (item: Stored) => `${String(item['pk'])} ${String(item['sk'])}`

/**
 * Follows every command: what lies in the table is known from what was written to it. An item that is read twice, or
 * written twice, counts once in the least; what one query finds is one reading.
 */
export function ledger() {
  const table = new Map<string, Stored>()
  let commands: Command[] = []

  /** Units of everything since the last call. */
  function settle(): Units {
    const sums = { read: 0, write: 0, indexRead: 0, indexWrite: 0, leastIndexRead: 0 }
    const got = new Map<string, number>()
    const queried = new Map<string, readonly Stored[]>()
    const written = new Map<string, { before: Stored | undefined; after: Stored | undefined; times: 1 | 2 }>()
    const put = (after: Stored, times: 1 | 2) => change(keyOf(after), after, times)
    const change = (key: string, after: Stored | undefined, times: 1 | 2) => {
      written.set(key, { before: table.get(key), after, times })
      if (after === undefined) table.delete(key)
      else table.set(key, after)
    }
    for (const { name, ...command } of commands) {
      const [input, output] = [z.parse(Input, command.input), z.parse(Output, command.output)]
      const isRead = /^(Get|BatchGet|Query)/.test(name)
      const { table: units, indexes } = consumedUnits(command.output)
      sums[isRead ? 'read' : 'write'] += units
      sums[isRead ? 'indexRead' : 'indexWrite'] += indexes
      if (name.startsWith('Query')) {
        const items = output.Items ?? []
        if (input.IndexName !== undefined) sums.leastIndexRead += readUnits(sum(items.map(sizeOf))) / 2
        else queried.set(JSON.stringify(input.ExpressionAttributeValues), items)
      } else if (name.startsWith('BatchGet')) {
        for (const item of Object.values(output.Responses ?? {}).flat()) got.set(keyOf(item), sizeOf(item))
        for (const key of Object.values(input.RequestItems ?? {}).flatMap(({ Keys }) => Keys))
          if (!got.has(keyOf(key))) got.set(keyOf(key), 0)
      } else if (name.startsWith('Get')) got.set(keyOf(input.Key ?? {}), sizeOf(output.Item ?? {}))
      else if (name.startsWith('Put')) put(input.Item ?? {}, 1)
      for (const { Put, ConditionCheck, Delete, Update } of input.TransactItems ?? []) {
        if (Put !== undefined) put(Put.Item, 2)
        const kept = (ConditionCheck ?? Update)?.Key
        if (kept !== undefined) change(keyOf(kept), table.get(keyOf(kept)) ?? kept, 2)
        if (Delete?.Key !== undefined) change(keyOf(Delete.Key), undefined, 2)
      }
    }
    commands = []
    const inQueries = new Set([...queried.values()].flat().map(keyOf))
    const alone = [...got].filter(([key]) => !inQueries.has(key))
    const changes = [...written.values()]
    return {
      ...sums,
      leastRead:
        sum([...queried.values()].map(items => readUnits(sum(items.map(sizeOf))))) +
        sum(alone.map(([, size]) => readUnits(size))),
      leastWrite: sum(
        changes.map(
          ({ before, after, times }) => times * writeUnits(Math.max(sizeOf(before ?? {}), sizeOf(after ?? {}))),
        ),
      ),
      leastIndexWrite: sum(changes.map(({ before, after }) => indexWriteUnits(before, after))),
      written: countOf(changes.map(({ before, after }) => kindOf(after ?? before))),
    }
  }

  return { told: (command: Command) => void ('ConsumedCapacity' in command.output && commands.push(command)), settle }
}

/** What was only asked to be absent is no item. */
const kindOf = (item: Stored | undefined) => (typeof item?.['item'] === 'string' ? item['item'] : 'condition')

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function countOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

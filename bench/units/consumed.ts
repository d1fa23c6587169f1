import * as z from 'zod/mini'

const Amount = z.optional(z.object({ CapacityUnits: z.optional(z.number()) }))
const Consumed = z.object({
  Table: Amount,
  GlobalSecondaryIndexes: z.optional(z.record(z.string(), Amount)),
})
const Output = z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) })

/** What an answer with `ReturnConsumedCapacity: INDEXES` says of the table and of its indexes together. */
export function consumedUnits(output: object): { readonly table: number; readonly indexes: number } {
  const reported = [z.parse(Output, output).ConsumedCapacity ?? []].flat()
  const indexes = reported.flatMap(one => Object.values(one.GlobalSecondaryIndexes ?? {}))
  return { table: total(reported.map(one => one.Table)), indexes: total(indexes) }
}

const total = (amounts: readonly z.output<typeof Amount>[]) =>
  amounts.reduce((sum, amount) => sum + (amount?.CapacityUnits ?? 0), 0)

import type { AnyConsumer } from './kit/consumer.ts'

/** Every consumer of the table's stream. Its file is `consumers/<verb-noun>.ts`. */
export const consumers = [] as const satisfies readonly AnyConsumer[]

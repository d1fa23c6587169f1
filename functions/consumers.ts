import { countOutcomes } from './consumers/count-outcomes.ts'
import { followCalendar } from './consumers/follow-calendar.ts'
import { startClosings } from './consumers/start-closings.ts'
import type { AnyConsumer } from './kit/consumer.ts'

/** Every consumer of the table's stream. Its file is `consumers/<verb-noun>.ts`. */
export const consumers = [countOutcomes, followCalendar, startClosings] as const satisfies readonly AnyConsumer[]

import { countOutcomes } from './consumers/count-outcomes.ts'
import { followCalendar } from './consumers/follow-calendar.ts'
import { followOffice } from './consumers/follow-office.ts'
import { startClosings } from './consumers/start-closings.ts'
import { startReopenings } from './consumers/start-reopenings.ts'
import type { AnyConsumer } from './kit/consumer.ts'

/** Every consumer of the table's stream. Its file is `consumers/<verb-noun>.ts`. */
export const consumers = [
  countOutcomes,
  followCalendar,
  followOffice,
  startClosings,
  startReopenings,
] as const satisfies readonly AnyConsumer[]

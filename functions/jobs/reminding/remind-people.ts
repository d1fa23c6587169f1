import { endOf, type Instant, startOf, yearOf } from '../../domain/instant.ts'
import { RUNGS } from '../../domain/reminders/ladder.ts'
import { newsOf } from '../../domain/reminders/news.ts'
import { atOnce } from '../../kit/at-once.ts'
import { NotTaken } from '../../kit/mail.ts'
import type { Position } from '../../store/access.ts'
import { holidayDaysOf } from '../../store/calendar.ts'
import { runningRounds } from '../../store/in-rounds.ts'
import * as ranges from '../../store/ranges.ts'
import { periodsInPlay } from '../roster/periods.ts'
import { doubtsOf } from './doubtful.ts'
import { messageFor, type Morning } from './message.ts'
import { readersOf } from './readers.ts'
import { sendOnce } from './send-once.ts'
import type { Asked, Reminding } from './working.ts'

const DAY = 24 * 60 * 60 * 1000
const PAGE = 100
/** Few: what a kill leaves in doubt is what was under way. */
const AT_ONCE = 4
/** So many without an answer, and the service is taken to be down: the rest is left for the next try, unclaimed. */
const MOST_UNANSWERED = 3

/** Reminds everyone of the shard who was not yet; answers how many could not be reached. */
export async function remindPeople(asked: Asked, working: Reminding): Promise<number> {
  const { table } = working
  const [morning, before] = await Promise.all([
    morningOf(asked, working),
    table.all(ranges.remindersOf(asked.day, asked.shard)),
  ])
  const told = new Set(before.map(({ employeeId }) => employeeId))
  const service = watched()
  let unreachable = 0
  let start: Position | undefined
  do {
    const page = await table.page(ranges.staffShard(asked.shard), PAGE, start)
    const people = page.items.filter(one => !told.has(one.employeeId))
    const readers = await readersOf(
      people.map(({ employeeId }) => employeeId),
      working,
    )
    await atOnce(AT_ONCE, readers, async reader => {
      if (service.isDown()) return
      const message = await messageFor(reader, morning, working)
      if (message === undefined) return
      if (message.envelope.to === '') unreachable += 1
      else await service.watch(() => sendOnce(message, asked, working))
    })
    start = page.next
  } while (start !== undefined)
  service.end()
  return unreachable
}

async function morningOf(asked: Asked, { table, now }: Reminding): Promise<Morning> {
  const moment = momentOf(asked.day, now)
  const [periods, overdue, holidays] = await Promise.all([
    periodsInPlay(table, moment),
    table.all(ranges.overdueObjections()),
    holidayDaysOf(table, yearsAround(moment)),
  ])
  const news = newsOf(asked.day, asked.since, holidays)
  const rounds = await runningRounds(table, periods, moment)
  return { ...asked, moment, periods, rounds, overdue, holidays, news, doubts: doubtsOf(asked, table) }
}

/** Within its own day, whenever it is run: what is due then is told, and what is over is not. */
const momentOf = (day: string, now: Instant) => Math.min(Math.max(now, startOf(day)), endOf(day))

/** The years that the working day before and the farthest rung reach into. */
const yearsAround = (moment: Instant) => [
  ...new Set([yearOf(moment - 14 * DAY), yearOf(moment), yearOf(moment + RUNGS[0] * DAY)]),
]

/** Keeps on until the service says that it takes nothing, or does not answer; then says so at the end. */
function watched() {
  let error: unknown
  let unanswered = 0
  return {
    isDown: () => error !== undefined,
    async watch(send: () => Promise<'unanswered' | 'done'>): Promise<void> {
      try {
        if ((await send()) === 'unanswered') unanswered += 1
        if (unanswered >= MOST_UNANSWERED) error ??= new Error('the mail service does not answer')
      } catch (thrown) {
        if (!(thrown instanceof NotTaken)) throw thrown
        error ??= thrown
      }
    },
    end(): void {
      if (error !== undefined) throw error
    },
  }
}

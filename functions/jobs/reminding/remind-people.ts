import { randomUUID } from 'node:crypto'
import { isInOffice } from '../../domain/employee.ts'
import { type Day, endOf, type Instant, startOf, yearOf } from '../../domain/instant.ts'
import { RUNGS } from '../../domain/reminders/ladder.ts'
import { letterOf } from '../../domain/reminders/letter.ts'
import { dueOn, rowsOf } from '../../domain/reminders/rows.ts'
import { atOnce } from '../../kit/at-once.ts'
import { NotTaken } from '../../kit/mail.ts'
import { holidayDaysOf } from '../../store/calendar.ts'
import type { Position } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import { ranges } from '../../store/keys.ts'
import { periodsInPlay } from '../roster/periods.ts'
import { affairsOf } from './affairs.ts'
import { type Reader, readersOf } from './readers.ts'
import { type Message, sendOnce } from './send-once.ts'
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
  const moment = momentOf(asked.day, working.now)
  const [periods, holidays, before] = await Promise.all([
    periodsInPlay(table, moment),
    holidayDaysOf(table, yearsFrom(moment)),
    table.all(ranges.remindersOf(asked.day, asked.shard)),
  ])
  const told = new Set(before.map(({ employeeId }) => employeeId))
  const service = watched()
  let unreachable = 0
  let start: Position | undefined
  do {
    const page = await table.page(ranges.staffShard(asked.shard), PAGE, start)
    const people = page.items.filter(one => isInOffice(one) && !told.has(one.employeeId))
    const readers = await readersOf(
      people.map(({ employeeId }) => employeeId),
      working,
    )
    await atOnce(AT_ONCE, readers, async reader => {
      if (service.isDown()) return
      const message = await messageFor(reader, { ...asked, periods, holidays, moment }, working)
      if (message === undefined) return
      if (message.envelope.to === '') unreachable += 1
      else await service.watch(() => sendOnce(message, asked, working))
    })
    start = page.next
  } while (start !== undefined)
  service.end()
  return unreachable
}

/** Within its own day, whenever it is run: what is due then is told, and what is over is not. */
const momentOf = (day: string, now: Instant) => Math.min(Math.max(now, startOf(day)), endOf(day))

/** What is the same for everyone of the shard. */
type Morning = Asked & {
  readonly periods: readonly Item<'period'>[]
  readonly holidays: ReadonlySet<Day>
  readonly moment: Instant
}

/** The years that the farthest rung reaches into. */
const yearsFrom = (moment: Instant) => [...new Set([yearOf(moment), yearOf(moment + RUNGS[0] * DAY)])]

async function messageFor(
  { person, address, preferences }: Reader,
  { day, periods, holidays, moment }: Morning,
  { table, mail }: Reminding,
): Promise<Message | undefined> {
  const affairs = await affairsOf(table, person, periods, moment)
  const due = dueOn(day, rowsOf(affairs, moment), holidays)
  const rows = due.filter(({ statutory }) => statutory || preferences.earlyReminders)
  const nameOf = (periodId: string) => periods.find(each => each.periodId === periodId)?.name ?? periodId
  const letter = letterOf({ name: person.name, day, rows, news: [] }, { portal: mail.portal, nameOf })
  if (letter === undefined) return undefined
  const { mayBeStopped, ...said } = letter
  return {
    employeeId: person.employeeId,
    claim: randomUUID(),
    told: rows.map(({ what, periodId = '', rung }) => `${what} ${periodId} ${rung}`),
    envelope: {
      to: address ?? '',
      ...said,
      ...(mayBeStopped ? { unsubscribe: `${mail.portal}/preferensi` } : {}),
    },
  }
}

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

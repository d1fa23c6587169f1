import { randomUUID } from 'node:crypto'
import { type Employee, hasRole, isInOffice } from '../../domain/people/employee.ts'
import type { Day, Instant } from '../../domain/instant.ts'
import { letterOf, type News } from '../../domain/reminders/letter.ts'
import { growthNews } from '../../domain/development/growth-news.ts'
import { objectionNews, type Overdue } from '../../domain/reminders/objection-news.ts'
import { guidanceNews } from '../../domain/reminders/guidance-news.ts'
import { periodNews, type Since } from '../../domain/reminders/news.ts'
import { type Affairs, dueOn, ownRows, type Row, rowsOf } from '../../domain/reminders/rows.ts'
import type { Item } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'
import { affairsOf, growthOf, ownOf } from './affairs.ts'
import type { Reader } from './readers.ts'
import type { Message } from './send-once.ts'
import type { Asked, Reminding } from './working.ts'

type Table = Reminding['table']

/** What is the same for everyone of the shard. */
export type Morning = Asked & {
  readonly periods: readonly Item<'period'>[]
  readonly rounds: readonly Item<'round'>[]
  readonly holidays: ReadonlySet<Day>
  readonly moment: Instant
  readonly news: Since
  /** Objections that nobody decided in their time. */
  readonly overdue: readonly Overdue[]
  readonly doubts: () => Promise<readonly News[]>
}

/** The one letter of this morning to one person; nobody is written to about nothing. */
export async function messageFor(
  { person, address, preferences }: Reader,
  morning: Morning,
  { table, mail }: Reminding,
): Promise<Message | undefined> {
  const { day, periods, holidays } = morning
  const nameOf = (periodId: string) => periods.find(each => each.periodId === periodId)?.name ?? periodId
  const told = await (isInOffice(person) ? toldInOffice : toldAway)(person, nameOf, morning, table)
  const rows = dueOn(day, told.rows, holidays).filter(({ statutory }) => statutory || preferences.earlyReminders)
  const news = told.news.filter(({ statutory }) => statutory || preferences.news)
  const letter = letterOf({ name: person.name, day, rows, news }, { portal: mail.portal, nameOf })
  if (letter === undefined) return undefined
  const { mayBeStopped, ...said } = letter
  return {
    employeeId: person.employeeId,
    claim: randomUUID(),
    told: [
      ...rows.map(({ what, periodId = '', rung }) => `${what} ${periodId} ${rung}`),
      ...(news.length === 0 ? [] : [`news ${news.length}`]),
    ],
    envelope: {
      to: address ?? '',
      ...said,
      ...(mayBeStopped && mail.portal !== undefined ? { unsubscribe: `${mail.portal}/preferensi` } : {}),
    },
  }
}

type Told = { readonly rows: readonly Row[]; readonly news: readonly News[] }
type NameOf = (periodId: string) => string

/** Who is in office: what is his to do for himself and for others, and what is new of it. */
async function toldInOffice(person: Employee, nameOf: NameOf, morning: Morning, table: Table): Promise<Told> {
  const affairs = await affairsOf(table, person, morning)
  const isAdmin = hasRole({ sub: '', roles: person.roles }, 'admin_kepegawaian')
  const { overdue, moment } = morning
  const news = [
    ...objectionNews({ ...affairs, overdue, isAdmin }, nameOf, morning.news),
    ...windowNews(affairs, morning),
    ...guidanceNews(await guidanceOf(person.employeeId, table), morning.news),
    ...growthNews(await growthOf(table, affairs), morning.news),
    ...(isAdmin ? await morning.doubts() : []),
  ]
  return { rows: rowsOf(affairs, moment), news }
}

/** Who is out of office has nobody's affairs but his own, and of them what he would lose (BAB V.A.6, V.B.2). */
async function toldAway(person: Employee, nameOf: NameOf, morning: Morning, table: Table): Promise<Told> {
  const own = await ownOf(table, person, morning)
  const nobodys = { team: [], objections: [], overdue: [], desks: [], isAdmin: false }
  return {
    rows: ownRows(own, person, morning.moment),
    news: objectionNews({ employee: person, own, ...nobodys }, nameOf, morning.news),
  }
}

/** What an index lists of those whom he guides is told once, and acted on by nobody. */
async function guidanceOf(me: string, table: Table) {
  const [guided, guiding] = await Promise.all([table.all(ranges.guidanceOf(me)), table.listAll(ranges.guidanceBy(me))])
  return { guided, guiding }
}

function windowNews({ own, team }: Affairs, { periods, news }: Morning): News[] {
  const concerned = new Set([...own, ...team].map(({ periodId }) => periodId))
  return periodNews(periods, concerned, news)
}

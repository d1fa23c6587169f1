/** A moment, as epoch milliseconds. Deadlines are inclusive: `now <= deadline` is in time. */
export type Instant = number

/** A calendar day in Jakarta, `YYYY-MM-DD`. Its order is the order of its text. */
export type Day = string

export const ZONE = 'Asia/Jakarta'

/** The Jakarta day on which the moment falls. */
export function dayOf(instant: Instant): Day {
  return local(instant).slice(0, 10)
}

/** The year, in Jakarta, in which the moment falls. */
export function yearOf(instant: Instant): number {
  return Number(local(instant).slice(0, 4))
}

/** RFC 3339 with the zone's offset, to the millisecond only where there is one: `2026-04-10T23:59:59.999+07:00`. */
export function formatInstant(instant: Instant): string {
  const text = local(instant).slice(0, -1)
  return `${text.endsWith('.000') ? text.slice(0, -4) : text}${offsetText(offsetAt(instant))}`
}

/** The first millisecond of a Jakarta day. */
export function startOf(day: Day): Instant {
  const utc = Date.parse(`${day}T00:00:00.000Z`)
  return utc - offsetAt(utc)
}

/** The last millisecond of a Jakarta day: 23:59:59.999. */
export function endOf(day: Day): Instant {
  return startOf(addDays(day, 1)) - 1
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const MINUTE = 60_000

/** What the clock on the wall shows, in the form of ISO 8601 (its `Z` says nothing). */
const local = (instant: Instant) => new Date(instant + offsetAt(instant)).toISOString()

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE
  const two = (n: number) => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * The offset of the zone at a moment, in milliseconds, by the platform's own data of the zone. A process that runs in the
 * zone (TZ, as our functions do) need not build a formatter: the first one costs 20 ms of a cold start.
 */
function offsetAt(instant: Instant): number {
  return process.env['TZ'] === ZONE ? -new Date(instant).getTimezoneOffset() * MINUTE : offsetByFormatter(instant)
}

let formatter: Intl.DateTimeFormat | undefined

function offsetByFormatter(instant: Instant): number {
  formatter ??= new Intl.DateTimeFormat('en-US', { timeZone: ZONE, timeZoneName: 'longOffset' })
  const name = formatter.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
}

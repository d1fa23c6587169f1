/** A moment, as epoch milliseconds. Deadlines are inclusive: `now <= deadline` is in time. */
export type Instant = number

/** A calendar day in Jakarta, `YYYY-MM-DD`. Its order is the order of its text. */
export type Day = string

export const ZONE = 'Asia/Jakarta'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
})

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fractionalSecond' | 'timeZoneName'

function partsOf(instant: Instant): Record<Part, string> {
  const found: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(instant)) found[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '', second = '', fractionalSecond = '' } = found
  return { year, month, day, hour, minute, second, fractionalSecond, timeZoneName: found['timeZoneName'] ?? '' }
}

/** The Jakarta day on which the moment falls. */
export function dayOf(instant: Instant): Day {
  const { year, month, day } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** RFC 3339 with the zone's offset, to the millisecond only where there is one: `2026-04-10T23:59:59.999+07:00`. */
export function formatInstant(instant: Instant): string {
  const p = partsOf(instant)
  const fraction = p.fractionalSecond === '000' ? '' : `.${p.fractionalSecond}`
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}${fraction}${p.timeZoneName.replace('GMT', '') || 'Z'}`
}

/** The offset of the zone at a moment, in milliseconds (Jakarta: seven hours, without summer time; the zone's data decides). */
function offsetAt(instant: Instant): number {
  const { year, month, day, hour, minute, second, fractionalSecond } = partsOf(instant)
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +second, +fractionalSecond) - instant
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

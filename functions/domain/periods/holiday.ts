import * as z from 'zod/mini'
import { optionalBoolean, plainText } from '../shapes.ts'
import type { Day } from '../instant.ts'
import { later } from '../later.ts'
import type { FieldProblem } from '../refusal.ts'
import { plainLine } from '../text.ts'

const HolidayKind = z.enum(['libur_nasional', 'cuti_bersama', 'libur_daerah'])

/** A day that is no working day. `provisional`: known before the decree of its year was. */
export const Holiday = later(() =>
  z.object({ day: plainText, kind: HolidayKind, name: plainText, provisional: optionalBoolean }),
)
export type Holiday = z.output<ReturnType<typeof Holiday>>

/** The same as an administrator writes it. */
export const HolidayRow = /* @__PURE__ */ later(() =>
  z.strictObject({
    day: z.iso.date(),
    kind: HolidayKind,
    name: plainLine(100),
    provisional: optionalBoolean,
  }),
)

/** A year has some 25, and the days of its region: more is a mistake, and would cost every reader. */
export const MOST_HOLIDAYS = 60

/** Which rows cannot stand in the calendar of a year, each at the field that must change. */
export function calendarProblems(year: number, holidays: readonly Holiday[]): FieldProblem[] {
  const rowOf = new Map<Day, number>()
  return holidays.flatMap(({ day }, row) => {
    const first = rowOf.get(day)
    if (first === undefined) rowOf.set(day, row)
    const pointer = `/holidays/${row}/day`
    if (!day.startsWith(`${year}-`))
      return [
        {
          pointer,
          code: 'day_of_other_year',
          detail: `${day} bukan hari dalam tahun ${year}. Masukkan ke kalender tahunnya.`,
        },
      ]
    if (first === undefined) return []
    return [
      { pointer, code: 'duplicate_day', detail: `${day} sudah ada pada baris ke-${first + 1}. Hapus salah satunya.` },
    ]
  })
}

/** In the order of their days, and nothing said that need not be. */
export function inOrder(holidays: readonly Holiday[]): Holiday[] {
  return holidays
    .map(({ provisional, ...rest }) => (provisional === true ? { ...rest, provisional } : rest))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export type CalendarChange = { readonly added: Day[]; readonly removed: Day[]; readonly changed: Day[] }

/** What a new calendar of a year changes: the days that come and go, and those of which something else is said. */
export function calendarChange(before: readonly Holiday[], after: readonly Holiday[]): CalendarChange {
  const was = new Map(before.map(holiday => [holiday.day, said(holiday)]))
  const is = new Map(after.map(holiday => [holiday.day, said(holiday)]))
  return {
    added: [...is.keys()].filter(day => !was.has(day)),
    removed: [...was.keys()].filter(day => !is.has(day)),
    changed: [...is].filter(([day, text]) => was.has(day) && was.get(day) !== text).map(([day]) => day),
  }
}

const said = ({ kind, name, provisional }: Holiday) => JSON.stringify([kind, name, provisional === true])

import { isWorkingDay } from '../periods/calendar.ts'
import { addDays, type Day, type Instant, startOf } from '../instant.ts'
import type { News } from './letter.ts'
import { saysDay, saysMoment } from './words.ts'

const SEVEN = 7 * 60 * 60 * 1000

/** From the letters before until these: each moment is in one morning's news, whenever the job really runs. */
export type Since = { readonly after: Instant; readonly until: Instant }

/** `since`: the day of the letters before; absent: the working day before. */
export function newsOf(day: Day, since: Day | undefined, holidays: ReadonlySet<Day>): Since {
  let before = since ?? addDays(day, -1)
  if (since === undefined) while (!isWorkingDay(before, holidays)) before = addDays(before, -1)
  return { after: startOf(before) + SEVEN, until: startOf(day) + SEVEN }
}

export const isNew = (at: Instant | undefined, { after, until }: Since): boolean =>
  at !== undefined && at > after && at <= until

type Moved = { readonly at: Instant; readonly until: Instant }
type Moving = {
  readonly periodId: string
  readonly name: string
  readonly extensions?: readonly Moved[] | undefined
  readonly reopenings?: readonly Moved[] | undefined
}

/** Windows that were given a later end, or were opened again: of the periods in which this person has a part. */
export function periodNews(periods: readonly Moving[], concerned: ReadonlySet<string>, since: Since): News[] {
  return periods
    .filter(({ periodId }) => concerned.has(periodId))
    .flatMap(({ name, extensions = [], reopenings = [] }) => {
      const [extended, reopened] = [extensions, reopenings].map(each => each.findLast(({ at }) => isNew(at, since)))
      return [
        ...(extended === undefined ? [] : [`Masa evaluasi ${name} diperpanjang sampai ${saysMoment(extended.until)}.`]),
        ...(reopened === undefined
          ? []
          : [`Masa evaluasi ${name} dibuka kembali sampai ${saysMoment(reopened.until)}.`]),
      ]
    })
    .map(says => ({ says, statutory: false }))
}

/** What is not known to have been sent, for those who can look after the people it was meant for. */
export function doubtNews(
  day: Day,
  doubtful: { readonly names: readonly string[]; readonly count: number; readonly unfinished: number },
): News[] {
  const { names, count, unfinished } = doubtful
  const more = count > names.length ? `, dan ${count - names.length} lainnya` : ''
  return [
    ...(count === 0
      ? []
      : [
          `${count} surat pengingat ${saysDay(day)} mungkin tidak sampai dan tidak dikirim ulang: ${names.join(', ')}${more}.`,
        ]),
    ...(unfinished === 0
      ? []
      : [`Pengiriman surat pengingat ${saysDay(day)} tidak selesai untuk ${unfinished} bagian daftar pegawai.`]),
  ].map(says => ({ says, statutory: true }))
}

import * as z from 'zod/mini'
import { chained, optionalText, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { addDays, type Day, dayOf, endOf, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'

export const ScheduleSide = z.enum(['pegawai', 'penilai'])
export type ScheduleSide = z.output<typeof ScheduleSide>

/** Pasal 19(2), III.C.5.a: when pimpinan gives scheduled feedback, as agreed with the employee; one for a year. */
export const FeedbackSchedule = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    year: plainNumber,
    proposal: z.optional(
      z.object({ dates: plainTexts, side: ScheduleSide, by: plainText, pimpinanId: plainText, at: plainNumber }),
    ),
    /** With whom: an agreement binds who made it. */
    agreed: z.optional(z.object({ dates: plainTexts, pimpinanId: plainText, at: plainNumber })),
    /** The days on which that pimpinan gave scheduled feedback. */
    given: plainTexts,
    ...chained,
    wroteBy: optionalText,
  }),
)
export type FeedbackSchedule = z.output<ReturnType<typeof FeedbackSchedule>>

/** Days of that year, from today on, each once. */
export function dateFaults(dates: readonly Day[], year: number, now: Instant): FieldProblem[] {
  const today = dayOf(now)
  return dates.flatMap((day, n) => {
    const fault = (code: string, detail: string) => [{ pointer: `/dates/${n}`, code, detail }]
    if (!day.startsWith(`${year}-`)) return fault('not_in_year', `Isi hari dalam tahun ${year}.`)
    if (day < today) return fault('in_past', `Isi hari mulai ${today}.`)
    return dates.indexOf(day) < n ? fault('repeated', 'Hari ini sudah disebut.') : []
  })
}

type Proposing = {
  readonly dates: readonly Day[]
  readonly side: ScheduleSide
  readonly by: string
  readonly pimpinanId: string
  readonly now: Instant
}

/** Either side proposes; a proposal takes the place of the one before, of whichever side. What is agreed stays. */
export function proposed(schedule: FeedbackSchedule, { now, dates, ...how }: Proposing): FeedbackSchedule {
  return { ...schedule, proposal: { ...how, dates: dates.toSorted(), at: now }, version: schedule.version + 1 }
}

/**
 * The other side accepts. Dates that are over stay as they were agreed with the same pimpinan: a new agreement makes
 * nothing that was missed disappear.
 */
export function agreed(
  schedule: FeedbackSchedule,
  side: ScheduleSide,
  pimpinanId: string,
  now: Instant,
): FeedbackSchedule | Refusal<'wrong_status'> {
  const { proposal, agreed: before, ...rest } = schedule
  if (proposal === undefined) return refuse('wrong_status', 'Tidak ada usulan jadwal yang menunggu. Usulkan jadwalnya.')
  if (proposal.side === side)
    return refuse('wrong_status', 'Usulan Anda sendiri menunggu persetujuan pihak lain (Pasal 19 ayat (2)).')
  if (proposal.pimpinanId !== pimpinanId)
    return refuse('wrong_status', 'Pejabat penilai sudah berganti sejak usulan ini. Usulkan jadwal yang baru.')
  const today = dayOf(now)
  const [first = today] = proposal.dates
  if (first < today)
    return refuse('wrong_status', `Tanggal ${first} dalam usulan ini sudah lewat. Usulkan jadwal yang baru.`)
  const isSame = before?.pimpinanId === pimpinanId
  const over = isSame ? before.dates.filter(day => day < today) : []
  return {
    ...rest,
    agreed: { dates: [...over, ...proposal.dates], pimpinanId, at: now },
    given: isSame ? rest.given : [],
    version: schedule.version + 1,
  }
}

/** Scheduled feedback of the pimpinan who agreed is noted once a day; `undefined`: there is nothing to note. */
export function noted(
  schedule: FeedbackSchedule | undefined,
  pimpinanId: string | undefined,
  now: Instant,
): FeedbackSchedule | undefined {
  const today = dayOf(now)
  if (schedule?.agreed === undefined || schedule.agreed.pimpinanId !== pimpinanId) return undefined
  if (schedule.given.includes(today)) return undefined
  return { ...schedule, given: [...schedule.given, today], version: schedule.version + 1 }
}

export const DateState = z.enum(['berjalan', 'dipenuhi', 'terlambat', 'lewat'])
export type DateState = z.output<typeof DateState>
export type ScheduledDate = { readonly on: Day; readonly state: DateState; readonly givenOn?: Day }

/**
 * What became of each date: met by feedback after the date before it, until the day itself; late by the first one after
 * it, which then does not count for the next date; missed while there is none.
 */
export function datesOf({ agreed, given }: Pick<FeedbackSchedule, 'agreed' | 'given'>, now: Instant): ScheduledDate[] {
  const dates = agreed?.dates ?? []
  let left = given.toSorted()
  return dates.map((on, n) => {
    const inTime = left.filter(day => day <= on)
    if (inTime.length > 0) {
      left = left.filter(day => day > on)
      return { on, state: 'dipenuhi', givenOn: inTime.at(-1) ?? on }
    }
    const [next] = left
    const after = dates[n + 1]
    if (next !== undefined && (after === undefined || next <= after)) {
      left = left.slice(1)
      return { on, state: 'terlambat', givenOn: next }
    }
    return { on, state: dayOf(now) > on ? 'lewat' : 'berjalan' }
  })
}

/** How long before a date it stands on the first screen. */
const SOON = 10

/** What the pimpinan has to do now: dates that are near, and those that he missed. */
export function waitingDates(schedule: FeedbackSchedule, now: Instant): { on: Day; dueAt: Instant }[] {
  const until = addDays(dayOf(now), SOON)
  return datesOf(schedule, now)
    .filter(({ on, state }) => state === 'lewat' || (state === 'berjalan' && on <= until))
    .map(({ on }) => ({ on, dueAt: endOf(on) }))
}

/** As it binds now: what was agreed with a former evaluator binds nobody any more (the office on record counts). */
export function bindingOn(schedule: FeedbackSchedule, evaluatorId: string | undefined): FeedbackSchedule {
  if (schedule.agreed === undefined || schedule.agreed.pimpinanId === evaluatorId) return schedule
  const { agreed: _former, ...rest } = schedule
  return { ...rest, given: [] }
}

export const SCHEDULE_ARTICLE = 'Pasal 19 ayat (2)'

/** The clocks that run, as deadlines. */
export function scheduleDeadlines(schedules: readonly FeedbackSchedule[], now: Instant) {
  return schedules.flatMap(schedule =>
    datesOf(schedule, now)
      .filter(({ state }) => state === 'berjalan')
      .slice(0, 1)
      .map(({ on }) => ({
        ...{ what: 'giveFeedback', dueAt: endOf(on), article: SCHEDULE_ARTICLE },
        state: 'berjalan' as const,
      })),
  )
}

/** What either side may do. */
export function scheduleActions(schedule: FeedbackSchedule, side: ScheduleSide | undefined): string[] {
  if (side === undefined) return []
  const { proposal } = schedule
  const accepts = proposal !== undefined && proposal.side !== side
  return ['proposeFeedbackSchedule', ...(accepts ? ['acceptFeedbackSchedule'] : [])]
}

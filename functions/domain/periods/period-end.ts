import * as z from 'zod/mini'
import { plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'
import { endOf, formatInstant, type Instant } from '../instant.ts'
import type { Period } from './period.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { endOfJanuary } from './windows.ts'

/** A window's end that was moved on before its closing began: told to everyone whom it concerns, with its reason. */
export const Extension = later(() =>
  z.object({ from: plainNumber, until: plainNumber, reason: plainText, at: plainNumber, by: plainText }),
)
export type Extension = z.output<ReturnType<typeof Extension>>

// House rule: a window that moves more often than this was never planned.
const MOST_EXTENSIONS = 10

type Known = Period & {
  readonly reopenings?: readonly unknown[] | undefined
  readonly closedAt?: Instant | undefined
  readonly extensions?: readonly Extension[] | undefined
}

/** The period with its later end. `others`: the periods of its year and of the next. */
export function extend<P extends Known>(
  period: P,
  as: { readonly until: Instant; readonly reason: string; readonly by: string; readonly closing: boolean },
  others: readonly Period[],
  now: Instant,
): (P & { readonly extensions: Extension[] }) | Refusal<'invalid_input' | 'closing_started' | 'too_many_extensions'> {
  const { until, reason, by } = as
  const problem = endProblem(period, until, others, now)
  if (problem !== undefined) return refuse('invalid_input', problem.detail, [problem])
  if (as.closing || period.closedAt !== undefined)
    return refuse(
      'closing_started',
      `Masa evaluasi ${period.name} berakhir ${formatInstant(period.evaluationClosesAt)} dan penutupannya sudah dimulai; masa itu tidak dapat diperpanjang lagi.`,
    )
  // what two administrators agreed on, one of them does not move
  if ((period.reopenings?.length ?? 0) > 0)
    return refuse(
      'closing_started',
      `${period.name} dibuka kembali sampai ${formatInstant(period.evaluationClosesAt)} dengan persetujuan dua pengelola; sesudah ditutup, usulkan pembukaan kembali yang baru.`,
    )
  const { extensions = [] } = period
  if (extensions.length >= MOST_EXTENSIONS) return refuse('too_many_extensions')
  const extension = { from: period.evaluationClosesAt, until, reason, at: now, by }
  return { ...period, evaluationClosesAt: until, extensions: [...extensions, extension] }
}

export const mayExtend = ({ extensions = [], reopenings = [] }: Pick<Known, 'extensions' | 'reopenings'>): boolean =>
  reopenings.length === 0 && extensions.length < MOST_EXTENSIONS

/** Why a window cannot end then, at the field that must change. A window holds its closing moment. */
export function endProblem(
  period: Period,
  until: Instant,
  others: readonly Period[],
  now: Instant,
): FieldProblem | undefined {
  const problem = (code: string, detail: string) => ({ pointer: '/evaluationClosesAt', code, detail })
  if (until <= period.evaluationClosesAt)
    return problem('not_later', `Penutupan baru harus sesudah ${formatInstant(period.evaluationClosesAt)}.`)
  if (until <= now) return problem('not_later', `Penutupan baru harus sesudah saat ini, ${formatInstant(now)}.`)
  const latest = latestEnd(period)
  if (until > latest.at) return problem(latest.code, latest.detail)
  const next = nextWindow(period, others)
  if (next !== undefined && until >= next.evaluationOpensAt)
    return problem(
      'windows_overlap',
      `Masa evaluasi ${period.name} harus berakhir sebelum evaluasi ${next.name} dibuka ${formatInstant(next.evaluationOpensAt)}.`,
    )
  return undefined
}

/** IV.A.8.b for the annual evaluation. House rule for a periodic one: no longer than the jobs look after it. */
function latestEnd(period: Period): { at: Instant; code: string; detail: string } {
  const next = Number(period.periodId.slice(0, 4)) + 1
  const at = period.kind === 'tahunan' ? endOfJanuary(next) : endOf(`${next}-12-31`)
  return period.kind === 'tahunan'
    ? {
        at,
        code: 'closes_after_january',
        detail: `Evaluasi tahunan ditutup paling lambat ${formatInstant(at)} (Lampiran BAB IV.A.8.b).`,
      }
    : { at, code: 'closes_too_late', detail: `Evaluasi periodik ditutup paling lambat ${formatInstant(at)}.` }
}

/** The periodic window that opens next: periodic ones may not overlap (house rule of the calendar of windows). */
export function nextWindow<P extends Period>(period: Period, others: readonly P[]): P | undefined {
  if (period.kind === 'tahunan') return undefined
  return others
    .filter(other => other.kind === 'periodik' && other.evaluationOpensAt > period.evaluationOpensAt)
    .toSorted((a, b) => a.evaluationOpensAt - b.evaluationOpensAt)[0]
}

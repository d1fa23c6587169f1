import * as z from 'zod/mini'
import { dayOf, endOf, formatInstant, type Day, type Instant } from '../instant.ts'
import type { Period } from '../periods/period.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { line } from '../text.ts'
import { later } from '../later.ts'
import type { FeedbackClass } from './feedback.ts'
import { type Giver, type Panel, type Round, RoundClass } from './round.ts'

/** House rule within III.C.15: fewer givers than that, and the employee could guess who wrote. */
export const FEWEST = 3

const unique = <T>(values: readonly T[]) => new Set(values).size === values.length
const several = <S extends z.ZodMiniType>(item: S, most: number) =>
  z
    .array(item)
    .check(
      z.minLength(1),
      z.maxLength(most),
      z.refine(unique, { params: { code: 'twice', detail: 'Setiap nilai disebut satu kali saja.' } }),
    )
const count = (least: number, most: number, usual: number) =>
  z._default(z.number().check(z.int(), z.gte(least), z.lte(most)), usual)

export const RoundInput = later(() =>
  z.strictObject({
    unitIds: several(line(100), 40),
    classes: several(RoundClass, 4),
    fewest: count(FEWEST, 8, FEWEST),
    most: count(FEWEST, 10, 6),
    load: count(1, 30, 10),
    nominateUntil: z.iso.date(),
    approveUntil: z.iso.date(),
    answerUntil: z.iso.date(),
  }),
)
export type RoundInput = z.output<ReturnType<typeof RoundInput>>

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** Three days in order, the first not behind us, the last before the window closes: what was said can be weighed in it. */
export function roundFaults(input: RoundInput, period: Period, now: Instant): FieldProblem[] {
  const { nominateUntil, approveUntil, answerUntil, fewest, most } = input
  const [today, last] = [dayOf(now), dayOf(period.evaluationClosesAt)]
  return [
    ...(nominateUntil < today ? [fault('/nominateUntil', 'in_the_past', `Paling awal hari ini, ${today}.`)] : []),
    ...(approveUntil < nominateUntil
      ? [fault('/approveUntil', 'before_nomination', `Paling awal ${nominateUntil}, akhir pengusulan.`)]
      : []),
    ...(answerUntil <= approveUntil
      ? [fault('/answerUntil', 'before_approval', `Harus sesudah ${approveUntil}, akhir persetujuan.`)]
      : []),
    ...(answerUntil >= last
      ? [fault('/answerUntil', 'after_window', `Harus sebelum ${last}, hari masa evaluasi ditutup.`)]
      : []),
    ...(most < fewest ? [fault('/most', 'below_fewest', `Paling sedikit ${fewest}.`)] : []),
  ]
}

export type Stage = 'pengusulan' | 'persetujuan' | 'pengisian' | 'selesai'

/** Where a round stands by the clock: no job moves it. */
export function stageOf(round: Pick<Round, 'nominateUntil' | 'approveUntil' | 'answerUntil'>, now: Instant): Stage {
  const isPast = (day: Day) => now > endOf(day)
  if (isPast(round.answerUntil)) return 'selesai'
  if (isPast(round.approveUntil)) return 'pengisian'
  return isPast(round.nominateUntil) ? 'persetujuan' : 'pengusulan'
}

/** By the evaluator, or by his silence until the last day. */
export function isApproved(round: Round, panel: Pick<Panel, 'approvedAt'> | undefined, now: Instant): boolean {
  const stage = stageOf(round, now)
  return panel?.approvedAt !== undefined || stage === 'pengisian' || stage === 'selesai'
}

export const standing = ({ givers }: Pick<Panel, 'givers'>): Giver[] =>
  givers.filter(({ state }) => state === 'diusulkan')

/** Only what colleagues are asked for is named; pimpinan and bawahan are asked by what they are. */
export const isNamed = (giverClass: FeedbackClass): giverClass is Giver['class'] =>
  giverClass === 'setingkat' || giverClass === 'lain'

type Over = Refusal<'round_over'>

export function nominationRefusal(
  round: Round,
  panel: Panel | undefined,
  now: Instant,
): Over | Refusal<'wrong_status'> | undefined {
  if (now > endOf(round.nominateUntil)) return over('Pengusulan rekan', round.nominateUntil)
  return panel?.approvedAt === undefined
    ? undefined
    : refuse('wrong_status', `Usulan ini sudah disetujui pejabat penilai ${formatInstant(panel.approvedAt)}.`)
}

export function approvalRefusal(round: Round, panel: Panel, now: Instant): Over | Refusal<'wrong_status'> | undefined {
  if (panel.approvedAt !== undefined) return refuse('wrong_status', 'Usulan ini sudah disetujui.')
  return now > endOf(round.approveUntil)
    ? refuse('round_over', `Tanpa jawaban sampai ${round.approveUntil}, usulan ini sudah disetujui dengan sendirinya.`)
    : undefined
}

export const answerRefusal = (round: Round, now: Instant): Over | undefined =>
  now > endOf(round.answerUntil) ? over('Pengisian', round.answerUntil) : undefined

const over = (what: string, day: Day) => refuse('round_over', `${what} berakhir pada ${day} pukul 23.59 WIB.`)
const CLASS_WORDS = {
  pimpinan: 'pimpinan',
  setingkat: 'rekan setingkat',
  bawahan: 'bawahan',
  lain: 'pihak lain',
} as const

/** Why this person cannot answer about that one now. Nobody answers about himself. */
export function giverRefusal(
  round: Round,
  panel: Panel | undefined,
  giver: { readonly employeeId: string; readonly class: FeedbackClass },
  now: Instant,
): Refusal<'not_in_panel' | 'class_not_asked' | 'wrong_status'> | undefined {
  if (giver.class === 'tempat_tugas') return refuse('not_in_panel')
  const named = panel?.givers.find(({ employeeId }) => employeeId === giver.employeeId)
  if (giver.class !== 'pimpinan' && isNamed(named?.class ?? giver.class)) {
    if (named === undefined) return refuse('not_in_panel')
    if (named.state !== 'diusulkan') return refuse('not_in_panel', 'Anda sudah menolak, atau tidak disertakan.')
    return isApproved(round, panel, now)
      ? undefined
      : refuse('wrong_status', `Menunggu persetujuan pejabat penilai, paling lama sampai ${round.approveUntil}.`)
  }
  return round.classes.includes(giver.class)
    ? undefined
    : refuse('class_not_asked', `Putaran ini tidak meminta umpan balik dari ${CLASS_WORDS[giver.class]}.`)
}

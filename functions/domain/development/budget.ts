import * as z from 'zod/mini'
import { chained, optionalText, plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { rupiah } from './training.ts'

/** What a unit may spend on the training of its people in a year, and how many places it may fill with that. */
export const TrainingBudgetInput = /* @__PURE__ */ later(() =>
  z.strictObject({ amount: rupiah(), quota: z.number().check(z.int(), z.gte(0), z.lte(100_000)) }),
)
export type TrainingBudgetInput = z.output<ReturnType<typeof TrainingBudgetInput>>

export const TrainingBudget = later(() =>
  z.object({
    unitId: plainText,
    year: plainNumber,
    amount: plainNumber,
    quota: plainNumber,
    ...chained,
    wroteBy: optionalText,
  }),
)
export type TrainingBudget = z.output<ReturnType<typeof TrainingBudget>>

/** What is left of it, counted apart from what was set. */
export const TrainingFunds = later(() =>
  z.object({ unitId: plainText, year: plainNumber, left: plainNumber, quotaLeft: plainNumber }),
)
export type TrainingFunds = z.output<ReturnType<typeof TrainingFunds>>

/** By how much each changes; what is committed to people already cannot be taken away. */
export function changeOfBudget(
  before: TrainingBudgetInput | undefined,
  after: TrainingBudgetInput,
  funds: TrainingFunds | undefined,
): { readonly left: number; readonly quotaLeft: number } | Refusal<'budget_committed'> {
  const change = {
    left: after.amount - (before?.amount ?? 0),
    quotaLeft: after.quota - (before?.quota ?? 0),
  }
  if (before === undefined || funds === undefined) return change
  if (funds.left + change.left >= 0 && funds.quotaLeft + change.quotaLeft >= 0) return change
  const spent = before.amount - funds.left
  const used = before.quota - funds.quotaLeft
  return refuse(
    'budget_committed',
    `Sudah terpakai ${inRupiah(spent)} untuk ${used} tempat. Isi paling sedikit sebesar itu.`,
  )
}

/** `Rp1.250.000`, as the office writes it. */
export const inRupiah = (amount: number): string => `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`

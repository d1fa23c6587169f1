import Big from 'big.js'
import type { Jenjang } from '../people/jenjang.ts'
import type { Predicate } from '../evaluations/ratings.ts'
import type { CreditRules } from '../rulesets/ruleset.ts'

/**
 * An amount of angka kredit, exact: kept as its 1,200-fold, so that a twelfth of a year at a percentage is a whole
 * multiple of the coefficient, and a sum is rounded once, when it is shown.
 */
export type Credit = { readonly by1200: Big }

const PARTS = 1200

const Rounding = Big()
Rounding.DP = 2
Rounding.RM = Big.roundHalfUp

export const NO_CREDIT: Credit = { by1200: new Big(0) }

/** months / 12 × percentage × coefficient (PermenPANRB 1/2023, Peraturan BKN 3/2023); a year is 12 months. */
export function creditOf(
  post: { readonly jenjang: Jenjang; readonly predicate: Predicate; readonly months: number },
  { percentages, coefficients }: Pick<CreditRules, 'percentages' | 'coefficients'>,
): Credit {
  const { jenjang, predicate, months } = post
  return { by1200: new Big(coefficients[jenjang]).times(percentages[predicate]).times(months) }
}

/** An amount as a document or a rule says it: `123.45`. */
export const creditFrom = (amount: string): Credit => ({ by1200: new Big(amount).times(PARTS) })

export const sumOf = (credits: readonly Credit[]): Credit => ({
  by1200: credits.reduce((sum, { by1200 }) => sum.plus(by1200), new Big(0)),
})

/** What is left to a minimum, nothing once it is reached. */
export function missingTo(minimum: Credit, have: Credit): Credit {
  const left = minimum.by1200.minus(have.by1200)
  return left.gt(0) ? { by1200: left } : NO_CREDIT
}

export const isReached = (minimum: Credit, have: Credit): boolean => have.by1200.gte(minimum.by1200)

/** Two decimals, half up: the only place where it is rounded. */
export const shown = ({ by1200 }: Credit): string => new Rounding(by1200).div(PARTS).toFixed(2)

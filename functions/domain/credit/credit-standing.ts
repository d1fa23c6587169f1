import { type Credit, creditFrom, creditOf, isReached, missingTo, NO_CREDIT, sumOf } from './credit.ts'
import { coveredMonths, type CreditBalance, type CreditPart } from './credit-balance.ts'
import type { Position } from '../people/employee.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { type Grade, PnsGrade } from '../people/grade.ts'
import { Jenjang } from '../people/jenjang.ts'
import { parsePeriodId } from '../periods/period.ts'
import type { Predicate } from '../evaluations/ratings.ts'
import { CURRENT_RULE_SET, ruleSet } from '../rulesets/index.ts'
import type { CreditThreshold } from '../rulesets/ruleset.ts'

/**
 * Why a row counts or not: `dihitung`; `saldo` its months lie in the opening balance; `jenjang_lain` credit counts inside
 * one jenjang (PermenPANRB 1/2023); `belum_final`; `bulan_belum_diketahui` only a document says for how many months (`Why`).
 */
export type CreditState = 'dihitung' | 'saldo' | 'jenjang_lain' | 'belum_final' | 'bulan_belum_diketahui'

/**
 * Another post or status was recorded in that year (`berganti`), he was appointed in its course (`diangkat`), or nothing
 * known here tells that he held the post before it (`mulai_tidak_tercatat`).
 */
export type Why = 'berganti' | 'diangkat' | 'mulai_tidak_tercatat'

/** One post in one year. */
export type CreditRow = {
  readonly year: number
  readonly state: CreditState
  readonly jenjang?: Jenjang | undefined
  readonly months?: number | undefined
  /** Why the months are not known. */
  readonly why?: Why | undefined
  readonly predicate?: Predicate | undefined
  readonly credit?: Credit | undefined
  /** The annual evaluation that the predicate is from. */
  readonly evaluation?: Evaluation | undefined
  /** What an administrator entered for it. */
  readonly entered?: CreditPart | undefined
}

export type CreditStanding = {
  readonly jenjang: Jenjang
  readonly opening: Credit | undefined
  readonly rows: readonly CreditRow[]
  readonly total: Credit
  readonly pangkat: CreditGoal | undefined
  readonly next: CreditGoal | undefined
}

/** `to`: golongan or jenjang that it opens. */
export type CreditGoal = {
  readonly to: string
  readonly minimum: Credit
  readonly missing: Credit
  readonly reached: boolean
}

/** The jenjang of a functional post; other posts have no angka kredit. */
export const jenjangOf = ({ kind, jenjang }: Position): Jenjang | undefined =>
  kind === 'fungsional' ? Jenjang.safeParse(jenjang).data : undefined

/** What credit is reckoned from. */
export type CreditGround = {
  readonly jenjang: Jenjang
  readonly grade?: string | undefined
  readonly evaluations: readonly Evaluation[]
  /** Years in which another position was recorded. */
  readonly changedIn: ReadonlySet<number>
  /** The first year that he can have served whole, as his NIP tells; absent: it tells nothing. */
  readonly wholeFrom?: number | undefined
  /** The year in which he was entered here: what he held before it nothing here has seen; absent: it is not known. */
  readonly enteredIn?: number | undefined
  readonly balance?: Pick<CreditBalance, 'opening' | 'parts'> | undefined
}

/** All that is known of someone's credit in the jenjang that he has now. */
export function creditStanding(ground: CreditGround): CreditStanding {
  const { jenjang, grade, balance } = ground
  const rows = creditRows(ground)
  const { opening } = balance ?? {}
  const before = opening?.jenjang === jenjang ? creditFrom(opening.amount) : undefined
  const counted = rows.flatMap(({ state, credit }) => (state === 'dihitung' && credit !== undefined ? [credit] : []))
  const total = sumOf([before ?? NO_CREDIT, ...counted])
  return { jenjang, opening: before, rows, total, ...goalsOf(jenjang, grade, total) }
}

/** The years whose annual evaluation is final here: their predicate is this system's. */
export const finalYears = (evaluations: readonly Evaluation[]): ReadonlySet<number> =>
  new Set(annualOf(evaluations).flatMap(each => (each.status === 'final' ? [yearIn(each)] : [])))

function creditRows(ground: CreditGround): CreditRow[] {
  const { jenjang, evaluations, balance } = ground
  const annual = new Map(annualOf(evaluations).map(each => [yearIn(each), each]))
  const entered = balance?.parts ?? []
  const years = new Set([...annual.keys(), ...entered.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => a - b)
    .flatMap(year => {
      const evaluation = annual.get(year)
      const parts = entered.filter(part => part.year === year)
      if (parts.length > 0) return parts.map(part => enteredRow(part, evaluation))
      if (evaluation === undefined) return []
      const posts = postsSeen(year, evaluations)
      const months = 12 - coveredMonths(year, balance?.opening)
      const row = evaluatedRow(evaluation, posts, posts.length > 1 ? 'berganti' : whyUnknown(year, ground), months)
      return row === undefined ? [] : [row]
    })
    .map(row => (row.state === 'dihitung' && row.jenjang !== jenjang ? { ...row, state: 'jenjang_lain' } : row))
}

/** Why a year is not twelve months of its post for all that is known here. */
function whyUnknown(year: number, ground: CreditGround): Why | undefined {
  const { evaluations, changedIn, wholeFrom, enteredIn, balance } = ground
  if (changedIn.has(year)) return 'berganti'
  if (wholeFrom !== undefined && year < wholeFrom) return 'diangkat'
  // the NIP tells since when he serves, not in which post: that was seen from his entry on alone
  if (wholeFrom !== undefined && (enteredIn === undefined || enteredIn < year)) return undefined
  const held = [
    coveredMonths(year - 1, balance?.opening) === 12,
    balance?.parts.some(part => part.year < year) === true,
    evaluations.some(each => yearIn(each) < year && jenjangOf(each.position) !== undefined),
  ]
  return held.includes(true) ? undefined : 'mulai_tidak_tercatat'
}

/** Months by the document; the predicate by the annual evaluation as soon as it is final. */
function enteredRow(entered: CreditPart, evaluation: Evaluation | undefined): CreditRow {
  const { year, jenjang, months } = entered
  const final = evaluation?.status === 'final' ? evaluation : undefined
  const predicate = final?.judgement.predicate ?? entered.predicate
  const row = { year, jenjang, months, predicate, evaluation: final, entered }
  if (predicate === undefined) return { ...row, state: 'belum_final' }
  return { ...row, state: 'dihitung', credit: creditOf({ jenjang, predicate, months }, rulesOf(final)) }
}

function evaluatedRow(
  evaluation: Evaluation,
  posts: readonly (Jenjang | undefined)[],
  why: Why | undefined,
  months: number,
): CreditRow | undefined {
  const year = yearIn(evaluation)
  if (posts.every(post => post === undefined)) return undefined
  const jenjang = jenjangOf(evaluation.position)
  if (months === 0) return { year, state: 'saldo', jenjang }
  if (evaluation.status !== 'final') return { year, state: 'belum_final', jenjang }
  const { predicate } = evaluation.judgement
  // a decree says from when: the day on which a move was recorded does not, so nothing is reckoned from it
  if (why !== undefined || jenjang === undefined)
    return { year, state: 'bulan_belum_diketahui', why: why ?? 'berganti', jenjang, predicate, evaluation }
  const credit = creditOf({ jenjang, predicate, months }, rulesOf(evaluation))
  return { year, state: 'dihitung', jenjang, months, predicate, credit, evaluation }
}

const rulesOf = (evaluation: Extract<Evaluation, { status: 'final' }> | undefined) =>
  ((evaluation && ruleSet(evaluation.judgement.ruleSet)) ?? CURRENT_RULE_SET).CREDIT

const yearIn = ({ periodId }: Evaluation): number => Number(periodId.slice(0, 4))

/** The annual evaluation of each year: the last one that there is. */
function annualOf(evaluations: readonly Evaluation[]): Evaluation[] {
  const annual = evaluations.filter(({ periodId }) => parsePeriodId(periodId)?.kind === 'tahunan')
  const last = new Map<string, Evaluation>()
  for (const each of annual.toSorted((a, b) => a.seq - b.seq)) last.set(each.periodId, each)
  return [...last.values()]
}

/** The different posts in which the person was evaluated in a year. */
const postsSeen = (year: number, evaluations: readonly Evaluation[]): (Jenjang | undefined)[] => [
  ...new Set(evaluations.filter(each => yearIn(each) === year).map(each => jenjangOf(each.position))),
]

/**
 * PermenPANRB 1/2023: the minimums of pangkat are counted inside the jenjang, so the n-th step needs n times as much; the
 * last pangkat of a jenjang goes on with the next jenjang. Without a golongan of this jenjang (PPPK have none) nothing is
 * said of pangkat.
 */
function goalsOf(jenjang: Jenjang, grade: string | undefined, total: Credit) {
  const threshold: CreditThreshold = CURRENT_RULE_SET.CREDIT.thresholds.byJenjang[jenjang]
  const { pangkat, jenjang: whole, next, grades } = threshold
  const goal = (to: string, minimum: Credit): CreditGoal => ({
    to,
    minimum,
    missing: missingTo(minimum, total),
    reached: isReached(minimum, total),
  })
  const step = grades.findIndex(each => each === grade)
  const nextGrade = step < 0 ? undefined : after(grades[step])
  return {
    pangkat:
      nextGrade === undefined || (whole === undefined && step === grades.length - 1)
        ? undefined
        : goal(nextGrade, sumOf(Array.from({ length: step + 1 }, () => creditFrom(pangkat)))),
    next: whole === undefined || next === undefined ? undefined : goal(next, creditFrom(whole)),
  }
}

/** The golongan after this one. */
const after = (grade: Grade | undefined): Grade | undefined =>
  PnsGrade.options[PnsGrade.options.findIndex(each => each === grade) + 1]

import { type AnonymousClass, releaseBatches } from './feedback-release.ts'
import type { RoundAnswer } from './round.ts'
import { Mark, STATEMENT_IDS, type StatementId } from './marks.ts'

export type Counted = {
  class: AnonymousClass | 'gabungan'
  /** Per statement how many said what: never a sum, a mean or a score. */
  statements: { statement: StatementId; counts: Partial<Record<Mark, number>> }[]
  keep: string[]
  improve: { observation: string; suggestion: string }[]
}
type Anonymous = RoundAnswer & { readonly class: AnonymousClass }

const unmoved = (n: number) => Array.from({ length: n }, (_, i) => i)
const isAnonymous = (answer: RoundAnswer): answer is Anonymous => answer.class !== 'pimpinan'

/**
 * Once, after the round, and never in parts: groups of three or more (the batches of all feedback). A class that is
 * thinner goes with the other thin ones; what is still too thin, with the smallest group, so that nothing stands alone.
 * Fewer than three in all are no group.
 */
export function groupsOf(answers: readonly RoundAnswer[]): readonly (readonly Anonymous[])[] {
  const anonymous = answers.filter(isAnonymous)
  const byId = new Map(anonymous.map(each => [each.answerId, each]))
  const ids = anonymous.map(({ answerId: feedbackId, class: of }) => ({ feedbackId, class: of }))
  // each answers once, by condition, so that every answer is a voice of its own
  const voices = new Map(anonymous.map(({ answerId }) => [answerId, answerId]))
  const batches = releaseBatches(ids, 'window_opening', unmoved, voices)
  const groups = batches.map(({ feedbackIds }) => feedbackIds.flatMap(id => byId.get(id) ?? []))
  const inGroup = new Set(batches.flatMap(({ feedbackIds }) => feedbackIds))
  const left = anonymous.filter(({ answerId }) => !inGroup.has(answerId))
  const [smallest, ...others] = groups.toSorted((a, b) => a.length - b.length)
  return left.length === 0 || smallest === undefined ? groups : [[...smallest, ...left], ...others]
}

/** What of the anonymous answers the employee reads; and what, thinner than a group, those who judge read. */
export function anonymousResults(answers: readonly RoundAnswer[]): { shown: Counted[]; thin: Counted[] } {
  const groups = groupsOf(answers)
  if (groups.length > 0)
    return { shown: groups.map(countedOf).toSorted((a, b) => (a.class < b.class ? -1 : 1)), thin: [] }
  const left = answers.filter(isAnonymous)
  return { shown: [], thin: left.length === 0 ? [] : [{ ...countedOf(left), class: 'gabungan' }] }
}

const byText = (a: string, b: string) => (a < b ? -1 : 1)

/** Texts in the order of the alphabet: no line of one list says which line of another has the same author. */
function countedOf(group: readonly Anonymous[]): Counted {
  const classes = new Set(group.map(each => each.class))
  const [only] = classes
  return {
    class: classes.size === 1 && only !== undefined ? only : 'gabungan',
    statements: STATEMENT_IDS.map(id => ({
      statement: id,
      counts: countsOf(group.flatMap(({ marks }) => marks[id] ?? [])),
    })),
    keep: group.flatMap(({ keep }) => keep ?? []).toSorted(byText),
    improve: group.flatMap(({ improve }) => improve ?? []).toSorted((a, b) => byText(a.observation, b.observation)),
  }
}

/** In the order of the scale: that of what was counted first would run through all statements as one giver's trace. */
function countsOf(marks: readonly Mark[]): Partial<Record<Mark, number>> {
  const counts: Partial<Record<Mark, number>> = {}
  for (const mark of Mark.options) {
    const found = marks.filter(each => each === mark).length
    if (found > 0) counts[mark] = found
  }
  return counts
}

import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Distribution, distributionOf, guideOf, saysDeviation } from '../../domain/evaluations/distribution.ts'
import { Achievement, Predicate } from '../../domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { groupOf, groupOfSigned, type TeamStanding } from '../../domain/people/standing.ts'
import { withoutSmallCells } from '../../domain/evaluations/suppression.ts'
import type { Item } from '../../store/items.ts'
import { unitIdOfCount } from '../../store/index-keys.ts'

const n = plainNumber
const Counts = z.object({ sangat_baik: n, baik: n, butuh_perbaikan: n, kurang: n, sangat_kurang: n })

/** One group beside its guide. */
export const DistributionView = z.object({
  of: z.enum(['tim', 'tim_penilai', 'unit']),
  evaluatorId: optionalText,
  name: optionalText,
  unitId: optionalText,
  level: optionalNumber,
  achievement: z.optional(Achievement),
  guide: z.optional(z.object({ ideallyMost: Predicate, article: plainText, sentence: plainText })),
  people: optionalNumber,
  signed: z.optional(Counts),
  /** Only one's own. */
  drafts: z.optional(Counts),
  unrated: optionalNumber,
  /** For those who are neither evaluator nor superior of these people: predicates counted together, none under five. */
  cells: z.optional(z.array(z.object({ of: z.array(Predicate), people: plainNumber }))),
  shares: z.optional(Counts),
  deviations: z.array(z.object({ sentence: plainText, source: plainText })),
  allowedActions: plainTexts,
})
type View = z.input<typeof DistributionView>

export type TeamRow = {
  readonly of: 'tim' | 'tim_penilai'
  readonly evaluatorId: string
  readonly name: string
  readonly unitId: string | undefined
  readonly achievement: Achievement | undefined
  readonly standing: TeamStanding
}

/** His own team with his drafts; the team of someone below with what is signed. */
export function teamView({ of, evaluatorId, name, unitId, achievement, standing }: TeamRow): View {
  const group = of === 'tim' ? groupOf(standing) : groupOfSigned(standing)
  const found = achievement && distributionOf(group, achievement, CURRENT_RULE_SET)
  const { signed, drafts } = standing
  const people = Object.values(group.counts).reduce((sum, each) => sum + each, 0) + group.unrated
  return {
    ...{ of, evaluatorId, name, unitId, achievement, people, signed, unrated: group.unrated },
    ...(of === 'tim' && { drafts }),
    ...(found && { guide: found.guide, shares: found.shares }),
    deviations: saidOf(found?.deviations ?? []),
    allowedActions: [],
  }
}

export type UnitRow = {
  readonly counts: Item<'predicateCount'>
  readonly name: string | undefined
  readonly level: number | undefined
  readonly achievement: Achievement | undefined
  /** Some of these people are his who asks: he sees them as teams, and what is left would be told by the difference. */
  readonly ofOwnPeople: boolean
}

/** A unit whose head evaluates: of its people only what speaks of nobody. */
export function unitView({ counts, name, level, achievement, ofOwnPeople }: UnitRow): View {
  const cells = ofOwnPeople ? [] : withoutSmallCells(counts)
  const people = cells.reduce((sum, cell) => sum + cell.people, 0)
  const told = (of: readonly Predicate[]) =>
    cells
      .filter(cell => cell.of.some(each => of.includes(each)))
      .every(cell => cell.of.every(each => of.includes(each)))
  const found = achievement && distributionOf({ counts, unrated: 0 }, achievement, CURRENT_RULE_SET)
  return {
    ...{ of: 'unit', unitId: unitIdOfCount(counts), name, level, achievement },
    ...(achievement && { guide: guideOf(achievement, CURRENT_RULE_SET) }),
    ...(people > 0 && { people }),
    cells: cells.map(cell => ({ of: [...cell.of], people: cell.people })),
    deviations: people > 0 ? saidOf((found?.deviations ?? []).filter(({ of }) => told(of))) : [],
    allowedActions: [],
  }
}

const saidOf = (deviations: Distribution['deviations']) =>
  deviations.map(each => ({ sentence: saysDeviation(each), source: each.source }))

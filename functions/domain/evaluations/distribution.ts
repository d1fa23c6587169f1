import * as z from 'zod/mini'
import { later } from '../later.ts'
import { plainNumber, plainText } from '../shapes.ts'
import { type Achievement, Predicate } from './ratings.ts'
import { type Counts, countIn } from './suppression.ts'
import type { RuleSet, Share } from '../rulesets/ruleset.ts'
import { ACHIEVEMENT_WORDS, PREDICATE_WORDS } from '../sentences.ts'

export type PredicateCounts = Counts<Predicate>

/** People whom one looks at together: how many hold each predicate, and how many have none yet. */
export type Group = { readonly counts: PredicateCounts; readonly unrated: number }

/** What the guide asks of those who hold one of these predicates, and how many of the group they are. */
export const Deviation = later(() =>
  z.object({
    of: z.array(Predicate),
    asks: z.enum(['sebagian_besar', 'paling_banyak_persen', 'paling_sedikit_persen', 'paling_sedikit_orang']),
    limit: plainNumber,
    held: plainNumber,
    people: plainNumber,
    unrated: plainNumber,
    source: plainText,
  }),
)
export type Deviation = z.output<ReturnType<typeof Deviation>>

type Asked = Pick<Deviation, 'of' | 'asks' | 'limit' | 'source'>

export type Distribution = {
  readonly people: number
  readonly guide: { readonly ideallyMost: Predicate; readonly article: string; readonly sentence: string }
  /** Percent of those who hold a predicate, to one decimal; only of five or more of them. */
  readonly shares: Readonly<Record<Predicate, number>> | undefined
  readonly deviations: readonly Deviation[]
}

export const NOBODY: PredicateCounts = { sangat_baik: 0, baik: 0, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 }

export function countsOf(predicates: readonly Predicate[]): PredicateCounts {
  const counts: Record<Predicate, number> = { ...NOBODY }
  for (const predicate of predicates) counts[predicate] += 1
  return counts
}

export function sumOfCounts(all: readonly PredicateCounts[]): PredicateCounts {
  const sum: Record<Predicate, number> = { ...NOBODY }
  for (const one of all) for (const predicate of Predicate.options) sum[predicate] += one[predicate]
  return sum
}

const ratedOf = (counts: PredicateCounts) => countIn(counts, Predicate.options)

type Guided = Pick<RuleSet, 'DISTRIBUTION' | 'SHARES'>

/**
 * BAB IV.B.2.a–f: how the predicates of a group lie beside the pattern of its achievement. A consideration of the
 * evaluator, never a quota: it chooses nothing and forbids nothing. Fewer than the smallest group° are not measured.
 */
export function distributionOf(group: Group, achievement: Achievement, rules: Guided): Distribution {
  const rated = ratedOf(group.counts)
  const people = rated + group.unrated
  const { smallestGroup } = rules.SHARES
  return {
    people,
    guide: guideOf(achievement, rules),
    shares: rated < smallestGroup ? undefined : sharesOf(group.counts, rated),
    deviations:
      people < smallestGroup
        ? []
        : askedOf(achievement, rules)
            .map(asked => ({ ...asked, held: countIn(group.counts, asked.of), people, unrated: group.unrated }))
            .filter(stands),
  }
}

/** IV.B.2.b–f; SE 3/2023 beside it, where the rule set warns of it. "Sebagian besar" is read as more than half°. */
function askedOf(achievement: Achievement, { DISTRIBUTION, SHARES }: Guided): Asked[] {
  const most = DISTRIBUTION.ideallyMost[achievement]
  const { article } = DISTRIBUTION
  return [
    { of: [most], asks: 'sebagian_besar', limit: 50, source: article },
    ...(SHARES.warns ? SHARES.byAchievement[achievement].flatMap(share => askedBy(share, SHARES.source)) : []),
  ]
}

function askedBy({ of, atMostPercent, atLeastPercent, atLeastPeople }: Share, source: string): Asked[] {
  const asked = (asks: Asked['asks'], limit: number | undefined): Asked[] =>
    limit === undefined ? [] : [{ of: [...of], asks, limit, source }]
  return [
    ...asked('paling_banyak_persen', atMostPercent),
    ...asked('paling_sedikit_persen', atLeastPercent),
    ...asked('paling_sedikit_orang', atLeastPeople),
  ]
}

/** It stands whatever those get who have no predicate yet; what they can still put right is no deviation. */
function stands({ asks, limit, held, people, unrated }: Deviation): boolean {
  switch (asks) {
    case 'sebagian_besar':
      return (held + unrated) * 2 <= people
    case 'paling_banyak_persen':
      return held * 100 > limit * people
    case 'paling_sedikit_persen':
      return (held + unrated) * 100 < limit * people
    case 'paling_sedikit_orang':
      return held + unrated < limit
  }
}

/** Whether a judgement with this predicate is one of the too many, or not one of the too few. */
export function isPartOfDeviation(deviation: Pick<Deviation, 'asks' | 'of'>, predicate: Predicate): boolean {
  return deviation.of.includes(predicate) === (deviation.asks === 'paling_banyak_persen')
}

/** Half up, so that 66.65 percent is 66.7. */
const percent = (part: number, whole: number) => Math.floor((part * 1000) / whole + 0.5) / 10

const sharesOf = (counts: PredicateCounts, rated: number): Record<Predicate, number> => ({
  sangat_baik: percent(counts.sangat_baik, rated),
  baik: percent(counts.baik, rated),
  butuh_perbaikan: percent(counts.butuh_perbaikan, rated),
  kurang: percent(counts.kurang, rated),
  sangat_kurang: percent(counts.sangat_kurang, rated),
})

export function guideOf(achievement: Achievement, { DISTRIBUTION }: Guided): Distribution['guide'] {
  const ideallyMost = DISTRIBUTION.ideallyMost[achievement]
  const sentence = `Dengan capaian kinerja organisasi ${ACHIEVEMENT_WORDS[achievement]}, idealnya sebagian besar pegawai berpredikat ${PREDICATE_WORDS[ideallyMost]}; predikat lain tidak tertutup. Pola ini pertimbangan, bukan kuota.`
  return { ideallyMost, article: DISTRIBUTION.article, sentence }
}

const inWords = (of: readonly Predicate[]) => of.map(each => PREDICATE_WORDS[each]).join(' atau ')
const decimal = (n: number) => String(n).replace('.', ',')

/** The deviation as people read it, with where the guide stands. */
export function saysDeviation({ of, asks, limit, held, people, unrated, source }: Deviation): string {
  const who = inWords(of)
  const asked = {
    sebagian_besar: `Idealnya sebagian besar pegawai berpredikat ${who}`,
    paling_banyak_persen:
      limit === 0 ? `Tidak ada pegawai berpredikat ${who}` : `${who} paling banyak ${decimal(limit)} persen`,
    paling_sedikit_persen: `${who} paling sedikit ${decimal(limit)} persen`,
    paling_sedikit_orang: `Paling sedikit ${limit} orang berpredikat ${who}`,
  }[asks]
  const waiting = unrated === 0 ? '' : `, ${unrated} orang belum dinilai`
  const now = `${held} dari ${people} orang (${decimal(percent(held, people))} persen)`
  return `${asked} (${source}); saat ini ${now}${waiting}.`
}

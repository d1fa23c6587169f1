import type { PnsGrade } from '../people/grade.ts'
import type { Jenjang } from '../people/jenjang.ts'
import type { Achievement, BehaviourRating, Predicate, WorkRating } from '../evaluations/ratings.ts'
import type { Accreditation, GraduationTiming, StudyPlace, StudyProgram } from '../plans/study.ts'

/** What has to be done within a number of working days after an event. */
export type ClockName =
  | 'deliver'
  | 'acknowledge'
  | 'superiorEvaluates'
  | 'deliverAfterDefault'
  | 'acknowledgeAfterDefault'
  | 'report'
  | 'object'
  | 'decideObjection'
  | 'explainObjection'

/** `house`: our own rule, not the law's. */
export type Clock = { workingDays: number; article: string; house?: true }

/** Of a group, the share that holds one of the predicates (percent), or how many people at least. */
export type Share = {
  of: readonly Predicate[]
  atLeastPercent?: number
  atMostPercent?: number
  atLeastPeople?: number
}

/** IPK from and to, both inclusive; less than `kurangBelow` is kurang/misconduct. */
type AcademicBands = {
  sangat_baik: readonly [number, number]
  baik: readonly [number, number]
  butuh_perbaikan: readonly [number, number]
  kurangBelow: number
}

/** One row of the law's tables of IPK; abroad they ask for no accreditation. */
export type AcademicRow = {
  article: string
  programs: readonly StudyProgram[]
  place: StudyPlace
  accreditation?: { institution: Accreditation; programAtLeast: Accreditation }
  bands: AcademicBands
}

/** Beside the choice of people on study leave; shown, never preselected. */
export type AcademicGuide = {
  /** The id of the rule set that it is of. */
  ruleSet: string
  article: string
  rows: readonly AcademicRow[]
  timings: { article: string; texts: Record<GraduationTiming, string> }
}

/** Angka kredit of functional posts. Decimals are text: they are computed with exactly, and are no floats on the way. */
export type CreditRules = {
  article: string
  percentages: Record<Predicate, number>
  /** Of a whole year. */
  coefficients: Record<Jenjang, string>
  thresholds: { article: string; byJenjang: Record<Jenjang, CreditThreshold> }
}

/**
 * `pangkat`: for each step of pangkat inside the jenjang; `jenjang`: for the next one, `next`. `grades`: golongan of the
 * jenjang in order; they say how many steps of pangkat someone has done in it.
 */
export type CreditThreshold = { pangkat: string; jenjang?: string; next?: Jenjang; grades: readonly PnsGrade[] }

/** Everything that a change of the law may change. Every evaluation stores the id of the one that it was judged by. */
export type RuleSet = {
  id: string
  title: string
  PREDICATES: Record<WorkRating, Record<BehaviourRating, Predicate>>
  PREDICATES_OF_UNFINISHED_STUDY: Record<BehaviourRating, Predicate>
  CLOCKS: Record<ClockName, Clock>
  DISTRIBUTION: { article: string; ideallyMost: Record<Achievement, Predicate> }
  SHARES: {
    source: string
    warns: boolean
    smallestGroup: number
    byAchievement: Record<Achievement, readonly Share[]>
  }
  CREDIT: CreditRules
}

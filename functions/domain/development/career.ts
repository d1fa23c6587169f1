import type { CreditGoal } from '../credit/credit-standing.ts'
import { shown } from '../credit/credit.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import type { Predicate } from '../evaluations/ratings.ts'
import type { CoreValue } from '../feedback/core-values.ts'
import type { ReleasedFeedback } from '../feedback/feedback.ts'
import type { CompetencyScore } from '../coaching/competency-score.ts'
import type { EmployeeKind } from '../people/employee.ts'
import type { Enrolment } from './enrolment.ts'
import type { DevelopmentItem } from './plan-item.ts'
import { isOpenItem } from './plan-rules.ts'
import { trainingHours, type TrainingHours } from './training-hours.ts'

/** Predicates over the years, the oldest first: of what the employee has been shown. */
export function predicatesOf(evaluations: readonly Evaluation[]): { periodId: string; predicate: Predicate }[] {
  return evaluations
    .flatMap(each =>
      'judgement' in each && each.status !== 'dinilai'
        ? [{ periodId: each.periodId, predicate: each.judgement.predicate }]
        : [],
    )
    .toSorted((a, b) => (a.periodId < b.periodId ? -1 : 1))
}

type Counted = { apresiasi: number; perbaikan: number }

/** How often each class, and for each core value, was appreciated or asked for more: counted from what he reads himself. */
export function feedbackBy<K extends string>(
  received: readonly ReleasedFeedback[],
  keyOf: (one: ReleasedFeedback) => K | undefined,
): ({ key: K } & Counted)[] {
  const counts = new Map<K, Counted>()
  for (const one of received) {
    const key = keyOf(one)
    if (key === undefined || one.hidden !== undefined) continue
    const sum = counts.get(key) ?? { apresiasi: 0, perbaikan: 0 }
    sum[one.tone] += 1
    counts.set(key, sum)
  }
  return [...counts].map(([key, count]) => ({ key, ...count })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export const valueOf = ({ about }: ReleasedFeedback): CoreValue | undefined =>
  'value' in about ? about.value : undefined

/** JP of each year in which there was a training, and of this one. */
export function hoursByYear(
  kind: EmployeeKind,
  enrolments: readonly Enrolment[],
  thisYear: number,
): ({ year: number } & TrainingHours)[] {
  const years = [...new Set([...enrolments.map(({ year }) => year), thisYear])].toSorted((a, b) => a - b)
  return years.map(year => ({
    year,
    ...trainingHours(
      kind,
      enrolments.filter(each => each.year === year),
    ),
  }))
}

/** What is planned for him and not closed yet, the soonest due first. */
export const openPlan = (planned: readonly DevelopmentItem[]): DevelopmentItem[] =>
  planned.filter(isOpenItem).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))

type Known = {
  readonly hours: TrainingHours
  readonly pangkat: CreditGoal | undefined
  readonly jenjang: CreditGoal | undefined
  readonly needs: number
  readonly competencies: readonly CompetencyScore[]
  readonly plan: readonly Pick<DevelopmentItem, 'goal' | 'dueOn' | 'status'>[]
}

/** What can be done next, in sentences; nothing is promised by it. */
export function nextSteps({ hours: { missing = 0 }, pangkat, jenjang, needs, competencies, plan }: Known): string[] {
  const credit = (goal: CreditGoal | undefined, what: string) =>
    goal === undefined
      ? []
      : [
          goal.reached
            ? `Angka kredit untuk ${what} ${goal.to} sudah tercapai.`
            : `Kurang ${shown(goal.missing)} angka kredit untuk ${what} ${goal.to}.`,
        ]
  return [
    ...(missing > 0
      ? [`Masih ada hak ${missing} JP pengembangan kompetensi tahun ini. Pilih dari katalog pelatihan.`]
      : []),
    ...(needs > 0 ? [`${needs} saran perbaikan dari umpan balik dan penilaian dapat dijadikan dasar pelatihan.`] : []),
    ...(competencies.length > 0
      ? [
          `${competencies.length} kompetensi di bawah standar jabatan; sepakati cara meningkatkannya dengan pejabat penilai.`,
        ]
      : []),
    ...plan.flatMap(({ goal, dueOn, status }) =>
      status === 'disepakati' ? [`Disepakati sampai ${dueOn}: ${goal}`] : [],
    ),
    ...credit(pangkat, 'kenaikan pangkat'),
    ...credit(jenjang, 'kenaikan jenjang'),
  ]
}

import { SMALLEST_CELL } from '../evaluations/suppression.ts'
import type { TrainingBudget, TrainingFunds } from './budget.ts'
import { Competency } from './competency.ts'
import type { Trainee } from './enrolment.ts'
import type { CompetencyNeed, DevelopmentLine } from './plan-item.ts'
import type { Training } from './training.ts'

type Line = Pick<Trainee, 'status' | 'unitId'>
export type Course = { readonly training: Pick<Training, 'costPerHead'>; readonly lines: readonly Line[] }

/** What a unit needs of training in a year, beside what it was given: whole rupiah, people. */
export type UnitReport = {
  readonly unitId: string
  readonly amount: number
  readonly amountLeft: number
  readonly quota: number
  readonly quotaLeft: number
  readonly completed: number
  readonly placed: number
  readonly asked: number
  readonly waiting: number
  /** What those who ask and wait would cost. */
  readonly needed: number
  /** As much of it as the budget covers, and what it does not. */
  readonly covered: number
  readonly uncovered: number
}

const sumOf = (costs: readonly number[]) => costs.reduce((sum, cost) => sum + cost, 0)

/** Pasal 11(1): so that it is seen what was promised for the development of people, and what is missing. */
export function unitReport(
  unitId: string,
  budget: Pick<TrainingBudget, 'amount' | 'quota'> | undefined,
  funds: Pick<TrainingFunds, 'left' | 'quotaLeft'> | undefined,
  courses: readonly Course[],
): UnitReport {
  const own = courses.map(({ training, lines }) => ({ training, lines: lines.filter(line => line.unitId === unitId) }))
  const count = (...wanted: readonly Line['status'][]) =>
    own.reduce((sum, { lines }) => sum + lines.filter(({ status }) => wanted.includes(status)).length, 0)
  const unmet = own.flatMap(({ training, lines }) => lines.filter(isUnmet).map(() => training.costPerHead))
  const needed = sumOf(unmet)
  const { left = 0, quotaLeft = 0 } = funds ?? {}
  // whom the quota leaves no room for, no money places
  const covered = Math.min(left, sumOf(unmet.toSorted((a, b) => a - b).slice(0, Math.max(0, quotaLeft))))
  return {
    unitId,
    ...{ amount: budget?.amount ?? 0, amountLeft: left, quota: budget?.quota ?? 0, quotaLeft },
    ...{ completed: count('selesai'), placed: count('terdaftar', 'dilaporkan') },
    ...{ asked: count('diajukan'), waiting: count('menunggu') },
    ...{ needed, covered, uncovered: needed - covered },
  }
}

/** What the people of a unit and their evaluators plan for a year. */
export type PlanReport = {
  readonly proposed: number
  readonly agreed: number
  /** Of the agreed those that are a training: what the catalogue and the budget are asked for. */
  readonly agreedTrainings: number
  readonly done: number
  readonly notDone: number
}

export function planReport(unitId: string, lines: readonly DevelopmentLine[]): PlanReport {
  const own = lines.filter(line => line.unitId === unitId)
  const agreed = own.filter(({ status }) => status === 'disepakati')
  const count = (wanted: DevelopmentLine['status']) => own.filter(({ status }) => status === wanted).length
  return {
    proposed: count('diusulkan'),
    agreed: agreed.length,
    agreedTrainings: agreed.filter(({ way }) => way === 'pelatihan').length,
    ...{ done: count('terlaksana'), notDone: count('tidak_terlaksana') },
  }
}

/**
 * B.1.9: of how many people a competency was reported below the standard, of the whole region. What was confided along the
 * lines of III.D.4 is not given away by a count: a competency of fewer than five people is left out, and no sum is told.
 */
export function competencyReport(needs: readonly CompetencyNeed[]): { competency: Competency; people: number }[] {
  return Competency.options.flatMap(competency => {
    const people = new Set(needs.flatMap(each => (each.competencies.includes(competency) ? [each.employeeId] : [])))
      .size
    return people < SMALLEST_CELL ? [] : [{ competency, people }]
  })
}

const isUnmet = ({ status }: Line) => status === 'diajukan' || status === 'menunggu'

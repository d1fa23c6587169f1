import { type Evaluation, isJudgementOf } from '../evaluations/evaluation.ts'
import type { Employee } from '../people/employee.ts'
import type { Instant } from '../instant.ts'
import type { Objection, ObjectionFile } from '../evaluations/objection.ts'
import type { News } from './letter.ts'
import { isNew, type Since } from './news.ts'
import { saysMoment } from './words.ts'

/** Undecided after its time: on whose desk, and who is next above. */
export type Overdue = {
  readonly periodId: string
  readonly decideBy: Instant
  readonly since?: Instant | undefined
  readonly superiorId?: string | undefined
  readonly nextLevelId?: string | undefined
}

type Concern = {
  readonly employee: Pick<Employee, 'employeeId'>
  readonly own: readonly Evaluation[]
  readonly team: readonly Evaluation[]
  /** Brought before him as superior. */
  readonly objections: readonly ObjectionFile[]
  readonly overdue: readonly Overdue[]
  /** Who he is, and in whose offices. */
  readonly desks: readonly string[]
  readonly isAdmin: boolean
}

/** BAB V.B: an objection that came, was decided, or is late; never what was objected to or decided, nor by whom. */
export function objectionNews(concern: Concern, nameOf: (periodId: string) => string, since: Since): News[] {
  const { employee, own, team, objections, overdue, desks, isAdmin } = concern
  const each = <T extends { readonly periodId: string }>(of: readonly T[], says: (one: T, period: string) => string) =>
    of.map(one => says(one, nameOf(one.periodId)))
  const objected = ({ objection }: { objection: Objection }) => isNew(objection.objectedAt, since)
  const decided = ({ objection }: { objection: Objection }) => isNew(objection.decidedAt, since)
  const late = overdue.filter(one => isNew(one.since ?? one.decideBy, since))
  const isMine = (id: string | undefined) => id !== undefined && desks.includes(id)
  // V.B.4: of the others only to whose judgement it is, who alone can explain it
  const judged = team.filter(each => 'judgement' in each && isJudgementOf(each.judgement, employee.employeeId))
  const [mine, others] = [own.flatMap(contested), judged.flatMap(contested)]
  return [
    ...each(
      mine.filter(objected),
      ({ objection }, period) =>
        `Keberatan Anda atas evaluasi ${period} sudah diterima dan diputus paling lambat ${saysMoment(objection.decideBy)} (BAB V.B.6).`,
    ),
    ...each(mine.filter(decided), (_, period) => `Keberatan Anda atas evaluasi ${period} sudah diputus.`),
    ...each(
      others.filter(one => objected(one) && !decided(one)),
      ({ objection }, period) =>
        `Ada keberatan atas evaluasi ${period}; beri penjelasan paling lambat ${saysMoment(objection.explainBy)} (kebijakan sistem atas BAB V.B.4).`,
    ),
    ...each(others.filter(decided), (_, period) => `Keberatan atas evaluasi ${period} sudah diputus.`),
    ...each(
      objections.filter(objected),
      ({ objection }, period) =>
        `Keberatan atas evaluasi ${period} diajukan kepada Anda; putuskan paling lambat ${saysMoment(objection.decideBy)} (BAB V.B.6).`,
    ),
    ...each(
      late.filter(({ superiorId }) => isMine(superiorId)),
      ({ decideBy }, period) =>
        `Batas putusan atas keberatan ${period} lewat sejak ${saysMoment(decideBy)}; atasan Anda dan pengelola diberi tahu (BAB V.B.6).`,
    ),
    ...each(
      late.filter(({ superiorId, nextLevelId }) => !isMine(superiorId) && (isMine(nextLevelId) || isAdmin)),
      ({ decideBy }, period) =>
        `Keberatan atas evaluasi ${period} belum diputus walaupun batasnya lewat sejak ${saysMoment(decideBy)} (BAB V.B.6).`,
    ),
  ].map(says => ({ says, statutory: true }))
}

type WithObjection = { readonly periodId: string; readonly objection: Objection }

function contested(evaluation: Evaluation): WithObjection[] {
  const objection = 'objection' in evaluation ? evaluation.objection : undefined
  return objection === undefined ? [] : [{ periodId: evaluation.periodId, objection }]
}

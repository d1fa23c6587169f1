import type { Deadline } from '../evaluations/deadlines.ts'
import type { Outsider } from '../feedback/outsider.ts'
import type { Invitation, Panel, Round } from '../feedback/round.ts'
import { endOf, type Instant } from '../instant.ts'
import type { Task } from './home.ts'

type Person = { readonly employeeId: string; readonly name: string }

/** Someone in a round, his own panel or that of someone whom he judges. */
export type PanelOf = Person & {
  readonly panel: Pick<Panel, 'approvedAt'> | undefined
  readonly outsiders: readonly Pick<Outsider, 'state'>[]
}

/** Where someone stands in a round: he himself, whom he judges, and who judges him, each where his unit is in it. */
export type InRound = {
  readonly round: Pick<Round, 'periodId' | 'classes' | 'nominateUntil' | 'approveUntil' | 'answerUntil'>
  readonly own: PanelOf | undefined
  readonly team: readonly PanelOf[]
  readonly evaluator: Person | undefined
}

/** Until when each is asked for; what silence decides afterwards is nobody's task any more. */
function waiting({ round, own, team }: InRound, now: Instant) {
  const { nominateUntil, approveUntil, answerUntil, classes } = round
  const areNamed = classes.some(each => each === 'setingkat' || each === 'lain')
  return [
    ...[own].flatMap(one =>
      areNamed && one !== undefined && one.panel === undefined
        ? [{ what: 'nominateGivers', one, dueAt: endOf(nominateUntil) }]
        : [],
    ),
    ...team.flatMap(one => [
      ...(one.panel !== undefined && one.panel.approvedAt === undefined
        ? [{ what: 'approvePanel', one, dueAt: endOf(approveUntil) }]
        : []),
      ...(one.outsiders.some(({ state }) => state === 'diusulkan')
        ? [{ what: 'decideOutsider', one, dueAt: endOf(answerUntil) }]
        : []),
    ]),
  ].filter(({ dueAt }) => now <= dueAt)
}

/** III.C.7, III.C.9: colleagues are named and agreed with, and whoever is from outside waits for a word. */
export const roundTasks = (of: InRound, now: Instant): Task[] =>
  waiting(of, now).map(({ what, one: { employeeId, name }, dueAt }) => {
    const subject = `${employeeId}-360-${of.round.periodId}`
    return { operation: what, subject, name, dueAt, href: `/panels/${subject}` }
  })

export const roundDeadlines = (of: InRound, now: Instant): (Deadline & { periodId: string })[] =>
  waiting(of, now).map(({ what, dueAt }) => ({
    ...{ what, dueAt, article: 'Lampiran BAB III.C.7', periodId: of.round.periodId },
    state: 'berjalan',
  }))

type Unnamed = Pick<InRound, 'round' | 'evaluator'> & { readonly team: readonly Person[] }

/** Pasal 18: pimpinan and bawahan are asked by what they are, and named by nobody. */
export const askedUnnamed = ({ round: { classes, answerUntil }, team, evaluator }: Unnamed): Invitation['of'] =>
  [
    ...(classes.includes('pimpinan') ? team : []),
    ...(classes.includes('bawahan') && evaluator !== undefined ? [evaluator] : []),
  ].map(({ employeeId, name }) => ({ employeeId, name, approveUntil: answerUntil, answerUntil, approvedAt: 0 }))

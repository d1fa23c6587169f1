import type { About, FeedbackClass } from './feedback.ts'

/** Someone with whoever judges him and stands above at this moment: those in office (IV.A.2), as `authorityOf` says. */
export type Placed = {
  readonly employeeId: string
  readonly evaluatorId?: string | undefined
  readonly superiorId?: string | undefined
}

/** Pasal 18–19: what the giver is to the person who receives it. */
export function classOf(giver: Placed, to: Placed): FeedbackClass {
  if (giver.employeeId === to.evaluatorId || giver.employeeId === to.superiorId) return 'pimpinan'
  if (giver.evaluatorId === to.employeeId) return 'bawahan'
  return giver.evaluatorId !== undefined && giver.evaluatorId === to.evaluatorId ? 'setingkat' : 'lain'
}

/** A person as `classOf` asks for him. */
export function placed(
  employeeId: string,
  by: { evaluator?: Placed | undefined; superior?: Placed | undefined } = {},
): Placed {
  return { employeeId, evaluatorId: by.evaluator?.employeeId, superiorId: by.superior?.employeeId }
}

/**
 * IV.A.4, Pasal 1(10): of what he assigned, and of the team that he leads, the giver is the pimpinan. A member of a team is
 * one of its members whatever he is to the receiver otherwise: a class in which only one of them can be would name him
 * (house rule within III.C.15).
 */
export function classAbout(about: About, plain: FeedbackClass, leads: boolean): FeedbackClass {
  if ('assignmentId' in about || leads) return 'pimpinan'
  return 'teamId' in about && plain !== 'pimpinan' ? 'lain' : plain
}

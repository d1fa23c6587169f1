import type { Guidance } from '../coaching/guidance.ts'
import { needsPreparation } from '../coaching/prepared.ts'
import type { Task } from './home.ts'

/** Of all that may be done, what the other side waits for; in the order in which guidance goes (III.D.4). */
function waiting(guidance: Guidance, isMine: boolean): string | undefined {
  const { status, preparation, journal, employeeSignedAt, guideSignedAt, competencies } = guidance
  const [mine, theirs] = isMine ? [employeeSignedAt, guideSignedAt] : [guideSignedAt, employeeSignedAt]
  if (status === 'ditandatangani') return isMine || competencies !== undefined ? undefined : 'evaluateCompetencies'
  if (status !== 'berjalan') return undefined
  if (theirs !== undefined && mine === undefined) return 'signGuidance'
  const isPrepared = preparation !== undefined || !needsPreparation(guidance)
  if (isMine) return isPrepared ? undefined : 'prepareGuidance'
  return isPrepared && journal.length === 0 ? 'addGuidanceEntry' : undefined
}

/** III.D.4: who is guided is invited to prepare, who guides to meet; then each to sign what the other has signed. */
export function guidanceTask(guidance: Guidance & { readonly guidanceId: string }, isMine: boolean): Task[] {
  const { guidanceId: subject, name, guide } = guidance
  const operation = waiting(guidance, isMine)
  return operation === undefined
    ? []
    : [{ operation, subject, name: isMine ? guide.name : name, href: `/coaching/${subject}` }]
}

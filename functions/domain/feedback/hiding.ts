import type { ReleasedFeedback } from './feedback.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { refuse, type Refusal } from '../refusal.ts'

/**
 * House rule within III.C.15: abuse is hidden from its receiver, with a reason that he reads; it is kept, and who weighs
 * it (III.C.3) still reads all. What the host wrote is a letter with a name under it, and is answered, not hidden.
 */
export function hide(
  feedback: ReleasedFeedback,
  reason: string,
  { by, now }: { readonly by: string; readonly now: Instant },
): ReleasedFeedback | Refusal<'wrong_status'> {
  const { hidden } = feedback
  if (hidden !== undefined)
    return refuse('wrong_status', `Umpan balik ini sudah disembunyikan sejak ${formatInstant(hidden.at)}.`)
  if (feedback.class === 'tempat_tugas')
    return refuse(
      'wrong_status',
      'Tulisan resmi tempat tugas belajar atau tempat diperbantukan tidak disembunyikan (Lampiran BAB IV.A.15-16).',
    )
  return { ...feedback, hidden: { reason, at: now, by } }
}

/** As its receiver sees it: that there is something, about what, and why he does not read it. */
export function asReceived(feedback: ReleasedFeedback): ReleasedFeedback {
  if (feedback.hidden === undefined) return feedback
  const { suggestion: _suggestion, trainingId: _training, evidence: _evidence, ...rest } = feedback
  return { ...rest, observation: '', impact: '' }
}

import { releaseFeedback } from './jobs/release-feedback.ts'
import { closeDuePeriods } from './jobs/close-due-periods.ts'
import { closeShard } from './jobs/close-shard.ts'
import { deliverOverdue } from './jobs/deliver-overdue.ts'
import { finaliseUnanswered } from './jobs/finalise-unanswered.ts'
import { followObjections } from './jobs/follow-objections.ts'
import { moveDeadlines } from './jobs/move-deadlines.ts'
import { handBackUnsigned } from './jobs/hand-back-unsigned.ts'
import { passOnDefaulted } from './jobs/pass-on-defaulted.ts'
import { markUndeliverable } from './jobs/mark-undeliverable.ts'
import { publishFigures } from './jobs/publish-figures.ts'
import { releaseSurvey } from './jobs/release-survey.ts'
import { remind } from './jobs/remind.ts'
import { inviteOutsiders } from './jobs/invite-outsiders.ts'
import { remindShard } from './jobs/remind-shard.ts'
import { verifyHistory } from './jobs/verify-history.ts'
import { passOnWork } from './jobs/pass-on-work.ts'
import { endCancelled } from './jobs/end-cancelled.ts'
import { fillPlaces } from './jobs/fill-places.ts'
import type { AnyJob } from './kit/job.ts'

/** Every scheduled or invoked function. Its file is `jobs/<verb-noun>.ts`. */
export const jobs = [
  closeDuePeriods,
  closeShard,
  deliverOverdue,
  finaliseUnanswered,
  followObjections,
  moveDeadlines,
  handBackUnsigned,
  passOnDefaulted,
  passOnWork,
  fillPlaces,
  endCancelled,
  releaseFeedback,
  markUndeliverable,
  publishFigures,
  releaseSurvey,
  remind,
  remindShard,
  inviteOutsiders,
  verifyHistory,
] as const satisfies readonly AnyJob[]

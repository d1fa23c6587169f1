import type { Mutation } from './mutation.ts'

/** What follows from feedback. */
export const COACHING: readonly Mutation[] = [
  {
    check: 'only the evaluator follows up',
    file: 'functions/api/employees/record-follow-up.ts',
    find: "if (!relations.has('evaluator')) return refuse('not_allowed')",
    replace: "if (relations.has('delegator')) return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'follow-ups recordFollowUp',
  },
  {
    check: 'who judges someone hides nothing from him',
    file: 'functions/api/employees/hide-feedback.ts',
    find: "if (!isByOfficeAlone(relations)) return refuse('not_allowed')",
    replace: "if (relations.size === 0) return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'hidden feedback hideFeedback',
  },
  {
    check: 'nobody accepts his own proposal',
    file: 'functions/domain/feedback/schedule.ts',
    find: 'if (proposal.side === side)',
    replace: "if (proposal.by === '')",
    test: 'matrix/matrix',
    named: 'feedback schedules acceptFeedbackSchedule',
  },
  {
    check: 'the superior reads guidance only once it is reported',
    file: 'functions/domain/coaching/guidance-rules.ts',
    find: "((parts.has('atasan') || parts.has('kepegawaian')) && isReported(guidance))",
    replace: "parts.has('atasan') || (parts.has('kepegawaian') && isReported(guidance))",
    test: 'matrix/matrix',
    named: 'guidance getGuidance answers',
  },
  {
    check: 'the evaluator does not read what is said about guidance',
    file: 'functions/api/coaching/get-guidance-feedback.ts',
    find: "(isGuide || !relations.has('superior'))",
    replace: '(isGuide || relations.size === 0)',
    test: 'matrix/matrix',
    named: 'guidance getGuidanceFeedback',
  },
  {
    check: 'a work result is taken over only after a follow-up',
    file: 'functions/domain/feedback/follow-up-rules.ts',
    find: "if (kind === 'pengambilalihan' && !earlier.some",
    replace: "if (kind === 'pembinaan' && !earlier.some",
    test: 'domain/follow-up',
    named: 'following up .*a work result is taken over after',
  },
]

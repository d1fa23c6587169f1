import type { Mutation } from './mutations.ts'

/** What is seen and documented in the course of a period. */
export const WATCH: readonly Mutation[] = [
  {
    check: 'only the evaluator notes what he saw',
    file: 'functions/api/employees/observations.ts',
    find: "if (!relations.has('evaluator')) return refuse('not_allowed')",
    replace: "if (relations.has('delegator')) return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'observations recordObservation',
  },
  {
    check: 'a note is written until the year cannot be judged any more',
    file: 'functions/domain/monitoring/observation-rules.ts',
    find: 'annual !== undefined && now > annual.evaluationClosesAt',
    replace: 'annual !== undefined && now > annual.evaluationClosesAt + 60_000',
    test: 'matrix/matrix',
    named: 'observations recordObservation',
  },
  {
    check: 'a note that came after the signature is no reason of it',
    file: 'functions/domain/monitoring/observation-rules.ts',
    find: 'notes.filter(({ at }) => at <= signedAt)',
    replace: 'notes.filter(({ at }) => at <= signedAt + 60_000)',
    test: 'domain/observation',
    named: 'counts for a judgement only if it was there',
  },
  {
    check: 'what follows from guidance is decided on what was reported',
    file: 'functions/domain/coaching/guidance-rules.ts',
    find: "(parts.has('atasan') || parts.has('kepegawaian')) && isReported(guidance)",
    replace: "parts.has('kepegawaian') || (parts.has('atasan') && isReported(guidance))",
    test: 'matrix/matrix',
    named: 'guidance getGuidance answers',
  },
  {
    check: 'each side decides once',
    file: 'functions/domain/coaching/guidance-rules.ts',
    find: 'guidance.decisions?.find(({ side }) => side === decidingSide(parts))',
    replace: 'guidance.decisions?.find(({ decision }) => decision === decidingSide(parts))',
    test: 'matrix/matrix',
    named: 'guidance that was followed up decideGuidance',
  },
  {
    check: 'only the evaluator agrees to the plan of actions',
    file: 'functions/api/evaluations/agree-to-actions.ts',
    find: "if (!found.relations.has('evaluator')) return refuse('not_allowed')",
    replace: "if (found.relations.has('informed')) return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'what is watched in a period agreeToActions',
  },
  {
    check: 'documentation is never longer than a period of evaluation',
    file: 'functions/domain/periods/cycle.ts',
    find: "rhythm === 'bulanan' && documentation === 'triwulanan'",
    replace: "rhythm === 'triwulanan' && documentation === 'triwulanan'",
    test: 'domain/documentation',
    named: 'never longer than a period of evaluation',
  },
  {
    check: 'a month is documented from its first day',
    file: 'functions/api/evaluations/document-progress.ts',
    find: 'if (now < startOf(startsOn))',
    replace: 'if (now < startOf(startsOn) - 100 * 86_400_000)',
    test: 'api/evaluations/documentation',
    named: 'by himself, for results of the plan, in months that have begun',
  },
]

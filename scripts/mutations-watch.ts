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
]

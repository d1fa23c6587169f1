import type { Mutation } from './mutation.ts'

/** People from outside: who vouches for them, and what a link opens. */
export const OUTSIDE: readonly Mutation[] = [
  {
    check: 'only the evaluator vouches for someone from outside',
    file: 'functions/api/panels/decide-outsider.ts',
    find: "return found.found.relations.has('evaluator') ? found : refuse('not_allowed')",
    replace: 'return found',
    test: 'matrix/matrix',
    named: 'people from outside decideOutsider',
  },
  {
    check: 'a link that was revoked opens nothing',
    file: 'functions/domain/feedback/outsider-rules.ts',
    find: "if (standing?.state !== 'disetujui') return refuse('link_revoked')",
    replace: "if (standing === undefined) return refuse('link_revoked')",
    test: 'matrix/matrix',
    named: 'links of people from outside answerFromOutside',
  },
  {
    check: 'a link ends with the round',
    file: 'functions/domain/feedback/outsider-rules.ts',
    find: 'now > link.expiresAt && link.sealed === undefined',
    replace: 'now > link.expiresAt + HOUR && link.sealed === undefined',
    test: 'matrix/matrix',
    named: 'links of people from outside openOutsideForm',
  },
  {
    check: 'without its secret a link is unknown',
    file: 'functions/domain/feedback/outsider-rules.ts',
    find: 'if (!isRight || link === undefined || outsiders === undefined)',
    replace: 'if (link === undefined || outsiders === undefined)',
    test: 'matrix/matrix',
    named: 'links of people from outside openOutsideForm',
  },
  {
    check: 'who was named again after he answered is not written to again',
    file: 'functions/jobs/inviting/invite-one.ts',
    find: '&& before?.sealed === undefined',
    replace: '',
    test: 'api/rounds/outsiders',
    named: 'does not answer twice',
  },
  {
    check: 'another answer by the same link is not taken for the first',
    file: 'functions/api/public/answer-from-outside.ts',
    find: "link.sealed === sealed ? { answer } : refuse('link_used')",
    replace: '{ answer }',
    test: 'api/rounds/outsiders',
    named: 'is used once',
  },
  {
    check: 'what silence has decided is nobody’s task any more',
    file: 'functions/domain/home/round-tasks.ts',
    find: '.filter(({ dueAt }) => now <= dueAt)',
    replace: '.filter(({ dueAt }) => dueAt > 0)',
    test: 'domain/round-tasks',
    named: 'for silence has agreed',
  },
  {
    check: 'of a round only who is judged by him is his affair',
    file: 'functions/store/in-rounds.ts',
    find: 'team: team.filter(isIn),',
    replace: 'team,',
    test: 'jobs/remind-rounds',
    named: 'and nobody else does',
  },
]

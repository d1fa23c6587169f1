import type { Mutation } from './mutation.ts'

/** Whose an objection is to decide, whoever moves and leaves meanwhile. */
export const OBJECTION_MUTATIONS: readonly Mutation[] = [
  {
    check: 'nobody stands above a judgement that he signed himself',
    file: 'functions/domain/people/authority.ts',
    find: 'const below = [employee, office, signer].filter',
    replace: 'const below = [employee, office].filter',
    test: 'api/evaluations/objection-desks',
    named: 'what the superior signed as Plh. of the evaluator',
  },
  {
    check: 'an objection goes to who stood above at the signature',
    file: 'functions/domain/people/authority.ts',
    find: 'firstDesk(aboveId ?? office?.evaluatorId',
    replace: 'firstDesk(office?.evaluatorId',
    test: 'api/evaluations/objection-desks',
    named: 'though the evaluator is under another superior since',
  },
  {
    check: 'who moved within the window judges from where he was at its opening',
    file: 'functions/domain/people/place.ts',
    find: 'return had || keptEvaluatorId === judge.employeeId ? placeAt(judge, opensAt) : judge',
    replace: 'return keptEvaluatorId === judge.employeeId ? placeAt(judge, opensAt) : judge',
    test: 'api/evaluations/moved-evaluator',
    named: 'judges all of them on the achievement of his former unit',
  },
]

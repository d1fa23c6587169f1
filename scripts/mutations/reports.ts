import type { Mutation } from './mutation.ts'

/** What must not be lost from sight: work that is late, what another office holds, what was never recorded. */
export const REPORTS: readonly Mutation[] = [
  {
    check: 'what came to a superior stays on his screen until it is settled',
    file: 'functions/domain/home/home.ts',
    find: 'defaultsOpen === true || now <=',
    replace: 'now <=',
    test: 'domain/home',
    named: 'a period whose window ended long ago stays there while something that came to a superior is open',
  },
  {
    check: 'nobody finds his own judgement to decide on by acting for his superior',
    file: 'functions/api/objections/desk.ts',
    find: 'relations: isOwn ? new Set<Relation>() : relations',
    replace: 'relations',
    test: 'api/delegations/objections',
    named: 'the lists of objections .* what its judge signed he does not decide',
  },
  {
    check: 'a proposal to the former evaluator asks nothing of the new one',
    file: 'functions/domain/evaluations/calibration-state.ts',
    find: "{ calibration: { ...calibration, state: 'gugur' } }",
    replace: '{ calibration }',
    test: 'api/evaluations/calibration',
    named: 'with another evaluator .* a proposal to the former one asks nothing',
  },
  {
    check: 'what an objection changed is reported again',
    file: 'functions/domain/evaluations/report.ts',
    find: " && (objection?.outcome !== 'mengubah' || evaluation.reported.changed)",
    replace: '',
    test: 'api/periods/results-report',
    named: 'a result that an objection changed is reported again',
  },
  {
    check: 'what an objection changed is the superior’s to report',
    file: 'functions/domain/reports/results-report.ts',
    find: 'return changedBy(evaluation) ?? evaluation.actorId',
    replace: 'return evaluation.actorId',
    test: 'api/periods/results-report',
    named: 'a result that an objection changed and was not reported before',
  },
  {
    check: 'a report is read by nobody beside the office, who stands above it and the personnel unit',
    file: 'functions/api/periods/get-results-report.ts',
    find: 'chain === undefined || relationsOf(actor, chain).size === 0',
    replace: 'chain === undefined',
    test: 'api/periods/results-report',
    named: 'who has reported and who not what an office reported',
  },
  {
    check: 'no document is signed without a note or a recommendation',
    file: 'functions/domain/evaluations/evaluation-rules.ts',
    find: "if (!rating.notes && !rating.results.some(({ note }) => note)) return refuse('notes_missing')",
    replace: '',
    test: 'api/evaluations/evaluations',
    named: 'a signature holds a note',
  },
]

import type { Mutation } from './mutation.ts'

/** Counselling: who reads what, and who decides. */
export const COUNSELLING: readonly Mutation[] = [
  {
    check: 'the record of the session stays on its way of reporting',
    file: 'functions/api/counselling/get-counselling-record.ts',
    find: "if (!seesRecord(found.one, found.parts)) return refuse('not_allowed')",
    replace: "if (found.parts.size === 0) return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'counselling getCounsellingRecord',
  },
  {
    check: 'the personnel unit sees a case only once it is reported',
    file: 'functions/domain/counselling/counselling-actions.ts',
    find: "(parts.has('kepegawaian') && reportedAt !== undefined)",
    replace: "(parts.has('kepegawaian') && reportedAt !== 0)",
    test: 'matrix/matrix',
    named: 'counselling getCounselling answers',
  },
  {
    check: 'who judges him is not the personnel unit as well',
    file: 'functions/domain/counselling/counselling-actions.ts',
    find: 'parts.size === 0 && isPersonnel(actor) &&',
    replace: 'isPersonnel(actor) &&',
    test: 'domain/counselling',
    named: 'what someone is to a case',
  },
  {
    check: 'the words of others are not released by a report',
    file: 'functions/api/counselling/report-behaviour.ts',
    find: "each.class === 'pimpinan' && ",
    replace: '',
    test: 'api/counselling/counselling',
    named: 'the report',
  },
  {
    check: 'a record is not filled in before the session',
    file: 'functions/domain/counselling/counselling-actions.ts',
    find: 'now < session.at',
    replace: 'now < 0',
    test: 'domain/counselling',
    named: 'the record is filled in',
  },
]

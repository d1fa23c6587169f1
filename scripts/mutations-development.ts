import type { Mutation } from './mutations.ts'

/** Training: places, money, and who decides. */
export const DEVELOPMENT: readonly Mutation[] = [
  {
    check: 'a place is taken only where one is left at that moment',
    file: 'functions/store/enrolments.ts',
    find: 'const when = { equals: {}, atLeast: { left: 1 } }',
    replace: 'const when = { equals: {}, atLeast: { left: -1000 } }',
    test: 'api/development/enrolment-race',
    named: 'with money for all, 20 get in',
  },
  {
    check: 'a unit spends only what it has at that moment',
    file: 'functions/store/enrolments.ts',
    find: 'left: Math.max(0, -left), quotaLeft',
    replace: 'left: -1_000_000_000_000, quotaLeft',
    test: 'api/development/enrolment-race',
    named: '300 at once',
  },
  {
    check: 'the evaluator alone approves a training',
    file: 'functions/domain/development/enrolment-actions.ts',
    find: "approveEnrolment: { who: ['evaluator'],",
    replace: "approveEnrolment: { who: ['evaluator', 'self'],",
    test: 'matrix/matrix',
    named: 'enrolments approveEnrolment',
  },
  {
    check: 'a training that has begun is not joined any more',
    file: 'functions/domain/development/training-rules.ts',
    find: 'now >= startOf(startsOn)',
    replace: 'now > startOf(startsOn)',
    test: 'matrix/matrix',
    named: 'enrolments (approveEnrolment|withdrawEnrolment)',
  },
  {
    check: 'nobody agrees to his own proposal',
    file: 'functions/domain/development/plan-rules.ts',
    find: "action !== 'agreeDevelopment' || item.side !== side",
    replace: 'item.version > 0 || action === side',
    test: 'matrix/matrix',
    named: 'development plans agreeDevelopment',
  },
  {
    check: 'a planned training is done once it is completed',
    file: 'functions/domain/development/plan-rules.ts',
    find: "trainingId !== undefined && enrolment !== 'selesai'",
    replace: "trainingId === '' && enrolment !== 'selesai'",
    test: 'api/development/plan',
    named: 'that is a training is tied',
  },
  {
    check: 'a competency of fewer than five people is not told of',
    file: 'functions/domain/development/report.ts',
    find: 'people < SMALLEST_CELL',
    replace: 'people < 1',
    test: 'api/development/plan',
    named: 'competencies below 3',
  },
  {
    check: 'who has left takes no place in a training',
    file: 'functions/api/development/approve-enrolment.ts',
    find: "if (!isInOffice(chain.employee)) return refuse('not_allowed')",
    replace: '',
    test: 'api/development/enrolments',
    named: 'a place is given by an evaluator',
  },
]

import type { Mutation } from './mutation.ts'

/** Who leaves, and who is out of office. */
export const LEAVING: readonly Mutation[] = [
  {
    check: 'an administrator does not end his own employment',
    file: 'functions/api/employees/end-employment.ts',
    find: 'return actor.employeeId === employeeId ?',
    replace: "return employeeId === '' ?",
    test: 'matrix/matrix',
    named: 'endings endEmployment',
  },
  {
    check: 'an employment ends once',
    file: 'functions/domain/people/ending.ts',
    find: 'hasLeft(person) && person.ended !== undefined',
    replace: "hasLeft(person) && person.employeeId === ''",
    test: 'matrix/matrix',
    named: 'endings endEmployment',
  },
  {
    check: 'no plan is determined for who is out of office',
    file: 'functions/domain/plans/skp-actions.ts',
    find: 'PLANS.has(action) && !mustHaveSkp(planner)',
    replace: "PLANS.has(action) && planner.kind === 'kepala_daerah'",
    test: 'matrix/matrix',
    named: 'plans of who is away \\(SKP\\)',
  },
  {
    check: 'who has left has no power any more',
    file: 'functions/domain/people/employee.ts',
    find: "hasLeft(person) ? ['pegawai'] : person.roles",
    replace: 'person.roles',
    test: 'identity/pre-token',
    named: 'a login of someone who has left',
  },
  {
    check: 'only a PPPK gets another number by a file',
    file: 'functions/domain/imports/same-person.ts',
    find: "person.kind === 'pppk' && ",
    replace: '',
    test: 'domain/same-person',
    named: 'a new number is his',
  },
  {
    check: 'a file makes no functional officer an evaluator who leads no unit',
    file: 'functions/domain/imports/plan.ts',
    find: 'if (!leadsAsLawAsks(evaluator, unit)) return UNLED',
    replace: "if (evaluator.employeeId === '') return UNLED",
    test: 'api/employees/renumbered',
    named: 'a functional officer who leads no unit',
  },
]

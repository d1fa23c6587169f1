import type { Mutation } from './mutation.ts'

/** Requests to put data right. */
export const CORRECTIONS: readonly Mutation[] = [
  {
    check: 'an administrator does not decide his own correction',
    file: 'functions/api/corrections/find.ts',
    find: 'return employee.employeeId === actor.employeeId ?',
    replace: "return employee.employeeId === '' ?",
    test: 'matrix/matrix',
    named: 'corrections (acceptCorrection|declineCorrection)',
  },
  {
    check: 'only who asked takes a correction back',
    file: 'functions/api/me/withdraw-correction.ts',
    find: 'at !== undefined && at.employeeId === actor.employeeId',
    replace: 'at !== undefined && actor.employeeId !== undefined',
    test: 'matrix/matrix',
    named: 'corrections withdrawCorrection',
  },
  {
    check: 'one open correction for each field',
    file: 'functions/domain/people/correction-rules.ts',
    find: "each.status === 'diajukan' && each.change.field === change.field",
    replace: "each.status === 'dicabut' && each.change.field === ''",
    test: 'matrix/matrix',
    named: 'own corrections requestCorrection',
  },
]

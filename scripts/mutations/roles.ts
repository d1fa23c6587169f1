import type { Mutation } from './mutation.ts'

/** Who divides results, and over whom. */
export const ROLE_MUTATIONS: readonly Mutation[] = [
  {
    check: 'a matrix is written by its owner alone',
    file: 'functions/api/role-matrices/edit-role-matrix.ts',
    find: "return found.isOwner ? found : refuse('not_allowed')",
    replace: "return found.year > 0 ? found : refuse('not_allowed')",
    test: 'api/role-matrices/roles',
    named: 'is its owner’s to write',
  },
  {
    check: 'special expectations are the pimpinan’s alone',
    file: 'functions/domain/plans/skp-actions.ts',
    find: "setExpectations: { who: ['evaluator']",
    replace: "setExpectations: { who: ['evaluator', 'self']",
    test: 'api/skp/forms',
    named: 'the pimpinan writes what he especially expects',
  },
  {
    check: 'someone of another unit stands in it once his evaluator let him go',
    file: 'functions/domain/roles/role-rules.ts',
    find: "by?.status === 'disetujui' &&",
    replace: "by?.status !== 'ditolak' && by !== undefined &&",
    test: 'api/role-matrices/roles',
    named: 'records who comes from another unit',
  },
]

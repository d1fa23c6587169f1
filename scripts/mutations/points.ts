import type { Mutation } from './mutation.ts'

/** Whose a Plt. is, an extended window, and what a verification walks. */
export const POINTS: readonly Mutation[] = [
  {
    check: 'who is Plt. is listed by the head who judges him, not by his own evaluator',
    file: 'functions/domain/people/acting.ts',
    find: "each.kind === 'plt' && runsAt(each, now)\n  const away",
    replace: "each.kind === 'plh' && runsAt(each, now)\n  const away",
    test: 'api/delegations/plt-lists',
    named: 'while he is Plt',
  },
  {
    check: 'whether a window is open is the period’s to say',
    file: 'functions/api/employees/open-work.ts',
    find: 'const evaluations = withWindows(open, periods)',
    replace: 'const evaluations = withWindows(open, periods.slice(1))',
    test: 'api/evaluations/moved-evaluator',
    named: 'inside a window that was extended',
  },
  {
    check: 'power that no accepted delegation gave is named by a verification',
    file: 'functions/jobs/verifying/profile.ts',
    find: "held.status !== 'diterima' ||",
    replace: "held.status === 'ditolak' && held.kind === 'plt' &&",
    test: 'jobs/verify-history',
    named: 'one flipped byte is named what one acts as',
  },
]

import type { Mutation } from './mutation.ts'

/** What the history fixes of an item, and what a verification makes of it. */
export const VERIFYING: readonly Mutation[] = [
  {
    check: 'the history fixes all that a chained item holds',
    file: 'functions/store/fixed.ts',
    find: '!BESIDE.has(name)',
    replace: "name === 'employeeId'",
    test: 'jobs/verify-chained',
    named: 'what its history fixed of it is named when it changed: one byte guidance: recommendation',
  },
  {
    check: 'a verification compares what the item holds with what was fixed',
    file: 'functions/jobs/verifying/walk.ts',
    find: '...heldFaults(subject, entries, held(item)),',
    replace: '...heldFaults(subject, entries, held(item)).slice(1),',
    test: 'jobs/verify-chained',
    named: 'what its history fixed of it is named when it changed: one byte enrolment: cost',
  },
  {
    check: 'what another speaks of and nothing has found is missing',
    file: 'functions/jobs/verifying/walk.ts',
    find: 'const unfound = (spoken: readonly Spoken[]) => spoken.filter(({ subject }) => !found.has(subject))',
    replace: 'const unfound = (spoken: readonly Spoken[]) => spoken.filter(({ subject }) => found.has(`-${subject}`))',
    test: 'jobs/verify-chained',
    named: 'what is gone as a whole is named panel',
  },
]

import type { Mutation } from './mutation.ts'

/** Feedback from all sides: who, when, and that nobody stands alone. */
export const ROUNDS: readonly Mutation[] = [
  {
    check: 'before a round is over nobody reads an answer',
    file: 'functions/api/panels/view.ts',
    find: "sees && stageOf(round, now) === 'selesai' &&",
    replace: "sees && stageOf(round, now) !== 'pengusulan' &&",
    test: 'matrix/matrix',
    named: 'panels of rounds getPanel',
  },
  {
    check: 'what is too thin for a group goes with others, and never alone',
    file: 'functions/domain/feedback/round-results.ts',
    find: '[[...smallest, ...left], ...others]',
    replace: '[smallest, left, ...others]',
    test: 'domain/rounds',
    named: 'what is shown',
  },
  {
    check: 'counts stand in the order of the scale, not of who was counted first',
    file: 'functions/domain/feedback/round-results.ts',
    find: 'for (const mark of Mark.options) {',
    replace: 'for (const mark of new Set(marks)) {',
    test: 'domain/rounds',
    named: 'what is shown',
  },
  {
    check: 'only whom the employee named and the evaluator did not leave out answers as a colleague',
    file: 'functions/domain/feedback/round-rules.ts',
    find: "if (named.state !== 'diusulkan') return",
    replace: "if (named.state === 'dikeluarkan') return",
    test: 'matrix/matrix',
    named: 'panels of rounds draftAnswer',
  },
]

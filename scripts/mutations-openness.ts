import type { Mutation } from './mutations.ts'

/** What is published must be final, and must not be given back by what is published beside it. */
export const OPENNESS_MUTATIONS: readonly Mutation[] = [
  {
    check: 'figures wait until all results are final',
    file: 'functions/jobs/publishing/tally.ts',
    find: "if (evaluation.status !== 'final') complete = false",
    replace: 'if (evaluation.seq > 99) complete = false',
    test: 'api/public/figures',
    named: 'the figures of a period are not there before',
  },
  {
    check: 'what parts hide is not given back by their whole',
    file: 'functions/domain/openness/hidden-cells.ts',
    find: 'narrowest(whole, way, hides(way)) < SMALLEST_CELL',
    replace: 'narrowest(whole, way, hides(way)) < 0',
    test: 'domain/public-figures',
    named: 'whoever knows every figure that was published cannot',
  },
  {
    check: 'the report on fairness is for those who lead',
    file: 'functions/api/periods/get-fairness.ts',
    find: 'allow: LEADERS,',
    replace: "allow: [...LEADERS, 'pegawai'],",
    test: 'matrix/matrix',
    named: 'public figures getFairness',
  },
  {
    check: 'only the head says why we do this',
    file: 'functions/api/cycles/edit-explanation.ts',
    find: "allow: ['kepala_daerah'],",
    replace: "allow: ['kepala_daerah', 'admin_kepegawaian'],",
    test: 'matrix/matrix',
    named: 'why we do this editExplanation',
  },
  {
    check: 'who has read an earlier version is asked again',
    file: 'functions/domain/openness/explanation.ts',
    find: 'reading !== undefined && reading.version >= version',
    replace: 'reading !== undefined && version > 0',
    test: 'api/cycles/explanation',
    named: 'why we do this is read again',
  },
  {
    check: 'a unit of a few people has no row of its own',
    file: 'functions/domain/openness/small-parts.ts',
    find: 'filter(part => size(part) < SMALLEST_CELL)',
    replace: 'filter(part => size(part) < 1)',
    test: 'domain/public-figures',
    named: 'whoever knows every figure that was published cannot',
  },
]

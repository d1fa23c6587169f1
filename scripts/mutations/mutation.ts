/** One check of the code taken away or bent, and the tests of which one must then be red. */
export type Mutation = {
  readonly check: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** The file below test/, without its ending. */
  readonly test: string
  /** What their full names hold, as a regular expression. */
  readonly named: string
}

/** Of one file, seen by the tests of one: a check, which tests, what is found and what stands there instead. */
export const of =
  (file: string, test = 'matrix/matrix') =>
  (check: string, named: string, find: string, replace: string): Mutation => ({
    check,
    file: `functions/${file}`,
    find,
    replace,
    test,
    named,
  })

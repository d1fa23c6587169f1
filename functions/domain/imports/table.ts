/** A file of rows as it was read; `line` is the row's first line in the file, the header's is 1. */
export type ImportTable = {
  header: readonly string[]
  rows: { line: number; cells: Readonly<Record<string, string>>; fits: boolean }[]
}

export type ImportRow = ImportTable['rows'][number]

/** What is wrong with a cell; the message says, in Bahasa Indonesia, what to do. */
export type Fault = { code: string; message: string }

export type ImportProblem = Fault & { row: number; column: string }

/** What came of a file: a rejected row has one entry, an accepted one may have warnings. */
export type Import<Row> = { accepted: Row[]; rejected: ImportProblem[]; warnings: ImportProblem[] }

/** Judges one cell of a column, where need be by the other cells of its row. */
export type Check = (cell: string, row: ImportRow) => Fault | undefined

/** What a row is judged by beyond its own cells: the rest of the file, and what is already known. */
export type Surroundings = {
  units: ReadonlySet<string>
  nipsInTable: ReadonlySet<string>
  /** Former NIPs of people who have another one now. */
  oldNips?: ReadonlySet<string>
  /** New numbers of people who may be recorded with another one. */
  doubtfulNips?: ReadonlySet<string>
  /** E-mail → NIP (or id) of the person in the system who has it. */
  emailsInTable?: ReadonlyMap<string, string>
  firstLineOfNip: ReadonlyMap<string, number>
  firstLineOfEmail: ReadonlyMap<string, number>
  circle: ReadonlySet<string>
}

import type { EmployeeStatus, PositionKind } from '../people/employee.ts'
import { gradeOf, type Grade } from '../people/grade.ts'
import { Jenjang } from '../people/jenjang.ts'
import { bareNip } from '../people/nip.ts'
import type { Refusal } from '../refusal.ts'
import { cellOf, firstProblem, headerProblems } from './cells.ts'
import { inCircles } from './circles.ts'
import { emailOf, employeeChecks, nipOf } from './employee-checks.ts'
import { EMPLOYEE_COLUMNS, nameWithTitles, POSITION_KINDS, STATUSES, wordOf, type EmployeeColumn } from './siasn.ts'
import { SUPERIOR, superiorNipOf } from './superiors.ts'
import type { Import, ImportRow, ImportTable } from './table.ts'

/** What of a row is kept. No date of birth, no sex: they were only needed to check the NIP. */
export type EmployeeRow = {
  row: number
  nip: string
  name: string
  kind: 'pns' | 'pppk'
  grade: Grade
  position: { name: string; kind: PositionKind; jenjang?: Jenjang }
  unitId: string
  superiorNip?: string
  email?: string
  status: EmployeeStatus
}

export type EmployeeContext = {
  units: ReadonlySet<string>
  nipsInTable: ReadonlySet<string>
  /** Former NIPs of people who have another one now. */
  oldNips?: ReadonlySet<string>
  /** New numbers of people who may be recorded with another one. */
  doubtfulNips?: ReadonlySet<string>
  /** E-mail → NIP (or id) of the person in the system who has it. */
  emailsInTable?: ReadonlyMap<string, string>
  /** Employee → superior as they stand, so that a circle that runs half through the table is seen too. */
  superiorsInTable?: ReadonlyMap<string, string>
}

/** Judges the SIASN file as a whole; the order of its rows matters only between two with the same NIP or e-mail. */
export function readEmployeeRows(
  table: ImportTable,
  context: EmployeeContext,
): Import<EmployeeRow> | Refusal<'invalid_input'> {
  const refused = headerProblems(table, EMPLOYEE_COLUMNS)
  if (refused !== undefined) return refused

  const checks = new Map(Object.entries(employeeChecks({ ...context, ...linesAndCircles(table, context) })))
  const result: Import<EmployeeRow> = { accepted: [], rejected: [], warnings: [] }
  for (const row of table.rows) {
    const problem = firstProblem(row, table.header, checks)
    if (problem !== undefined) result.rejected.push(problem)
    else result.accepted.push(...employeeRow(row))
  }
  return withoutRejectedSuperiors(result, context)
}

function linesAndCircles(table: ImportTable, context: EmployeeContext) {
  const firstLineOfNip = new Map<string, number>()
  const firstLineOfEmail = new Map<string, number>()
  const superiors = new Map(context.superiorsInTable)
  for (const row of table.rows) {
    const nip = bareNip(cellOf(row, 'NIP BARU' satisfies EmployeeColumn))
    const email = emailOf(row)
    const superior = superiorNipOf(row)
    if (email !== '' && !firstLineOfEmail.has(email)) firstLineOfEmail.set(email, row.line)
    if (nip === '' || firstLineOfNip.has(nip)) continue
    firstLineOfNip.set(nip, row.line)
    // Empty erases nothing: then the superior of the table stands.
    if (superior !== '') superiors.set(nip, superior)
  }
  return { firstLineOfNip, firstLineOfEmail, circle: inCircles(superiors) }
}

/** A row that has passed every check; the parsers say once more what each cell is. */
function employeeRow(row: ImportRow): EmployeeRow[] {
  const cell = (column: EmployeeColumn) => cellOf(row, column)
  const nip = nipOf(row)
  const grade = nip && gradeOf(cell('GOL AKHIR'), nip.kind)
  const kind = wordOf(POSITION_KINDS, cell('JENIS JABATAN NAMA'))
  const status = wordOf(STATUSES, cell('KEDUDUKAN HUKUM NAMA'))
  if (nip === undefined || grade === undefined || kind === undefined || status === undefined) return []
  const jenjang = kind === 'fungsional' ? Jenjang.safeParse(cell('JENJANG')).data : undefined
  const superiorNip = superiorNipOf(row)
  const email = emailOf(row)
  return [
    {
      row: row.line,
      nip: nip.nip,
      name: nameWithTitles(cell('GELAR DEPAN'), cell('NAMA'), cell('GELAR BELAKANG')),
      kind: nip.kind,
      grade,
      position: { name: cell('JABATAN NAMA'), kind, ...(jenjang && { jenjang }) },
      unitId: cell('UNOR ID'),
      ...(superiorNip !== '' && { superiorNip }),
      ...(email !== '' && { email }),
      status,
    },
  ]
}

/** Whose superior was rejected in this run, and is not known from before, is taken without one. */
function withoutRejectedSuperiors(result: Import<EmployeeRow>, context: EmployeeContext): Import<EmployeeRow> {
  const known = new Set(result.accepted.map(employee => employee.nip))
  const warnings = [...result.warnings]
  const accepted = result.accepted.map(employee => {
    const { superiorNip, ...rest } = employee
    if (superiorNip === undefined || known.has(superiorNip) || context.nipsInTable.has(superiorNip)) return employee
    const message =
      'Baris atasannya ditolak, sehingga pejabat penilai dikosongkan. Perbaiki baris atasan lalu impor lagi.'
    warnings.push({ row: employee.row, column: SUPERIOR, code: 'superior_rejected', message })
    return rest
  })
  return { ...result, accepted, warnings }
}

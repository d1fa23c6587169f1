import type { Employee } from '../people/employee.ts'
import { bareName } from '../people/names.ts'
import { bareNip, parseNip } from '../people/nip.ts'
import { cellOf } from './cells.ts'
import { emailOf } from './employee-checks.ts'
import type { EmployeeColumn } from './siasn.ts'
import type { ImportRow, ImportTable } from './table.ts'

type Person = Pick<Employee, 'employeeId' | 'name' | 'kind' | 'nip'>

const nipIn = (row: ImportRow) => bareNip(cellOf(row, 'NIP BARU' satisfies EmployeeColumn))

/** Two numbers of one person agree in it: day of birth and sex. */
function holderOf(nip: string): string | undefined {
  const parsed = parseNip(nip)
  return 'problem' in parsed ? undefined : `${parsed.birthDay} ${parsed.sex}`
}

/** A name without what stands before and after it: `dr. Siti Aminah, M.Si.` is Siti Aminah, and another title nobody else. */
export function plainName(name: string): string {
  const [plain = ''] = bareName(name.normalize('NFC')).split(',')
  return plain.trim().toLowerCase()
}

export const plainNameOf = (row: ImportRow) => plainName(cellOf(row, 'NAMA' satisfies EmployeeColumn))

function isLike(row: ImportRow, person: Person): boolean {
  const holder = holderOf(nipIn(row))
  return holder !== undefined && holder === holderOf(person.nip ?? '') && plainNameOf(row) === plainName(person.name)
}

/** What a file is compared with. */
export type Recorded = {
  /** Numbers that somebody has, former ones too. */
  readonly nips: ReadonlySet<string>
  /** E-mail → who has it. */
  readonly byEmail: ReadonlyMap<string, Person>
  /** Who imports: what decides over him is another one's to record. */
  readonly actorId: string | undefined
}

/** Rows with a number that nobody has. */
export const newcomersIn = (table: ImportTable, nips: ReadonlySet<string>): ImportRow[] =>
  table.rows.filter(row => !nips.has(nipIn(row)))

/**
 * A PPPK gets another number when he becomes PNS or is contracted anew; a PNS keeps his. New number → who he is already:
 * proved by the e-mail by which he logs in, and by name, day of birth and sex beside it. His former number is then no
 * row of the file.
 */
export function renumberedIn(
  table: ImportTable,
  { nips, byEmail, actorId }: Recorded,
): ReadonlyMap<string, Employee['employeeId']> {
  const listed = new Set(table.rows.map(nipIn))
  const found = newcomersIn(table, nips).flatMap(row => {
    const person = byEmail.get(emailOf(row))
    const isHe = person !== undefined && person.kind === 'pppk' && !listed.has(person.nip ?? '') && isLike(row, person)
    return isHe && person.employeeId !== actorId ? [[nipIn(row), person.employeeId] as const] : []
  })
  const claims = Map.groupBy(found, ([, employeeId]) => employeeId)
  return new Map(found.filter(([, employeeId]) => claims.get(employeeId)?.length === 1))
}

/**
 * New numbers of people who may be recorded with another one, which the file does not prove: taken over they would be two,
 * and what was judged the other one's.
 */
export function doubtfulIn(
  table: ImportTable,
  nips: ReadonlySet<string>,
  renumbered: ReadonlyMap<string, string>,
  people: readonly Person[],
): ReadonlySet<string> {
  const listed = new Set(table.rows.map(nipIn))
  const absent = people.filter(({ nip }) => nip !== undefined && !listed.has(nip))
  const byName = Map.groupBy(absent, ({ name }) => plainName(name))
  const doubtful = newcomersIn(table, nips)
    .filter(row => !renumbered.has(nipIn(row)))
    .filter(row => byName.get(plainNameOf(row))?.some(person => isLike(row, person)) === true)
  return new Set(doubtful.map(nipIn))
}

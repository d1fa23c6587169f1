import type { Refusal } from '../refusal.ts'
import { cellOf, emptyFault, firstProblem, headerProblems, textFault } from './cells.ts'
import { inCircles } from './circles.ts'
import type { Check, Fault, Import, ImportRow, ImportTable } from './table.ts'

const UNIT_COLUMNS = ['UNOR ID', 'UNOR NAMA', 'UNOR ATASAN ID', 'UNIT KERJA MANDIRI'] as const
type UnitColumn = (typeof UNIT_COLUMNS)[number]

export type UnitRow = { row: number; unitId: string; name: string; parentId?: string; mandiri: boolean }

export type UnitContext = {
  unitsInTable: ReadonlySet<string>
  /** Unit → parent as they stand, so that a circle that runs half through the table is seen too. */
  parentsInTable?: ReadonlyMap<string, string>
}

/** Judges the file of units as a whole; a unit below a rejected one is rejected with it, or it would stand at the top. */
export function readUnitRows(table: ImportTable, context: UnitContext): Import<UnitRow> | Refusal<'invalid_input'> {
  const refused = headerProblems(table, UNIT_COLUMNS)
  if (refused !== undefined) return refused

  const checks = new Map(Object.entries(unitChecks(table, context)))
  const result: Import<UnitRow> = { accepted: [], rejected: [], warnings: [] }
  for (const row of table.rows) {
    const problem = firstProblem(row, table.header, checks)
    if (problem !== undefined) result.rejected.push(problem)
    else result.accepted.push(unitRow(row))
  }
  return withoutOrphans(result, context)
}

const cell = (row: ImportRow, column: UnitColumn) => cellOf(row, column)

const fault = (code: string, message: string): Fault => ({ code, message })

function unitRow(row: ImportRow): UnitRow {
  const parentId = cell(row, 'UNOR ATASAN ID')
  return {
    row: row.line,
    unitId: cell(row, 'UNOR ID'),
    name: cell(row, 'UNOR NAMA'),
    ...(parentId !== '' && { parentId }),
    mandiri: cell(row, 'UNIT KERJA MANDIRI').toLowerCase() === 'ya',
  }
}

function unitChecks(table: ImportTable, context: UnitContext): Record<UnitColumn, Check> {
  const firstLine = new Map<string, number>()
  const parents = new Map(context.parentsInTable)
  for (const row of table.rows) {
    const { unitId, parentId } = unitRow(row)
    if (firstLine.has(unitId)) continue
    firstLine.set(unitId, row.line)
    if (parentId !== undefined) parents.set(unitId, parentId)
  }
  const circle = inCircles(parents)
  return {
    'UNOR ID': (id, row) => {
      if (id === '') return emptyFault('UNOR ID')
      // The id becomes part of addresses and keys.
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u.test(id))
        return fault(
          'unit_id',
          'UNOR ID hanya boleh huruf, angka, titik, garis bawah dan tanda hubung, paling banyak 100.',
        )
      return firstLine.get(id) === row.line
        ? undefined
        : fault('unit_repeated', `UNOR ID ini sudah ada di baris ${firstLine.get(id)}. Hapus salah satu.`)
    },
    'UNOR NAMA': name => textFault(name, 200) ?? (name === '' ? emptyFault('Nama unit') : undefined),
    'UNOR ATASAN ID': (parent, row) => {
      const own = cell(row, 'UNOR ID')
      if (parent === '') return undefined
      if (parent === own)
        return fault('own_parent', 'Unit tidak dapat menjadi atasannya sendiri. Isi UNOR ID atasannya.')
      if (!firstLine.has(parent) && !context.unitsInTable.has(parent))
        return fault('parent_not_found', 'Unit atasan tidak ada di berkas maupun di sistem. Perbaiki atau tambahkan.')
      return circle.has(own)
        ? fault(
            'parent_circle',
            'Rangkaian unit atasan berputar kembali ke unit ini. Perbaiki salah satu UNOR ATASAN ID.',
          )
        : undefined
    },
    'UNIT KERJA MANDIRI': text =>
      ['ya', 'tidak'].includes(text.toLowerCase()) ? undefined : fault('mandiri', 'Isi ya atau tidak.'),
  }
}

function withoutOrphans(result: Import<UnitRow>, context: UnitContext): Import<UnitRow> {
  const known = new Set([...context.unitsInTable, ...result.accepted.map(unit => unit.unitId)])
  const orphans = result.accepted.filter(({ parentId }) => parentId !== undefined && !known.has(parentId))
  if (orphans.length === 0) return { ...result, rejected: result.rejected.toSorted((a, b) => a.row - b.row) }
  const problems = orphans.map(({ row }) => ({
    row,
    column: 'UNOR ATASAN ID' satisfies UnitColumn,
    ...fault('parent_rejected', 'Baris unit atasannya ditolak. Perbaiki baris itu lalu impor lagi.'),
  }))
  const accepted = result.accepted.filter(unit => !orphans.includes(unit))
  return withoutOrphans({ ...result, accepted, rejected: [...result.rejected, ...problems] }, context)
}

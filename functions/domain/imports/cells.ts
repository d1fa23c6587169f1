import { line } from '../text.ts'
import { refuse, type FieldProblem, type Refusal } from '../refusal.ts'
import type { Fault, ImportProblem, ImportRow, ImportTable, Check } from './table.ts'

/** The cell as it is kept: NFC and trimmed, inner runs of blanks as one; absent is empty. */
export function cellOf(row: ImportRow, column: string): string {
  return (row.cells[column] ?? '').normalize('NFC').trim().replace(/ {2,}/gu, ' ')
}

/** Made once: a file has tens of thousands of cells, and their length is checked before. */
const SAFE_LINE = line(10_000)

/** What no cell may hold: formulas that a spreadsheet would run, line breaks, hidden characters, whole essays. */
export function textFault(cell: string, max: number): Fault | undefined {
  if (/^[=+\-@]/u.test(cell))
    return { code: 'formula', message: 'Isi menyerupai rumus (diawali =, +, - atau @). Ganti dengan teks biasa.' }
  if (cell.length > max)
    return { code: 'too_long', message: `Isi terlalu panjang. Ringkas menjadi paling banyak ${max} karakter.` }
  if (cell !== '' && !SAFE_LINE.safeParse(cell).success)
    return {
      code: 'forbidden_character',
      message: 'Isi memuat ganti baris atau karakter tersembunyi. Ketik ulang isinya.',
    }
  return undefined
}

export const emptyFault = (what: string): Fault => ({ code: 'required', message: `${what} kosong. Isi sel ini.` })

/** A file without a column that is needed is refused as a whole: every row would be. */
export function headerProblems(table: ImportTable, columns: readonly string[]): Refusal<'invalid_input'> | undefined {
  const problems = columns.flatMap((column): FieldProblem[] => {
    const found = table.header.filter(name => name === column).length
    if (found === 1) return []
    const detail =
      found === 0
        ? `Kolom "${column}" tidak ada di baris judul. Tambahkan kolom itu.`
        : `Kolom "${column}" muncul lebih dari sekali di baris judul. Sisakan satu.`
    return [{ pointer: '/content', code: found === 0 ? 'column_missing' : 'column_repeated', detail }]
  })
  return problems.length === 0 ? undefined : refuse('invalid_input', undefined, problems)
}

/** The first fault of a row in the order of the file's own header. */
export function firstProblem(
  row: ImportRow,
  header: readonly string[],
  checks: ReadonlyMap<string, Check>,
): ImportProblem | undefined {
  if (!row.fits)
    return {
      row: row.line,
      column: header[0] ?? '',
      code: 'cell_count',
      message: 'Jumlah sel tidak sama dengan baris judul. Beri tanda kutip pada isi yang memuat pemisah kolom.',
    }
  for (const column of header) {
    const fault = checks.get(column)?.(cellOf(row, column), row)
    if (fault !== undefined) return { row: row.line, column, ...fault }
  }
  return undefined
}

import { CsvError, parse } from 'csv-parse/sync'
import type { ImportTable } from '../domain/imports/table.ts'
import { refuse, type Refusal } from '../domain/refusal.ts'

/** Reads a CSV file as spreadsheets write it: `;` or `,`, byte order mark, any line ends, quoted line breaks. */
export function readCsv(content: string): ImportTable | Refusal<'invalid_input'> {
  // One kind of line end, so that the parser's line count is the editor's (it counts CR LF inside quotes twice).
  const text = content.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  try {
    const records: CsvRecord[] = []
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, lastLine: lines })
        return null
      },
    })
    return tableOf(records)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const detail = 'Berkas bukan CSV yang utuh (misalnya tanda kutip yang tidak ditutup). Simpan ulang sebagai CSV.'
    return refuse('invalid_input', undefined, [{ pointer: '/content', code: 'not_csv', detail }])
  }
}

type CsvRecord = { cells: string[]; lastLine: number }

function tableOf([first, ...records]: CsvRecord[]): ImportTable {
  const header = (first?.cells ?? []).map(name => name.trim())
  const rows: ImportTable['rows'] = []
  let line = (first?.lastLine ?? 0) + 1
  for (const { cells, lastLine } of records) {
    // A line of nothing but delimiters is what a spreadsheet leaves of an emptied row.
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line, ...cellsOf(header, cells) })
    line = lastLine + 1
  }
  return { header, rows }
}

function cellsOf(header: readonly string[], record: readonly string[]) {
  const cells = Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']))
  const fits = record.length >= header.length && record.slice(header.length).every(cell => cell.trim() === '')
  return { cells, fits }
}

/** Whichever of the two stands more often in the first line, outside quotes. */
function delimiterOf(text: string): ';' | ',' {
  const firstLine = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/gu, '')
  return firstLine.split(';').length >= firstLine.split(',').length ? ';' : ','
}

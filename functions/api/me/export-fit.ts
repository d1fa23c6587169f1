import type { ExportView } from './export-view.ts'

/** Lambda answers at most 6 MB, the body written as a JSON string inside the answer: its quotes count twice. */
const LARGEST = 5_500_000

const sizeOf = (view: ExportView): number => Buffer.byteLength(JSON.stringify(JSON.stringify(view)))

/** The export as it fits into one answer: of one year, where it must be, without the form for reading. */
export function fitted(view: ExportView, year: number | undefined): ExportView | undefined {
  if (sizeOf(view) <= LARGEST) return view
  if (year === undefined) return undefined
  const short = { ...view, readable: 'Terlalu besar untuk bentuk bacaan; seluruh isinya ada dalam data di atas.' }
  return sizeOf(short) <= LARGEST ? short : undefined
}

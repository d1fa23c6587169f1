import { loadavg } from 'node:os'

type Cell = string | number

/** A table for a terminal: words to the left, numbers to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = rows.map(row => row.map(String))
  const widths = header.map((name, at) => Math.max(name.length, ...text.map(row => row[at]?.length ?? 0)))
  const line = (cells: readonly string[], of?: readonly Cell[]) =>
    cells
      .map((cell, at) => (typeof of?.[at] === 'number' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  const busy = loadavg()[0]?.toFixed(1) ?? '?'
  process.stdout.write(`\n${title} (load of the machine: ${busy})\n`)
  for (const each of [line(header), ...rows.map((row, at) => line(text[at] ?? [], row))])
    process.stdout.write(`  ${each}\n`)
}

export const round = (n: number, digits = 0): number => Number(n.toFixed(digits))

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below = 0, above = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return (below + above) / 2
}

import { operations } from '../../functions/operations.ts'
import type { Measured } from './story.ts'

const HEADER = `# Capacity units of every operation

Measured by \`node bench/units.ts\`, which writes this page; \`test/store/units.test.ts\` compares it with what it measures.
Every operation is called once, where an office of a hundred people would call it (\`bench/units/story.ts\`), POST with an
Idempotency-Key. RCU and WCU are those of the table, the columns *index* those of the indexes. *Least* is what the sizes
of the items allow: a strong read rounded up to 4 KB, a write to 1 KB, twice that in a transaction, every item once,
the items of one query together. *Times* is table units used over least.

| operation | scene | RCU | least | WCU | least | times | index RCU | least | index WCU | least | writes |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
`

const short = (n: number) => String(Math.round(n * 100) / 100)

/** The page, in the order of the list of operations; one that was not measured is missing in it. */
export function unitsDocument(measured: readonly Measured[]): string {
  const rows = operations.flatMap(({ id }) => measured.filter(one => one.id === id).map(row))
  return `${HEADER}${rows.join('\n')}\n`
}

function row({ id, scene, units }: Measured): string {
  const written = Object.entries(units.written).map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`))
  const cells = [
    ...[id, scene, short(units.read), short(units.leastRead), short(units.write), short(units.leastWrite)],
    ...[times(units), short(units.indexRead), short(units.leastIndexRead)],
    ...[short(units.indexWrite), short(units.leastIndexWrite)],
    written.join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

function times({ read, write, leastRead, leastWrite }: Measured['units']): string {
  const least = leastRead + leastWrite
  return least === 0 ? '–' : short((read + write) / least)
}

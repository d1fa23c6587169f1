import { yearOf } from '../../domain/instant.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical } from '../../store/history.ts'
import { correctionIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { twice, type VerifiedTable } from './reading.ts'
import type { Scope, Walked } from './walk.ts'

type Year = Scope & { readonly year: number }

/** The administrators' lists are copies: each line says what its correction says, whose history is its own. */
export async function linesOfYear(table: VerifiedTable, { at, year, now }: Year): Promise<Walked> {
  const faults = await twice(at, async () => {
    const decided = await table.all(ranges.decidedCorrections(year))
    const open = year === yearOf(now) ? await table.all(ranges.openCorrections()) : []
    return lineFaults(table, [...decided, ...open])
  })
  return { subjects: [], must: [], may: [], faults: faults.map(fault => ({ ...fault, kind: 'correctionLine' })) }
}

async function lineFaults(table: VerifiedTable, lines: readonly Item<'correctionLine'>[]): Promise<Fault[]> {
  const corrections = await table.getAll(lines.map(keys.correction))
  const byId = new Map(corrections.map(each => [correctionIdOf(each), each]))
  return lines.flatMap((line): Fault[] => {
    const subject = correctionIdOf(line)
    const copied = byId.get(subject)
    if (copied === undefined) return [{ subject, what: 'missing', where: 'item' }]
    return canonical(line) === canonical(copied) ? [] : [{ subject, what: 'altered', where: 'line' }]
  })
}

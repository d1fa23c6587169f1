import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import * as z from 'zod/mini'
import type { Use } from '../../functions/store/table.ts'

/** Function id → `kind action`: what was used of the table so far, in this worker. */
export const usesByOperation = new Map<string, Set<string>>()

export function recordUse(functionId: string): Use {
  return (kind, action) => {
    const uses = usesByOperation.get(functionId) ?? new Set()
    uses.add(`${kind} ${action}`)
    usesByOperation.set(functionId, uses)
  }
}

/** Leaves this worker's uses where the end of the run finds them; one file a worker, written over. */
export function saveUses(folder: string): void {
  const uses = Object.fromEntries([...usesByOperation].map(([id, used]) => [id, [...used].toSorted()]))
  writeFileSync(join(folder, `${process.pid}-${threadId}.json`), JSON.stringify(uses))
}

const Saved = z.record(z.string(), z.array(z.string()))

/** The uses of all workers together. */
export function readUses(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  for (const file of readdirSync(folder))
    for (const [id, uses] of Object.entries(z.parse(Saved, JSON.parse(readFileSync(join(folder, file), 'utf8')))))
      all.set(id, new Set([...(all.get(id) ?? []), ...uses]))
  return all
}

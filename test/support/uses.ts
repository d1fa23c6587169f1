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

/** Operation id → codes of the problems that it has answered, `yes` for what it has granted. */
const answersByOperation = new Map<string, Set<string>>()

export const YES = 'yes'

export function recordAnswer(operationId: string, status: number, body: unknown): void {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  const said = status < 300 ? YES : typeof code === 'string' ? code : undefined
  if (said === undefined) return
  const answers = answersByOperation.get(operationId) ?? new Set()
  answersByOperation.set(operationId, answers.add(said))
}

/** Leaves what this worker saw where the end of the run finds it; one file a worker, written over. */
export function saveUses(folder: string): void {
  const seen = { uses: listed(usesByOperation), answers: listed(answersByOperation) }
  writeFileSync(join(folder, `${process.pid}-${threadId}.json`), JSON.stringify(seen))
}

const listed = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
  Object.fromEntries([...sets].map(([id, set]) => [id, [...set].toSorted()]))

const Lists = z.record(z.string(), z.array(z.string()))
const Saved = z.object({ uses: Lists, answers: Lists })

export type Seen = {
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>
}

/** What all workers saw together. */
export function readUses(folder: string): Seen {
  const uses = new Map<string, Set<string>>()
  const answers = new Map<string, Set<string>>()
  for (const file of readdirSync(folder)) {
    const saved = z.parse(Saved, JSON.parse(readFileSync(join(folder, file), 'utf8')))
    add(uses, saved.uses)
    add(answers, saved.answers)
  }
  return { uses, answers }
}

function add(all: Map<string, Set<string>>, lists: z.output<typeof Lists>): void {
  for (const [id, list] of Object.entries(lists)) all.set(id, new Set([...(all.get(id) ?? []), ...list]))
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

export type Lock = {
  /** Tells whoever comes second where we are. */
  readonly say: (port: number) => void
  readonly release: () => void
}

export class InUse extends Error {}

/** One system a data folder. The lock is the kernel's, so that a killed owner leaves none behind. */
export function lockFolder(folder: string): Lock {
  mkdirSync(folder, { recursive: true })
  const who = join(folder, 'owner.json')
  const held = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    held.exec('BEGIN EXCLUSIVE')
  } catch {
    held.close()
    throw new InUse(`The data folder ${folder} is in use by another start: ${ownerOf(who)}.`)
  }
  const say = (port?: number) => writeFileSync(who, JSON.stringify({ pid: process.pid, port }))
  say()
  return { say, release: () => held.close() }
}

const Owner = z.object({ pid: z.number(), port: z.optional(z.number()) })

function ownerOf(file: string): string {
  try {
    const { pid, port } = z.parse(Owner, JSON.parse(readFileSync(file, 'utf8')))
    return `process ${pid}${port === undefined ? '' : `, http://localhost:${port}`}`
  } catch {
    return 'it has not said which'
  }
}

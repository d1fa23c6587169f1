import { createHmac, randomBytes } from 'node:crypto'
import { type Table, type Use, openTable } from '../store/table.ts'
import type { Mail } from './mail.ts'
import type { Grants } from '../store/kinds.ts'

/**
 * All that a function does to the world outside. In the cloud `cloudEffects()` makes it from the environment; the
 * local system and the tests pass their own.
 */
export type Effects = {
  /** The one clock, epoch milliseconds. */
  readonly now: () => number
  readonly table: (grants: Grants) => Table
  readonly randomBytes: (n: number) => Uint8Array
  /** Keyed digests: signs cursors, and hides what can be guessed (NIP, e-mail) in keys. Purposes never mix. */
  readonly hmac: (purpose: string, text: string) => string
  /** Runs another function of this system by its id, without waiting for it where the cloud allows. */
  readonly invoke: (functionId: string, payload: unknown) => Promise<void>
  /** E-mail; absent where the stage has no sender. */
  readonly mail?: Mail | undefined
  /** One JSON line. Never a name, NIP, text or token. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}

export type EffectsSource = Omit<Effects, 'table' | 'hmac' | 'randomBytes'> & {
  readonly client: Parameters<typeof openTable>[0]['client']
  readonly tableName: string
  readonly secret: string
  readonly onUse?: Use
}

export function effectsFrom(source: EffectsSource): Effects {
  return {
    now: source.now,
    table: grants => openTable({ client: source.client, name: source.tableName }, grants, source.onUse),
    randomBytes,
    hmac: (purpose, text) => createHmac('sha256', source.secret).update(`${purpose}\n${text}`).digest('base64url'),
    invoke: source.invoke,
    log: source.log,
    mail: source.mail,
  }
}

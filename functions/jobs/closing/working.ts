import type { Rules } from '../../domain/evaluations/evaluation-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reads, WritesOf } from '../../store/access.ts'
import type { Committed, Failed } from '../../store/table.ts'

type Written = {
  evaluation: ['PutItem']
  history: ['PutItem']
  roster: ['PutItem']
  closing: ['PutItem']
  closingShard: ['PutItem']
  period: ['PutItem']
}

/** When it runs, by which rules, and what hides an unsigned draft in the history. */
export type Settling = {
  readonly now: Instant
  readonly law: Rules
  readonly randomBytes: (n: number) => Uint8Array
}

/** The table as the closing of a shard uses it. */
export type ClosingTable = Reads<
  'closing' | 'closingShard' | 'evaluation' | 'rating' | 'skp' | 'employee' | 'region',
  'closingShard' | 'roster' | 'staff'
> & { readonly commit: (writes: readonly WritesOf<Written>[]) => Promise<Committed | Failed> }

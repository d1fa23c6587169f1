import type { Correction } from '../../domain/people/correction.ts'
import type { Delete, Put } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { type Act, entryAfter } from '../../store/history.ts'
import { correctionIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

type Doing = Omit<Act, 'from' | 'to' | 'fixed'> & { readonly fixed?: Act['fixed'] }
type Saved = {
  readonly correction: Correction
  readonly writes: readonly (Put<'correction'> | Put<'correctionLine'> | Put<'history'>)[]
}

/** A request as it stands now: itself, its line in the administrators' lists, and what happened to it. */
export function saveCorrection(before: Correction | undefined, after: Correction, act: Doing): Saved {
  // the value is no history's: a NIP or an e-mail would be guessed from its digest, were there no salt in the request
  const fixed = fixing(after, { field: after.change.field, ...act.fixed })
  const from = before === undefined ? {} : { from: before.status }
  const entry = entryAfter(correctionIdOf(after), after, { ...act, fixed, ...from, to: after.status })
  const correction = { ...after, ...entry.head }
  const when = before === undefined ? { absent: true as const } : { equals: { version: before.version } }
  return {
    correction,
    writes: [
      { action: 'PutItem', key: keys.correction(after), item: correction, when },
      entry.write,
      { action: 'PutItem', key: keys.correctionLine(correction), item: correction, when: { absent: true } },
    ],
  }
}

/** What is decided or taken back waits in no list any more. */
export function settleCorrection(before: Correction, after: Correction, act: Doing) {
  const { correction, writes } = saveCorrection(before, after, act)
  const waits: Delete<'correctionLine'> = {
    action: 'DeleteItem',
    key: keys.correctionLine(before),
    when: { equals: { version: before.version } },
  }
  return { correction, writes: [...writes, waits] }
}

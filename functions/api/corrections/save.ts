import type { Correction } from '../../domain/people/correction.ts'
import type { Delete, Put } from '../../store/access.ts'
import { correctionIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead, type Doing, step } from '../../store/step.ts'

type Saved = {
  readonly correction: Correction
  readonly writes: readonly (Put<'correction'> | Put<'correctionLine'> | Put<'history'>)[]
}

/** A request as it stands now: itself, its line in the administrators' lists, and what happened to it. */
export function saveCorrection(before: Correction | undefined, after: Correction, act: Doing): Saved {
  // the value is no history's: a NIP or an e-mail would be guessed from its digest, were there no salt in the request
  const doing = { ...act, fixed: { field: after.change.field, ...act.fixed } }
  const { item: correction, entry, when } = step(correctionIdOf(after), before, after, doing)
  return {
    correction,
    writes: [
      { action: 'PutItem', key: keys.correction(after), item: correction, when },
      entry,
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
    when: asRead(before),
  }
  return { correction, writes: [...writes, waits] }
}

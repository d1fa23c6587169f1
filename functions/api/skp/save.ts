import type { Skp } from '../../domain/plans/skp.ts'
import type { Put } from '../../store/access.ts'
import { type Act, entryAfter } from '../../store/history.ts'
import { skpIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'

/** A changed SKP with the history entry of its transition; the stored one must be the one that was decided on. */
export function saveSkp<S extends Skp>(
  before: Skp | undefined,
  after: S,
  act: Omit<Act, 'from' | 'to'>,
): { skp: S; writes: readonly [Put<'skp'>, Put<'history'>] } {
  const subject = skpIdOf(after)
  const from = before === undefined ? {} : { from: before.status }
  const { head, write } = entryAfter(subject, after, { ...act, ...from, to: after.status })
  const skp = { ...after, ...head }
  return { skp, writes: [putSkp(before, skp), write] }
}

/** The SKP alone, where nothing but its text changes. */
export function putSkp(before: Skp | undefined, after: Skp): Put<'skp'> {
  return {
    action: 'PutItem',
    key: keys.skp(after),
    item: after,
    when: asRead(before),
  }
}

import type { Delegation } from '../../domain/people/delegation.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Put } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import { type Doing as Writing, step } from '../../store/step.ts'
import { changeProfile } from '../employees/change-employee.ts'

/** A delegation as it is from now on, with the entry of its history. */
export function saveDelegation<D extends Delegation>(
  before: Delegation | undefined,
  after: D,
  doing: Writing,
): { delegation: D; writes: readonly [Put<'delegation'>, Put<'history'>] } {
  const { delegationId, delegateId } = after
  const { item, entry, when } = step(delegationId, before, after, doing)
  return {
    delegation: item,
    writes: [
      {
        action: 'PutItem',
        key: keys.delegation({ delegateId, place: delegationId.slice(delegateId.length + 1) }),
        item,
        when,
      },
      entry,
    ],
  }
}

type Pair = { readonly delegator: Employee; readonly delegate: Employee }
type Doing = { readonly operation: string; readonly by: string; readonly now: Instant }

/** What it means for both: authority is read from their profiles, so they change in the same transaction. */
export function changeBoth(before: Pair, after: Pair, doing: Doing) {
  return [
    ...changeProfile({ before: before.delegator, after: after.delegator, ...doing }).writes,
    ...changeProfile({ before: before.delegate, after: after.delegate, ...doing }).writes,
  ]
}

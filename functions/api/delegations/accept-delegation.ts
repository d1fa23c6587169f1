import { accept, withDelegation } from '../../domain/people/delegation.ts'
import { conflictOf, delegationRefusalOf, eligibilityFault, unitIdsOf } from '../../domain/people/delegation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findDelegation } from './find.ts'
import { changeBoth, saveDelegation } from './save.ts'
import { delegationView, DelegationView } from './view.ts'

export const acceptDelegation = operation({
  id: 'acceptDelegation',
  area: 'delegations',
  route: 'POST /v1/delegations/{delegationId}/acceptance',
  summary: 'The delegate accepts; from the first to the last day he alone acts in that office (IV.A.3)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the delegate, until the last day',
  output: DelegationView,
  refusals: [
    'delegation_not_found',
    'not_allowed',
    'wrong_status',
    'delegate_not_eligible',
    'delegation_overlaps',
    'delegation_circle',
    'delegations_full',
  ],
  table: {
    delegation: ['GetItem', 'PutItem'],
    employee: ['GetItem', 'PutItem'],
    staff: ['PutItem'],
    region: ['GetItem'],
    unit: ['GetItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findDelegation(table, path.delegationId, actor, 'acceptDelegation', now)
    if (found instanceof Refusal) return found
    const ids = unitIdsOf(found.delegator, found.delegate)
    const units = await Promise.all(ids.map(unitId => table.get(keys.unit(unitId))))
    return { ...found, units: units.filter(unit => unit !== undefined) }
  },
  decide({ found, actor }, { now }) {
    const { delegation, delegator, delegate, parties, units } = found
    const refusal = delegationRefusalOf('acceptDelegation', delegation, parties, now)
    if (refusal !== undefined) return refusal
    if (delegation.status !== 'ditawarkan') return refuse('wrong_status')
    const why = eligibilityFault(delegator, delegate, units)
    if (why !== undefined) return refuse('delegate_not_eligible', why)
    const conflict = conflictOf(delegator, delegate, delegation, now)
    if (conflict !== undefined) return conflict
    const by = actor.employeeId ?? actor.sub
    const act = { by, operation: 'acceptDelegation' }
    const { kind, startsOn, endsOn } = delegation
    const fixed = { delegatorId: delegator.employeeId, delegateId: delegate.employeeId, kind, startsOn, endsOn }
    const saved = saveDelegation(delegation, accept(delegation, now), { ...act, at: now, fixed })
    const after = withDelegation(delegator, delegate, saved.delegation, now)
    return {
      answer: delegationView(saved.delegation, parties, now),
      writes: [...saved.writes, ...changeBoth({ delegator, delegate }, after, { ...act, now })],
      was: delegation,
    }
  },
})

export const handler = lambda(acceptDelegation)

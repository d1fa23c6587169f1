import * as z from 'zod/mini'
import { endEarly, withoutDelegation } from '../../domain/people/delegation.ts'
import { delegationRefusalOf } from '../../domain/people/delegation-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findDelegation } from './find.ts'
import { changeBoth, saveDelegation } from './save.ts'
import { delegationView, DelegationView } from './view.ts'

export const endDelegation = operation({
  id: 'endDelegation',
  area: 'delegations',
  route: 'POST /v1/delegations/{delegationId}/ending',
  summary:
    'A delegation, or its offer, is ended before its last day; the office is its holder’s again at once (IV.A.6)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the delegator, his superior, the delegate who has accepted, an administrator',
  input: z.strictObject({ reason: LongText }),
  output: DelegationView,
  refusals: ['delegation_not_found', 'not_allowed', 'wrong_status'],
  table: {
    delegation: ['GetItem', 'PutItem'],
    employee: ['GetItem', 'PutItem'],
    staff: ['PutItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findDelegation(table, path.delegationId, actor, 'endDelegation', now),
  decide({ found, input, actor }, { now }) {
    const { delegation, delegator, delegate, parties } = found
    const refusal = delegationRefusalOf('endDelegation', delegation, parties, now)
    if (refusal !== undefined) return refusal
    if (delegation.status !== 'ditawarkan' && delegation.status !== 'diterima') return refuse('wrong_status')
    const by = actor.employeeId ?? actor.sub
    const act = { by, operation: 'endDelegation' }
    const ended = endEarly(delegation, { by, reason: input.reason, now })
    const saved = saveDelegation(delegation, ended, { ...act, at: now, fixed: { reason: digestOf(input.reason) } })
    const after = withoutDelegation(delegator, delegate, delegation.delegationId, now)
    return {
      answer: delegationView(saved.delegation, parties, now),
      writes: [
        ...saved.writes,
        ...(delegation.status === 'diterima' ? changeBoth({ delegator, delegate }, after, { ...act, now }) : []),
      ],
      was: delegation,
    }
  },
})

export const handler = lambda(endDelegation)

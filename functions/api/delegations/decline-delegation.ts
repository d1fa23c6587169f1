import * as z from 'zod/mini'
import { decline } from '../../domain/people/delegation.ts'
import { delegationRefusalOf } from '../../domain/people/delegation-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findDelegation } from './find.ts'
import { saveDelegation } from './save.ts'
import { delegationView, DelegationView } from './view.ts'

export const declineDelegation = operation({
  id: 'declineDelegation',
  area: 'delegations',
  route: 'POST /v1/delegations/{delegationId}/refusal',
  summary: 'The delegate declines with a reason; the office stays where it is',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the delegate, until the last day',
  input: z.strictObject({ reason: LongText }),
  output: DelegationView,
  refusals: ['delegation_not_found', 'not_allowed', 'wrong_status'],
  table: {
    delegation: ['GetItem', 'PutItem'],
    employee: ['GetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findDelegation(table, path.delegationId, actor, 'declineDelegation', now),
  decide({ found: { delegation, parties }, input, actor }, { now }) {
    const refusal = delegationRefusalOf('declineDelegation', delegation, parties, now)
    if (refusal !== undefined) return refusal
    if (delegation.status !== 'ditawarkan') return refuse('wrong_status')
    const declined = decline(delegation, input.reason, now)
    const by = actor.employeeId ?? actor.sub
    const fixed = { reason: digestOf(input.reason) }
    const saved = saveDelegation(delegation, declined, { at: now, by, operation: 'declineDelegation', fixed })
    return { answer: delegationView(saved.delegation, parties, now), writes: saved.writes, was: delegation }
  },
})

export const handler = lambda(declineDelegation)

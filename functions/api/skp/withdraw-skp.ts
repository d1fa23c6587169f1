import { refuse } from '../../domain/refusal.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { isDraft, withdrawDraft } from '../../domain/plans/skp-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { transition } from './transition.ts'
import { SkpView } from './view.ts'

export const withdrawSkp = operation({
  id: 'withdrawSkp',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/withdrawal',
  summary: 'The employee takes a submitted SKP back',
  allow: ['pegawai'],
  who: 'the employee himself, while the evaluator has not decided',
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status'],
  table: { ...READS_OF_SKP, skp: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'withdrawSkp', now),
  decide({ found, actor }, { now }) {
    const { skp, relations } = found
    const refusal = skpRefusalOf('withdrawSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    if (!isDraft(skp)) return refuse('wrong_status')
    return transition(found, withdrawDraft(skp), { actor, now, operation: 'withdrawSkp', fixed: {} })
  },
})

export const handler = lambda(withdrawSkp)

import { refuse } from '../../domain/refusal.ts'
import { skpRefusalOf } from '../../domain/skp-actions.ts'
import { isDraft, withdrawDraft } from '../../domain/skp-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { saveSkp } from './save.ts'
import { skpView, SkpView } from './view.ts'

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
  find: ({ path, actor }, { table }) => findSkp(table, path.skpId, actor, 'withdrawSkp'),
  decide({ found, actor }, { now }) {
    const { skp, chain, relations, parties } = found
    const refusal = skpRefusalOf('withdrawSkp', skp, relations, now)
    if (refusal !== undefined) return refusal
    if (!isDraft(skp)) return refuse('wrong_status')
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'withdrawSkp', fixed: {} }
    const { skp: withdrawn, writes } = saveSkp(skp, withdrawDraft(skp), act)
    return { answer: skpView(withdrawn, chain, parties, { relations, now }), writes, was: skp }
  },
})

export const handler = lambda(withdrawSkp)

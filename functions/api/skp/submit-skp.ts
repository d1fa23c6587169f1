import { refuse } from '../../domain/refusal.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { missingToday } from '../../domain/plans/skp-complete.ts'
import { isDraft, submitDraft } from '../../domain/plans/skp-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { contentDigest } from '../../store/fixed.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { transition } from './transition.ts'
import { SkpView } from './view.ts'

export const submitSkp = operation({
  id: 'submitSkp',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/submission',
  summary: 'The employee submits the SKP to the evaluator',
  allow: ['pegawai'],
  who: 'the employee himself, when it is complete',
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status', 'skp_not_required', 'evaluator_missing'],
  table: { ...READS_OF_SKP, skp: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'submitSkp', now),
  decide({ found, actor }, { now }) {
    const { skp, chain, relations, parties } = found
    const refusal = skpRefusalOf('submitSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    if (!isDraft(skp)) return refuse('wrong_status')
    const missing = missingToday(skp, chain.employee, parties.unit)
    if (missing.length > 0)
      return refuse('invalid_input', 'SKP belum lengkap. Lengkapi bagian yang ditandai lalu ajukan kembali.', missing)
    if (chain.evaluatorId === undefined) return refuse('evaluator_missing')
    const submitted = { ...submitDraft(skp, now), actorId: chain.desk?.employeeId }
    return transition(found, submitted, { actor, now, operation: 'submitSkp', fixed: { content: contentDigest(skp) } })
  },
})

export const handler = lambda(submitSkp)

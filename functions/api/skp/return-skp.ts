import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { isDraft, returnDraft } from '../../domain/plans/skp-rules.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { transition } from './transition.ts'
import { SkpView } from './view.ts'

export const returnSkp = operation({
  id: 'returnSkp',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/return',
  summary: 'The evaluator returns the SKP with a reason',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator; after 31 January the superior also (II.C.5)',
  input: z.strictObject({ reason: LongText }),
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status', 'evaluator_first'],
  table: { ...READS_OF_SKP, skp: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'returnSkp', now),
  decide({ found, input, actor }, { now }) {
    const { skp, relations } = found
    const refusal = skpRefusalOf('returnSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    if (!isDraft(skp)) return refuse('wrong_status')
    const fixed = { reason: digestOf(input.reason) }
    return transition(found, returnDraft(skp, input.reason), { actor, now, operation: 'returnSkp', fixed })
  },
})

export const handler = lambda(returnSkp)

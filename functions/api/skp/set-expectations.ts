import * as z from 'zod/mini'
import { CoreValue } from '../../domain/feedback/core-values.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { setExpectationsOf } from '../../domain/plans/special.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { contentDigest } from '../../store/fixed.ts'
import { digestOf } from '../../store/history.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { transition } from './transition.ts'
import { SkpView } from './view.ts'

export const setExpectations = operation({
  id: 'setExpectations',
  area: 'skp',
  route: 'PUT /v1/skp/{skpId}/behaviour-expectations',
  summary: 'The evaluator writes what he especially expects of behaviour, throughout the year (Pasal 10(4))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, of a submitted or determined SKP; what it replaces is in the history as a digest',
  version: 'match',
  input: z.strictObject({ behaviourExpectations: z.partialRecord(CoreValue, LongText) }),
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status', 'skp_not_required'],
  table: { ...READS_OF_SKP, skp: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'setExpectations', now),
  decide({ found, input: { behaviourExpectations }, actor }, { now }) {
    const { skp, chain, relations } = found
    const refusal = skpRefusalOf('setExpectations', skp, chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    const after = setExpectationsOf(skp, behaviourExpectations, now)
    const fixed = { content: contentDigest(after), expectations: digestOf(behaviourExpectations) }
    return transition(found, after, { actor, now, operation: 'setExpectations', fixed })
  },
})

export const handler = lambda(setExpectations)

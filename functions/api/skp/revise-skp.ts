import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { isDraft, revisionOf } from '../../domain/plans/skp-rules.ts'
import { isUnmet, reasonOfAdjustment, resourceStateOf } from '../../domain/plans/resource-support.ts'
import { line, LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, NO_HISTORY } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { saveSkp } from './save.ts'
import { skpView, SkpView } from './view.ts'

export const reviseSkp = operation({
  id: 'reviseSkp',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/revision',
  summary: 'A new version of a determined SKP is begun; the old one stays in force until it is approved',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee himself, his evaluator',
  status: 201,
  input: z.strictObject({
    reason: LongText,
    /** The refused or unfulfilled resource for which the expectation is adjusted (Pasal 11(2)). */
    resourceId: z.optional(line(40)),
  }),
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status', 'skp_not_required', 'skp_exists'],
  table: {
    ...READS_OF_SKP,
    skp: ['GetItem', 'Query', 'PutItem'],
    resourceSupport: ['GetItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'reviseSkp', now),
  async gather({ found: { skp }, input: { resourceId } }, { table }) {
    const { employeeId, year } = skp
    const [ofYear, support] = await Promise.all([
      table.all(ranges.skpOfYear(employeeId, year)),
      resourceId === undefined ? undefined : table.get(keys.resourceSupport({ employeeId, year, resourceId })),
    ])
    const isMet = resourceId !== undefined && !isUnmet(resourceStateOf(support))
    return isMet ? RESOURCE_NOT_UNMET : { ofYear, support }
  },
  decide({ found, gathered: { ofYear, support }, input, actor }, { now }) {
    const { skp, chain, relations, parties, onBehalfOf } = found
    const refusal = skpRefusalOf('reviseSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    if (skp.status !== 'ditetapkan') return refuse('wrong_status')
    if (ofYear.some(isDraft))
      return refuse('skp_exists', 'Perubahan SKP tahun ini sudah ada dan belum selesai. Lanjutkan yang ada.')
    const seq = Math.max(...ofYear.map(each => each.seq)) + 1
    const { employee } = chain
    const evaluatorId = deskOfEvaluator(chain)?.employeeId
    const reason =
      support === undefined ? input.reason : reasonOfAdjustment(support.need, resourceStateOf(support), input.reason)
    const draft = revisionOf(skp, { seq, reason, employee, evaluatorId }, NO_HISTORY)
    const fixed = { revises: found.skpId, reason: digestOf(reason), resourceId: support?.resourceId }
    const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation: 'reviseSkp', fixed }
    const { skp: revision, writes } = saveSkp(undefined, { ...draft, actorId: chain.desk?.employeeId }, act)
    return { answer: skpView(revision, chain, parties, { relations, now }), writes }
  },
})

const RESOURCE_NOT_UNMET = refuse('invalid_input', undefined, [
  {
    pointer: '/resourceId',
    code: 'resource_not_unmet',
    detail: 'Ekspektasi disesuaikan untuk dukungan yang tidak disepakati atau tidak terpenuhi (Pasal 11 ayat (2)).',
  },
])

export const handler = lambda(reviseSkp)

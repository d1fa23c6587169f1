import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { skpView, SkpView } from './view.ts'

export const getSkp = operation({
  id: 'getSkp',
  area: 'skp',
  route: 'GET /v1/skp/{skpId}',
  summary: 'One SKP',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed'],
  table: { ...READS_OF_SKP, skp: ['GetItem'] },
  find: ({ path, actor }, { table }) => findSkp(table, path.skpId, actor, 'getSkp'),
  decide: ({ found }, { now }) => ({
    answer: skpView(found.skp, found.chain, found.parties, { relations: found.relations, now }),
  }),
})

export const handler = lambda(getSkp)

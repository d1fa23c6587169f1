import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
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
  table: { ...READS_OF_SKP, skp: ['GetItem'], ...RECORDS_ACCESS },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'getSkp', now),
  decide({ found: { skp, skpId, chain, parties, relations }, actor }, deciding) {
    const look = { relations, employeeId: skp.employeeId, operation: 'getSkp', subject: skpId }
    return {
      answer: skpView(skp, chain, parties, { relations, now: deciding.now }),
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(getSkp)

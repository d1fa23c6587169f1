import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { historyView, HistoryView } from '../history.ts'
import { findSkp, READS_OF_SKP } from './find.ts'

export const getSkpHistory = operation({
  id: 'getSkpHistory',
  area: 'skp',
  route: 'GET /v1/skp/{skpId}/history',
  summary: 'Every transition of an SKP with what it fixed',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  paged: true,
  output: HistoryView,
  refusals: ['skp_not_found', 'not_allowed'],
  table: { ...READS_OF_SKP, skp: ['GetItem'], history: ['Query'], ...RECORDS_ACCESS },
  async find({ path, page, actor }, { table, now }) {
    const found = await findSkp(table, path.skpId, actor, 'getSkpHistory', now)
    if (found instanceof Refusal) return found
    return { ...found, entries: await table.page(ranges.history(found.skpId), page.limit, page.start) }
  },
  decide({ found: { skp, skpId, relations, entries }, actor }, deciding) {
    const look = { relations, employeeId: skp.employeeId, operation: 'getSkpHistory', subject: skpId }
    return { answer: historyView(entries.items), next: entries.next, ...recordOfLook(look, actor, deciding) }
  },
})

export const handler = lambda(getSkpHistory)

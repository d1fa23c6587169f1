import * as z from 'zod/mini'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { resourceIdOf } from '../../store/fixed.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { ResourceScreen, resourceScreen } from './resources.ts'

export const listResources = operation({
  id: 'listResources',
  area: 'skp',
  route: 'GET /v1/skp/{skpId}/resources',
  summary: 'What an SKP asks for, and what became of it: agreed or refused, fulfilled or not (Pasal 11)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  output: z.object({ items: z.array(ResourceScreen) }),
  refusals: ['skp_not_found', 'not_allowed'],
  table: { ...READS_OF_SKP, skp: ['GetItem'], resourceSupport: ['Query'], ...RECORDS_ACCESS },
  async find({ path, actor }, { table, now }) {
    const found = await findSkp(table, path.skpId, actor, 'listResources', now)
    if (found instanceof Refusal) return found
    return { ...found, supports: await table.all(ranges.supportsOf(found.skp.employeeId, found.skp.year)) }
  },
  decide({ found, actor }, deciding) {
    const { skp, skpId, relations, supports } = found
    const known = new Map(supports.map(each => [each.resourceId, each]))
    const look = { relations, employeeId: skp.employeeId, operation: 'listResources', subject: skpId }
    return {
      answer: {
        items: skp.resources.map(each => resourceScreen(each, known.get(resourceIdOf(each)), found, deciding.now)),
      },
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(listResources)

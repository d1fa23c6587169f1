import * as z from 'zod/mini'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findPanel } from './find.ts'
import { READS_OF_OUTSIDER } from './find-outsider.ts'
import { outsiderView, OutsiderView } from './outsider-view.ts'
import { isSelf, judges } from './view.ts'

export const listOutsiders = operation({
  id: 'listOutsiders',
  area: 'panels',
  route: 'GET /v1/panels/{panelId}/outsiders',
  summary:
    'Whom from outside an employee named in a round, what the evaluator decided, and whether the letter went out',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator, the superior; never whether anyone answered',
  output: z.object({ items: z.array(OutsiderView) }),
  refusals: ['panel_not_found', 'not_allowed'],
  table: { ...READS_OF_OUTSIDER, outsideAddress: ['BatchGetItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    if (found instanceof Refusal) return found
    if (!isSelf(found) && !judges(found)) return refuse('not_allowed')
    const outsiders = await table.get(keys.outsiders(found.chain.employee.employeeId, found.round.periodId))
    const ids = (outsiders?.named ?? []).map(({ outsiderId }) => outsiderId)
    return { found, outsiders, addresses: await table.getAll(ids.map(keys.outsideAddress)) }
  },
  decide({ found: { found, outsiders, addresses } }, { now }) {
    if (outsiders === undefined) return { answer: { items: [] } }
    const byId = new Map(addresses.map(each => [each.outsiderId, each]))
    const view = (one: (typeof outsiders.named)[number]) =>
      outsiderView(found, outsiders, one, byId.get(one.outsiderId), now)
    return { answer: { items: outsiders.named.map(view) } }
  },
})

export const handler = lambda(listOutsiders)

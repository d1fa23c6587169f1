import { resourceDecisionFault, resourceStateOf } from '../../domain/plans/resource-support.ts'
import { ResourceDecision } from '../../domain/plans/resource-input.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { READS_OF_SKP } from './find.ts'
import { findResource, ResourceScreen, resourceScreen, saveSupport } from './resources.ts'

export const decideResource = operation({
  id: 'decideResource',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/resources/{resourceId}/decision',
  summary: 'The evaluator agrees to a resource that the SKP asks for, or refuses it with a reason (Pasal 11)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, of a submitted or determined SKP, until it is fulfilled',
  input: ResourceDecision,
  output: ResourceScreen,
  refusals: ['skp_not_found', 'resource_not_found', 'not_allowed', 'wrong_status'],
  table: {
    ...READS_OF_SKP,
    skp: ['GetItem'],
    resourceSupport: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findResource(table, path, actor, 'decideResource', now),
  decide({ found, input: { outcome, reason }, actor, path }, { now }) {
    const { skp, chain, relations, resource, held, onBehalfOf } = found
    const refused =
      skpRefusalOf('decideResource', skp, chain.employee, relations, now) ??
      resourceDecisionFault(resourceStateOf(held))
    if (refused !== undefined) return refused
    const by = actor.employeeId ?? actor.sub
    const { employeeId, year } = skp
    const { kind, need } = resource
    const after = {
      ...{ employeeId, year, resourceId: path.resourceId, kind, need, reason },
      ...{ agreed: outcome === 'disepakati', decidedAt: now, decidedBy: by, onBehalfOf },
    }
    const fixed = { kind, need: digestOf(need), outcome, ...(reason === undefined ? {} : { reason: digestOf(reason) }) }
    const saved = saveSupport(held, after, { at: now, by, onBehalfOf, operation: 'decideResource', fixed })
    return { answer: resourceScreen(resource, saved.held, found, now), writes: saved.writes, was: held }
  },
})

export const handler = lambda(decideResource)

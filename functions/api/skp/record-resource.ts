import { resourceOutcomeFault, resourceStateOf } from '../../domain/plans/resource-support.ts'
import { ResourceOutcome } from '../../domain/plans/resource-input.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { READS_OF_SKP } from './find.ts'
import { findResource, ResourceScreen, resourceScreen, saveSupport } from './resources.ts'

export const recordResource = operation({
  id: 'recordResource',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/resources/{resourceId}/fulfilment',
  summary: 'Whether an agreed resource came, and on which day; the latest stands, all are in the history (Pasal 11(2))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator, of a determined SKP, once it is agreed',
  input: ResourceOutcome,
  output: ResourceScreen,
  refusals: ['skp_not_found', 'resource_not_found', 'not_allowed', 'wrong_status'],
  table: {
    ...READS_OF_SKP,
    skp: ['GetItem'],
    resourceSupport: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findResource(table, path, actor, 'recordResource', now),
  decide({ found, input: { outcome, onDay, note }, actor }, { now }) {
    const { skp, chain, relations, resource, held, onBehalfOf } = found
    const refused =
      skpRefusalOf('recordResource', skp, chain.employee, relations, now) ??
      resourceOutcomeFault(resourceStateOf(held), skp.year, onDay, now)
    if (refused !== undefined) return refused
    if (held === undefined) return refuse('wrong_status')
    const by = actor.employeeId ?? actor.sub
    const fulfilment = { outcome, onDay, note, recordedAt: now, recordedBy: by }
    const fixed = { outcome, onDay, ...(note === undefined ? {} : { note: digestOf(note) }) }
    const act = { at: now, by, onBehalfOf, operation: 'recordResource', fixed }
    const saved = saveSupport(held, { ...held, fulfilment }, act)
    return { answer: resourceScreen(resource, saved.held, found, now), writes: saved.writes, was: held }
  },
})

export const handler = lambda(recordResource)

import { signed, signingFault } from '../../domain/coaching/guidance-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const signGuidance = operation({
  id: 'signGuidance',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/signature',
  summary: 'Both sign the record; with the second signature it is complete (B.1.6, B.1.7)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee and who guides, each once',
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'signGuidance', now),
  decide({ found, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const fault = signingFault(guidance, parts)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'signGuidance' }
    const saved = saveGuidance(guidance, signed(guidance, parts, now), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(signGuidance)

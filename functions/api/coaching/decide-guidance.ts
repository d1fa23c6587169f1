import { GuidanceDecisionInput } from '../../domain/coaching/guidance-input.ts'
import { decidingFault, followed } from '../../domain/coaching/guidance-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const decideGuidance = operation({
  id: 'decideGuidance',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/follow-up',
  summary: 'What follows from guidance, decided on its record and the competencies (III.D.4.k)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the superior, and PyB or the personnel unit, each once, of what was reported; employee and evaluator read it',
  input: GuidanceDecisionInput,
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'decideGuidance', now),
  decide({ found: { guidance, parts, onBehalfOf }, input, actor }, { now }) {
    const fault = decidingFault(guidance, parts)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'decideGuidance', said: input }
    const saved = saveGuidance(guidance, followed(guidance, input, { parts, by, now }), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(decideGuidance)

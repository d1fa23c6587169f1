import { CompetencyInput } from '../../domain/coaching/competencies.ts'
import { evaluated, evaluatingFault } from '../../domain/coaching/guidance-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const evaluateCompetencies = operation({
  id: 'evaluateCompetencies',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/competencies',
  summary: 'After guidance: 1 to 5 by indicators met with a reason each, and a recommendation (III.D.4.h, B.1.9)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who guides, after both have signed and until it is reported',
  input: CompetencyInput,
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'evaluateCompetencies', now),
  decide({ found, input, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const fault = evaluatingFault(guidance)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'evaluateCompetencies', said: input }
    const saved = saveGuidance(guidance, evaluated(guidance, input, now), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(evaluateCompetencies)

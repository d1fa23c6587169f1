import { PreparationInput } from '../../domain/coaching/guidance-input.ts'
import { preparationFaults, prepared, preparingFault } from '../../domain/coaching/guidance-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const prepareGuidance = operation({
  id: 'prepareGuidance',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/preparation',
  summary:
    'Before coaching the employee reports progress, problems, causes and options; before mentoring he plans (III.D.4.e–f)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, until the first signature; what he says again takes the place of what he said',
  input: PreparationInput,
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'prepareGuidance', now),
  decide({ found, input, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const faults = preparationFaults(guidance.kind, input)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = preparingFault(guidance)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'prepareGuidance', said: input }
    const saved = saveGuidance(guidance, prepared(guidance, input, now), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(prepareGuidance)

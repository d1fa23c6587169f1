import { EntryInput } from '../../domain/coaching/guidance-input.ts'
import { enteringFault, entryFaults, withEntry } from '../../domain/coaching/guidance-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const addGuidanceEntry = operation({
  id: 'addGuidanceEntry',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/journal',
  summary: 'One meeting, what it was about and what both agreed on; whether a target is to change (B.1.6, B.1.7)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who guides, after the preparation and until the first signature',
  input: EntryInput,
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status', 'preparation_missing'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'addGuidanceEntry', now),
  decide({ found, input, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const faults = entryFaults(input, now)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = enteringFault(guidance)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'addGuidanceEntry', said: input }
    const saved = saveGuidance(guidance, withEntry(guidance, input), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(addGuidanceEntry)

import { GuidanceFeedbackInput } from '../../domain/coaching/guidance-input.ts'
import { ratingFault } from '../../domain/coaching/guidance-rules.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { guidanceIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { GuidanceFeedbackView, guidanceFeedbackView } from './feedback-view.ts'
import { findGuidance, READS_OF_GUIDANCE } from './find.ts'

export const rateGuidance = operation({
  id: 'rateGuidance',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/feedback',
  summary: 'The employee answers the nine criteria, for the superior of the pimpinan alone (III.D.4.g, B.1.8)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, once, after both have signed; neither who guided nor the evaluator ever reads it',
  status: 201,
  input: GuidanceFeedbackInput,
  output: GuidanceFeedbackView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status'],
  table: { ...READS_OF_GUIDANCE, guidanceFeedback: ['GetItem', 'PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findGuidance(table, path.guidanceId, actor, 'rateGuidance', now)
    if (found instanceof Refusal) return found
    return { ...found, earlier: await table.get(keys.guidanceFeedback(path.guidanceId)) }
  },
  decide({ found: { guidance, earlier }, input: { answers } }, { now }) {
    const fault = ratingFault(guidance)
    if (fault !== undefined) return fault
    if (earlier !== undefined)
      return refuse(
        'wrong_status',
        `Umpan balik atas bimbingan ini sudah diberikan pada ${formatInstant(earlier.givenAt)}.`,
      )
    const guidanceId = guidanceIdOf(guidance)
    const item = { guidanceId, employeeId: guidance.employeeId, answers, givenAt: now }
    return {
      answer: guidanceFeedbackView(item),
      writes: [{ action: 'PutItem', key: keys.guidanceFeedback(guidanceId), item, when: { absent: true } }],
    }
  },
})

export const handler = lambda(rateGuidance)

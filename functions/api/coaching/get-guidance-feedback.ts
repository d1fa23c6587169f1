import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { parseGuidanceId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { GuidanceFeedbackView, guidanceFeedbackView } from './feedback-view.ts'
import { READS_OF_GUIDANCE } from './find.ts'

export const getGuidanceFeedback = operation({
  id: 'getGuidanceFeedback',
  area: 'coaching',
  route: 'GET /v1/coaching/{guidanceId}/feedback',
  summary: 'What the employee said about the guidance, for the superior of the pimpinan (III.D.4.g, B.1.8)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior, unless he guided himself; and the employee, whose words they are',
  output: GuidanceFeedbackView,
  refusals: ['guidance_not_found', 'not_allowed'],
  table: { ...READS_OF_GUIDANCE, guidanceFeedback: ['GetItem'] },
  async find({ path: { guidanceId }, actor }, { table, now }) {
    const at = parseGuidanceId(guidanceId)
    if (at === undefined) return refuse('guidance_not_found')
    const [guidance, chain] = await Promise.all([table.get(keys.guidance(at)), chainOf(table, at.employeeId, now)])
    if (guidance === undefined || chain === undefined) return refuse('guidance_not_found')
    const relations = relationsOf({ ...actor, roles: [] }, chain)
    const isGuide = guidance.guide.employeeId === actor.employeeId
    if (!relations.has('self') && (isGuide || !relations.has('superior')))
      return refuse(isGuide || relations.has('evaluator') ? 'not_allowed' : 'guidance_not_found')
    return (await table.get(keys.guidanceFeedback(guidanceId))) ?? refuse('guidance_not_found')
  },
  decide: ({ found }) => ({ answer: guidanceFeedbackView(found) }),
})

export const handler = lambda(getGuidanceFeedback)

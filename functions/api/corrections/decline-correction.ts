import { ShortText } from '../../domain/text.ts'
import * as z from 'zod/mini'
import { declined } from '../../domain/people/correction-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findToDecide } from './find.ts'
import { settleCorrection } from './save.ts'
import { CorrectionView, correctionView } from './view.ts'

export const declineCorrection = operation({
  id: 'declineCorrection',
  area: 'corrections',
  route: 'POST /v1/corrections/{correctionId}/refusal',
  summary: 'What a person said is wrong about him stays as it is, with a reason that he reads',
  allow: ['admin_kepegawaian'],
  who: 'administrator, never in his own affairs; within 3 × 24 hours (UU 27/2022 Pasal 30)',
  input: z.strictObject({ reason: ShortText }),
  output: CorrectionView,
  refusals: ['correction_not_found', 'not_allowed', 'wrong_status'],
  table: {
    employee: ['GetItem'],
    correction: ['GetItem', 'PutItem'],
    correctionLine: ['PutItem', 'DeleteItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table }) => findToDecide(table, path.correctionId, actor),
  decide({ found: { correction }, input: { reason }, actor }, { now }) {
    const by = actor.employeeId ?? actor.sub
    const next = declined(correction, reason, { by, now })
    if (next instanceof Refusal) return next
    const fixed = { reason: digestOf(reason) }
    const saved = settleCorrection(correction, next, { at: now, by, operation: 'declineCorrection', fixed })
    return { answer: correctionView(saved.correction, 'admin', now), was: correction, writes: saved.writes }
  },
})

export const handler = lambda(declineCorrection)

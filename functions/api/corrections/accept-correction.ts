import { corrected } from '../../domain/people/correction.ts'
import { accepted } from '../../domain/people/correction-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { changedPerson, CHANGES_OF_PERSON, touchedBy } from '../employees/person-change.ts'
import { findToDecide } from './find.ts'
import { settleCorrection } from './save.ts'
import { CorrectionView, correctionView } from './view.ts'

export const acceptCorrection = operation({
  id: 'acceptCorrection',
  area: 'corrections',
  route: 'POST /v1/corrections/{correctionId}/acceptance',
  summary: 'What a person said is wrong about him is put right, his open plans and evaluations with it, in one step',
  allow: ['admin_kepegawaian'],
  who: 'administrator, never in his own affairs; within 3 × 24 hours (UU 27/2022 Pasal 30(1))',
  output: CorrectionView,
  refusals: [
    'correction_not_found',
    'not_allowed',
    'wrong_status',
    'nip_taken',
    'email_taken',
    'region_head_exists',
    'evaluator_cycle',
  ],
  table: {
    ...CHANGES_OF_PERSON,
    correction: ['GetItem', 'PutItem'],
    correctionLine: ['PutItem', 'DeleteItem'],
  },
  find: ({ path, actor }, { table }) => findToDecide(table, path.correctionId, actor),
  async gather({ found: { correction, employee } }, { table, hmac, now }) {
    if (correction.status !== 'diajukan') return refuse('wrong_status')
    return touchedBy(table, hmac, employee, corrected(employee, correction.change), now)
  },
  decide({ found: { correction, employee }, gathered, actor }, { now, hmac }) {
    const by = actor.employeeId ?? actor.sub
    const next = accepted(correction, { by, now })
    if (next instanceof Refusal) return next
    const act = { operation: 'acceptCorrection', by, now, hmac, corrects: true }
    const changed = changedPerson(employee, corrected(employee, correction.change), gathered, act)
    if (changed instanceof Refusal) return changed
    const saved = settleCorrection(correction, next, { at: now, by, operation: 'acceptCorrection' })
    return {
      answer: correctionView(saved.correction, 'admin', now),
      was: correction,
      writes: [...saved.writes, ...changed.writes],
    }
  },
})

export const handler = lambda(acceptCorrection)

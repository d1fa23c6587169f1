import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { deskOfSuperior } from '../../domain/people/authority.ts'
import { plansByPerspective } from '../../domain/people/employee.ts'
import { sign } from '../../domain/evaluations/evaluation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { reusedBasis } from '../../domain/evaluations/reuse-rules.ts'
import { studyFault } from '../../domain/evaluations/study-outcome.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { lawFrom, READS_OF_CALENDAR } from '../../store/calendar.ts'
import { documentDigest, ratingDigest, realisationsDigest } from '../../store/fixed.ts'
import { digestOf, saltOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { officeOfAct } from '../chain.ts'
import { achievementFor } from './achievement.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { othersBeside } from './others.ts'
import { ownDraft } from './own-draft.ts'
import { holdRealisations, inTime } from './save.ts'
import { EvaluationScreen, readScreen, READS_OF_SCREEN } from './screen.ts'
import { transition } from './transition.ts'

const withoutUnit = (who: string) =>
  `${who} belum tercatat pada unit kerja mana pun, sehingga capaian unit tidak dapat ditentukan (Lampiran BAB IV.B.1.g). Minta pengelola kepegawaian melengkapinya.`
const NO_EVALUATOR = 'Pegawai ini tidak mempunyai pejabat penilai, dan baik Anda maupun pegawai'

export const signEvaluation = operation({
  id: 'signEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/signature',
  summary: 'The judgement is signed; the predicate, the achievement and the rule set are fixed (V.A.4)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator inside the window; after his default the superior alone (V.A.8)',
  input: z.strictObject({ deviationReason: z.optional(LongText) }),
  output: EvaluationScreen,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'rating_missing',
    'notes_missing',
    'achievement_missing',
    'study_not_recorded',
    'study_unfinished',
  ],
  table: {
    ...READS_OF_EVALUATION,
    ...READS_OF_SCREEN,
    ...READS_OF_CALENDAR,
    employee: ['GetItem', 'QueryByActor'],
    evaluation: ['GetItem', 'Query', 'QueryByActor', 'PutItem'],
    period: ['GetItem', 'Query'],
    rating: ['GetItem', 'ConditionCheckItem', 'QueryByTeam'],
    realisation: ['Query', 'ConditionCheckItem'],
    achievement: ['GetItem'],
    unit: ['GetItem', 'Query'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'signEvaluation', now)
    if (found instanceof Refusal) return found
    const { employee, evaluator, superior } = found.chain
    const signer = [evaluator, superior].find(person => person?.employeeId === actor.employeeId)
    const signerFor = officeOfAct(actor, found.chain)
    const unitId = (signerFor ?? signer)?.kind === 'kepala_daerah' ? employee.unitId : undefined
    const [screen, stored, achievement, unit, beside, law] = await Promise.all([
      readScreen(table, found),
      table.get(keys.rating(found.stored)),
      achievementFor(table, found.stored, found.chain),
      unitId === undefined ? undefined : table.get(keys.unit(unitId)),
      othersBeside(table, found, signer?.employeeId, now),
      lawFrom(table, now, ['deliver', 'deliverAfterDefault']),
    ])
    const rating = ownDraft(stored, found)
    return { ...found, screen: { ...screen, rating }, rating, achievement, signer, signerFor, unit, beside, law }
  },
  decide({ found, input, actor }, { now, randomBytes }) {
    const { stored, evaluation, relations, chain, rating, achievement, screen, signer, signerFor, unit, beside, law } =
      found
    const refusal = refusalOf('signEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    if (signer === undefined) return refuse('not_allowed')
    // an earlier result that both agreed on stands on the achievement of its own time (IV.A.13.a)
    const basis = reusedBasis(stored, rating)
    if (achievement.unitId === undefined && rating !== undefined && basis === undefined)
      return refuse(
        'achievement_missing',
        withoutUnit(chain.evaluator === undefined ? NO_EVALUATOR : 'Pejabat penilai'),
      )
    const byPerspective = plansByPerspective(chain.employee, unit)
    const signed = sign(
      evaluation,
      {
        rating,
        achievement: basis ?? achievement.used,
        signer,
        signerFor,
        aboveId: deskOfSuperior(chain)?.employeeId,
        byPerspective,
        deviationReason: input.deviationReason,
        others: beside.others,
        now,
      },
      law,
    )
    if (signed instanceof Refusal) return signed
    if (rating === undefined) return refuse('rating_missing')
    // the record of the study can have changed since it was rated
    const fault = studyFault(chain.employee, stored.periodId, rating.studyUnfinished === true)
    if (fault !== undefined) return fault
    const { deviationReason, deviations, ...judgement } = signed.judgement
    const fixed = {
      ...judgement,
      ...saltOf(randomBytes),
      rating: ratingDigest(rating),
      realisations: realisationsDigest(screen.realisations),
      document: documentDigest(signed),
      // speaks of others, and is hidden from the employee with a salt of its own
      ...((deviations ?? deviationReason) !== undefined && {
        deviation: { deviations, reason: deviationReason && digestOf(deviationReason), ...saltOf(randomBytes) },
      }),
      ...(beside.unread && { distribution: 'tidak_terbaca' }),
    }
    const signing = { actor, now, operation: 'signEvaluation', fixed, when: inTime(stored, evaluation, now) }
    const signature = transition(found, signed, signing)
    // what is signed is what was read: a rating that changed meanwhile is read again
    const planned = screen.skp?.workResults.map(result => result.workResultId) ?? []
    const sameRating = { equals: { version: rating.version } }
    return {
      ...signature,
      writes: [
        ...signature.writes,
        { action: 'ConditionCheckItem', key: keys.rating(stored), when: sameRating },
        // what was submitted stays as it is; what was not may be written to until this very moment
        ...(stored.status === 'terbuka' ? holdRealisations(stored, planned, screen.realisations) : []),
      ],
    }
  },
})

export const handler = lambda(signEvaluation)

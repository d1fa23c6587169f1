import { isByAnother, reopen, roundOf, standingProposal } from '../../domain/periods/reopening.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { savePeriod } from '../../store/period.ts'
import { findWithNeighbours, movedEnd } from './moved-end.ts'
import { periodScreen, PeriodScreen } from './view.ts'

export const consentToReopening = operation({
  id: 'consentToReopening',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/reopening/consent',
  summary: 'A second administrator consents: the window is open again, what is unsigned goes back to the evaluators',
  allow: ['admin_kepegawaian'],
  who: 'another administrator than the one who proposed it, before the proposal lapses',
  output: PeriodScreen,
  refusals: ['period_not_found', 'not_allowed', 'reopening_not_proposed', 'reopening_lapsed'],
  table: {
    period: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    cycle: ['GetItem', 'PutItem'],
    closing: ['GetItem'],
    reopening: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table }) {
    const found = await findWithNeighbours(table, path.periodId)
    if (found instanceof Refusal) return found
    const { period } = found
    if (period.proposal !== undefined && !isByAnother(period.proposal, actor))
      return refuse('not_allowed', 'Usulan ini Anda buat sendiri; persetujuan diberikan pengelola kepegawaian lain.')
    return { ...found, closing: await table.get(keys.closing(period.periodId, roundOf(period))) }
  },
  decide({ found, actor }, { now }) {
    const { period, closing, others } = found
    const by = actor.employeeId ?? actor.sub
    const reopened = reopen(period, by, others, now)
    if (reopened instanceof Refusal) return reopened
    const { periodId } = period
    const round = roundOf(reopened)
    const proposal = standingProposal(period, now)
    const { period: after, writes } = savePeriod(period, reopened, {
      at: now,
      by,
      operation: 'consentToReopening',
      from: 'ditutup',
      to: 'evaluasi',
      fixed: {
        round,
        evaluationClosesAt: reopened.evaluationClosesAt,
        formerlyClosedAt: period.evaluationClosesAt,
        proposedBy: proposal?.by,
        proposedAt: proposal?.at,
        reason: digestOf(proposal?.reason),
        closing: closing?.digest,
      },
    })
    return {
      answer: periodScreen(after, true, actor, now),
      writes: [
        ...writes,
        {
          action: 'PutItem',
          key: keys.reopening(periodId, round),
          item: { periodId, round, startedAt: now, attempt: 1 },
          when: { absent: true },
        },
        ...movedEnd(found),
      ],
    }
  },
})

export const handler = lambda(consentToReopening)

import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { line, Link, LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { plannedResults } from './planned.ts'
import { holdEvaluation } from './save.ts'
import { RealisationView, realisationView } from './parts.ts'

export const recordRealisation = operation({
  id: 'recordRealisation',
  area: 'evaluations',
  route: 'PUT /v1/evaluations/{evaluationId}/realisations/{workResultId}',
  summary: 'The employee records what became of a work result, with evidence (III.A.4–7)',
  allow: ['pegawai'],
  who: "the employee himself, from the period's first day until he submits",
  version: 'match_or_none',
  input: z.strictObject({
    realisation: LongText,
    evidence: z._default(z.array(z.strictObject({ title: line(300), url: Link })).check(z.maxLength(20)), []),
  }),
  output: RealisationView,
  refusals: [
    'evaluation_not_found',
    'work_result_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
  ],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'ConditionCheckItem', 'PutItem'],
    skp: ['GetItem'],
    realisation: ['GetItem', 'PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'recordRealisation', now)
    if (found instanceof Refusal) return found
    const planned = await plannedResults(table, found.stored)
    if (!planned.results.some(result => result.workResultId === path.workResultId))
      return refuse('work_result_not_found')
    const { employeeId, periodId } = found.stored
    return { ...found, realisation: await table.get(keys.realisation(employeeId, periodId, path.workResultId)) }
  },
  decide({ found, input, path, actor }, { now }) {
    const { stored, evaluation, relations, realisation } = found
    const refusal = refusalOf('recordRealisation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const { employeeId, periodId } = stored
    const next = {
      employeeId,
      periodId,
      workResultId: path.workResultId,
      ...input,
      recordedAt: now,
      version: (realisation?.version ?? 0) + 1,
    }
    const of = { evaluation, seen: { relations, actorId: actor.employeeId, now } }
    return {
      answer: realisationView(next, of),
      stored: realisation && realisationView(realisation, of),
      writes: [
        {
          action: 'PutItem',
          key: keys.realisation(employeeId, periodId, path.workResultId),
          item: next,
          when: realisation === undefined ? { absent: true } : { equals: { version: realisation.version } },
        },
        holdEvaluation(stored, evaluation, now),
      ],
      was: realisation,
    }
  },
})

export const handler = lambda(recordRealisation)

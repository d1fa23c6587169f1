import type { Evaluation, Realisation } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Check, Condition, Put } from '../../store/access.ts'
import { type Act, entryAfter } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

/** A transition: the evaluation and its history entry. `before` is the stored one that was decided on. */
export function saveEvaluation<E extends Evaluation>(
  before: Evaluation,
  after: E,
  act: Omit<Act, 'from' | 'to'>,
  when: Condition = { equals: { version: before.version } },
): { evaluation: E; writes: readonly [Put<'evaluation'>, Put<'history'>] } {
  const entry = entryAfter(evaluationIdOf(after), before, { ...act, from: before.status, to: after.status })
  const evaluation = { ...after, ...entry.head }
  return {
    evaluation,
    writes: [{ action: 'PutItem', key: keys.evaluation(after), item: evaluation, when }, entry.write],
  }
}

/** The clock race is settled by the table: in time means that the stored instant, too, has not passed. */
export function inTime(stored: Evaluation, evaluation: Evaluation, now: Instant): Condition {
  const moved = stored.closesAt !== evaluation.closesAt
  return {
    equals: { version: stored.version },
    ...(moved || evaluation.by === 'superior' ? {} : { atLeast: { closesAt: now } }),
  }
}

/** Holds the evaluation where it is while something that belongs to it is written; takes the period's moved instants along. */
export function holdEvaluation(
  stored: Evaluation,
  evaluation: Evaluation,
  now: Instant,
): Check<'evaluation'> | Put<'evaluation'> {
  const key = keys.evaluation(stored)
  const when = inTime(stored, evaluation, now)
  return stored.closesAt === evaluation.closesAt
    ? { action: 'ConditionCheckItem', key, when }
    : { action: 'PutItem', key, item: evaluation, when }
}

/** What is submitted is what was read: a realisation recorded meanwhile, of whichever of these results, is read again. */
export function holdRealisations(
  { employeeId, periodId }: Evaluation,
  workResultIds: readonly string[],
  read: readonly Realisation[],
): Check<'realisation'>[] {
  const versions = new Map(read.map(each => [each.workResultId, each.version]))
  return workResultIds.map(workResultId => {
    const version = versions.get(workResultId)
    return {
      action: 'ConditionCheckItem',
      key: keys.realisation(employeeId, periodId, workResultId),
      when: version === undefined ? { absent: true } : { equals: { version } },
    }
  })
}

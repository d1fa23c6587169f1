import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainText } from '../../domain/shapes.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Reads } from '../../store/access.ts'
import { evaluationIdOf, parseEvaluationId } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'

const MOST_NAMED = 200

/** What the administrator has to follow up after a closing, by name. */
export const ClosingReport = z.object({
  /** Who had to have an SKP and had none: at most 200 are named, all are counted. */
  withoutSkpEmployees: z.optional(z.array(z.object({ employeeId: plainText, name: plainText }))),
  /** Whose evaluation nobody judges, and the state that he was in (II.C.8): at most 200. */
  stoppedEvaluations: z.optional(z.array(z.object({ evaluationId: plainText, name: plainText, why: plainText }))),
  /** Evaluations that the superior has not signed in his 14 working days (IV.A.11): at most 200 are named, all are counted. */
  overdueSuperiors: z.optional(
    z.array(z.object({ evaluationId: plainText, superiorId: optionalText, dueAt: plainText })),
  ),
  overdueSuperiorsCount: optionalNumber,
})
export type ClosingReport = z.output<typeof ClosingReport>

type Reading = Reads<'employee' | 'evaluation', 'roster'>

export async function readReport(
  table: Reading,
  periodId: string,
  shards: readonly Item<'closingShard'>[],
  now: Instant,
): Promise<ClosingReport> {
  const [withoutSkpEmployees, stoppedEvaluations, late] = await Promise.all([
    withoutSkp(table, shards),
    stopped(table, shards),
    overdue(table, periodId, now),
  ])
  const overdueSuperiors = late.slice(0, MOST_NAMED)
  return { withoutSkpEmployees, stoppedEvaluations, overdueSuperiors, overdueSuperiorsCount: late.length }
}

async function withoutSkp(table: Reading, shards: readonly Item<'closingShard'>[]) {
  const ids = shards.flatMap(({ result }) => result?.withoutSkp ?? []).slice(0, MOST_NAMED)
  const people = await table.getAll(ids.map(keys.employee))
  return people
    .map(({ employeeId, name }) => ({ employeeId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

async function stopped(table: Reading, shards: readonly Item<'closingShard'>[]) {
  const ids = shards.flatMap(({ result }) => result?.stopped ?? []).slice(0, MOST_NAMED)
  const evaluations = await table.getAll(ids.flatMap(id => parseEvaluationId(id) ?? []).map(keys.evaluation))
  return evaluations
    .flatMap(one => ('stopped' in one ? [{ ...one, evaluationId: evaluationIdOf(one) }] : []))
    .map(({ evaluationId, name, stopped: { why } }) => ({ evaluationId, name, why }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** Shard by shard: the roster says what came to a superior, the evaluation whether he has signed. */
async function overdue(table: Reading, periodId: string, now: Instant) {
  const late: NonNullable<ClosingReport['overdueSuperiors']> = []
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const entries = await table.all(ranges.rosterShard(periodId, shard))
    const handedOver = entries.filter(({ outcome, settled }) => outcome?.by === 'superior' && settled !== true)
    for (const evaluation of await table.getAll(handedOver.map(keys.evaluation))) {
      const { superiorDueAt: dueAt, actorId: superiorId } = evaluation
      if ('judgement' in evaluation || dueAt === undefined || now <= dueAt) continue
      late.push({
        evaluationId: evaluationIdOf(evaluation),
        ...(superiorId === undefined ? {} : { superiorId }),
        dueAt: formatInstant(dueAt),
      })
    }
  }
  return late.toSorted((a, b) => (a.evaluationId < b.evaluationId ? -1 : 1))
}

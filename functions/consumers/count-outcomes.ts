import type { EvaluationStatus, JudgedEvaluation } from '../domain/evaluations/evaluation.ts'
import { isJudged, reporterOf, stageOf } from '../domain/reports/results-report.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import type { Add, Put, Reads } from '../store/access.ts'
import { evaluationIdOf } from '../store/ids.ts'
import type { Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import type { Committed, Failed } from '../store/table.ts'

/** One transaction holds 100 writes: a marker and at most twice two units' and an office's counters each. */
const AT_ONCE = 14
const ATTEMPTS = 5
const WITHOUT_UNIT = 'tanpa-unit'

type Counted = Item<'counted'>
type Counter = Add<'count'> | Add<'predicateCount'> | Add<'reportCount'>
type Counting = Pick<Reads<'counted'>, 'getAll'> & {
  readonly commit: (writes: readonly (Put<'counted'> | Counter)[]) => Promise<Committed | Failed>
}

/**
 * A marker says which version of each evaluation was counted, and where; it moves in the same transaction as the
 * counters. So a change that comes twice, late or out of order changes nothing.
 */
export const countOutcomes = consumer({
  id: 'countOutcomes',
  summary:
    'Counts the evaluations of each unit and period by status, the signed ones by predicate, and by office how far its report is',
  impact: 'Progress figures of periods and units stand still; no evaluation is affected',
  of: ['evaluation'],
  table: {
    counted: ['BatchGetItem', 'PutItem'],
    count: ['UpdateItem'],
    predicateCount: ['UpdateItem'],
    reportCount: ['UpdateItem'],
  },
  async handle(changes, { table }) {
    const latest = new Map<string, Item<'evaluation'>>()
    for (const { now } of changes) {
      const id = evaluationIdOf(now)
      if (now.version > (latest.get(id)?.version ?? 0)) latest.set(id, now)
    }
    const evaluations = [...latest.values()]
    for (let at = 0; at < evaluations.length; at += AT_ONCE) await count(table, evaluations.slice(at, at + AT_ONCE))
  },
})

async function count(table: Counting, evaluations: readonly Item<'evaluation'>[]): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const markers = await table.getAll(evaluations.map(one => keys.counted(evaluationIdOf(one))))
    const before = new Map(markers.map(marker => [marker.evaluationId, marker]))
    const fresh = evaluations.filter(one => one.version > (before.get(evaluationIdOf(one))?.version ?? 0))
    if (!(await table.commit(writesOf(fresh, before))).failed) return
  }
  throw new Error('the markers of these evaluations keep changing')
}

function writesOf(evaluations: readonly Item<'evaluation'>[], before: ReadonlyMap<string, Counted>) {
  const markers: Put<'counted'>[] = []
  const deltas = new Map<string, { key: Counter['key']; add: Record<string, number> }>()
  const add = (key: Counter['key'], counter: string, by: number) => {
    const name = `${key.pk} ${key.sk}`
    const delta = deltas.get(name) ?? { key, add: {} }
    delta.add[counter] = (delta.add[counter] ?? 0) + by
    deltas.set(name, delta)
  }
  for (const evaluation of evaluations) {
    const { periodId, status, version, unitId = WITHOUT_UNIT } = evaluation
    const evaluationId = evaluationIdOf(evaluation)
    const was = before.get(evaluationId)
    const judged = judgedOf(evaluation)
    if (was !== undefined) add(keys.count(periodId, was.unitId), was.status, -1)
    add(keys.count(periodId, unitId), status, 1)
    if (was?.judged !== undefined) add(keys.predicateCount(periodId, was.judged.unitId), was.judged.predicate, -1)
    if (judged !== undefined) add(keys.predicateCount(periodId, judged.unitId), judged.predicate, 1)
    const report = isJudged(evaluation) ? reportedIn(evaluation) : undefined
    if (was?.report !== undefined) add(keys.reportCount(periodId, was.report.officeId), was.report.stage, -1)
    if (report !== undefined) add(keys.reportCount(periodId, report.officeId), report.stage, 1)
    markers.push({
      action: 'PutItem',
      key: keys.counted(evaluationId),
      item: { evaluationId, version, status: status satisfies EvaluationStatus, unitId, judged, report },
      when: was === undefined ? { absent: true } : { equals: { version: was.version } },
    })
  }
  const adds = [...deltas.values()].flatMap(({ key, add: all }): Counter[] => {
    const changed = Object.fromEntries(Object.entries(all).filter(([, by]) => by !== 0))
    return Object.keys(changed).length === 0 ? [] : [adding(key, changed)]
  })
  return [...markers, ...adds]
}

function adding(key: Counter['key'], add: Record<string, number>): Counter {
  const action = 'UpdateItem' as const
  if (key.item === 'count') return { action, key, add }
  return key.item === 'reportCount' ? { action, key, add } : { action, key, add }
}

const reportedIn = (evaluation: JudgedEvaluation): Counted['report'] => ({
  officeId: reporterOf(evaluation),
  stage: stageOf(evaluation),
})

/** The result in force: what an objection changed counts as it is now. */
function judgedOf(evaluation: Item<'evaluation'>): Counted['judged'] {
  if (!('judgement' in evaluation)) return undefined
  const { achievementUnitId: unitId, predicate } = evaluation.judgement
  return { unitId, predicate }
}

export const handler = streamed(countOutcomes)

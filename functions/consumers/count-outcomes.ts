import type { EvaluationStatus } from '../domain/evaluation.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import type { Add, Put, Reads } from '../store/access.ts'
import { evaluationIdOf } from '../store/ids.ts'
import type { Item } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import type { Committed, Failed } from '../store/table.ts'

/** One transaction holds 100 writes: a marker and at most two units' counters each. */
const AT_ONCE = 33
const ATTEMPTS = 5
const WITHOUT_UNIT = 'tanpa-unit'

type Counted = Item<'counted'>
type Counting = Pick<Reads<'counted'>, 'getAll'> & {
  readonly commit: (writes: readonly (Put<'counted'> | Add<'count'>)[]) => Promise<Committed | Failed>
}

/**
 * A marker says which version of each evaluation was counted, and where; it moves in the same transaction as the
 * counters. So a change that comes twice, late or out of order changes nothing.
 */
export const countOutcomes = consumer({
  id: 'countOutcomes',
  summary: 'Counts the evaluations of each unit and period by status',
  impact: 'Progress figures of periods and units stand still; no evaluation is affected',
  of: ['evaluation'],
  table: { counted: ['BatchGetItem', 'PutItem'], count: ['UpdateItem'] },
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
  const deltas = new Map<string, { key: Add<'count'>['key']; add: Record<string, number> }>()
  const add = (periodId: string, unitId: string, status: string, by: number) => {
    const key = keys.count(periodId, unitId)
    const name = `${key.pk} ${key.sk}`
    const delta = deltas.get(name) ?? { key, add: {} }
    delta.add[status] = (delta.add[status] ?? 0) + by
    deltas.set(name, delta)
  }
  for (const evaluation of evaluations) {
    const { periodId, status, version, unitId = WITHOUT_UNIT } = evaluation
    const evaluationId = evaluationIdOf(evaluation)
    const was = before.get(evaluationId)
    if (was !== undefined) add(periodId, was.unitId, was.status, -1)
    add(periodId, unitId, status, 1)
    markers.push({
      action: 'PutItem',
      key: keys.counted(evaluationId),
      item: { evaluationId, version, status: status satisfies EvaluationStatus, unitId },
      when: was === undefined ? { absent: true } : { equals: { version: was.version } },
    })
  }
  const adds = [...deltas.values()].flatMap(({ key, add: all }): Add<'count'>[] => {
    const changed = Object.fromEntries(Object.entries(all).filter(([, by]) => by !== 0))
    return Object.keys(changed).length === 0 ? [] : [{ action: 'UpdateItem', key, add: changed }]
  })
  return [...markers, ...adds]
}

export const handler = streamed(countOutcomes)

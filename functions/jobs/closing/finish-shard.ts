import { mustHaveSkp } from '../../domain/employee.ts'
import type { Page, Position } from '../../store/access.ts'
import { digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import { keys, ranges } from '../../store/keys.ts'
import { type Settled, settlePage } from './settle-page.ts'
import type { ClosingTable, Settling } from './working.ts'

const PAGE = 100
const PASSES = 6

/** Everything of one shard; a shard that is done already is left as it is. */
export async function finishShard(
  table: ClosingTable,
  period: Item<'period'>,
  shard: number,
  settling: Settling,
): Promise<Settled> {
  const { periodId } = period
  const key = keys.closingShard(periodId, shard)
  const sealed = await table.get(key)
  if (sealed?.result !== undefined) return { escalated: 0, withoutSuperior: [] }
  if (sealed === undefined)
    await table.commit([{ action: 'PutItem', key, item: { periodId, shard }, when: { absent: true } }])

  const { settled, outcomes } = await settle(table, period, shard, settling)
  const known = new Set(outcomes.map(({ employeeId }) => employeeId))
  const result = {
    evaluations: outcomes.length,
    escalated: outcomes.filter(({ by }) => by === 'superior').length,
    withoutSkp: await withoutSkp(table, shard, known),
    needsSuperior: outcomes.filter(one => one.withoutSuperior).map(({ id }) => id),
    digest: digestOf(outcomes.map(one => [one.employeeId, periodId, one.status, one.by, one.predicate ?? null])),
    finishedAt: settling.now,
  }
  const when = { equals: { shard }, without: ['result'] }
  await table.commit([{ action: 'PutItem', key, item: { periodId, shard, result }, when }])
  return settled
}

type Outcome = NonNullable<Item<'roster'>['outcome']> & { readonly id: string; readonly employeeId: string }

/** A pass that meets no entry without an outcome is the sum: it depends on nothing but what is stored. */
async function settle(table: ClosingTable, period: Item<'period'>, shard: number, settling: Settling) {
  const withoutSuperior: string[] = []
  let escalated = 0
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const outcomes: Outcome[] = []
    let left = 0
    await eachPage(
      start => table.page(ranges.rosterShard(period.periodId, shard), PAGE, start),
      async entries => {
        for (const entry of entries)
          if (entry.outcome !== undefined)
            outcomes.push({ ...entry.outcome, id: evaluationIdOf(entry), employeeId: entry.employeeId })
        const unsettled = entries.filter(entry => entry.outcome === undefined)
        left += unsettled.length
        const page = await settlePage(table, period, unsettled, settling)
        escalated += page.escalated
        withoutSuperior.push(...page.withoutSuperior)
      },
    )
    if (left === 0) return { settled: { escalated, withoutSuperior }, outcomes }
  }
  throw new Error(`shard ${shard} of ${period.periodId} does not come to rest`)
}

/** Who must have an SKP and has no evaluation in this period. */
async function withoutSkp(table: ClosingTable, shard: number, known: ReadonlySet<string>): Promise<string[]> {
  const missing: string[] = []
  await eachPage(
    start => table.page(ranges.staffShard(shard), PAGE, start),
    async staff => {
      for (const one of staff) if (mustHaveSkp(one) && !known.has(one.employeeId)) missing.push(one.employeeId)
    },
  )
  return missing
}

async function eachPage<T>(
  read: (start?: Position) => Promise<Page<T>>,
  work: (items: readonly T[]) => Promise<void>,
): Promise<void> {
  let start: Position | undefined
  do {
    const page: Page<T> = await read(start)
    await work(page.items)
    start = page.next
  } while (start !== undefined)
}

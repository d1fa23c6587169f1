import { mustHaveSkp } from '../../domain/people/employee.ts'
import { roundOf } from '../../domain/periods/reopening.ts'
import { eachPage } from './each-page.ts'
import { digestOfShard, type Settled, settledIn } from '../../store/closing-digest.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { outcomeOf } from '../../store/roster.ts'
import { settlePage, type SettledPage } from './settle-page.ts'
import type { ClosingTable, Settling } from './working.ts'

const PAGE = 100
const PASSES = 6

/** Everything of one shard; a shard that is done already is left as it is. */
export async function finishShard(
  table: ClosingTable,
  period: Item<'period'>,
  shard: number,
  settling: Settling,
): Promise<SettledPage> {
  const { periodId } = period
  const key = keys.closingShard(periodId, shard, roundOf(period))
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
    needsSuperior: outcomes.filter(one => one.withoutSuperior).map(evaluationIdOf),
    stopped: outcomes.filter(({ status }) => status === 'dihentikan').map(evaluationIdOf),
    digest: digestOfShard(outcomes),
    finishedAt: settling.now,
  }
  const when = { equals: { shard }, without: ['result'] }
  await table.commit([{ action: 'PutItem', key, item: { periodId, shard, result }, when }])
  return settled
}

/** A pass that meets no entry without an outcome is the sum: it depends on nothing but what is stored. */
async function settle(table: ClosingTable, period: Item<'period'>, shard: number, settling: Settling) {
  const withoutSuperior: string[] = []
  const round = roundOf(period)
  let escalated = 0
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const outcomes: Settled[] = []
    let left = 0
    await eachPage(
      start => table.page(ranges.rosterShard(period.periodId, shard), PAGE, start),
      async entries => {
        outcomes.push(...settledIn(entries, round))
        const unsettled = entries.filter(entry => outcomeOf(entry, round) === undefined)
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

import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { columnsOf, onceIn, sumOf, type Tables } from '../../domain/openness/measures.ts'
import type { Reads } from '../../store/access.ts'
import { keys, ranges, SHARDS } from '../../store/keys.ts'
import { eachPage } from '../closing/each-page.ts'

const PAGE = 100
const WITHOUT_UNIT = 'tanpa-unit'

/** What all evaluations of a period come to, before anything of it is hidden: it never leaves this job. */
export type Tally = { readonly complete: boolean; readonly byUnit: ReadonlyMap<string, Tables> }

type Reading = Pick<Reads<'evaluation', 'roster'>, 'page' | 'getAll'>

/** Strongly read, everyone once. Only where all is final, unless `whatever`. */
export async function tallyOf(table: Reading, periodId: string, whatever: boolean): Promise<Tally | undefined> {
  const byUnit = new Map<string, Tables>()
  let complete = true
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await eachPage(
      start => table.page(ranges.rosterShard(periodId, shard), PAGE, start),
      async entries => {
        if (!complete && !whatever) return
        for (const evaluation of await table.getAll(entries.map(keys.evaluation))) {
          if (evaluation.status !== 'final') complete = false
          add(byUnit, evaluation)
        }
      },
    )
    if (!complete && !whatever) return undefined
  }
  return { complete, byUnit }
}

function add(byUnit: Map<string, Tables>, evaluation: Evaluation): void {
  const { unitId = WITHOUT_UNIT } = evaluation
  const one = onceIn(columnsOf(evaluation))
  const before = byUnit.get(unitId)
  byUnit.set(unitId, sumOf(before === undefined ? [one] : [before, one]))
}

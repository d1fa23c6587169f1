import { type Evaluation, isOpen } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import { handBack, roundOf } from '../../domain/periods/reopening.ts'
import { Refusal } from '../../domain/refusal.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Reads, WritesOf } from '../../store/access.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { rosterAsRead } from '../../store/roster.ts'
import type { Committed, Failed } from '../../store/table.ts'
import { bySystem } from '../roster/transition.ts'
import { eachPage } from './each-page.ts'
import { authoritiesOver } from '../../store/authorities.ts'

const PAGE = 100
const AT_ONCE = 8
const PASSES = 6

type Written = { evaluation: ['PutItem']; history: ['PutItem']; roster: ['ConditionCheckItem'] }
type HandingTable = Reads<'evaluation' | 'employee' | 'region', 'roster'> & {
  readonly commit: (writes: readonly WritesOf<Written>[]) => Promise<Committed | Failed>
}

/** All of one shard; a pass that meets nothing to hand back is the end. Answers how many this run handed back. */
export async function handBackOfShard(
  table: HandingTable,
  period: Item<'period'>,
  shard: number,
  now: Instant,
): Promise<number> {
  let handedBack = 0
  for (let pass = 1; pass <= PASSES; pass += 1) {
    let left = 0
    await eachPage(
      start => table.page(ranges.rosterShard(period.periodId, shard), PAGE, start),
      async entries => {
        const waiting = await withSuperior(table, entries, roundOf(period))
        left += waiting.length
        handedBack += await handBackAll(table, period, waiting, now)
      },
    )
    if (left === 0) return handedBack
  }
  throw new Error(`shard ${shard} of ${period.periodId} does not come to rest`)
}

type Waiting = { readonly entry: Item<'roster'>; readonly evaluation: Evaluation }

/** What an earlier closing gave to a superior, and no closing since has settled. */
async function withSuperior(
  table: HandingTable,
  entries: readonly Item<'roster'>[],
  round: number,
): Promise<Waiting[]> {
  const handed = entries.filter(({ outcome, round: settledIn = 0 }) => outcome?.by === 'superior' && settledIn < round)
  const byId = new Map(handed.map(entry => [evaluationIdOf(entry), entry]))
  return (await table.getAll(handed.map(keys.evaluation))).flatMap(evaluation => {
    const entry = byId.get(evaluationIdOf(evaluation))
    return entry === undefined || !isOpen(evaluation) || evaluation.by !== 'superior' ? [] : [{ entry, evaluation }]
  })
}

async function handBackAll(
  table: HandingTable,
  period: Item<'period'>,
  waiting: readonly Waiting[],
  now: Instant,
): Promise<number> {
  const standing = waiting.map(({ evaluation }) => ({ ...evaluation, by: 'penilai' as const }))
  const authorities = await authoritiesOver(table, standing, now)
  // to the office: whoever acts in it today finds it there, and its holder afterwards
  const evaluatorOf = new Map(
    [...authorities].map(([one, { evaluator, evaluatorFor }]) => [evaluationIdOf(one), evaluatorFor ?? evaluator]),
  )
  let handedBack = 0
  await atOnce(AT_ONCE, waiting, async ({ entry, evaluation }) => {
    const back = handBack(evaluation, period, evaluatorOf.get(evaluationIdOf(evaluation))?.employeeId)
    if (back instanceof Refusal) return
    const { by, closesAt } = back
    const fixed = { by, closesAt, formerlyDueAt: evaluation.superiorDueAt, round: roundOf(period) }
    const committed = await table.commit([
      ...bySystem(evaluation, back, { operation: 'handBackUnsigned', now, fixed }),
      // a closing that has come meanwhile has settled it anew: then it stays with the superior
      { action: 'ConditionCheckItem', key: keys.roster(entry), when: rosterAsRead(entry) },
    ])
    if (!committed.failed) handedBack += 1
  })
  return handedBack
}

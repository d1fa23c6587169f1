import { unitsToUse } from '../../domain/evaluations/achievement-of.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { standingOf } from '../../domain/people/standing.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Paging } from '../../kit/operation.ts'
import type { Page, Reads } from '../../store/access.ts'
import type { Listed } from '../../store/items.ts'
import { keys, ranges } from '../../store/keys.ts'
import { achievementOf } from '../evaluations/achievement.ts'
import { isBy, peopleOf } from '../team-standing.ts'
import type { TeamRow } from './distribution-view.ts'

type Reading = Reads<'employee' | 'achievement', 'unit', 'employee' | 'evaluation' | 'rating'>
type Evaluator = Pick<Listed<'employee'>, 'employeeId' | 'name' | 'kind' | 'unitId'>

const AT_ONCE = 8

/** My own team on the first page, then the teams of my evaluators by their names; whoever evaluates nobody is left out. */
export async function teamRows(table: Reading, me: string, periodId: string, page: Paging): Promise<Page<TeamRow>> {
  const [mine, evaluators] = await Promise.all([
    table.listAll(ranges.teamEvaluations(me, periodId)),
    table.list(ranges.team(me), page.limit, page.start),
  ])
  const handedOver = mine.filter(isBy('superior'))
  const own = page.start === undefined ? await ownRow(table, me, periodId, mine.filter(isBy('penilai'))) : []
  const rows: TeamRow[] = []
  await atOnce(AT_ONCE, evaluators.items, async evaluator => {
    const people = await peopleOf(table, evaluator.employeeId, handedOver, periodId)
    if (people.length > 0) rows.push(await rowOf(table, 'tim_penilai', evaluator, periodId, people, []))
  })
  const items = [...own, ...rows.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))]
  return evaluators.next === undefined ? { items } : { items, next: evaluators.next }
}

async function ownRow(table: Reading, me: string, periodId: string, people: readonly Evaluation[]): Promise<TeamRow[]> {
  if (people.length === 0) return []
  const [profile, drafts] = await Promise.all([
    table.get(keys.employee(me)),
    table.listAll(ranges.drafts(me, periodId)),
  ])
  return profile === undefined ? [] : [await rowOf(table, 'tim', profile, periodId, people, drafts)]
}

async function rowOf(
  table: Reading,
  of: TeamRow['of'],
  evaluator: Evaluator,
  periodId: string,
  people: readonly Evaluation[],
  drafts: readonly Listed<'rating'>[],
): Promise<TeamRow> {
  const { employeeId: evaluatorId, name, unitId } = evaluator
  const { used } = await achievementOf(table, periodId, unitsToUse({ employee: evaluator, evaluator }))
  const standing = standingOf(people, drafts, CURRENT_RULE_SET)
  return { of, evaluatorId, name, unitId, achievement: used?.achievement, standing }
}

import { unitsToUse } from '../../domain/evaluations/achievement-of.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import { placeAt } from '../../domain/people/place.ts'
import { standingOf } from '../../domain/people/standing.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Paging } from '../../kit/operation.ts'
import type { Page, Reads } from '../../store/access.ts'
import type { Item, Listed } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { achievementOf } from '../evaluations/achievement.ts'
import { AS, type DesksWithPlt, evaluationsAt, type PageAt, pageOverDesks, partsAt } from '../desks.ts'
import { isBy, peopleOf } from '../team-standing.ts'
import type { TeamRow } from './distribution-view.ts'

type Reading = Reads<'employee' | 'achievement' | 'region', 'unit' | 'evaluation', 'employee' | 'evaluation' | 'rating'>
type Evaluator = Pick<Listed<'employee'>, 'employeeId' | 'name' | 'kind' | 'unitId' | 'evaluatorId' | 'formerPlaces'>

const AT_ONCE = 8

/** Who asks, and at whose desks he works. */
type Asker = {
  readonly actor: Actor
  readonly me: string
  readonly desks: DesksWithPlt
  readonly now: Instant
}

type Of = Pick<Item<'period'>, 'periodId' | 'evaluationOpensAt'>

/**
 * My own team on the first page, and those of the offices that I act for (IV.A.3); then the teams of the evaluators below
 * them by their names. Whoever evaluates nobody is left out.
 */
export async function teamRows(table: Reading, asker: Asker, period: Of, page: Paging): Promise<Page<TeamRow>> {
  const { me, desks, now } = asker
  const { periodId } = period
  const lists = { desk: (id: string, ...at: PageAt) => table.list(ranges.team(id), ...at) }
  const [atDesks, evaluators] = await Promise.all([
    Promise.all(desks.ids.map(desk => peopleAt(table, asker, desk, periodId))),
    pageOverDesks<Listed<'employee'>>(desks, lists, page.limit, page.start),
  ])
  const own = page.start === undefined ? await Promise.all(atDesks.map(at => ownRow(table, me, at, period))) : []
  const handedOver = atDesks.flatMap(({ people }) => people.filter(isBy('superior')))
  const rows: TeamRow[] = []
  // the team of who asks is his own, also where he acts for his own evaluator
  const others = evaluators.items.filter(({ employeeId }) => employeeId !== me)
  await atOnce(AT_ONCE, others, async evaluator => {
    const people = await peopleOf(table, evaluator.employeeId, handedOver, periodId, now)
    if (people.length > 0) rows.push(await rowOf(table, 'tim_penilai', evaluator, period, people, []))
  })
  const items = [...own.flat(), ...rows.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))]
  return evaluators.next === undefined ? { items } : { items, next: evaluators.next }
}

type AtDesk = { readonly desk: string; readonly people: readonly Evaluation[] }

/** What lies on one desk and is his part, with the Plt. who are judged there (IV.A.5). */
async function peopleAt(table: Reading, asker: Asker, desk: string, periodId: string): Promise<AtDesk> {
  const { actor, desks, now } = asker
  const here = { ...desks, ids: [desk], plt: desks.plt.filter(each => each.desk === desk) }
  const found = await evaluationsAt(table, here, periodId)
  const parts = await partsAt(table, here, actor, found, one => AS[one.by], now)
  return { desk, people: parts.map(({ one }) => one) }
}

/** The people are those of the office, whoever acts in it; the drafts are his who asks. */
async function ownRow(table: Reading, me: string, at: AtDesk, period: Of): Promise<TeamRow[]> {
  const people = at.people.filter(isBy('penilai'))
  if (people.length === 0) return []
  const [profile, drafts] = await Promise.all([
    table.get(keys.employee(at.desk)),
    table.listAll(ranges.drafts(me, period.periodId)),
  ])
  return profile === undefined ? [] : [await rowOf(table, 'tim', profile, period, people, drafts)]
}

/** With the unit that he led when the window opened, though he may have moved since: its achievement counts (IV.A.14, IV.B.1.g). */
async function rowOf(
  table: Reading,
  of: TeamRow['of'],
  evaluator: Evaluator,
  { periodId, evaluationOpensAt }: Of,
  people: readonly Evaluation[],
  drafts: readonly Listed<'rating'>[],
): Promise<TeamRow> {
  const { employeeId: evaluatorId, name } = evaluator
  const { unitId } = placeAt(evaluator, evaluationOpensAt)
  const judge = { ...evaluator, unitId }
  const { used } = await achievementOf(table, periodId, unitsToUse({ employee: judge, evaluator: judge }))
  const standing = standingOf(people, drafts, CURRENT_RULE_SET)
  return { of, evaluatorId, name, unitId, achievement: used?.achievement, standing }
}

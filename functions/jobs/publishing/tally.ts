import { type Evaluation, officeOf } from '../../domain/evaluations/evaluation.ts'
import type { Counts } from '../../domain/evaluations/suppression.ts'
import type { Day } from '../../domain/instant.ts'
import type { Team } from '../../domain/openness/leniency.ts'
import { columnsOf, NOBODY_OF, onceIn, sumOf, type Tables } from '../../domain/openness/measures.ts'
import { type Trait, TRAITS, traitsOf } from '../../domain/openness/traits.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import { keys, ranges, SHARDS } from '../../store/keys.ts'
import { eachPage } from '../closing/each-page.ts'

const PAGE = 100
const WITHOUT_UNIT = 'tanpa-unit'

/** What all evaluations of a period come to, before anything of it is hidden: it never leaves this job. */
export type Tally = {
  readonly complete: boolean
  readonly byUnit: ReadonlyMap<string, Tables>
  readonly byTrait: Readonly<Record<Trait, ReadonlyMap<string, Counts>>>
  /** By whose judgement it is. */
  readonly teams: ReadonlyMap<string, Team>
}

type Reading = Pick<Reads<'evaluation' | 'employee', 'roster'>, 'page' | 'getAll'>

/** Strongly read, everyone once. Only where all is final, unless `whatever`. */
export async function tallyOf(
  table: Reading,
  period: { readonly periodId: string; readonly endsOn: Day },
  whatever: boolean,
): Promise<Tally | undefined> {
  const tally = {
    byUnit: new Map<string, Tables>(),
    byTrait: { grade: new Map<string, Counts>(), sex: new Map<string, Counts>(), age: new Map<string, Counts>() },
    teams: new Map<string, Team>(),
  }
  let complete = true
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await eachPage(
      start => table.page(ranges.rosterShard(period.periodId, shard), PAGE, start),
      async entries => {
        if (!complete && !whatever) return
        const [evaluations, people] = await Promise.all([
          table.getAll(entries.map(keys.evaluation)),
          table.getAll(entries.map(({ employeeId }) => keys.employee(employeeId))),
        ])
        const known = new Map(people.map(person => [person.employeeId, person]))
        for (const evaluation of evaluations) {
          if (evaluation.status !== 'final') complete = false
          add(tally, evaluation, known.get(evaluation.employeeId), period.endsOn)
        }
      },
    )
    if (!complete && !whatever) return undefined
  }
  return { complete, ...tally }
}

type Adding = {
  readonly byUnit: Map<string, Tables>
  readonly byTrait: Readonly<Record<Trait, Map<string, Counts>>>
  readonly teams: Map<string, Team>
}

function add(
  { byUnit, byTrait, teams }: Adding,
  evaluation: Evaluation,
  person: Employee | undefined,
  endsOn: Day,
): void {
  const { unitId = WITHOUT_UNIT } = evaluation
  const columns = columnsOf(evaluation)
  byUnit.set(unitId, sumOf([byUnit.get(unitId) ?? NOBODY_OF, onceIn(columns)]))
  const traits = traitsOf(person, endsOn)
  for (const trait of TRAITS) {
    const before = byTrait[trait].get(traits[trait]) ?? NOBODY_OF.predicates
    byTrait[trait].set(traits[trait], { ...before, [columns.predicates]: (before[columns.predicates] ?? 0) + 1 })
  }
  if (evaluation.status !== 'final') return
  const { predicate } = evaluation.judgement
  const { people, sangat_baik } = teams.get(officeOf(evaluation.judgement)) ?? { people: 0, sangat_baik: 0 }
  const more = predicate === 'sangat_baik' ? 1 : 0
  teams.set(officeOf(evaluation.judgement), { people: people + 1, sangat_baik: sangat_baik + more })
}

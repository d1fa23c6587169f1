import { type Evaluation, officeOf } from '../../domain/evaluations/evaluation.ts'
import type { Counts } from '../../domain/evaluations/suppression.ts'
import type { Day } from '../../domain/instant.ts'
import type { Team } from '../../domain/openness/leniency.ts'
import { columnsOf, NOBODY_OF, onceIn, sumOf, type Tables } from '../../domain/openness/measures.ts'
import { trainingHours } from '../../domain/development/training-hours.ts'
import type { Period } from '../../domain/periods/period.ts'
import { atOnce } from '../../kit/at-once.ts'
import { type Trait, TRAITS, traitsOf } from '../../domain/openness/traits.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'
import { eachPage } from '../closing/each-page.ts'

const PAGE = 100
const AT_ONCE = 8
const WITHOUT_UNIT = 'tanpa-unit'

/** What all evaluations of a period come to, before anything of it is hidden: it never leaves this job. */
export type Tally = {
  readonly complete: boolean
  readonly byUnit: ReadonlyMap<string, Tables>
  readonly byTrait: Readonly<Record<Trait, ReadonlyMap<string, Counts>>>
  /** By whose judgement it is. */
  readonly teams: ReadonlyMap<string, Team>
}

type Reading = Pick<Reads<'evaluation' | 'employee', 'roster' | 'enrolment'>, 'page' | 'getAll' | 'all'>

/** Strongly read, everyone once. Only where all is final, unless `whatever`. */
export async function tallyOf(
  table: Reading,
  period: Pick<Period, 'periodId' | 'endsOn' | 'kind'> & { readonly year: number },
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
        const hours = await hoursOf(table, period, people)
        const known = new Map(people.map(person => [person.employeeId, person]))
        for (const evaluation of evaluations) {
          if (evaluation.status !== 'final') complete = false
          const person = known.get(evaluation.employeeId)
          add(tally, evaluation, person, hours.get(evaluation.employeeId) ?? 0, period.endsOn)
        }
      },
    )
    if (!complete && !whatever) return undefined
  }
  return { complete, ...tally }
}

/** JP are of a year: only its own figures tell of them. */
async function hoursOf(
  table: Pick<Reads<never, 'enrolment'>, 'all'>,
  { kind, year }: Pick<Period, 'kind'> & { readonly year: number },
  people: readonly Employee[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  if (kind !== 'tahunan') return found
  await atOnce(AT_ONCE, people, async person => {
    const enrolments = await table.all(ranges.enrolmentsOf(person.employeeId, year))
    found.set(person.employeeId, trainingHours(person.kind, enrolments).hours)
  })
  return found
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
  hours: number,
  endsOn: Day,
): void {
  const { unitId = WITHOUT_UNIT } = evaluation
  const columns = columnsOf(evaluation, hours)
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

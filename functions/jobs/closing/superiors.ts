import { superiorIdOf } from '../../domain/evaluator.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import { keys } from '../../store/keys.ts'

type Profiles = ReadonlyMap<string, Item<'employee'>>
type Who = Pick<Item<'evaluation'>, 'employeeId' | 'keptEvaluatorId'>

/** Who stands above the evaluator of each. */
export async function superiorsOf(
  table: Reads<'employee' | 'region'>,
  evaluations: readonly Who[],
): Promise<(evaluation: Who) => string | undefined> {
  if (evaluations.length === 0) return () => undefined
  const people = await profiles(
    table,
    evaluations.map(one => one.employeeId),
  )
  const evaluatorOf = (one: Who) => one.keptEvaluatorId ?? people.get(one.employeeId)?.evaluatorId
  const evaluators = await profiles(
    table,
    evaluations.flatMap(one => evaluatorOf(one) ?? []),
  )
  const region = await table.get(keys.region())
  return one => superiorIdOf(evaluators.get(evaluatorOf(one) ?? ''), region?.headId)
}

async function profiles(table: Reads<'employee'>, employeeIds: readonly string[]): Promise<Profiles> {
  const found = await table.getAll([...new Set(employeeIds)].map(keys.employee))
  return new Map(found.map(one => [one.employeeId, one]))
}

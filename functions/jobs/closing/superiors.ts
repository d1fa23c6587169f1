import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import { keys } from '../../store/keys.ts'

type Profiles = ReadonlyMap<string, Item<'employee'>>
type Who = Pick<Item<'evaluation'>, 'employeeId' | 'keptEvaluatorId'>

/** Who stands above the evaluator of each: his own evaluator, else the head of the region (Pasal 1(10), IV.A.11). */
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
  return one => evaluators.get(evaluatorOf(one) ?? '')?.evaluatorId ?? region?.headId
}

async function profiles(table: Reads<'employee'>, employeeIds: readonly string[]): Promise<Profiles> {
  const found = await table.getAll([...new Set(employeeIds)].map(keys.employee))
  return new Map(found.map(one => [one.employeeId, one]))
}

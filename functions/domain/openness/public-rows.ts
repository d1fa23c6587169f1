import { type Cell, cellsBy, finestWay, type Way } from '../evaluations/suppression.ts'
import { waysUnder } from './hidden-cells.ts'
import { type Measure, MEASURES, peopleIn, waysOf } from './measures.ts'
import { type Group, type GroupKind, type Member, tellable } from './unit-groups.ts'

export type PublicRow = {
  readonly of: GroupKind
  readonly members: readonly Member[]
  /** The unit of whose row this is a part; absent: of the region. */
  readonly within: string | undefined
  readonly people: number
} & Readonly<Record<Measure, readonly Cell[]>>

type ShownBy = Readonly<Record<Measure, Way>>

/**
 * The region, then its parts, then theirs: each level is suppressed under the cells that the level above shows, so that
 * what is hidden above is not there to be asked for below. Fewer than five people in all: nothing.
 */
export function publicRows(region: Group, complete: boolean): readonly PublicRow[] {
  const whole = shownBy(measure => finestWay(waysOf(measure, complete), region.tables[measure]))
  return whole === undefined ? [] : [rowOf(region, whole, undefined), ...rowsBelow(region, whole, undefined, complete)]
}

function rowsBelow(whole: Group, shown: ShownBy, within: string | undefined, complete: boolean): readonly PublicRow[] {
  const parts = tellable(whole.parts)
  if (parts.length === 0) return []
  const waysBy = (measure: Measure) =>
    waysUnder(
      shown[measure],
      parts.map(({ tables }) => tables[measure]),
      waysOf(measure, complete),
    )
  const by = {
    predicates: waysBy('predicates'),
    punctuality: waysBy('punctuality'),
    objections: waysBy('objections'),
    training: waysBy('training'),
  }
  return parts.flatMap((part, at) => {
    const own = shownBy(measure => by[measure][at])
    if (own === undefined) return []
    return [rowOf(part, own, within), ...rowsBelow(part, own, part.members[0]?.unitId, complete)]
  })
}

function shownBy(wayOf: (measure: Measure) => Way | undefined): ShownBy | undefined {
  const [predicates, punctuality, objections, training] = MEASURES.map(wayOf)
  if (predicates === undefined || punctuality === undefined) return undefined
  if (objections === undefined || training === undefined) return undefined
  return { predicates, punctuality, objections, training }
}

const rowOf = ({ of, members, tables }: Group, shown: ShownBy, within: string | undefined): PublicRow => ({
  ...{ of, members, within, people: peopleIn(tables) },
  predicates: cellsBy(shown.predicates, tables.predicates),
  punctuality: cellsBy(shown.punctuality, tables.punctuality),
  objections: cellsBy(shown.objections, tables.objections),
  training: cellsBy(shown.training, tables.training),
})

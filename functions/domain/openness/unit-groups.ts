import type { Unit } from '../people/employee.ts'
import { NOBODY_OF, peopleIn, sumOf, type Tables } from './measures.ts'
import { apartAndTogether } from './small-parts.ts'

/**
 * `daerah`: everyone · `unit`: the people of one unit · `jajaran`: with those of the units below it · `gabungan`: several
 * of these together, each of which or whose rest would be too small.
 */
export type GroupKind = 'daerah' | 'unit' | 'jajaran' | 'gabungan'

/** A unit alone, or with those below it. */
export type Member = { readonly unitId: string; readonly of: 'unit' | 'jajaran' }

/** A whole and its parts: every person stands in exactly one part. */
export type Group = {
  readonly of: GroupKind
  /** Whose people these are; of the region: everyone's. */
  readonly members: readonly Member[]
  readonly tables: Tables
  readonly parts: readonly Group[]
}

/** The region by its units. People of no unit, or one that is not known, stand directly under the region. */
export function regionOf(
  units: readonly Pick<Unit, 'unitId' | 'parentId'>[],
  byUnit: ReadonlyMap<string, Tables>,
): Group {
  const known = new Set(units.map(({ unitId }) => unitId))
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== undefined && known.has(parentId) ? parentId : ''))
  const met = new Set<string>()
  const groupsBelow = (parentId: string): Group[] =>
    (below.get(parentId) ?? []).flatMap(({ unitId }) => {
      met.add(unitId)
      const own = ownOf(unitId)
      return groupOf('jajaran', [{ unitId, of: 'jajaran' }], [...own, ...groupsBelow(unitId)])
    })
  const ownOf = (unitId: string): Group[] => {
    const tables = byUnit.get(unitId)
    return tables === undefined ? [] : [{ of: 'unit', members: [{ unitId, of: 'unit' }], tables, parts: [] }]
  }
  const top = groupsBelow('')
  const others = [...byUnit.keys()].filter(unitId => !met.has(unitId)).flatMap(ownOf)
  const [region] = groupOf('daerah', [], [...top, ...others])
  return region ?? { of: 'daerah', members: [], tables: NOBODY_OF, parts: [] }
}

/** What has one part only is that part; what has none is nobody. */
function groupOf(of: GroupKind, members: readonly Member[], parts: readonly Group[]): Group[] {
  const [only] = parts
  if (only === undefined) return []
  if (parts.length === 1) return [of === 'daerah' ? { ...only, of, members } : only]
  return [{ of, members, tables: sumOf(parts.map(({ tables }) => tables)), parts }]
}

const placeOf = ({ members }: Pick<Group, 'members'>) => members.map(({ unitId, of }) => `${unitId} ${of}`).join()

/** The parts that can be told apart, in the order of the units' ids. */
export function tellable(parts: readonly Group[]): readonly Group[] {
  const { apart, together } = apartAndTogether(parts, { size: ({ tables }) => peopleIn(tables), place: placeOf })
  const told = together.length === 0 ? apart : [...apart, joined(together)]
  return told.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

const joined = (parts: readonly Group[]): Group => ({
  of: 'gabungan',
  members: parts.flatMap(({ members }) => members),
  tables: sumOf(parts.map(({ tables }) => tables)),
  parts: [],
})

/**
 * What someone can work out who knows every figure that was published: written apart from the code that hides, and of
 * nothing else than linear equations over people that cannot be fewer than none.
 */
/** The sum of these unknowns, less the sum of those. */
export type Equation = { readonly of: readonly number[]; readonly less?: readonly number[]; readonly is: number }

export type Bounds = { readonly least: number; readonly most: number }

/** Large enough that no sum of zeros and ones vanishes by chance, small enough for exact products. */
const PRIME = 94_906_249

/** Whether a sum of unknowns has one value only, whatever the unknowns are: Gaussian elimination, exact. */
export function determines(equations: readonly Equation[], unknowns: number): (target: readonly number[]) => boolean {
  const pivots = new Map<number, number[]>()
  const reduced = (of: readonly number[], less: readonly number[] = []): number[] => {
    const row = Array.from({ length: unknowns }, () => 0)
    for (const at of of) row[at] = ((row[at] ?? 0) + 1) % PRIME
    for (const at of less) row[at] = ((row[at] ?? 0) + PRIME - 1) % PRIME
    for (let at = 0; at < unknowns; at += 1) {
      const pivot = pivots.get(at)
      const factor = row[at] ?? 0
      if (factor === 0 || pivot === undefined) continue
      for (let k = at; k < unknowns; k += 1) row[k] = ((row[k] ?? 0) + (PRIME - factor) * (pivot[k] ?? 0)) % PRIME
    }
    return row
  }
  for (const { of, less } of equations) {
    const row = reduced(of, less)
    const at = row.findIndex(value => value !== 0)
    if (at < 0) continue
    const inverse = power(row[at] ?? 0, PRIME - 2)
    pivots.set(
      at,
      row.map(value => (value * inverse) % PRIME),
    )
  }
  return target => reduced(target).every(value => value === 0)
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let b = base, e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % PRIME)
    if (e % 2 === 1) result = (result * b) % PRIME
  return result
}

const TINY = 1e-9

/** The least and the most that a sum of unknowns can be: the simplex method, by Bland's rule, which never circles. */
export function bounds(equations: readonly Equation[], unknowns: number): (target: readonly number[]) => Bounds {
  const start = feasible(equations, unknowns)
  return target => {
    const cost = (sign: number) => {
      const row = Array.from({ length: unknowns }, () => 0)
      for (const at of target) row[at] = (row[at] ?? 0) + sign
      return row
    }
    return { least: minimum(start, cost(1)), most: -minimum(start, cost(-1)) }
  }
}

type Tableau = { readonly rows: readonly number[][]; readonly basis: readonly number[] }

/** Phase one: artificial unknowns are driven out; equations that say nothing new are left out. */
function feasible(equations: readonly Equation[], unknowns: number): Tableau {
  const width = unknowns + equations.length
  const rows = equations.map(({ of, less = [], is }, at) => {
    const row = Array.from({ length: width + 1 }, () => 0)
    for (const k of of) row[k] = (row[k] ?? 0) + 1
    for (const k of less) row[k] = (row[k] ?? 0) - 1
    const sign = is < 0 ? -1 : 1
    for (let k = 0; k < unknowns; k += 1) row[k] = (row[k] ?? 0) * sign
    row[unknowns + at] = 1
    row[width] = is * sign
    return row
  })
  const basis = equations.map((_, at) => unknowns + at)
  const cost = Array.from({ length: width }, (_, at) => (at < unknowns ? 0 : 1))
  if (descend(rows, basis, cost) > TINY) throw new Error('these figures contradict each other')
  const kept = rows.flatMap((row, at) => {
    if ((basis[at] ?? 0) < unknowns) return [at]
    const k = row.slice(0, unknowns).findIndex(value => Math.abs(value) > TINY)
    if (k < 0) return []
    pivot(rows, basis, at, k)
    return [at]
  })
  return {
    rows: kept.map(at => [...(rows[at] ?? []).slice(0, unknowns), rows[at]?.[width] ?? 0]),
    basis: kept.map(at => basis[at] ?? 0),
  }
}

function minimum(start: Tableau, cost: readonly number[]): number {
  return descend(
    start.rows.map(row => [...row]),
    [...start.basis],
    cost,
  )
}

/** Changes rows and basis until no unknown makes the cost smaller; answers the cost. */
function descend(rows: number[][], basis: number[], cost: readonly number[]): number {
  const last = cost.length
  for (;;) {
    const enters = cost.findIndex((own, k) => {
      if (basis.includes(k)) return false
      const through = rows.reduce((sum, row, at) => sum + (cost[basis[at] ?? 0] ?? 0) * (row[k] ?? 0), 0)
      return own - through < -TINY
    })
    if (enters < 0) return rows.reduce((sum, row, at) => sum + (cost[basis[at] ?? 0] ?? 0) * (row[last] ?? 0), 0)
    let leaves = -1
    let least = Infinity
    rows.forEach((row, at) => {
      const slope = row[enters] ?? 0
      if (slope <= TINY) return
      const ratio = (row[last] ?? 0) / slope
      const isLess = ratio < least - TINY || (ratio < least + TINY && (basis[at] ?? 0) < (basis[leaves] ?? Infinity))
      if (isLess) [leaves, least] = [at, ratio]
    })
    if (leaves < 0) return -Infinity
    pivot(rows, basis, leaves, enters)
  }
}

function pivot(rows: number[][], basis: number[], at: number, k: number): void {
  const by = rows[at]?.[k] ?? 0
  const chosen = (rows[at] ?? []).map(value => value / by)
  rows[at] = chosen
  rows.forEach((row, other) => {
    const factor = row[k] ?? 0
    if (other === at || Math.abs(factor) < TINY) return
    rows[other] = row.map((value, j) => value - factor * (chosen[j] ?? 0))
  })
  basis[at] = k
}

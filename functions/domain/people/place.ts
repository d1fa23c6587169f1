import * as z from 'zod/mini'
import type { Employee } from './employee.ts'
import type { Instant } from '../instant.ts'
import { later } from '../later.ts'
import { optionalText, plainNumber } from '../shapes.ts'

/** Where someone was until a moment: in which unit, under whom. */
export const FormerPlace = later(() =>
  z.object({ until: plainNumber, unitId: optionalText, evaluatorId: optionalText }),
)

type Place = Pick<Employee, 'unitId' | 'evaluatorId'>
type Placed = Place & Pick<Employee, 'formerPlaces'>

/** More do not fall into one window. */
const MOST = 12

/** With the place that he leaves, where it is another one from now on; another name of his position is none. */
export function placesAfter(before: Placed, after: Place, now: Instant): Employee['formerPlaces'] {
  const { unitId, evaluatorId, formerPlaces = [] } = before
  if (unitId === after.unitId && evaluatorId === after.evaluatorId) return before.formerPlaces
  return [...formerPlaces, { until: now, unitId, evaluatorId }].slice(-MOST)
}

export function placeAt({ formerPlaces = [], unitId, evaluatorId }: Placed, at: Instant): Place {
  return formerPlaces.find(({ until }) => until >= at) ?? { unitId, evaluatorId }
}

type Window = { readonly opensAt?: Instant | undefined; readonly keptEvaluatorId?: string | undefined }

/**
 * IV.A.14.b: who moves while the window is open judges those whom he had at its opening on his former unit, under his
 * former superior. Whoever came to him since, or moved himself, is judged where he is now (IV.A.13).
 */
export function placeOfJudge(
  judge: Placed & Pick<Employee, 'employeeId'>,
  employee: Placed,
  { opensAt, keptEvaluatorId }: Window,
): Place {
  if (opensAt === undefined) return judge
  const { unitId, evaluatorId } = placeAt(employee, opensAt)
  const had = evaluatorId === judge.employeeId && unitId === employee.unitId
  return had || keptEvaluatorId === judge.employeeId ? placeAt(judge, opensAt) : judge
}

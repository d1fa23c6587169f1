import type { Enrolment } from '../domain/development/enrolment.ts'
import { isFree } from '../domain/development/places.ts'
import type { Training } from '../domain/development/training.ts'
import type { Add, Put } from './access.ts'
import { enrolmentIdOf } from './ids.ts'
import * as keys from './keys.ts'
import { type Doing, step } from './step.ts'

/** An enrolment as it stands now, its line in the training's list, and what happened to it. */
export function saveEnrolment<E extends Enrolment>(
  before: Enrolment | undefined,
  after: E,
  doing: Doing,
): { enrolment: E; writes: readonly [Put<'enrolment'>, Put<'trainee'>, Put<'history'>] } {
  const { item: enrolment, entry, when } = step(enrolmentIdOf(after), before, after, doing)
  const { employeeId, name, trainingId, status, version } = after
  const unit = 'unitId' in after && after.unitId !== undefined ? { unitId: after.unitId } : {}
  const queue = after.status === 'menunggu' ? { waitingAt: after.waitingAt } : {}
  const line = { employeeId, name, trainingId, status, ...unit, ...queue, version }
  return {
    enrolment,
    writes: [
      { action: 'PutItem', key: keys.enrolment(after), item: enrolment, when },
      { action: 'PutItem', key: keys.trainee(after), item: line, when },
      entry,
    ],
  }
}

/** Of a training that was cancelled nobody takes a place, and nobody is put into its line. */
export const NOT_CANCELLED = ['cancelledAt'] as const

type Counted = Pick<Training, 'trainingId' | 'year' | 'costPerHead'>

/** One place more is taken, and who waits counts less; on condition that there is one, however many ask at once. */
export function takePlace({ trainingId }: Counted, waiting: 0 | -1 = 0): Add<'trainingPlaces'> {
  const add = waiting === 0 ? { left: -1 } : { left: -1, waiting }
  const when = { equals: {}, atLeast: { left: 1 }, without: NOT_CANCELLED }
  return { action: 'UpdateItem', key: keys.trainingPlaces(trainingId), add, when }
}

/** What one place costs goes from the unit that pays, on condition that it has it. */
export function spend(training: Counted, unitId: string | undefined): readonly Add<'trainingFunds'>[] {
  const cost = training.costPerHead
  if (isFree(training) || unitId === undefined) return []
  return moveFunds(training.year, new Map([[unitId, { left: -cost, quotaLeft: -1 }]]))
}

export type Moved = { readonly left: number; readonly quotaLeft: number }

/** What an enrolment holds of the money of a unit. */
export function paidFor(enrolment: Enrolment): (Moved & { readonly unitId: string }) | undefined {
  if (!('cost' in enrolment) || enrolment.unitId === undefined || enrolment.cost === 0) return undefined
  return { unitId: enrolment.unitId, left: enrolment.cost, quotaLeft: 1 }
}

/** Who leaves gives back his place, or his place in the line, and the unit what was paid for him. */
export function givenBack(
  enrolment: Enrolment,
  { trainingId, year }: Pick<Training, 'trainingId' | 'year'>,
): readonly (Add<'trainingPlaces'> | Add<'trainingFunds'>)[] {
  if (enrolment.status !== 'menunggu' && enrolment.status !== 'terdaftar') return []
  const add: Record<string, number> = enrolment.status === 'menunggu' ? { waiting: -1 } : { left: 1 }
  const paid = paidFor(enrolment)
  return [
    { action: 'UpdateItem', key: keys.trainingPlaces(trainingId), add, when: { equals: {}, atLeast: { left: 0 } } },
    ...(paid === undefined ? [] : moveFunds(year, new Map([[paid.unitId, paid]]))),
  ]
}

/** Each unit once: a transaction may touch an item only once. */
export function moveFunds(year: number, byUnit: ReadonlyMap<string, Moved>): readonly Add<'trainingFunds'>[] {
  return [...byUnit]
    .filter(([, { left, quotaLeft }]) => left !== 0 || quotaLeft !== 0)
    .map(([unitId, { left, quotaLeft }]) => ({
      action: 'UpdateItem',
      key: keys.trainingFunds(year, unitId),
      add: { left, quotaLeft },
      when: { equals: { unitId }, atLeast: { left: Math.max(0, -left), quotaLeft: Math.max(0, -quotaLeft) } },
    }))
}

import { refuse, type Refusal } from '../refusal.ts'
import { inRupiah, type TrainingFunds } from './budget.ts'
import type { Training, TrainingPlaces } from './training.ts'

type Course = Pick<Training, 'costPerHead' | 'year'>
type Funds = Pick<TrainingFunds, 'left' | 'quotaLeft'>

/** House rule: what costs nothing needs neither a budget nor a quota. */
export const isFree = ({ costPerHead }: Pick<Training, 'costPerHead'>): boolean => costPerHead === 0

/** Whether the unit of whoever wants a place can pay for it. */
export function fundsFault(
  training: Course,
  funds: Funds | undefined,
): Refusal<'no_budget' | 'quota_reached'> | undefined {
  if (isFree(training)) return undefined
  if (funds === undefined)
    return refuse('no_budget', `Unit ini belum mempunyai anggaran pelatihan tahun ${training.year}.`)
  if (funds.left < training.costPerHead)
    return refuse(
      'no_budget',
      `Sisa anggaran pelatihan unit ini ${inRupiah(funds.left)}; satu tempat memerlukan ${inRupiah(training.costPerHead)}.`,
    )
  return funds.quotaLeft < 1 ? refuse('quota_reached') : undefined
}

export type Wanting = {
  readonly training: Course
  readonly places: TrainingPlaces
  readonly funds: Funds | undefined
  /** Somebody who waits, and whom a place would fit as well. */
  readonly isBehindOthers: boolean
}

/** Whether there is a place, and the money for it; nobody overtakes who waits. */
export function placeFault({
  training,
  places,
  funds,
  isBehindOthers,
}: Wanting): Refusal<'training_full' | 'no_budget' | 'quota_reached'> | undefined {
  if (places.left < 1) return refuse('training_full')
  return (
    fundsFault(training, funds) ??
    (isBehindOthers
      ? refuse('training_full', 'Tempat yang tersisa didahulukan bagi yang sudah menunggu. Masuk daftar tunggu.')
      : undefined)
  )
}

export type Waiter = {
  readonly employeeId: string
  readonly unitId?: string | undefined
  readonly waitingAt?: number | undefined
}

/** Those who wait and whom a place fits, in the order in which they began to wait. */
export function inLine<W extends Waiter>(
  waiters: readonly W[],
  training: Course,
  fundsOf: (unitId: string) => Funds | undefined,
): W[] {
  return waiters
    .filter(
      ({ waitingAt, unitId }) =>
        waitingAt !== undefined &&
        fundsFault(training, unitId === undefined ? undefined : fundsOf(unitId)) === undefined,
    )
    .toSorted((a, b) => (a.waitingAt ?? 0) - (b.waitingAt ?? 0) || (a.employeeId < b.employeeId ? -1 : 1))
}

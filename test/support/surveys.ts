import { endOf, startOf } from '../../functions/domain/instant.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, evaluationItem } from './evaluations.ts'
import { someone, type Someone } from './someone.ts'
import type { TestSystem } from './system.ts'
import { write } from './town.ts'

export const SURVEY = '/v1/surveys/2026'
/** The annual results are being delivered. */
export const FEBRUARY = '2027-02-20T09:00:00+07:00'
export const AFTERWARDS = '2027-06-15T04:00:00+07:00'
export const ANSWER = { fair: 4, clear: 3, useful: 5 }

export const annual = {
  periodId: '2026-TAHUNAN',
  opensAt: startOf('2026-12-20'),
  closesAt: endOf('2027-01-31'),
} as const
const times = { deliveredAt: 1, acknowledgeBy: endOf('2027-03-05'), objectBy: endOf('2027-03-05') }

export const received = (base: object) => deliveredItem(times, { ...base, ...annual })
export const open = (base: object) => evaluationItem({ ...base, ...annual })

/** Someone who has received his annual result. */
export const judged = (system: TestSystem, unitId = 'kec'): Promise<Someone> =>
  someone(system, { person: { unitId }, evaluation: base => received({ ...base, unitId }) })

/** The annual window has been closed. */
export async function closeYear(system: Pick<TestSystem, 'table'>): Promise<void> {
  const key = keys.period(annual.periodId)
  const period = await system.table.get(key)
  if (period === undefined) throw new Error('there is no period')
  const item = { ...period, closedAt: annual.closesAt + 1 }
  await write(system, [{ action: 'PutItem', key, item, when: { equals: { periodId: annual.periodId } } }])
}

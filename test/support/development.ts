import type { DevelopmentItem } from '../../functions/domain/development/plan-item.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { saveDevelopment } from '../../functions/store/development.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import { idOf } from './town.ts'

export const STEP_PLACE = 'rencanaaaaaaaaaa'

const PROPOSED = Date.parse('2026-03-02T09:00:00+07:00')

/** As someone proposes it. */
export const STEP = {
  goal: 'Menyusun standar pelayanan sendiri',
  competency: 'pelayanan_publik',
  way: 'mentoring',
  dueOn: '2026-11-30',
} as const

type Who = { readonly employeeId: string; readonly name: string }

/** As it stands after each of its steps; proposed by the employee, before the kasi. */
export function stepItem(
  { employeeId, name }: Who,
  status: DevelopmentItem['status'] = 'diusulkan',
  overrides: Partial<DevelopmentItem> = {},
): DevelopmentItem {
  const isOpen = status === 'diusulkan' || status === 'disepakati'
  return {
    ...STEP,
    ...{ employeeId, name, place: STEP_PLACE, year: 2026, status, side: 'pegawai', unitId: 'kec' },
    ...{ proposedBy: employeeId, proposedAt: PROPOSED, version: 1, ...NO_HISTORY },
    ...(status === 'disepakati' || status === 'terlaksana' ? { agreedAt: PROPOSED + 1, agreedBy: idOf('kasi') } : {}),
    ...(isOpen ? { actorId: idOf('kasi') } : { closedAt: PROPOSED + 2, closedBy: employeeId }),
    ...overrides,
  }
}

export const stepPuts = (item: DevelopmentItem): readonly AnyWrite[] =>
  saveDevelopment(undefined, item, { at: PROPOSED, by: item.employeeId, operation: 'proposeDevelopment' }).writes

import type { Observation } from '../../functions/domain/monitoring/observation.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from './town.ts'

export const NOTE_ID = '2026-TW1-01767300000000-aaaaaaaaaaaaaaaa'
const KASI = { employeeId: idOf('kasi'), name: 'Muhammad Wijaya' }

/** What was seen of one person, as it is kept. */
export function observationItem(employeeId: string, more: Partial<Observation> = {}): Observation {
  return {
    ...{ observationId: NOTE_ID, employeeId, periodId: '2026-TW1', status: 'tercatat', observedOn: '2026-02-02' },
    ...{ about: { value: 'kompeten' }, source: 'pengamatan_langsung', note: 'Memandu rapat sendiri.', by: KASI, at: 1 },
    ...{ former: [], version: 1, historySeq: 1, historyHash: 'h', ...more },
  }
}

export const observationPut = (item: Observation): AnyWrite => ({
  action: 'PutItem',
  key: keys.observation(item),
  item,
  when: { absent: true },
})

import type { Correction } from '../../functions/domain/people/correction.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'

const ASKED = Date.parse('2026-03-24T09:00:00+07:00')

/** A request for another grade, as it stands in one of its states. */
export function correctionItem(
  person: { readonly employeeId: string; readonly name: string },
  status: Correction['status'] = 'diajukan',
  change: Correction['change'] = { field: 'grade', value: 'III/c' },
): Correction {
  const { employeeId, name } = person
  const asked = { requestedAt: ASKED, dueAt: ASKED + 72 * 60 * 60 * 1000, version: 1, historySeq: 0, historyHash: '' }
  const base = { employeeId, name, seq: 1, change, reason: 'Kenaikan pangkat April', ...asked }
  const decision = { decidedAt: ASKED + 1, decidedBy: 'pengelola' }
  switch (status) {
    case 'diajukan':
      return { ...base, status }
    case 'diterima':
      return { ...base, status, ...decision }
    case 'ditolak':
      return { ...base, status, ...decision, refusal: 'Belum ada SK' }
    case 'dicabut':
      return { ...base, status, decidedAt: ASKED + 1 }
  }
}

export function correctionPuts(correction: Correction): readonly AnyWrite[] {
  return [
    { action: 'PutItem', key: keys.correction(correction), item: correction, when: { absent: true } },
    { action: 'PutItem', key: keys.correctionLine(correction), item: correction, when: { absent: true } },
  ]
}

import type { Put } from '../../functions/store/access.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeIdOf } from './evaluations.ts'

type Skp = Item<'skp'>
type Draft = Extract<Skp, { status: 'draf' | 'diajukan' | 'dikembalikan' }>
type Approved = Extract<Skp, { status: 'ditetapkan' | 'diganti' }>

/** The ids of the results of every SKP that is built here. */
export const MAIN = 'rutama1'
export const EXTRA = 'rtambah1'

/** A complete SKP of someone who plans by aspects. */
export function draftItem(overrides: Partial<Draft> = {}): Draft {
  return {
    status: 'draf',
    employeeId: employeeIdOf(1),
    name: 'Siti Rahmawati',
    year: 2026,
    seq: 1,
    approach: 'kuantitatif',
    version: 1,
    late: false,
    workResults: [
      {
        workResultId: MAIN,
        kind: 'utama',
        statement: 'Layanan surat keterangan selesai pada hari yang sama',
        indicators: [{ aspects: ['waktu'], indicator: 'Surat selesai pada hari pengajuan', target: '95 persen' }],
      },
      {
        workResultId: EXTRA,
        kind: 'tambahan',
        statement: 'Arsip kecamatan tertata',
        indicators: [{ aspects: ['kualitas'], indicator: 'Berkas ditemukan segera', target: '90 persen' }],
      },
    ],
    behaviourExpectations: {},
    resources: [],
    accountability: [{ schedule: 'Bulanan', evidence: 'Rekap layanan' }],
    consequences: { positive: [], negative: [] },
    historySeq: 0,
    historyHash: '',
    ...overrides,
  }
}

export function approvedItem(
  evaluatorId: string,
  approvedAt: number,
  overrides: Partial<Draft> = {},
  status: Approved['status'] = 'ditetapkan',
): Approved {
  const position = { name: 'Penata Layanan Operasional', kind: 'pelaksana' as const }
  return {
    ...draftItem({ version: 3, ...overrides }),
    status,
    approval: { approvedAt, approvedBy: evaluatorId, evaluatorId, position, ruleSet: 'permenpanrb-6-2022' },
  }
}

export const skpPut = (skp: Skp): Put<'skp'> => ({
  action: 'PutItem',
  key: keys.skp(skp),
  item: skp,
  when: { absent: true },
})

import type { Behaviour } from '../../functions/domain/counselling/confided.ts'
import type { Counselling, CounsellorKind } from '../../functions/domain/counselling/counselling.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { counsellingIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from './town.ts'

export const CASE = 'kasusaaaaaaaaaaa'

const day = (on: string) => Date.parse(`${on}T09:00:00+07:00`)
const COUNSELLORS = {
  konselor_independen: { employeeId: idOf('taufik'), name: 'Taufik Hidayat' },
  pejabat_penilai: { employeeId: idOf('kasi'), name: 'Muhammad Wijaya', basis: 'Pelatihan konseling BKN 2025' },
  pejabat_konseling: { employeeId: idOf('taufik'), name: 'Taufik Hidayat', basis: 'Konselor Dinas Sosial' },
} as const satisfies Record<CounsellorKind, unknown>

/** As a case stands after each of its steps; `by`: who counsels. */
export function counsellingItem(
  employeeId: string,
  status: Counselling['status'],
  by: CounsellorKind = 'konselor_independen',
  more: Partial<Counselling> = {},
): Counselling {
  const at: Counselling['status'][] = ['disampaikan', 'dilaporkan', 'dijadwalkan', 'direkam', 'ditindaklanjuti']
  const reached = (step: Counselling['status']) => at.indexOf(status) >= at.indexOf(step)
  const isShort = status === 'membaik' || status === 'tidak_dikonseling'
  const turn = {
    ...{ disampaikan: employeeId, dilaporkan: 'KEPEGAWAIAN', dijadwalkan: COUNSELLORS[by].employeeId },
    ...{ direkam: by === 'konselor_independen' ? 'KEPEGAWAIAN' : idOf('camat') },
    ...{ ditindaklanjuti: undefined, membaik: undefined, tidak_dikonseling: undefined },
  }[status]
  return {
    ...{ employeeId, place: CASE, name: 'Pegawai', status, toldAt: day('2026-02-01') },
    ...(reached('dilaporkan') || status === 'tidak_dikonseling' ? { reportedAt: day('2026-02-02') } : {}),
    ...(isShort ? { closedAt: day('2026-02-03') } : {}),
    ...(reached('dijadwalkan')
      ? {
          counsellor: { ...COUNSELLORS[by], kind: by },
          session: { at: day('2026-02-10'), place: 'Ruang konseling' },
        }
      : {}),
    ...(reached('direkam') ? { signedAt: day('2026-02-10') } : {}),
    ...(reached('ditindaklanjuti') ? { decidedAt: day('2026-02-11') } : {}),
    ...(turn === undefined ? {} : { actorId: turn }),
    ...{ version: 1, historySeq: 1, historyHash: 'h' },
    ...more,
  }
}

export const counsellingPut = (one: Counselling): AnyWrite => ({
  action: 'PutItem',
  key: keys.counselling(one),
  item: one,
  when: { absent: true },
})

export const BEHAVIOUR = {
  values: ['harmonis'],
  problem: 'Meninggalkan loket tanpa memberi tahu rekan satu tim',
} as const

export const REPORT = {
  ...BEHAVIOUR,
  ...{ expectation: 'Memberi tahu sebelum pergi', alsoOthers: false, done: 'Tiga kali dibicarakan' },
  evidence: [{ title: 'Catatan umpan balik', url: 'https://contoh.go.id/umpan-balik.pdf' }],
} as const

export const RECORD = {
  causes: 'Merawat orang tua yang sakit',
  agreed: 'Jadwal loket ditukar dengan rekan',
  recommendation: 'Tinjau sesudah tiga bulan',
} as const

export const SCHEDULE = {
  ...{ counsellorId: idOf('taufik'), kind: 'konselor_independen' },
  ...{ at: '2026-02-12T13:00:00+07:00', place: 'Ruang konseling' },
} as const

/** With a word of its own in each of the three. */
export function counsellingMarked(employeeId: string): AnyWrite[] {
  const one = counsellingItem(employeeId, 'direkam', 'konselor_independen', {
    session: { at: day('2026-02-10'), place: 'TANDAcounselling' },
  })
  const counsellingId = counsellingIdOf(one)
  const told = { ...BEHAVIOUR, problem: 'TANDAbehaviour' }
  const record = { ...RECORD, agreed: 'TANDAcounsellingRecord' }
  const absent = { absent: true } as const
  return [
    { action: 'PutItem', key: keys.counselling(one), item: one, when: absent },
    { action: 'PutItem', key: keys.behaviour(counsellingId), item: { counsellingId, words: { told } }, when: absent },
    {
      action: 'PutItem',
      key: keys.counsellingRecord(counsellingId),
      item: { counsellingId, words: record },
      when: absent,
    },
  ]
}

/** A case with its words, as far as it has come. */
export function counsellingPuts(one: Counselling): AnyWrite[] {
  const counsellingId = counsellingIdOf(one)
  const behaviour: Behaviour = {
    told: BEHAVIOUR,
    ...(one.reportedAt === undefined ? {} : { report: { ...REPORT, feedback: [] } }),
    ...(one.closedAt === undefined ? {} : { closing: 'Sudah berubah' }),
  }
  const followUp = one.decidedAt === undefined ? {} : { followUp: { decision: 'Dipantau', by: 'atasan' } }
  const absent = { absent: true } as const
  return [
    { action: 'PutItem', key: keys.counselling(one), item: one, when: absent },
    { action: 'PutItem', key: keys.behaviour(counsellingId), item: { counsellingId, words: behaviour }, when: absent },
    ...(one.signedAt === undefined
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.counsellingRecord(counsellingId),
            item: { counsellingId, words: { ...RECORD, ...followUp } },
            when: absent,
          },
        ]),
  ]
}

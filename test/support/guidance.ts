import type { CompetencyScore } from '../../functions/domain/coaching/competency-score.ts'
import type { Guidance } from '../../functions/domain/coaching/guidance.ts'
import { Competency } from '../../functions/domain/development/competency.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from './town.ts'

export const PLACE = 'bimbinganaaaaaaa'

export const guidanceItem = (employeeId: string, more: Partial<Guidance> = {}): Guidance => ({
  employeeId,
  place: PLACE,
  name: 'Pegawai',
  kind: 'coaching',
  goal: 'Laporan selesai tepat waktu',
  status: 'berjalan',
  guide: { employeeId: idOf('taufik'), name: 'Taufik Hidayat' },
  startedBy: idOf('kasi'),
  startedAt: Date.parse('2026-02-01T09:00:00+07:00'),
  journal: [],
  version: 1,
  historySeq: 1,
  historyHash: 'h',
  ...more,
})

export const ENTRY = {
  on: '2026-02-05',
  place: 'Ruang rapat',
  topic: 'Jadwal laporan',
  agreed: 'Draf tiap tanggal 25',
  adjustsTarget: false,
} as const

const PREPARATION = { progress: 'Dua dari tiga', problems: 'Data terlambat', causes: 'Belum ada jadwal', preparedAt: 1 }

/** As it stands after each of its steps. */
export const GUIDANCE_STATES = {
  mulai: {},
  disiapkan: { preparation: PREPARATION },
  dicatat: { preparation: PREPARATION, journal: [ENTRY] },
  ditandatangani: {
    ...{ preparation: PREPARATION, journal: [ENTRY], employeeSignedAt: 2, guideSignedAt: 3 },
    status: 'ditandatangani',
  },
  dievaluasi: {
    ...{ preparation: PREPARATION, journal: [ENTRY], employeeSignedAt: 2, guideSignedAt: 3, evaluatedAt: 4 },
    ...{ competencies: [], recommendation: 'Lanjutkan' },
    status: 'ditandatangani',
  },
  dilaporkan: {
    ...{ preparation: PREPARATION, journal: [ENTRY], employeeSignedAt: 2, guideSignedAt: 3, evaluatedAt: 4 },
    ...{ competencies: [], recommendation: 'Lanjutkan', reportedAt: 5 },
    status: 'dilaporkan',
  },
  ditindaklanjuti: {
    ...{ preparation: PREPARATION, journal: [ENTRY], employeeSignedAt: 2, guideSignedAt: 3, evaluatedAt: 4 },
    ...{ competencies: [], recommendation: 'Lanjutkan', reportedAt: 5 },
    decisions: [
      {
        ...{ side: 'atasan pejabat penilai', decision: 'Pelatihan Mei', reason: 'Di bawah standar' },
        ...{ decidedBy: 'a', decidedAt: 6 },
      },
    ],
    status: 'ditindaklanjuti',
  },
} as const satisfies Record<string, Partial<Guidance>>

export const guidancePut = (item: Guidance): AnyWrite => ({
  action: 'PutItem',
  key: keys.guidance(item),
  item,
  when: { absent: true },
})

export const ANSWERS = Array.from({ length: 9 }, (_, n) => `Jawaban ${n + 1}`)

/** All nine named ones, and a technical one; the first below the standard. */
export const COMPETENCIES: CompetencyScore[] = [
  ...Competency.options
    .filter(each => each !== 'teknis')
    .map((competency, n) => ({ competency, score: n === 0 ? 2 : 3, reason: 'Tiga indikator terlihat' })),
  { competency: 'teknis', name: 'Penyusunan laporan', score: 1, reason: 'Belum ada indikator yang dipenuhi' },
]

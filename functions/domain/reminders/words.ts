import { type Day, dayOf, formatInstant, type Instant } from '../instant.ts'
import { MONTHS } from '../periods/period.ts'
import type { Row, Whose } from './rows.ts'

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

/** `Jumat, 10 April 2026`. */
export function saysDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? ''
  return `${weekday}, ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** `Jumat, 10 April 2026 pukul 23.59 WIB`. */
export const saysMoment = (instant: Instant): string =>
  `${saysDay(dayOf(instant))} pukul ${formatInstant(instant).slice(11, 16).replace(':', '.')} WIB`

export const saysDays = (days: number): string => (days <= 0 ? 'hari ini' : days === 1 ? 'besok' : `${days} hari lagi`)

/** What is to be done, or is awaited; of which period stands behind it. Never how somebody was judged. */
const WORDS: { readonly [W in Whose]: Readonly<Record<string, string>> } = {
  own: {
    approveSkp: 'Susun dan ajukan SKP Anda agar ditetapkan',
    documentProgress: 'Catat perkembangan hasil kerja dengan bukti dukungnya',
    submitEvaluation: 'Lengkapi realisasi dan ajukan evaluasi',
    acknowledgeEvaluation: 'Baca dan kembalikan dokumen evaluasi',
    objectToEvaluation: 'Kesempatan mengajukan keberatan atas evaluasi',
    nominateGivers: 'Usulkan rekan yang memberi Anda umpan balik 360',
  },
  others: {
    approveSkp: 'Tetapkan atau kembalikan SKP yang diajukan kepada Anda',
    signEvaluation: 'Evaluasi dan tanda tangani sebagai pejabat penilai',
    signBySuperior: 'Evaluasi dan tanda tangani sebagai atasan pejabat penilai',
    deliverEvaluation: 'Sampaikan dokumen evaluasi yang sudah ditandatangani',
    deliverInTime: 'Sampaikan hasil evaluasi, agar keberatan masih dapat diputus sebelum batas laporan',
    explainObjection: 'Beri penjelasan atas keberatan',
    decideObjection: 'Putuskan keberatan',
    report: 'Laporkan hasil evaluasi kepada pejabat yang berwenang (PyB)',
    giveFeedback: 'Beri umpan balik berkala sesuai jadwal yang disepakati',
    tellOfAssignment: 'Beri umpan balik kepada pejabat penilai atas penugasan yang Anda berikan',
    answerRequest: 'Beri umpan balik yang diminta dari Anda, atau tolak dengan alasan',
    submitAnswer: 'Isi umpan balik 360 yang diminta dari Anda',
    approvePanel: 'Setujui usulan pemberi umpan balik 360; tanpa jawaban usulan itu disetujui',
    decideOutsider: 'Putuskan apakah pihak luar yang diusulkan diminta umpan balik 360',
  },
  waiting: {
    signEvaluation: 'Pejabat penilai menandatangani evaluasi Anda',
    signBySuperior: 'Atasan pejabat penilai menandatangani evaluasi Anda',
    deliverEvaluation: 'Dokumen evaluasi disampaikan kepada Anda',
    explainObjection: 'Pejabat penilai menjelaskan atas keberatan Anda',
    decideObjection: 'Keberatan Anda diputus',
    giveFeedback: 'Umpan balik berkala dari pejabat penilai',
    final: 'Hasil evaluasi menjadi final',
    report: 'Hasil evaluasi Anda dilaporkan',
  },
}

/** `Evaluasi dan tanda tangani sebagai pejabat penilai, Triwulan I 2026 (3 pegawai)`. */
export function saysRow({ what, whose, periodId, people }: Row, nameOf: (periodId: string) => string): string {
  const words = WORDS[whose][what] ?? 'Tenggat evaluasi kinerja'
  const period = periodId === undefined ? '' : `, ${nameOf(periodId)}`
  return `${words}${period}${whose === 'others' ? ` (${people} pegawai)` : ''}`
}

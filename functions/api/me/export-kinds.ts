import type { Kind } from '../../store/kinds.ts'

/** A part of the export, or why a kind is in none, for the person to read (Bahasa Indonesia). */
type Place =
  | {
      readonly in:
        | 'person'
        | 'plans'
        | 'evaluations'
        | 'feedback'
        | 'guidance'
        | 'counselling'
        | 'credit'
        | 'delegations'
        | 'corrections'
        | 'assignments'
        | 'matrices'
        | 'trainings'
        | 'development'
        | 'rounds'
        | 'history'
        | 'accesses'
    }
  | { readonly data: string; readonly reason: string }

const ORGANISATION = 'Data organisasi, bukan tentang Anda.'
const SAME = 'Salinan untuk pencarian dan daftar; isinya sama dengan yang dimuat di sini.'
const TECHNICAL = 'Catatan teknis kerja sistem, tanpa isi tentang Anda selain yang dimuat di sini.'

/**
 * Everything that this system keeps, and where a person finds it in his export (UU 27/2022): a new kind does not compile
 * without its line, so that nothing about a person is forgotten.
 */
export const EXPORTED = {
  employee: { in: 'person' },
  nip: { in: 'person' },
  email: { in: 'person' },
  preference: { in: 'person' },
  explanationReading: { in: 'person' },
  surveyAnswered: { in: 'person' },
  skp: { in: 'plans' },
  evaluation: { in: 'evaluations' },
  realisation: { in: 'evaluations' },
  actionPlan: { in: 'evaluations' },
  documentation: { in: 'evaluations' },
  rating: { in: 'evaluations' },
  objection: { in: 'evaluations' },
  releasedFeedback: { in: 'feedback' },
  givenFeedback: { in: 'feedback' },
  followUp: { in: 'feedback' },
  observation: { in: 'feedback' },
  feedbackSchedule: { in: 'feedback' },
  guidance: { in: 'guidance' },
  guidanceFeedback: { in: 'guidance' },
  counselling: { in: 'counselling' },
  behaviour: { in: 'counselling' },
  counsellingRecord: { in: 'counselling' },
  creditBalance: { in: 'credit' },
  delegation: { in: 'delegations' },
  correction: { in: 'corrections' },
  assignment: { in: 'assignments' },
  roles: { in: 'matrices' },
  roleMatrix: {
    data: 'Matriks pembagian peran dan hasil unit atau tim',
    reason: 'Peran Anda di dalamnya dimuat di sini; yang lain tentang orang lain.',
  },
  resourceSupport: { in: 'plans' },
  enrolment: { in: 'trainings' },
  developmentItem: { in: 'development' },
  developmentLine: { data: 'Daftar rencana pengembangan per tahun', reason: SAME },
  competencyNeed: { data: 'Daftar kompetensi di bawah standar per tahun', reason: SAME },
  trainee: { data: 'Daftar peserta pelatihan', reason: SAME },
  panel: { in: 'rounds' },
  givenAnswer: { in: 'rounds' },
  feedbackRequests: { in: 'rounds' },
  history: { in: 'history' },
  access: { in: 'accesses' },
  staff: { data: 'Baris daftar pegawai', reason: SAME },
  correctionLine: { data: 'Daftar permintaan perbaikan data', reason: SAME },
  overdueObjection: {
    data: 'Daftar keberatan yang lewat waktu',
    reason: 'Salinan untuk pejabat yang harus memutus; keberatan Anda beserta tenggatnya dimuat di sini.',
  },
  calibration: {
    data: 'Rancangan penilaian yang ditawarkan untuk kalibrasi',
    reason: 'Sampai ditandatangani, rancangan adalah milik penilainya; yang ditandatangani dimuat di sini.',
  },
  roster: { data: 'Daftar evaluasi per periode', reason: SAME },
  feedback: {
    data: 'Umpan balik yang belum dirilis, dan waktu pemberiannya',
    reason:
      'Dirilis per kelompok paling sedikit tiga agar pemberinya tidak dapat ditebak; sesudah dirilis dimuat di sini.',
  },
  feedbackAuthor: {
    data: 'Nama pemberi umpan balik selain pimpinan',
    reason: 'Identitas orang lain, yang dijamin tidak diketahui penerima.',
  },
  voice: {
    data: 'Penanda bahwa dua umpan balik berasal dari orang yang sama',
    reason: 'Tentang pemberi, bukan tentang Anda; hanya dipakai untuk menghitung pemberi yang berbeda, lalu dihapus.',
  },
  roundAnswer: {
    data: 'Jawaban rekan pada umpan balik 360',
    reason: 'Dibaca sesudah putaran selesai sebagai jumlah per pernyataan, agar pemberinya tidak dapat ditebak.',
  },
  outsiders: {
    data: 'Pihak luar yang Anda usulkan pada umpan balik 360',
    reason: 'Data orang lain; Anda membacanya pada putaran itu.',
  },
  outsideLink: { data: 'Tautan bagi pihak luar', reason: 'Milik orang lain; rahasianya tidak disimpan.' },
  outsideAddress: { data: 'Alamat surel pihak luar', reason: 'Data orang lain, dihapus sesudah suratnya dikirim.' },
  outsideLetter: { data: 'Antrean surat bagi pihak luar', reason: TECHNICAL },
  invitation: { data: 'Daftar pegawai yang meminta umpan balik Anda', reason: SAME },
  round: { data: 'Putaran umpan balik 360', reason: ORGANISATION },
  roundUnit: { data: 'Unit dalam putaran umpan balik 360', reason: ORGANISATION },
  reminder: {
    data: 'Catatan pengiriman surat pengingat',
    reason: 'Suratnya sudah dikirim ke alamat surel Anda; catatannya hanya mencegah pengiriman ganda, lalu dihapus.',
  },
  reminderRun: { data: 'Jalannya pengiriman pengingat', reason: TECHNICAL },
  reminderDay: { data: 'Hari pengingat terakhir', reason: TECHNICAL },
  feedbackQueue: { data: 'Antrean rilis umpan balik', reason: TECHNICAL },
  counted: { data: 'Penghitung status evaluasi', reason: TECHNICAL },
  idempotency: { data: 'Jawaban yang disimpan 24 jam untuk permintaan berulang', reason: TECHNICAL },
  training: { data: 'Katalog pelatihan', reason: ORGANISATION },
  trainingPlaces: { data: 'Sisa tempat pelatihan', reason: ORGANISATION },
  trainingBudget: { data: 'Anggaran pelatihan unit', reason: ORGANISATION },
  trainingFunds: { data: 'Sisa anggaran pelatihan unit', reason: ORGANISATION },
  unit: { data: 'Unit kerja', reason: ORGANISATION },
  team: { data: 'Tim kerja', reason: ORGANISATION },
  teamMember: {
    data: 'Anggota tim kerja',
    reason: 'Penugasan Anda dalam tim kerja dimuat di sini; yang lain tentang orang lain.',
  },
  region: { data: 'Kepala daerah yang menjabat', reason: ORGANISATION },
  cycle: { data: 'Tahun kinerja', reason: ORGANISATION },
  calendar: { data: 'Kalender hari libur', reason: ORGANISATION },
  period: { data: 'Periode evaluasi', reason: ORGANISATION },
  achievement: { data: 'Capaian kinerja organisasi', reason: ORGANISATION },
  closing: { data: 'Penutupan periode', reason: ORGANISATION },
  closingShard: { data: 'Bagian penutupan periode', reason: ORGANISATION },
  reopening: { data: 'Pembukaan kembali periode', reason: ORGANISATION },
  reopenedShard: { data: 'Bagian pembukaan kembali periode', reason: ORGANISATION },
  resultsReport: {
    data: 'Laporan hasil evaluasi kepada PyB',
    reason: 'Memuat pegawai lain; kapan hasil Anda dilaporkan dimuat pada evaluasi Anda.',
  },
  reportCount: { data: 'Jumlah hasil yang dilaporkan per pejabat', reason: ORGANISATION },
  predicateCount: { data: 'Jumlah predikat per unit', reason: ORGANISATION },
  publication: { data: 'Angka yang diterbitkan untuk umum', reason: ORGANISATION },
  fairness: {
    data: 'Sebaran predikat menurut golongan, jenis kelamin dan usia, tanpa sel kecil',
    reason: ORGANISATION,
  },
  explanation: { data: 'Penjelasan kepala daerah untuk semua pegawai', reason: ORGANISATION },
  surveyAnswer: {
    data: 'Isi jawaban survei tahunan',
    reason: 'Disimpan tanpa nama dan tanpa waktu: tidak ada yang dapat mencari jawaban mana yang milik Anda.',
  },
  surveyResult: { data: 'Hasil survei tahunan per unit, tanpa sel kecil', reason: ORGANISATION },
  surveyComment: { data: 'Komentar survei tahunan tanpa nama', reason: ORGANISATION },
  count: { data: 'Jumlah evaluasi per unit', reason: ORGANISATION },
} as const satisfies Record<Kind, Place>

/** What is kept and not shown, each with its reason; what has no kind of its own is named too. */
export const NOT_EXPORTED: readonly { readonly data: string; readonly reason: string }[] = [
  ...Object.values<Place>(EXPORTED).flatMap(place => ('data' in place ? [place] : [])),
  {
    data: 'Penilaian yang belum disampaikan, dan rancangan yang tidak ditandatangani',
    reason:
      'Penilaian dimuat sesudah disampaikan kepada Anda (Lampiran BAB V.A.5); rancangan yang tidak ditandatangani bukan penilaian.',
  },
  {
    data: 'Alasan penyimpangan dari pola distribusi predikat',
    reason: 'Berbicara tentang sebaran seluruh pegawai di bawah seorang penilai, bukan tentang Anda sendiri.',
  },
  {
    data: 'Penunjukan yang belum diputus pejabat penilai',
    reason: 'Disampaikan dahulu kepada pejabat penilai (Lampiran BAB II.A.5.f.10); sesudah diputus dimuat di sini.',
  },
  { data: 'Nama pihak yang memproses data Anda', reason: 'Identitas orang lain; peran, waktu dan tindakannya dimuat.' },
]

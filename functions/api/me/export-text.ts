/** The names of the parts and fields of an export, as people read them; one that is missing is shown as it is. */
export const LABELS: Readonly<Record<string, string>> = {
  person: 'DATA DIRI',
  plans: 'SASARAN KINERJA PEGAWAI (SKP)',
  evaluations: 'EVALUASI KINERJA',
  feedback: 'UMPAN BALIK',
  credit: 'ANGKA KREDIT',
  delegations: 'PELIMPAHAN WEWENANG (PLT./PLH.)',
  corrections: 'PERMINTAAN PERBAIKAN DATA',
  assignments: 'PENUGASAN',
  trainings: 'PELATIHAN',
  enrolmentId: 'Nomor pendaftaran',
  competency: 'Kompetensi',
  hours: 'Jam pelajaran (JP)',
  willWait: 'Bersedia menunggu',
  waitingAt: 'Menunggu sejak',
  placedAt: 'Mendapat tempat',
  cost: 'Biaya (rupiah)',
  completion: 'Bukti penyelesaian',
  description: 'Uraian',
  reportedAt: 'Dilaporkan',
  confirmedAt: 'Dinyatakan selesai',
  withdrawnAt: 'Dibatalkan',
  history: 'SIAPA MEMPROSES DATA ANDA, KAPAN DAN UNTUK APA',
  accesses: 'SIAPA MELIHAT DATA ANDA KARENA JABATANNYA',
  notIncluded: 'YANG TIDAK DIMUAT, DAN ALASANNYA',
  madeAt: 'Dibuat',
  year: 'Tahun',
  employeeId: 'Nomor pegawai dalam sistem',
  name: 'Nama',
  kind: 'Jenis',
  status: 'Status',
  position: 'Jabatan',
  jenjang: 'Jenjang',
  unit: 'Unit kerja',
  unitId: 'Kode unit',
  evaluatorName: 'Pejabat penilai kinerja',
  grade: 'Golongan',
  email: 'Surel',
  roles: 'Peran dalam sistem',
  movedAt: 'Pindah tercatat',
  nip: 'NIP',
  number: 'Nomor',
  since: 'Sejak',
  nipChangedAt: 'NIP berubah pada',
  ended: 'Berhenti sebagai pegawai',
  endedOn: 'Sejak tanggal',
  stopped: 'Dihentikan',
  undeliverable: 'Surel tidak dapat dikirimi',
  why: 'Sebab',
  preferences: 'Pilihan pemberitahuan',
  earlyReminders: 'Pengingat 30 dan 10 hari sebelumnya',
  news: 'Kabar perubahan',
  explanationsRead: 'Penjelasan tahun kinerja yang sudah dibaca',
  readAt: 'Dibaca',
  surveysAnswered: 'Survei tahunan yang sudah dijawab',
  skpId: 'Nomor SKP',
  seq: 'Urutan',
  approach: 'Pendekatan',
  late: 'Terlambat',
  workResults: 'Rencana hasil kerja',
  workResultId: 'Nomor hasil kerja',
  statement: 'Rumusan',
  assignedBy: 'Pemberi tugas',
  supports: 'Hasil kerja pimpinan yang didukung',
  indicators: 'Indikator',
  indicator: 'Indikator',
  aspects: 'Aspek',
  target: 'Target',
  perspective: 'Perspektif',
  behaviourExpectations: 'Ekspektasi khusus perilaku kerja',
  resources: 'Dukungan sumber daya',
  need: 'Kebutuhan',
  accountability: 'Skema pertanggungjawaban',
  schedule: 'Jadwal',
  evidence: 'Bukti dukung',
  consequences: 'Konsekuensi',
  positive: 'Positif',
  negative: 'Negatif',
  approval: 'Penetapan',
  approvedAt: 'Ditetapkan',
  submittedAt: 'Diajukan',
  returnedReason: 'Alasan pengembalian',
  revisionReason: 'Alasan perubahan',
  revises: 'Mengubah SKP urutan',
  study: 'Tugas belajar',
  ruleSet: 'Ketentuan yang dipakai',
  evaluationId: 'Nomor evaluasi',
  periodId: 'Periode',
  by: 'Oleh',
  opensAt: 'Masa evaluasi dibuka',
  closesAt: 'Masa evaluasi ditutup',
  dueAt: 'Batas waktu',
  deadlines: 'Tenggat',
  what: 'Apa',
  article: 'Dasar',
  thresholdArticle: 'Dasar angka kredit minimal',
  state: 'Keadaan',
  achievement: 'Capaian kinerja organisasi',
  predicate: 'Predikat kinerja',
  workRating: 'Rating hasil kerja',
  behaviourRating: 'Rating perilaku kerja',
  finalBy: 'Final menurut',
  signedAt: 'Ditandatangani',
  deliveredAt: 'Disampaikan',
  receivedAt: 'Diterima',
  acknowledgedAt: 'Ditandatangani penerimaannya',
  returned: 'Dikembalikan kepada penilai',
  finalAt: 'Final',
  comment: 'Tanggapan',
  objection: 'Keberatan',
  objectedAt: 'Diajukan keberatan',
  explainBy: 'Penjelasan paling lambat',
  decideBy: 'Diputus paling lambat',
  overdueSince: 'Lewat waktu sejak',
  decidedAt: 'Diputus/dijawab',
  outcome: 'Putusan',
  first: 'Hasil semula',
  reasons: 'Alasan keberatan',
  explanations: 'Penjelasan',
  side: 'Pihak',
  text: 'Isi',
  decision: 'Keputusan',
  recommendation: 'Rekomendasi',
  realisations: 'Realisasi',
  realisation: 'Realisasi',
  recordedAt: 'Dicatat',
  title: 'Judul',
  url: 'Tautan',
  actionPlan: 'Rencana aksi',
  items: 'Butir',
  actions: 'Tindakan',
  rating: 'Penilaian',
  notes: 'Catatan',
  note: 'Catatan',
  results: 'Penilaian tiap hasil kerja',
  received: 'Yang diterima',
  hidden: 'Disembunyikan oleh pengelola kepegawaian',
  followUps: 'Tindak lanjutnya',
  schedules: 'Jadwal umpan balik berkala',
  agreedAt: 'Disepakati',
  dates: 'Tanggal',
  on: 'Pada',
  givenOn: 'Diberikan',
  proposal: 'Usulan',
  followUpId: 'Nomor tindak lanjut',
  given: 'Yang diberikan',
  feedbackId: 'Nomor umpan balik',
  about: 'Tentang',
  value: 'Nilai dasar',
  tone: 'Sifat',
  observation: 'Yang dilihat',
  impact: 'Dampaknya',
  suggestion: 'Saran',
  trainingId: 'Pelatihan',
  class: 'Dari',
  giver: 'Pemberi',
  to: 'Menjadi/kepada',
  givenAt: 'Diberikan',
  coefficient: 'Koefisien setahun',
  years: 'Tahun demi tahun',
  months: 'Bulan',
  percentage: 'Persentase',
  amount: 'Angka kredit',
  sentence: 'Keterangan',
  source: 'Dokumen sumber',
  opening: 'Saldo awal',
  until: 'Sampai bulan',
  parts: 'Menurut dokumen',
  total: 'Jumlah angka kredit',
  pangkat: 'Kenaikan pangkat berikut',
  nextJenjang: 'Kenaikan jenjang berikut',
  minimum: 'Minimal',
  missing: 'Kekurangan',
  reached: 'Tercapai',
  unknown: 'Yang belum diketahui',
  balance: 'Saldo dan bulan menurut dokumen',
  at: 'Waktu',
  subject: 'Mengenai',
  operation: 'Tindakan dalam sistem',
  from: 'Dari status',
  fixed: 'Yang ditetapkan',
  delegationId: 'Nomor pelimpahan',
  delegatorName: 'Yang diwakili',
  delegateName: 'Yang mewakili',
  startsOn: 'Mulai tanggal',
  endsOn: 'Sampai tanggal',
  offeredAt: 'Ditawarkan',
  declineReason: 'Alasan penolakan',
  endedAt: 'Diakhiri',
  endReason: 'Alasan pengakhiran',
  correctionId: 'Nomor permintaan',
  assignmentId: 'Nomor penugasan',
  employeeName: 'Pegawai',
  form: 'Bentuk',
  scope: 'Lingkup',
  host: 'Tempat',
  post: 'Jabatan',
  expectedResult: 'Hasil yang diharapkan',
  askedAt: 'Diajukan',
  requestedAt: 'Diminta',
  field: 'Isian',
  rightValue: 'Yang benar',
  named: 'Yaitu',
  refusal: 'Alasan penolakan',
  data: 'Data',
  reason: 'Alasan',
}

/** What only software needs. */
const NOT_READ = new Set(['allowedActions', 'version', 'readable'])

const MONTHS = [
  ...(['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'] as const),
  ...(['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const),
]

/** Every part of an export, every field on a line of its own. */
export function readableOf(view: object): string {
  return ['SALINAN DATA PRIBADI (UU 27/2022)', '', ...linesOf(view, 0)].join('\n')
}

function linesOf(value: object, depth: number): string[] {
  return Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined || NOT_READ.has(name)) return []
    const label = LABELS[name] ?? name
    const section = depth === 0 && typeof field === 'object' ? [''] : []
    return [...section, ...fieldLines(label, field, depth)]
  })
}

function fieldLines(label: string, field: unknown, depth: number): string[] {
  const margin = '  '.repeat(depth)
  if (Array.isArray(field))
    return field.length === 0
      ? [`${margin}${label}: tidak ada`]
      : [`${margin}${label}:`, ...field.flatMap((each, n) => itemLines(each, n, depth + 1))]
  if (typeof field === 'object' && field !== null) return [`${margin}${label}:`, ...linesOf(field, depth + 1)]
  return [`${margin}${label}: ${said(field)}`]
}

function itemLines(each: unknown, n: number, depth: number): string[] {
  const margin = '  '.repeat(depth)
  return typeof each === 'object' && each !== null
    ? [`${margin}${n + 1}.`, ...linesOf(each, depth + 1)]
    : [`${margin}- ${said(each)}`]
}

function said(value: unknown): string {
  if (value === true) return 'ya'
  if (value === false) return 'tidak'
  const text = String(value)
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*\+07:00$/.exec(text) ?? []
  if (year !== undefined && time !== undefined)
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year} pukul ${time.replace(':', '.')} WIB`
  // the law's own words are stored with underscores
  return /^[a-z]+(?:_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text
}

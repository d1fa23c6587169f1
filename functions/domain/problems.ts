/** Every no that this system says: stable code → status and the general sentences (Bahasa Indonesia) that explain it. */
type Problem = { readonly status: number; readonly title: string; readonly detail: string }

const missing = (title: string, detail: string) => ({ status: 404, title, detail }) as const satisfies Problem
const conflict = (title: string, detail: string) => ({ status: 409, title, detail }) as const satisfies Problem
const unfound = (what: string, detail: string) => missing(`${what} tidak ditemukan`, detail)
const tooMany = (what: string, detail: string) => conflict(`Terlalu banyak ${what}`, detail)
/** Whether it is not there or not for him, is not told. */
const unseen = (what: string) => unfound(what, `${what} tidak ada atau bukan bagian yang dapat Anda lihat.`)

export const PROBLEMS = {
  // the door
  not_allowed: {
    status: 403,
    title: 'Tidak berwenang',
    detail: 'Anda tidak berwenang melakukan tindakan ini. Bila menurut Anda keliru, hubungi pengelola kepegawaian.',
  },
  not_found: unfound('Alamat', 'Alamat yang diminta tidak ada. Periksa kembali alamat dan metode permintaan.'),
  employee_not_found: unseen('Pegawai'),
  cycle_not_found: unfound('Tahun kinerja', 'Tahun kinerja ini belum ditetapkan oleh pengelola kepegawaian.'),
  explanation_not_found: missing(
    'Penjelasan belum ada',
    'Kepala daerah belum menulis penjelasan untuk tahun kinerja ini.',
  ),
  survey_not_found: unfound('Survei', 'Survei tahun ini tidak ada, belum ada hasilnya, atau bukan untuk Anda.'),
  survey_not_open: conflict('Survei belum dibuka', 'Survei dijawab sesudah hasil evaluasi tahunan Anda disampaikan.'),
  survey_closed: conflict('Survei sudah berakhir', 'Jangka waktu survei ini sudah berakhir.'),
  survey_answered: conflict(
    'Survei sudah dijawab',
    'Anda sudah menjawab survei tahun ini. Jawaban disimpan tanpa nama, sehingga tidak dapat dicari kembali atau diubah.',
  ),
  calendar_not_found: unfound('Kalender', 'Kalender hari libur ada untuk tahun 2020 sampai 2099. Periksa tahunnya.'),
  period_not_found: unfound('Periode', 'Periode evaluasi ini tidak ada dalam tahun kinerja yang ditetapkan.'),
  publication_not_found: missing(
    'Angka belum diterbitkan',
    'Angka periode ini tidak ada atau belum diterbitkan. Angka diterbitkan sekali, sesudah semua hasil evaluasi final, paling lambat 60 hari kerja sesudah masa evaluasi ditutup.',
  ),
  unit_not_found: unfound('Unit', 'Unit kerja ini tidak ada. Impor unit terlebih dahulu atau periksa UNOR ID.'),
  skp_not_found: unseen('SKP'),
  evaluation_not_found: unseen('Evaluasi'),
  guidance_not_found: unseen('Bimbingan'),
  counselling_not_found: unfound('Konseling', 'Konseling ini tidak ada atau bukan bagian Anda.'),
  feedback_not_found: unfound('Umpan balik', 'Umpan balik ini tidak ada atau belum dirilis kepada penerimanya.'),
  correction_not_found: unseen('Permintaan perbaikan'),
  work_result_not_found: unfound('Hasil kerja', 'Hasil kerja ini tidak ada dalam SKP yang dievaluasi.'),
  delegation_not_found: unseen('Pendelegasian'),
  assignment_not_found: unseen('Penugasan'),
  resource_not_found: unfound(
    'Dukungan sumber daya',
    'Dukungan ini tidak ada dalam SKP tersebut. Muat ulang daftar dukungannya.',
  ),
  role_matrix_not_found: unfound(
    'Matriks peran',
    'Matriks pembagian peran dan hasil ini belum ada atau bukan bagian yang dapat Anda lihat.',
  ),
  team_not_found: unseen('Tim kerja'),
  assignments_full: tooMany(
    'penugasan menunggu',
    'Paling banyak 20 penugasan seorang pegawai menunggu persetujuan pejabat penilainya. Tunggu sebagian diputus.',
  ),
  delegation_overlaps: conflict(
    'Jabatan sudah didelegasikan',
    'Pada tanggal itu jabatan ini sudah didelegasikan. Pilih tanggal lain.',
  ),
  delegation_circle: conflict(
    'Delegasi tidak dapat diteruskan',
    'Pada tanggal itu salah satu pihak sudah menerima atau memberi delegasi.',
  ),
  delegations_full: tooMany(
    'pendelegasian',
    'Paling banyak 10 pendelegasian yang berjalan atau akan datang untuk satu orang. Akhiri yang tidak diperlukan.',
  ),
  delegate_not_eligible: conflict(
    'Penerima delegasi tidak memenuhi syarat',
    'Penerima delegasi harus berstatus aktif dan paling rendah pejabat pengawas atau setara (Pasal 1 angka 9). Tawarkan kepada pejabat lain.',
  ),
  period_not_due: conflict(
    'Masa evaluasi belum berakhir',
    'Periode baru dapat ditutup sesudah masa evaluasinya berakhir.',
  ),
  closing_started: conflict(
    'Penutupan sudah dimulai',
    'Masa evaluasi yang penutupannya sudah dimulai tidak dapat diperpanjang.',
  ),
  too_many_extensions: conflict(
    'Sudah terlalu sering diperpanjang',
    'Masa evaluasi dapat diperpanjang paling banyak sepuluh kali. Tutup periode ini.',
  ),
  period_not_closed: conflict(
    'Periode belum ditutup',
    'Hanya periode yang sudah ditutup yang dapat dibuka kembali. Sebelum ditutup, perpanjang masa evaluasinya.',
  ),
  reopening_proposed: conflict(
    'Pembukaan kembali sudah diusulkan',
    'Usulan pembukaan kembali menunggu persetujuan pengelola kepegawaian lain.',
  ),
  reopening_not_proposed: conflict(
    'Tidak ada usulan pembukaan kembali',
    'Tidak ada usulan pembukaan kembali yang menunggu persetujuan. Muat ulang untuk melihat keadaan periode.',
  ),
  reopening_lapsed: conflict(
    'Usulan pembukaan kembali sudah gugur',
    'Usulan ini tidak disetujui pada waktunya. Usulkan kembali dengan alasan dan penutupan yang baru.',
  ),
  too_many_reopenings: conflict(
    'Sudah terlalu sering dibuka kembali',
    'Suatu periode dapat dibuka kembali paling banyak lima kali.',
  ),
  cycle_started: conflict(
    'Tahun kinerja sudah berjalan',
    'Perencanaan tahun ini sudah dibuka, sehingga irama evaluasinya tidak dapat diganti lagi.',
  ),
  window_opened: conflict(
    'Masa evaluasi sudah dibuka',
    'Masa evaluasi yang sudah dibuka tidak dapat diubah; gunakan perpanjangan untuk menggeser penutupannya.',
  ),
  nip_taken: conflict(
    'NIP sudah tercatat',
    'NIP ini sudah tercatat untuk pegawai lain. Periksa NIP, atau buka data pegawai itu.',
  ),
  email_taken: conflict(
    'Surel sudah dipakai',
    'Alamat surel ini sudah dipakai pegawai lain. Setiap pegawai memerlukan surel sendiri.',
  ),
  region_head_exists: conflict(
    'Kepala daerah sudah ada',
    'Kepala daerah yang menjabat sudah tercatat. Ubah dahulu statusnya menjadi berhenti.',
  ),
  evaluator_cycle: conflict(
    'Rangkaian penilai berputar',
    'Dengan pejabat penilai ini rangkaian atasan berputar kembali ke pegawai yang sama. Pilih pejabat lain.',
  ),
  correction_exists: conflict(
    'Permintaan perbaikan sudah ada',
    'Permintaan perbaikan untuk isian ini masih menunggu keputusan (paling lama 3 x 24 jam, UU 27/2022 Pasal 30). Cabut dahulu bila hendak menggantinya.',
  ),
  panel_not_found: unfound('Umpan balik 360', 'Tidak ada, atau bukan bagian yang dapat Anda lihat.'),
  round_overlaps: conflict(
    'Unit sudah dalam putaran lain',
    'Pilih unit yang belum mengikuti putaran pada periode ini.',
  ),
  outsiders_full: tooMany('pihak luar', 'Paling banyak 5 orang dalam satu putaran.'),
  link_not_found: missing('Tautan tidak dikenal', 'Buka tautan dari surat terakhir.'),
  link_revoked: conflict('Tautan dicabut', 'Undangan ini sudah dicabut.'),
  link_expired: conflict('Tautan kedaluwarsa', 'Masa berlaku tautan ini sudah lewat.'),
  link_used: conflict('Tautan sudah dipakai', 'Jawaban dikirim satu kali saja.'),
  too_many_tries: { status: 429, title: 'Terlalu sering dibuka', detail: 'Coba lagi satu jam lagi.' },
  round_over: conflict('Waktunya sudah lewat', 'Batas waktu tahap putaran ini sudah lewat.'),
  request_not_found: unseen('Permintaan umpan balik'),
  already_asked: conflict('Sudah diminta', 'Satu permintaan untuk setiap rekan dan periode.'),
  requests_full: tooMany('permintaan', 'Paling banyak 10 permintaan umpan balik dalam satu periode.'),
  giver_overloaded: conflict('Rekan ini sudah banyak diminta', 'Usulkan rekan lain.'),
  not_in_panel: conflict('Bukan pemberi umpan balik', 'Anda tidak termasuk pemberi pada putaran ini.'),
  class_not_asked: conflict('Golongan ini tidak diminta', 'Putaran ini tidak meminta golongan pemberi ini.'),
  already_answered: conflict('Sudah dikirim', 'Yang sudah dikirim tidak dapat diubah atau dikirim lagi.'),
  answer_incomplete: conflict(
    'Isian belum lengkap',
    'Jawab ke-21 pernyataan; pilih "tidak dapat menilai" untuk yang tidak Anda ketahui.',
  ),
  nothing_to_correct: conflict(
    'Sudah tercatat demikian',
    'Data Anda sudah tercatat seperti yang diminta. Muat ulang untuk melihatnya.',
  ),
  too_many_corrections: tooMany(
    'permintaan',
    'Dalam 30 hari paling banyak 20 permintaan perbaikan data dapat diajukan. Hubungi pengelola kepegawaian secara langsung.',
  ),
  invalid_input: {
    status: 400,
    title: 'Isian tidak dapat diterima',
    detail: 'Perbaiki isian yang ditandai lalu kirim kembali.',
  },
  body_too_large: { status: 413, title: 'Isian terlalu besar', detail: 'Kurangi ukuran isian lalu kirim kembali.' },
  version_required: {
    status: 428,
    title: 'Versi harus disebutkan',
    detail: 'Kirim If-Match dengan versi yang terakhir Anda baca (atau If-None-Match: * untuk yang pertama).',
  },
  stale_version: {
    status: 412,
    title: 'Sudah diubah pihak lain',
    detail:
      'Data ini sudah berubah sejak Anda membukanya. Muat ulang, bandingkan, lalu simpan kembali; tulisan Anda tidak hilang di layar.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Kunci pengulangan sudah dipakai',
    detail: 'Idempotency-Key ini sudah dipakai untuk isian lain. Gunakan kunci baru.',
  },
  // plans and evaluations: rule, state or time
  observation_not_found: unseen('Catatan pengamatan'),
  observations_full: tooMany(
    'catatan pengamatan',
    'Paling banyak 100 catatan pengamatan ditulis untuk satu pegawai dalam satu tahun.',
  ),
  wrong_status: conflict(
    'Belum atau tidak lagi dapat dilakukan',
    'Tindakan ini tidak sesuai dengan tahap saat ini. Muat ulang untuk melihat tahap dan tindakan yang tersedia.',
  ),
  period_not_open: conflict('Belum waktunya', 'Jangka waktu tindakan ini belum dibuka.'),
  period_closed: conflict('Jangka waktu sudah ditutup', 'Jangka waktu tindakan ini sudah berakhir.'),
  own_feedback: conflict(
    'Umpan balik untuk diri sendiri',
    'Umpan balik diberikan kepada orang lain. Untuk diri sendiri, catat di realisasi.',
  ),
  follow_up_first: conflict(
    'Belum ada tindak lanjut',
    'Rencana hasil kerja diambil alih sesudah penyesuaian ekspektasi, penyesuaian dukungan sumber daya, atau pembinaan (Pasal 20 ayat (6)). Catat tindak lanjut itu lebih dahulu.',
  ),
  follow_ups_full: tooMany(
    'tindak lanjut',
    'Paling banyak 50 tindak lanjut dicatat untuk satu pegawai dalam satu periode.',
  ),
  preparation_missing: conflict(
    'Persiapan pegawai belum ada',
    'Sebelum coaching pegawai melaporkan progres, masalah, dan penyebabnya; sebelum mentoring ia menyusun rencana aksi (Lampiran BAB III.D.4).',
  ),
  competencies_missing: conflict(
    'Evaluasi kompetensi belum ada',
    'Bimbingan dilaporkan bersama evaluasi kompetensi Format B.1.9 (Lampiran BAB III.D.4.j).',
  ),
  skp_exists: conflict(
    'SKP sudah ada',
    'SKP untuk tahun ini sudah ada. Buka SKP itu; untuk mengubah yang sudah ditetapkan, ajukan perubahan.',
  ),
  skp_not_required: conflict(
    'SKP tidak disusun',
    'Dengan status kepegawaian saat ini SKP tidak disusun (Lampiran BAB II.C.8). Bila status keliru, hubungi pengelola kepegawaian.',
  ),
  evaluator_missing: conflict(
    'Pejabat penilai belum ditetapkan',
    'Pejabat penilai kinerja belum tercatat. Minta pengelola kepegawaian menetapkannya; isian Anda tetap tersimpan.',
  ),
  evaluator_first: conflict(
    'Masih pada pejabat penilai',
    'Sampai akhir Januari SKP ini ditetapkan oleh pejabat penilai kinerja; sesudahnya atasannya dapat menetapkan (Lampiran BAB II.C.5).',
  ),
  realisation_missing: conflict(
    'Realisasi belum lengkap',
    'Isi realisasi setiap hasil kerja utama sebelum mengajukan.',
  ),
  rating_missing: conflict(
    'Penilaian belum diisi',
    'Isi rating hasil kerja dan perilaku kerja sebelum menandatangani.',
  ),
  notes_missing: conflict(
    'Catatan masih kosong',
    'Isi catatan dan/atau rekomendasi sebelum menandatangani (Lampiran BAB V.A.3).',
  ),
  study_not_recorded: conflict(
    'Tugas belajar tidak tercatat',
    'Studi yang tidak selesai hanya dinyatakan untuk pegawai tugas belajar.',
  ),
  study_unfinished: conflict('Studi tercatat tidak selesai', 'Nyatakan dalam penilaian bahwa studinya tidak selesai.'),
  reuse_not_possible: conflict(
    'Hasil sebelumnya tidak dapat digunakan',
    'Hasil sebelumnya digunakan atas kesepakatan sesudah perpindahan (Lampiran BAB IV.A.13.a).',
  ),
  placement_not_found: unseen('Penempatan'),
  achievement_missing: conflict(
    'Capaian organisasi belum ada',
    'Capaian kinerja organisasi unit yang dipimpin pejabat penilai belum ditetapkan (Lampiran BAB IV.B.1.g). Minta pengelola kepegawaian atau pembina menetapkannya.',
  ),
  not_functional: conflict(
    'Bukan jabatan fungsional',
    'Angka kredit hanya dihitung untuk jabatan fungsional (PermenPANRB 1/2023). Bila jabatan yang tercatat keliru, hubungi pengelola kepegawaian.',
  ),
  final_result: conflict('Hasil sudah final', 'Hasil evaluasi ini final dan tidak dapat diajukan keberatan lagi.'),
  nothing_to_report: conflict(
    'Belum ada yang dilaporkan',
    'Tidak ada dokumen evaluasi yang Anda tandatangani pada periode ini dan siap dilaporkan (Lampiran BAB V.A.7).',
  ),
  objection_too_late: conflict(
    'Jangka waktu keberatan berakhir',
    'Keberatan diajukan paling lama 14 hari kerja sejak hasil diterima (Lampiran BAB V.B.2).',
  ),
  explanation_awaited: conflict(
    'Menunggu penjelasan pejabat penilai',
    'Keputusan diambil sesudah pejabat penilai didengar, atau sesudah waktunya berlalu (Lampiran BAB V.B.4).',
  ),
  explanations_full: conflict(
    'Penjelasan sudah lengkap',
    'Setiap pihak dapat memberi paling banyak lima penjelasan atas satu keberatan.',
  ),
  export_too_large: conflict(
    'Salinan data terlalu besar',
    'Salinan data Anda tidak muat dalam satu jawaban. Minta per tahun, misalnya dengan ?year=2026.',
  ),
  // development
  training_not_found: unfound(
    'Pelatihan',
    'Pelatihan ini tidak ada dalam katalog. Periksa daftar pelatihan tahun ini.',
  ),
  enrolment_not_found: unseen('Pendaftaran pelatihan'),
  enrolment_exists: conflict(
    'Sudah didaftarkan',
    'Pendaftaran untuk pelatihan ini sudah ada. Muat ulang untuk melihat tahapnya.',
  ),
  training_full: conflict(
    'Tempat sudah penuh',
    'Semua tempat pelatihan ini sudah terisi. Daftarkan dengan daftar tunggu, atau pilih pelatihan lain.',
  ),
  no_budget: conflict('Anggaran tidak cukup', 'Sisa anggaran pelatihan unit ini tidak cukup untuk satu tempat.'),
  quota_reached: conflict('Kuota unit sudah habis', 'Kuota tempat pelatihan unit ini untuk tahun ini sudah habis.'),
  training_started: conflict(
    'Pelatihan sudah dimulai',
    'Sejak hari pertamanya, pendaftaran pelatihan tidak dapat diubah lagi.',
  ),
  training_not_over: conflict('Pelatihan belum selesai', 'Bukti penyelesaian diisi mulai hari terakhir pelatihan.'),
  follow_up_answered: conflict(
    'Sudah dijawab',
    'Pertanyaan tentang manfaat pelatihan ini sudah Anda jawab, dan ditanyakan satu kali saja.',
  ),
  development_not_found: unseen('Butir rencana pengembangan'),
  development_full: tooMany(
    'butir rencana',
    'Paling banyak 20 butir rencana pengembangan terbuka. Tutup sebagian dahulu.',
  ),
  places_taken: conflict('Tempat sudah terisi', 'Jumlah tempat tidak dapat dikurangi di bawah yang sudah terisi.'),
  budget_committed: conflict(
    'Anggaran sudah terpakai',
    'Anggaran dan kuota tidak dapat dikurangi di bawah yang sudah terpakai.',
  ),
  internal_error: {
    status: 500,
    title: 'Terjadi kesalahan pada sistem',
    detail: 'Permintaan belum dapat diproses. Coba lagi; bila berulang, sampaikan nomor permintaan kepada pengelola.',
  },
  unavailable: {
    status: 503,
    title: 'Layanan sedang sibuk',
    detail: 'Permintaan belum diproses. Tunggu sebentar lalu coba lagi.',
  },
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof PROBLEMS

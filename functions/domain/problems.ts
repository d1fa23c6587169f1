/** Every no that this system says: stable code → status and the general sentences (Bahasa Indonesia) that explain it. */
type Problem = { status: number; title: string; detail: string }

export const PROBLEMS = {
  // the door
  not_allowed: {
    status: 403,
    title: 'Tidak berwenang',
    detail: 'Anda tidak berwenang melakukan tindakan ini. Bila menurut Anda keliru, hubungi pengelola kepegawaian.',
  },
  not_found: {
    status: 404,
    title: 'Alamat tidak ditemukan',
    detail: 'Alamat yang diminta tidak ada. Periksa kembali alamat dan metode permintaan.',
  },
  employee_not_found: {
    status: 404,
    title: 'Pegawai tidak ditemukan',
    detail: 'Pegawai tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  cycle_not_found: {
    status: 404,
    title: 'Tahun kinerja tidak ditemukan',
    detail: 'Tahun kinerja ini belum ditetapkan oleh pengelola kepegawaian.',
  },
  explanation_not_found: {
    status: 404,
    title: 'Penjelasan belum ada',
    detail: 'Kepala daerah belum menulis penjelasan untuk tahun kinerja ini.',
  },
  survey_not_found: {
    status: 404,
    title: 'Survei tidak ditemukan',
    detail: 'Survei tahun ini tidak ada, belum ada hasilnya, atau bukan untuk Anda.',
  },
  survey_not_open: {
    status: 409,
    title: 'Survei belum dibuka',
    detail: 'Survei dijawab sesudah hasil evaluasi tahunan Anda disampaikan.',
  },
  survey_closed: {
    status: 409,
    title: 'Survei sudah berakhir',
    detail: 'Jangka waktu survei ini sudah berakhir.',
  },
  survey_answered: {
    status: 409,
    title: 'Survei sudah dijawab',
    detail:
      'Anda sudah menjawab survei tahun ini. Jawaban disimpan tanpa nama, sehingga tidak dapat dicari kembali atau diubah.',
  },
  calendar_not_found: {
    status: 404,
    title: 'Kalender tidak ditemukan',
    detail: 'Kalender hari libur ada untuk tahun 2020 sampai 2099. Periksa tahunnya.',
  },
  period_not_found: {
    status: 404,
    title: 'Periode tidak ditemukan',
    detail: 'Periode evaluasi ini tidak ada dalam tahun kinerja yang ditetapkan.',
  },
  publication_not_found: {
    status: 404,
    title: 'Angka belum diterbitkan',
    detail:
      'Angka periode ini tidak ada atau belum diterbitkan. Angka diterbitkan sekali, sesudah semua hasil evaluasi final, paling lambat 60 hari kerja sesudah masa evaluasi ditutup.',
  },
  unit_not_found: {
    status: 404,
    title: 'Unit tidak ditemukan',
    detail: 'Unit kerja ini tidak ada. Impor unit terlebih dahulu atau periksa UNOR ID.',
  },
  skp_not_found: {
    status: 404,
    title: 'SKP tidak ditemukan',
    detail: 'SKP tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  evaluation_not_found: {
    status: 404,
    title: 'Evaluasi tidak ditemukan',
    detail: 'Evaluasi tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  guidance_not_found: {
    status: 404,
    title: 'Bimbingan tidak ditemukan',
    detail: 'Bimbingan kinerja ini tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  counselling_not_found: {
    status: 404,
    title: 'Konseling tidak ditemukan',
    detail: 'Konseling ini tidak ada atau bukan bagian Anda.',
  },
  feedback_not_found: {
    status: 404,
    title: 'Umpan balik tidak ditemukan',
    detail: 'Umpan balik ini tidak ada atau belum dirilis kepada penerimanya.',
  },
  correction_not_found: {
    status: 404,
    title: 'Permintaan perbaikan tidak ditemukan',
    detail: 'Permintaan perbaikan data ini tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  work_result_not_found: {
    status: 404,
    title: 'Hasil kerja tidak ditemukan',
    detail: 'Hasil kerja ini tidak ada dalam SKP yang dievaluasi.',
  },
  delegation_not_found: {
    status: 404,
    title: 'Pendelegasian tidak ditemukan',
    detail: 'Pendelegasian tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  assignment_not_found: {
    status: 404,
    title: 'Penugasan tidak ditemukan',
    detail: 'Penugasan tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  resource_not_found: {
    status: 404,
    title: 'Dukungan sumber daya tidak ditemukan',
    detail: 'Dukungan ini tidak ada dalam SKP tersebut. Muat ulang daftar dukungannya.',
  },
  role_matrix_not_found: {
    status: 404,
    title: 'Matriks peran tidak ditemukan',
    detail: 'Matriks pembagian peran dan hasil ini belum ada atau bukan bagian yang dapat Anda lihat.',
  },
  team_not_found: {
    status: 404,
    title: 'Tim kerja tidak ditemukan',
    detail: 'Tim kerja tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  assignments_full: {
    status: 409,
    title: 'Terlalu banyak penugasan menunggu',
    detail:
      'Paling banyak 20 penugasan seorang pegawai menunggu persetujuan pejabat penilainya. Tunggu sebagian diputus.',
  },
  delegation_overlaps: {
    status: 409,
    title: 'Jabatan sudah didelegasikan',
    detail: 'Pada tanggal itu jabatan ini sudah didelegasikan. Pilih tanggal lain.',
  },
  delegation_circle: {
    status: 409,
    title: 'Delegasi tidak dapat diteruskan',
    detail: 'Pada tanggal itu salah satu pihak sudah menerima atau memberi delegasi.',
  },
  delegations_full: {
    status: 409,
    title: 'Terlalu banyak pendelegasian',
    detail:
      'Paling banyak 10 pendelegasian yang berjalan atau akan datang untuk satu orang. Akhiri yang tidak diperlukan.',
  },
  delegate_not_eligible: {
    status: 409,
    title: 'Penerima delegasi tidak memenuhi syarat',
    detail:
      'Penerima delegasi harus berstatus aktif dan paling rendah pejabat pengawas atau setara (Pasal 1 angka 9). Tawarkan kepada pejabat lain.',
  },
  period_not_due: {
    status: 409,
    title: 'Masa evaluasi belum berakhir',
    detail: 'Periode baru dapat ditutup sesudah masa evaluasinya berakhir.',
  },
  closing_started: {
    status: 409,
    title: 'Penutupan sudah dimulai',
    detail: 'Masa evaluasi yang penutupannya sudah dimulai tidak dapat diperpanjang.',
  },
  too_many_extensions: {
    status: 409,
    title: 'Sudah terlalu sering diperpanjang',
    detail: 'Masa evaluasi dapat diperpanjang paling banyak sepuluh kali. Tutup periode ini.',
  },
  period_not_closed: {
    status: 409,
    title: 'Periode belum ditutup',
    detail: 'Hanya periode yang sudah ditutup yang dapat dibuka kembali. Sebelum ditutup, perpanjang masa evaluasinya.',
  },
  reopening_proposed: {
    status: 409,
    title: 'Pembukaan kembali sudah diusulkan',
    detail: 'Usulan pembukaan kembali menunggu persetujuan pengelola kepegawaian lain.',
  },
  reopening_not_proposed: {
    status: 409,
    title: 'Tidak ada usulan pembukaan kembali',
    detail: 'Tidak ada usulan pembukaan kembali yang menunggu persetujuan. Muat ulang untuk melihat keadaan periode.',
  },
  reopening_lapsed: {
    status: 409,
    title: 'Usulan pembukaan kembali sudah gugur',
    detail: 'Usulan ini tidak disetujui pada waktunya. Usulkan kembali dengan alasan dan penutupan yang baru.',
  },
  too_many_reopenings: {
    status: 409,
    title: 'Sudah terlalu sering dibuka kembali',
    detail: 'Suatu periode dapat dibuka kembali paling banyak lima kali.',
  },
  cycle_started: {
    status: 409,
    title: 'Tahun kinerja sudah berjalan',
    detail: 'Perencanaan tahun ini sudah dibuka, sehingga irama evaluasinya tidak dapat diganti lagi.',
  },
  window_opened: {
    status: 409,
    title: 'Masa evaluasi sudah dibuka',
    detail: 'Masa evaluasi yang sudah dibuka tidak dapat diubah; gunakan perpanjangan untuk menggeser penutupannya.',
  },
  nip_taken: {
    status: 409,
    title: 'NIP sudah tercatat',
    detail: 'NIP ini sudah tercatat untuk pegawai lain. Periksa NIP, atau buka data pegawai itu.',
  },
  email_taken: {
    status: 409,
    title: 'Surel sudah dipakai',
    detail: 'Alamat surel ini sudah dipakai pegawai lain. Setiap pegawai memerlukan surel sendiri.',
  },
  region_head_exists: {
    status: 409,
    title: 'Kepala daerah sudah ada',
    detail: 'Kepala daerah yang menjabat sudah tercatat. Ubah dahulu statusnya menjadi berhenti.',
  },
  evaluator_cycle: {
    status: 409,
    title: 'Rangkaian penilai berputar',
    detail: 'Dengan pejabat penilai ini rangkaian atasan berputar kembali ke pegawai yang sama. Pilih pejabat lain.',
  },
  correction_exists: {
    status: 409,
    title: 'Permintaan perbaikan sudah ada',
    detail:
      'Permintaan perbaikan untuk isian ini masih menunggu keputusan (paling lama 3 x 24 jam, UU 27/2022 Pasal 30). Cabut dahulu bila hendak menggantinya.',
  },
  panel_not_found: {
    status: 404,
    title: 'Umpan balik 360 tidak ditemukan',
    detail: 'Tidak ada, atau bukan bagian yang dapat Anda lihat.',
  },
  round_overlaps: {
    status: 409,
    title: 'Unit sudah dalam putaran lain',
    detail: 'Pilih unit yang belum mengikuti putaran pada periode ini.',
  },
  round_over: {
    status: 409,
    title: 'Waktunya sudah lewat',
    detail: 'Batas waktu tahap putaran ini sudah lewat.',
  },
  request_not_found: {
    status: 404,
    title: 'Permintaan umpan balik tidak ditemukan',
    detail: 'Permintaan umpan balik ini tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  already_asked: {
    status: 409,
    title: 'Sudah diminta',
    detail: 'Satu permintaan untuk setiap rekan dan periode.',
  },
  requests_full: {
    status: 409,
    title: 'Terlalu banyak permintaan',
    detail: 'Paling banyak 10 permintaan umpan balik dalam satu periode.',
  },
  giver_overloaded: {
    status: 409,
    title: 'Rekan ini sudah banyak diminta',
    detail: 'Usulkan rekan lain.',
  },
  not_in_panel: {
    status: 409,
    title: 'Bukan pemberi umpan balik',
    detail: 'Anda tidak termasuk pemberi pada putaran ini.',
  },
  class_not_asked: {
    status: 409,
    title: 'Golongan ini tidak diminta',
    detail: 'Putaran ini tidak meminta golongan pemberi ini.',
  },
  already_answered: {
    status: 409,
    title: 'Sudah dikirim',
    detail: 'Yang sudah dikirim tidak dapat diubah atau dikirim lagi.',
  },
  answer_incomplete: {
    status: 409,
    title: 'Isian belum lengkap',
    detail: 'Jawab ke-21 pernyataan; pilih "tidak dapat menilai" untuk yang tidak Anda ketahui.',
  },
  nothing_to_correct: {
    status: 409,
    title: 'Sudah tercatat demikian',
    detail: 'Data Anda sudah tercatat seperti yang diminta. Muat ulang untuk melihatnya.',
  },
  too_many_corrections: {
    status: 409,
    title: 'Terlalu banyak permintaan',
    detail:
      'Dalam 30 hari paling banyak 20 permintaan perbaikan data dapat diajukan. Hubungi pengelola kepegawaian secara langsung.',
  },
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
  wrong_status: {
    status: 409,
    title: 'Belum atau tidak lagi dapat dilakukan',
    detail:
      'Tindakan ini tidak sesuai dengan tahap saat ini. Muat ulang untuk melihat tahap dan tindakan yang tersedia.',
  },
  period_not_open: { status: 409, title: 'Belum waktunya', detail: 'Jangka waktu tindakan ini belum dibuka.' },
  period_closed: {
    status: 409,
    title: 'Jangka waktu sudah ditutup',
    detail: 'Jangka waktu tindakan ini sudah berakhir.',
  },
  own_feedback: {
    status: 409,
    title: 'Umpan balik untuk diri sendiri',
    detail: 'Umpan balik diberikan kepada orang lain. Untuk diri sendiri, catat di realisasi.',
  },
  follow_up_first: {
    status: 409,
    title: 'Belum ada tindak lanjut',
    detail:
      'Rencana hasil kerja diambil alih sesudah penyesuaian ekspektasi, penyesuaian dukungan sumber daya, atau pembinaan (Pasal 20 ayat (6)). Catat tindak lanjut itu lebih dahulu.',
  },
  follow_ups_full: {
    status: 409,
    title: 'Terlalu banyak tindak lanjut',
    detail: 'Paling banyak 50 tindak lanjut dicatat untuk satu pegawai dalam satu periode.',
  },
  preparation_missing: {
    status: 409,
    title: 'Persiapan pegawai belum ada',
    detail:
      'Sebelum coaching pegawai melaporkan progres, masalah, dan penyebabnya; sebelum mentoring ia menyusun rencana aksi (Lampiran BAB III.D.4).',
  },
  competencies_missing: {
    status: 409,
    title: 'Evaluasi kompetensi belum ada',
    detail: 'Bimbingan dilaporkan bersama evaluasi kompetensi Format B.1.9 (Lampiran BAB III.D.4.j).',
  },
  skp_exists: {
    status: 409,
    title: 'SKP sudah ada',
    detail: 'SKP untuk tahun ini sudah ada. Buka SKP itu; untuk mengubah yang sudah ditetapkan, ajukan perubahan.',
  },
  skp_not_required: {
    status: 409,
    title: 'SKP tidak disusun',
    detail:
      'Dengan status kepegawaian saat ini SKP tidak disusun (Lampiran BAB II.C.8). Bila status keliru, hubungi pengelola kepegawaian.',
  },
  evaluator_missing: {
    status: 409,
    title: 'Pejabat penilai belum ditetapkan',
    detail:
      'Pejabat penilai kinerja belum tercatat. Minta pengelola kepegawaian menetapkannya; isian Anda tetap tersimpan.',
  },
  evaluator_first: {
    status: 409,
    title: 'Masih pada pejabat penilai',
    detail:
      'Sampai akhir Januari SKP ini ditetapkan oleh pejabat penilai kinerja; sesudahnya atasannya dapat menetapkan (Lampiran BAB II.C.5).',
  },
  realisation_missing: {
    status: 409,
    title: 'Realisasi belum lengkap',
    detail: 'Isi realisasi setiap hasil kerja utama sebelum mengajukan.',
  },
  rating_missing: {
    status: 409,
    title: 'Penilaian belum diisi',
    detail: 'Isi rating hasil kerja dan perilaku kerja sebelum menandatangani.',
  },
  notes_missing: {
    status: 409,
    title: 'Catatan masih kosong',
    detail: 'Isi catatan dan/atau rekomendasi sebelum menandatangani (Lampiran BAB V.A.3).',
  },
  study_not_recorded: {
    status: 409,
    title: 'Tugas belajar tidak tercatat',
    detail: 'Studi yang tidak selesai hanya dinyatakan untuk pegawai tugas belajar.',
  },
  study_unfinished: {
    status: 409,
    title: 'Studi tercatat tidak selesai',
    detail: 'Nyatakan dalam penilaian bahwa studinya tidak selesai.',
  },
  reuse_not_possible: {
    status: 409,
    title: 'Hasil sebelumnya tidak dapat digunakan',
    detail: 'Hasil sebelumnya digunakan atas kesepakatan sesudah perpindahan (Lampiran BAB IV.A.13.a).',
  },
  placement_not_found: {
    status: 404,
    title: 'Penempatan tidak ditemukan',
    detail: 'Penempatan ini tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  achievement_missing: {
    status: 409,
    title: 'Capaian organisasi belum ada',
    detail:
      'Capaian kinerja organisasi unit yang dipimpin pejabat penilai belum ditetapkan (Lampiran BAB IV.B.1.g). Minta pengelola kepegawaian atau pembina menetapkannya.',
  },
  not_functional: {
    status: 409,
    title: 'Bukan jabatan fungsional',
    detail:
      'Angka kredit hanya dihitung untuk jabatan fungsional (PermenPANRB 1/2023). Bila jabatan yang tercatat keliru, hubungi pengelola kepegawaian.',
  },
  final_result: {
    status: 409,
    title: 'Hasil sudah final',
    detail: 'Hasil evaluasi ini final dan tidak dapat diajukan keberatan lagi.',
  },
  nothing_to_report: {
    status: 409,
    title: 'Belum ada yang dilaporkan',
    detail:
      'Tidak ada dokumen evaluasi yang Anda tandatangani pada periode ini dan siap dilaporkan (Lampiran BAB V.A.7).',
  },
  objection_too_late: {
    status: 409,
    title: 'Jangka waktu keberatan berakhir',
    detail: 'Keberatan diajukan paling lama 14 hari kerja sejak hasil diterima (Lampiran BAB V.B.2).',
  },
  explanation_awaited: {
    status: 409,
    title: 'Menunggu penjelasan pejabat penilai',
    detail: 'Keputusan diambil sesudah pejabat penilai didengar, atau sesudah waktunya berlalu (Lampiran BAB V.B.4).',
  },
  explanations_full: {
    status: 409,
    title: 'Penjelasan sudah lengkap',
    detail: 'Setiap pihak dapat memberi paling banyak lima penjelasan atas satu keberatan.',
  },
  export_too_large: {
    status: 409,
    title: 'Salinan data terlalu besar',
    detail: 'Salinan data Anda tidak muat dalam satu jawaban. Minta per tahun, misalnya dengan ?year=2026.',
  },
  // development
  training_not_found: {
    status: 404,
    title: 'Pelatihan tidak ditemukan',
    detail: 'Pelatihan ini tidak ada dalam katalog. Periksa daftar pelatihan tahun ini.',
  },
  enrolment_not_found: {
    status: 404,
    title: 'Pendaftaran pelatihan tidak ditemukan',
    detail: 'Pendaftaran pelatihan ini tidak ada atau bukan bagian yang dapat Anda lihat.',
  },
  enrolment_exists: {
    status: 409,
    title: 'Sudah didaftarkan',
    detail: 'Pendaftaran untuk pelatihan ini sudah ada. Muat ulang untuk melihat tahapnya.',
  },
  training_full: {
    status: 409,
    title: 'Tempat sudah penuh',
    detail: 'Semua tempat pelatihan ini sudah terisi. Daftarkan dengan daftar tunggu, atau pilih pelatihan lain.',
  },
  no_budget: {
    status: 409,
    title: 'Anggaran tidak cukup',
    detail: 'Sisa anggaran pelatihan unit ini tidak cukup untuk satu tempat.',
  },
  quota_reached: {
    status: 409,
    title: 'Kuota unit sudah habis',
    detail: 'Kuota tempat pelatihan unit ini untuk tahun ini sudah habis.',
  },
  training_started: {
    status: 409,
    title: 'Pelatihan sudah dimulai',
    detail: 'Sejak hari pertamanya, pendaftaran pelatihan tidak dapat diubah lagi.',
  },
  training_not_over: {
    status: 409,
    title: 'Pelatihan belum selesai',
    detail: 'Bukti penyelesaian diisi mulai hari terakhir pelatihan.',
  },
  follow_up_answered: {
    status: 409,
    title: 'Sudah dijawab',
    detail: 'Pertanyaan tentang manfaat pelatihan ini sudah Anda jawab, dan ditanyakan satu kali saja.',
  },
  places_taken: {
    status: 409,
    title: 'Tempat sudah terisi',
    detail: 'Jumlah tempat tidak dapat dikurangi di bawah yang sudah terisi.',
  },
  budget_committed: {
    status: 409,
    title: 'Anggaran sudah terpakai',
    detail: 'Anggaran dan kuota tidak dapat dikurangi di bawah yang sudah terpakai.',
  },
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

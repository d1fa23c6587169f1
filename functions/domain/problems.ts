/** Every no that this system says: stable code → status and the general sentences (Bahasa Indonesia) that explain it. */
type Problem = { status: number; title: string; detail: string }

export const PROBLEMS = {
  // the door
  not_allowed: { status: 403, title: 'Tidak berwenang', detail: 'Anda tidak berwenang melakukan tindakan ini. Bila menurut Anda keliru, hubungi pengelola kepegawaian.' },
  not_found: { status: 404, title: 'Alamat tidak ditemukan', detail: 'Alamat yang diminta tidak ada. Periksa kembali alamat dan metode permintaan.' },
  employee_not_found: { status: 404, title: 'Pegawai tidak ditemukan', detail: 'Pegawai tidak ada atau bukan bagian yang dapat Anda lihat.' },
  cycle_not_found: { status: 404, title: 'Tahun kinerja tidak ditemukan', detail: 'Tahun kinerja ini belum ditetapkan oleh pengelola kepegawaian.' },
  period_not_found: { status: 404, title: 'Periode tidak ditemukan', detail: 'Periode evaluasi ini tidak ada dalam tahun kinerja yang ditetapkan.' },
  unit_not_found: { status: 404, title: 'Unit tidak ditemukan', detail: 'Unit kerja ini tidak ada. Impor unit terlebih dahulu atau periksa UNOR ID.' },
  skp_not_found: { status: 404, title: 'SKP tidak ditemukan', detail: 'SKP tidak ada atau bukan bagian yang dapat Anda lihat.' },
  evaluation_not_found: { status: 404, title: 'Evaluasi tidak ditemukan', detail: 'Evaluasi tidak ada atau bukan bagian yang dapat Anda lihat.' },
  work_result_not_found: { status: 404, title: 'Hasil kerja tidak ditemukan', detail: 'Hasil kerja ini tidak ada dalam SKP yang dievaluasi.' },
  cycle_started: { status: 409, title: 'Tahun kinerja sudah berjalan', detail: 'Perencanaan tahun ini sudah dibuka, sehingga irama evaluasinya tidak dapat diganti lagi.' },
  window_opened: { status: 409, title: 'Masa evaluasi sudah dibuka', detail: 'Masa evaluasi yang sudah dibuka tidak dapat diubah; gunakan perpanjangan untuk menggeser penutupannya.' },
  invalid_input: { status: 400, title: 'Isian tidak dapat diterima', detail: 'Perbaiki isian yang ditandai lalu kirim kembali.' },
  body_too_large: { status: 413, title: 'Isian terlalu besar', detail: 'Kurangi ukuran isian lalu kirim kembali.' },
  version_required: { status: 428, title: 'Versi harus disebutkan', detail: 'Kirim If-Match dengan versi yang terakhir Anda baca (atau If-None-Match: * untuk yang pertama).' },
  stale_version: { status: 412, title: 'Sudah diubah pihak lain', detail: 'Data ini sudah berubah sejak Anda membukanya. Muat ulang, bandingkan, lalu simpan kembali; tulisan Anda tidak hilang di layar.' },
  idempotency_key_reused: { status: 422, title: 'Kunci pengulangan sudah dipakai', detail: 'Idempotency-Key ini sudah dipakai untuk isian lain. Gunakan kunci baru.' },
  internal_error: { status: 500, title: 'Terjadi kesalahan pada sistem', detail: 'Permintaan belum dapat diproses. Coba lagi; bila berulang, sampaikan nomor permintaan kepada pengelola.' },
  unavailable: { status: 503, title: 'Layanan sedang sibuk', detail: 'Permintaan belum diproses. Tunggu sebentar lalu coba lagi.' },
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof PROBLEMS

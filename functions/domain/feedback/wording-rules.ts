/**
 * What the wording check knows, as data with reasons. It advises before sending and never blocks or scores (house rule
 * within III.C.15); there is no service behind it, and every hint can be traced to one line here.
 */
export const WORDING = {
  absolute: {
    words: ['selalu', 'tidak pernah', 'tak pernah', 'nggak pernah', 'setiap kali', 'sama sekali tidak'],
    /** Before it: a part, no absolute ("hampir selalu"), or a norm that is quoted ("harus selalu"). */
    harmlessAfter: [
      ...(['hampir', 'tidak', 'tak', 'belum', 'bukan', 'jangan'] as const),
      ...(['wajib', 'harus', 'hendaknya', 'agar', 'supaya', 'perlu', 'sebaiknya', 'mohon'] as const),
    ],
    near: 2,
    hint: 'Kata "{words}" jarang tepat dan mudah dibantah. Sebutkan kapan dan berapa kali hal itu terjadi.',
    reason:
      'Umpan balik menjadi bahan pertimbangan evaluasi, sehingga perlu peristiwa yang dapat diperiksa (BAB III.C.3).',
  },
  /** After "tidak pernah" these make praise of it: "tidak pernah terlambat". */
  faults: [
    ...(['terlambat', 'telat', 'absen', 'bolos', 'mangkir', 'lalai', 'lupa', 'salah', 'keliru', 'gagal'] as const),
    ...(['mengeluh', 'menolak', 'menunda', 'marah', 'ingkar', 'curang', 'melanggar', 'meninggalkan'] as const),
    ...(['terlewat', 'tertunda', 'dikeluhkan', 'mengecewakan', 'menyalahkan', 'membolos', 'mangkrak'] as const),
  ],
  attack: {
    words: [
      ...(['bodoh', 'tolol', 'goblok', 'dungu', 'idiot', 'bego', 'pemalas', 'malas', 'brengsek', 'bajingan'] as const),
      ...(['pembohong', 'penipu', 'penjilat', 'munafik', 'pecundang', 'kurang ajar', 'otak udang'] as const),
      ...(['tidak becus', 'tak becus', 'tidak berguna', 'tak berguna', 'tidak punya otak', 'tidak tahu diri'] as const),
    ],
    /** "tidak malas" and "tidak pernah malas" attack nobody. */
    harmlessAfter: ['tidak', 'tak', 'bukan', 'jangan', 'bukanlah', 'tidaklah', 'pernah'],
    near: 1,
    hint: 'Kata "{words}" menyerang orangnya, bukan pekerjaannya. Tuliskan perbuatan yang terlihat dan dampaknya.',
    reason: 'Umpan balik diberikan terhadap hasil kerja dan perilaku kerja, bukan terhadap pribadi (BAB III.C.1).',
  },
  example: {
    /** Any of these says when, where, how many or which; a digit does too. */
    marks: [
      ...(['misalnya', 'misal', 'contohnya', 'seperti', 'yaitu', 'antara lain', 'terutama'] as const),
      ...(['kemarin', 'tadi', 'pagi', 'siang', 'sore', 'malam', 'minggu', 'bulan', 'triwulan', 'semester'] as const),
      ...(['saat', 'ketika', 'sewaktu', 'waktu', 'sebelum', 'sesudah', 'setelah', 'selama', 'sejak'] as const),
      ...(['rapat', 'apel', 'loket', 'kunjungan', 'laporan', 'surat', 'berkas', 'dokumen', 'kegiatan'] as const),
      ...(['senin', 'selasa', 'rabu', 'kamis', 'jumat', "jum'at", 'sabtu'] as const),
      ...(['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september'] as const),
      ...(['oktober', 'november', 'desember'] as const),
      ...(['sekali', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'] as const),
    ],
    hint: 'Belum tampak contoh. Sebutkan kapan, di mana, atau pekerjaan mana yang Anda lihat, misalnya "pada rapat 3 Maret".',
    reason: 'Yang menerima hanya dapat mengulang atau memperbaiki apa yang ditunjukkan kepadanya (BAB III.C.2).',
  },
} as const

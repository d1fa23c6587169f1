import * as z from 'zod/mini'

export const CoreValue = z.enum([
  'berorientasi_pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
])
export type CoreValue = z.output<typeof CoreValue>

type Guides = readonly [string, string, string]

/** Pasal 10(1): what behaviour at work is made of; the core values are how it is realised (Pasal 10(2)). */
export const BEHAVIOUR_ASPECTS = [
  ...(['orientasi pelayanan', 'komitmen', 'inisiatif kerja', 'kerja sama', 'kepemimpinan'] as const),
] as const

// Pasal 10(3), in the words of the regulation ("bertanggung jawab cermat" stands there without a comma);
// what each means: Lampiran BAB II.A.2.b.2.
export const CORE_VALUES = {
  berorientasi_pelayanan: {
    title: 'Berorientasi Pelayanan',
    meaning: 'komitmen memberikan pelayanan prima demi kepuasan masyarakat',
    guides: [
      'memahami dan memenuhi kebutuhan masyarakat',
      'ramah, cekatan, solutif, dan dapat diandalkan',
      'melakukan perbaikan tiada henti',
    ],
  },
  akuntabel: {
    title: 'Akuntabel',
    meaning: 'bertanggung jawab atas kepercayaan yang diberikan',
    guides: [
      'melaksanakan tugas dengan jujur, bertanggung jawab cermat, disiplin, dan berintegritas tinggi',
      'menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      'tidak menyalahgunakan kewenangan jabatan',
    ],
  },
  kompeten: {
    title: 'Kompeten',
    meaning: 'terus belajar dan mengembangkan kapabilitas',
    guides: [
      'meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'membantu orang lain belajar',
      'melaksanakan tugas dengan kualitas terbaik',
    ],
  },
  harmonis: {
    title: 'Harmonis',
    meaning: 'saling peduli dan menghargai perbedaan',
    guides: [
      'menghargai setiap orang apapun latar belakangnya',
      'suka menolong orang lain',
      'membangun lingkungan kerja yang kondusif',
    ],
  },
  loyal: {
    title: 'Loyal',
    meaning: 'berdedikasi dan mengutamakan kepentingan Bangsa dan Negara',
    guides: [
      'memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
      'menjaga nama baik sesama aparatur sipil negara, Pimpinan, instansi, dan negara',
      'menjaga rahasia jabatan dan negara',
    ],
  },
  adaptif: {
    title: 'Adaptif',
    meaning: 'terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan',
    guides: [
      'cepat menyesuaikan diri menghadapi perubahan',
      'terus berinovasi dan mengembangkan kreativitas',
      'bertindak proaktif',
    ],
  },
  kolaboratif: {
    title: 'Kolaboratif',
    meaning: 'membangun kerja sama yang sinergis',
    guides: [
      'memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama',
    ],
  },
} as const satisfies Record<CoreValue, { title: string; meaning: string; guides: Guides }>

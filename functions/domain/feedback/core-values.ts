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

// Pasal 10(3), in the words of the regulation ("bertanggung jawab cermat" stands there without a comma).
export const CORE_VALUES = {
  berorientasi_pelayanan: {
    title: 'Berorientasi Pelayanan',
    guides: [
      'memahami dan memenuhi kebutuhan masyarakat',
      'ramah, cekatan, solutif, dan dapat diandalkan',
      'melakukan perbaikan tiada henti',
    ],
  },
  akuntabel: {
    title: 'Akuntabel',
    guides: [
      'melaksanakan tugas dengan jujur, bertanggung jawab cermat, disiplin, dan berintegritas tinggi',
      'menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      'tidak menyalahgunakan kewenangan jabatan',
    ],
  },
  kompeten: {
    title: 'Kompeten',
    guides: [
      'meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'membantu orang lain belajar',
      'melaksanakan tugas dengan kualitas terbaik',
    ],
  },
  harmonis: {
    title: 'Harmonis',
    guides: [
      'menghargai setiap orang apapun latar belakangnya',
      'suka menolong orang lain',
      'membangun lingkungan kerja yang kondusif',
    ],
  },
  loyal: {
    title: 'Loyal',
    guides: [
      'memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
      'menjaga nama baik sesama aparatur sipil negara, Pimpinan, instansi, dan negara',
      'menjaga rahasia jabatan dan negara',
    ],
  },
  adaptif: {
    title: 'Adaptif',
    guides: [
      'cepat menyesuaikan diri menghadapi perubahan',
      'terus berinovasi dan mengembangkan kreativitas',
      'bertindak proaktif',
    ],
  },
  kolaboratif: {
    title: 'Kolaboratif',
    guides: [
      'memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama',
    ],
  },
} as const satisfies Record<CoreValue, { title: string; guides: Guides }>

import type { AcademicGuide } from './ruleset.ts'

const POSTGRADUATE = ['profesi', 's2', 's3'] as const

// Lampiran BAB II.B.5–7, the tables as they stand. `programAtLeast`: "Minimal C".
export const ACADEMIC_GUIDE_OF_II_B = {
  article: 'Lampiran BAB II.B.5–7',
  rows: [
    {
      article: 'Lampiran BAB II.B.5.a',
      programs: ['s1'],
      place: 'dalam_negeri',
      accreditation: { institution: 'A', programAtLeast: 'C' },
      bands: { sangat_baik: [3.51, 4], baik: [3.01, 3.5], butuh_perbaikan: [2.76, 3], kurangBelow: 2.76 },
    },
    {
      article: 'Lampiran BAB II.B.5.a',
      programs: ['s1'],
      place: 'dalam_negeri',
      accreditation: { institution: 'B', programAtLeast: 'C' },
      bands: { sangat_baik: [3.61, 4], baik: [3.1, 3.6], butuh_perbaikan: [2.76, 3.09], kurangBelow: 2.76 },
    },
    {
      article: 'Lampiran BAB II.B.5.a',
      programs: ['s1'],
      place: 'dalam_negeri',
      accreditation: { institution: 'C', programAtLeast: 'B' },
      bands: { sangat_baik: [3.71, 4], baik: [3.2, 3.7], butuh_perbaikan: [2.76, 3.19], kurangBelow: 2.76 },
    },
    {
      article: 'Lampiran BAB II.B.5.b',
      programs: POSTGRADUATE,
      place: 'dalam_negeri',
      accreditation: { institution: 'A', programAtLeast: 'C' },
      bands: { sangat_baik: [3.51, 4], baik: [3.2, 3.5], butuh_perbaikan: [3, 3.19], kurangBelow: 3 },
    },
    {
      article: 'Lampiran BAB II.B.5.b',
      programs: POSTGRADUATE,
      place: 'dalam_negeri',
      accreditation: { institution: 'B', programAtLeast: 'C' },
      bands: { sangat_baik: [3.61, 4], baik: [3.25, 3.6], butuh_perbaikan: [3, 3.24], kurangBelow: 3 },
    },
    {
      article: 'Lampiran BAB II.B.5.b',
      programs: POSTGRADUATE,
      place: 'dalam_negeri',
      accreditation: { institution: 'C', programAtLeast: 'B' },
      bands: { sangat_baik: [3.71, 4], baik: [3.3, 3.7], butuh_perbaikan: [3, 3.29], kurangBelow: 3 },
    },
    {
      article: 'Lampiran BAB II.B.6.a',
      programs: ['s1'],
      place: 'luar_negeri',
      bands: { sangat_baik: [3.51, 4], baik: [3.01, 3.5], butuh_perbaikan: [2.76, 3], kurangBelow: 2.76 },
    },
    {
      article: 'Lampiran BAB II.B.6.b',
      programs: POSTGRADUATE,
      place: 'luar_negeri',
      bands: { sangat_baik: [3.51, 4], baik: [3.2, 3.5], butuh_perbaikan: [3, 3.19], kurangBelow: 3 },
    },
  ],
  timings: {
    article: 'Lampiran BAB II.B.7',
    texts: {
      lebih_cepat: 'Lulus lebih cepat daripada batas waktu normatif program studi.',
      tepat_waktu: 'Lulus sesuai batas waktu normatif program studi.',
      perpanjangan: 'Lulus tidak tepat waktu, atau jangka waktu tugas belajar diperpanjang sesuai ketentuan.',
    },
  },
} as const satisfies AcademicGuide

import type { Accreditation, StudyProgram } from '../plans/study.ts'
import type { AcademicGuide, AcademicRow } from './ruleset.ts'

const S1 = ['s1'] as const
const POSTGRADUATE = ['profesi', 's2', 's3'] as const

type Bands = AcademicRow['bands']
/** In every table kurang/misconduct is what lies below butuh perbaikan. */
const bands = (sangat: Bands['sangat_baik'], baik: Bands['baik'], butuh: Bands['butuh_perbaikan']): Bands => ({
  sangat_baik: sangat,
  baik,
  butuh_perbaikan: butuh,
  kurangBelow: butuh[0],
})

const home = (
  part: 'a' | 'b',
  programs: readonly StudyProgram[],
  [institution, programAtLeast]: readonly [Accreditation, Accreditation],
  ...of: Parameters<typeof bands>
): AcademicRow => ({
  article: `Lampiran BAB II.B.5.${part}`,
  programs,
  place: 'dalam_negeri',
  accreditation: { institution, programAtLeast },
  bands: bands(...of),
})

const abroad = (part: 'a' | 'b', programs: readonly StudyProgram[], ...of: Parameters<typeof bands>): AcademicRow => ({
  article: `Lampiran BAB II.B.6.${part}`,
  programs,
  place: 'luar_negeri',
  bands: bands(...of),
})

// Of the rule set, and apart from it: only what shows it carries it.
// Lampiran BAB II.B.5–7, the tables as they stand: institution, then "Minimal C" of the programme; IPK of sangat baik, baik,
// butuh perbaikan. Below the last is kurang/misconduct.
export const CURRENT_ACADEMIC_GUIDE: AcademicGuide = {
  ruleSet: 'permenpanrb-6-2022',
  article: 'Lampiran BAB II.B.5–7',
  rows: [
    home('a', S1, ['A', 'C'], [3.51, 4], [3.01, 3.5], [2.76, 3]),
    home('a', S1, ['B', 'C'], [3.61, 4], [3.1, 3.6], [2.76, 3.09]),
    home('a', S1, ['C', 'B'], [3.71, 4], [3.2, 3.7], [2.76, 3.19]),
    home('b', POSTGRADUATE, ['A', 'C'], [3.51, 4], [3.2, 3.5], [3, 3.19]),
    home('b', POSTGRADUATE, ['B', 'C'], [3.61, 4], [3.25, 3.6], [3, 3.24]),
    home('b', POSTGRADUATE, ['C', 'B'], [3.71, 4], [3.3, 3.7], [3, 3.29]),
    abroad('a', S1, [3.51, 4], [3.01, 3.5], [2.76, 3]),
    abroad('b', POSTGRADUATE, [3.51, 4], [3.2, 3.5], [3, 3.19]),
  ],
  timings: {
    article: 'Lampiran BAB II.B.7',
    texts: {
      lebih_cepat: 'Lulus lebih cepat daripada batas waktu normatif program studi.',
      tepat_waktu: 'Lulus sesuai batas waktu normatif program studi.',
      perpanjangan: 'Lulus tidak tepat waktu, atau jangka waktu tugas belajar diperpanjang sesuai ketentuan.',
    },
  },
}

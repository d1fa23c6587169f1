import type { RuleSet } from './ruleset.ts'
import { SHARES_SE_3_2023 } from './se-menpanrb-3-2023.ts'

export const PERMENPANRB_6_2022 = {
  id: 'permenpanrb-6-2022',
  title: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai ASN',

  // BAB IV.B.3.a.3.a–c (periodic) and IV.B.3.b.3.a–c (annual): the quadrant, work results by row, behaviour by column.
  PREDICATES: {
    di_atas_ekspektasi: {
      di_bawah_ekspektasi: 'kurang',
      sesuai_ekspektasi: 'baik',
      di_atas_ekspektasi: 'sangat_baik',
    },
    sesuai_ekspektasi: {
      di_bawah_ekspektasi: 'kurang',
      sesuai_ekspektasi: 'baik',
      di_atas_ekspektasi: 'baik',
    },
    di_bawah_ekspektasi: {
      di_bawah_ekspektasi: 'sangat_kurang',
      sesuai_ekspektasi: 'butuh_perbaikan',
      di_atas_ekspektasi: 'butuh_perbaikan',
    },
  },

  // BAB IV.B.3.a.3.d and IV.B.3.b.3.d: study leave not finished gives kurang or sangat kurang, considering the behaviour.
  // Which behaviour gives which is the reading of this house.
  PREDICATES_OF_UNFINISHED_STUDY: {
    di_bawah_ekspektasi: 'sangat_kurang',
    sesuai_ekspektasi: 'kurang',
    di_atas_ekspektasi: 'kurang',
  },

  CLOCKS: {
    deliver: { workingDays: 14, article: 'Lampiran BAB V.A.5' },
    acknowledge: { workingDays: 14, article: 'Lampiran BAB V.A.6' },
    superiorEvaluates: { workingDays: 14, article: 'Lampiran BAB IV.A.11 dan V.A.8' },
    deliverAfterDefault: { workingDays: 7, article: 'Lampiran BAB V.A.9' },
    acknowledgeAfterDefault: { workingDays: 7, article: 'Lampiran BAB V.A.10' },
    report: { workingDays: 30, article: 'Lampiran BAB V.A.7 dan V.A.11' },
    object: { workingDays: 14, article: 'Lampiran BAB V.B.2' },
    decideObjection: { workingDays: 7, article: 'Lampiran BAB V.B.6' },
    // The law wants both heard (V.B.4) within the seven days of V.B.6 and names no limit for the explanation.
    explainObjection: { workingDays: 3, article: 'Kebijakan sistem atas Lampiran BAB V.B.4', house: true },
  },

  // BAB IV.B.2.b–f: the predicate that "ideally most" hold; a consideration, never a quota.
  DISTRIBUTION: {
    article: 'Lampiran BAB IV.B.2',
    ideallyMost: {
      istimewa: 'sangat_baik',
      baik: 'baik',
      butuh_perbaikan: 'butuh_perbaikan',
      kurang: 'kurang',
      sangat_kurang: 'sangat_kurang',
    },
  },

  SHARES: SHARES_SE_3_2023,

  // PermenPANRB 1/2023 and Peraturan BKN 3/2023: percent of the coefficient of a year.
  CREDIT: {
    article: 'PermenPANRB 1/2023 dan Peraturan BKN 3/2023',
    percentages: { sangat_baik: 150, baik: 100, butuh_perbaikan: 75, kurang: 50, sangat_kurang: 25 },
    coefficients: {
      'Ahli Pertama': '12.5',
      'Ahli Muda': '25',
      'Ahli Madya': '37.5',
      'Ahli Utama': '50',
      Pemula: '3.75',
      Terampil: '5',
      Mahir: '12.5',
      Penyelia: '25',
    },
    // The minimums of PermenPANRB 1/2023. They are counted inside one jenjang, so that the last pangkat of a jenjang is
    // left with its jenjang: steps × pangkat = jenjang.
    thresholds: {
      article: 'PermenPANRB 1/2023',
      byJenjang: {
        'Ahli Pertama': { pangkat: '50', jenjang: '100', next: 'Ahli Muda', grades: ['III/a', 'III/b'] },
        'Ahli Muda': { pangkat: '100', jenjang: '200', next: 'Ahli Madya', grades: ['III/c', 'III/d'] },
        'Ahli Madya': { pangkat: '150', jenjang: '450', next: 'Ahli Utama', grades: ['IV/a', 'IV/b', 'IV/c'] },
        'Ahli Utama': { pangkat: '200', grades: ['IV/d', 'IV/e'] },
        Pemula: { pangkat: '15', jenjang: '15', next: 'Terampil', grades: ['II/a'] },
        Terampil: { pangkat: '20', jenjang: '60', next: 'Mahir', grades: ['II/b', 'II/c', 'II/d'] },
        Mahir: { pangkat: '50', jenjang: '100', next: 'Penyelia', grades: ['III/a', 'III/b'] },
        Penyelia: { pangkat: '100', grades: ['III/c', 'III/d'] },
      },
    },
  },
} as const satisfies RuleSet

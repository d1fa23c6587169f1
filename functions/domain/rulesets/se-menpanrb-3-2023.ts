import type { RuleSet } from './ruleset.ts'

// SE MenPANRB 3/2023, from a secondary source: only a warning. The smallest group is a house rule.
export const SHARES_SE_3_2023 = {
  source: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023',
  warns: true,
  smallestGroup: 5,
  byAchievement: {
    istimewa: [{ of: ['sangat_baik'], atMostPercent: 70 }],
    baik: [
      { of: ['baik'], atMostPercent: 70 },
      { of: ['butuh_perbaikan', 'kurang'], atLeastPeople: 1 },
    ],
    butuh_perbaikan: [
      { of: ['butuh_perbaikan'], atLeastPercent: 60 },
      { of: ['sangat_baik'], atMostPercent: 10 },
    ],
    kurang: [
      { of: ['kurang'], atLeastPercent: 60 },
      { of: ['butuh_perbaikan'], atLeastPercent: 10 },
      { of: ['sangat_baik'], atMostPercent: 10 },
    ],
    sangat_kurang: [
      { of: ['sangat_kurang'], atLeastPercent: 60 },
      { of: ['kurang', 'butuh_perbaikan'], atLeastPercent: 10 },
      { of: ['sangat_baik'], atMostPercent: 0 },
    ],
  },
} as const satisfies RuleSet['SHARES']

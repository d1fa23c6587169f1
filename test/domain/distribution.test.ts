import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countsOf,
  type Deviation,
  distributionOf,
  type Group,
  isPartOfDeviation,
  NOBODY,
  type PredicateCounts,
  saysDeviation,
  sumOfCounts,
} from '../../functions/domain/evaluations/distribution.ts'
import { Achievement, Predicate } from '../../functions/domain/evaluations/ratings.ts'
import { PERMENPANRB_6_2022 as RULES } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'

const group = (counts: Partial<PredicateCounts>, unrated = 0): Group => ({ counts: { ...NOBODY, ...counts }, unrated })
const said = (of: Group, achievement: Achievement, rules: Parameters<typeof distributionOf>[2] = RULES) =>
  distributionOf(of, achievement, rules).deviations.map(({ asks, of: who }) => `${asks} ${who.join('+')}`)

/** Of a hundred people the one more or less that makes the difference: 69, 70, 71 and their like. */
const EDGES: readonly (readonly [Achievement, Partial<PredicateCounts>, readonly string[]])[] = [
  ['istimewa', { sangat_baik: 69, baik: 31 }, []],
  ['istimewa', { sangat_baik: 70, baik: 30 }, []],
  ['istimewa', { sangat_baik: 71, baik: 29 }, ['paling_banyak_persen sangat_baik']],
  ['istimewa', { sangat_baik: 50, baik: 50 }, ['sebagian_besar sangat_baik']],
  ['istimewa', { sangat_baik: 51, baik: 49 }, []],
  ['baik', { baik: 69, sangat_baik: 30, kurang: 1 }, []],
  ['baik', { baik: 70, sangat_baik: 29, butuh_perbaikan: 1 }, []],
  ['baik', { baik: 71, sangat_baik: 28, butuh_perbaikan: 1 }, ['paling_banyak_persen baik']],
  ['baik', { baik: 70, sangat_baik: 30 }, ['paling_sedikit_orang butuh_perbaikan+kurang']],
  ['baik', { baik: 70, sangat_baik: 29, sangat_kurang: 1 }, ['paling_sedikit_orang butuh_perbaikan+kurang']],
  ['baik', { baik: 50, sangat_baik: 49, kurang: 1 }, ['sebagian_besar baik']],
  ['butuh_perbaikan', { butuh_perbaikan: 60, sangat_baik: 10, baik: 30 }, []],
  ['butuh_perbaikan', { butuh_perbaikan: 59, baik: 41 }, ['paling_sedikit_persen butuh_perbaikan']],
  ['butuh_perbaikan', { butuh_perbaikan: 60, sangat_baik: 11, baik: 29 }, ['paling_banyak_persen sangat_baik']],
  [
    'butuh_perbaikan',
    { butuh_perbaikan: 50, sangat_baik: 11, baik: 39 },
    ['sebagian_besar butuh_perbaikan', 'paling_sedikit_persen butuh_perbaikan', 'paling_banyak_persen sangat_baik'],
  ],
  ['kurang', { kurang: 60, butuh_perbaikan: 10, sangat_baik: 10, baik: 20 }, []],
  ['kurang', { kurang: 59, butuh_perbaikan: 10, baik: 31 }, ['paling_sedikit_persen kurang']],
  ['kurang', { kurang: 60, butuh_perbaikan: 9, baik: 31 }, ['paling_sedikit_persen butuh_perbaikan']],
  ['kurang', { kurang: 60, butuh_perbaikan: 10, sangat_baik: 11, baik: 19 }, ['paling_banyak_persen sangat_baik']],
  ['sangat_kurang', { sangat_kurang: 60, kurang: 5, butuh_perbaikan: 5, baik: 30 }, []],
  ['sangat_kurang', { sangat_kurang: 59, kurang: 41 }, ['paling_sedikit_persen sangat_kurang']],
  [
    'sangat_kurang',
    { sangat_kurang: 60, kurang: 4, butuh_perbaikan: 5, baik: 31 },
    ['paling_sedikit_persen kurang+butuh_perbaikan'],
  ],
  ['sangat_kurang', { sangat_kurang: 89, kurang: 10, sangat_baik: 1 }, ['paling_banyak_persen sangat_baik']],
]

describe('the pattern of an achievement', () => {
  test.each([
    ['istimewa', 'sangat_baik'],
    ['baik', 'baik'],
    ['butuh_perbaikan', 'butuh_perbaikan'],
    ['kurang', 'kurang'],
    ['sangat_kurang', 'sangat_kurang'],
  ] as const)('%s: ideally most are %s, and nothing is closed to anyone [IV.B.2.a–f]', (achievement, most) => {
    const { guide } = distributionOf(group({}), achievement, RULES)
    expect(guide).toMatchObject({ ideallyMost: most, article: 'Lampiran BAB IV.B.2' })
    expect(guide.sentence).toContain('bukan kuota')
    expect(guide.sentence).toContain('tidak tertutup')
  })

  test.each(EDGES)('%s, %o: %o [IV.B.2.a–f]', (achievement, counts, deviations) => {
    expect(said(group(counts), achievement)).toEqual(deviations)
  })

  test('the shares of the circular warn by the rule set; the pattern of the law stays [IV.B.2.a–f]', () => {
    const quiet = { ...RULES, SHARES: { ...RULES.SHARES, warns: false } }
    expect(said(group({ sangat_baik: 9, baik: 1 }), 'istimewa', quiet)).toEqual([])
    expect(said(group({ sangat_baik: 1, baik: 9 }), 'istimewa', quiet)).toEqual(['sebagian_besar sangat_baik'])
  })
})

describe('a small group', () => {
  test.each(Achievement.options)('of four, or of nobody, is not measured (%s)', achievement => {
    for (const counts of [{}, { baik: 4 }, { sangat_baik: 4 }, { sangat_kurang: 1 }]) {
      const found = distributionOf(group(counts), achievement, RULES)
      expect(found.deviations).toEqual([])
      expect(found.shares).toBeUndefined()
    }
  })

  test('of exactly five is', () => {
    const found = distributionOf(group({ sangat_baik: 4, baik: 1 }), 'istimewa', RULES)
    expect(found.people).toBe(5)
    expect(found.shares).toEqual({ sangat_baik: 80, baik: 20, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 })
    expect(found.deviations).toHaveLength(1)
  })

  test('shares are those of people who have a predicate, to one decimal', () => {
    expect(distributionOf(group({ baik: 4 }, 9), 'baik', RULES).shares).toBeUndefined()
    expect(distributionOf(group({ baik: 4, kurang: 2 }, 9), 'baik', RULES).shares).toMatchObject({
      baik: 66.7,
      kurang: 33.3,
    })
  })
})

describe('who is not rated yet', () => {
  test('may still put it right: only what stands whatever he gets is a deviation', () => {
    expect(said(group({ baik: 7 }, 3), 'baik')).toEqual([])
    expect(said(group({ baik: 8 }, 2), 'baik')).toEqual(['paling_banyak_persen baik'])
    expect(said(group({ baik: 6, sangat_baik: 3 }, 1), 'baik')).toEqual([])
    expect(said(group({ baik: 6, sangat_baik: 4 }), 'baik')).toEqual(['paling_sedikit_orang butuh_perbaikan+kurang'])
    expect(said(group({ baik: 5 }, 5), 'istimewa')).toEqual(['sebagian_besar sangat_baik'])
    expect(said(group({ baik: 4 }, 6), 'istimewa')).toEqual([])
  })
})

describe('a judgement is part of a deviation', () => {
  const deviation = (asks: Deviation['asks'], of: Predicate[]) => ({ asks, of })
  test('as one of the too many, or not one of the too few', () => {
    const many = deviation('paling_banyak_persen', ['sangat_baik'])
    expect(Predicate.options.filter(each => isPartOfDeviation(many, each))).toEqual(['sangat_baik'])
    const few = deviation('paling_sedikit_orang', ['butuh_perbaikan', 'kurang'])
    expect(Predicate.options.filter(each => isPartOfDeviation(few, each))).toEqual([
      'sangat_baik',
      'baik',
      'sangat_kurang',
    ])
  })
})

describe('a deviation in words', () => {
  const words = (of: Group, achievement: Achievement) =>
    distributionOf(of, achievement, RULES).deviations.map(saysDeviation)
  test('names the guide, where it stands, and the group as it is', () => {
    expect(words(group({ sangat_baik: 5, baik: 2 }), 'istimewa')).toEqual([
      'Sangat Baik paling banyak 70 persen (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 5 dari 7 orang (71,4 persen).',
    ])
    expect(words(group({ baik: 6 }, 1), 'istimewa')).toEqual([
      'Idealnya sebagian besar pegawai berpredikat Sangat Baik (Lampiran BAB IV.B.2); saat ini 0 dari 7 orang (0 persen), 1 orang belum dinilai.',
    ])
    expect(words(group({ baik: 6, sangat_baik: 4 }), 'baik')).toEqual([
      'Paling sedikit 1 orang berpredikat Butuh Perbaikan atau Kurang/Misconduct (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 0 dari 10 orang (0 persen).',
    ])
    expect(words(group({ sangat_kurang: 8, kurang: 1, sangat_baik: 1 }), 'sangat_kurang')).toEqual([
      'Tidak ada pegawai berpredikat Sangat Baik (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 1 dari 10 orang (10 persen).',
    ])
    expect(words(group({ butuh_perbaikan: 3, baik: 3 }), 'butuh_perbaikan')).toContain(
      'Butuh Perbaikan paling sedikit 60 persen (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 3 dari 6 orang (50 persen).',
    )
  })
})

const anyCounts = fc.record(
  {
    sangat_baik: fc.nat(30),
    baik: fc.nat(30),
    butuh_perbaikan: fc.nat(30),
    kurang: fc.nat(30),
    sangat_kurang: fc.nat(30),
  },
  { requiredKeys: ['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'] },
)
const anyAchievement = fc.constantFrom(...Achievement.options)

describe('for every group', () => {
  test('what deviates while someone is not rated still deviates when he is, whatever he gets', () => {
    const rest = fc.array(fc.constantFrom(...Predicate.options), { maxLength: 12 })
    fc.assert(
      fc.property(anyCounts, rest, anyAchievement, (counts, later, achievement) => {
        const before = said({ counts, unrated: later.length }, achievement)
        const after = said({ counts: sumOfCounts([counts, countsOf(later)]), unrated: 0 }, achievement)
        expect(after).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  test('shares come to a hundred percent, and words end as sentences', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(10), anyAchievement, (counts, unrated, achievement) => {
        const { shares, deviations } = distributionOf({ counts, unrated }, achievement, RULES)
        if (shares !== undefined)
          expect(Math.abs(Object.values(shares).reduce((sum, each) => sum + each, 0) - 100)).toBeLessThan(0.3)
        for (const each of deviations)
          expect(saysDeviation(each)).toMatch(/^[A-Z].* orang( \(|.* belum dinilai\.).*\.?$/)
      }),
    )
  })

  test('every deviation has someone who is part of it, or nobody is rated', () => {
    fc.assert(
      fc.property(anyCounts, anyAchievement, (counts, achievement) => {
        const rated = Predicate.options.filter(each => counts[each] > 0)
        for (const each of distributionOf({ counts, unrated: 0 }, achievement, RULES).deviations)
          expect(rated.some(predicate => isPartOfDeviation(each, predicate))).toBe(true)
      }),
    )
  })
})

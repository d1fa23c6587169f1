import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { predicateOf } from '../../functions/domain/evaluations/predicate.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from '../../functions/domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../functions/domain/rulesets/index.ts'
import { ratingGuides } from '../../functions/domain/rulesets/rating-guides.ts'

const ABOVE = 'di_atas_ekspektasi'
const AS = 'sesuai_ekspektasi'
const BELOW = 'di_bawah_ekspektasi'

describe('the quadrant of BAB IV.B.3', () => {
  test.each([
    [ABOVE, BELOW, 'kurang'],
    [ABOVE, AS, 'baik'],
    [ABOVE, ABOVE, 'sangat_baik'],
    [AS, BELOW, 'kurang'],
    [AS, AS, 'baik'],
    [AS, ABOVE, 'baik'],
    [BELOW, BELOW, 'sangat_kurang'],
    [BELOW, AS, 'butuh_perbaikan'],
    [BELOW, ABOVE, 'butuh_perbaikan'],
  ] as const)(
    'work results %s and behaviour %s are %s [IV.B.3.a.3.a–c, IV.B.3.b.3.a–c]',
    (work, behaviour, predicate) => {
      expect(predicateOf(work, behaviour, CURRENT_RULE_SET)).toBe(predicate)
    },
  )

  test.each([
    [BELOW, 'sangat_kurang'],
    [AS, 'kurang'],
    [ABOVE, 'kurang'],
  ] as const)(
    'a study that was not finished, behaviour %s, is %s whatever the work results [IV.B.3.a.3.d, IV.B.3.b.3.d]',
    (behaviour, predicate) => {
      for (const work of WorkRating.options)
        expect(predicateOf(work, behaviour, CURRENT_RULE_SET, { studyUnfinished: true })).toBe(predicate)
    },
  )

  test('a better rating never gives a worse predicate', () => {
    const rank = (predicate: Predicate) => Predicate.options.indexOf(predicate)
    const rating = fc.constantFrom(...WorkRating.options)
    fc.assert(
      fc.property(rating, rating, rating, fc.boolean(), (one, other, fixed, studyUnfinished) => {
        const [better = one, worse = other] = WorkRating.options.filter(r => r === one || r === other)
        const read = (work: WorkRating, behaviour: WorkRating) =>
          rank(predicateOf(work, behaviour, CURRENT_RULE_SET, { studyUnfinished }))
        expect(read(fixed, better)).toBeLessThanOrEqual(read(fixed, worse))
        expect(read(better, fixed)).toBeLessThanOrEqual(read(worse, fixed))
      }),
    )
  })
})

test.each([
  ['work results [IV.B.3.a.1.c–d, IV.B.3.b.1.c–d]', WorkRating, ratingGuides().work],
  ['behaviour [IV.B.3.a.2.b–d, IV.B.3.b.2.b–d]', BehaviourRating, ratingGuides().behaviour],
] as const)('in the three categories of the law, each with its guide, are rated %s', (_what, rating, guide) => {
  expect(rating.options).toEqual([ABOVE, AS, BELOW])
  expect(rating.safeParse('cukup').success).toBe(false)
  for (const category of rating.options) expect(guide.texts[category]).not.toEqual([])
})

describe('the rule set of PermenPANRB 6/2022', () => {
  test('is found by the id that evaluations store, and no other id finds one', () => {
    expect(ruleSet('permenpanrb-6-2022')).toBe(CURRENT_RULE_SET)
    expect(ruleSet('permenpanrb-7-2022')).toBeUndefined()
  })

  test.each([
    ['deliver', 14],
    ['acknowledge', 14],
    ['superiorEvaluates', 14],
    ['deliverAfterDefault', 7],
    ['acknowledgeAfterDefault', 7],
    ['report', 30],
    ['object', 14],
    ['decideObjection', 7],
    ['explainObjection', 3],
  ] as const)('the clock "%s" runs %i working days and names its article', (clock, days) => {
    expect(CURRENT_RULE_SET.CLOCKS[clock].workingDays).toBe(days)
    expect(CURRENT_RULE_SET.CLOCKS[clock].article).toMatch(/BAB (IV|V)\./)
  })

  test('only the limit of an explanation is a house rule', () => {
    const house = Object.entries(CURRENT_RULE_SET.CLOCKS).filter(([, clock]) => 'house' in clock)
    expect(house.map(([name]) => name)).toEqual(['explainObjection'])
  })

  test.each([
    ['istimewa', 'sangat_baik'],
    ['baik', 'baik'],
    ['butuh_perbaikan', 'butuh_perbaikan'],
    ['kurang', 'kurang'],
    ['sangat_kurang', 'sangat_kurang'],
  ] as const)('in a unit that is %s ideally most are %s [IV.B.2.a–f]', (achievement, predicate) => {
    expect(CURRENT_RULE_SET.DISTRIBUTION.ideallyMost[achievement]).toBe(predicate)
  })

  test.each([
    ['istimewa', ['sangat_baik ≤ 70 %']],
    ['baik', ['baik ≤ 70 %', 'butuh_perbaikan+kurang ≥ 1']],
    ['butuh_perbaikan', ['butuh_perbaikan ≥ 60 %', 'sangat_baik ≤ 10 %']],
    ['kurang', ['kurang ≥ 60 %', 'butuh_perbaikan ≥ 10 %', 'sangat_baik ≤ 10 %']],
    ['sangat_kurang', ['sangat_kurang ≥ 60 %', 'kurang+butuh_perbaikan ≥ 10 %', 'sangat_baik ≤ 0 %']],
  ] as const)('the circular of 2023 shares out a unit that is %s as %j', (achievement, shares) => {
    const rules = ruleSet('permenpanrb-6-2022')?.SHARES.byAchievement[achievement] ?? []
    const said = rules.map(({ of, atLeastPercent, atMostPercent, atLeastPeople }) => {
      if (atMostPercent !== undefined) return `${of.join('+')} ≤ ${atMostPercent} %`
      return atLeastPercent === undefined
        ? `${of.join('+')} ≥ ${atLeastPeople}`
        : `${of.join('+')} ≥ ${atLeastPercent} %`
    })
    expect(said).toEqual(shares)
    expect(Achievement.options).toContain(achievement)
  })

  test('credit is 150, 100, 75, 50 and 25 percent of the coefficient of the level', () => {
    const { percentages, coefficients } = CURRENT_RULE_SET.CREDIT
    expect(Predicate.options.map(predicate => percentages[predicate])).toEqual([150, 100, 75, 50, 25])
    expect(coefficients).toEqual({
      'Ahli Pertama': '12.5',
      'Ahli Muda': '25',
      'Ahli Madya': '37.5',
      'Ahli Utama': '50',
      Pemula: '3.75',
      Terampil: '5',
      Mahir: '12.5',
      Penyelia: '25',
    })
  })
})

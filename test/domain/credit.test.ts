import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditFrom, creditOf, isReached, missingTo, shown, sumOf } from '../../functions/domain/credit/credit.ts'
import { type CreditEntries, entryFaults } from '../../functions/domain/credit/credit-balance.ts'
import { type CreditGround, creditStanding, finalYears } from '../../functions/domain/credit/credit-standing.ts'
import { Jenjang } from '../../functions/domain/people/jenjang.ts'
import { Predicate } from '../../functions/domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET } from '../../functions/domain/rulesets/index.ts'
import type { CreditThreshold } from '../../functions/domain/rulesets/ruleset.ts'
import { deliveredItem } from '../support/evaluations.ts'

const rules = CURRENT_RULE_SET.CREDIT
const year = (jenjang: Jenjang, predicate: Predicate, months = 12) => creditOf({ jenjang, predicate, months }, rules)

// By hand, from the coefficients and percentages of the regulation; 28.125 and the like are rounded half up.
const YEARLY: Readonly<Record<Jenjang, readonly string[]>> = {
  //                sangat_baik baik butuh_perbaikan kurang sangat_kurang
  'Ahli Pertama': ['18.75', '12.50', '9.38', '6.25', '3.13'],
  'Ahli Muda': ['37.50', '25.00', '18.75', '12.50', '6.25'],
  'Ahli Madya': ['56.25', '37.50', '28.13', '18.75', '9.38'],
  'Ahli Utama': ['75.00', '50.00', '37.50', '25.00', '12.50'],
  Pemula: ['5.63', '3.75', '2.81', '1.88', '0.94'],
  Terampil: ['7.50', '5.00', '3.75', '2.50', '1.25'],
  Mahir: ['18.75', '12.50', '9.38', '6.25', '3.13'],
  Penyelia: ['37.50', '25.00', '18.75', '12.50', '6.25'],
}

describe('angka kredit of years and parts of years (PermenPANRB 1/2023)', () => {
  test.each(Object.entries(YEARLY))('a whole year as %s: %j', (name, amounts) => {
    const jenjang = Jenjang.parse(name)
    expect(Predicate.options.map(predicate => shown(year(jenjang, predicate)))).toEqual(amounts)
  })

  test('the table names every jenjang', () => {
    expect(Object.keys(YEARLY)).toEqual(Jenjang.options)
  })

  test('a year and two months are added before they are rounded: 18.75 and 2.08 are 20.83', () => {
    const [whole, part] = [year('Ahli Pertama', 'sangat_baik'), year('Ahli Pertama', 'baik', 2)]
    expect([whole, part, sumOf([whole, part])].map(shown)).toEqual(['18.75', '2.08', '20.83'])
    // 2.0833… three times: 6.25, where three rounded ones would be 6.24
    expect(shown(sumOf([part, part, part]))).toBe('6.25')
  })

  test('Ahli Madya, twelve months, butuh perbaikan: 28.125 is shown as 28.13', () => {
    expect(shown(year('Ahli Madya', 'butuh_perbaikan'))).toBe('28.13')
  })

  test('twelve single months are the year, to the last digit', () => {
    for (const jenjang of Jenjang.options)
      for (const predicate of Predicate.options) {
        const months = Array.from({ length: 12 }, () => year(jenjang, predicate, 1))
        expect(missingTo(year(jenjang, predicate), sumOf(months)).by1200.toFixed()).toBe('0')
        expect(isReached(sumOf(months), year(jenjang, predicate))).toBe(true)
      }
  })
})

const arbitraryPart = fc.record({
  jenjang: fc.constantFrom(...Jenjang.options),
  predicate: fc.constantFrom(...Predicate.options),
  months: fc.integer({ min: 1, max: 12 }),
})

describe('whatever the parts', () => {
  test('the sum does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPart, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (parts, lots) => {
        const shuffled = parts
          .map(part => ({ part, lot: lots.next().value ?? 0 }))
          .toSorted((a, b) => a.lot - b.lot)
          .map(({ part }) => part)
        const sum = (of: typeof parts) => sumOf(of.map(part => creditOf(part, rules)))
        expect(sum(shuffled).by1200.eq(sum(parts).by1200)).toBe(true)
      }),
    )
  })

  test('a month more, or a better predicate, never gives less', () => {
    fc.assert(
      fc.property(arbitraryPart, part => {
        const credit = creditOf(part, rules).by1200
        if (part.months < 12) expect(creditOf({ ...part, months: part.months + 1 }, rules).by1200.gt(credit)).toBe(true)
        const better = Predicate.options[Predicate.options.indexOf(part.predicate) - 1]
        if (better !== undefined) expect(creditOf({ ...part, predicate: better }, rules).by1200.gt(credit)).toBe(true)
      }),
    )
  })

  test('another part never leaves more to a minimum, and what is shown is within half a hundredth', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPart, { maxLength: 20 }), arbitraryPart, (parts, one) => {
        const sum = sumOf(parts.map(part => creditOf(part, rules)))
        const more = sumOf([sum, creditOf(one, rules)])
        const minimum = creditFrom('450')
        expect(missingTo(minimum, more).by1200.lte(missingTo(minimum, sum).by1200)).toBe(true)
        expect(creditFrom(shown(sum)).by1200.minus(sum.by1200).abs().lte(6)).toBe(true)
      }),
    )
  })
})

describe('the minimums of pangkat and jenjang', () => {
  test('are those of PermenPANRB 1/2023', () => {
    const { byJenjang } = rules.thresholds
    const said = Jenjang.options.map(name => {
      const { pangkat, jenjang }: CreditThreshold = byJenjang[name]
      return [name, pangkat, jenjang ?? '–']
    })
    expect(said).toEqual([
      ['Ahli Pertama', '50', '100'],
      ['Ahli Muda', '100', '200'],
      ['Ahli Madya', '150', '450'],
      ['Ahli Utama', '200', '–'],
      ['Pemula', '15', '15'],
      ['Terampil', '20', '60'],
      ['Mahir', '50', '100'],
      ['Penyelia', '100', '–'],
    ])
  })

  test('the steps of pangkat of a jenjang add up to the jenjang', () => {
    for (const each of Object.values<CreditThreshold>(rules.thresholds.byJenjang))
      if (each.jenjang !== undefined) expect(Number(each.pangkat) * each.grades.length).toBe(Number(each.jenjang))
  })

  test.each([
    ['Ahli Pertama', 'III/a', '20.83', ['III/b', '50.00', '29.17'], ['Ahli Muda', '100.00', '79.17']],
    ['Ahli Pertama', 'III/b', '60', ['III/c', '100.00', '40.00'], ['Ahli Muda', '100.00', '40.00']],
    ['Ahli Madya', 'IV/b', '299.999', ['IV/c', '300.00', '0.00'], ['Ahli Utama', '450.00', '150.00']],
    ['Ahli Utama', 'IV/d', '200', ['IV/e', '200.00', '0.00'], undefined],
    ['Ahli Utama', 'IV/e', '200', undefined, undefined],
    ['Pemula', 'II/a', '5.63', ['II/b', '15.00', '9.37'], ['Terampil', '15.00', '9.37']],
    ['Penyelia', 'III/c', '0', ['III/d', '100.00', '100.00'], undefined],
    ['Ahli Muda', 'IX', '10', undefined, ['Ahli Madya', '200.00', '190.00']],
    ['Ahli Muda', undefined, '10', undefined, ['Ahli Madya', '200.00', '190.00']],
  ] as const)('%s %s with %s: pangkat %j, jenjang %j', (jenjang, grade, amount, pangkat, next) => {
    const opening = { until: '2025-12', jenjang, amount, source: { title: 'PAK' } }
    const standing = creditStanding({ ...NOTHING, jenjang, grade, balance: { opening, parts: [] } })
    const goal = (one: typeof standing.next) => one && [one.to, shown(one.minimum), shown(one.missing)]
    expect([goal(standing.pangkat), goal(standing.next)]).toEqual([pangkat, next])
  })

  test('nearly is not reached, though it is shown as nothing missing', () => {
    const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '49.999', source: { title: 'PAK' } } as const
    const { pangkat } = creditStanding({ ...NOTHING, grade: 'III/a', balance: { opening, parts: [] } })
    expect(pangkat).toMatchObject({ reached: false })
    const reached = { ...opening, amount: '50' }
    expect(
      creditStanding({ ...NOTHING, grade: 'III/a', balance: { opening: reached, parts: [] } }).pangkat,
    ).toMatchObject({ reached: true })
  })
})

const NOTHING: CreditGround = { jenjang: 'Ahli Pertama', evaluations: [], changedIn: new Set(), wholeFrom: 2015 }

const position = (jenjang: Jenjang | 'none') =>
  jenjang === 'none'
    ? ({ name: 'Pengawas', kind: 'pengawas' } as const)
    : ({ name: 'Perawat', kind: 'fungsional', jenjang } as const)

function finalOf(of: number, predicate: Predicate, jenjang: Jenjang | 'none' = 'Ahli Pertama', suffix = 'TAHUNAN') {
  const times = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }
  const base = { periodId: `${of}-${suffix}`, position: position(jenjang) }
  return { ...deliveredItem(times, base, { predicate }), status: 'final' as const, returned: true, finalAt: 3 }
}

const source = { title: 'Surat keputusan 821/14' }
const tell = (ground: Partial<CreditGround>) => {
  const { rows, total } = creditStanding({ ...NOTHING, ...ground })
  return {
    rows: rows.map(({ year: of, state, months, credit }) => [of, state, months, credit && shown(credit)]),
    total: shown(total),
  }
}

describe('what counts', () => {
  test('final annual evaluations, each a year of the post that was evaluated', () => {
    const quarter = finalOf(2027, 'kurang', 'Ahli Pertama', 'TW1')
    const evaluations = [finalOf(2026, 'sangat_baik'), finalOf(2027, 'baik'), quarter]
    expect(tell({ evaluations })).toEqual({
      rows: [
        [2026, 'dihitung', 12, '18.75'],
        [2027, 'dihitung', 12, '12.50'],
      ],
      total: '31.25',
    })
  })

  test('what is not final is named and does not count, whatever stands in its draft', () => {
    const delivered = deliveredItem(
      { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 },
      { periodId: '2026-TAHUNAN', position: position('Ahli Pertama') },
      { predicate: 'sangat_baik' },
    )
    const standing = creditStanding({ ...NOTHING, evaluations: [delivered] })
    expect(standing.rows).toEqual([{ year: 2026, state: 'belum_final', jenjang: 'Ahli Pertama' }])
    expect(shown(standing.total)).toBe('0.00')
  })

  test('the result in force counts, not the first judgement that an objection changed [V.B.5–6]', () => {
    const final = finalOf(2026, 'baik')
    const ratings = { workRating: 'di_bawah_ekspektasi', behaviourRating: 'di_bawah_ekspektasi' } as const
    const objection = { objectedAt: 1, explainBy: 2, decideBy: 3, decidedAt: 2, outcome: 'mengubah' } as const
    const changed = { ...objection, first: { ...ratings, predicate: 'sangat_kurang' as const } }
    expect(tell({ evaluations: [{ ...final, objection: changed }] }).total).toBe('12.50')
    const { finalAt: _finalAt, returned: _returned, ...open } = final
    expect(tell({ evaluations: [{ ...open, status: 'keberatan', objection }] })).toEqual({
      rows: [[2026, 'belum_final', undefined, undefined]],
      total: '0.00',
    })
  })

  test('months before the balance ends are in it already', () => {
    const opening = { until: '2026-10', jenjang: 'Ahli Pertama', amount: '40.5', source } as const
    const evaluations = [finalOf(2025, 'baik'), finalOf(2026, 'baik')]
    expect(tell({ evaluations, balance: { opening, parts: [] } })).toEqual({
      rows: [
        [2025, 'saldo', undefined, undefined],
        [2026, 'dihitung', 2, '2.08'],
      ],
      total: '42.58',
    })
  })

  test('another post seen within the year leaves it open until its months are entered', () => {
    const evaluations = [finalOf(2026, 'baik', 'Pemula', 'TW1'), finalOf(2026, 'baik')]
    expect(tell({ evaluations })).toEqual({
      rows: [[2026, 'bulan_belum_diketahui', undefined, undefined]],
      total: '0.00',
    })
    expect(tell({ evaluations: [finalOf(2026, 'baik')], changedIn: new Set([2026]) }).rows).toEqual([
      [2026, 'bulan_belum_diketahui', undefined, undefined],
    ])
    const parts = [
      { year: 2026, jenjang: 'Pemula', months: 3, source },
      { year: 2026, jenjang: 'Ahli Pertama', months: 9, source },
    ] as const
    expect(tell({ evaluations, changedIn: new Set([2026]), balance: { parts: [...parts] } })).toEqual({
      rows: [
        [2026, 'jenjang_lain', 3, '0.94'],
        [2026, 'dihitung', 9, '9.38'],
      ],
      total: '9.38',
    })
  })

  describe('of a newcomer of whom no NIP tells since when', () => {
    const of = (years: readonly number[]) => years.map(each => finalOf(each, 'baik'))
    const why = (ground: Partial<CreditGround>) =>
      creditStanding({ ...NOTHING, wholeFrom: undefined, ...ground }).rows.map(row => row.why ?? row.state)

    test('the first year is never guessed; what comes after an evaluated one is whole', () => {
      expect(why({ evaluations: of([2026, 2027]) })).toEqual(['mulai_tidak_tercatat', 'dihitung'])
    })

    test('a year before in a post that is not functional tells nothing', () => {
      expect(why({ evaluations: [finalOf(2025, 'baik', 'none'), ...of([2026])] })).toEqual(['mulai_tidak_tercatat'])
    })

    test.each([
      ['2025-12', 'dihitung'],
      ['2025-11', 'mulai_tidak_tercatat'],
    ])('a balance until %s: %s', (until, told) => {
      const opening = { until, jenjang: 'Ahli Pertama', amount: '10', source } as const
      expect(why({ evaluations: of([2026]), balance: { opening, parts: [] } })).toEqual([told])
    })

    test('a document of an earlier year, or of this one, tells it', () => {
      const part = { year: 2025, jenjang: 'Ahli Pertama', months: 3, predicate: 'baik', source } as const
      expect(why({ evaluations: of([2026]), balance: { parts: [part] } })).toEqual(['dihitung', 'dihitung'])
      const own = { year: 2026, jenjang: 'Ahli Pertama', months: 3, source } as const
      expect(why({ evaluations: of([2026]), balance: { parts: [own] } })).toEqual(['dihitung'])
    })
  })

  describe('of whom the NIP tells since when he serves, and nothing since when in this post', () => {
    const source = { title: 'PAK nomor 12/2025' }
    const of = (years: readonly number[]) => years.map(each => finalOf(each, 'baik'))
    const why = (ground: Partial<CreditGround>) =>
      creditStanding({ ...NOTHING, enteredIn: 2026, ...ground }).rows.map(row => row.why ?? row.state)

    test('the year in which he was entered is never guessed, nor one before it; the next is whole', () => {
      expect(why({ evaluations: of([2026]) })).toEqual(['mulai_tidak_tercatat'])
      expect(why({ evaluations: of([2025]) })).toEqual(['mulai_tidak_tercatat'])
      expect(why({ evaluations: of([2027]) })).toEqual(['dihitung'])
      expect(why({ evaluations: of([2026, 2027]) })).toEqual(['mulai_tidak_tercatat', 'dihitung'])
    })

    test.each([
      ['2026-05', 'dihitung'],
      ['2025-12', 'dihitung'],
      ['2025-11', 'mulai_tidak_tercatat'],
    ])('a balance until %s: %s', (until, told) => {
      const opening = { until, jenjang: 'Ahli Pertama', amount: '10', source } as const
      expect(why({ evaluations: of([2026]), balance: { opening, parts: [] } })).toEqual([told])
    })

    test('months that a document tells, and a year before in a functional post, tell it', () => {
      const own = { year: 2026, jenjang: 'Ahli Pertama', months: 7, source } as const
      expect(why({ evaluations: of([2026]), balance: { parts: [own] } })).toEqual(['dihitung'])
      const part = { year: 2025, jenjang: 'Ahli Pertama', months: 3, predicate: 'baik', source } as const
      expect(why({ evaluations: of([2026]), balance: { parts: [part] } })).toEqual(['dihitung', 'dihitung'])
    })
  })

  test.each([
    [2027, 'diangkat'],
    [2026, 'dihitung'],
  ])('whole years from %i on: 2026 is %s', (wholeFrom, told) => {
    const [row] = creditStanding({ ...NOTHING, wholeFrom, evaluations: [finalOf(2026, 'baik')] }).rows
    expect(row?.why ?? row?.state).toBe(told)
  })

  test('a year evaluated elsewhere counts by its document, and by the evaluation here as soon as that is final', () => {
    const parts = [{ year: 2026, jenjang: 'Ahli Pertama', months: 12, predicate: 'sangat_baik', source } as const]
    expect(tell({ balance: { parts } }).total).toBe('18.75')
    expect(tell({ balance: { parts }, evaluations: [finalOf(2026, 'baik')] }).total).toBe('12.50')
  })

  test('credit of another jenjang is shown and not added, its balance neither', () => {
    const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '100', source } as const
    const evaluations = [finalOf(2026, 'baik', 'Ahli Pertama'), finalOf(2027, 'baik', 'Ahli Muda')]
    expect(tell({ jenjang: 'Ahli Muda', evaluations, balance: { opening, parts: [] } })).toEqual({
      rows: [
        [2026, 'jenjang_lain', 12, '12.50'],
        [2027, 'dihitung', 12, '25.00'],
      ],
      total: '25.00',
    })
  })

  test('a year in a post that is not functional is no year of credit', () => {
    expect(tell({ evaluations: [finalOf(2026, 'baik', 'none')] }).rows).toEqual([])
  })
})

describe('what may be entered', () => {
  const faultsOf = (entries: Partial<CreditEntries>, evaluated: number[] = []) =>
    entryFaults({ parts: [], ...entries }, new Set(evaluated), '2026-03').map(
      ({ pointer, code }) => `${pointer} ${code}`,
    )
  const part = { year: 2025, jenjang: 'Ahli Muda', months: 12, predicate: 'baik', source } as const
  const opening = { until: '2025-06', jenjang: 'Ahli Muda', amount: '1', source } as const

  test.each([
    [{ parts: [part] }, [], []],
    [{ opening }, [], []],
    [{ opening: { ...opening, until: '2026-03' } }, [], []],
    [{ opening: { ...opening, until: '2026-04' } }, [], ['/opening/until in_the_future']],
    [{ opening, parts: [{ ...part, months: 6 }] }, [], []],
    [{ opening, parts: [{ ...part, months: 7 }] }, [], ['/parts/0/months too_many_months']],
    [{ opening, parts: [{ ...part, year: 2024, months: 1 }] }, [], ['/parts/0/months too_many_months']],
    [{ parts: [part, { ...part, months: 1 }] }, [], ['/parts/1/months too_many_months']],
    [{ parts: [{ ...part, year: 2027 }] }, [], ['/parts/0/year in_the_future']],
    [{ parts: [{ ...part, predicate: undefined }] }, [], ['/parts/0/predicate required']],
    [{ parts: [{ ...part, predicate: undefined }] }, [2025], []],
    [{ parts: [part] }, [2025], ['/parts/0/predicate evaluated_here']],
  ] as const)('%j with %j final here: %j', (entries, evaluated, faults) => {
    expect(faultsOf({ ...entries, parts: 'parts' in entries ? [...entries.parts] : [] }, [...evaluated])).toEqual(
      faults,
    )
  })

  test('only final annual evaluations are evaluated here', () => {
    expect([...finalYears([finalOf(2026, 'baik'), finalOf(2025, 'baik', 'Ahli Muda', 'TW1')])]).toEqual([2026])
  })
})

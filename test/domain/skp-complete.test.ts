import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { missingFrom } from '../../functions/domain/plans/skp-complete.ts'
import { Perspective, type Indicator, type Skp } from '../../functions/domain/plans/skp.ts'
import { draftItem } from '../support/skp.ts'

type Plan = Pick<Skp, 'approach' | 'workResults' | 'accountability'>

const indicator: Indicator = { aspects: ['waktu'], indicator: 'Surat selesai', target: '95 persen' }
const plan = (indicators: Indicator[], more: Partial<Plan> = {}): Plan => ({
  ...draftItem(),
  workResults: [{ workResultId: 'r1', kind: 'utama', statement: 'Layanan selesai', indicators }],
  ...more,
})
const pointers = (of: Plan, byPerspective = false) => missingFrom(of, byPerspective).map(({ pointer }) => pointer)
const AT = '/workResults/0/indicators/0'

describe('a quantitative plan by aspects', () => {
  test('with one main result, an indicator, its aspect and target, and one accountability lacks nothing [P7(3), II.A.7.c]', () => {
    expect(missingFrom(draftItem(), false)).toEqual([])
  })

  test.each<[string, Plan, string[]]>([
    ['no result at all [II.A.2.a.1–2, II.A.6.a–b]', plan([indicator], { workResults: [] }), ['/workResults']],
    [
      'only an additional result [II.A.2.a.1–2, II.A.6.a–b]',
      plan([], {
        workResults: [{ workResultId: 'r1', kind: 'tambahan', statement: 'Arsip', indicators: [indicator] }],
      }),
      ['/workResults'],
    ],
    ['a result without an indicator [P7(3)]', plan([]), ['/workResults/0/indicators']],
    ['an empty indicator [P7(3)]', plan([{ ...indicator, indicator: '' }]), [`${AT}/indicator`]],
    ['no target [II.A.7.a.3–4]', plan([{ aspects: ['waktu'], indicator: 'Surat' }]), [`${AT}/target`]],
    ['an empty target [II.A.7.a.3–4]', plan([{ ...indicator, target: '' }]), [`${AT}/target`]],
    ['no aspect [P9(2)]', plan([{ indicator: 'Surat', target: '95' }]), [`${AT}/aspects`]],
    ['an empty list of aspects [P9(2)]', plan([{ ...indicator, aspects: [] }]), [`${AT}/aspects`]],
    ['no accountability [P12, P7(3)]', plan([indicator], { accountability: [] }), ['/accountability']],
    [
      'an accountability without schedule and evidence [P12]',
      plan([indicator], { accountability: [{ schedule: '', evidence: '' }] }),
      ['/accountability/0/schedule', '/accountability/0/evidence'],
    ],
    [
      'an empty statement [P7(3)]',
      plan([], { workResults: [{ workResultId: 'r1', kind: 'utama', statement: '', indicators: [indicator] }] }),
      ['/workResults/0/statement'],
    ],
  ])('what is missing is named at its field: %s', (_what, of, expected) => {
    expect(pointers(of)).toEqual(expected)
  })

  test('everything that is missing is said at once', () => {
    expect(pointers(plan([{ indicator: '' }], { accountability: [] }))).toEqual([
      `${AT}/indicator`,
      `${AT}/target`,
      `${AT}/aspects`,
      '/accountability',
    ])
  })
})

test('a qualitative plan needs neither target nor aspects [P9(3), II.A.7.a.3–4]', () => {
  expect(missingFrom(plan([{ indicator: 'Warga terlayani dengan baik' }], { approach: 'kualitatif' }), false)).toEqual(
    [],
  )
})

describe('pimpinan tinggi and heads of unit mandiri plan by perspective [II.A.2.a.8, II.A.2.c]', () => {
  const all = Perspective.options.map(perspective => ({ indicator: 'Indeks', target: '88', perspective }))

  test('all four perspectives, without aspects, are enough', () => {
    expect(missingFrom(plan(all), true)).toEqual([])
  })

  test('a qualitative plan of theirs has perspectives too', () => {
    expect(missingFrom(plan([{ indicator: 'Narasi' }], { approach: 'kualitatif' }), true)).toHaveLength(5)
  })

  test('every subset of the perspectives names exactly those that it does not meet', () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), some => {
        const met = new Set(some.map(({ perspective }) => perspective))
        const details = missingFrom(plan(some), true).map(({ detail }) => detail)
        const unmet = Perspective.options.filter(each => !met.has(each))
        expect(details).toHaveLength(unmet.length)
        unmet.forEach((each, n) => expect(details[n]).toContain(each))
      }),
    )
  })

  test('an indicator without perspective is named', () => {
    expect(pointers(plan([...all, { indicator: 'Lain', target: '1' }]), true)).toEqual([
      '/workResults/0/indicators/4/perspective',
    ])
  })
})

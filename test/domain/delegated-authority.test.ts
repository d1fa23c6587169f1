import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOver, runsAt, shareADay } from '../../functions/domain/people/acting.ts'
import { type Authority, authorityOf, HEAD_OF_REGION, type Standing } from '../../functions/domain/people/authority.ts'
import { type Employee, EmployeeStatus, isInOffice } from '../../functions/domain/people/employee.ts'
import { endOf, type Instant, startOf } from '../../functions/domain/instant.ts'
import { acted } from '../support/delegations.ts'
import { employeeItem } from '../support/evaluations.ts'

const DAYS = { startsOn: '2026-03-24', endsOn: '2026-03-26' }
const NOW = startOf('2026-03-25')

const under = (employeeId: string, evaluatorId?: string, more: Partial<Employee> = {}): Employee =>
  employeeItem(1, { employeeId, ...(evaluatorId === undefined ? {} : { evaluatorId }), ...more })
const left = (employeeId: string, evaluatorId?: string) => under(employeeId, evaluatorId, { status: 'berhenti' })

const HEAD = employeeItem(1, { employeeId: 'wali', kind: 'kepala_daerah' })
const OFFICE = [
  under('staf', 'kasi'),
  under('kasi', 'camat'),
  under('rekan', 'camat'),
  under('sekcam', 'camat'),
  under('camat', 'sekda'),
  under('sekda', 'wali'),
  under('kadis', 'sekda'),
  HEAD,
]

function answer(people: ReadonlyMap<string, Employee>, of: string, standing: Standing, now: Instant): Authority {
  const employee = people.get(of)
  if (employee === undefined) throw new Error(of)
  const asking = authorityOf(employee, standing, now)
  let step = asking.next()
  while (step.done !== true) step = asking.next(people.get(step.value === HEAD_OF_REGION ? 'wali' : step.value))
  return step.value
}

type Given = readonly [delegator: string, delegate: string, kind?: 'plt' | 'plh']

function office(given: readonly Given[], changed: readonly Employee[] = [], days = DAYS): Map<string, Employee> {
  const people = new Map([...OFFICE, ...changed].map(person => [person.employeeId, person]))
  for (const [from, to, kind = 'plh'] of given) {
    const [delegator, delegate] = [people.get(from), people.get(to)]
    if (delegator === undefined || delegate === undefined) throw new Error(`${from} ${to}`)
    for (const one of acted(delegator, delegate, { ...days, kind })) people.set(one.employeeId, one)
  }
  return people
}

/** Who judges and for whom, who is above and for whom. */
function who(
  given: readonly Given[],
  changed: readonly Employee[] = [],
  standing: Standing = {},
  of = 'staf',
  now = NOW,
) {
  const { evaluator, evaluatorFor, superior, superiorFor } = answer(office(given, changed), of, standing, now)
  const told = (person?: Employee, holder?: Employee) =>
    holder === undefined ? person?.employeeId : `${person?.employeeId} for ${holder.employeeId}`
  return [told(evaluator, evaluatorFor), told(superior, superiorFor)]
}

describe('who acts in an office', () => {
  test.each<[string, readonly Given[], Employee[], (string | undefined)[]]>([
    ['a delegate judges for the evaluator', [['kasi', 'rekan']], [], ['rekan for kasi', 'camat']],
    ['a delegate of the superior stands above', [['camat', 'kadis']], [], ['kasi', 'kadis for camat']],
    [
      'both offices can be delegated',
      [
        ['kasi', 'rekan'],
        ['camat', 'kadis'],
      ],
      [],
      ['rekan for kasi', 'kadis for camat'],
    ],
    [
      'an office left for good is its Plt.’s',
      [['kasi', 'rekan', 'plt']],
      [left('kasi', 'camat')],
      ['rekan for kasi', 'camat'],
    ],
    ['a delegate who has left is nobody', [['kasi', 'rekan']], [left('rekan')], ['kasi', 'camat']],
    [
      'nor is one of an office left for good',
      [['kasi', 'rekan', 'plt']],
      [left('kasi', 'camat'), left('rekan')],
      ['camat', 'sekda'],
    ],
    [
      'the superior may act for his own evaluator, and the next above stands over him',
      [['kasi', 'camat']],
      [],
      ['camat for kasi', 'sekda'],
    ],
    ['nobody judges himself: of a Plh. the holder does', [['kasi', 'staf']], [], ['kasi', 'camat']],
    ['an evaluator is not his own superior by acting for him', [['camat', 'kasi']], [], ['kasi', 'camat']],
    ['if that one has left, the next above', [['camat', 'kasi', 'plt']], [left('camat', 'sekda')], ['kasi', 'sekda']],
    [
      'what is delegated is not passed on',
      [
        ['kasi', 'rekan'],
        ['rekan', 'kadis'],
      ],
      [],
      ['rekan for kasi', 'camat'],
    ],
    [
      'two who act for each other do not go round',
      [
        ['kasi', 'rekan'],
        ['rekan', 'kasi'],
      ],
      [],
      ['rekan for kasi', 'camat'],
    ],
  ])('%s [P1(9), IV.A.2 kalimat 2, IV.A.3]', (_what, given, changed, expected) => {
    expect(who(given, changed)).toEqual(expected)
  })

  test('who kept the period is acted for like anyone [IV.A.14, IV.A.3]', () => {
    expect(who([['sekcam', 'rekan']], [], { keptEvaluatorId: 'sekcam' })).toEqual(['rekan for sekcam', 'camat'])
  })

  test('after the default it is with whoever acts in the office that it came to [IV.A.11, IV.A.3]', () => {
    const standing = { by: 'superior', actorId: 'camat' } as const
    expect(who([['camat', 'kadis']], [], standing)).toEqual(['kasi', 'kadis for camat'])
    expect(who([['camat', 'kasi']], [], standing)).toEqual(['kasi', 'camat'])
    expect(who([['camat', 'kasi', 'plt']], [left('camat', 'sekda')], standing)).toEqual(['kasi', 'sekda'])
    expect(who([['camat', 'kadis']], [left('kasi', 'camat')], standing)).toEqual(['kadis for camat', 'kadis for camat'])
  })

  test('who acts for the head of region has the head above him, and nobody where the head has left [IV.A.12, IV.A.3]', () => {
    expect(who([['wali', 'kadis']], [], {}, 'sekda')).toEqual(['kadis for wali', 'wali'])
    expect(who([['wali', 'kadis']], [{ ...HEAD, status: 'berhenti' }], {}, 'sekda')).toEqual([
      'kadis for wali',
      undefined,
    ])
    expect(who([['wali', 'kadis']], [under('staf', 'sekda')])).toEqual(['sekda', 'kadis for wali'])
  })

  test.each<[string, readonly Given[], Standing['judgement'], (string | undefined)[]]>([
    [
      'his delegate stands for it while he acts',
      [['kasi', 'rekan']],
      { signedBy: 'kasi' },
      ['rekan for kasi', 'camat'],
    ],
    [
      'the superior who acts there since stands above it all the same',
      [['kasi', 'camat']],
      { signedBy: 'kasi' },
      ['camat for kasi', 'camat'],
    ],
    [
      'the superior who signed it there does not',
      [['kasi', 'camat']],
      { signedBy: 'camat', onBehalfOf: 'kasi' },
      ['camat for kasi', 'sekda'],
    ],
    [
      'who acts in both offices stands above it in neither',
      [
        ['kasi', 'rekan'],
        ['camat', 'rekan'],
      ],
      { signedBy: 'kasi' },
      ['rekan for kasi', 'camat'],
    ],
    [
      'the one who signed it does not stand above it for another',
      [['camat', 'rekan']],
      { signedBy: 'rekan', onBehalfOf: 'kasi' },
      ['kasi', 'camat'],
    ],
    ['a delegate of the superior does', [['camat', 'rekan']], { signedBy: 'kasi' }, ['kasi', 'rekan for camat']],
  ])('of a judgement, %s [V.B.2, V.B.4, IV.A.3]', (_who, given, judgement, expected) => {
    expect(who(given, [], { by: 'penilai', status: 'keberatan', judgement })).toEqual(expected)
  })

  test.each<[string, Instant, boolean]>([
    ['the last millisecond before', startOf('2026-03-24') - 1, false],
    ['the first', startOf('2026-03-24'), true],
    ['the last', endOf('2026-03-26'), true],
    ['the first after', endOf('2026-03-26') + 1, false],
  ])('%s of the days, in Jakarta [IV.A.3, IV.A.6]', (_edge, now, runs) => {
    expect(who([['kasi', 'rekan']], [], {}, 'staf', now)[0]).toBe(runs ? 'rekan for kasi' : 'kasi')
    expect(runsAt(DAYS, now)).toBe(runs)
    expect(isOver(DAYS, now)).toBe(now > endOf('2026-03-26'))
  })

  test('midnight is Jakarta’s, seven hours before Greenwich’s', () => {
    expect(runsAt(DAYS, Date.parse('2026-03-23T17:00:00Z'))).toBe(true)
    expect(runsAt(DAYS, Date.parse('2026-03-26T17:00:00Z'))).toBe(false)
  })
})

describe('a Plt. is judged by the head to whom he reports as Plt. [IV.A.5–6]', () => {
  const vacant = left('camat', 'sekda')
  test.each<[string, readonly Given[], Employee[], Standing, Instant, string | undefined]>([
    ['while he is Plt.', [['camat', 'rekan', 'plt']], [vacant, under('rekan', 'kadis')], {}, NOW, 'sekda'],
    [
      'before, his own evaluator',
      [['camat', 'rekan', 'plt']],
      [vacant, under('rekan', 'kadis')],
      {},
      startOf('2026-03-24') - 1,
      'kadis',
    ],
    [
      'afterwards, again',
      [['camat', 'rekan', 'plt']],
      [vacant, under('rekan', 'kadis')],
      {},
      endOf('2026-03-26') + 1,
      'kadis',
    ],
    ['a Plh. stays with his own', [['camat', 'rekan', 'plh']], [under('rekan', 'kadis')], {}, NOW, 'kadis'],
    ['also where the vacant office was his evaluator’s', [['camat', 'rekan', 'plt']], [vacant], {}, NOW, 'sekda'],
    [
      'where that head has left, the next above',
      [['kasi', 'rekan', 'plt']],
      [left('kasi', 'camat'), vacant, under('rekan', 'kadis')],
      {},
      NOW,
      'sekda',
    ],
    ['where nobody is above, his own', [['wali', 'rekan', 'plt']], [under('rekan', 'kadis')], {}, NOW, 'kadis'],
    ['who kept his period keeps it', [['camat', 'rekan', 'plt']], [vacant], { keptEvaluatorId: 'kadis' }, NOW, 'kadis'],
  ])('%s', (_when, given, changed, standing, now, evaluator) => {
    expect(who(given, changed, standing, 'rekan', now)[0]).toBe(evaluator)
  })
})

describe('whatever is delegated to whomever', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'wali'] as const
  const anyone = fc.constantFrom(...ids)
  // the head of region is no employee, and nobody’s Plt. or Plh.
  const official = fc.constantFrom(...ids.filter(id => id !== 'wali'))
  const chains = fc.record({
    above: fc.array(fc.option(anyone, { nil: undefined }), { minLength: ids.length, maxLength: ids.length }),
    statuses: fc.array(fc.constantFrom(...EmployeeStatus.options), { minLength: ids.length, maxLength: ids.length }),
    given: fc.array(fc.tuple(anyone, official, fc.constantFrom('plt' as const, 'plh' as const)), { maxLength: 8 }),
    standing: fc.record(
      { by: fc.constantFrom('penilai' as const, 'superior' as const), actorId: anyone, keptEvaluatorId: anyone },
      { requiredKeys: [] },
    ),
    of: anyone,
  })

  test('nobody judges himself or stands above himself, and all who are named are in office [P1(9), IV.A.2 kalimat 2]', () => {
    fc.assert(
      fc.property(chains, ({ above, statuses, given, standing, of }) => {
        const people = new Map<string, Employee>(
          ids.map((id, n) => {
            const status = statuses[n] ?? 'aktif'
            return [id, under(id, above[n], { status, ...(id === 'wali' ? { kind: 'kepala_daerah' } : {}) })] as const
          }),
        )
        for (const [from, to, kind] of given) {
          const [delegator, delegate] = [people.get(from), people.get(to)]
          if (delegator === undefined || delegate === undefined || from === to) continue
          for (const one of acted(delegator, delegate, { ...DAYS, kind })) people.set(one.employeeId, one)
        }
        const { evaluator, superior, evaluatorFor, superiorFor } = answer(people, of, standing, NOW)
        for (const person of [evaluator, superior]) {
          expect(person?.employeeId).not.toBe(of)
          if (person !== undefined) expect(isInOffice(person)).toBe(true)
        }
        expect(evaluatorFor?.employeeId).not.toBe(of)
        expect(superiorFor?.employeeId).not.toBe(of)
        // acting never puts one person into both places, unless both are one office
        if (superiorFor !== undefined && superiorFor.employeeId !== evaluatorFor?.employeeId)
          expect(superior?.employeeId).not.toBe(evaluator?.employeeId)
        // and the default that came to someone in his own right stays his, whatever he acts as since (IV.A.11)
        const holds = standing.by === 'superior' && superior?.employeeId === standing.actorId
        if (evaluatorFor !== undefined && superiorFor === undefined && !holds)
          expect(superior?.employeeId).not.toBe(evaluator?.employeeId)
      }),
      { numRuns: 2000 },
    )
  })

  test('days that are shared are shared both ways, and only then', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-02-${String(n).padStart(2, '0')}`)
    const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }))
    fc.assert(
      fc.property(span, span, (a, b) => {
        const together = Array.from({ length: 28 }, (_, n) => startOf(`2026-02-${String(n + 1).padStart(2, '0')}`))
        expect(shareADay(a, b)).toBe(together.some(now => runsAt(a, now) && runsAt(b, now)))
        expect(shareADay(a, b)).toBe(shareADay(b, a))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../functions/domain/people/grade.ts'
import { parseNip, wholeYearsFrom } from '../../functions/domain/people/nip.ts'

describe('a NIP', () => {
  test.each([
    ['of a PNS', "'196811031994042001", { nip: '196811031994042001', kind: 'pns', birthDay: '1968-11-03', sex: 'f' }],
    ['of a PPPK', '198408072021212001', { nip: '198408072021212001', kind: 'pppk', birthDay: '1984-08-07', sex: 'f' }],
    [
      'with spaces',
      " '19750407 199712 1 001 ",
      { nip: '197504071997121001', kind: 'pns', birthDay: '1975-04-07', sex: 'm' },
    ],
    [
      'of a leap day',
      '200002292022121001',
      { nip: '200002292022121001', kind: 'pns', birthDay: '2000-02-29', sex: 'm' },
    ],
  ])('%s tells kind, birth and sex', (_what, text, parsed) => {
    expect(parseNip(text)).toEqual(parsed)
  })

  test.each([
    ['17 digits', '19720427199901100', 'nip_length'],
    ['19 digits', '1972042719990110011', 'nip_length'],
    ['nothing', '', 'nip_length'],
    ['a letter', '19720427199901100A', 'nip_length'],
    ['digits of another script', '١٩٧٢٠٤٢٧١٩٩٩٠١١٠٠١', 'nip_length'],
    ['a number that a spreadsheet shortened', '1,97204E+17', 'nip_length'],
    ['a thirteenth month of birth', '198613262017031001', 'nip_birth_date'],
    ['30 February', '198602302017031001', 'nip_birth_date'],
    ['29 February of no leap year', '199902292017031001', 'nip_birth_date'],
    ['month of appointment 00', '198609262017001001', 'nip_kind'],
    ['month of appointment 13', '198609262017131001', 'nip_kind'],
    ['code 20', '198609262017201001', 'nip_kind'],
    ['sex 0', '198609262017030001', 'nip_sex'],
    ['sex 3', '198609262017213001', 'nip_sex'],
  ])('with %s is none', (_what, text, problem) => {
    expect(parseNip(text)).toEqual({ problem })
  })

  test('is never read from other than 18 digits, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 'a") }), text => {
        const parsed = parseNip(text)
        if (!('problem' in parsed)) expect(parsed.nip).toMatch(/^[0-9]{18}$/)
        else expect(parsed.problem).toMatch(/^nip_/)
      }),
    )
  })
})

test.each([
  ['I/a', 'pns', true],
  ['IV/e', 'pns', true],
  ['III/e', 'pns', false],
  ['V/x', 'pns', false],
  ['IX', 'pns', false],
  ['I', 'pppk', true],
  ['XVII', 'pppk', true],
  ['XVIII', 'pppk', false],
  ['III/a', 'pppk', false],
] as const)('grade %s exists for %s: %s', (grade, kind, exists) => {
  expect(gradeOf(grade, kind)).toBe(exists ? grade : undefined)
})

test.each([
  ['in October', '199001012026101001', 2027],
  ['in January, and so for the whole year', '199001012026011001', 2026],
  ['with a contract, whose month is not told', '199001012026211001', 2027],
  ['by a number that is none', '1990', undefined],
] as const)('the first whole year of who is appointed %s', (_when, nip, year) => {
  expect(wholeYearsFrom(nip)).toBe(year)
})

import { expect, test } from 'vitest'
import { CORE_VALUES, CoreValue } from '../../functions/domain/feedback/core-values.ts'

test('BerAKHLAK is spelled by the seven values in the order of the law [P10(1)–(3)]', () => {
  expect(Object.keys(CORE_VALUES)).toEqual(CoreValue.options)
  const initials = CoreValue.options.map(value => CORE_VALUES[value].title.charAt(0)).join('')
  expect(initials).toBe('BAKHLAK')
})

test('the 21 guides are all different, and free of the list signs of the regulation [P10(1)–(3)]', () => {
  const guides: string[] = CoreValue.options.flatMap(value => [...CORE_VALUES[value].guides])
  expect(new Set(guides).size).toBe(21)
  for (const guide of guides) expect(guide).toMatch(/^[a-z][^;\n]*[a-zA-Z0-9]$/)
})

test.each([
  ['loyal', 2, 'menjaga rahasia jabatan dan negara'],
  ['akuntabel', 0, 'melaksanakan tugas dengan jujur, bertanggung jawab cermat, disiplin, dan berintegritas tinggi'],
  ['kolaboratif', 2, 'menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama'],
] as const)('a guide of %s stands in the words of the regulation [P10(1)–(3)]', (value, index, words) => {
  expect(CORE_VALUES[value].guides[index]).toBe(words)
})

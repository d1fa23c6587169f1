import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lawDocument } from '../scripts/generated.ts'
import { type Clause, clausesNamed, idsIn } from '../scripts/law/clause.ts'
import { CLAUSES } from '../scripts/law/clauses.ts'
import { type Code, codeOf } from '../scripts/law/code.ts'
import { faultsOf } from '../scripts/law/faults.ts'
import { namedIn, namedTests } from '../scripts/law/named-tests.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

describe('the trace of the law', () => {
  const all = namedTests(ROOT)

  test('table, tests and code agree: every kept clause has a test, and nothing else claims one', () => {
    expect(faultsOf(CLAUSES, all, codeOf(ROOT))).toEqual([])
  })

  test('docs/law.md is what they say (npm run docs)', () => {
    expect(readFileSync(new URL('../docs/law.md', import.meta.url), 'utf8')).toBe(lawDocument(all.tests))
  })
})

const row = (ids: string, fate: { by: string[] } | { open: string } | { outside: string }): Clause => ({
  ids,
  duty: 'Sesuatu.',
  who: 'penilai',
  force: 'wajib',
  ...fate,
})
const CODE: Code = {
  ids: new Set(['signEvaluation']),
  exports: (file, name) => `${file}#${name}` === 'domain/a.ts#sign',
  citing: id => (id === 'V.A.7' ? ['domain/a.ts'] : []),
}
const named = (...brackets: string[]) => ({
  tests: brackets.map(bracket => ({ file: 'test/a.test.ts', title: 'one', bracket })),
  strays: [],
})
const KEPT = row('V.A.5', { by: ['signEvaluation', 'domain/a.ts#sign'] })

describe('a fault is named', () => {
  test.each<[string, Clause, ReturnType<typeof named>, string[]]>([
    ['none, where all agree', KEPT, named('[V.A.5]'), []],
    ['a kept clause without a test', KEPT, named(), ['V.A.5 is called kept, and no test carries it']],
    [
      'a test of no clause',
      KEPT,
      named('[V.A.5, V.Z.9]'),
      ['test/a.test.ts: "one" names V.Z.9, which no clause of the table is'],
    ],
    [
      'a placeholder for a clause',
      KEPT,
      named('[V.A.5]', '[%s]'),
      ['test/a.test.ts: "one" names %s, which no clause of the table is'],
    ],
    [
      'an operation that is gone',
      row('V.A.5', { by: ['signNothing'] }),
      named('[V.A.5]'),
      ['V.A.5 is kept by signNothing, which does not exist'],
    ],
    [
      'a rule that is gone',
      row('V.A.5', { by: ['domain/a.ts#gone'] }),
      named('[V.A.5]'),
      ['V.A.5 is kept by domain/a.ts#gone, which does not exist'],
    ],
    ['a clause kept by nothing', row('V.A.5', { by: [] }), named('[V.A.5]'), ['V.A.5 is kept by nothing']],
    [
      'an open clause with a test',
      row('V.A.5', { open: 'x' }),
      named('[V.A.5]'),
      ['V.A.5 is called not kept in scripts/law/: test/a.test.ts "one" carries it'],
    ],
    [
      'an open clause with code',
      row('V.A.7', { open: 'x' }),
      named(),
      ['V.A.7 is called not kept in scripts/law/: functions/domain/a.ts cites V.A.7'],
    ],
    [
      'an open clause with a test',
      row('V.A.5', { open: 'x' }),
      named('[V.A.5]'),
      ['V.A.5 is called not kept in scripts/law/: test/a.test.ts "one" carries it'],
    ],
    [
      'a clause out of reach with code',
      row('V.A.7', { outside: 'x' }),
      named(),
      ['V.A.7 is called not kept in scripts/law/: functions/domain/a.ts cites V.A.7'],
    ],
    [
      'a clause that stands twice',
      row('V.A.5 · V.A.5', { by: ['signEvaluation'] }),
      named('[V.A.5]'),
      ['V.A.5 stands in the table twice'],
    ],
    ['nothing in another law', KEPT, named('[V.A.5]', '[UU 27/2022]'), []],
  ])('%s', (_what, clause, tests, faults) => {
    expect(faultsOf([clause], tests, CODE)).toEqual(faults)
  })

  test.each([
    "test.skip('one [V.A.5]', () => {})",
    "test.todo('one [V.A.5]')",
    "describe.skip('all', () => { test('one [V.A.5]', () => {}) })",
    "describe.skipIf(true)('all', () => { test('one [V.A.5]', () => {}) })",
    "test.skip.each([['one [V.A.5]']])('%s', () => {})",
  ])('a clause in a test that does not run: %s', source => {
    expect(namedIn('test/a.test.ts', source)).toMatchObject({ tests: [], strays: [{ text: 'one [V.A.5]' }] })
  })

  test('what stands in brackets elsewhere than at the end of a name', () => {
    const { strays } = namedIn(
      'test/a.test.ts',
      "test('one [V.A.5] more', () => undefined)\nconst where = 'in data [V.A.6]'",
    )
    expect(strays.map(({ text }) => text)).toEqual(['one [V.A.5] more', 'in data [V.A.6]'])
    expect(faultsOf([KEPT], { ...named('[V.A.5]'), strays }, CODE)).toHaveLength(2)
  })
})

describe('names of tests', () => {
  test.each<[string, string, [title: string, bracket: string][]]>([
    ['a test', "test('it is delivered [V.A.5]', () => {})", [['it is delivered', '[V.A.5]']]],
    [
      'a test in groups',
      "describe('a', () => { describe('b', () => { it('c [V.A.5, V.A.6]', () => {}) }) })",
      [['a › b › c', '[V.A.5, V.A.6]']],
    ],
    ['a group', "describe('the clocks [V.A.5]', () => { test('run', () => {}) })", [['the clocks', '[V.A.5]']]],
    [
      'a test below a group that carries one',
      "describe('g [V.A.5]', () => { test('t [V.A.6]', () => {}) })",
      [
        ['g', '[V.A.5]'],
        ['g › t', '[V.A.6]'],
      ],
    ],
    ['a table', "test.each([[1, 2]])('%i gives %i [V.A.5]', () => {})", [['%i gives %i', '[V.A.5]']]],
    ['a template', 'test(`${RUNS} runs [V.A.5]`, () => {})', [['… runs', '[V.A.5]']]],
    [
      'cases of a table with names of their own',
      "test.each([['early [V.A.5]', 1], ['late', 2]])('delivered %s', () => {})",
      [['delivered early', '[V.A.5]']],
    ],
    [
      'cases of a table that is a constant',
      "const CASES = [{ what: 'late [V.A.9]' }]\ndescribe.each(CASES)('case $what', () => {})",
      [['case late', '[V.A.9]']],
    ],
    ['no test without one', "test('it is delivered', () => {}); describe('[]', () => {})", []],
  ])('are read of %s', (_what, source, expected) => {
    const { tests, strays } = namedIn('test/a.test.ts', source)
    expect(tests.map(({ title, bracket }) => [title, bracket])).toEqual(expected)
    expect(strays).toEqual([])
  })
})

describe('numbers of clauses', () => {
  test.each([
    ['V.B.5–6', ['V.B.5', 'V.B.6']],
    ['P24(2)–(3) · IV.A.9', ['P24(2)', 'P24(3)', 'IV.A.9']],
    ['IV.B.2.a–c', ['IV.B.2.a', 'IV.B.2.b', 'IV.B.2.c']],
    ['II.A.5.f.8–10', ['II.A.5.f.8', 'II.A.5.f.9', 'II.A.5.f.10']],
    ['IV.A.2 kalimat 2', ['IV.A.2 kalimat 2']],
  ])('%s are %j', (notation, ids) => {
    expect(idsIn(notation)).toEqual(ids)
  })

  test('a name is known where every number of it is', () => {
    const rows = [row('V.B.5–6', { open: 'x' }), row('V.B.7', { open: 'x' })]
    expect(clausesNamed('V.B.6', rows)).toEqual([rows[0]])
    expect(clausesNamed('V.B.6–7', rows)).toEqual(rows)
    expect(clausesNamed('V.B.7–8', rows)).toBeUndefined()
  })
})

test('a citation of a longer number is another clause', () => {
  const code = codeOf(ROOT)
  expect(code.citing('V.B.2')).not.toEqual([])
  expect(code.citing('II.A.2.a.8')).not.toEqual([])
  expect(code.citing('II.A.2.a.80')).toEqual([])
  expect(code.citing('IV.A')).toEqual([])
})

import { resolve } from 'node:path'
import { type Clause, clausesNamed, isKept, type KeptClause } from './law/clause.ts'
import { CLAUSES } from './law/clauses.ts'
import { codeOf } from './law/code.ts'
import { faultsOf, testsOf } from './law/faults.ts'
import { INVERSIONS } from './law/inversions.ts'
import { type NamedTest, namedTests } from './law/named-tests.ts'
import { mutate } from './mutated.ts'
import { runTests, type TestResult } from './run-tests.ts'

/**
 * For whoever audits: `npm run law` runs every test that carries a clause and says, clause by clause, what keeps it and
 * whether its tests passed; `npm run law -- V.B.2` does so for one clause. `npm run law -- --inversions` turns rules
 * round, in a copy: the tests of their clauses must then fail. Exit 1 where something is not as it should be.
 */
const ROOT = resolve(import.meta.dirname, '..')
const named = namedTests(ROOT)
const [asked] = process.argv.slice(2)
if (!(await (asked === '--inversions' ? inversions() : audit(asked)))) process.exitCode = 1

async function audit(asked: string | undefined): Promise<boolean> {
  const faults = faultsOf(CLAUSES, named, codeOf(ROOT))
  if (faults.length > 0) say('Tabel, uji, dan kode tidak cocok:', ...faults.map(fault => `  ${fault}`))
  const rows = asked === undefined ? CLAUSES : clausesNamed(asked, CLAUSES)
  if (rows === undefined) {
    say(`Klausul ${asked} tidak ada dalam tabel (docs/law.md).`)
    return false
  }
  const kept = rows.filter(isKept)
  const tests = kept.flatMap(clause => testsOf(clause, named.tests))
  if (tests.length > 0) say(`Menjalankan uji ${kept.length} klausul …`)
  const results = tests.length === 0 ? [] : await runTests(ROOT, filesOf(tests), patternOf(tests))
  const failing = kept.filter(clause => !tell(clause, results, asked !== undefined))
  for (const row of rows) if (!isKept(row)) say('', `${row.ids}  ${row.duty}`, `  ${whyNot(row)}`)
  say(
    '',
    `${kept.length} klausul dijaga (${kept.filter(({ lacks }) => lacks !== undefined).length} sebagian), ${rows.length - kept.length} tidak; ` +
      `${results.length} uji dijalankan, ${results.filter(({ passed }) => !passed).length} gagal; ` +
      (failing.length > 0
        ? `${failing.length} klausul gagal.`
        : kept.length > 0
          ? 'semua yang dijaga terbukti.'
          : 'tidak ada yang diuji.'),
  )
  return failing.length === 0 && faults.length === 0
}

/** Says what became of a clause's tests; each of them must have run. */
function tell(clause: KeptClause, results: readonly TestResult[], all: boolean): boolean {
  const tests = testsOf(clause, named.tests)
  const own = results.filter(({ file, fullName }) =>
    tests.some(test => test.file === file && (fullName === '' || fullName.includes(test.bracket))),
  )
  const missing = tests.filter(
    test => !own.some(({ file, fullName }) => file === test.file && fullName.includes(test.bracket)),
  )
  const failed = own.filter(({ passed }) => !passed)
  const isProved = failed.length + missing.length === 0 && own.length > 0
  say(
    '',
    `${clause.ids}  ${clause.duty}`,
    `  dijaga oleh: ${clause.by.join(', ')}`,
    ...(clause.lacks === undefined ? [] : [`  belum: ${clause.lacks}`]),
    ...(clause.note === undefined ? [] : [`  catatan: ${clause.note}`]),
    `  ${isProved ? 'LULUS' : 'GAGAL'}: ${own.length - failed.length} dari ${own.length} uji lulus`,
    ...own
      .filter(({ passed }) => all || !passed)
      .flatMap(({ file, fullName, passed, why }) => [
        `    ${passed ? '✓' : '✗'} ${fullName} (${file})`,
        ...(passed ? [] : [`      ${why}`]),
      ]),
    ...missing.map(({ file, title }) => `    ✗ tidak dijalankan: ${title} (${file})`),
  )
  return isProved
}

function whyNot(clause: Clause): string {
  if ('open' in clause) return `BELUM DIJAGA: ${clause.open}`
  return 'outside' in clause ? `DI LUAR JANGKAUAN: ${clause.outside}` : ''
}

async function inversions(): Promise<boolean> {
  const mutations = INVERSIONS.map(({ clause, ...change }) => {
    const tests = (clausesNamed(clause, CLAUSES) ?? []).flatMap(row => testsOf(row, named.tests))
    return { ...change, check: `${clause.padEnd(14)} ${change.check}`, tests: filesOf(tests), named: patternOf(tests) }
  })
  let red = 0
  await mutate(ROOT, mutations, ({ check, file }, failed) => {
    if (failed !== undefined) red += 1
    say(
      `${failed === undefined ? 'TETAP HIJAU' : 'merah      '}  ${check} (${file})`,
      ...(failed === undefined ? [] : [`             ✗ ${failed}`]),
    )
  })
  say('', `${red} dari ${mutations.length} aturan yang dibalikkan membuat uji klausulnya gagal.`)
  return red === mutations.length && red >= 10
}

function filesOf(tests: readonly NamedTest[]): string[] {
  return [...new Set(tests.map(({ file }) => file))]
}

/** The names that end, or whose group's name ends, with one of these brackets. */
function patternOf(tests: readonly NamedTest[]): string {
  return [...new Set(tests.map(({ bracket }) => bracket.replaceAll(/[()[\].]/g, '\\$&')))].join('|')
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

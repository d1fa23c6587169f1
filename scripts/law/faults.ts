import { type Clause, clausesNamed, idsIn, isKept, keyOf } from './clause.ts'
import type { Code } from './code.ts'
import { type NamedTest, namesIn, type Stray } from './named-tests.ts'

/** Other laws whose words tests may carry too. */
const OTHER_LAWS = new Set(['UU 27/2022', 'PermenPANRB 1/2023'])

/** The tests that carry a clause of this row. */
export const testsOf = (clause: Clause, tests: readonly NamedTest[]): NamedTest[] =>
  tests.filter(({ bracket }) => namesIn(bracket).some(name => clausesNamed(name, [clause])))

/** Everything by which the table, the tests and the code do not agree. */
export function faultsOf(
  clauses: readonly Clause[],
  { tests, strays }: { readonly tests: readonly NamedTest[]; readonly strays: readonly Stray[] },
  code: Code,
): string[] {
  return [
    ...twice(clauses),
    ...strays.map(({ file, text }) => `${file}: clauses stand at the end of the name of a test that runs: ${text}`),
    ...tests.flatMap(({ file, bracket, title }) =>
      namesIn(bracket)
        .filter(name => !OTHER_LAWS.has(name) && clausesNamed(name, clauses) === undefined)
        .map(name => `${file}: "${title}" names ${name}, which no clause of the table is`),
    ),
    ...clauses.flatMap(clause =>
      isKept(clause) ? keptFaults(clause, tests, code) : unkeptFaults(clause, tests, code),
    ),
  ]
}

function twice(clauses: readonly Clause[]): string[] {
  const all = clauses.flatMap(({ ids }) => idsIn(ids))
  return [...new Set(all.filter((id, n) => all.indexOf(id) !== n))].map(id => `${id} stands in the table twice`)
}

function keptFaults(clause: Clause & { by: readonly string[] }, tests: readonly NamedTest[], code: Code): string[] {
  const missing = clause.by.filter(each => !isThere(each, code))
  return [
    ...missing.map(each => `${keyOf(clause)} is kept by ${each}, which does not exist`),
    ...(clause.by.length === 0 ? [`${keyOf(clause)} is kept by nothing`] : []),
    ...(testsOf(clause, tests).length === 0 ? [`${keyOf(clause)} is called kept, and no test carries it`] : []),
  ]
}

function isThere(each: string, code: Code): boolean {
  const [file = '', name] = each.split('#')
  return name === undefined ? code.ids.has(each) : code.exports(file, name)
}

/** What is called not kept must not be: neither a test nor the code may speak of it, or its row in scripts/law/ is old. */
function unkeptFaults(clause: Clause, tests: readonly NamedTest[], code: Code): string[] {
  return [
    ...testsOf(clause, tests).map(
      ({ file, title }) => `${keyOf(clause)} is called not kept in scripts/law/: ${file} "${title}" carries it`,
    ),
    ...idsIn(clause.ids).flatMap(id =>
      code.citing(id).map(file => `${keyOf(clause)} is called not kept in scripts/law/: functions/${file} cites ${id}`),
    ),
  ]
}

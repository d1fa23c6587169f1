import { fileURLToPath } from 'node:url'
import { operations } from '../functions/operations.ts'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import type { AnyJob } from '../functions/kit/job.ts'
import type { AnyOperation } from '../functions/kit/operation.ts'
import { contractOf } from './contract.ts'
import { CLAUSES } from './law/clauses.ts'
import { lawText } from './law/document.ts'
import { type NamedTest, namedTests } from './law/named-tests.ts'

/** Documents that are made from the code; a test compares each with what lies in the repository. */
export const openapiText = (): string => `${JSON.stringify(contractOf(operations), null, 1)}\n`

/** What keeps each clause of the law, and the tests that prove it. */
export const lawDocument = (tests: readonly NamedTest[] = namedTests(ROOT).tests): string => lawText(CLAUSES, tests)

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const BEGIN = '<!-- operations: made by npm run docs -->'
const END = '<!-- /operations -->'

/** The README with its table of operations as the lists have it now. */
export function readmeWith(text: string): string {
  const from = text.indexOf(BEGIN)
  const to = text.indexOf(END)
  if (from < 0 || to < from) throw new Error('README.md has lost its marks for the table of operations')
  return `${text.slice(0, from)}${BEGIN}\n${tables()}\n${text.slice(to)}`
}

function tables(): string {
  const every: readonly AnyOperation[] = operations
  const areas = [...new Set(every.map(operation => operation.area))].toSorted()
  const rows = areas.flatMap(area => every.filter(operation => operation.area === area).map(operationRow))
  return [
    '| operation | route | who |',
    '|---|---|---|',
    ...rows,
    '',
    '| job or consumer | when | what |',
    '|---|---|---|',
    ...jobs.map(jobRow),
    ...consumers.map(({ id, of, summary }) => `| \`${id}\` | on a change of ${of.join(', ')} | ${summary} |`),
  ].join('\n')
}

const operationRow = ({ id, route, who }: AnyOperation) => `| \`${id}\` | \`${route}\` | ${who} |`

function jobRow({ id, schedule, summary, mailEvents }: AnyJob): string {
  const when =
    schedule === undefined
      ? mailEvents === undefined
        ? 'when asked by another function'
        : 'when a letter could not be delivered'
      : 'everyMinutes' in schedule
        ? `every ${schedule.everyMinutes} minutes`
        : 'dailyAt' in schedule
          ? `daily ${schedule.dailyAt} Asia/Jakarta`
          : `Sundays ${schedule.sundaysAt} Asia/Jakarta`
  return `| \`${id}\` | ${when} | ${summary} |`
}

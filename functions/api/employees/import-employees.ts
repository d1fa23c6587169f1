import { atOnce } from '../../kit/at-once.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { readEmployeeRows } from '../../domain/imports/employees.ts'
import { isUnchanged, type PlannedPerson, planEmployees } from '../../domain/imports/plan.ts'
import { unitsAfterImport } from '../../domain/imports/plan-heads.ts'
import { passesWorkOn } from '../../domain/moves.ts'
import { Refusal } from '../../domain/refusal.ts'
import { newEmployeeId, randomText } from '../../store/ids.ts'
import {
  IMPORT_BODY_LIMIT,
  ImportInput,
  ImportReport,
  firstTryOf,
  type Outcome,
  outcomesSince,
  readImport,
  reportOf,
} from '../import-report.ts'
import { changeEmployee, freedEmail, type OpenWork, unitWrites, workWrites } from './change-employee.ts'
import { contextOf, knownPeople } from './known-people.ts'
import { NO_WORK, workOf } from './open-work.ts'

/** Reads of open work side by side. */
const AT_ONCE = 16

export const importEmployees = operation({
  id: 'importEmployees',
  area: 'employees',
  route: 'POST /v1/employees/imports',
  summary: 'Takes over people from a SIASN file; a second run changes nothing',
  allow: ['admin_kepegawaian'],
  who: 'administrator; his own evaluator stays as it is',
  idempotent: 'by_content',
  bodyLimit: IMPORT_BODY_LIMIT,
  input: ImportInput,
  output: ImportReport,
  refusals: ['body_too_large'],
  table: {
    employee: ['BatchGetItem', 'PutItem'],
    staff: ['PutItem'],
    nip: ['BatchGetItem', 'PutItem'],
    email: ['BatchGetItem', 'PutItem', 'DeleteItem'],
    unit: ['Query', 'PutItem'],
    history: ['PutItem'],
    skp: ['Query', 'PutItem'],
    evaluation: ['Query', 'PutItem'],
  },
  find: () => ({}),
  async gather({ input, actor }, { table, hmac }) {
    const file = readImport(input.content)
    if (file instanceof Refusal) return file
    const known = await knownPeople(table, hmac, file)
    const read = readEmployeeRows(file, contextOf(known))
    if (read instanceof Refusal) return read
    const plan = planEmployees(read.accepted, {
      people: known.people,
      byNip: new Map(known.nips),
      newId: nip => idFor(nip, hmac),
      actorId: actor.employeeId,
    })
    const moving = plan.people.filter(({ before, after }) => before !== undefined && passesWorkOn(before, after))
    const work: (readonly [string, OpenWork])[] = []
    await atOnce(AT_ONCE, moving, async ({ after: { employeeId } }) => {
      work.push([employeeId, await workOf(table, employeeId)])
    })
    const problems = { rejected: read.rejected, warnings: [...read.warnings, ...plan.warnings] }
    return { rows: file.rows.length, known, problems, people: plan.people, work }
  },
  decide({ gathered: { rows, known, problems, people, work }, input, actor }, { now, hmac, randomBytes }) {
    const outcomes = outcomesOf(people)
    const first = firstTryOf(input, outcomes, () => randomText(randomBytes, 16))
    const marks = new Map(known.people.map(({ employeeId, wroteBy }) => [employeeId, wroteBy]))
    const answer = reportOf(
      rows,
      outcomesSince(first, outcomes, id => marks.get(id)),
      problems,
    )
    if (input.dryRun) return { answer }
    const workOfOne = new Map(work)
    const emails = new Map(known.emails)
    const nips = new Map(known.nips)
    const by = actor.employeeId ?? actor.sub
    const changed = people.filter(person => !isUnchanged(person))
    const persons = changed.map(({ before, after }) => {
      const { employeeId } = after
      const change = {
        before,
        after,
        nip: nips.has(after.nip ?? '') ? { employeeId, since: now } : undefined,
        email: emails.has(after.email ?? '') ? { employeeId } : undefined,
        operation: 'importEmployees',
        by,
        now,
        hmac,
      }
      return [
        // a transaction's first write gets a mark of its own
        ...changeEmployee(change, first.mark).writes.toReversed(),
        ...freedEmail(change),
        ...workWrites(workOfOne.get(employeeId) ?? NO_WORK, change),
      ]
    })
    const heads = unitWrites(known.units, unitsAfterImport(known.units, changed, known.people))
    return { answer, groups: [...packed(persons), ...heads.map(write => [write])] }
  },
})

/** DynamoDB takes 100 writes in a transaction; a request for each person would be too slow for a whole agency. */
const MOST_WRITES = 24

/** Each person whole, as many to a transaction as it holds. */
function packed<Write>(persons: readonly (readonly Write[])[]): Write[][] {
  const packs: Write[][] = []
  for (const writes of persons) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + writes.length <= MOST_WRITES) last.push(...writes)
    else packs.push([...writes])
  }
  return packs
}

/** The same NIP always gets the same id: an import that was cut off in the middle goes on where it was. */
function idFor(nip: string, hmac: (purpose: string, text: string) => string): string {
  const digest = Buffer.from(hmac('employee', nip), 'base64url')
  return newEmployeeId(length => digest.subarray(0, length))
}

function outcomesOf(people: readonly PlannedPerson[]): Map<string, Outcome> {
  return new Map(
    people.map(person => [
      person.after.employeeId,
      isUnchanged(person) ? 'unchanged' : person.before === undefined ? 'created' : 'updated',
    ]),
  )
}

export const handler = lambda(importEmployees)

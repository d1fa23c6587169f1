import { atOnce } from '../../kit/at-once.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { authorityAmong } from '../../domain/people/authority.ts'
import { readEmployeeRows } from '../../domain/imports/employees.ts'
import { isUnchanged, type PlannedPerson, planEmployees } from '../../domain/imports/plan.ts'
import { passesWorkOn } from '../../domain/people/moves.ts'
import { Refusal } from '../../domain/refusal.ts'
import { newEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
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
import type { OpenWork } from './change-employee.ts'
import { importWrites } from './import-writes.ts'
import { contextOf, knownPeople } from './known-people.ts'
import { workOf } from './open-work.ts'

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
    employee: ['BatchGetItem', 'PutItem', 'ConditionCheckItem'],
    staff: ['Query', 'PutItem'],
    nip: ['BatchGetItem', 'PutItem'],
    email: ['BatchGetItem', 'PutItem', 'DeleteItem'],
    unit: ['Query', 'PutItem'],
    history: ['PutItem'],
    period: ['BatchGetItem'],
    skp: ['Query', 'PutItem'],
    evaluation: ['Query', 'PutItem'],
    assignment: ['Query', 'PutItem'],
  },
  find: () => ({}),
  async gather({ input, actor }, { table, hmac, now }) {
    const file = readImport(input.content)
    if (file instanceof Refusal) return file
    const known = await knownPeople(table, hmac, file, actor.employeeId)
    const read = readEmployeeRows(file, contextOf(known))
    if (read instanceof Refusal) return read
    const plan = planEmployees(read.accepted, {
      people: known.people,
      byNip: new Map([...known.nips, ...known.renumbered]),
      units: known.units,
      newId: nip => idFor(nip, hmac),
      actorId: actor.employeeId,
    })
    const moving = plan.people.filter(({ before, after }) => before !== undefined && passesWorkOn(before, after))
    const work: (readonly [string, OpenWork])[] = []
    const profiles = (ids: readonly string[]) => table.getAll(ids.map(keys.employee))
    const planned = moving.length === 0 ? [] : [...known.people, ...plan.people.map(({ after }) => after)]
    const delegates = await profiles(planned.flatMap(({ delegations = [] }) => delegations.map(one => one.delegateId)))
    const people = new Map([...delegates, ...planned].map(one => [one.employeeId, one]))
    await atOnce(AT_ONCE, moving, async ({ before, after }) => {
      if (before === undefined) return
      const { desk } = authorityAmong(after, people, undefined, now)
      work.push([before.employeeId, await workOf(table, before, profiles, desk?.employeeId)])
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
    const changed = people.filter(person => !isUnchanged(person))
    const by = actor.employeeId ?? actor.sub
    return { answer, groups: importWrites(changed, { known, work, mark: first.mark, by, now, hmac }) }
  },
})

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

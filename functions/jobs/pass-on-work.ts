import * as z from 'zod/mini'
import { atOnce } from '../kit/at-once.ts'
import { job, scheduled } from '../kit/job.ts'
import { isEmployeeId } from '../store/ids.ts'
import { TABLE_OF_GROWTH } from './passing/growth.ts'
import { passedOn, type What } from './passing/person.ts'
import { peopleBelow, staffOf, teamsOf } from './passing/team.ts'

const AT_ONCE = 8
const EmployeeId = z.string().check(z.refine(isEmployeeId))

/**
 * Someone went out of office, came back, or while he is out of it got another evaluator (`employeeId`): what his people
 * have open lies on the desk of whoever judges them now. Someone has another evaluator, or left (`moved`): so does what of
 * his did not follow in the transaction that changed him. Authority is read from the profiles at the act in any case
 * (IV.A.2); this is for the lists. Each person's items one by one: killed anywhere, the next run does what is left.
 */
export const passOnWork = job({
  id: 'passOnWork',
  summary:
    'Puts what waits for someone’s evaluator, from plans and evaluations to trainings and counselling, on the desk of whoever that is now (IV.A.2)',
  impact:
    'Plans, evaluations and requests of people whose evaluator left, changed or came back are on no desk of those who must act',
  input: z.strictObject({ employeeId: z.optional(EmployeeId), moved: z.optional(z.array(EmployeeId)) }),
  report: z.object({ people: z.number(), passedOn: z.number() }),
  table: {
    ...TABLE_OF_GROWTH,
    staff: ['Query'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    skp: ['Query', 'PutItem'],
    evaluation: ['Query', 'PutItem'],
    assignment: ['Query', 'PutItem'],
    history: ['PutItem'],
  },
  async run({ employeeId, moved = [] }, { table, now }) {
    const staff = await staffOf(table)
    const people = employeeId === undefined ? [] : peopleBelow(staff, employeeId)
    const wanted = new Map<string, What>([
      // whose superior he is, or theirs: of these only what waits for a superior
      ...teamsOf(staff, [...people, ...moved]).map(each => [each, 'cases'] as const),
      ...moved.map(each => [each, 'moved'] as const),
      ...people.map(each => [each, 'all'] as const),
    ])
    const report = { people: people.length + moved.length, passedOn: 0 }
    await atOnce(AT_ONCE, [...wanted], async ([person, what]) => {
      report.passedOn += await passedOn(table, person, what, now)
    })
    return report
  },
})

export const handler = scheduled(passOnWork)

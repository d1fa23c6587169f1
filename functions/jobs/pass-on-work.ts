import * as z from 'zod/mini'
import { atOnce } from '../kit/at-once.ts'
import { job, scheduled } from '../kit/job.ts'
import { isEmployeeId } from '../store/ids.ts'
import { passedOn } from './passing/person.ts'
import { peopleBelow } from './passing/team.ts'

const AT_ONCE = 8

/**
 * Someone went out of office, came back, or while he is out of it got another evaluator: what his people have open lies
 * on the desk of whoever judges them now. Authority is read from the profiles at the act in any case (IV.A.2); this is
 * for the lists. Each person's items one by one: killed anywhere, the next run does what is left.
 */
export const passOnWork = job({
  id: 'passOnWork',
  summary: 'Puts the open plans and evaluations of someone’s people on the desk of whoever judges them now (IV.A.2)',
  impact: 'Plans and evaluations of people whose evaluator left or came back are on no desk of those who must act',
  input: z.strictObject({ employeeId: z.string().check(z.refine(isEmployeeId)) }),
  report: z.object({ people: z.number(), passedOn: z.number() }),
  table: {
    staff: ['Query'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    skp: ['Query', 'PutItem'],
    evaluation: ['Query', 'PutItem'],
    assignment: ['Query', 'PutItem'],
    history: ['PutItem'],
  },
  async run({ employeeId }, { table, now }) {
    const people = await peopleBelow(table, employeeId)
    const report = { people: people.length, passedOn: 0 }
    await atOnce(AT_ONCE, people, async person => {
      report.passedOn += await passedOn(table, person, now)
    })
    return report
  },
})

export const handler = scheduled(passOnWork)

import { atOnce } from '../kit/at-once.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import { jobEffects } from '../kit/job-cloud.ts'

const AT_ONCE = 8

/** Every change of a person comes by; the one that changes what he is to his people says so on the profile itself. */
export const followOffice = consumer({
  id: 'followOffice',
  summary: 'Has the open work of someone’s people passed on when he goes out of office or comes back (IV.A.2)',
  impact: 'Plans and evaluations of people whose evaluator left or came back stay on the desk where they were',
  of: ['employee'],
  table: {},
  invokes: ['passOnWork'],
  async handle(changes, { invoke }) {
    const gone = new Set(
      changes.filter(({ now }) => now.officeVersion === now.version).map(({ now }) => now.employeeId),
    )
    await atOnce(AT_ONCE, gone, employeeId => invoke('passOnWork', { employeeId }))
  },
})

export const handler = streamed(followOffice, jobEffects)

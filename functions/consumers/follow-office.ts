import { atOnce } from '../kit/at-once.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import { jobEffects } from '../kit/job-cloud.ts'

const AT_ONCE = 8

/** Every change of a person comes by; the one that changes what he is to his people, or who judges him, says so on the profile itself. */
export const followOffice = consumer({
  id: 'followOffice',
  summary: 'Has open work passed on when someone goes out of office or comes back (IV.A.2), or has another evaluator',
  impact: 'What people whose evaluator left, changed or came back have open stays on the desk where it was',
  of: ['employee'],
  table: {},
  invokes: ['passOnWork'],
  async handle(changes, { invoke }) {
    const gone = new Set(
      changes.filter(({ now }) => now.officeVersion === now.version).map(({ now }) => now.employeeId),
    )
    const moved = new Set(changes.filter(({ now }) => now.deskVersion === now.version).map(({ now }) => now.employeeId))
    await atOnce(AT_ONCE, gone, employeeId => invoke('passOnWork', { employeeId }))
    if (moved.size > 0) await invoke('passOnWork', { moved: [...moved] })
  },
})

export const handler = streamed(followOffice, jobEffects)

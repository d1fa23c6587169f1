import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = { readonly measure: (id: string, scene: string, step: Step) => Promise<Said> }
type Cast = { readonly employee: Actor; readonly giver: Actor }

/** Someone asks a colleague for feedback, who has no time for it. */
export async function tellRequests({ measure }: Telling, { employee, giver }: Cast, periodId: string) {
  const about = 'Cara saya memimpin rapat mingguan'
  await measure('requestFeedback', 'of a colleague', {
    as: employee,
    body: { from: giver.employeeId, periodId, about },
  })
  await measure('listFeedbackRequests', 'by who was asked', { as: giver, query: `?periodId=${periodId}` })
  await measure('declineFeedbackRequest', 'with a reason', {
    as: giver,
    path: { requestId: `${employee.employeeId}-m-${giver.employeeId}-${periodId}` },
    body: { reason: 'Baru dua minggu bekerja bersama.' },
  })
}

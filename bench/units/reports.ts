import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
  readonly drain: () => Promise<void>
}
type Cast = { readonly admin: Actor; readonly evaluator: Actor }

/** What is final is reported, and the personnel unit sees who has. */
export async function tellReports({ measure, drain }: Telling, { admin, evaluator }: Cast, periodId: string) {
  const path = { periodId }
  await measure('getResultsReport', 'one document is ready', { as: evaluator, path })
  await measure('reportResults', 'one document', { as: evaluator, path })
  await drain()
  await measure('listResultsReports', 'one office', { as: admin, path })
}

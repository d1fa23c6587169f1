import { bindingOn, type FeedbackSchedule } from '../domain/feedback/schedule.ts'
import type { Reads } from '../store/access.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'

type Table = Reads<'employee', never, 'feedbackSchedule'>

/** The schedules that lie with this office; an agreement binds while the employee is still under it. */
export async function schedulesAt(table: Table, desk: string, year: number): Promise<readonly FeedbackSchedule[]> {
  const listed = await table.listAll(ranges.schedulesOf(desk, year))
  if (listed.length === 0) return []
  const people = await table.getAll(listed.map(({ employeeId }) => keys.employee(employeeId)))
  const under = new Set(people.filter(({ evaluatorId }) => evaluatorId === desk).map(({ employeeId }) => employeeId))
  return listed.filter(({ employeeId }) => under.has(employeeId)).map(each => bindingOn(each, desk))
}

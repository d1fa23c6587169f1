import type { Correction } from '../../domain/people/correction.ts'
import type { Actor, Employee } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseCorrectionId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

type Found = { readonly correction: Correction; readonly employee: Employee }

/** For whoever decides: never in his own affairs. */
export async function findToDecide(
  table: Reads<'correction' | 'employee'>,
  correctionId: string,
  actor: Actor,
): Promise<Found | Refusal<'correction_not_found' | 'not_allowed'>> {
  const at = parseCorrectionId(correctionId)
  if (at === undefined) return refuse('correction_not_found')
  const [correction, employee] = await Promise.all([
    table.get(keys.correction(at)),
    table.get(keys.employee(at.employeeId)),
  ])
  if (correction === undefined || employee === undefined) return refuse('correction_not_found')
  return employee.employeeId === actor.employeeId ? refuse('not_allowed', OWN) : { correction, employee }
}

const OWN = 'Permintaan Anda sendiri diputuskan oleh pengelola kepegawaian yang lain.'

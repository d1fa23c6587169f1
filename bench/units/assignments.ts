import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
type Cast = { readonly employee: Actor; readonly evaluator: Actor; readonly giver: Actor }

const WORDS = {
  statement: 'Menyusun naskah akademik penataan arsip kelurahan bersama perangkat daerah lain.',
  expectedResult: 'Naskah akademik disepakati seluruh perangkat daerah yang terlibat.',
  ...{ startsOn: '2026-03-01', endsOn: '2026-06-30' },
}
const pathOf = ({ assignmentId }: Said) => ({ assignmentId: z.parse(z.string(), assignmentId) })

/** The camat assigns someone of a kasi, who approves, and it enters the plan. */
export async function tellAssignments({ call, measure }: Telling, { employee, evaluator, giver }: Cast) {
  const body = { ...WORDS, employeeId: employee.employeeId }
  const path = pathOf(await measure('designateEmployee', 'before the evaluator', { as: giver, body }))
  const again = async () => pathOf(await call('designateEmployee', { as: giver, body }))
  const reason = { reason: 'Beban kerja sudah penuh sampai akhir triwulan kedua.' }
  await measure('withdrawAssignment', 'before it is decided', { as: giver, path: await again() })
  await measure('declineAssignment', 'with a reason', { as: evaluator, path: await again(), body: reason })
  await measure('getAssignment', 'by the evaluator, with the workload', { as: evaluator, path })
  await measure('listAssignments', 'one that waits', { as: evaluator, query: '?side=waiting' })
  await measure('approveAssignment', 'of a designation', { as: evaluator, path })
  await measure('includeAssignment', 'begins a revision', { as: employee, path })
  await measure('listUnitAssignments', 'one approved', { as: giver, path: { unitId: 'kec-kertapati' } })
  const around = { name: 'Penataan arsip kelurahan', purpose: 'Arsip tujuh kelurahan tertata dan dapat ditelusuri.' }
  const team = { ...around, leaderId: evaluator.employeeId, startsOn: '2026-03-01', endsOn: '2026-12-31' }
  const formed = await measure('formTeam', 'by the head of a unit mandiri', { as: giver, body: team })
  const teamId = z.parse(z.string(), formed['teamId'])
  await call('designateEmployee', { as: evaluator, body: { ...body, teamId } })
  await measure('getTeam', 'one member', { as: evaluator, path: { teamId } })
  await measure('listTeams', 'one that he leads', { as: evaluator, query: '?side=led' })
  const outside = { ...WORDS, scope: 'organisasi_profesi', host: 'Asosiasi Arsiparis Indonesia' }
  await measure('volunteerForAssignment', 'outside', { as: employee, body: outside })
}

import type { Actor } from '../../../functions/domain/people/employee.ts'
import type { TestSystem } from '../../support/system.ts'
import { must } from '../../support/town.ts'

/** What an official asks of an employee of another unit. */
export const designation = (employeeId: string, more: object = {}) => ({
  employeeId,
  statement: 'Menyusun naskah akademik',
  expectedResult: 'Naskah disepakati seluruh perangkat daerah',
  ...{ startsOn: '2026-04-01', endsOn: '2026-06-30', ...more },
})

export const SEMINAR = {
  statement: 'Menjadi panitia seminar kearsipan',
  expectedResult: 'Pedoman arsip kecamatan diterbitkan bersama',
  ...{ startsOn: '2026-04-10', endsOn: '2026-05-10', scope: 'organisasi_profesi', host: 'Asosiasi Arsiparis' },
}

const hrefOf = ({ assignmentId }: Record<string, unknown>) => `/v1/assignments/${String(assignmentId)}`

export async function designated(system: TestSystem, employeeId: string, as: Actor, more: object = {}) {
  return hrefOf(await must(system, 201, 'POST', '/v1/assignments', { as, body: designation(employeeId, more) }))
}

export async function volunteered(system: TestSystem, as: Actor, body: object = SEMINAR) {
  return hrefOf(await must(system, 201, 'POST', '/v1/assignments/applications', { as, body }))
}

type Task = { readonly operation: string; readonly subject: string }

/** What the first screen asks of someone about one assignment. */
export async function home(system: TestSystem, as: Actor, href: string): Promise<Task | undefined> {
  const { body } = await system.call<{ tasks: readonly Task[] }>('GET', '/v1/me/home', { as })
  return body.tasks.find(({ subject }) => href.endsWith(subject))
}

import { readFileSync } from 'node:fs'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'

/** Sets the system up, and is no employee. */
export const ADMIN: Actor = { sub: 'pengelola', roles: ['admin_kepegawaian'] }

export const employeeActor = (employeeId: string, roles: Actor['roles'] = ['pegawai']): Actor => ({
  sub: employeeId,
  employeeId,
  roles,
})

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
export const UNITS_FILE = file('../../../local/demo/unit-kertapati.csv')
export const PEOPLE_FILE = file('../../../local/demo/pegawai-kertapati-siasn.csv')
export const BROKEN_FILE = file('../../fixtures/pegawai-rusak-siasn.csv')

export type Problem = { row: number; column: string; code: string; message: string }
export type Report = {
  rows: number
  created: number
  updated: number
  unchanged: number
  rejected: Problem[]
  warnings: Problem[]
}
export type Person = {
  employeeId: string
  name: string
  nip?: string
  kind: string
  status: string
  position: { name: string; kind: string; jenjang?: string }
  unitId?: string
  evaluatorId?: string
  evaluator?: { employeeId: string; name: string }
  superior?: { employeeId: string; name: string }
  unit?: { unitId: string; name: string }
  grade?: string
  email?: string
  roles?: Actor['roles']
  version: number
  relations: string[]
  allowedActions: string[]
}
export type Unit = { unitId: string; name: string; parentId?: string; mandiri: boolean; headId?: string }
export type No = { code: string; detail: string; errors?: { pointer: string; code: string }[] }

/** Short ways to say what an administrator does all day. */
export function officeOn(system: TestSystem) {
  return {
    system,
    importUnits: (content = UNITS_FILE, dryRun = false) =>
      system.call<Report>('POST', '/v1/units/imports', { as: ADMIN, body: { content, dryRun } }),
    importPeople: (content = PEOPLE_FILE, dryRun = false, as: Actor = ADMIN) =>
      system.call<Report>('POST', '/v1/employees/imports', { as, body: { content, dryRun } }),
    create: <T = Person>(body: object, as: Actor = ADMIN, headers: Record<string, string> = {}) =>
      system.call<T>('POST', '/v1/employees', { as, body, headers }),
    get: <T = Person>(employeeId: string, as: Actor = ADMIN) =>
      system.call<T>('GET', `/v1/employees/${employeeId}`, { as }),
    put: <T = Person>(employeeId: string, version: number, body: object, as: Actor = ADMIN) =>
      system.call<T>('PUT', `/v1/employees/${employeeId}`, { as, body, headers: { 'if-match': `"${version}"` } }),
    list: (query: string, as: Actor = ADMIN) =>
      system.call<{ items: Person[]; next?: string }>('GET', `/v1/employees${query}`, { as }),
    units: async () => (await system.call<{ items: Unit[] }>('GET', '/v1/units?limit=100', { as: ADMIN })).body.items,
  }
}

export type Office = ReturnType<typeof officeOn>

export async function openPersonnelOffice(now = '2026-01-02T08:00:00+07:00'): Promise<Office> {
  return officeOn(await openSystem({ now }))
}

/** The fields of a person as an administrator sends them back. */
export function asInput({ name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles }: Person) {
  return { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles }
}

/** Somebody who is there, by the beginning of his name. */
export async function named(office: Office, name: string): Promise<Person> {
  const { items } = (await office.list(`?q=${encodeURIComponent(name)}`)).body
  const [found] = items
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return (await office.get(found.employeeId)).body
}

export const CAMAT = { name: 'Camat Kertapati', kind: 'administrator' }
export const KASI = { name: 'Kepala Seksi Pelayanan', kind: 'pengawas' }
export const STAF = { name: 'Pengadministrasi Umum', kind: 'pelaksana' }

import type { Unit } from '../../domain/people/employee.ts'
import { cellOf } from '../../domain/imports/cells.ts'
import { emailOf } from '../../domain/imports/employee-checks.ts'
import type { EmployeeContext } from '../../domain/imports/employees.ts'
import { superiorNipOf } from '../../domain/imports/superiors.ts'
import { doubtfulIn, newcomersIn, plainName, plainNameOf, renumberedIn } from '../../domain/imports/same-person.ts'
import type { ImportRow, ImportTable } from '../../domain/imports/table.ts'
import { bareNip } from '../../domain/people/nip.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'

type Sources = Reads<'employee' | 'nip' | 'email', 'unit' | 'staff'>
type Hmac = (purpose: string, text: string) => string

/** What the system knows of the people in a file. Plain data: the kit compares it between tries. */
export type Known = {
  readonly units: readonly Unit[]
  /** Everyone named in the file by NIP or e-mail, and everyone above them. */
  readonly people: readonly Item<'employee'>[]
  /** NIP, former ones too → person. */
  readonly nips: readonly (readonly [string, string])[]
  readonly emails: readonly (readonly [string, string])[]
  /** New NIP → who he is already. */
  readonly renumbered: readonly (readonly [string, string])[]
  /** New NIPs of people who may be recorded with another one. */
  readonly doubtful: readonly string[]
}

export async function knownPeople(
  table: Sources,
  hmac: Hmac,
  file: ImportTable,
  actorId: string | undefined,
): Promise<Known> {
  const nips = file.rows
    .flatMap(row => [bareNip(cellOf(row, 'NIP BARU')), superiorNipOf(row)])
    .filter(nip => nip !== '')
  const emails = file.rows.map(emailOf).filter(email => email !== '')
  const [units, ofNip, ofEmail] = await Promise.all([
    table.all(ranges.units()),
    owners(
      [...new Set(nips)],
      nip => keys.nip(hmac('nip', nip)),
      keysOf => table.getAll(keysOf),
    ),
    owners(
      [...new Set(emails)],
      email => keys.email(hmac('email', email)),
      keysOf => table.getAll(keysOf),
    ),
  ])
  const people = await upwards(
    table,
    [...ofNip, ...ofEmail].map(([, employeeId]) => employeeId),
  )
  const known = new Set(ofNip.map(([nip]) => nip))
  const byId = new Map(people.map(person => [person.employeeId, person]))
  const byEmail = new Map(
    ofEmail.flatMap(([email, employeeId]) => {
      const person = byId.get(employeeId)
      return person === undefined ? [] : [[email, person] as const]
    }),
  )
  const renumbered = renumberedIn(file, { nips: known, byEmail, actorId })
  const namesakes = await namesakesOf(table, newcomersIn(file, known))
  const doubtful = doubtfulIn(file, known, renumbered, namesakes)
  return { units, people, nips: ofNip, emails: ofEmail, renumbered: [...renumbered], doubtful: [...doubtful] }
}

/** Whoever in the roster has the name of one of these rows. */
async function namesakesOf(table: Sources, rows: readonly ImportRow[]): Promise<readonly Item<'employee'>[]> {
  if (rows.length === 0) return []
  const names = new Set(rows.map(plainNameOf))
  const shards = Array.from({ length: SHARDS }, (_, shard) => table.all(ranges.staffShard(shard)))
  const alike = (await Promise.all(shards)).flat().filter(({ name }) => names.has(plainName(name)))
  return table.getAll(alike.map(({ employeeId }) => keys.employee(employeeId)))
}

/** Value → person, for those values that somebody has. */
async function owners<K extends { readonly pk: string }>(
  values: readonly string[],
  keyOf: (value: string) => K,
  read: (keysOf: readonly K[]) => Promise<readonly { pk?: string | undefined; employeeId: string }[]>,
): Promise<(readonly [string, string])[]> {
  const keysOf = values.map(value => [value, keyOf(value)] as const)
  const found = new Map((await read(keysOf.map(([, key]) => key))).map(item => [item.pk, item.employeeId]))
  return keysOf.flatMap(([value, key]) => {
    const employeeId = found.get(key.pk)
    return employeeId === undefined ? [] : [[value, employeeId] as const]
  })
}

/** These people and all their evaluators, level by level. */
async function upwards(table: Sources, employeeIds: readonly string[]): Promise<Item<'employee'>[]> {
  const people = new Map<string, Item<'employee'>>()
  const asked = new Set<string>()
  let next = [...new Set(employeeIds)]
  while (next.length > 0) {
    for (const employeeId of next) asked.add(employeeId)
    const found = await table.getAll(next.map(employeeId => keys.employee(employeeId)))
    for (const person of found) people.set(person.employeeId, person)
    const above = found.map(({ evaluatorId }) => evaluatorId).filter(evaluatorId => evaluatorId !== undefined)
    next = [...new Set(above)].filter(employeeId => !asked.has(employeeId))
  }
  return [...people.values()].toSorted((a, b) => (a.employeeId < b.employeeId ? -1 : 1))
}

/** The same, as the rules for the rows ask for it: by NIP, and for who has none (the head of region) by id. */
export function contextOf({ units, people, nips, emails, renumbered, doubtful }: Known): EmployeeContext {
  const byId = new Map(people.map(person => [person.employeeId, person]))
  const newNips = new Map(renumbered.map(([nip, employeeId]) => [employeeId, nip]))
  const nameOf = (employeeId: string) => newNips.get(employeeId) ?? byId.get(employeeId)?.nip ?? employeeId
  return {
    units: new Set(units.map(unit => unit.unitId)),
    nipsInTable: new Set(nips.map(([nip]) => nip)),
    oldNips: new Set(nips.flatMap(([nip, employeeId]) => (nameOf(employeeId) === nip ? [] : [nip]))),
    doubtfulNips: new Set(doubtful),
    emailsInTable: new Map(emails.map(([email, employeeId]) => [email, nameOf(employeeId)])),
    superiorsInTable: new Map(
      people.flatMap(({ employeeId, evaluatorId }) =>
        evaluatorId === undefined ? [] : [[nameOf(employeeId), nameOf(evaluatorId)] as const],
      ),
    ),
  }
}

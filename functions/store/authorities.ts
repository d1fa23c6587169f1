import { type Asking, type Authority, authorityOf, HEAD_OF_REGION, type Standing } from '../domain/people/authority.ts'
import type { Employee } from '../domain/people/employee.ts'
import type { Instant } from '../domain/instant.ts'
import type { Reads } from './access.ts'
import * as keys from './keys.ts'

type People = Reads<'employee' | 'region'>
type Wanted = string | typeof HEAD_OF_REGION
type Who = Standing & { readonly employeeId: string }
type Question<W> = { readonly one: W; readonly asking: Asking<Authority>; readonly wanted: Wanted }

/** Who judges each and who stands above, read level by level for all of them together. */
export async function authoritiesOver<W extends Who>(
  table: People,
  evaluations: readonly W[],
  now: Instant,
): Promise<ReadonlyMap<W, Authority>> {
  const profiles = profilesOf(table)
  const found = new Map<W, Authority>()
  const next = (one: W, asking: Asking<Authority>, answer?: Employee): Question<W>[] => {
    const step = asking.next(answer)
    if (step.done !== true) return [{ one, asking, wanted: step.value }]
    found.set(one, step.value)
    return []
  }
  const employees = await profiles(evaluations.map(one => one.employeeId))
  let questions = evaluations.flatMap(one => {
    const employee = employees(one.employeeId)
    return employee === undefined ? [] : next(one, authorityOf(employee, one, now))
  })
  while (questions.length > 0) {
    const answers = await profiles(questions.map(({ wanted }) => wanted))
    questions = questions.flatMap(({ one, asking, wanted }) => next(one, asking, answers(wanted)))
  }
  return found
}

/** Reads each profile once, whoever asks for it and however often. */
function profilesOf(table: People) {
  const known = new Map<string, Employee | undefined>()
  let head: Promise<string | undefined> | undefined
  return async (wanted: readonly Wanted[]): Promise<(one: Wanted) => Employee | undefined> => {
    if (wanted.includes(HEAD_OF_REGION)) head ??= table.get(keys.region()).then(region => region?.headId)
    const headId = await head
    const idOf = (one: Wanted) => (one === HEAD_OF_REGION ? headId : one)
    const ids = new Set(wanted.map(idOf).filter(id => id !== undefined))
    const unread = [...ids].filter(id => !known.has(id))
    for (const id of unread) known.set(id, undefined)
    if (unread.length > 0)
      for (const person of await table.getAll(unread.map(keys.employee))) known.set(person.employeeId, person)
    return one => known.get(idOf(one) ?? '')
  }
}

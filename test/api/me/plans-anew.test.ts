import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import { approvedItem } from '../../support/skp.ts'
import { someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { at, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-05-11T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const DETERMINED = at('2026-01-20T09:00:00+07:00')
const LATER = at('2026-04-01T09:00:00+07:00')
const Tasks = z.object({ tasks: z.array(z.object({ operation: z.string(), subject: z.string() })) })

async function asked(person: Partial<Employee>) {
  const one = await someone(system, {
    person,
    skp: employeeId => approvedItem(idOf('kasi'), DETERMINED, { employeeId }),
  })
  const tasks = async () =>
    z
      .parse(Tasks, await must(system, 200, 'GET', '/v1/me/home', { as: one.as }))
      .tasks.filter(({ operation }) => operation === 'reviseSkp')
  return { one, tasks }
}

test.each<[string, Partial<Employee>]>([
  ['who came to another post plans anew with his pimpinan there [II.C.6]', { movedAt: LATER }],
  [
    'whose evaluator is another plans anew with him [II.C.7]',
    { formerPlaces: [{ until: LATER, unitId: 'kec', evaluatorId: idOf('camat') }] },
  ],
])('the first screen asks, until it is begun: %s', async (_what, person) => {
  const { one, tasks } = await asked(person)
  expect(await tasks()).toEqual([{ operation: 'reviseSkp', subject: `${one.employeeId}-2026-1` }])
  await must(system, 201, 'POST', `${one.skp}/revision`, { as: one.as, body: { reason: 'Pindah' } })
  expect(await tasks()).toEqual([])
})

test.each<[string, Partial<Employee>]>([
  ['nothing changed', {}],
  ['it changed before the plan was determined', { movedAt: DETERMINED - 1 }],
  ['he has no plan to have', { movedAt: LATER, status: 'mpp' }],
])('nothing is asked where %s', async (_what, person) => {
  expect(await (await asked(person)).tasks()).toEqual([])
})

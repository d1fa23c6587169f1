import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleOf } from '../../local/people.ts'
import { readyMessage } from '../../local/ready.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { idOf, layTown } from '../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const said = () =>
  readyMessage({
    baseUrl: 'http://localhost:3000',
    clock: system.clock,
    people: peopleOf(system.effectsFor('login')),
  })

test('who is ready names an employee whose evaluator has something to do, that evaluator, and an administrator', async () => {
  await someone(system, { evaluation: base => evaluationItem(base), person: { name: 'Aaa Terbuka' } })
  expect(await said()).not.toContain('undefined')
  const waits = await someone(system, {
    evaluation: base => evaluationItem({ ...base, status: 'diajukan' }),
    person: { name: 'Zzz Diajukan' },
  })
  const tokens = [...(await said()).matchAll(/"employeeId":"(\w+)"/g)].map(([, employeeId]) => employeeId)
  expect(tokens).toEqual([waits.employeeId, idOf('kasi'), idOf('admin')])
})

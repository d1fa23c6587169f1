import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Employee } from '../../functions/domain/people/employee.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
  TW1,
} from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { idOf, layTown, write } from '../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-04-21T00:40:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const GONE = employeeItem(50, { status: 'berhenti', evaluatorId: idOf('sekda') })
const DUE = { by: 'superior', superiorDueAt: endOf('2026-04-30'), closedAt: TW1.closesAt + 1 } as const
const at = { employeeId: employeeIdOf(1) }

async function lay(evaluation: Item<'evaluation'>, person: Partial<Employee> = {}) {
  const people = [employeeItem(1, { evaluatorId: idOf('kasi'), ...person }), GONE]
  await write(office, [...people.flatMap(employeePuts), ...evaluationPuts(evaluation)])
  return () => office.table.get(keys.evaluation(evaluation))
}

const run = () => office.run('passOnDefaulted')

test('what came to a superior who has left goes to the superior of today, and the history says so [IV.A.2 kalimat 2]', async () => {
  const evaluation = evaluationItem({ ...at, ...DUE, actorId: GONE.employeeId })
  const stored = await lay(evaluation)
  expect(await run()).toStrictEqual({ passedOn: 1 })
  expect(await stored()).toMatchObject({ ...DUE, status: 'terbuka', actorId: idOf('camat'), version: 2 })
  expect(await office.table.all(ranges.history(evaluationIdOf(evaluation)))).toMatchObject([
    {
      by: 'sistem',
      operation: 'passOnDefaulted',
      fixed: { actorId: idOf('camat'), formerActorId: GONE.employeeId },
    },
  ])
  expect(await run()).toStrictEqual({ passedOn: 0 })
})

test('what came to nobody goes to whoever stands above by now, and never to someone who has left', async () => {
  const stored = await lay(evaluationItem({ ...at, ...DUE }), { evaluatorId: GONE.employeeId })
  expect(await run()).toStrictEqual({ passedOn: 1 })
  expect(await stored()).toMatchObject({ actorId: idOf('walikota') })
})

test('of someone without an evaluator goes to the head of the region', async () => {
  const evaluation = evaluationItem({ ...at, ...DUE })
  await write(office, [...employeePuts(employeeItem(1)), ...evaluationPuts(evaluation)])
  expect(await run()).toStrictEqual({ passedOn: 1 })
  expect(await office.table.get(keys.evaluation(evaluation))).toMatchObject({ actorId: idOf('walikota') })
})

test.each([
  ['with a superior who is in office', evaluationItem({ ...at, ...DUE, actorId: idOf('kartika') })],
  ['not defaulted', evaluationItem({ ...at, actorId: GONE.employeeId })],
  ['signed', signedItem({ ...at, ...DUE, actorId: GONE.employeeId })],
])('what is %s stays where it is', async (_how, evaluation) => {
  const stored = await lay(evaluation)
  expect(await run()).toStrictEqual({ passedOn: 0 })
  expect(await stored()).toMatchObject({ version: evaluation.version, actorId: evaluation.actorId })
})

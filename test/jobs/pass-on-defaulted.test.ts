import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Employee } from '../../functions/domain/people/employee.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import { periodPut } from '../../functions/store/period.ts'
import * as ranges from '../../functions/store/ranges.ts'
import {
  deliveredItem,
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
  TW1,
} from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, idOf, layTown, must, write } from '../support/town.ts'

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

describe('while something that came to a superior is not settled', () => {
  const LATER = '2026-07-01T00:40:00+07:00'
  const marked = async () => (await office.table.get(keys.period('2026-TW1')))?.defaultsOpen
  const waits = async (who: 'camat' | 'sekda') =>
    JSON.stringify((await must(office, 200, 'GET', '/v1/me/home', { as: actor(who) }))['tasks'])

  test('its period stays on the superior’s first screen, though his 14 working days are long over [IV.A.11]', async () => {
    const evaluation = evaluationItem({ ...at, ...DUE, actorId: idOf('camat') })
    await lay(evaluation)
    office.clock.set(LATER)
    expect(await waits('camat')).not.toContain(evaluationIdOf(evaluation))
    await run()
    expect(await marked()).toBe(true)
    expect(await waits('camat')).toContain(evaluationIdOf(evaluation))
    expect(await waits('sekda')).not.toContain(evaluationIdOf(evaluation))
  })

  test.each([
    [
      'signed and not delivered',
      signedItem({ ...at, ...DUE, actorId: idOf('camat') }, { signedBy: idOf('camat') }),
      true,
    ],
    ['of the evaluator himself', evaluationItem({ ...at, actorId: idOf('kasi') }), undefined],
  ])('%s: marked %s', async (_how, evaluation, mark) => {
    await lay(evaluation)
    await run()
    expect(await marked()).toBe(mark)
  })

  test('the mark goes with the last of it, and a closing or a clock in the same moment keeps it right', async () => {
    const evaluation = evaluationItem({ ...at, ...DUE, actorId: idOf('camat') })
    await lay(evaluation)
    await run()
    const { by, employeeId, periodId, seq } = evaluation
    const delivered = deliveredItem(
      { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 },
      { ...evaluation, by, employeeId, periodId, seq },
    )
    await write(office, [
      { action: 'PutItem', key: keys.evaluation(evaluation), item: delivered, when: { equals: { version: 1 } } },
    ])
    const period = await office.table.get(keys.period('2026-TW1'))
    if (period === undefined) throw new Error('no period')
    const { defaultsOpen: _, ...unmarked } = period
    expect((await office.table.commit([periodPut(unmarked, {})])).failed).toBe(true)
    await run()
    expect(await marked()).toBeUndefined()
  })
})

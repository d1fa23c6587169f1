import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor, Employee } from '../../../functions/domain/people/employee.ts'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { evaluationItem, signedItem } from '../../support/evaluations.ts'
import { someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { idOf, layTown, must, PEMBINA } from '../../support/town.ts'

const DAYS = { startsOn: '2026-03-24', endsOn: '2026-03-26' }
const WITHIN = '2026-03-25T09:00:00+07:00'
const AFTER = '2026-03-27T00:00:00+07:00'
const PERIOD = '/v1/periods/2026-TW1'

let system: TestSystem
let boss: Employee
let judge: Employee
let delegate: Employee

/** A boss over an evaluator with two people; one colleague of the evaluator acts for the boss for three days. */
beforeAll(async () => {
  system = await openSystem({ now: WITHIN })
  await layTown(system)
  boss = await official(system, { evaluatorId: idOf('camat'), name: 'Pemegang' })
  judge = await official(system, { evaluatorId: boss.employeeId, name: 'Penilai' })
  delegate = await official(system, { evaluatorId: boss.employeeId, name: 'Penerima' })
  const under = (of: Employee, evaluation: (...of: Parameters<typeof signedItem>) => Evaluation) =>
    someone(system, {
      person: { evaluatorId: of.employeeId },
      evaluation: base => evaluation({ ...base, actorId: of.employeeId }, { signedBy: of.employeeId }),
      rating: { ratedBy: of.employeeId },
    })
  const shown = await under(judge, evaluationItem)
  await under(judge, signedItem)
  await under(delegate, signedItem)
  await someone(system, {
    person: { evaluatorId: boss.employeeId },
    evaluation: base => evaluationItem({ ...base, actorId: boss.employeeId }),
  })
  // the evaluation of the delegate himself lies on the desk where he acts
  await must(system, 200, 'POST', `${shown.evaluation}/calibration/offer`, { as: actorOf(judge) })
  await actsFor(system, boss.employeeId, delegate.employeeId, DAYS)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WITHIN))

type Rows = { items: { of: string; name: string; people: number; allowedActions: string[] }[] }
const calibration = async (as: Actor) => (await system.call<Rows>('GET', `${PERIOD}/calibration`, { as })).body.items
const rows = async (as: Actor) =>
  (await system.call<Rows>('GET', `${PERIOD}/distribution`, { as })).body.items.map(
    ({ of, name, people }) => `${of} ${name} ${people}`,
  )
const counts = async (as: Actor) => (await must(system, 200, 'GET', PERIOD, { as }))['counts']

test('who acts for a superior sees what was shown to him, and may propose; the superior looks on [IV.A.3, IV.B.3.a.1.e]', async () => {
  expect(await calibration(actorOf(delegate))).toMatchObject([{ allowedActions: ['proposeCalibration'] }])
  expect(await calibration(actorOf(boss))).toMatchObject([{ allowedActions: [] }])
  expect(await calibration(PEMBINA)).toHaveLength(1)
  system.clock.set(AFTER)
  expect(await calibration(actorOf(delegate))).toEqual([])
  expect(await calibration(actorOf(boss))).toMatchObject([{ allowedActions: ['proposeCalibration'] }])
})

test('he sees the figures of that office beside those of his own [IV.A.3, IV.B.2.a–f]', async () => {
  expect(await counts(actorOf(delegate))).toMatchObject({ terbuka: 1, dinilai: 1 })
  expect(await rows(actorOf(delegate))).toEqual(['tim Penerima 1', 'tim Pemegang 1', 'tim_penilai Penilai 2'])
  expect(await rows(actorOf(boss))).toEqual(['tim Pemegang 1', 'tim_penilai Penerima 1', 'tim_penilai Penilai 2'])
  system.clock.set(AFTER)
  expect(await counts(actorOf(delegate))).toMatchObject({ terbuka: 0, dinilai: 1 })
  expect(await rows(actorOf(delegate))).toEqual(['tim Penerima 1'])
})

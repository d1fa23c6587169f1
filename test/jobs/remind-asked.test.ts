import { afterAll, beforeAll, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import { shardOf } from '../../functions/store/places.ts'
import { DAYS, givenItem, givenPut, PERIOD } from '../support/rounds.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { layTown, must, write } from '../support/town.ts'

const DAY = '2026-04-02'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: `${DAY}T07:00:00+07:00` })
  await layTown(system)
})
afterAll(() => system.close())

test('who asks for feedback is counted in the letter and named on the first screen, but not whom one answered [III.C.7, III.C.9]', async () => {
  const giver = await someone(system, { person: { email: 'ditanya@kertapati.example' } })
  const [first, second, third] = [await someone(system), await someone(system), await someone(system)]
  const { approveUntil, answerUntil } = DAYS
  const round = [first, second].map(({ employeeId }) => ({ employeeId, name: 'Rekan', approveUntil, answerUntil }))
  const asking = [{ employeeId: third.employeeId, name: 'Rekan', askedAt: 1, until: answerUntil, about: 'Rapat' }]
  const invitation = { giverId: giver.employeeId, periodId: PERIOD, of: round, asking, version: 1 }
  await write(system, [
    { action: 'PutItem', key: keys.invitation(giver.employeeId, PERIOD), item: invitation, when: { absent: true } },
    givenPut(givenItem(giver.employeeId, { employeeId: second.employeeId, name: 'Rekan' }, { sentAt: 1 })),
  ])
  const { tasks } = await must(system, 200, 'GET', '/v1/me/home', { as: giver.as })
  const shown = JSON.stringify(tasks)
  expect([first, second, third].map(({ employeeId }) => shown.includes(employeeId))).toEqual([true, false, true])
  await system.run('remindShard', { day: DAY, shard: shardOf(giver.employeeId) })
  const letter = system.mails.find(({ to }) => to.includes('ditanya@kertapati.example'))
  expect(letter?.text).toMatch(/umpan balik/i)
  for (const { employeeId } of [first, second, third]) expect(letter?.text).not.toContain(employeeId)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shardOf } from '../../../functions/store/places.ts'
import { deliveredItem, evaluationItem } from '../../support/evaluations.ts'
import { reachable } from '../../support/mail.ts'
import { FIRST, refused, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { ADMIN, layTown } from '../../support/town.ts'
import { endOf } from '../../../functions/domain/instant.ts'

const PATH = '/v1/me/preferences'
const WITHOUT_EARLY = { earlyReminders: false, news: true }
const open = { evaluation: (base: object) => evaluationItem(base) }
/** Ten days before the window ends, and three. */
const [EARLY, LATE] = ['2026-03-31', '2026-04-07'] as const

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: `${EARLY}T07:00:00+07:00` })
  await layTown(system)
})
afterAll(() => system.close())

const remind = (employeeId: string, day: string) => {
  system.clock.set(`${day}T07:00:00+07:00`)
  return system.run('remindShard', { day, shard: shardOf(employeeId) })
}
const lettersTo = (email: string) => system.mails.filter(({ to }) => to.includes(email)).length

describe('preferences', () => {
  test('who has said nothing is told everything, and finds what cannot be stopped', async () => {
    const { as, email, employeeId } = await reachable(system, open)
    const answer = await system.call('GET', PATH, { as })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        preferences: { earlyReminders: true, news: true },
        always: expect.stringContaining('3 hari, 1 hari, dan hari ini'),
        allowedActions: ['editPreferences'],
      },
    })
    expect(answer.body).not.toHaveProperty('version')
    await remind(employeeId, EARLY)
    expect(lettersTo(email)).toBe(1)
  })

  test('early reminders can be stopped and resumed; what is close cannot', async () => {
    const { as, email, employeeId } = await reachable(system, open)
    const saved = await system.call('PUT', PATH, { as, body: WITHOUT_EARLY, headers: FIRST })
    expect(saved).toMatchObject({ status: 200, body: { preferences: WITHOUT_EARLY, version: 1 } })
    expect(saved.headers['etag']).toBe('"1"')
    await remind(employeeId, EARLY)
    expect(lettersTo(email)).toBe(0)
    await remind(employeeId, LATE)
    expect(lettersTo(email)).toBe(1)
    const again = { earlyReminders: true, news: true }
    const resumed = await system.call('PUT', PATH, { as, body: again, headers: version(1) })
    expect(resumed).toMatchObject({ status: 200, body: { preferences: again, version: 2 } })
    expect((await system.call('GET', PATH, { as })).body).toMatchObject({ preferences: again, version: 2 })
  })

  test('the right to object is told ten days before in any case [V.B.2]', async () => {
    const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-10'), objectBy: endOf('2026-04-10') }
    const { as, email, employeeId } = await reachable(system, { evaluation: base => deliveredItem(times, base) })
    await system.call('PUT', PATH, { as, body: WITHOUT_EARLY, headers: FIRST })
    await remind(employeeId, EARLY)
    expect(lettersTo(email)).toBe(1)
    const [letter] = system.mails.slice(-1)
    expect(letter?.text).toContain('Kesempatan mengajukan keberatan')
    expect(letter?.text).not.toContain('kembalikan dokumen')
  })

  test('a second first choice is refused, as is one without a version', async () => {
    const { as } = await reachable(system)
    await system.call('PUT', PATH, { as, body: WITHOUT_EARLY, headers: FIRST })
    const other = { earlyReminders: true, news: false }
    await refused(system, [412, 'stale_version'], 'PUT', PATH, { as, body: other, headers: FIRST })
    await refused(system, [428, 'version_required'], 'PUT', PATH, { as, body: other })
    await refused(system, [400, 'invalid_input'], 'PUT', PATH, { as, body: { news: false }, headers: version(1) })
  })

  test('are those of employees: an identity without one has none', async () => {
    await refused(system, [403, 'not_allowed'], 'GET', PATH, { as: ADMIN })
    await refused(system, [403, 'not_allowed'], 'PUT', PATH, { as: ADMIN, body: WITHOUT_EARLY, headers: FIRST })
    const nobody = { sub: 'tanpa-pegawai', roles: ['pegawai' as const] }
    await refused(system, [403, 'not_allowed'], 'GET', PATH, { as: nobody })
    await refused(system, [403, 'not_allowed'], 'PUT', PATH, { as: nobody, body: WITHOUT_EARLY, headers: FIRST })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import * as z from 'zod/mini'
import * as ranges from '../../../functions/store/ranges.ts'
import { approvedItem } from '../../support/skp.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must } from '../../support/town.ts'
import { designation } from '../assignments/office.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const [kasi, camat, sekda, walikota] = [actor('kasi'), actor('camat'), actor('sekda'), actor('walikota')]
const TEAM = {
  ...{ name: 'Jalan lingkar Kertapati', purpose: 'Jalan lingkar dibuka sesuai jadwal dan anggaran' },
  ...{ startsOn: '2026-03-25', endsOn: '2027-03-31' },
}
const Items = z.array(z.object({ class: z.string(), giver: z.optional(z.object({ employeeId: z.string() })) }))
const skp = (employeeId: string) => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId })

/** A functional officer of the sekda's, who leads though he has no people. */
async function led() {
  const leader = await someone(system, {
    person: {
      evaluatorId: idOf('sekda'),
      unitId: 'sekda',
      position: { name: 'Perencana', kind: 'fungsional', jenjang: 'Ahli Madya' },
    },
  })
  const body = { ...TEAM, leaderId: leader.employeeId }
  const { teamId } = await must(system, 201, 'POST', '/v1/teams', { as: sekda, body })
  return { leader, teamId: String(teamId) }
}

async function assigned(teamId: string, leader: Actor, employeeId: string, more: object = {}) {
  const body = designation(employeeId, { teamId, ...more })
  const { assignmentId } = await must(system, 201, 'POST', '/v1/assignments', { as: leader, body })
  return `/v1/assignments/${String(assignmentId)}`
}

async function joined(teamId: string, leader: Actor) {
  const one = await someone(system, { skp })
  const href = await assigned(teamId, leader, one.employeeId)
  await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
  return { ...one, href }
}

describe('a team is formed', () => {
  test('by a pimpinan tinggi or the head of a unit mandiri, under one of his people [P1(10), II.A.5.f.6]', async () => {
    const { leader, teamId } = await led()
    expect(await must(system, 200, 'GET', `/v1/teams/${teamId}`, { as: leader.as })).toMatchObject({
      ...{ ...TEAM, unitId: 'sekda', members: [], version: 1 },
      ...{ former: { employeeId: idOf('sekda') }, leader: { employeeId: leader.employeeId } },
      allowedActions: ['designateEmployee', 'giveFeedback'],
    })
    const body = { ...TEAM, leaderId: idOf('kasi') }
    expect(await must(system, 201, 'POST', '/v1/teams', { as: camat, body })).toMatchObject({ unitId: 'kec' })
    const history = await system.table.all(ranges.history(teamId))
    expect(history.map(({ operation, by, to }) => [operation, by, to])).toEqual([
      ['formTeam', idOf('sekda'), 'dibentuk'],
    ])
  })

  test('not by an official below, nor by an administrator', async () => {
    const body = { ...TEAM, leaderId: idOf('hendra') }
    for (const as of [kasi, actor('admin'), { sub: 'x', roles: ['pegawai' as const] }])
      await refused(system, [403, 'not_allowed'], 'POST', '/v1/teams', { as, body })
  })

  test.each<[string, object, string, string]>([
    ['under someone whom another evaluates', { leaderId: idOf('hendra') }, '/leaderId', 'not_own_employee'],
    ['under nobody', { leaderId: 'nobodynobodynobo' }, '/leaderId', 'not_own_employee'],
    ['backwards in time', { startsOn: '2026-03-24' }, '/startsOn', 'in_the_past'],
    ['with a name that a spreadsheet would run', { name: '=1+1' }, '/name', 'formula'],
  ])('not %s', async (_what, more, pointer, code) => {
    const body = { ...TEAM, leaderId: idOf('kasi'), ...more }
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/teams', { as: camat, body })
    expect(answer['errors']).toMatchObject([{ pointer, code }])
  })
})

describe('who takes part', () => {
  test('whom the leader designates and the evaluator lets go, from whatever unit [II.A.5.f.6, II.A.5.f.10]', async () => {
    const { leader, teamId } = await led()
    const one = await someone(system, { skp })
    const href = await assigned(teamId, leader.as, one.employeeId)
    const team = `/v1/teams/${teamId}`
    expect(await must(system, 200, 'GET', team, { as: leader.as })).toMatchObject({ members: [] })
    await refused(system, [404, 'team_not_found'], 'GET', team, { as: one.as })
    expect(await must(system, 200, 'POST', `${href}/approval`, { as: kasi })).toMatchObject({
      team: { teamId, name: TEAM.name },
      unitId: 'sekda',
    })
    expect(await must(system, 200, 'GET', team, { as: one.as })).toMatchObject({
      members: [{ employeeId: one.employeeId }],
      allowedActions: ['giveFeedback'],
    })
    await must(system, 200, 'POST', `${href}/inclusion`, { as: one.as })
    const plan = await must(system, 200, 'GET', `/v1/skp/${one.employeeId}-2026-2`, { as: one.as })
    expect(plan['workResults']).toContainEqual(expect.objectContaining({ assignedBy: `Tim kerja ${TEAM.name}` }))
  })

  test('at once whom the leader evaluates himself', async () => {
    const body = { ...TEAM, leaderId: idOf('kasi') }
    const { teamId } = await must(system, 201, 'POST', '/v1/teams', { as: camat, body })
    const one = await someone(system, { skp })
    await assigned(String(teamId), kasi, one.employeeId)
    expect(await must(system, 200, 'GET', `/v1/teams/${String(teamId)}`, { as: camat })).toMatchObject({
      members: [{ employeeId: one.employeeId }],
      allowedActions: [],
    })
  })

  test('nobody by anyone but the leader, nobody beyond the team’s days', async () => {
    const { leader, teamId } = await led()
    const one = await someone(system, { skp })
    const body = designation(one.employeeId, { teamId })
    // who formed it is a pimpinan, but another leads it
    for (const as of [sekda, one.as])
      await refused(system, [403, 'not_allowed'], 'POST', '/v1/assignments', { as, body })
    const lost = designation(one.employeeId, { teamId: 'nobodynobodynobo' })
    await refused(system, [403, 'not_allowed'], 'POST', '/v1/assignments', { as: sekda, body: lost })
    system.clock.set('2027-02-01T09:00:00+07:00')
    const late = designation(one.employeeId, { teamId, startsOn: '2027-03-01', endsOn: '2027-04-01' })
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/assignments', {
      as: leader.as,
      body: late,
    })
    expect(answer['errors']).toMatchObject([{ pointer: '/endsOn', code: 'outside_team' }])
  })

  test('each finds his teams, by what he is in them', async () => {
    const { leader, teamId } = await led()
    const one = await joined(teamId, leader.as)
    for (const [as, side, actions] of [
      [one.as, 'member', ['giveFeedback']],
      [leader.as, 'led', ['designateEmployee', 'giveFeedback']],
    ] as const)
      expect(await must(system, 200, 'GET', `/v1/teams?side=${side}`, { as })).toMatchObject({
        items: [{ teamId, allowedActions: actions }],
      })
    const formed = await must(system, 200, 'GET', '/v1/teams?side=formed&limit=100', { as: sekda })
    expect(formed['items']).toContainEqual(expect.objectContaining({ teamId, allowedActions: [] }))
    expect(await must(system, 200, 'GET', '/v1/teams', { as: { sub: 'x', roles: ['pegawai'] } })).toEqual({ items: [] })
    for (const as of [kasi, walikota, { sub: 'x', roles: ['pegawai' as const] }])
      await refused(system, [404, 'team_not_found'], 'GET', `/v1/teams/${teamId}`, { as })
    await refused(system, [404, 'team_not_found'], 'GET', '/v1/teams/not-an-id', { as: leader.as })
  })
})

describe('what is said of someone’s part in the team', () => {
  const said = { kind: 'insidentil', tone: 'apresiasi', observation: 'Peta siap lebih awal', impact: 'Rapat lancar' }
  const about = (to: string, teamId: string) => ({ to, periodId: '2026-TW2', about: { teamId }, ...said })
  const give = (as: Actor, to: string, teamId: string) =>
    must(system, 201, 'POST', '/v1/feedback', { as, body: about(to, teamId) })

  test('by members without their names, by the leader with his [IV.A.4, P18]', async () => {
    const { leader, teamId } = await led()
    const people = []
    for (let n = 0; n < 4; n += 1) people.push(await joined(teamId, leader.as))
    const [one, other] = people
    if (one === undefined || other === undefined) throw new Error('nobody')
    system.clock.set('2026-04-10T09:00:00+07:00')
    // both have the same evaluator; in a team the class says no more than that he takes part
    expect(await give(other.as, one.employeeId, teamId)).toMatchObject({ class: 'lain' })
    expect(await give(leader.as, one.employeeId, teamId)).toMatchObject({ class: 'pimpinan' })
    const target = `/v1/employees/${one.employeeId}/feedback?periodId=2026-TW2`
    const { items } = await must(system, 200, 'GET', target, { as: kasi })
    const classes = z.parse(Items, items).map(item => [item.class, item.giver?.employeeId])
    expect(classes.toSorted()).toEqual([
      // of what class it is, who judges reads as it was released
      ['gabungan', undefined],
      ['pimpinan', leader.employeeId],
    ])
    expect(await give(other.as, leader.employeeId, teamId)).toMatchObject({ class: 'lain' })
  })

  test('of members who have left nobody can be meant: those who are here are the three, or nothing is said [P18]', async () => {
    const { leader, teamId } = await led()
    const people = []
    for (let n = 0; n < 4; n += 1) people.push(await joined(teamId, leader.as))
    const [one, other, gone] = people
    if (one === undefined || other === undefined || gone === undefined) throw new Error('nobody')
    system.clock.set('2026-04-10T09:00:00+07:00')
    const ending = { as: ADMIN, body: { endedOn: '2026-04-10', reason: 'pindah_instansi' } }
    await must(system, 200, 'POST', `/v1/employees/${gone.employeeId}/ending`, ending)
    const call = { as: other.as, body: about(one.employeeId, teamId) }
    const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/feedback', call)
    expect(answer['errors']).toMatchObject([{ code: 'team_too_small' }])
  })

  test('not in a team so small that it would name them, not by or of someone outside', async () => {
    const { leader, teamId } = await led()
    const people = []
    for (let n = 0; n < 3; n += 1) people.push(await joined(teamId, leader.as))
    const [one, other] = people
    const outside = await someone(system, { skp })
    if (one === undefined || other === undefined) throw new Error('nobody')
    system.clock.set('2026-04-10T09:00:00+07:00')
    for (const [as, body, code] of [
      [other.as, about(one.employeeId, teamId), 'team_too_small'],
      [outside.as, about(one.employeeId, teamId), 'unknown_team'],
      [leader.as, about(outside.employeeId, teamId), 'unknown_team'],
      [leader.as, about(one.employeeId, 'nobodynobodynobo'), 'unknown_team'],
    ] as const) {
      const answer = await refused(system, [400, 'invalid_input'], 'POST', '/v1/feedback', { as, body })
      expect(answer['errors']).toMatchObject([{ pointer: '/about/teamId', code }])
    }
  })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { outsiderIdFor, outsiderItem, outsidersItem, outsidersPut } from '../support/outsiders.ts'
import {
  DAYS,
  givenItem,
  givenPut,
  named,
  panelItem,
  panelPut,
  PERIOD,
  roundItem,
  roundPuts,
} from '../support/rounds.ts'
import { reachable } from '../support/mail.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, idOf, layTown, must, write } from '../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-17T07:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const Tasks = z.object({ tasks: z.array(z.object({ operation: z.string(), subject: z.string() })) })
const tasksOf = async (as: Actor) =>
  Tasks.parse(await must(system, 200, 'GET', '/v1/me/home', { as })).tasks.map(
    ({ operation, subject }) => `${operation} ${subject.split('-')[0]}`,
  )
const IN_ROUND = /^(nominateGivers|approvePanel|decideOutsider|draftAnswer|submitAnswer) /
const roundTasksOf = async (as: Actor) => (await tasksOf(as)).filter(each => IN_ROUND.test(each))

async function letterTo(email: string, day: string) {
  system.clock.set(`${day}T07:00:00+07:00`)
  const before = system.mails.length
  for (let shard = 0; shard < SHARDS; shard += 1) await system.run('remindShard', { day, shard })
  return system.mails.slice(before).filter(({ to }) => to.includes(email))
}
const GIVERS = ['hendra', 'taufik', 'kartika'].map(who => named(idOf(who)))

test('whoever has to name, to agree or to answer finds it on his first screen, and nobody else does [P18, III.C.7, III.C.9]', async () => {
  const chief = await reachable(system, {
    person: { position: { name: 'Kasi', kind: 'pengawas' }, evaluatorId: idOf('camat') },
  })
  const under = { evaluatorId: chief.employeeId }
  const [one, two] = [await reachable(system, { person: under }), await reachable(system, { person: under })]
  const other = await reachable(system, { person: { ...under, unitId: 'sekda' } })
  expect(await roundTasksOf(one.as)).toEqual([])
  await write(system, roundPuts())
  expect(await roundTasksOf(one.as)).toEqual([`nominateGivers ${one.employeeId}`, `draftAnswer ${chief.employeeId}`])
  // who is in another unit is asked about his evaluator all the same, and not about himself
  expect(await roundTasksOf(other.as)).toEqual([`draftAnswer ${chief.employeeId}`])
  const mine = await roundTasksOf(chief.as)
  expect(mine).toContain(`nominateGivers ${chief.employeeId}`)
  expect(mine).toContain(`draftAnswer ${idOf('camat')}`)
  expect(mine.filter(each => each.startsWith('draftAnswer'))).toHaveLength(3)
  expect(mine.join(' ')).not.toContain(other.employeeId)

  const of = { employeeId: one.employeeId, name: 'Pegawai' }
  const outsider = outsiderItem(outsiderIdFor(one.employeeId))
  await write(system, [
    panelPut(panelItem(of, GIVERS)),
    outsidersPut(outsidersItem(of, [outsider])),
    givenPut(givenItem(chief.employeeId, { employeeId: two.employeeId, name: 'Pegawai' }, { sentAt: 1 })),
  ])
  expect(await roundTasksOf(one.as)).not.toContain(`nominateGivers ${one.employeeId}`)
  const then = await roundTasksOf(chief.as)
  expect(then).toEqual(expect.arrayContaining([`approvePanel ${one.employeeId}`, `decideOutsider ${one.employeeId}`]))
  expect(then).toContain(`draftAnswer ${one.employeeId}`)
  expect(then).not.toContain(`draftAnswer ${two.employeeId}`)
  const invited = await must(system, 200, 'GET', `/v1/me/invitations?periodId=${PERIOD}`, { as: chief.as })
  expect(invited['items']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ employeeId: one.employeeId, state: 'diminta' }),
      expect.objectContaining({ employeeId: two.employeeId, state: 'dikirim' }),
    ]),
  )
  expect(JSON.stringify(invited)).not.toContain(other.employeeId)
  system.clock.set('2026-04-06T07:00:00+07:00')
  expect(await roundTasksOf(chief.as)).toEqual([])
})

test('who is out of office has nothing of it', async () => {
  await write(system, roundPuts(roundItem({ unitIds: ['kec'], classes: ['pimpinan'] })))
  expect((await roundTasksOf(actor('kasi'))).length).toBeGreaterThan(0)
  const away = await reachable(system, { person: { status: 'cltn' } })
  expect(await roundTasksOf(away.as)).toEqual([])
})

test('before the last day of naming, of agreeing and of answering one letter says so, once, and its reader may stop it [P18, III.C.7]', async () => {
  const chief = await reachable(system, {
    person: { position: { name: 'Kasi', kind: 'pengawas' }, evaluatorId: idOf('camat') },
  })
  const one = await reachable(system, { person: { evaluatorId: chief.employeeId } })
  const quiet = await reachable(system, { person: { evaluatorId: chief.employeeId } })
  const body = { earlyReminders: false, news: false }
  await must(system, 200, 'PUT', '/v1/me/preferences', { as: quiet.as, body, headers: { 'if-none-match': '*' } })
  await write(system, roundPuts())
  const [naming] = await letterTo(one.email, '2026-03-17')
  expect(naming?.text).toContain('Usulkan rekan yang memberi Anda umpan balik 360')
  expect(await letterTo(one.email, '2026-03-17')).toEqual([])
  await write(system, [panelPut(panelItem({ employeeId: one.employeeId, name: 'Pegawai' }, GIVERS))])
  const agreeing = await letterTo(chief.email, DAYS.approveUntil)
  expect(agreeing).toHaveLength(1)
  expect(agreeing[0]?.text).toMatch(/Setujui usulan pemberi umpan balik 360.*\(1 pegawai\).*hari ini/)
  expect(agreeing[0]?.text).not.toContain(one.employeeId)
  const answering = await letterTo(one.email, '2026-04-02')
  expect(system.mails.some(({ to, text }) => to.includes(quiet.email) && text.includes('umpan balik 360'))).toBe(false)
  expect(answering[0]?.text).toMatch(/Isi umpan balik 360 yang diminta dari Anda.*3 hari lagi/)
  expect(answering[0]?.text).not.toContain('Usulkan rekan')
})

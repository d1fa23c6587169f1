import { afterAll, beforeAll, expect, test } from 'vitest'
import { shardOf } from '../../functions/store/places.ts'
import { approvedItem } from '../support/skp.ts'
import { evaluationItem } from '../support/evaluations.ts'
import * as keys from '../../functions/store/keys.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, at, idOf, layTown, must, PEOPLE, write } from '../support/town.ts'

/** Ten days before the last day before the window of the second quarter. */
const DAY = '2026-06-09'
const EMAIL = 'sekda@kertapati.example'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-02T09:00:00+07:00' })
  await layTown(system)
  const item = { ...PEOPLE.sekda, email: EMAIL, version: 2 }
  await write(system, [
    { action: 'PutItem', key: keys.employee(idOf('sekda')), item, when: { equals: { version: 1 } } },
  ])
})
afterAll(() => system.close())

test('whoever gave an assignment without being the evaluator is reminded to tell him of it before the window opens, until he has [IV.A.4]', async () => {
  const sekda = actor('sekda')
  const one = await someone(system, {
    skp: employeeId => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId }),
    evaluation: base => evaluationItem({ ...base, periodId: '2026-TW2' }),
  })
  const words = { statement: 'Menyusun naskah akademik', expectedResult: 'Naskah disepakati' }
  const body = { employeeId: one.employeeId, ...words, startsOn: '2026-04-01', endsOn: '2026-06-30' }
  const { assignmentId } = await must(system, 201, 'POST', '/v1/assignments', { as: sekda, body })
  await must(system, 200, 'POST', `/v1/assignments/${String(assignmentId)}/approval`, { as: actor('kasi') })

  const letterOn = async (day: string) => {
    system.clock.set(`${day}T07:00:00+07:00`)
    await system.run('remindShard', { day, shard: shardOf(idOf('sekda')) })
    return system.mails.findLast(({ to }) => to.includes(EMAIL))?.text ?? ''
  }
  const told = await letterOn(DAY)
  expect(told).toContain('Beri umpan balik kepada pejabat penilai atas penugasan yang Anda berikan, Triwulan II 2026')
  expect(told).not.toContain('naskah')
  const given = {
    ...{ to: one.employeeId, periodId: '2026-TW2', about: { assignmentId }, kind: 'insidentil', tone: 'apresiasi' },
    ...{ observation: 'Naskah selesai', impact: 'Rapat lancar' },
  }
  await must(system, 201, 'POST', '/v1/feedback', { as: sekda, body: given })
  const letters = system.mails.length
  await letterOn('2026-06-17')
  expect(system.mails.slice(letters).filter(({ text }) => text.includes('atas penugasan'))).toEqual([])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Enrolment } from '../../functions/domain/development/enrolment.ts'
import { counsellingIdOf, developmentIdOf, enrolmentIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { counsellingItem, counsellingPut } from '../support/counselling.ts'
import { stepItem, stepPuts } from '../support/development.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, type Who, write } from '../support/town.ts'
import { budgetPuts, COURSE, enrolmentItem, enrolmentPuts, trainingItem, trainingPuts } from '../support/trainings.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const kasi = idOf('kasi')
const camat = idOf('camat')
const cost = COURSE.costPerHead
const course = trainingItem({ places: 3 })
const courseAt = (n: number) => trainingItem({ trainingId: `2026-${'bcdefg'.charAt(n).repeat(16)}`, places: 3 })

/** Someone of the kasi's, with one of each kind of thing that waits for him, and for the kasi's superior. */
async function growing() {
  const one = await someone(office)
  const who = { employeeId: one.employeeId, name: 'Pegawai' }
  const asked: Enrolment = { ...enrolmentItem(who, 'diajukan', course), actorId: kasi }
  const shown: Enrolment = { ...enrolmentItem(who, 'dilaporkan', courseAt(0)), actorId: kasi }
  const attended: Enrolment = { ...enrolmentItem(who, 'selesai', courseAt(1)), actorId: kasi }
  const taken: Enrolment = { ...enrolmentItem(who, 'terdaftar', courseAt(2)), actorId: kasi }
  const proposed = stepItem(who, 'diusulkan')
  const agreed = stepItem(who, 'disepakati', { place: 'rencanabbbbbbbbb' })
  const done = stepItem(who, 'terlaksana', { place: 'rencanaccccccccc' })
  const told = counsellingItem(one.employeeId, 'disampaikan', 'konselor_independen', { answeredAt: 1, actorId: kasi })
  const recorded = counsellingItem(one.employeeId, 'direkam', 'pejabat_penilai', { place: 'kasusbbbbbbbbbbb' })
  await write(office, [
    ...[asked, shown, attended, taken].flatMap(enrolmentPuts),
    ...[proposed, agreed, done].flatMap(stepPuts),
    ...[told, recorded].map(counsellingPut),
  ])
  return { one, enrolments: [asked, shown, attended, taken], items: [proposed, agreed, done], cases: [told, recorded] }
}
type Growing = Awaited<ReturnType<typeof growing>>

const desksOf = async ({ enrolments, items, cases }: Growing) => {
  const found = await Promise.all([
    ...enrolments.map(each => office.table.get(keys.enrolment(each))),
    ...items.map(each => office.table.get(keys.developmentItem(each))),
    ...cases.map(each => office.table.get(keys.counselling(each))),
  ])
  return found.map(each => each?.actorId)
}

/** asked, shown, attended, taken · proposed, agreed, done · told, recorded. */
const at = (evaluator: string, superior: string) => [
  ...[evaluator, evaluator, evaluator, kasi],
  ...[evaluator, evaluator, undefined],
  ...[evaluator, superior],
]

async function record(employeeId: string, change: object) {
  const stored = await office.table.get(keys.employee(employeeId))
  if (stored === undefined) throw new Error(`nobody is ${employeeId}`)
  const { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, version } = stored
  const body = { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, ...change }
  const headers = { 'if-match': `"${version}"` }
  await must(office, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers })
  await office.drain()
}

const planned = async (who: Who) =>
  (
    await office.call<{ items: { employeeId: string }[] }>('GET', '/v1/me/team/development-plan', { as: actor(who) })
  ).body.items.map(({ employeeId }) => employeeId)

describe('what waits for the evaluator', () => {
  test('goes along when the person has another one, each in one step with its history', async () => {
    const growth = await growing()
    const { one, enrolments, items, cases } = growth
    await record(one.employeeId, { evaluatorId: camat })
    expect(await desksOf(growth)).toEqual(at(camat, idOf('sekda')))
    for (const subject of [
      ...enrolments.slice(0, 3).map(enrolmentIdOf),
      ...items.slice(0, 2).map(developmentIdOf),
      ...cases.map(counsellingIdOf),
    ])
      expect((await office.table.all(ranges.history(subject))).at(-1), subject).toMatchObject({
        ...{ by: 'sistem', operation: 'passOnWork', fixed: { formerActorId: expect.any(String) } },
      })
    expect([await planned('kasi'), await planned('camat')]).toEqual([[], [one.employeeId, one.employeeId]])
    expect(await office.run('passOnWork', { moved: [one.employeeId] })).toEqual({ people: 1, passedOn: 0 })
  })

  test('lies with the next level while he is out of office, and comes back with him [IV.A.2 kalimat 2]', async () => {
    const growth = await growing()
    await record(kasi, { status: 'cltn' })
    expect(await desksOf(growth)).toEqual(at(camat, idOf('sekda')))
    const home = await must(office, 200, 'GET', '/v1/me/home', { as: actor('camat') })
    expect(JSON.stringify(home['tasks'])).toContain('approveEnrolment')
    await record(kasi, { status: 'aktif' })
    expect(await desksOf(growth)).toEqual(at(kasi, camat))
  })

  test('a case that waits for the superior follows his office, and the chain above the evaluator [IV.A.2 kalimat 2]', async () => {
    const growth = await growing()
    await record(camat, { status: 'mpp' })
    expect(await desksOf(growth)).toEqual(at(kasi, idOf('sekda')))
    await record(camat, { status: 'aktif' })
    expect(await desksOf(growth)).toEqual(at(kasi, camat))
    await record(kasi, { evaluatorId: idOf('sekda') })
    expect(await desksOf(growth)).toEqual(at(kasi, idOf('sekda')))
  })
})

test('of who has left nothing is planned, and his place and the money of his unit come back; what has begun stays his', async () => {
  const one = await someone(office)
  const who = { employeeId: one.employeeId, name: 'Pegawai' }
  const begun = trainingItem({ trainingId: `2026-${'h'.repeat(16)}`, startsOn: '2026-03-09', endsOn: '2026-03-20' })
  const line = courseAt(3)
  const puts = [
    enrolmentItem(who, 'terdaftar', course),
    enrolmentItem(who, 'menunggu', line),
    enrolmentItem(who, 'diajukan', courseAt(4)),
    enrolmentItem(who, 'terdaftar', begun),
  ]
  await write(office, [
    ...trainingPuts(course, { left: 2 }),
    ...trainingPuts(line, { left: 0, waiting: 1 }),
    ...budgetPuts(4 * cost, 4, 'kec', 2 * cost),
    ...puts.flatMap(enrolmentPuts),
    ...stepPuts(stepItem(who, 'disepakati')),
  ])
  const ending = { endedOn: '2026-03-10', reason: 'pensiun' }
  await must(office, 200, 'POST', `/v1/employees/${one.employeeId}/ending`, { as: ADMIN, body: ending })
  await office.drain()
  const statuses = await Promise.all(puts.map(async each => (await office.table.get(keys.enrolment(each)))?.status))
  expect(statuses).toEqual(['dibatalkan', 'dibatalkan', 'dibatalkan', 'terdaftar'])
  expect(await office.table.get(keys.trainingPlaces(course.trainingId))).toMatchObject({ left: 3, waiting: 0 })
  expect(await office.table.get(keys.trainingPlaces(line.trainingId))).toMatchObject({ left: 0, waiting: 0 })
  expect(await office.table.get(keys.trainingFunds(2026, 'kec'))).toMatchObject({ left: 3 * cost, quotaLeft: 5 })
  expect((await office.table.all(ranges.developmentOf(one.employeeId))).map(({ status }) => status)).toEqual([
    'berhenti',
  ])
})

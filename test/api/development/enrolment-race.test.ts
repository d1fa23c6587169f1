import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import { atOnce } from '../../../functions/kit/at-once.ts'
import type { AnyWrite } from '../../../functions/store/access.ts'
import { enrolmentIdOf } from '../../../functions/store/ids.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { patience } from '../../support/engine.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../../support/evaluations.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, write } from '../../support/town.ts'
import {
  COURSE,
  budgetPuts,
  enrolmentItem,
  enrolmentPuts,
  trainingItem,
  trainingPuts,
} from '../../support/trainings.ts'
import { ROOM } from './office.ts'

const PEOPLE = 300
const PLACES = 20
const PAID_FOR = 15
const training = trainingItem({ places: PLACES })
const { trainingId } = training
const cost = COURSE.costPerHead

let system: TestSystem
let kasi: string
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
  kasi = await system.token(actor('kasi'))
})
afterAll(() => system.close())

const numbers = (from: number, people = PEOPLE) => Array.from({ length: people }, (_, n) => from + n)
const as = (n: number): Actor => ({ sub: `sub-${n}`, employeeId: employeeIdOf(n), roles: ['pegawai'] })

/** Many people of one unit, each of whom has asked for the training. */
async function everyoneAsks(people: readonly number[], of: typeof training, willWait: boolean): Promise<void> {
  await write(
    system,
    people.flatMap((n): AnyWrite[] => {
      const person = employeeItem(n, { unitId: 'kec', evaluatorId: idOf('kasi') })
      return [...employeePuts(person), ...enrolmentPuts(enrolmentItem(person, 'diajukan', of, { willWait }))]
    }),
  )
}

/** All at once: what each is answered, counted. */
async function approveAll(people: readonly number[], of: string): Promise<Record<string, number>> {
  const said: Record<string, number> = {}
  await Promise.all(
    people.map(async n => {
      const id = enrolmentIdOf({ employeeId: employeeIdOf(n), trainingId: of })
      const sent = { as: kasi, headers: { 'idempotency-key': `kunci-${n}` } }
      const target = `${ROOM}/enrolments/${id}/approval`
      // whoever is told that the service is busy comes again, with the same key
      let answer = await system.call('POST', target, sent)
      for (let tries = 1; answer.status === 503 && tries < 10; tries += 1)
        answer = await system.call('POST', target, sent)
      const { status, body } = answer
      const word = `${status} ${String(body['code'] ?? body['status'])}`
      said[word] = (said[word] ?? 0) + 1
    }),
  )
  return said
}

const countersOf = async (of: string) => ({
  places: await system.table.get(keys.trainingPlaces(of)),
  funds: await system.table.get(keys.trainingFunds(2026, 'kec')),
})

async function linesOf(of: string): Promise<Record<string, number>> {
  const lines = await system.table.all(ranges.trainees(of))
  return Object.fromEntries(
    [...Map.groupBy(lines, ({ status }) => status)].map(([status, those]) => [status, those.length]),
  )
}

test(
  '300 at once for 20 places and a budget for 15: exactly 15 get in, the others are told that there is no budget [P11(1)]',
  { timeout: patience(60_000) },
  async () => {
    await write(system, [...trainingPuts(training), ...budgetPuts(PAID_FOR * cost, 100)])
    const people = numbers(10_000)
    await everyoneAsks(people, training, false)
    expect(await approveAll(people, trainingId)).toEqual({
      '200 terdaftar': PAID_FOR,
      '409 no_budget': PEOPLE - PAID_FOR,
    })
    expect(await countersOf(trainingId)).toMatchObject({
      places: { left: PLACES - PAID_FOR, waiting: 0 },
      funds: { left: 0, quotaLeft: 100 - PAID_FOR },
    })
    expect(await linesOf(trainingId)).toEqual({ terdaftar: PAID_FOR, diajukan: PEOPLE - PAID_FOR })
    // asked again with the same key, nobody gets a second place and nobody loses the first
    const lines = await system.table.all(ranges.trainees(trainingId))
    const inside = new Set(lines.flatMap(line => (line.status === 'terdaftar' ? [line.employeeId] : [])))
    const again = people.filter(n => inside.has(employeeIdOf(n)))
    expect(await approveAll(again, trainingId)).toEqual({ '200 terdaftar': PAID_FOR })
    expect(await countersOf(trainingId)).toMatchObject({ places: { left: 5 }, funds: { left: 0 } })
  },
)

test(
  'with money for all, 20 get in and the rest wait in line; whoever leaves hands his place to the first of them',
  { timeout: patience(60_000) },
  async () => {
    const full = trainingItem({ trainingId: '2026-bbbbbbbbbbbbbbbb', places: PLACES, costPerHead: 0 })
    const people = numbers(20_000, 60)
    await write(system, trainingPuts(full))
    await everyoneAsks(people, full, true)
    expect(await approveAll(people, full.trainingId)).toEqual({
      '200 terdaftar': PLACES,
      '200 menunggu': people.length - PLACES,
    })
    expect(await countersOf(full.trainingId)).toMatchObject({ places: { left: 0, waiting: people.length - PLACES } })
    const lines = await system.table.all(ranges.trainees(full.trainingId))
    const inside = lines.filter(({ status }) => status === 'terdaftar').slice(0, 5)
    await atOnce(5, inside, async ({ employeeId }) => {
      const id = enrolmentIdOf({ employeeId, trainingId: full.trainingId })
      const n = people.find(each => employeeIdOf(each) === employeeId) ?? 0
      // they want the same next one: who loses the race too often is asked to come again
      let status = 503
      for (let tries = 1; status === 503 && tries <= 10; tries += 1)
        ({ status } = await system.call('POST', `${ROOM}/enrolments/${id}/withdrawal`, { as: as(n) }))
      expect(status).toBe(200)
    })
    expect(await linesOf(full.trainingId)).toEqual({
      terdaftar: PLACES,
      menunggu: people.length - PLACES - 5,
      dibatalkan: 5,
    })
    expect(await countersOf(full.trainingId)).toMatchObject({
      places: { left: 0, waiting: people.length - PLACES - 5 },
    })
  },
)

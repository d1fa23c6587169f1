import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import type { AnyWrite } from '../../../functions/store/access.ts'
import { enrolmentIdOf } from '../../../functions/store/ids.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { patience } from '../../support/engine.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../../support/evaluations.ts'
import { version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, write } from '../../support/town.ts'
import {
  budgetPuts,
  COURSE,
  enrolmentItem,
  enrolmentPuts,
  trainingItem,
  trainingPuts,
} from '../../support/trainings.ts'
import { ROOM } from './office.ts'

const PEOPLE = 10
const PLACES = 3
const cost = COURSE.costPerHead

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const person = fc.nat(PEOPLE - 1)
const course = fc.nat(1)
const unit = fc.nat(1)
/** What people of an office do at the same moment, each as often as in an office: to ask and to approve most. */
const Step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant('approve' as const), person, course }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('withdraw' as const), person, course }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('ask' as const), person, course }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('budget' as const), unit, heads: fc.nat(6) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('places' as const), course, places: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const), course }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('fill' as const, 'end' as const) }) },
)
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

let runs = 0

/** Two trainings, two units that can pay for some, ten people who asked for both: a world of its own for each run. */
async function world() {
  runs += 1
  const from = 40_000 + runs * PEOPLE
  const letter = String.fromCharCode(96 + runs)
  const trainings = ['c', 'd'].map((c, n) =>
    trainingItem({
      trainingId: `2026-${letter.repeat(8)}${c.repeat(8)}`,
      places: PLACES,
      costPerHead: n === 0 ? cost : 0,
    }),
  )
  const units = [`unit-${runs}-a`, `unit-${runs}-b`]
  const people = Array.from({ length: PEOPLE }, (_, n) => {
    const unitId = units[n % 2] ?? ''
    const one = employeeItem(from + n, { unitId, evaluatorId: idOf('kasi') })
    const as: Actor = { sub: `sub-${from + n}`, employeeId: employeeIdOf(from + n), roles: ['pegawai'] }
    return { one, as, unitId }
  })
  await write(system, [
    ...trainings.flatMap(each => trainingPuts(each)),
    ...units.flatMap((unitId): AnyWrite[] => [
      ...budgetPuts(2 * cost, 3, unitId),
      {
        action: 'PutItem',
        key: keys.unit(unitId),
        item: { unitId, name: unitId, mandiri: false },
        when: { absent: true },
      },
    ]),
    ...people.flatMap(({ one }) => employeePuts(one)),
    ...people.flatMap(({ one, unitId }) =>
      trainings.flatMap(each => enrolmentPuts(enrolmentItem(one, 'diajukan', each, { willWait: true, unitId }))),
    ),
  ])
  return { trainings, units, people }
}
type World = Awaited<ReturnType<typeof world>>

/** Done as a person would: whoever is told that the service is busy, or that it changed meanwhile, leaves it at that. */
async function doIt(step: Step, { trainings, units, people }: World): Promise<number> {
  const ofCourse = (n: number) => trainings[n]?.trainingId ?? ''
  const enrolment = (who: number, which: number) =>
    `${ROOM}/enrolments/${enrolmentIdOf({ employeeId: people[who]?.one.employeeId ?? '', trainingId: ofCourse(which) })}`
  const call = async (...[method, target, sent]: Parameters<TestSystem['call']>) =>
    (await system.call(method, target, sent)).status
  switch (step.does) {
    case 'approve':
      return call('POST', `${enrolment(step.person, step.course)}/approval`, { as: actor('kasi') })
    case 'withdraw':
      return call('POST', `${enrolment(step.person, step.course)}/withdrawal`, { as: ADMIN })
    case 'ask': {
      const as = people[step.person]?.as
      const sent = { ...(as && { as }), body: { willWait: true } }
      return call('POST', `${ROOM}/trainings/${ofCourse(step.course)}/enrolments`, sent)
    }
    case 'budget': {
      const unitId = units[step.unit] ?? ''
      const was = await system.table.get(keys.trainingBudget(2026, unitId))
      const body = { amount: step.heads * cost, quota: step.heads }
      return call('PUT', `${ROOM}/budgets/2026/${unitId}`, { as: ADMIN, body, headers: version(was?.version ?? 0) })
    }
    case 'places': {
      const was = await system.table.get(keys.training(ofCourse(step.course)))
      const body = { ...COURSE, costPerHead: was?.costPerHead ?? 0, places: step.places }
      const headers = version(was?.version ?? 0)
      return call('PUT', `${ROOM}/trainings/${ofCourse(step.course)}`, { as: ADMIN, body, headers })
    }
    case 'cancel': {
      const body = { reason: 'Penyelenggara mundur' }
      return call('POST', `${ROOM}/trainings/${ofCourse(step.course)}/cancellation`, { as: ADMIN, body })
    }
    case 'fill':
      await system.run('fillPlaces')
      return 200
    case 'end':
      await system.run('endCancelled')
      return 200
  }
}

/** Nothing oversold, and nothing lost: what is left and what is held come to what was set. */
async function evenness({ trainings, units, people }: World) {
  const enrolments = (
    await Promise.all(people.map(({ one }) => system.table.all(ranges.enrolmentsOf(one.employeeId))))
  ).flat()
  const held = enrolments.flatMap(each => (each.status === 'terdaftar' ? [each] : []))
  for (const { trainingId } of trainings) {
    const [set, left, lines] = [
      await system.table.get(keys.training(trainingId)),
      await system.table.get(keys.trainingPlaces(trainingId)),
      await system.table.all(ranges.trainees(trainingId)),
    ]
    const inside = held.filter(each => each.trainingId === trainingId).length
    expect(left?.left).toBeGreaterThanOrEqual(0)
    expect((left?.left ?? 0) + inside).toBe(set?.places)
    const ofIt = enrolments.filter(each => each.trainingId === trainingId)
    expect(left?.waiting).toBe(ofIt.filter(({ status }) => status === 'menunggu').length)
    const said = (all: readonly { employeeId: string; status: string }[]) =>
      all.map(({ employeeId, status }) => `${employeeId} ${status}`).toSorted()
    expect(said(lines)).toEqual(said(ofIt))
  }
  for (const unitId of units) {
    const [set, left] = [
      await system.table.get(keys.trainingBudget(2026, unitId)),
      await system.table.get(keys.trainingFunds(2026, unitId)),
    ]
    const paid = held.filter(each => each.unitId === unitId && each.cost > 0)
    expect(Math.min(left?.left ?? -1, left?.quotaLeft ?? -1)).toBeGreaterThanOrEqual(0)
    expect((left?.left ?? 0) + paid.reduce((sum, each) => sum + each.cost, 0)).toBe(set?.amount)
    expect((left?.quotaLeft ?? 0) + paid.length).toBe(set?.quota)
  }
  return enrolments
}

test(
  'whatever is asked, approved, withdrawn, cancelled and budgeted at once: no place and no rupiah is oversold or lost [P11(1)]',
  { timeout: patience(120_000) },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(Step, { minLength: 6, maxLength: 14 }), { minLength: 3, maxLength: 3 }),
        async waves => {
          const all = await world()
          for (const wave of waves) {
            const said = await Promise.all(wave.map(step => doIt(step, all)))
            expect(said.filter(status => status >= 500 && status !== 503)).toEqual([])
            await evenness(all)
          }
          // when it is quiet again, what was cancelled holds nobody
          await system.run('endCancelled')
          await system.run('fillPlaces')
          const enrolments = await evenness(all)
          for (const { trainingId } of all.trainings) {
            const cancelled = (await system.table.get(keys.training(trainingId)))?.cancelled !== undefined
            const inside = enrolments.filter(
              each => each.trainingId === trainingId && /diajukan|menunggu|terdaftar/.test(each.status),
            )
            if (cancelled) expect(inside).toEqual([])
          }
        },
      ),
      { numRuns: 12 },
    )
  },
)

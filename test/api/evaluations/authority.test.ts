import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import { digestOf } from '../../../functions/store/history.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { employeeItem, employeePuts, evaluationItem } from '../../support/evaluations.ts'
import { beforeNextCommit } from '../../support/meanwhile.ts'
import { EXTRA, MAIN } from '../../support/skp.ts'
import { FIRST, refused, setAchievement, someone, type With } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
  await setAchievement(system, 'sekda')
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WINDOW))

const WINDOW = '2026-03-25T09:00:00+07:00'
const AFTER = '2026-04-20T09:00:00+07:00'
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const kasi = actor('kasi')
const camat = actor('camat')

const open = (more: Partial<Parameters<typeof evaluationItem>[0]> = {}): With => ({
  evaluation: base => evaluationItem({ ...base, ...more }),
})
const defaulted = (actorId: string | undefined) =>
  open({ by: 'superior', superiorDueAt: endOf('2026-04-30'), ...(actorId === undefined ? {} : { actorId }) })

const actorOf = ({ employeeId, roles }: Employee) => ({ sub: employeeId, employeeId, roles })

let others = 5000

/** One more official of the office. */
async function official(person: Partial<Employee>): Promise<Employee> {
  others += 1
  const one = employeeItem(others, { position: { name: 'Kepala', kind: 'pengawas' }, unitId: 'kec', ...person })
  await write(system, employeePuts(one))
  return one
}

/** An id that nobody has. */
const NOBODY = 'nobodynobodynobo'

async function withoutUnit(): Promise<Employee> {
  const one = await official({})
  return strip(one.employeeId)
}

async function strip(employeeId: string): Promise<Employee> {
  const found = await system.table.get(keys.employee(employeeId))
  if (found === undefined) throw new Error(`${employeeId} is not there`)
  const { unitId: _, ...item } = found
  await write(system, [
    { action: 'PutItem', key: keys.employee(employeeId), item, when: { equals: { version: found.version } } },
  ])
  return item
}

const rate = (path: string, as = kasi) => ['PUT', `${path}/rating`, { as, body: RATED, headers: FIRST }] as const
const sign = (path: string, as = kasi) => ['POST', `${path}/signature`, { as }] as const

describe('inside the window', () => {
  test('the new evaluator judges where the one who kept the period has left [IV.A.2 kalimat 2]', async () => {
    const former = await official({ status: 'berhenti' })
    const { evaluation } = await someone(system, open({ keptEvaluatorId: former.employeeId }))
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, actorOf(former)))
    await must(system, 200, ...rate(evaluation))
    await must(system, 200, ...sign(evaluation))
  })

  test('the next above judges where the evaluator has left, level by level [IV.A.2 kalimat 2]', async () => {
    const below = await official({ evaluatorId: idOf('camat'), status: 'cltn' })
    const lowest = await official({ evaluatorId: below.employeeId, status: 'berhenti' })
    const { evaluation } = await someone(system, { person: { evaluatorId: lowest.employeeId }, ...open() })
    for (const gone of [below, lowest])
      await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, actorOf(gone)))
    await must(system, 200, ...rate(evaluation, camat))
  })

  test('who keeps the period is judged by the unit that he had, not by his new one [IV.A.14, IV.B.1.g]', async () => {
    await setAchievement(system, 'asal')
    const kept = await official({ unitId: 'tujuan' })
    const evaluated = open({ keptEvaluatorId: kept.employeeId, keptUnitId: 'asal' })
    const { evaluation } = await someone(system, { ...evaluated, rating: { ratedBy: kept.employeeId } })
    await must(system, 200, ...sign(evaluation, actorOf(kept)))
    const { achievement } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: actorOf(kept) })
    expect(achievement).toMatchObject({ unitId: 'asal' })
  })
})

describe('after the default', () => {
  beforeEach(() => system.clock.set(AFTER))

  test('the superior to whom it came keeps it, though the employee has another chain since [IV.A.11]', async () => {
    const other = await official({ evaluatorId: idOf('sekda') })
    const { evaluation } = await someone(system, {
      person: { evaluatorId: other.employeeId },
      ...defaulted(idOf('camat')),
    })
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation))
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, actor('sekda')))
    await must(system, 200, ...rate(evaluation, camat))
    expect(await must(system, 200, ...sign(evaluation, camat))).toMatchObject({ finalBy: 'IV.A.11' })
  })

  test('the superior of today judges where that one has left [IV.A.2 kalimat 2]', async () => {
    const gone = await official({ status: 'mpp' })
    const { evaluation } = await someone(system, defaulted(gone.employeeId))
    await refused(system, [404, 'evaluation_not_found'], ...rate(evaluation, actorOf(gone)))
    await must(system, 200, ...rate(evaluation, camat))
  })

  describe('of no evaluator at all', () => {
    /** Nobody is recorded above the person; it came to this superior. */
    const alone = (superior: Employee, person: Partial<Employee> = {}) =>
      someone(system, { person: { evaluatorId: NOBODY, ...person }, ...defaulted(superior.employeeId), rating: {} })
    const unitUsed = async (evaluation: string, superior: Employee) => {
      await must(system, 200, ...sign(evaluation, actorOf(superior)))
      const { achievement } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: actorOf(superior) })
      return achievement
    }

    test('the superior signs by the achievement of his own unit', async () => {
      const superior = await official({ unitId: 'sekda' })
      const { evaluation } = await alone(superior)
      expect(await unitUsed(evaluation, superior)).toMatchObject({ unitId: 'sekda' })
    })

    test('or where he has none, by that of the employee’s', async () => {
      const superior = await withoutUnit()
      const { evaluation } = await alone(superior)
      expect(await unitUsed(evaluation, superior)).toMatchObject({ unitId: 'kec' })
    })

    test('and where neither has one, is told that there is no evaluator', async () => {
      const superior = await withoutUnit()
      const { employeeId, evaluation } = await alone(superior)
      await strip(employeeId)
      const answer = await refused(system, [409, 'achievement_missing'], ...sign(evaluation, actorOf(superior)))
      expect(answer['detail']).toMatch(/tidak mempunyai pejabat penilai/)
    })
  })
})

describe('a submission', () => {
  test.each([
    ['changes', true],
    ['is first made', false],
  ])(
    'tells of the realisations as they are stored, though one %s in another tab meanwhile',
    async (_what, recorded) => {
      const { as, employeeId, evaluation } = await someone(system, { ...open(), recorded: true })
      const other = recorded ? MAIN : EXTRA
      const headers = recorded ? { 'if-match': '"1"' } : FIRST
      const body = { realisation: 'Diperbaiki di tab lain', evidence: [] }
      const before = beforeNextCommit(system, () =>
        must(system, 200, 'PUT', `${evaluation}/realisations/${other}`, { as, body, headers }),
      )
      await must(system, 200, 'POST', `${evaluation}/submission`, { as })
      expect(before.done).toBe(true)
      const stored = await system.table.all(ranges.realisations(employeeId, '2026-TW1'))
      const [entry] = await system.table.all(ranges.history(evaluation.replace('/v1/evaluations/', '')))
      expect(entry?.fixed['realisations']).toBe(
        digestOf(stored.map(one => [one.workResultId, one.version, one.realisation, one.evidence])),
      )
      expect(stored.some(one => one.realisation === body.realisation)).toBe(true)
    },
  )
})

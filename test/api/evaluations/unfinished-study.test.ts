import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Placement } from '../../../functions/domain/people/placement.ts'
import { endOf, startOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { FIRST, refused, setAchievement, someone, type With, version } from '../../support/someone.ts'
import { PLACED } from '../../support/study.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
  await setAchievement(system, 'kec', '2026-TAHUNAN')
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-03-25T09:00:00+07:00'))

const kasi = actor('kasi')
const FAILED = { ...PLACED, endsOn: '2026-03-10', outcome: 'tidak_selesai' } as const
const placed = (placement: Placement = PLACED, more: With = {}): With => ({
  person: { placements: [placement] },
  evaluation: base => evaluationItem(base),
  ...more,
})
const rated = (behaviourRating: string, more: object = { studyUnfinished: true }) => ({
  workRating: 'di_atas_ekspektasi',
  behaviourRating,
  notes: 'Teruskan',
  ...more,
})
const rate = (path: string, body: object, headers: Record<string, string> = FIRST) =>
  ['PUT', `${path}/rating`, { as: kasi, body, headers }] as const

describe('a study that was not finished', () => {
  test.each([
    ['di_bawah_ekspektasi', 'sangat_kurang'],
    ['sesuai_ekspektasi', 'kurang'],
    ['di_atas_ekspektasi', 'kurang'],
  ])(
    'behaviour %s is %s, in the draft, the judgement, the reasons and the history, whatever the results [IV.B.3.a.3.d, IV.B.3.b.3.d]',
    async (behaviour, predicate) => {
      const { as, evaluation } = await someone(system, placed(FAILED))
      const draft = await must(system, 200, ...rate(evaluation, rated(behaviour)))
      expect(draft).toMatchObject({ predicate, studyUnfinished: true })
      expect(await must(system, 200, 'POST', `${evaluation}/signature`, { as: kasi })).toMatchObject({
        predicate,
        studyUnfinished: true,
        rating: { predicate, studyUnfinished: true },
      })
      await must(system, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
      const reasons = await must(system, 200, 'GET', `${evaluation}/reasons`, { as })
      expect(reasons).toMatchObject({ predicate, studyUnfinished: true })
      expect(reasons['steps']).toContainEqual({
        step: 'predicate',
        value: predicate,
        article: 'Lampiran BAB IV.B.3.a.3.d',
        sentence: expect.stringContaining('tidak selesai'),
      })
      const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as })
      expect(items).toContainEqual(
        expect.objectContaining({ fixed: expect.objectContaining({ predicate, studyUnfinished: true }) }),
      )
    },
  )

  test('of the year cites the clause of the year [IV.B.3.a.3.d, IV.B.3.b.3.d]', async () => {
    const annual = { periodId: '2026-TAHUNAN', opensAt: startOf('2026-12-20'), closesAt: endOf('2027-01-31') }
    const { evaluation } = await someone(
      system,
      placed(FAILED, { evaluation: base => evaluationItem({ ...base, ...annual }) }),
    )
    system.clock.set('2026-12-21T09:00:00+07:00')
    await must(system, 200, ...rate(evaluation, rated('sesuai_ekspektasi')))
    await must(system, 200, 'POST', `${evaluation}/signature`, { as: kasi })
    const { steps } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: kasi })
    expect(steps).toContainEqual(
      expect.objectContaining({ step: 'predicate', value: 'kurang', article: 'Lampiran BAB IV.B.3.b.3.d' }),
    )
  })

  test('is named of someone on study leave before it is recorded how it ended', async () => {
    const onLeave = await someone(system, { ...placed(), person: { status: 'tugas_belajar' } })
    await must(system, 200, ...rate(onLeave.evaluation, rated('sesuai_ekspektasi')))
    const running = await someone(system, placed())
    await must(system, 200, ...rate(running.evaluation, rated('sesuai_ekspektasi')))
    const unnamed = rated('di_atas_ekspektasi', { studyUnfinished: false })
    expect(await must(system, 200, ...rate(running.evaluation, unnamed, version(1)))).toMatchObject({
      predicate: 'sangat_baik',
    })
  })

  test.each([
    ['who never studied', { evaluation: (base: object) => evaluationItem(base) }],
    ['who finished', placed({ ...PLACED, endsOn: '2026-03-10', outcome: 'selesai' })],
  ])('is not named of someone %s; the article is', async (_who, having) => {
    const { evaluation } = await someone(system, having)
    const { detail } = await refused(
      system,
      [409, 'study_not_recorded'],
      ...rate(evaluation, rated('sesuai_ekspektasi')),
    )
    expect(detail).toContain('Lampiran BAB IV.B.3.a.3.d')
  })

  test('is not passed over once it is recorded, at rating nor at signing [IV.B.3.a.3.d, IV.B.3.b.3.d]', async () => {
    const { evaluation } = await someone(system, placed(FAILED))
    const plain = rated('di_atas_ekspektasi', {})
    const { detail } = await refused(system, [409, 'study_unfinished'], ...rate(evaluation, plain))
    expect(detail).toContain('2026-03-10')

    const other = await someone(system, placed())
    await must(system, 200, ...rate(other.evaluation, plain))
    const { startsOn, recordedBy: _recordedBy, ...body } = FAILED
    const path = `/v1/employees/${other.employeeId}/placements/${startsOn}`
    await must(system, 200, 'PUT', path, { as: ADMIN, body, headers: version(1) })
    await refused(system, [409, 'study_unfinished'], 'POST', `${other.evaluation}/signature`, { as: kasi })
    await must(system, 200, ...rate(other.evaluation, rated('sesuai_ekspektasi'), version(1)))
    await must(system, 200, 'PUT', path, { as: ADMIN, body: { ...body, outcome: 'selesai' }, headers: version(2) })
    await refused(system, [409, 'study_not_recorded'], 'POST', `${other.evaluation}/signature`, { as: kasi })
    const stored = await system.table.get(
      keys.evaluation({ employeeId: other.employeeId, periodId: '2026-TW1', seq: 1 }),
    )
    expect(stored?.status).toBe('terbuka')
  })
})

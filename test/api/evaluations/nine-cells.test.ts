import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluationItem } from '../../support/evaluations.ts'
import { FIRST, setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

// Lampiran BAB IV.B.3, copied by hand from the quadrant.
test.each([
  ['Budi', 'di_atas_ekspektasi', 'di_bawah_ekspektasi', 'kurang'],
  ['Siti', 'di_atas_ekspektasi', 'sesuai_ekspektasi', 'baik'],
  ['Agus', 'di_atas_ekspektasi', 'di_atas_ekspektasi', 'sangat_baik'],
  ['Dewi', 'sesuai_ekspektasi', 'di_bawah_ekspektasi', 'kurang'],
  ['Joko', 'sesuai_ekspektasi', 'sesuai_ekspektasi', 'baik'],
  ['Rina', 'sesuai_ekspektasi', 'di_atas_ekspektasi', 'baik'],
  ['Yusuf', 'di_bawah_ekspektasi', 'di_bawah_ekspektasi', 'sangat_kurang'],
  ['Maya', 'di_bawah_ekspektasi', 'sesuai_ekspektasi', 'butuh_perbaikan'],
  ['Tono', 'di_bawah_ekspektasi', 'di_atas_ekspektasi', 'butuh_perbaikan'],
])(
  '%s: work %s, behaviour %s → %s [IV.A.1, IV.B.3.a.3.a–c, P30]',
  async (name, workRating, behaviourRating, predicate) => {
    const kasi = actor('kasi')
    const { as, evaluation } = await someone(system, {
      person: { name },
      evaluation: base => evaluationItem({ ...base, name }),
    })
    const body = { workRating, behaviourRating, notes: 'Teruskan' }
    expect(await must(system, 200, 'PUT', `${evaluation}/rating`, { as: kasi, body, headers: FIRST })).toMatchObject({
      predicate,
    })
    expect(await must(system, 200, 'POST', `${evaluation}/signature`, { as: kasi })).toMatchObject({ predicate })
    await must(system, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      name,
      workRating,
      behaviourRating,
      predicate,
    })
  },
)

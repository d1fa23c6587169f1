import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftItem, EXTRA } from '../../support/skp.ts'
import { refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, layTown, must, PLAN } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-01-15T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

test('an assignment as Plt. is written as main, and stays main when the plan is determined [II.A.6.c, II.A.6.d]', async () => {
  const { as, skp } = await someone(system, { skp: employeeId => draftItem({ employeeId }) })
  const assigned = (kind: string) => ({
    ...PLAN,
    workResults: [
      PLAN.workResults[0],
      { ...PLAN.workResults[1], workResultId: EXTRA, statement: 'Tugas Plt. Sekretaris', assignment: 'plt', kind },
    ],
  })
  const wrong = { as, body: assigned('tambahan'), headers: version(1) }
  const answer = await refused(system, [400, 'invalid_input'], 'PUT', skp, wrong)
  expect(answer['errors']).toMatchObject([{ pointer: '/workResults/1/kind', code: 'assignment_is_main' }])
  await must(system, 200, 'PUT', skp, { as, body: assigned('utama'), headers: version(1) })
  await must(system, 200, 'POST', `${skp}/submission`, { as })
  const lower = { as: actor('kasi'), body: { kinds: { [EXTRA]: 'tambahan' } } }
  await refused(system, [400, 'invalid_input'], 'POST', `${skp}/approval`, lower)
  const determined = await must(system, 200, 'POST', `${skp}/approval`, { as: actor('kasi') })
  expect(determined['workResults']).toMatchObject([{ kind: 'utama' }, { kind: 'utama', assignment: 'plt' }])
})

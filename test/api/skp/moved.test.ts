import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvedItem } from '../../support/skp.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-05-11T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const POST = { name: 'Penata Layanan Operasional', kind: 'pelaksana' } as const

// the kasi determined their plan in January, for the post of a penata
test.each([
  ['who came to another post under another evaluator plans for it with him [II.C.6]', 'Bendahara'],
  ['whose evaluator was replaced plans with the new one [II.C.7]', POST.name],
])('%s', async (_what, name) => {
  const { as, skp, employeeId } = await someone(system, {
    person: { position: { ...POST, name }, evaluatorId: idOf('camat') },
    skp: id => {
      const approved = approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId: id })
      return { ...approved, approval: { ...approved.approval, unitId: 'kec' } }
    },
  })
  const before = await must(system, 200, 'GET', skp, { as })
  await must(system, 201, 'POST', `${skp}/revision`, { as, body: { reason: 'Pindah' } })
  const next = `/v1/skp/${employeeId}-2026-2`
  await must(system, 200, 'POST', `${next}/submission`, { as })
  await refused(system, [404, 'skp_not_found'], 'POST', `${next}/approval`, { as: actor('kasi') })
  const after = await must(system, 200, 'POST', `${next}/approval`, { as: actor('camat') })
  expect(after).toMatchObject({
    status: 'ditetapkan',
    evaluator: { employeeId: idOf('camat') },
    position: { name },
  })
  expect(after['documentId'], 'another document').not.toBe(before['documentId'])
  expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({ status: 'diganti' })
})

import { afterAll, beforeAll, test } from 'vitest'
import { evaluationItem } from '../../support/evaluations.ts'
import { changes, official } from '../../support/moves.ts'
import { refused, setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-04-06T09:00:00+07:00' })
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

async function signed() {
  const boss = await official(system, { name: 'Pensiun', evaluatorId: idOf('camat') })
  const one = await someone(system, {
    person: { evaluatorId: boss.employeeId },
    evaluation: base => evaluationItem({ ...base, actorId: boss.employeeId }),
    rating: {},
  })
  await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: boss.as })
  return { ...one, boss }
}

test('who signed and left acts and reads no more; the judgement stays, and his superior decides on an objection [V.B.4]', async () => {
  const { boss, evaluation, as } = await signed()
  await must(system, 200, 'POST', `${evaluation}/delivery`, { as: boss.as })
  await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: { reasons: 'Capaian saya tidak dibaca' } })
  await changes(system, boss.employeeId, { status: 'berhenti' })
  for (const path of ['', '/reasons', '/history'])
    await refused(system, [404, 'evaluation_not_found'], 'GET', `${evaluation}${path}`, { as: boss.as })
  const body = { explanation: 'Saya jelaskan' }
  await refused(system, [404, 'evaluation_not_found'], 'POST', `${evaluation}/objection/explanation`, {
    ...{ as: boss.as, body },
  })
  system.clock.set('2026-04-10T09:00:00+07:00')
  await must(system, 200, 'POST', `${evaluation}/objection/decision`, {
    ...{ as: actor('camat'), body: { outcome: 'menguatkan', decision: 'Bukti cukup' } },
  })
})

test('who signed and only moved still answers for it [V.B.4]', async () => {
  system.clock.set('2026-04-10T10:00:00+07:00')
  const { boss, evaluation } = await signed()
  await changes(system, boss.employeeId, { unitId: 'sekda', evaluatorId: idOf('sekda') })
  await must(system, 200, 'GET', evaluation, { as: boss.as })
  await must(system, 200, 'POST', `${evaluation}/delivery`, { as: boss.as })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { shardOf } from '../../functions/store/places.ts'
import { actsFor, official } from '../support/delegations.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { idOf, layTown } from '../support/town.ts'

const DAY = '2026-04-07'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: `${DAY}T07:00:00+07:00` })
  await layTown(system)
})
afterAll(() => system.close())

const reachableOfficial = (name: string) =>
  official(system, { evaluatorId: idOf('camat'), email: `${name}@kertapati.example` })

const letterTo = (email: string | undefined) => system.mails.find(({ to }) => email !== undefined && to.includes(email))
const WORK = 'Evaluasi dan tanda tangani sebagai pejabat penilai'

test('who acts in an office is reminded of its work, and the holder not while he is away [IV.A.3]', async () => {
  const holder = await reachableOfficial('pemegang')
  const delegate = await reachableOfficial('penerima')
  const judged = { evaluation: (base: object) => evaluationItem({ ...base, actorId: holder.employeeId }) }
  await someone(system, { ...judged, person: { evaluatorId: holder.employeeId } })
  await actsFor(system, holder.employeeId, delegate.employeeId, { startsOn: DAY, endsOn: '2026-04-09' })
  for (const { employeeId } of [holder, delegate])
    await system.run('remindShard', { day: DAY, shard: shardOf(employeeId) })
  expect(letterTo(delegate.email)?.text).toContain(WORK)
  expect(letterTo(holder.email)?.text ?? '').not.toContain(WORK)
})

test('who is Plt. in an office above which nobody stands is still his own evaluator’s to judge [IV.A.5–6]', async () => {
  const judge = await official(system, { email: 'penilai-plt@kertapati.example' })
  const vacant = await official(system)
  const { employeeId } = await someone(system, {
    person: { evaluatorId: judge.employeeId, position: { name: 'Kasi', kind: 'pengawas' } },
    evaluation: base => evaluationItem({ ...base, actorId: judge.employeeId }),
  })
  await actsFor(system, vacant.employeeId, employeeId, { startsOn: DAY, endsOn: '2026-04-09', kind: 'plt' })
  await system.run('remindShard', { day: DAY, shard: shardOf(judge.employeeId) })
  expect(letterTo(judge.email)?.text).toContain(WORK)
})

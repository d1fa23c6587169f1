import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Employee } from '../../../functions/domain/people/employee.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { shardOf } from '../../../functions/store/places.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { reachable } from '../../support/mail.ts'
import { draftItem } from '../../support/skp.ts'
import { type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must } from '../../support/town.ts'

const DAYS = { startsOn: '2026-03-30', endsOn: '2026-04-08', kind: 'plt' } as const
/** Three days before the window of the first quarter ends. */
const DAY = '2026-04-07'
const WITHIN = `${DAY}T07:00:00+07:00`
const AFTER = '2026-04-09T07:00:00+07:00'

let system: TestSystem
let head: Employee
let plt: Someone

/** Somebody of the kasi's people is Plt. of an office whose holder is gone, under a head of another unit. */
beforeAll(async () => {
  system = await openSystem({ now: WITHIN })
  await layTown(system)
  const email = 'kepala@kertapati.example'
  head = await official(system, { evaluatorId: idOf('sekda'), unitId: 'sekda', name: 'Kepala', email })
  const vacant = await official(system, { evaluatorId: head.employeeId, status: 'berhenti', name: 'Kosong' })
  const under = (judgeId: string, name: string) =>
    someone(system, {
      person: { evaluatorId: judgeId, name, position: { name: 'Kasi', kind: 'pengawas' } },
      skp: employeeId => draftItem({ employeeId, name, status: 'diajukan', actorId: judgeId }),
      evaluation: base => evaluationItem({ ...base, name, actorId: judgeId, status: 'diajukan' }),
      rating: {},
    })
  plt = await under(idOf('kasi'), 'Pelaksana Tugas')
  await under(idOf('kasi'), 'Rekan')
  await under(head.employeeId, 'Bawahan Kepala')
  await actsFor(system, vacant.employeeId, plt.employeeId, DAYS)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WITHIN))

const kasi = actor('kasi')

async function named(target: string, as: Actor): Promise<string[]> {
  const found: string[] = []
  for (let cursor = ''; ;) {
    const { body } = await system.call<{ items: { name: string; allowedActions: string[] }[]; next?: string }>(
      'GET',
      `${target}limit=1${cursor}`,
      { as },
    )
    found.push(...body.items.filter(({ allowedActions }) => allowedActions.length > 0).map(({ name }) => name))
    if (body.next === undefined) return found.toSorted()
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}

const evaluations = (as: Actor) => named('/v1/me/team/evaluations?periodId=2026-TW1&', as)
const plans = (as: Actor) => named('/v1/me/team/skp?year=2026&', as)
const home = async (as: Actor) => JSON.stringify((await must(system, 200, 'GET', '/v1/me/home', { as }))['tasks'])
const counted = async (as: Actor) => (await must(system, 200, 'GET', '/v1/periods/2026-TW1', { as }))['counts']
const team = async (as: Actor) => {
  const { items } = await system
    .call<{ items: { of: string; people: number }[] }>('GET', '/v1/periods/2026-TW1/distribution', { as })
    .then(({ body }) => body)
  return items.find(({ of }) => of === 'tim')?.people
}

describe('while he is Plt. [IV.A.5–6]', () => {
  test('the head to whom he reports finds his evaluation and his plan, with what may be done', async () => {
    const at = actorOf(head)
    expect(await evaluations(at)).toEqual(['Bawahan Kepala', 'Pelaksana Tugas'])
    expect(await plans(at)).toContain('Pelaksana Tugas')
    expect(await home(at)).toContain(plt.evaluation.slice('/v1'.length))
    expect(await home(at)).toContain(plt.skp.slice('/v1'.length))
    expect(await named('/v1/employees?', at)).toContain('Pelaksana Tugas')
    expect(await counted(at)).toMatchObject({ diajukan: 2 })
    expect(await team(at)).toBe(2)
  })

  test('his own evaluator finds neither: what he could do there would be refused', async () => {
    expect(await evaluations(kasi)).toEqual(['Rekan'])
    expect(await plans(kasi)).toEqual(expect.not.arrayContaining(['Pelaksana Tugas']))
    expect(await home(kasi)).not.toContain(plt.evaluation.slice('/v1'.length))
    expect(await named('/v1/employees?', kasi)).not.toContain('Pelaksana Tugas')
    expect(await counted(kasi)).toMatchObject({ diajukan: 1 })
    expect(await team(kasi)).toBe(1)
  })

  test('what the head does about him leaves it on the desk of his own evaluator', async () => {
    await must(system, 200, 'POST', `${plt.skp}/approval`, { as: actorOf(head) })
    const skp = await system.table.get(keys.skp({ employeeId: plt.employeeId, year: 2026, seq: 1 }))
    expect(skp).toMatchObject({ actorId: idOf('kasi'), approval: { evaluatorId: head.employeeId } })
    const opened = await system.table.get(keys.evaluation({ employeeId: plt.employeeId, periodId: '2026-TW2', seq: 1 }))
    expect(opened).toMatchObject({ actorId: idOf('kasi') })
  })

  test('the head is reminded of it', async () => {
    await system.run('remindShard', { day: DAY, shard: shardOf(head.employeeId) })
    const letter = system.mails.find(({ to }) => to.includes(head.email ?? ''))
    expect(letter?.text).toContain('Evaluasi dan tanda tangani sebagai pejabat penilai, Triwulan I 2026 (2 pegawai)')
  })

  test('his own evaluator is reminded of the others alone', async () => {
    const judge = await reachable(system, { person: { position: { name: 'Kasi', kind: 'pengawas' } } })
    const self = await someone(system, {
      person: { evaluatorId: judge.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: judge.employeeId }),
    })
    const vacant = await official(system, { evaluatorId: idOf('sekda'), status: 'berhenti' })
    await actsFor(system, vacant.employeeId, self.employeeId, DAYS)
    await system.run('remindShard', { day: DAY, shard: shardOf(judge.employeeId) })
    expect(system.mails.find(({ to }) => to.includes(judge.email))).toBeUndefined()
  })

  test('what came to the head by default too he finds once [IV.A.11]', async () => {
    const judge = await official(system, { evaluatorId: head.employeeId, name: 'Lalai' })
    const defaulted = { by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: head.employeeId } as const
    const self = await someone(system, {
      person: { evaluatorId: judge.employeeId, name: 'Dua Kali', position: { name: 'Kasi', kind: 'pengawas' } },
      evaluation: base => evaluationItem({ ...base, ...defaulted, name: 'Dua Kali' }),
    })
    const vacant = await official(system, { evaluatorId: head.employeeId, status: 'berhenti', name: 'Kosong Juga' })
    await actsFor(system, vacant.employeeId, self.employeeId, DAYS)
    const found = await evaluations(actorOf(head))
    expect(found.filter(name => name === 'Dua Kali')).toHaveLength(1)
  })
})

test('afterwards he is with his own evaluator again [IV.A.5–6]', async () => {
  system.clock.set(AFTER)
  expect(await evaluations(actorOf(head))).toEqual(['Bawahan Kepala', 'Dua Kali'])
  expect(await evaluations(kasi)).toEqual(['Pelaksana Tugas', 'Rekan'])
  expect(await plans(kasi)).toContain('Pelaksana Tugas')
  expect(await team(kasi)).toBe(2)
})

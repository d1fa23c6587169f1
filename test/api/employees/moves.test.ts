import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Item } from '../../../functions/store/items.ts'
import * as keys from '../../../functions/store/keys.ts'
import { evaluationItem, judgement } from '../../support/evaluations.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { designated } from '../assignments/office.ts'
import { asInput, CAMAT, employeeActor, KASI, type Office, openPersonnelOffice, type Person, STAF } from './office.ts'

let office: Office
let former: Person
let next: Person

/** 1 April 2026 is inside the window of TW1 and before that of TW2. */
beforeAll(async () => {
  office = await openPersonnelOffice('2026-04-01T08:00:00+07:00')
  await office.importUnits()
  former = (await office.create({ name: 'Lama', kind: 'pns', position: KASI })).body
  next = (await office.create({ name: 'Baru', kind: 'pns', position: CAMAT })).body
})
afterAll(() => office.system.close())

const TW2 = {
  periodId: '2026-TW2',
  opensAt: Date.parse('2026-06-20T00:00:00+07:00'),
  closesAt: Date.parse('2026-07-10T23:59:59+07:00'),
}

const skpItem = (employeeId: string, actorId: string | undefined): Item<'skp'> => ({
  employeeId,
  actorId,
  name: 'Siti',
  year: 2026,
  seq: 1,
  approach: 'kuantitatif',
  status: 'diajukan',
  version: 2,
  late: false,
  workResults: [],
  behaviourExpectations: {},
  resources: [],
  accountability: [],
  consequences: { positive: [], negative: [] },
  historySeq: 0,
  historyHash: '',
})

/** Someone with an SKP under consideration, an open window, and a later period. */
async function personWithWork(evaluator = former): Promise<Person> {
  const person = (
    await office.create({
      name: 'Siti',
      kind: 'pns',
      position: STAF,
      unitId: 'kel-keramasan',
      evaluatorId: evaluator.employeeId,
    })
  ).body
  const { employeeId } = person
  const at = { employeeId, actorId: evaluator.employeeId }
  const skp = skpItem(employeeId, evaluator.employeeId)
  const evaluations = [
    evaluationItem(at),
    evaluationItem({ ...at, ...TW2 }),
    evaluationItem({ ...at, periodId: '2025-TAHUNAN', by: 'superior', actorId: next.employeeId }),
  ]
  await office.system.table.commit([
    {
      action: 'PutItem',
      key: keys.skp(skp),
      item: skp,
      when: { absent: true },
    },
    ...evaluations.map(item => ({
      action: 'PutItem' as const,
      key: keys.evaluation(item),
      item,
      when: { absent: true as const },
    })),
    {
      action: 'PutItem',
      key: keys.evaluation({ employeeId, periodId: '2025-TW4', seq: 1 }),
      item: {
        ...evaluationItem({ ...at, periodId: '2025-TW4' }),
        status: 'final',
        judgement: judgement(),
        deliveredAt: 1,
        receivedAt: 1,
        acknowledgeBy: 2,
        objectBy: 2,
        returned: true,
        finalAt: 3,
      },
      when: { absent: true },
    },
  ])
  return person
}

const workOf = async ({ employeeId }: Person) => {
  const evaluation = (periodId: string) => office.system.table.get(keys.evaluation({ employeeId, periodId, seq: 1 }))
  return {
    skp: await office.system.table.get(keys.skp({ employeeId, year: 2026, seq: 1 })),
    open: await evaluation('2026-TW1'),
    later: await evaluation('2026-TW2'),
    defaulted: await evaluation('2025-TAHUNAN'),
    over: await evaluation('2025-TW4'),
  }
}

test('another evaluator gets what is open, but not the period whose window is open [IV.A.14]', async () => {
  const person = await personWithWork()
  const { status, body } = await office.put(person.employeeId, 1, { ...asInput(person), evaluatorId: next.employeeId })
  expect([status, body.evaluator?.name]).toEqual([200, 'Baru'])
  const work = await workOf(person)
  expect(work.skp).toMatchObject({ actorId: next.employeeId, version: 3 })
  expect(work.open).toMatchObject({ actorId: former.employeeId, keptEvaluatorId: former.employeeId, version: 2 })
  expect(work.later).toMatchObject({ actorId: next.employeeId, version: 2 })
  expect(work.later).not.toHaveProperty('keptEvaluatorId')
  expect(work.defaulted).toMatchObject({ actorId: next.employeeId, version: 1 })
  expect(work.over).toMatchObject({ actorId: former.employeeId, version: 1 })
})

test('a former evaluator who has left keeps no period, and the second correction counts [IV.A.2 kalimat 2]', async () => {
  const leaver = (await office.create({ name: 'Purna', kind: 'pns', position: KASI })).body
  const person = await personWithWork()
  const named = async (version: number, evaluatorId: string) => {
    const { status } = await office.put(person.employeeId, version, { ...asInput(person), evaluatorId })
    expect(status).toBe(200)
    return (await workOf(person)).open
  }
  const leaves = (who: Person) => office.put(who.employeeId, who.version, { ...asInput(who), status: 'berhenti' })
  await named(1, leaver.employeeId)
  const kept = await office.system.table.get(keys.evaluation({ ...person, periodId: '2026-TW1', seq: 1 }))
  expect(kept).toMatchObject({ keptEvaluatorId: former.employeeId })
  expect((await leaves(leaver)).status).toBe(200)
  expect(await named(2, next.employeeId)).toMatchObject({ keptEvaluatorId: former.employeeId, version: 2 })

  const other = (await office.create({ name: 'Purna Juga', kind: 'pns', position: KASI })).body
  const second = await personWithWork(other)
  expect((await leaves(other)).status).toBe(200)
  await office.put(second.employeeId, 1, { ...asInput(second), evaluatorId: next.employeeId })
  const { open } = await workOf(second)
  expect(open).toMatchObject({ actorId: next.employeeId, version: 2 })
  expect(open).not.toHaveProperty('keptEvaluatorId')
})

test('who keeps the period keeps it with the unit that he had when the window opened [IV.A.14]', async () => {
  const boss = (await office.create({ name: 'Pindah', kind: 'pns', position: KASI, unitId: 'kel-keramasan' })).body
  const person = await personWithWork(boss)
  await office.put(boss.employeeId, 1, { ...asInput(boss), unitId: 'kel-oganbaru' })
  await office.put(person.employeeId, 1, { ...asInput(person), evaluatorId: next.employeeId })
  expect((await workOf(person)).open).toMatchObject({
    keptEvaluatorId: boss.employeeId,
    keptUnitId: 'kel-keramasan',
  })
})

test('who then moves is evaluated by his new evaluator in every open period [IV.A.13.a, IV.A.13.b]', async () => {
  const person = await personWithWork()
  const changed = (await office.put(person.employeeId, 1, { ...asInput(person), evaluatorId: next.employeeId })).body
  const moved = await office.put(person.employeeId, 2, { ...asInput(changed), unitId: 'kel-oganbaru' })
  expect(moved.body).toMatchObject({ movedAt: '2026-04-01T08:00:00+07:00', unitId: 'kel-oganbaru' })
  const { open } = await workOf(person)
  expect(open).toMatchObject({ actorId: next.employeeId, version: 3 })
  expect(open).not.toHaveProperty('keptEvaluatorId')
})

test('what does not touch evaluator, unit or position leaves open work alone', async () => {
  const person = await personWithWork()
  await office.put(person.employeeId, 1, { ...asInput(person), grade: 'II/c' })
  expect(await workOf(person)).toMatchObject({ skp: { version: 2 }, open: { version: 1 }, later: { version: 1 } })
})

test('a file that names another superior hands on open work in the same way', async () => {
  const { body: report } = await office.importPeople()
  expect(report).toMatchObject({ created: 105, rejected: [] })
  const { items } = (await office.list('?q=Hendra%20Rahman')).body
  const hendra = (await office.get(items[0]?.employeeId ?? '')).body
  const item = evaluationItem({ employeeId: hendra.employeeId, actorId: hendra.evaluatorId, ...TW2 })
  const skp = skpItem(hendra.employeeId, hendra.evaluatorId)
  await office.system.table.commit([
    { action: 'PutItem', key: keys.evaluation(item), item, when: { absent: true } },
    { action: 'PutItem', key: keys.skp(skp), item: skp, when: { absent: true } },
  ])
  const giver = (await office.list('?q=Citra%20Pratama')).body.items[0]?.employeeId ?? ''
  await designated(office.system, hendra.employeeId, employeeActor(giver), {
    endsOn: '2026-12-01',
    startsOn: '2026-11-01',
  })
  const file = [
    'NIP BARU;NAMA;GELAR DEPAN;GELAR BELAKANG;TANGGAL LAHIR;JENIS KELAMIN;STATUS CPNS PNS;GOL AKHIR;JENIS JABATAN NAMA;JABATAN NAMA;JENJANG;UNOR ID;NIP ATASAN LANGSUNG;EMAIL GOV;KEDUDUKAN HUKUM NAMA',
    "'198608052013031001;Hendra Rahman;;;05-08-1986;M;PNS;III/b;Pelaksana;Penelaah Teknis Kebijakan;;kec-kertapati;'197504071997122001;hendra.baru@palembang.go.id;Aktif",
  ].join('\n')
  expect((await office.importPeople(file)).body).toMatchObject({ updated: 1 })
  const after = (await office.get(hendra.employeeId)).body
  expect(after).toMatchObject({
    evaluator: { name: 'Anisa Syahputra, S.STP., M.Si.' },
    email: 'hendra.baru@palembang.go.id',
  })
  expect(await office.system.table.get(keys.evaluation(item))).toMatchObject({ actorId: after.evaluatorId, version: 2 })
  expect(await office.system.table.all(ranges.assignmentsOf(hendra.employeeId))).toMatchObject([
    { actorId: after.evaluatorId },
  ])
  expect((await workOf(hendra)).skp).toMatchObject({ actorId: after.evaluatorId, version: 3 })
})

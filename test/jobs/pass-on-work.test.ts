import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evaluationIdOf, skpIdOf } from '../../functions/store/ids.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
} from '../support/evaluations.ts'
import { draftItem, skpPut } from '../support/skp.ts'
import { official } from '../support/delegations.ts'
import { designated } from '../api/assignments/office.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEOPLE, type Who, write } from '../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-05-04T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const kasi = idOf('kasi')
const TW2 = {
  periodId: '2026-TW2',
  opensAt: Date.parse('2026-06-20T00:00:00+07:00'),
  closesAt: Date.parse('2026-07-10T23:59:59.999+07:00'),
}

/** Someone of the kasi's with an SKP under consideration, one evaluation before its window and one that he signed. */
async function withWork(n: number) {
  const employeeId = employeeIdOf(n)
  const at = { employeeId, actorId: kasi }
  const skp = draftItem({ ...at, status: 'diajukan' })
  const open = evaluationItem({ ...at, ...TW2 })
  const signed = signedItem(at, { signedBy: kasi })
  await write(office, [
    ...employeePuts(employeeItem(n, { evaluatorId: kasi, unitId: 'kec' })),
    skpPut(skp),
    ...evaluationPuts(open),
    ...evaluationPuts(signed),
  ])
  return { employeeId, skp, open, signed }
}

test('where nobody else is in office, what was asked for waits on no desk until an evaluator is named', async () => {
  const boss = await official(office)
  const employeeId = employeeIdOf(890)
  await write(office, employeePuts(employeeItem(890, { evaluatorId: boss.employeeId, unitId: 'kec' })))
  await designated(office, employeeId, actor('sekda'), { startsOn: '2026-06-01' })
  const gone = { ...boss, status: 'diberhentikan_sementara' as const, version: boss.version + 1 }
  const when = { equals: { version: boss.version } }
  await write(office, [{ action: 'PutItem', key: keys.employee(gone.employeeId), item: gone, when }])
  await office.run('passOnWork', { employeeId: boss.employeeId })
  const [asked] = await office.table.all(ranges.assignmentsOf(employeeId))
  expect(asked).toMatchObject({ status: 'diajukan', version: 2 })
  expect(asked).not.toHaveProperty('actorId')
})

const desks = async ({
  skp,
  open,
  signed,
}: {
  skp: Item<'skp'>
  open: Item<'evaluation'>
  signed: Item<'evaluation'>
}) => {
  const found = await Promise.all([
    office.table.get(keys.skp(skp)),
    office.table.get(keys.evaluation(open)),
    office.table.get(keys.evaluation(signed)),
  ])
  return found.map(item => item?.actorId)
}

/** As the administrator records it; the rest of the profile as it is. */
async function record(who: string, change: object) {
  const employeeId = who in PEOPLE ? idOf(who) : who
  const stored = await office.table.get(keys.employee(employeeId))
  if (stored === undefined) throw new Error(`nobody is ${who}`)
  const { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, version } = stored
  const body = { name, nip, kind, status, position, unitId, evaluatorId, grade, email, roles, ...change }
  await must(office, 200, 'PUT', `/v1/employees/${employeeId}`, {
    as: ADMIN,
    body,
    headers: { 'if-match': `"${version}"` },
  })
  await office.drain()
}

type List = { items: { employeeId: string; name: string }[] }
const listed = async (who: Who, path: string) =>
  (await office.call<List>('GET', path, { as: actor(who) })).body.items.map(({ employeeId }) => employeeId)

describe('an evaluator who goes out of office', () => {
  test.each(['berhenti', 'diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns'])(
    '(%s) leaves what his people have open to the next level, not what he signed, and finds it again when he comes back [IV.A.2 kalimat 2, V.B.4]',
    async status => {
      const one = await withWork(1)
      await record('kasi', { status })
      expect(await desks(one)).toEqual([idOf('camat'), idOf('camat'), kasi])
      expect(await office.table.all(ranges.history(skpIdOf(one.skp)))).toMatchObject([
        { by: 'sistem', operation: 'passOnWork', fixed: { actorId: idOf('camat'), formerActorId: kasi } },
      ])
      expect(await office.table.all(ranges.history(evaluationIdOf(one.open)))).toHaveLength(1)
      await record('kasi', { status: 'aktif' })
      expect(await desks(one)).toEqual([kasi, kasi, kasi])
    },
  )

  test('to study stays who he is: who studies is in office [II.B.1]', async () => {
    const one = await withWork(1)
    await record('kasi', { status: 'tugas_belajar' })
    expect(await desks(one)).toEqual([kasi, kasi, kasi])
  })

  test('is stood in for level by level, wherever on the way someone comes or goes [IV.A.2 kalimat 2]', async () => {
    const one = await withWork(1)
    await record('camat', { status: 'mpp' })
    expect(await desks(one)).toEqual([kasi, kasi, kasi])
    await record('kasi', { status: 'cltn' })
    expect(await desks(one)).toEqual([idOf('sekda'), idOf('sekda'), kasi])
    await record('camat', { status: 'aktif' })
    expect(await desks(one)).toEqual([idOf('camat'), idOf('camat'), kasi])
    // while he is away another one is named above him
    await record('kasi', { evaluatorId: idOf('sekda') })
    expect(await desks(one)).toEqual([idOf('sekda'), idOf('sekda'), kasi])
  })

  test('is seen in the lists of who acts in his place, and sees none himself [IV.A.2 kalimat 2]', async () => {
    const { employeeId } = await withWork(1)
    await record('kasi', { status: 'mpp' })
    const lists = [
      '/v1/me/team/skp?year=2026&limit=100',
      '/v1/me/team/evaluations?periodId=2026-TW2',
      '/v1/employees?limit=100',
    ]
    for (const path of lists) {
      expect(await listed('camat', path), path).toContain(employeeId)
      expect(await listed('kasi', path), path).toEqual([])
    }
    const page = (
      await office.call<List & { next?: string }>('GET', '/v1/me/team/skp?year=2026&limit=2', { as: actor('camat') })
    ).body
    const rest = `/v1/me/team/skp?year=2026&limit=100&cursor=${encodeURIComponent(page.next ?? '')}`
    expect([...page.items.map(one => one.employeeId), ...(await listed('camat', rest))]).toEqual(
      await listed('camat', '/v1/me/team/skp?year=2026&limit=100'),
    )
    const home = await must(office, 200, 'GET', '/v1/me/home', { as: actor('camat') })
    expect(home).toMatchObject({
      tasks: expect.arrayContaining([expect.objectContaining({ operation: 'approveSkp' })]),
    })
    expect(await must(office, 200, 'GET', '/v1/me/home', { as: actor('kasi') })).toMatchObject({ tasks: [] })
  })

  test('is followed also when a file says so, and when he says it himself', async () => {
    const one = await withWork(1)
    const asked = await must(office, 201, 'POST', '/v1/me/corrections', {
      as: actor('kasi'),
      body: { field: 'status', value: 'mpp', reason: 'SK MPP terlampir' },
    })
    await must(office, 200, 'POST', `/v1/corrections/${String(asked['correctionId'])}/acceptance`, { as: ADMIN })
    await office.drain()
    expect(await desks(one)).toEqual([idOf('camat'), idOf('camat'), kasi])
  })

  test('of hundreds leaves the work of each', { timeout: 60_000 }, async () => {
    const team = []
    for (let n = 1; n <= 120; n += 1) team.push(await withWork(n))
    await record('kasi', { status: 'berhenti' })
    for (const one of team) expect(await desks(one)).toEqual([idOf('camat'), idOf('camat'), kasi])
    expect(await office.run('passOnWork', { employeeId: kasi })).toEqual({ people: 123, passedOn: 0 })
  })

  test('leaves what is over, final or already with a superior where it is', async () => {
    const at = { employeeId: employeeIdOf(1), actorId: kasi }
    const old = draftItem({ ...at, year: 2025 })
    const defaulted = evaluationItem({ ...at, by: 'superior' })
    await write(office, [
      ...employeePuts(employeeItem(1, { evaluatorId: kasi })),
      skpPut(old),
      ...evaluationPuts(defaulted),
    ])
    await record('kasi', { status: 'berhenti' })
    expect(await office.table.get(keys.skp(old))).toMatchObject({ actorId: kasi })
    expect(await office.table.get(keys.evaluation(defaulted))).toMatchObject({ actorId: kasi })
  })
})

test('who moves under someone who is out of office comes to whoever stands in for him [IV.A.2 kalimat 2, IV.A.13.a]', async () => {
  const one = await withWork(1)
  await record('kasi', { status: 'cltn' })
  await record(one.employeeId, { unitId: 'sekda' })
  expect(await desks(one)).toEqual([idOf('camat'), idOf('camat'), kasi])
  await must(office, 201, 'POST', '/v1/skp', { as: actor('hendra'), body: { year: 2026, approach: 'kualitatif' } })
  expect(await office.table.get(keys.skp({ employeeId: idOf('hendra'), year: 2026, seq: 1 }))).toMatchObject({
    actorId: idOf('camat'),
  })
})

test('a period kept by someone who leaves goes on by night, and comes back with him [IV.A.2 kalimat 2, IV.A.14]', async () => {
  office.clock.set('2026-06-25T09:00:00+07:00')
  const kept = evaluationItem({
    employeeId: idOf('hendra'),
    ...TW2,
    actorId: idOf('admin'),
    keptEvaluatorId: idOf('admin'),
  })
  await write(office, evaluationPuts(kept))
  await record('admin', { status: 'mpp' })
  expect(await office.run('passOnDefaulted')).toEqual({ passedOn: 1 })
  const stored = () => office.table.get(keys.evaluation(kept))
  expect(await stored()).toMatchObject({ actorId: kasi, keptEvaluatorId: idOf('admin'), by: 'penilai' })
  await record('admin', { status: 'aktif' })
  expect(await office.run('passOnDefaulted')).toEqual({ passedOn: 1 })
  expect(await stored()).toMatchObject({ actorId: idOf('admin') })
})

test('feedback and colleagues know the one who stands in as pimpinan [IV.A.2 kalimat 2, P18]', async () => {
  await record('kasi', { status: 'mpp' })
  const classOf = async (from: Who, to: Who) => {
    const path = `/v1/me/colleagues?q=${encodeURIComponent(PEOPLE[to].name)}`
    const { body } = await office.call<{ items: { employeeId: string; class: string }[] }>('GET', path, {
      as: actor(from),
    })
    return body.items.find(({ employeeId }) => employeeId === idOf(to))?.class
  }
  expect([
    await classOf('camat', 'hendra'),
    await classOf('sekda', 'hendra'),
    await classOf('hendra', 'camat'),
    await classOf('hendra', 'taufik'),
    await classOf('hendra', 'admin'),
    await classOf('kasi', 'hendra'),
  ]).toEqual(['pimpinan', 'pimpinan', 'bawahan', 'setingkat', 'setingkat', 'setingkat'])
  const said = {
    to: idOf('hendra'),
    periodId: '2026-TW2',
    about: { value: 'kolaboratif' },
    kind: 'insidentil',
    tone: 'apresiasi',
    observation: 'Laporan dibagikan sebelum rapat.',
    impact: 'Rapat selesai dalam satu jam.',
  }
  await must(office, 201, 'POST', '/v1/feedback', { as: actor('camat'), body: said })
  const { items } = (
    await office.call<{ items: object[] }>('GET', '/v1/me/feedback?periodId=2026-TW2', { as: actor('hendra') })
  ).body
  expect(items).toMatchObject([{ class: 'pimpinan', giver: { name: 'Anisa Syahputra' } }])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../../functions/store/ids.ts'
import * as keys from '../../../functions/store/keys.ts'
import { shardOf } from '../../../functions/store/places.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { deliveredItem, evaluationItem, signedItem } from '../../support/evaluations.ts'
import { reachable } from '../../support/mail.ts'
import { Report as FaultReport } from '../../support/quarter.ts'
import { refused, type Someone, someone, STRANGER } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: NOW })
  await layTown(system)
})
afterEach(() => system.close())

const NOW = '2026-05-20T09:00:00+07:00'
const REPORT_BY = '2026-05-29T23:59:59.999+07:00'
const AFTER = '2026-05-30T00:00:00+07:00'
const REPORT = '/v1/periods/2026-TW1/report'
const LIST = '/v1/periods/2026-TW1/reports'
const kasi = actor('kasi')
const camat = actor('camat')

type Base = Parameters<typeof evaluationItem>[0]
type Document = { evaluationId: string; changed: boolean; returned: boolean }
type Report = {
  ready: Document[]
  waiting: Document[]
  reported: { officeId: string; reportedBy: string; onBehalfOf?: string; late: boolean; documents: Document[] }[]
  left: number
  allowedActions: string[]
}

const TIMES = { deliveredAt: 1, acknowledgeBy: endOf('2026-05-28'), objectBy: endOf('2026-05-28') }
const BY_KASI = { signedBy: idOf('kasi'), aboveId: idOf('camat') }
const returned = (base: Base = {}, judged: object = BY_KASI): Evaluation => ({
  ...deliveredItem(TIMES, base, judged),
  status: 'diterima',
  acknowledgedAt: 2,
})
const final = (base: Base = {}, judged: object = BY_KASI): Evaluation => ({
  ...deliveredItem(TIMES, base, judged),
  ...{ status: 'final', returned: false, finalAt: 3 },
})
const one = (evaluation: (base: Base) => Evaluation) => someone(system, { evaluation, rating: {} })
const idIn = ({ evaluation }: Someone) => evaluation.slice('/v1/evaluations/'.length)
const prepared = async (as: Actor = kasi, query = '') =>
  (await system.call<Report>('GET', `${REPORT}${query}`, { as })).body
const report = async (as: Actor = kasi) => {
  const { status, body } = await system.call<Report>('POST', REPORT, { as })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const namedFaults = async () => {
  const { faults } = FaultReport.parse(await system.run('verifyHistory'))
  return faults.map(({ what, where }) => ({ what, where })).toSorted((a, b) => (a.where < b.where ? -1 : 1))
}
const tasksOf = async (as: Actor) => {
  const { tasks } = await must(system, 200, 'GET', '/v1/me/home', { as })
  return JSON.stringify(tasks)
}

describe('the report of the results to the PyB', () => {
  test('is prepared by the system: what is returned or final is ready, the rest waits, with its attachments [V.A.1–2, V.A.7]', async () => {
    const [ready, silent] = [await one(returned), await one(final)]
    const waiting = [
      await one(base => signedItem(base, BY_KASI)),
      await one(base => deliveredItem(TIMES, base, BY_KASI)),
    ]
    await one(base => evaluationItem(base))
    const found = await prepared()
    expect(found).toMatchObject({ reportBy: REPORT_BY, article: 'Lampiran BAB V.A.7 dan V.A.11', left: 4 })
    expect(found.allowedActions).toEqual(['reportResults'])
    expect(found.ready.map(each => [each.evaluationId, each.returned])).toEqual(
      expect.arrayContaining([
        [idIn(ready), true],
        [idIn(silent), false],
      ]),
    )
    expect(found.ready).toHaveLength(2)
    expect(found.waiting.map(each => each.evaluationId).toSorted()).toEqual(waiting.map(idIn).toSorted())
    expect(found.ready).toContainEqual(
      expect.objectContaining({
        attachments: { skp: ready.skp, evaluation: ready.evaluation, reasons: `${ready.evaluation}/reasons` },
      }),
    )
  })

  test('is one act for the whole list, goes through the levels above, and stands in each history [P28(1)–(2), V.A.7]', async () => {
    const people = [await one(returned), await one(final)]
    const { reported, ready, left, allowedActions } = await report()
    expect({ ready, left, allowedActions }).toEqual({ ready: [], left: 0, allowedActions: [] })
    expect(reported).toMatchObject([
      {
        officeId: idOf('kasi'),
        reportedBy: idOf('kasi'),
        through: [idOf('camat'), idOf('sekda'), idOf('walikota')],
        late: false,
        documents: [{ changed: false }, { changed: false }],
      },
    ])
    for (const { evaluation, as } of people) {
      const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as })
      expect(items).toMatchObject([{ operation: 'reportResults', by: idOf('kasi') }])
      const seen = await must(system, 200, 'GET', evaluation, { as })
      expect(seen['reportedAt']).toBe(NOW)
      expect(seen['deadlines']).toContainEqual(expect.objectContaining({ what: 'report', state: 'dipenuhi' }))
    }
    expect(JSON.stringify(await system.run('verifyHistory'))).not.toContain('reported')
  })

  test('asked for again answers the same and writes nothing; what became ready since is another one', async () => {
    await one(returned)
    const first = await report()
    expect(await report()).toEqual(first)
    const late = await one(final)
    const { reported } = await report()
    expect(reported.map(({ documents }) => documents.length)).toEqual([1, 1])
    expect(reported[1]?.documents).toMatchObject([{ evaluationId: idIn(late) }])
  })

  test('of more people than one transaction holds is several reports of one moment', async () => {
    for (let n = 0; n < 31; n += 1) await one(returned)
    expect((await report()).reported.map(({ documents }) => documents.length)).toEqual([30, 1])
  })

  test('after the 30 working days is taken all the same, and marked late [V.A.7]', async () => {
    await one(returned)
    system.clock.set(AFTER)
    expect((await report()).reported).toMatchObject([{ late: true }])
  })

  test('of what the superior signed after the default is the superior’s [V.A.11]', async () => {
    const defaulted = { by: 'superior', actorId: idOf('camat') } as const
    const { evaluation } = await one(base => returned({ ...base, ...defaulted }, { signedBy: idOf('camat') }))
    await refused(system, [409, 'nothing_to_report'], 'POST', REPORT, { as: kasi })
    expect((await report(camat)).reported).toMatchObject([{ officeId: idOf('camat') }])
    expect(evaluation).toContain('2026-TW1')
  })

  test('is made by who acts in the office, on its holder’s behalf [IV.A.3, V.A.7]', async () => {
    await one(returned)
    const delegate = await official(system, { evaluatorId: idOf('camat') })
    await actsFor(system, idOf('kasi'), delegate.employeeId, { startsOn: '2026-05-18', endsOn: '2026-05-22' })
    expect(await tasksOf(actorOf(delegate))).toContain('reportResults')
    const { reported } = await report(actorOf(delegate))
    expect(reported).toMatchObject([{ reportedBy: delegate.employeeId, onBehalfOf: idOf('kasi') }])
  })
})

describe('a result that an objection changed', () => {
  const EXPLAINED = { explanation: 'Sudah dinilai atas bukti' }
  const CHANGED = {
    ...{ outcome: 'mengubah', workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' },
    ...{ decision: 'Bukti baru meyakinkan', recommendation: 'Pertahankan' },
  }
  const UPHELD = { outcome: 'menguatkan', decision: 'Bukti mendukung hasil semula' }

  async function decided(body: object, before = () => Promise.resolve()) {
    const someone = await one(returned)
    await before()
    const { evaluation, as } = someone
    await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: { reasons: 'Bukti belum dibaca' } })
    expect((await prepared()).ready).toEqual([])
    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, { as: kasi, body: EXPLAINED })
    await must(system, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body })
    return someone
  }

  test('is reported again, by the superior who decided, and waits on his first screen until then [V.B.8]', async () => {
    const changed = await decided(CHANGED, async () => void (await report()))
    expect(await tasksOf(camat)).toContain('reportResults')
    expect(await tasksOf(kasi)).not.toContain('reportResults')
    const { deadlines } = await must(system, 200, 'GET', '/v1/me/home', { as: camat })
    expect(deadlines).toContainEqual(expect.objectContaining({ what: 'report', article: 'Lampiran BAB V.B.8' }))
    expect(await must(system, 200, 'GET', '/v1/me/objections', { as: camat })).toEqual({ items: [] })
    const { reported } = await report(camat)
    expect(reported).toMatchObject([
      { officeId: idOf('camat'), documents: [{ evaluationId: idIn(changed), changed: true }] },
    ])
    expect(await tasksOf(camat)).not.toContain('reportResults')
    expect((await report(camat)).reported).toHaveLength(1)
    // the delivery was laid down without its entries, as no operation does
    const laid = [
      ...['acknowledgedAt', 'deliveredAt'].map(where => ({ what: 'missing', where })),
      { what: 'altered', where: 'returned' },
    ]
    expect(await namedFaults()).toStrictEqual(laid)
    const stored = await system.table.get(keys.evaluation({ ...changed, periodId: '2026-TW1', seq: 1 }))
    if (stored?.reported === undefined) throw new Error('not reported')
    const item = { ...stored, reported: { ...stored.reported, reportedAt: 1 } }
    const when = { equals: { version: stored.version } }
    await write(system, [{ action: 'PutItem', key: keys.evaluation(item), item, when }])
    expect(await namedFaults()).toStrictEqual([
      ...laid.slice(0, 2),
      { what: 'altered', where: 'reported' },
      ...laid.slice(2),
    ])
  })

  test('and was not reported before, is the superior’s alone', async () => {
    await decided(CHANGED)
    await refused(system, [409, 'nothing_to_report'], 'POST', REPORT, { as: kasi })
    expect((await report(camat)).reported).toMatchObject([{ documents: [{ changed: true }] }])
  })

  test('not changed but upheld stays the evaluator’s to report, and once', async () => {
    const upheld = await decided(UPHELD)
    expect((await report()).reported).toMatchObject([{ documents: [{ evaluationId: idIn(upheld), changed: false }] }])
    await refused(system, [409, 'nothing_to_report'], 'POST', REPORT, { as: camat })
  })

  test('the superior is reminded of it by letter', async () => {
    const boss = await reachable(system, {
      person: { position: { name: 'Kasi', kind: 'pengawas' }, evaluatorId: idOf('camat') },
    })
    const judge = await official(system, { evaluatorId: boss.employeeId })
    const { evaluation, as } = await someone(system, {
      person: { evaluatorId: judge.employeeId },
      evaluation: base =>
        returned({ ...base, actorId: judge.employeeId }, { signedBy: judge.employeeId, aboveId: boss.employeeId }),
      rating: {},
    })
    const explanation = { as: actorOf(judge), body: EXPLAINED }
    await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: { reasons: 'Bukti belum dibaca' } })
    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, explanation)
    await must(system, 200, 'POST', `${evaluation}/objection/decision`, { as: boss.as, body: CHANGED })
    system.clock.set('2026-05-29T07:00:00+07:00')
    await system.run('remindShard', { day: '2026-05-29', shard: shardOf(boss.employeeId) })
    const letter = system.mails.find(({ to }) => to.includes(boss.email))
    expect(letter?.text).toContain('Laporkan hasil evaluasi kepada pejabat yang berwenang (PyB)')
    expect(letter?.text).toContain('V.B.8')
  })
})

describe('who has to report', () => {
  test('finds one task for all, when the last of his documents is ready or the day is near [V.A.7]', async () => {
    await one(returned)
    const open = await one(base => signedItem(base, BY_KASI))
    system.clock.set('2026-05-12T09:00:00+07:00')
    expect(await tasksOf(kasi)).not.toContain('reportResults')
    system.clock.set(NOW)
    expect(await tasksOf(kasi)).toContain('reportResults')
    const { deadlines } = await must(system, 200, 'GET', '/v1/me/home', { as: kasi })
    expect(deadlines).toContainEqual(expect.objectContaining({ what: 'report', dueAt: REPORT_BY }))
    await report()
    expect(await tasksOf(kasi)).not.toContain('reportResults')
    expect(idIn(open)).toContain('2026-TW1')
  })

  test('is reminded by letter, with how many people, until he has [V.A.7]', async () => {
    const judge = await reachable(system, { person: { position: { name: 'Kasi', kind: 'pengawas' } } })
    const his = (base: Base) => final({ ...base, actorId: judge.employeeId }, { signedBy: judge.employeeId })
    for (let n = 0; n < 2; n += 1) await one(his)
    const letters = async (day: string) => {
      system.clock.set(`${day}T07:00:00+07:00`)
      await system.run('remindShard', { day, shard: shardOf(judge.employeeId) })
      return system.mails.filter(({ to }) => to.includes(judge.email)).map(({ text }) => text)
    }
    expect(await letters('2026-05-26')).toEqual([
      expect.stringContaining(
        'Laporkan hasil evaluasi kepada pejabat yang berwenang (PyB), Triwulan I 2026 (2 pegawai)',
      ),
    ])
    await report(judge.as)
    expect(await letters('2026-05-29')).toHaveLength(1)
  })
})

describe('who has reported and who not', () => {
  type Row = { officeId: string; name: string; waiting: number; ready: number; reported: number; late: boolean }
  const rows = async (as: Actor, query = '') =>
    (await system.call<{ items: Row[]; next?: string }>('GET', `${LIST}${query}`, { as })).body

  async function offices() {
    const other = await official(system, { evaluatorId: idOf('camat'), name: 'Lalai' })
    await one(returned)
    await one(base => final({ ...base, actorId: other.employeeId }, { signedBy: other.employeeId }))
    await one(base => signedItem({ ...base, actorId: other.employeeId }, { signedBy: other.employeeId }))
    await report()
    await system.drain()
    return other
  }

  test('the personnel unit and the pembina see of every office, the superior of his evaluators [P28(1), V.A.7]', async () => {
    const other = await offices()
    const all = [
      {
        officeId: idOf('kasi'),
        name: 'Muhammad Wijaya',
        waiting: 0,
        ready: 0,
        reported: 1,
        complete: true,
        late: false,
      },
      { officeId: other.employeeId, name: 'Lalai', waiting: 1, ready: 1, reported: 0, complete: false, late: false },
    ]
    for (const as of [ADMIN, camat])
      expect((await rows(as)).items).toEqual(
        expect.arrayContaining(
          all.map(row => expect.objectContaining({ ...row, allowedActions: ['getResultsReport'] })),
        ),
      )
    expect((await rows(PEMBINA)).items).toMatchObject([{ allowedActions: [] }, { allowedActions: [] }])
    expect((await rows(kasi)).items).toEqual([])
    system.clock.set(AFTER)
    expect((await rows(ADMIN)).items.map(({ late }) => late).toSorted()).toEqual([false, true])
  })

  test('turns the pages', async () => {
    await offices()
    const first = await rows(ADMIN, '?limit=1')
    const rest = await rows(ADMIN, `?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(new Set([...first.items, ...rest.items].map(({ officeId }) => officeId)).size).toBe(2)
  })

  test('what an office reported is read by the personnel unit and by who stands above it, by nobody else [P28(1)]', async () => {
    await offices()
    const of = `?officeId=${idOf('kasi')}`
    for (const as of [ADMIN, camat, actor('sekda')])
      expect(await prepared(as, of)).toMatchObject({ ready: [], left: 0, reported: [{ officeId: idOf('kasi') }] })
    for (const as of [STRANGER, PEMBINA, actor('hendra')])
      await refused(system, [404, 'employee_not_found'], 'GET', `${REPORT}${of}`, { as })
    await refused(system, [404, 'employee_not_found'], 'GET', `${REPORT}?officeId=siapa`, { as: ADMIN })
  })
})

describe('it is refused', () => {
  test('where nothing is there yet, with how many documents wait and until when', async () => {
    await refused(system, [409, 'nothing_to_report'], 'POST', REPORT, { as: kasi })
    await one(base => signedItem(base, BY_KASI))
    const { detail } = await refused(system, [409, 'nothing_to_report'], 'POST', REPORT, { as: kasi })
    expect(detail).toContain('1 dokumen')
    expect(detail).toContain('V.A.7')
  })

  test('of a period that is not there, and to who is no employee', async () => {
    const none = '/v1/periods/2031-TW1/report'
    await refused(system, [404, 'period_not_found'], 'GET', none, { as: kasi })
    await refused(system, [404, 'period_not_found'], 'POST', none, { as: kasi })
    await refused(system, [404, 'period_not_found'], 'GET', `${none}s`, { as: ADMIN })
    await refused(system, [403, 'not_allowed'], 'GET', REPORT, { as: ADMIN })
    await refused(system, [403, 'not_allowed'], 'POST', REPORT, { as: { sub: 'x', roles: ['pegawai'] } })
    await refused(system, [403, 'not_allowed'], 'POST', REPORT, { as: ADMIN })
  })

  test('an evaluation that changes in the same moment is read again, and reported as it then is', async () => {
    const { employeeId } = await one(returned)
    await report()
    const stored = await system.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))
    expect(stored?.reported?.reportId).toBe(`2026-TW1-lapor-${idOf('kasi')}-1`)
    expect(stored && evaluationIdOf(stored)).toContain(employeeId)
  })
})

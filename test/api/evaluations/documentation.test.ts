import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import { evaluationItem } from '../../support/evaluations.ts'
import { EXTRA, MAIN } from '../../support/skp.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must, PEMBINA, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  const period = await system.table.get(keys.period('2026-TW1'))
  if (period === undefined) throw new Error('no period')
  await write(system, [
    {
      action: 'PutItem',
      key: keys.period('2026-TW1'),
      item: { ...period, documentation: 'bulanan' },
      when: { equals: { periodId: '2026-TW1' } },
    },
  ])
})
afterAll(() => system.close())
beforeEach(() => system.clock.set('2026-02-04T09:00:00+07:00'))

const kasi = actor('kasi')
const EVIDENCE = [{ title: 'Rekap Januari', url: 'https://contoh.go.id/rekap' }]
const progress = (text: string) => ({ items: [{ workResultId: MAIN, progress: text, evidence: EVIDENCE }] })
const laid = async () => {
  const one = await someone(system, { evaluation: base => evaluationItem(base) })
  return {
    ...one,
    list: `${one.evaluation}/documentation`,
    of: (month: string) => `${one.evaluation}/documentation/${month}`,
  }
}
const tasks = async (as: ReturnType<typeof actor>) => {
  const { body } = await system.call<{ tasks: { operation: string; href: string }[] }>('GET', '/v1/me/home', { as })
  return body.tasks.filter(({ operation }) => operation === 'documentProgress').map(({ href }) => href)
}

describe('progress is documented month by month', () => {
  test('by the employee, with evidence; a task until it is there; late is marked and missing is shown [P16(2), III.A.4, III.A.8, B.1.2]', async () => {
    const { as, evaluation, list, of } = await laid()
    expect(await tasks(as)).toEqual([expect.stringMatching(/\/documentation\/2026-B01$/)])
    const first = { as, body: progress('120 dari 360 kunjungan selesai'), headers: FIRST }
    expect(await must(system, 200, 'PUT', of('2026-B01'), first)).toEqual({
      ...{ spanId: '2026-B01', name: 'Januari 2026', startsOn: '2026-01-01', endsOn: '2026-01-31' },
      ...{ dueAt: '2026-02-05T23:59:59.999+07:00', state: 'tercatat', ...progress('120 dari 360 kunjungan selesai') },
      ...{ recordedAt: '2026-02-04T09:00:00+07:00', version: 1, allowedActions: ['documentProgress'] },
    })
    expect(await tasks(as)).toEqual([])
    // asked again after a lost answer it is the same; another text has to name what it replaces
    expect(await must(system, 200, 'PUT', of('2026-B01'), first)).toMatchObject({ version: 1 })
    const other = { ...first, body: progress('Lain') }
    await refused(system, [412, 'stale_version'], 'PUT', of('2026-B01'), other)
    system.clock.set('2026-03-06T00:00:00+07:00')
    const again = { as, body: progress('126 dari 360 kunjungan selesai'), headers: version(1) }
    // it was there in time, whatever is put right later
    expect(await must(system, 200, 'PUT', of('2026-B01'), again)).toMatchObject({ state: 'tercatat', version: 2 })
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({
      version: 2,
      documentation: [{ state: 'tercatat' }, { spanId: '2026-B02', state: 'terlewat' }, { state: 'berjalan' }],
    })
    const second = { as, body: progress('230 dari 360 kunjungan selesai'), headers: FIRST }
    expect(await must(system, 200, 'PUT', of('2026-B02'), second)).toMatchObject({ state: 'terlambat' })
    for (const who of [as, kasi, actor('camat'), ADMIN])
      expect(await must(system, 200, 'GET', list, { as: who })).toMatchObject({
        items: [
          { state: 'tercatat', items: [{ progress: '126 dari 360 kunjungan selesai' }] },
          { state: 'terlambat', items: [{ evidence: EVIDENCE }] },
          { state: 'berjalan', items: [], allowedActions: who === as ? ['documentProgress'] : [] },
        ],
      })
    const accesses = await must(system, 200, 'GET', '/v1/me/accesses', { as })
    expect(accesses['items']).toMatchObject([{ what: 'melihat pendokumentasian kinerja Anda' }])
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as })
    expect(JSON.stringify(exported['evaluations'])).toContain('230 dari 360')
    expect(exported['readable']).toContain('Pendokumentasian kinerja')
  })

  test('what is missing stops no submission, and what is submitted is not written any more', async () => {
    const { as, evaluation, list, of } = await laid()
    const done = { as, body: { realisation: 'Selesai' }, headers: FIRST }
    await must(system, 200, 'PUT', `${evaluation}/realisations/${MAIN}`, done)
    system.clock.set('2026-03-25T09:00:00+07:00')
    await must(system, 200, 'POST', `${evaluation}/submission`, { as })
    const body = { as, body: progress('Terlambat'), headers: FIRST }
    await refused(system, [409, 'wrong_status'], 'PUT', of('2026-B01'), body)
    expect(await must(system, 200, 'GET', list, { as: kasi })).toMatchObject({
      items: [{ state: 'terlewat' }, { state: 'terlewat' }, { state: 'berjalan' }],
    })
  })

  test('by himself, for results of the plan, in months that have begun [P16(2)]', async () => {
    const { as, of, list } = await laid()
    const sent = (more: object = {}) => ({ as, body: progress('Selesai'), headers: FIRST, ...more })
    const [item] = progress('Selesai').items
    await refused(system, [409, 'period_not_open'], 'PUT', of('2026-B03'), sent())
    for (const month of ['2026-B04', '2026-TW1', 'bukan'])
      await refused(system, [404, 'period_not_found'], 'PUT', of(month), sent())
    for (const items of [[{ ...item, workResultId: 'rasing' }], [item, item], []])
      await refused(system, [400, 'invalid_input'], 'PUT', of('2026-B01'), sent({ body: { items } }))
    await refused(system, [403, 'not_allowed'], 'PUT', of('2026-B01'), sent({ as: kasi }))
    await refused(system, [404, 'evaluation_not_found'], 'PUT', of('2026-B01'), sent({ as: actor('hendra') }))
    await refused(system, [404, 'evaluation_not_found'], 'GET', list, { as: actor('hendra') })
    await refused(system, [403, 'not_allowed'], 'GET', list, { as: PEMBINA })
    system.clock.set('2026-04-11T00:00:00+07:00')
    await refused(system, [409, 'period_closed'], 'PUT', of('2026-B01'), sent())
  })

  test('two months recorded at once lose neither mark', async () => {
    const { as, list, of } = await laid()
    const items = [MAIN, EXTRA].map(workResultId => ({ workResultId, progress: 'Selesai sebagian' }))
    const answers = await Promise.all(
      ['2026-B01', '2026-B02'].map(month => system.call('PUT', of(month), { as, body: { items }, headers: FIRST })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { body } = await system.call<{ items: { state: string }[] }>('GET', list, { as })
    expect(body.items.map(({ state }) => state)).toEqual(['tercatat', 'tercatat', 'belum_mulai'])
  })

  test('not where the agency documents as often as it evaluates: the realisation says it', async () => {
    const one = await someone(system, { evaluation: base => evaluationItem({ ...base, periodId: '2026-TW2' }) })
    expect(await must(system, 200, 'GET', `${one.evaluation}/documentation`, { as: one.as })).toEqual({ items: [] })
    expect(await must(system, 200, 'GET', one.evaluation, { as: one.as })).not.toHaveProperty('documentation')
    system.clock.set('2026-04-11T09:00:00+07:00')
    const body = { as: one.as, body: progress('Selesai'), headers: FIRST }
    await refused(system, [404, 'period_not_found'], 'PUT', `${one.evaluation}/documentation/2026-B04`, body)
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { id, type Office, openOffice, put } from '../api/feedback/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice('2026-01-10T09:00:00+07:00')
})
afterEach(() => office.close())

/** Runs the job at five past midnight and answers what the receiver then reads. */
async function after(day: string, who = 'staf') {
  office.clock.set(`${day}T00:05:00+07:00`)
  await office.run()
  return office.received(who)
}

const on = (moment: string) => {
  office.clock.set(moment)
}

const classes = (items: { class: string }[]) => items.map(item => item.class)

describe('the release of feedback', () => {
  test('two peers wait at the end of the month; with a third all three come at the end of the next', async () => {
    await office.give('rekan2', 'staf')
    await office.give('rekan3', 'staf')
    expect(await after('2026-02-01')).toEqual([])
    on('2026-02-12T10:11:12+07:00')
    await office.give('rekan4', 'staf')
    expect(await after('2026-02-28')).toEqual([])
    const items = await after('2026-03-01')
    expect(classes(items)).toEqual(['setingkat', 'setingkat', 'setingkat'])
    for (const item of items) {
      expect(Object.keys(item).toSorted()).toEqual([
        'about',
        'allowedActions',
        'class',
        'feedbackId',
        'impact',
        'kind',
        'observation',
        'periodId',
        'tone',
      ])
      expect(JSON.stringify(item)).not.toMatch(/rekan|2026-0|10:11|giver/)
    }
  })

  test('of one colleague alone waits, however often he writes; with two others all of it comes [III.C.15]', async () => {
    for (const observation of ['satu', 'dua', 'tiga']) await office.give('rekan2', 'staf', { observation })
    expect(await after('2026-02-01')).toEqual([])
    on('2026-02-02T09:00:00+07:00')
    await office.give('rekan3', 'staf')
    expect(await after('2026-03-01')).toEqual([])
    // at the window thin classes go together: of one in two of them, and another, it is still two people
    on('2026-03-02T09:00:00+07:00')
    expect(await after('2026-03-20')).toEqual([])
    on('2026-03-22T09:00:00+07:00')
    await office.give('rekan4', 'staf')
    const items = await after('2026-04-01')
    expect(classes(items)).toEqual(Array(5).fill('setingkat'))
    expect(JSON.stringify(items)).not.toMatch(/tag|voice|releasedAs/)
  })

  test('to those who judge comes at once, and its class only as it was released [III.C.15]', async () => {
    const judged = async () => {
      const { body } = await office.send('kasi', 'GET', `/v1/employees/${id('staf')}/feedback?periodId=2026-TW1`)
      return classes(body.items ?? []).toSorted()
    }
    await office.give('kasi', 'staf')
    await office.give('bawah2', 'staf')
    for (const name of ['rekan2', 'rekan3', 'rekan4']) await office.give(name, 'staf')
    expect(await judged()).toEqual([...Array(4).fill('gabungan'), 'pimpinan'])
    await after('2026-02-01')
    expect(await judged()).toEqual(['gabungan', 'pimpinan', ...Array(3).fill('setingkat')])
    on('2026-02-10T09:00:00+07:00')
    for (const name of ['jauh2', 'jauh3']) await office.give(name, 'staf')
    expect(classes(await after('2026-03-20')).filter(each => each === 'gabungan')).toHaveLength(3)
    expect(await judged()).toEqual([...Array(3).fill('gabungan'), 'pimpinan', ...Array(3).fill('setingkat')])
  })

  test('of a class that fewer than three can be of goes with those of lain [III.C.15]', async () => {
    for (const name of ['kasi', 'rekan2']) await office.give(name, 'camat')
    expect(await after('2026-02-01', 'camat')).toEqual([])
    on('2026-02-02T09:00:00+07:00')
    await office.give('rekan3', 'camat')
    expect(classes(await after('2026-03-01', 'camat'))).toEqual(['lain', 'lain', 'lain'])
    const { body } = await office.send(
      'bupati',
      'GET',
      `/v1/employees/${id('camat')}/feedback?periodId=2026-TW1`,
      undefined,
      ['kepala_daerah'],
    )
    expect(classes(body.items ?? [])).toEqual(['lain', 'lain', 'lain'])
    const given = await office.send('kasi', 'GET', '/v1/me/feedback/given?periodId=2026-TW1')
    expect(classes(given.body.items ?? [])).toEqual(['bawahan'])
  })

  test('thin classes wait for the opening of the window and then come as one', async () => {
    for (const name of ['rekan2', 'rekan3', 'bawah2']) await office.give(name, 'staf')
    expect(await after('2026-02-01')).toEqual([])
    expect(await after('2026-03-01')).toEqual([])
    expect(await after('2026-03-19')).toEqual([])
    expect(classes(await after('2026-03-20'))).toEqual(['gabungan', 'gabungan', 'gabungan'])
  })

  test('what is fewer than three at the window only the evaluator reads', async () => {
    await office.give('rekan2', 'staf')
    await office.give('bawah2', 'staf')
    expect(await after('2026-06-01')).toEqual([])
    const read = await office.send('kasi', 'GET', `/v1/employees/${id('staf')}/feedback?periodId=2026-TW1`)
    expect(read.body.items).toHaveLength(2)
  })

  test('a large class comes by itself, pimpinan stands beside it by name', async () => {
    await office.give('kasi', 'staf')
    for (const name of ['rekan2', 'rekan3', 'rekan4', 'jauh2']) await office.give(name, 'staf')
    const items = await after('2026-02-01')
    expect(classes(items).toSorted()).toEqual(['pimpinan', 'setingkat', 'setingkat', 'setingkat'])
    for (const item of items) expect('giver' in item).toBe(item.class === 'pimpinan')
  })

  test('what is given after the end of the month is not in its batch, however late the run', async () => {
    on('2026-01-31T23:59:59.999+07:00')
    for (const name of ['rekan2', 'rekan3']) await office.give(name, 'staf')
    on('2026-02-01T00:00:00+07:00')
    await office.give('rekan4', 'staf')
    expect(await after('2026-02-05')).toEqual([])
    expect(await after('2026-03-01')).toHaveLength(3)
  })

  test('later batches stand behind earlier ones, and pages follow the same order', async () => {
    for (const name of ['rekan2', 'rekan3', 'rekan4']) await office.give(name, 'staf', { observation: 'Januari' })
    await after('2026-02-01')
    on('2026-02-10T09:00:00+07:00')
    for (const name of ['bawah2', 'bawah3', 'bawah4']) await office.give(name, 'staf', { observation: 'Februari' })
    const items = await after('2026-03-01')
    expect(items.map(item => item['observation'])).toEqual([...Array(3).fill('Januari'), ...Array(3).fill('Februari')])
    expect(await office.received('staf', '2026-TW1', 2)).toEqual(items)
  })

  test('between two listings there is nothing new, or at least three new ones of one class', async () => {
    const givers = ['rekan2', 'jauh2', 'bawah2', 'rekan3', 'jauh3', 'rekan4', 'bawah3', 'rekan5', 'jauh4', 'bawah4']
    let before = new Set<string>()
    let shown = 0
    for (let day = 0; day < 110; day += 3) {
      on('2026-01-05T09:00:00+07:00')
      office.clock.set(office.clock.now() + day * 24 * 60 * 60 * 1000)
      await office.give(givers[(day / 3) % givers.length] ?? '', 'staf')
      await office.run()
      const items = await office.received('staf')
      const fresh = items.filter(item => !before.has(item.feedbackId))
      for (const batch of Map.groupBy(fresh, item => item.class).values())
        expect(batch.length).toBeGreaterThanOrEqual(3)
      expect(items.length - fresh.length).toBe(before.size)
      before = new Set(items.map(item => item.feedbackId))
      shown += fresh.length
    }
    expect(shown).toBeGreaterThan(20)
  })
})

describe('the job', () => {
  const three = async () => {
    for (const name of ['rekan2', 'rekan3', 'rekan4']) await office.give(name, 'staf')
  }

  test('does nothing twice', async () => {
    await three()
    const items = await after('2026-02-01')
    expect(await office.run()).toEqual({ people: 0, released: 0 })
    expect(await office.received('staf')).toEqual(items)
  })

  test('run twice at the same moment gives everything once', async () => {
    await three()
    office.clock.set('2026-02-01T00:05:00+07:00')
    await Promise.all([office.run(), office.run(), office.run()])
    expect(await office.received('staf')).toHaveLength(3)
  })

  test('catches up after an outage: each release for itself', async () => {
    await three()
    on('2026-02-10T09:00:00+07:00')
    await office.give('bawah2', 'staf')
    on('2026-03-25T09:00:00+07:00')
    for (const name of ['bawah3', 'bawah4']) await office.give(name, 'staf')
    expect(classes(await after('2026-06-15'))).toEqual([...Array(3).fill('setingkat'), ...Array(3).fill('bawahan')])
  })

  test('gives a batch that no single transaction holds', async () => {
    const contents = Array.from({ length: 95 }, (_, n) => ({
      feedbackId: `f${String(n).padStart(19, '0')}`,
      employeeId: id('staf'),
      periodId: '2026-TW1',
      class: 'setingkat' as const,
      about: { value: 'loyal' as const },
      kind: 'berkala' as const,
      tone: 'apresiasi' as const,
      observation: 'o',
      impact: 'i',
      month: '2026-01',
    }))
    await put(
      office.store.commit,
      contents.map(item => ({
        action: 'PutItem',
        key: keys.feedback(id('staf'), '2026-TW1', item.feedbackId),
        item,
        when: { absent: true },
      })),
    )
    await put(
      office.store.commit,
      contents.map(({ feedbackId }, n) => ({
        action: 'PutItem',
        key: keys.voice(id('staf'), '2026-TW1', feedbackId),
        item: { feedbackId, tag: `of ${n % 40}`, ttl: 1 },
        when: { absent: true },
      })),
    )
    await put(office.store.commit, [
      {
        action: 'PutItem',
        key: keys.feedbackQueue('2026-TW1', id('staf')),
        item: { employeeId: id('staf'), periodId: '2026-TW1', released: [], turn: 0 },
        when: { absent: true },
      },
    ])
    const ids = (await after('2026-02-01')).map(item => item.feedbackId)
    expect(ids.toSorted()).toEqual(contents.map(item => item.feedbackId))
    expect(ids).not.toEqual(ids.toSorted())
  })

  test('forgets the line after the last release', async () => {
    await three()
    await after('2026-04-30')
    const line = keys.feedbackQueue('2026-TW1', id('staf'))
    expect(await office.store.get(line)).toMatchObject({ released: ['2026-01', '2026-02', 'window', '2026-03'] })
    await after('2026-05-01')
    expect(await office.store.get(line)).toBeUndefined()
    const kept = await office.store.all(ranges.feedbackOf(id('staf'), '2026-TW1'))
    expect(kept.map(content => content.releasedIn)).toEqual(['2026-01', '2026-01', '2026-01'])
  })

  test('still gives in January what was said of the year before', async () => {
    on('2026-12-28T09:00:00+07:00')
    for (const name of ['rekan2', 'rekan3', 'rekan4']) await office.give(name, 'staf', { periodId: '2026-TAHUNAN' })
    office.clock.set('2027-01-01T00:05:00+07:00')
    await office.run()
    expect(await office.received('staf', '2026-TAHUNAN')).toHaveLength(3)
  })

  test('logs no name, text or id of anyone', async () => {
    await three()
    await after('2026-02-01')
    expect(JSON.stringify(office.logged.filter(line => line['job'] === 'releaseFeedback'))).not.toMatch(
      /staf|rekan|Laporan/,
    )
  })
})

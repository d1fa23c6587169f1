import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Evaluation, Rating } from '../../../functions/domain/evaluations/evaluation.ts'
import type { Achievement, Predicate } from '../../../functions/domain/evaluations/ratings.ts'
import { startOf } from '../../../functions/domain/instant.ts'
import type { AnyWrite } from '../../../functions/store/access.ts'
import * as keys from '../../../functions/store/keys.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
} from '../../support/evaluations.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA, type Who, write } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const PERIOD = '2026-TW1'
const path = `/v1/periods/${PERIOD}/distribution`
const MAYOR = actor('walikota')

type Row = Readonly<Record<string, unknown>>
async function rowsSeenBy(as: Parameters<TestSystem['token']>[0], query = ''): Promise<readonly Row[]> {
  const { status, body } = await office.call<{ items: Row[] }>('GET', `${path}${query}`, { as })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items
}

let people = 0
/** So many of this evaluator's people, signed with a predicate. */
function signed(evaluator: Who, predicates: readonly Predicate[], unitId = 'kec'): Evaluation[] {
  return predicates.map(predicate => {
    const employeeId = employeeIdOf((people += 1))
    const judged = { predicate, signedBy: idOf(evaluator), achievementUnitId: unitId }
    return signedItem({ employeeId, name: `Pegawai ${people}`, actorId: idOf(evaluator) }, judged)
  })
}
const open = (evaluator: Who, more: Partial<Parameters<typeof evaluationItem>[0]> = {}) =>
  evaluationItem({ employeeId: employeeIdOf((people += 1)), actorId: idOf(evaluator), ...more })

const draft = (of: Evaluation, ratedBy: Who, more: Partial<Rating> = {}): AnyWrite => {
  const { employeeId, periodId, seq, by } = of
  const ratings = { workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' } as const
  const item = { employeeId, periodId, seq, by, ratedBy: idOf(ratedBy), ratedAt: 1, notes: '', results: [], version: 1 }
  return { action: 'PutItem', key: keys.rating(of), item: { ...item, ...ratings, ...more }, when: { absent: true } }
}
const achieved = (achievement: Achievement, unitId = 'kec', periodId = PERIOD): AnyWrite => ({
  action: 'PutItem',
  key: keys.achievement(periodId, unitId),
  item: { periodId, unitId, achievement, setBy: 'admin', setAt: 1, version: 1 },
  when: { absent: true },
})
const lay = async (evaluations: readonly Evaluation[], ...more: AnyWrite[]) => {
  await write(office, [...evaluations.flatMap(evaluationPuts), ...more])
  await office.drain()
}
const times = (n: number, predicate: Predicate) => Array<Predicate>(n).fill(predicate)

describe('an evaluator who has moved inside the window [IV.A.14, IV.B.1.g]', () => {
  const moved = (until: string) =>
    employeeItem(600, {
      name: 'Berpindah',
      position: { name: 'Kepala Seksi', kind: 'pengawas' },
      unitId: 'sekda',
      evaluatorId: idOf('camat'),
      formerPlaces: [{ until: startOf(until), unitId: 'kec', evaluatorId: idOf('camat') }],
    })
  const judged = (employeeId: string) =>
    [1, 2].map(() =>
      signedItem({ employeeId: employeeIdOf((people += 1)), actorId: employeeId }, { signedBy: employeeId }),
    )
  const rows = async (until: string) => {
    const judge = moved(until)
    await lay(judged(judge.employeeId), ...employeePuts(judge), achieved('istimewa'), achieved('kurang', 'sekda'))
    const own = await rowsSeenBy({ sub: 'x', employeeId: judge.employeeId, roles: judge.roles })
    return [...own, ...(await rowsSeenBy(actor('camat')))].filter(({ evaluatorId }) => evaluatorId === judge.employeeId)
  }

  test('is beside the achievement of the unit that he led at its opening, for himself and for his superior', async () => {
    const then = { unitId: 'kec', achievement: 'istimewa' }
    expect(await rows('2026-03-24')).toMatchObject([
      { of: 'tim', ...then },
      { of: 'tim_penilai', ...then },
    ])
  })

  test('or before it: beside that of the unit that he leads', async () => {
    const now = { unitId: 'sekda', achievement: 'kurang' }
    expect(await rows('2026-03-10')).toMatchObject([
      { of: 'tim', ...now },
      { of: 'tim_penilai', ...now },
    ])
  })
})

describe('an evaluator', () => {
  test('sees his own team live: what is signed, his drafts, who has none, beside the guide [IV.B.2.a–f, IV.B.3.a.1.e]', async () => {
    const [first, second, third] = [open('kasi'), open('kasi'), open('kasi')]
    await lay(
      [...signed('kasi', times(5, 'sangat_baik')), first, second, third],
      achieved('istimewa'),
      draft(first, 'kasi'),
      draft(second, 'kasi', { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' }),
    )
    const [row, ...others] = await rowsSeenBy(actor('kasi'))
    expect(others).toEqual([])
    expect(row).toMatchObject({
      of: 'tim',
      evaluatorId: idOf('kasi'),
      achievement: 'istimewa',
      people: 8,
      signed: { sangat_baik: 5, baik: 0 },
      drafts: { sangat_baik: 1, baik: 1 },
      unrated: 1,
      shares: { sangat_baik: 85.7, baik: 14.3 },
      guide: { ideallyMost: 'sangat_baik', article: 'Lampiran BAB IV.B.2' },
      deviations: [
        {
          sentence:
            'Sangat Baik paling banyak 70 persen (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 6 dari 8 orang (75 persen), 1 orang belum dinilai.',
        },
      ],
      allowedActions: [],
    })
  })

  test('finds no draft of somebody else in it, and none of what went to the superior', async () => {
    const [inherited, defaulted] = [open('kasi'), open('kasi', { by: 'superior', actorId: idOf('camat') })]
    await lay([inherited, defaulted], achieved('baik'), draft(inherited, 'sekda'))
    expect(await rowsSeenBy(actor('kasi'))).toMatchObject([{ people: 1, drafts: { sangat_baik: 0 }, unrated: 1 }])
  })

  test('sees no guide before the achievement is out, and last year’s for the year [IV.B.1.f]', async () => {
    await lay(signed('kasi', ['baik']))
    const [row] = await rowsSeenBy(actor('kasi'))
    expect(row).toMatchObject({ people: 1, deviations: [] })
    expect(row).not.toHaveProperty('guide')
    await lay([open('kasi', { periodId: '2026-TAHUNAN' })], achieved('kurang', 'kec', '2025-TAHUNAN'))
    expect(
      await must(office, 200, 'GET', '/v1/periods/2026-TAHUNAN/distribution', { as: actor('kasi') }),
    ).toMatchObject({ items: [{ achievement: 'kurang', guide: { ideallyMost: 'kurang' } }] })
  })

  test('who evaluates nobody sees nothing', async () => {
    await lay(signed('kasi', ['baik']))
    expect(await rowsSeenBy(actor('hendra'))).toEqual([])
  })
})

describe('a superior', () => {
  test('sees the teams of his evaluators without their drafts, what came to him with them [IV.A.11]', async () => {
    const member = employeeItem(77_001, { evaluatorId: idOf('kasi'), unitId: 'kec' })
    const drafted = open('kasi')
    await lay(
      [
        ...signed('kasi', times(4, 'baik')),
        drafted,
        ...signed('camat', ['kurang']),
        evaluationItem({ employeeId: member.employeeId, by: 'superior', actorId: idOf('camat') }),
      ],
      ...employeePuts(member),
      achieved('baik'),
      draft(drafted, 'kasi'),
    )
    const rows = await rowsSeenBy(actor('camat'))
    expect(rows).toMatchObject([
      { of: 'tim', people: 1, signed: { kurang: 1 }, drafts: { kurang: 0 } },
      { of: 'tim_penilai', evaluatorId: idOf('kasi'), people: 6, signed: { baik: 4, sangat_baik: 0 }, unrated: 2 },
    ])
    expect(rows[1]).not.toHaveProperty('drafts')
    expect(rows[1]).not.toHaveProperty('shares')
  })

  test('turns the pages by evaluator; his own team stands on the first', async () => {
    await lay(
      [...signed('camat', ['baik']), ...signed('kasi', ['baik']), ...signed('admin', ['kurang'])],
      achieved('baik'),
    )
    const first = await must(office, 200, 'GET', `${path}?limit=1`, { as: actor('camat') })
    expect(first['items']).toMatchObject([{ of: 'tim' }, { of: 'tim_penilai', name: 'Muhammad Wijaya' }])
    const next = encodeURIComponent(String(first['next']))
    const second = await must(office, 200, 'GET', `${path}?limit=1&cursor=${next}`, { as: actor('camat') })
    expect(second['items']).toMatchObject([{ of: 'tim_penilai', name: 'Nugroho Utami' }])
  })
})

describe('who leads the whole', () => {
  const LEADERS = [
    ['administrator', ADMIN],
    ['pembina', PEMBINA],
    ['head of region', MAYOR],
  ] as const

  test.each(LEADERS)('%s: sees units, no cell under five and none to be found by subtraction', async (_title, as) => {
    await lay(
      [
        ...signed('kasi', [...times(20, 'sangat_baik'), ...times(60, 'baik'), ...times(3, 'kurang')], 'dinas'),
        ...signed('kasi', times(4, 'baik'), 'kel'),
      ],
      achieved('istimewa', 'dinas'),
    )
    const rows = await rowsSeenBy(as)
    expect(rows).toMatchObject([
      {
        of: 'unit',
        unitId: 'dinas',
        people: 83,
        cells: [
          { of: ['baik'], people: 60 },
          { of: ['sangat_baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'], people: 23 },
        ],
        guide: { ideallyMost: 'sangat_baik' },
        // the pattern of the law asks of sangat baik alone, which is not told
        deviations: [],
      },
      { of: 'unit', unitId: 'kel', cells: [], deviations: [] },
    ])
    for (const row of rows) for (const name of ['signed', 'drafts', 'shares']) expect(row).not.toHaveProperty(name)
    expect(rows[1]).not.toHaveProperty('people')
  })

  test('what is told of a unit is told in words too', async () => {
    await lay(signed('kasi', [...times(80, 'baik'), ...times(20, 'sangat_baik')], 'dinas'), achieved('baik', 'dinas'))
    const [row] = await rowsSeenBy(PEMBINA)
    expect(row?.['deviations']).toMatchObject([{ source: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023' }])
  })

  test('of a unit with his own people he sees no cells: the rest would be told by the difference', async () => {
    await lay(signed('camat', times(9, 'baik'), 'kec'))
    await lay(signed('sekda', times(9, 'baik'), 'sekda'))
    expect(await rowsSeenBy(MAYOR)).toMatchObject([
      { unitId: 'kec', cells: [{ people: 9 }] },
      { unitId: 'sekda', cells: [] },
    ])
    expect(await rowsSeenBy(PEMBINA)).toMatchObject([{ cells: [{ people: 9 }] }, { cells: [{ people: 9 }] }])
  })

  test('compares units of one level, page by page', async () => {
    await lay([...signed('kasi', times(5, 'baik'), 'kec'), ...signed('walikota', times(5, 'baik'), 'pemkot')])
    expect(await rowsSeenBy(PEMBINA, '?level=1')).toMatchObject([{ unitId: 'pemkot', level: 1 }])
    expect(await rowsSeenBy(PEMBINA, '?level=2')).toMatchObject([{ unitId: 'kec', level: 2 }])
    const first = await must(office, 200, 'GET', `${path}?limit=1`, { as: PEMBINA })
    const next = encodeURIComponent(String(first['next']))
    expect(await rowsSeenBy(PEMBINA, `?limit=1&cursor=${next}`)).toMatchObject([{ unitId: 'pemkot' }])
  })

  test('asks for his own team where he wants it; without a person there is none', async () => {
    await lay(signed('walikota', ['baik'], 'pemkot'))
    expect(await rowsSeenBy(MAYOR, '?by=tim')).toMatchObject([{ of: 'tim', people: 1 }])
    expect(await rowsSeenBy(PEMBINA, '?by=tim')).toEqual([])
  })
})

test('units are not for an evaluator, a period that is not there for nobody', async () => {
  expect(await office.call('GET', `${path}?by=unit`, { as: actor('kasi') })).toMatchObject({
    status: 403,
    body: { code: 'not_allowed' },
  })
  expect(await office.call('GET', '/v1/periods/2031-TW1/distribution', { as: actor('kasi') })).toMatchObject({
    status: 404,
    body: { code: 'period_not_found' },
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { evaluationItem } from '../../support/evaluations.ts'
import { draftItem, MAIN } from '../../support/skp.ts'
import { FIRST, refused, someone, type Someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, layTown, must } from '../../support/town.ts'

let system: TestSystem
let one: Someone
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
})
beforeEach(async () => {
  one = await someone(system, {
    skp: employeeId => draftItem({ employeeId }),
    evaluation: base => evaluationItem({ ...base, skpId: `${base.employeeId}-2026-1` }),
  })
})
afterAll(() => system.close())

const put = (body: unknown) => ['PUT', one.skp, { as: one.as, body, headers: version(1) }] as const
const indicator = { indicator: 'Surat selesai', target: '95 persen' }
const result = { kind: 'utama', statement: 'Layanan selesai', indicators: [indicator] }
const stating = (statement: unknown) => ({ workResults: [{ ...result, statement }] })
const STATEMENT = '/workResults/0/statement'
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

async function pointers(body: unknown): Promise<unknown> {
  const { errors } = await refused(system, [400, 'invalid_input'], ...put(body))
  return Array.isArray(errors) ? errors.map(({ pointer, code }) => [pointer, code]) : errors
}

describe('what is no JSON of an SKP is refused and changes nothing', () => {
  test.each([
    ['half a document', '{"workResults": ['],
    ['no document at all', 'workResults=1'],
    ['two documents', '{} {}'],
    ['a comment', '{} // selesai'],
    ['a number that is none', '{"workResults": NaN}'],
  ])('%s', async (_what, text) => {
    const body = await refused(system, [400, 'invalid_input'], ...put(text))
    expect(body).not.toHaveProperty('errors')
    expect(await must(system, 200, 'GET', one.skp, { as: one.as })).toMatchObject({ version: 1 })
  })

  test.each([
    ['a document of 100,000 levels', deep(40_000), 'too_deep'],
    ['a list in a list, 17 levels deep', `{"workResults":${'['.repeat(16)}${']'.repeat(16)}}`, 'too_deep'],
    ['__proto__', '{"__proto__": {"isAdmin": true}, "workResults": []}', 'unknown_field'],
    ['constructor, further in', '{"workResults": [{"constructor": {"prototype": {}}}]}', 'unknown_field'],
    ['an unknown field', '{"workResults": [], "status": "ditetapkan"}', 'unknown_field'],
    ['half a surrogate pair', '{"workResults": [{"statement": "\\ud83d"}]}', 'lone_surrogate'],
  ])('%s', async (_what, text, code) => {
    const { errors } = await refused(system, [400, 'invalid_input'], ...put(text))
    expect(errors).toMatchObject([{ code }])
  })

  test.each([
    ['a bare text', '"SKP"', '', 'wrong_type'],
    ['a bare list', '[]', '', 'wrong_type'],
    ['nothing', 'null', '', 'wrong_type'],
    ['a text for a list', { workResults: 'banyak' }, '/workResults', 'wrong_type'],
    ['a number for a text', stating(7), STATEMENT, 'wrong_type'],
    ['nothing for a text', stating(null), STATEMENT, 'wrong_type'],
    ['no list at all', {}, '/workResults', 'required'],
    ['a kind that is none', { workResults: [{ ...result, kind: 'sampingan' }] }, '/workResults/0/kind', 'not_one_of'],
    [
      'a core value that is none',
      { workResults: [], behaviourExpectations: { rajin: 'x' } },
      '/behaviourExpectations/rajin',
      'unknown_field',
    ],
  ])('%s', async (_what, body, pointer, code) => {
    expect(await pointers(body)).toEqual([[pointer, code]])
  })
})

describe('text', () => {
  test.each([
    ['a bidi override', 'Layanan \u202Egnilak'],
    ['a bidi isolate', 'Layanan \u2066x\u2069'],
    ['NUL', 'Layanan\u0000'],
    ['a bell', 'Layanan\u0007 selesai'],
    ['an escape', 'Layanan\u001b[31m'],
    ['a C1 control', 'Layanan\u0085selesai'],
  ])('with %s is refused at its field', async (_what, statement) => {
    const body = JSON.stringify(stating(statement))
    expect(await pointers(body)).toEqual([[STATEMENT, 'forbidden_character']])
  })

  test('is kept in NFC, trimmed, with one kind of line end', async () => {
    const answer = await must(system, 200, ...put(stating('  Cafe\u0301\r\nlayanan  ')))
    expect(answer['workResults']).toMatchObject([{ statement: 'Café\nlayanan' }])
  })

  test('of 2,000 characters is taken, of 2,001 is not', async () => {
    expect(await pointers(stating('a'.repeat(2001)))).toEqual([[STATEMENT, 'too_long']])
    await must(system, 200, ...put(stating('a'.repeat(2000))))
  })
})

describe('how much', () => {
  test('40 results of 8 indicators are taken, one more of either is not', async () => {
    const some = (n: number, indicators = 1) => ({
      workResults: Array(n).fill({ ...result, indicators: Array(indicators).fill(indicator) }),
    })
    expect(await pointers(some(41))).toEqual([['/workResults', 'too_long']])
    expect(await pointers(some(1, 9))).toEqual([['/workResults/0/indicators', 'too_long']])
    await must(system, 200, ...put(some(40, 8)))
  })

  test('a body of more than 256 KB is too large, whatever is wrong in it', async () => {
    const large = (bytes: number) => `{"workResults":"${'a'.repeat(bytes - 18)}"}`
    await refused(system, [413, 'body_too_large'], ...put(large(257 * 1024)))
    await refused(system, [400, 'invalid_input'], ...put(large(256 * 1024)))
  })

  test('every wrong field is named, not only the first', async () => {
    expect(
      await pointers({
        workResults: [
          { ...result, kind: 1 },
          { ...result, statement: 2 },
        ],
        lain: 1,
      }),
    ).toHaveLength(3)
  })
})

describe('evidence', () => {
  const record = (url: string, title = 'Rekap') =>
    [
      'PUT',
      `${one.evaluation}/realisations/${MAIN}`,
      { as: one.as, body: { realisation: 'Selesai', evidence: [{ title, url }] }, headers: FIRST },
    ] as const

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'rekap.pdf',
    '//contoh.go.id',
    '',
  ])('with the link %j is refused', async url => {
    const { errors } = await refused(system, [400, 'invalid_input'], ...record(url))
    expect(errors).toContainEqual(expect.objectContaining({ pointer: '/evidence/0/url', code: 'not_a_link' }))
  })

  test('has a title of one line', async () => {
    await refused(system, [400, 'invalid_input'], ...record('https://contoh.go.id', 'a\nb'))
    await must(system, 200, ...record('https://contoh.go.id/rekap?tw=1#a'))
  })
})

describe('a page', () => {
  const list = (query: string, as = one.as) => ['GET', `/v1/me/evaluations?${query}`, { as }] as const

  test.each([
    'limit=0',
    'limit=101',
    'limit=abc',
    'limit=',
    'limit=1.5',
    'limit=-1',
    'limit=1&limit=2',
    'year=26',
    'year=x',
    'lain=1',
  ])('that is asked for with %s is refused', async query => {
    await refused(system, [400, 'invalid_input'], ...list(query))
  })

  test.each(['x', 'eyJhIjoiYiJ9.x', '..', '%00', 'eyJhIjoiYiJ9', '.', 'a'.repeat(5000)])(
    'after the made-up cursor %j is refused',
    async cursor => {
      await refused(system, [400, 'invalid_input'], ...list(`cursor=${encodeURIComponent(cursor)}`))
    },
  )

  test('goes on only for the same caller with the same filter', async () => {
    const { employeeId } = one
    const second = await someone(system, { evaluation: base => evaluationItem({ ...base, periodId: '2026-TW2' }) })
    const rest = evaluationItem({ employeeId, periodId: '2026-TW3' })
    await system.table.commit([
      {
        action: 'PutItem',
        key: { item: 'evaluation', pk: `EMPLOYEE#${employeeId}`, sk: 'EVALUATION#2026-TW3#01' },
        item: rest,
        when: { absent: true },
      },
    ])
    const { next } = await must(system, 200, ...list('limit=1'))
    const cursor = `cursor=${encodeURIComponent(String(next))}`
    const last = await must(system, 200, ...list(`limit=2&${cursor}`))
    expect(last['items']).toMatchObject([{ periodId: '2026-TW3' }])
    await refused(system, [400, 'invalid_input'], ...list(cursor, second.as))
    await refused(system, [400, 'invalid_input'], ...list(`${cursor}&year=2026`))
    await refused(system, [400, 'invalid_input'], 'GET', `/v1/me/skp?${cursor}`, { as: one.as })
    await refused(system, [400, 'invalid_input'], 'GET', `/v1/me/team/skp?${cursor}`, { as: actor('kasi') })
  })
})

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { evaluationItem } from '../../support/evaluations.ts'
import { approvedItem, draftItem, MAIN } from '../../support/skp.ts'
import { FIRST, refused, setAchievement, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must } from '../../support/town.ts'

let system: TestSystem
let n = 0
let key: { 'idempotency-key': string }
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())
beforeEach(() => {
  system.clock.set(NOW)
  n += 1
  key = { 'idempotency-key': `kunci-${n}` }
})

const NOW = '2026-03-25T09:00:00+07:00'
const DAY = 86_400_000
const kasi = actor('kasi')
const NEW = { year: 2026, approach: 'kuantitatif' }
const draft = { skp: (employeeId: string) => draftItem({ employeeId }) }
const open = { evaluation: (base: object) => evaluationItem(base), rating: {} }

describe('a request that is repeated with its key', () => {
  test('answers the same, though the state has moved on since', async () => {
    const { as, skp } = await someone(system, draft)
    const submit = () => system.call('POST', `${skp}/submission`, { as, headers: key })
    const first = await submit()
    await must(system, 200, 'POST', `${skp}/approval`, { as: kasi })
    const second = await submit()
    expect(second).toMatchObject({ status: 200, body: first.body, headers: { etag: first.headers['etag'] } })
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({ status: 'ditetapkan', version: 3 })
  })

  test('answers the same, though it could be done once more', async () => {
    const { as, skp } = await someone(system, draft)
    const submit = () => system.call('POST', `${skp}/submission`, { as, headers: key })
    const first = await submit()
    await must(system, 200, 'POST', `${skp}/withdrawal`, { as })
    expect((await submit()).body).toEqual(first.body)
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({ status: 'draf', version: 3 })
  })

  test('answers the same to ten at once, and does it once', async () => {
    const { evaluation } = await someone(system, open)
    const sign = () => system.call('POST', `${evaluation}/signature`, { as: kasi, headers: key })
    const answers = await Promise.all(Array.from({ length: 10 }, sign))
    const [first] = answers
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: first?.body })
    const history = await must(system, 200, 'GET', `${evaluation}/history`, { as: kasi })
    expect(history['items']).toHaveLength(1)
  })

  test('answers the same, though the answer is larger than one item of the table', async () => {
    const all = Array.from({ length: 12 }, (_, n) => n).flatMap(n =>
      draftItem()
        .workResults.slice(0, 1)
        .map(result => ({ ...result, workResultId: `r${n}` })),
    )
    const { evaluation, as } = await someone(system, {
      ...open,
      skp: employeeId => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId, workResults: all }),
    })
    for (const { workResultId } of all) {
      const evidence = Array.from({ length: 20 }, () => ({
        title: 'Bukti',
        url: `https://drive.example/${randomBytes(1400).toString('base64url')}`,
      }))
      const body = { realisation: 'Tercapai', evidence }
      await must(system, 200, 'PUT', `${evaluation}/realisations/${workResultId}`, { as, body, headers: FIRST })
    }
    const sign = () => system.call('POST', `${evaluation}/signature`, { as: kasi, headers: key })
    const first = await sign()
    expect(first).toMatchObject({ status: 200, body: { predicate: 'baik' } })
    expect(JSON.stringify(first.body).length).toBeGreaterThan(420_000)
    expect(await sign()).toMatchObject({ status: 200, body: first.body, headers: { etag: first.headers['etag'] } })
  })

  test('is the same with an absent body as with an empty one', async () => {
    const { as, skp } = await someone(system, draft)
    await must(system, 200, 'POST', `${skp}/submission`, { as, headers: key })
    await must(system, 200, 'POST', `${skp}/submission`, { as, headers: key, body: {} })
  })

  test('with another body is refused, whether it could be done or not', async () => {
    const { as } = await someone(system)
    await must(system, 201, 'POST', '/v1/skp', { as, body: NEW, headers: key })
    const other = { as, body: { ...NEW, approach: 'kualitatif' }, headers: key }
    await refused(system, [422, 'idempotency_key_reused'], 'POST', '/v1/skp', other)
  })

  test('of another operation is refused', async () => {
    const { as, skp } = await someone(system, draft)
    await must(system, 200, 'POST', `${skp}/submission`, { as, headers: key })
    await refused(system, [422, 'idempotency_key_reused'], 'POST', `${skp}/withdrawal`, { as, headers: key })
    expect(await must(system, 200, 'GET', skp, { as })).toMatchObject({ status: 'diajukan' })
  })

  test('of another subject is refused', async () => {
    const [one, other] = [await someone(system, open), await someone(system, open)]
    await must(system, 200, 'POST', `${one.evaluation}/signature`, { as: kasi, headers: key })
    await refused(system, [422, 'idempotency_key_reused'], 'POST', `${other.evaluation}/signature`, {
      as: kasi,
      headers: key,
    })
  })

  test('of another person is his own', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    for (const { as, employeeId } of [one, other])
      expect(await must(system, 201, 'POST', '/v1/skp', { as, body: NEW, headers: key })).toMatchObject({ employeeId })
  })

  test('is known for 24 hours, and afterwards is a new one', async () => {
    const { as } = await someone(system)
    const create = () => ['POST', '/v1/skp', { as, body: NEW, headers: key }] as const
    await must(system, 201, ...create())
    system.clock.set(at(NOW) + DAY)
    await must(system, 201, ...create())
    system.clock.set(at(NOW) + DAY + 1)
    await refused(system, [409, 'skp_exists'], ...create())

    const { as: self, skp } = await someone(system, draft)
    await must(system, 200, 'POST', `${skp}/submission`, { as: self, headers: key })
    await must(system, 200, 'POST', `${skp}/withdrawal`, { as: self })
    system.clock.set(at(NOW) + 2 * DAY + 2)
    expect(await must(system, 200, 'POST', `${skp}/submission`, { as: self, headers: key })).toMatchObject({
      version: 4,
    })
  })

  test('that was refused is asked anew', async () => {
    const { evaluation } = await someone(system, { evaluation: base => evaluationItem(base) })
    const sign = ['POST', `${evaluation}/signature`, { as: kasi, headers: key }] as const
    await refused(system, [409, 'rating_missing'], ...sign)
    const body = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: kasi, body, headers: { 'if-none-match': '*' } })
    await must(system, 200, ...sign)
  })

  test('says nothing to who may see the subject no more, and a broken body is broken first', async () => {
    const { as, skp, employeeId } = await someone(system, draft)
    await must(system, 200, 'POST', `${skp}/submission`, { as, headers: key })
    const stranger = { ...actor('taufik'), sub: `sub-${employeeId}` }
    await refused(system, [404, 'skp_not_found'], 'POST', `${skp}/submission`, { as: stranger, headers: key })
    await refused(system, [400, 'invalid_input'], 'POST', `${skp}/submission`, { as, headers: key, body: { x: 1 } })
  })
})

test('a key of 255 characters is one, a longer one is refused instead of being passed over', async () => {
  const { as, skp } = await someone(system, draft)
  const send = (length: number) =>
    ['POST', `${skp}/submission`, { as, headers: { 'idempotency-key': 'k'.repeat(length) } }] as const
  await refused(system, [400, 'invalid_input'], ...send(256))
  const first = await must(system, 200, ...send(255))
  expect(await must(system, 200, ...send(255))).toEqual(first)
})

test('a realisation sent a second time, because its answer was lost, answers the moment of the first', async () => {
  const { as, evaluation } = await someone(system, open)
  const put = () =>
    system.call('PUT', `${evaluation}/realisations/${MAIN}`, {
      as,
      body: { realisation: 'Selesai' },
      headers: { 'if-none-match': '*' },
    })
  const first = await put()
  system.clock.set(at(NOW) + 5000)
  expect(await put()).toMatchObject({ status: 200, body: first.body, headers: { etag: '"1"' } })
  expect(first.body['recordedAt']).toBe(NOW)
})

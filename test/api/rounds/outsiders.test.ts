import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { MOST_OPENED } from '../../../functions/domain/feedback/outsider-rules.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import {
  CITIZEN,
  codeIn,
  linkPut,
  outsiderIdFor,
  outsiderItem,
  outsidersItem,
  outsidersPut,
  SECRET,
} from '../../support/outsiders.ts'
import {
  ANSWER,
  ANSWERING,
  DAYS,
  givenItem,
  givenPut,
  named,
  NOMINATING,
  OVER,
  panelItem,
  panelPut,
  PERIOD,
  roundItem,
  roundPuts,
} from '../../support/rounds.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, PORTAL, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: NOMINATING, portal: PORTAL })
  await layTown(system)
  await write(system, [
    ...roundPuts(),
    ...roundPuts(roundItem({ roundId: 'tanpa_lain', periodId: '2026-TW2', classes: ['setingkat'] })),
  ])
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(NOMINATING))

const kasi = actor('kasi')
const camat = actor('camat')
const COLLEAGUES = ['hendra', 'taufik', 'kartika'] as const
let people = 0
const Items = z.array(z.looseObject({}))

/** Someone who has named three colleagues. */
async function inRound() {
  const one = await someone(system)
  const of = { employeeId: one.employeeId, name: 'Dian Lestari' }
  await write(system, [
    panelPut(
      panelItem(
        of,
        COLLEAGUES.map(who => named(idOf(who))),
      ),
    ),
  ])
  people += 1
  const path = `/v1/panels/${one.employeeId}-360-${PERIOD}/outsiders`
  return { ...one, of, path, citizen: { ...CITIZEN, email: `warga${people}@contoh.example` } }
}
type One = Awaited<ReturnType<typeof inRound>>
const name = ({ path, as, citizen }: One, more: object = {}) =>
  ['POST', path, { as, body: { ...citizen, ...more } }] as const
const decide = ({ path }: One, id: unknown, body: object = { agreed: true }, as = kasi) =>
  ['POST', `${path}/${String(id)}/decision`, { as, body }] as const
const revoke = ({ path }: One, id: unknown, as = kasi) => ['POST', `${path}/${String(id)}/revocation`, { as }] as const
const list = async ({ path }: One, as = kasi) => (await must(system, 200, 'GET', path, { as }))['items']

/** Someone from outside has his letter. */
async function written() {
  const one = await inRound()
  const { outsiderId } = await must(system, 201, ...name(one))
  await must(system, 200, ...decide(one, outsiderId))
  await system.run('inviteOutsiders')
  const letter = system.mails.find(({ to }) => to.includes(one.citizen.email))
  if (letter === undefined) throw new Error('no letter')
  return { one, letter, ...codeIn(letter.text) }
}
const LINK = '/v1/public/outsiders'
const open = (id: string, secret: string) => ['POST', `${LINK}/${id}/form`, { body: { secret } }] as const
const answer = (id: string, secret: string, said: object = ANSWER) =>
  ['POST', `${LINK}/${id}/answer`, { body: { secret, ...said } }] as const
const answersTo = (employeeId: string) => system.table.all(ranges.roundAnswers(employeeId, PERIOD))

describe('someone from outside [P18, III.C.7, P19(4)]', () => {
  test('is named by the employee, vouched for by the evaluator, written to, and answers once without an account', async () => {
    const one = await inRound()
    const first = await must(system, 201, ...name(one))
    const { outsiderId } = first
    expect(first).toMatchObject({ ...one.citizen, state: 'diusulkan', allowedActions: ['revokeOutsider'] })
    expect(await list(one)).toMatchObject([
      { email: one.citizen.email, allowedActions: ['decideOutsider', 'revokeOutsider'] },
    ])
    await must(system, 200, ...decide(one, outsiderId))
    expect(await list(one, one.as)).toMatchObject([{ state: 'disetujui', letter: 'menunggu' }])
    expect(await system.run('inviteOutsiders')).toMatchObject({ sent: 1 })
    const [sent] = Items.parse(await list(one, camat))
    expect(sent).toMatchObject({ letter: 'terkirim', allowedActions: [] })
    expect(sent).not.toHaveProperty('email')

    const letter = system.mails.find(({ to }) => to.includes(one.citizen.email))
    const { secret } = codeIn(letter?.text ?? '')
    expect(letter?.text).toContain(`${PORTAL}/masukan#${String(outsiderId)}.${secret}`)
    expect(letter?.text).toContain('5 April 2026 pukul 23.59 WIB')
    system.clock.set(ANSWERING)
    expect(await must(system, 200, ...open(String(outsiderId), secret))).toEqual({
      about: expect.stringMatching(/^Pegawai \d+$/),
      periodId: PERIOD,
      until: '2026-04-05T23:59:59.999+07:00',
      purpose: expect.stringContaining('Pasal 18 ayat (2) huruf c'),
      anonymity: expect.arrayContaining([expect.stringContaining('bahwa semua menjawab dapat terbaca dari jumlahnya')]),
      statements: expect.arrayContaining([expect.objectContaining({ statement: 'loyal_1' })]),
      allowedActions: ['answerFromOutside'],
    })
    await must(system, 200, ...answer(String(outsiderId), secret))
    const [kept, ...more] = await answersTo(one.employeeId)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ class: 'lain', keep: ANSWER.keep })
    expect(kept).not.toHaveProperty('giver')
    expect(JSON.stringify(await list(one))).toBe(JSON.stringify([{ ...sent, allowedActions: ['revokeOutsider'] }]))
  })

  test('says what he can: what he leaves out is what he cannot judge, and saying nothing is no answer', async () => {
    const { one, outsiderId, secret } = await written()
    await refused(system, [409, 'answer_incomplete'], ...answer(outsiderId, secret, {}))
    await refused(
      system,
      [409, 'answer_incomplete'],
      ...answer(outsiderId, secret, { marks: { loyal_1: 'tidak_dapat_menilai' } }),
    )
    await must(system, 200, ...answer(outsiderId, secret, { marks: { loyal_1: 'sering_terlihat' } }))
    const [kept] = await answersTo(one.employeeId)
    expect(kept?.marks).toMatchObject({ loyal_1: 'sering_terlihat', loyal_2: 'tidak_dapat_menilai' })
    expect(Object.keys(kept?.marks ?? {})).toHaveLength(21)
  })

  test('is one author: his answer is read after the round, in a group of three or more, as one of `lain`', async () => {
    const { one, outsiderId, secret } = await written()
    await must(system, 200, ...answer(outsiderId, secret))
    const others = ['a', 'b'].map(answerId => ({
      ...ANSWER,
      answerId,
      employeeId: one.employeeId,
      periodId: PERIOD,
      class: 'setingkat' as const,
    }))
    const panel = `/v1/panels/${one.employeeId}-360-${PERIOD}`
    const shown = async (as = one.as) => (await must(system, 200, 'GET', panel, { as }))['results']
    expect(await shown()).toBeUndefined()
    system.clock.set(OVER)
    expect(await shown()).toEqual({ pimpinan: [], groups: [] })
    await write(
      system,
      others.map(item => ({
        action: 'PutItem',
        key: keys.roundAnswer(one.employeeId, PERIOD, item.answerId),
        item,
        when: { absent: true },
      })),
    )
    expect(await shown()).toMatchObject({
      groups: [{ class: 'gabungan', keep: [ANSWER.keep, ANSWER.keep, ANSWER.keep] }],
    })
  })
})

describe('whom an employee may name from outside', () => {
  test('not who works here, nobody twice, and five in a round at most', async () => {
    const one = await inRound()
    const email = 'pegawai.sini@kertapati.example'
    const key = keys.email(system.effectsFor('nameOutsider').hmac('email', email))
    await write(system, [{ action: 'PutItem', key, item: { employeeId: idOf('hendra') }, when: { absent: true } }])
    const own = await refused(system, [400, 'invalid_input'], ...name(one, { email: email.toUpperCase() }))
    expect(own['errors']).toMatchObject([{ pointer: '/email', code: 'employee_address' }])
    await must(system, 201, ...name(one))
    const twice = await refused(system, [400, 'invalid_input'], ...name(one))
    expect(twice['errors']).toMatchObject([{ pointer: '/email', code: 'twice' }])
    for (const n of [2, 3, 4, 5]) await must(system, 201, ...name(one, { email: `lain${n}@contoh.example` }))
    await refused(system, [409, 'outsiders_full'], ...name(one, { email: 'lain6@contoh.example' }))
    expect(await list(one)).toHaveLength(5)
  })

  test('beside colleagues, where the round asks others, by himself, until it is over', async () => {
    const alone = await someone(system)
    const path = (employeeId: string, periodId = PERIOD) => `/v1/panels/${employeeId}-360-${periodId}/outsiders`
    await refused(system, [409, 'wrong_status'], 'POST', path(alone.employeeId), { as: alone.as, body: CITIZEN })
    await refused(system, [409, 'class_not_asked'], 'POST', path(alone.employeeId, '2026-TW2'), {
      as: alone.as,
      body: CITIZEN,
    })
    const one = await inRound()
    await refused(system, [403, 'not_allowed'], 'POST', one.path, { as: kasi, body: CITIZEN })
    await refused(system, [404, 'panel_not_found'], 'POST', one.path, { as: actor('admin'), body: CITIZEN })
    await refused(system, [404, 'panel_not_found'], 'GET', one.path, { as: actor('admin') })
    await refused(system, [403, 'not_allowed'], 'GET', one.path, { as: actor('hendra') })
    await refused(system, [400, 'invalid_input'], ...name(one, { name: '=HYPERLINK("x")' }))
    expect(await list(one)).toEqual([])
    system.clock.set(OVER)
    const late = await refused(system, [409, 'round_over'], ...name(one))
    expect(late['detail']).toContain(DAYS.answerUntil)
    expect(await system.table.get(keys.outsiders(one.employeeId, PERIOD))).toBeUndefined()
  })
})

describe('the evaluator', () => {
  test('says no with a reason: nobody is written to, the address is forgotten, and he is not named again', async () => {
    const one = await inRound()
    const { outsiderId } = await must(system, 201, ...name(one))
    await refused(system, [400, 'invalid_input'], ...decide(one, outsiderId, { agreed: false }))
    await refused(system, [403, 'not_allowed'], ...decide(one, outsiderId, { agreed: true }, one.as))
    await refused(system, [403, 'not_allowed'], ...decide(one, outsiderId, { agreed: true }, camat))
    await refused(system, [404, 'panel_not_found'], ...decide(one, 'a'.repeat(22)))
    const reason = 'Bukan pihak yang berhubungan dengan pekerjaannya'
    const no = await must(system, 200, ...decide(one, outsiderId, { agreed: false, reason }))
    expect(no).toMatchObject({ state: 'tidak_disetujui', reason, allowedActions: [] })
    expect(await system.table.get(keys.outsideAddress(String(outsiderId)))).toBeUndefined()
    await refused(system, [409, 'wrong_status'], ...decide(one, outsiderId))
    await refused(system, [409, 'wrong_status'], ...revoke(one, outsiderId))
    await refused(system, [409, 'wrong_status'], ...name(one))
  })

  test('who is silent agrees with nobody from outside', async () => {
    const one = await inRound()
    const { outsiderId } = await must(system, 201, ...name(one))
    system.clock.set(ANSWERING)
    const before = system.mails.length
    await system.run('inviteOutsiders')
    expect(system.mails).toHaveLength(before)
    expect(await list(one)).toMatchObject([{ state: 'diusulkan' }])
    system.clock.set(OVER)
    await refused(system, [409, 'round_over'], ...decide(one, outsiderId))
    await refused(system, [409, 'round_over'], ...revoke(one, outsiderId, one.as))
  })
})

describe('a link', () => {
  test('that is wrong tells nothing: not whose it is, nor whether there is one', async () => {
    const { outsiderId, secret } = await written()
    const nobody = outsiderIdFor('a'.repeat(16))
    const wrong = await Promise.all(
      [
        [outsiderId, 'x'.repeat(52)],
        [nobody, secret],
        ['salah', secret],
      ].flatMap(([id = '', key = '']) =>
        [open(id, key), answer(id, key)].map(async ([method, path, call]) => {
          const { requestId: _, ...said } = await refused(system, [404, 'link_not_found'], method, path, call)
          return JSON.stringify(said)
        }),
      ),
    )
    expect(new Set(wrong).size).toBe(1)
    for (const [, path, { body }] of [open(nobody, ''), open(outsiderId, '')])
      await refused(system, [400, 'invalid_input'], 'POST', path, { body })
  })

  test('is used once; the same answer again is taken for a lost one, another is not', async () => {
    const { one, outsiderId, secret } = await written()
    const [first, second] = await Promise.all([
      system.call(...answer(outsiderId, secret)),
      system.call(...answer(outsiderId, secret)),
    ])
    expect([first?.status, second?.status]).toEqual([200, 200])
    await must(system, 200, ...answer(outsiderId, secret))
    expect(await answersTo(one.employeeId)).toHaveLength(1)
    await refused(system, [409, 'link_used'], ...answer(outsiderId, secret, { ...ANSWER, keep: 'Lain' }))
    await refused(system, [409, 'link_used'], ...open(outsiderId, secret))
    system.clock.set(OVER)
    await must(system, 200, ...answer(outsiderId, secret))
    expect(await answersTo(one.employeeId)).toHaveLength(1)
  })

  test('ends with the round', async () => {
    const { one, outsiderId, secret } = await written()
    system.clock.set('2026-04-05T23:59:59.999+07:00')
    await must(system, 200, ...open(outsiderId, secret))
    system.clock.set(OVER)
    for (const [method, path, call] of [open(outsiderId, secret), answer(outsiderId, secret)]) {
      const no = await refused(system, [409, 'link_expired'], method, path, call)
      expect(no['detail']).toContain(DAYS.answerUntil)
    }
    expect(await answersTo(one.employeeId)).toEqual([])
  })

  test('is revoked by the employee or the evaluator, who learn nothing by it', async () => {
    const [used, unused] = [await written(), await written()]
    await must(system, 200, ...answer(used.outsiderId, used.secret))
    const seen = await Promise.all(
      [used, unused].map(async ({ one, outsiderId }) => {
        const { outsiderId: _, ...said } = await must(system, 200, ...revoke(one, outsiderId, one.as))
        return said
      }),
    )
    expect(seen[0]).toEqual(seen[1])
    for (const { outsiderId, secret } of [used, unused]) {
      await refused(system, [409, 'link_revoked'], ...open(outsiderId, secret))
      await refused(system, [409, 'link_revoked'], ...answer(outsiderId, secret, { keep: 'Terlambat' }))
    }
    expect(await answersTo(used.one.employeeId)).toHaveLength(1)
    await refused(system, [404, 'panel_not_found'], ...revoke(used.one, 'b'.repeat(22)))
    await refused(system, [403, 'not_allowed'], ...revoke(used.one, used.outsiderId, camat))
  })

  test('of who was named again after it is a new one, and who has answered does not answer twice', async () => {
    const { one, outsiderId, secret } = await written()
    await must(system, 200, ...revoke(one, outsiderId))
    expect(await must(system, 201, ...name(one))).toMatchObject({ outsiderId, state: 'diusulkan' })
    await must(system, 200, ...decide(one, outsiderId))
    await system.run('inviteOutsiders')
    const again = codeIn(system.mails.findLast(({ to }) => to.includes(one.citizen.email))?.text ?? '')
    expect(again.secret).not.toBe(secret)
    await refused(system, [404, 'link_not_found'], ...open(outsiderId, secret))
    await must(system, 200, ...answer(outsiderId, again.secret))
    await must(system, 200, ...revoke(one, outsiderId))
    await must(system, 201, ...name(one))
    await must(system, 200, ...decide(one, outsiderId))
    const before = system.mails.length
    expect(await system.run('inviteOutsiders')).toMatchObject({ sent: 0, dropped: 1 })
    expect(system.mails).toHaveLength(before)
    expect(await list(one)).toMatchObject([{ state: 'disetujui' }])
    expect(JSON.stringify(await list(one))).not.toContain('letter')
    expect(await answersTo(one.employeeId)).toHaveLength(1)
  })

  test(`opens its form ${MOST_OPENED} times an hour`, async () => {
    const { outsiderId, secret } = await written()
    const at = (second: number) => system.clock.set(Date.parse(NOMINATING) + second * 1000)
    for (let n = 0; n < MOST_OPENED; n += 1) {
      at(n)
      await must(system, 200, ...open(outsiderId, secret))
      await must(system, 200, ...open(outsiderId, secret))
    }
    at(MOST_OPENED)
    await refused(system, [429, 'too_many_tries'], ...open(outsiderId, secret))
    system.clock.set('2026-03-18T10:00:00+07:00')
    await must(system, 200, ...open(outsiderId, secret))
  })

  test('has its secret in the one letter, and nowhere else', async () => {
    const { one, outsiderId, secret } = await written()
    await must(system, 200, ...open(outsiderId, secret))
    await must(system, 200, ...answer(outsiderId, secret))
    const link = await system.table.get(keys.outsideLink(outsiderId))
    const history = await system.table.all(ranges.history(`${one.employeeId}-luar-${PERIOD}`))
    expect(history.map(({ operation, to }) => [operation, to])).toEqual([
      ['nameOutsider', 'diusulkan'],
      ['decideOutsider', 'disetujui'],
    ])
    const kept = JSON.stringify([link, history, await list(one), await answersTo(one.employeeId), system.logged])
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(one.citizen.email)
    expect(link).toMatchObject({ opened: 0, openedSince: 0, openedAt: 0 })
    expect(system.mails.filter(({ text }) => text.includes(secret))).toHaveLength(1)
  })
})

test('a colleague’s answer beside it is his own, and the citizen’s is under another author', async () => {
  const one = await inRound()
  const id = outsiderIdFor(one.employeeId)
  await write(system, [
    outsidersPut(outsidersItem(one.of, [outsiderItem(id, { state: 'disetujui' })])),
    linkPut(one, id),
    givenPut(givenItem(idOf('hendra'), one.of)),
  ])
  system.clock.set(ANSWERING)
  await must(system, 200, 'POST', `/v1/panels/${one.employeeId}-360-${PERIOD}/answer/submission`, {
    as: actor('hendra'),
  })
  await must(system, 200, ...answer(id, SECRET))
  const answers = await answersTo(one.employeeId)
  const authors = await system.table.getAll(answers.map(({ answerId }) => keys.feedbackAuthor(answerId)))
  expect(authors.map(({ employeeId, outsiderId }) => employeeId ?? outsiderId).toSorted()).toEqual(
    [idOf('hendra'), id].toSorted(),
  )
})

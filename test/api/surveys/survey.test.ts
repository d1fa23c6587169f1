import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { SurveyResults } from '../../../functions/domain/openness/survey.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { AFTERWARDS, ANSWER, closeYear, FEBRUARY, judged, open, SURVEY } from '../../support/surveys.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, must, PEMBINA } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: FEBRUARY })
  await layTown(office)
})
afterEach(() => office.close())

const ANSWERS = `${SURVEY}/answers`
const answer = ({ as }: Pick<Someone, 'as'>, body: object = ANSWER) => must(office, 201, 'POST', ANSWERS, { as, body })
const Tasks = z.object({ tasks: z.array(z.object({ operation: z.string() })) })
const isAsked = async ({ as }: Someone) =>
  z
    .parse(Tasks, await must(office, 200, 'GET', '/v1/me/home', { as }))
    .tasks.some(one => one.operation === 'answerSurvey')
const release = () => office.run('releaseSurvey')
const resultsOf = (body: Record<string, unknown>) => z.parse(SurveyResults(), body['results'])
const said = (cells: readonly { readonly of: readonly string[]; readonly people: number }[]) =>
  cells.map(({ of, people }) => `${of.join('+')}: ${people}`)

/** So many people of a unit with this answer. */
async function many(n: number, unitId: string, body: object = ANSWER): Promise<void> {
  for (let i = 0; i < n; i += 1) await answer(await judged(office, unitId), body)
}

describe('the survey after the annual evaluation', () => {
  test('is asked when the result is there, answered once, and kept without who or when', async () => {
    const one = await judged(office)
    expect(await isAsked(one)).toBe(true)
    expect(await must(office, 200, 'GET', SURVEY, { as: one.as })).toEqual({
      ...{ year: 2026, closesAt: '2027-04-23T23:59:59.999+07:00', answered: false, allowedActions: ['answerSurvey'] },
    })
    const comment = 'Rapat penilaian terlalu singkat.'
    expect(await answer(one, { ...ANSWER, comment })).toEqual({ year: 2026, answered: true, allowedActions: [] })
    await refused(office, [409, 'survey_answered'], 'POST', ANSWERS, { as: one.as, body: ANSWER })
    expect(await isAsked(one)).toBe(false)
    expect(await must(office, 200, 'GET', SURVEY, { as: one.as })).toMatchObject({ answered: true, allowedActions: [] })

    const [kept, ...others] = await office.table.all(ranges.surveyAnswers(2026))
    expect(others).toEqual([])
    const { answerId = '', ...content } = kept ?? {}
    expect(content).toEqual({ year: 2026, unitId: 'kec', ...ANSWER, comment })
    const marker = await office.table.get(keys.surveyAnswered(one.employeeId, 2026))
    expect(marker).toEqual({ employeeId: one.employeeId, year: 2026 })
    expect(answerId).not.toContain(one.employeeId)
    expect(JSON.stringify(office.logged)).not.toContain(answerId)
  })

  test('is not there before the result, without one, nor after its last day', async () => {
    const early = await someone(office, { evaluation: open })
    await refused(office, [409, 'survey_not_open'], 'POST', ANSWERS, { as: early.as, body: ANSWER })
    expect(await isAsked(early)).toBe(false)
    await refused(office, [404, 'survey_not_found'], 'POST', ANSWERS, { as: actor('hendra'), body: ANSWER })
    for (const [method, path] of [
      ['GET', '/v1/surveys/2031'],
      ['GET', '/v1/surveys/26'],
    ] as const)
      await refused(office, [404, 'survey_not_found'], method, path, { as: early.as })
    await refused(office, [403, 'not_allowed'], 'POST', ANSWERS, { as: ADMIN, body: ANSWER })
    const nobody = { sub: 'tanpa-profil', roles: ['pegawai'] as const }
    await refused(office, [403, 'not_allowed'], 'POST', ANSWERS, { as: nobody, body: ANSWER })
    const late = await judged(office)
    office.clock.set('2027-04-23T23:59:59.999+07:00')
    await answer(await judged(office))
    office.clock.set('2027-04-24T00:00:00.000+07:00')
    await refused(office, [409, 'survey_closed'], 'POST', ANSWERS, { as: late.as, body: ANSWER })
  })

  test('takes whole numbers from one to five, and a comment that is short', async () => {
    const { as } = await judged(office)
    for (const wrong of [{ fair: 0 }, { clear: 6 }, { useful: 2.5 }, { comment: 'x'.repeat(1001) }, { nama: 'saya' }])
      await refused(office, [400, 'invalid_input'], 'POST', ANSWERS, { as, body: { ...ANSWER, ...wrong } })
  })
})

describe('what came of it', () => {
  test('is released once, after the last day, by unit and without small cells', async () => {
    await many(6, 'kec', { fair: 5, clear: 5, useful: 4 })
    await many(6, 'kec', { fair: 1, clear: 5, useful: 4 })
    await many(7, 'sekda', { fair: 3, clear: 5, useful: 4, comment: 'Baik.' })
    await closeYear(office)
    expect(await release()).toEqual({ released: [] })
    office.clock.set(AFTERWARDS)
    expect(await release()).toEqual({ released: [2026] })
    expect(await release()).toEqual({ released: [] })
    const { rows, comments } = resultsOf(await must(office, 200, 'GET', SURVEY, { as: actor('hendra') }))
    expect(rows.map(({ of, people }) => `${of} ${people}`)).toEqual(['daerah 19', 'unit 12', 'unit 7'])
    expect(said(rows[0]?.fair ?? [])).toEqual(['1+2: 6', '3: 7', '4+5: 6'])
    expect(said(rows[1]?.fair ?? [])).toEqual(['1+2+3+4+5: 12'])
    expect(comments).toBe(7)
  })

  test('is nothing where fewer than five answered, and of units with fewer only together', async () => {
    await many(3, 'kec')
    await many(3, 'sekda')
    await many(8, 'pemkot')
    await closeYear(office)
    office.clock.set(AFTERWARDS)
    await release()
    const { rows } = resultsOf(await must(office, 200, 'GET', SURVEY, { as: actor('hendra') }))
    expect(rows.map(({ of, people }) => `${of} ${people}`)).toEqual(['daerah 14', 'unit 8', 'gabungan 6'])
  })

  test('of four people is no result, and no comment of theirs is read', async () => {
    await many(4, 'kec', { ...ANSWER, comment: 'Saya sendiri yang tahu.' })
    await closeYear(office)
    office.clock.set(AFTERWARDS)
    await release()
    expect(resultsOf(await must(office, 200, 'GET', SURVEY, { as: ADMIN }))).toMatchObject({ rows: [], comments: 0 })
    expect(await must(office, 200, 'GET', `${SURVEY}/comments`, { as: ADMIN })).toEqual({ items: [] })
    expect(await office.table.all(ranges.surveyComments(2026))).toEqual([])
  })

  test('comments are for those who lead, once released, without unit', async () => {
    await many(6, 'kec', { ...ANSWER, comment: 'Jelaskan rating lebih awal.' })
    await refused(office, [404, 'survey_not_found'], 'GET', `${SURVEY}/comments`, { as: PEMBINA })
    await closeYear(office)
    office.clock.set(AFTERWARDS)
    await release()
    await refused(office, [404, 'survey_not_found'], 'GET', '/v1/surveys/26/comments', { as: PEMBINA })
    await refused(office, [403, 'not_allowed'], 'GET', `${SURVEY}/comments`, { as: actor('camat') })
    const comment = { comment: 'Jelaskan rating lebih awal.', allowedActions: [] }
    for (const as of [PEMBINA, ADMIN, actor('walikota')])
      expect(await must(office, 200, 'GET', `${SURVEY}/comments`, { as })).toEqual({
        items: Array.from({ length: 6 }, () => comment),
      })
    expect(await must(office, 200, 'GET', `${SURVEY}/comments?limit=2`, { as: ADMIN })).toMatchObject({
      items: [comment, comment],
      next: expect.any(String),
    })
    expect((await must(office, 200, 'GET', SURVEY, { as: PEMBINA }))['allowedActions']).toEqual(['listSurveyComments'])
  })

  test('a window that is moved after the release takes no answer any more', async () => {
    await many(6, 'kec')
    const late = await judged(office)
    await closeYear(office)
    office.clock.set(AFTERWARDS)
    await release()
    office.clock.set(FEBRUARY)
    await refused(office, [409, 'survey_closed'], 'POST', ANSWERS, { as: late.as, body: ANSWER })
  })
})

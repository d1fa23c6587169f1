import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { By, Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import {
  deliveredItem,
  employeeItem,
  employeePuts,
  evaluationItem,
  signedItem,
  TW1,
} from '../../support/evaluations.ts'
import * as keys from '../../../functions/store/keys.ts'
import { EXTRA, MAIN } from '../../support/skp.ts'
import { FIRST, lay, refused, setAchievement, someone, STRANGER, version, type With } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must, PEMBINA, PEOPLE, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
  await setAchievement(system, 'pemkot')
  await lay(system, PEOPLE.sekda, {
    evaluation: base => evaluationItem({ ...base, unitId: 'sekda', actorId: idOf('walikota') }),
  })
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(WINDOW))

const WINDOW = '2026-03-25T09:00:00+07:00'
const BEFORE = '2026-03-19T23:59:59.999+07:00'
const AFTER = '2026-04-11T00:00:00.000+07:00'
const kasi = actor('kasi')
const camat = actor('camat')
const REASON = { reason: 'Lengkapi bukti' }
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'di_atas_ekspektasi', notes: 'Teruskan' }
const DONE = { realisation: 'Selesai', evidence: [{ title: 'Rekap', url: 'https://contoh.go.id/rekap' }] }
const JUDGES = ['rateEvaluation', 'signEvaluation']
const PLANNED = { items: [{ workResultId: MAIN, actions: ['Buka loket kedua'] }] }

const open = (more: Partial<Parameters<typeof evaluationItem>[0]> = {}): With => ({
  evaluation: base => evaluationItem({ ...base, ...more }),
})
const submitted = open({ status: 'diajukan' })
const handedOver = open({ by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: idOf('camat') })
const signed = (signedBy = idOf('kasi'), by: By = 'penilai'): With => ({
  evaluation: base => signedItem({ ...base, by }, { signedBy, predicate: 'baik' }),
})
const delivered = (status: 'disampaikan' | 'final' = 'disampaikan'): With => ({
  evaluation(base): Evaluation {
    const one = deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, base)
    return status === 'final' ? { ...one, status, returned: false, finalAt: 4 } : one
  },
})

const ROUTES = [
  ['GET', '', undefined],
  ['PUT', '/action-plan', PLANNED],
  ['PUT', `/realisations/${MAIN}`, DONE],
  ['POST', '/submission', {}],
  ['POST', '/return', REASON],
  ['PUT', '/rating', RATED],
  ['POST', '/signature', {}],
  ['POST', '/delivery', {}],
  ['POST', '/acknowledgement', {}],
  ['GET', '/reasons', undefined],
  ['GET', '/history', undefined],
] as const

describe.each(ROUTES)('%s /v1/evaluations/{evaluationId}%s', (method, path, body) => {
  const send = (id: string, as = STRANGER) =>
    [method, `/v1/evaluations/${id}${path}`, { as, body, headers: FIRST }] as const

  test('tells nobody whether the evaluation of a stranger is there', async () => {
    const other = await refused(system, [404, 'evaluation_not_found'], ...send(`${idOf('sekda')}-2026-TW1-1`))
    for (const id of [
      `${idOf('sekda')}-2026-TW2-1`,
      `${idOf('sekda')}-2026-TW9-1`,
      'x',
      '%ff',
      `${'a'.repeat(16)}-2026-TW1-1`,
    ]) {
      const absent = await refused(system, [404, 'evaluation_not_found'], ...send(id))
      expect({ ...absent, requestId: '' }).toEqual({ ...other, requestId: '' })
    }
  })

  test('is not for the pembina, nor, but to look at it, for the administrator', async () => {
    await refused(system, [403, 'not_allowed'], ...send(`${idOf('sekda')}-2026-TW1-1`, PEMBINA))
    if (method === 'PUT' || method === 'POST')
      await refused(system, [403, 'not_allowed'], ...send(`${idOf('sekda')}-2026-TW1-1`, actor('admin')))
  })
})

describe('actions', () => {
  const send = (path: string, as = kasi, body: object = PLANNED, headers: Record<string, string> = FIRST) =>
    ['PUT', `${path}/action-plan`, { as, body, headers }] as const

  test('are planned by the employee, and planned again [III.A.2–3]', async () => {
    const { as, evaluation } = await someone(system, open())
    // to reload helps nobody who names a version of what is not there yet
    const early = await refused(system, [412, 'stale_version'], ...send(evaluation, as, PLANNED, version(1)))
    expect(early['detail']).toContain('If-None-Match: *')
    expect(await must(system, 200, ...send(evaluation, as))).toEqual({
      ...PLANNED,
      version: 1,
      allowedActions: ['planActions'],
    })
    expect(await must(system, 200, ...send(evaluation, as, { items: [] }, version(1)))).toMatchObject({ version: 2 })
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({ actionPlan: { items: [] } })
    await refused(system, [412, 'stale_version'], ...send(evaluation, as))
    await refused(system, [403, 'not_allowed'], ...send(evaluation, kasi))
  })

  test('are for results of the plan, each once', async () => {
    const { as, evaluation } = await someone(system, open())
    const [item] = PLANNED.items
    for (const items of [[{ ...item, workResultId: 'rasing' }], [item, item]])
      await refused(system, [400, 'invalid_input'], ...send(evaluation, as, { items }))
  })

  test('are not planned once it is submitted or closed', async () => {
    const one = await someone(system, submitted)
    await refused(system, [409, 'wrong_status'], ...send(one.evaluation, one.as))
    const { as, evaluation } = await someone(system, open())
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...send(evaluation, as))
  })
})

describe('a realisation', () => {
  const send = (path: string, as = kasi, result = MAIN, headers: Record<string, string> = FIRST) =>
    ['PUT', `${path}/realisations/${result}`, { as, body: DONE, headers }] as const

  test('is recorded with its evidence from the period’s first day on [P16(2), III.A.4]', async () => {
    const { as, evaluation } = await someone(system, open())
    system.clock.set('2025-12-31T23:59:59.999+07:00')
    await refused(system, [409, 'period_not_open'], ...send(evaluation, as))
    system.clock.set('2026-01-01T00:00:00.000+07:00')
    expect(await must(system, 200, ...send(evaluation, as))).toMatchObject({ ...DONE, version: 1 })
    const other = { as, body: { realisation: 'Lain' }, headers: FIRST }
    await refused(system, [412, 'stale_version'], 'PUT', `${evaluation}/realisations/${MAIN}`, other)
    expect(await must(system, 200, ...send(evaluation, as, MAIN, version(1)))).toMatchObject({ version: 2 })
  })

  test('is of a result of the plan', async () => {
    const { as, evaluation } = await someone(system, open())
    for (const result of ['rasing', '..%2F..', 'x'.repeat(300)])
      await refused(system, [404, 'work_result_not_found'], ...send(evaluation, as, result))
  })

  test('is nobody else’s to record, nor his own once submitted or closed', async () => {
    const one = await someone(system, submitted)
    await refused(system, [403, 'not_allowed'], ...send(one.evaluation, kasi))
    await refused(system, [409, 'wrong_status'], ...send(one.evaluation, one.as))
    const { as, evaluation } = await someone(system, open())
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...send(evaluation, as))
  })

  test('needs to say which version it replaces', async () => {
    const { as, evaluation } = await someone(system, open())
    await refused(system, [428, 'version_required'], ...send(evaluation, as, MAIN, {}))
    await refused(system, [400, 'invalid_input'], ...send(evaluation, as, MAIN, { 'if-none-match': '"1"' }))
    await refused(system, [412, 'stale_version'], ...send(evaluation, as, MAIN, version(1)))
  })

  test('written in two tabs: the second is refused, the first text is kept', async () => {
    const { as, evaluation } = await someone(system, open())
    await must(system, 200, ...send(evaluation, as))
    const tab = (realisation: string) =>
      system.call('PUT', `${evaluation}/realisations/${MAIN}`, { as, body: { realisation }, headers: version(1) })
    const answers = await Promise.all([tab('Tab kiri'), tab('Tab kanan')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const kept = answers.find(({ status }) => status === 200)?.body['realisation']
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      realisations: [{ realisation: kept, version: 2 }],
    })
  })
})

describe('what is open with the evaluator', () => {
  test('meets an extension of its period, and takes the new instant along', async () => {
    // opened when the window of the second quarter was still to end in May
    const early = endOf('2026-05-31')
    const { as, evaluation } = await someone(system, {
      ...open({ periodId: '2026-TW2', startsAt: at('2026-04-01T00:00:00+07:00'), closesAt: early }),
      recorded: true,
    })
    system.clock.set('2026-07-01T09:00:00+07:00')
    const second = evaluation
    const sent = { as, body: DONE, headers: FIRST }
    await must(system, 200, 'PUT', `${second}/action-plan`, { as, body: PLANNED, headers: FIRST })
    await must(system, 200, 'PUT', `${second}/realisations/${EXTRA}`, sent)
    await must(system, 200, 'PUT', `${second}/rating`, { as: kasi, body: RATED, headers: FIRST })
    expect(await must(system, 200, 'GET', second, { as })).toMatchObject({ closesAt: '2026-07-10T23:59:59.999+07:00' })
    await must(system, 200, 'POST', `${second}/submission`, { as })

    for (const [path, who, body] of [
      [`/realisations/${EXTRA}`, 'self', DONE],
      ['/rating', 'kasi', RATED],
    ] as const) {
      const one = await someone(system, open({ periodId: '2026-TW2', closesAt: early }))
      await must(system, 200, 'PUT', one.evaluation + path, {
        as: who === 'self' ? one.as : kasi,
        body,
        headers: FIRST,
      })
      expect(await must(system, 200, 'GET', one.evaluation, { as: one.as })).toMatchObject({
        closesAt: '2026-07-10T23:59:59.999+07:00',
        version: 1,
      })
    }
  })
})

describe('a submission', () => {
  const send = (path: string, as = kasi) => ['POST', `${path}/submission`, { as }] as const

  test('needs a realisation of every main result, and none of an additional one [P16(2), III.A.4]', async () => {
    const { as, evaluation } = await someone(system, open())
    const body = await refused(system, [409, 'realisation_missing'], ...send(evaluation, as))
    expect(body).toMatchObject({ errors: [{ pointer: `/realisations/${MAIN}` }] })
    const other = await someone(system, { ...open(), recorded: true })
    expect(await must(system, 200, ...send(other.evaluation, other.as))).toMatchObject({
      status: 'diajukan',
      version: 2,
    })
    await refused(system, [409, 'wrong_status'], ...send(other.evaluation, other.as))
    await refused(system, [403, 'not_allowed'], ...send(other.evaluation, kasi))
  })

  test('belongs into the window', async () => {
    const { as, evaluation } = await someone(system, { ...open(), recorded: true })
    system.clock.set(BEFORE)
    await refused(system, [409, 'period_not_open'], ...send(evaluation, as))
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...send(evaluation, as))
  })

  test('is given back with a reason, and made again', async () => {
    const { as, evaluation } = await someone(system, { ...submitted, recorded: true })
    const back = (who = kasi) => ['POST', `${evaluation}/return`, { as: who, body: REASON }] as const
    await refused(system, [403, 'not_allowed'], ...back(as))
    system.clock.set(BEFORE)
    await refused(system, [409, 'period_not_open'], ...back())
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...back())
    system.clock.set(WINDOW)
    expect(await must(system, 200, ...back())).toMatchObject({ status: 'terbuka', returnedReason: REASON.reason })
    await refused(system, [409, 'wrong_status'], ...back())
    expect(await must(system, 200, ...send(evaluation, as))).not.toHaveProperty('returnedReason')
  })
})

describe('a rating', () => {
  const send = (path: string, as = kasi, body: object = RATED, headers: Record<string, string> = FIRST) =>
    ['PUT', `${path}/rating`, { as, body, headers }] as const

  test('is a draft that only its author sees, with the predicate that it would give', async () => {
    const { as, evaluation } = await someone(system, open())
    const results = [{ workResultId: MAIN, rating: 'di_atas_ekspektasi', note: 'Lampaui' }]
    const draft = await must(system, 200, ...send(evaluation, kasi, { ...RATED, results }))
    expect(draft).toEqual({ ...RATED, results, predicate: 'baik', version: 1, allowedActions: JUDGES })
    expect(await must(system, 200, 'GET', evaluation, { as: kasi })).toMatchObject({ rating: draft })
    for (const who of [as, camat, actor('admin')])
      expect(await must(system, 200, 'GET', evaluation, { as: who })).not.toHaveProperty('rating')
    await refused(system, [412, 'stale_version'], ...send(evaluation))
    expect(await must(system, 200, ...send(evaluation, kasi, RATED, version(1)))).toMatchObject({
      version: 2,
      results: [],
    })
    for (const id of ['rasing', MAIN])
      await refused(
        system,
        [400, 'invalid_input'],
        ...send(
          evaluation,
          kasi,
          {
            ...RATED,
            results: [
              { workResultId: id, rating: 'sesuai_ekspektasi' },
              { workResultId: id, rating: 'sesuai_ekspektasi' },
            ],
          },
          version(2),
        ),
      )
  })

  test.each([
    ['2026-TW1', WINDOW],
    ['2026-TAHUNAN', '2026-12-21T09:00:00+07:00'],
  ])(
    'of %s, at %s, is given with every realisation and its evidence at hand [IV.B.3.a.1.a–b, IV.B.3.b.1.a–b]',
    async (periodId, moment) => {
      const { as, evaluation } = await someone(system, open({ periodId }))
      system.clock.set(moment)
      for (const result of [EXTRA, MAIN])
        await must(system, 200, 'PUT', `${evaluation}/realisations/${result}`, { as, body: DONE, headers: FIRST })
      await must(system, 200, ...send(evaluation))
      const { workResults, realisations } = await must(system, 200, 'GET', evaluation, { as: kasi })
      expect(workResults).toMatchObject([{ workResultId: MAIN }, { workResultId: EXTRA }])
      expect(realisations).toMatchObject([
        { workResultId: EXTRA, ...DONE },
        { workResultId: MAIN, ...DONE },
      ])
    },
  )
  test('is the evaluator’s, inside the window, before the signature [IV.A.1, P24(2)–(3)]', async () => {
    const { as, evaluation } = await someone(system, open())
    for (const who of [as, camat]) await refused(system, [403, 'not_allowed'], ...send(evaluation, who))
    system.clock.set(BEFORE)
    await refused(system, [409, 'period_not_open'], ...send(evaluation))
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...send(evaluation))
    const done = await someone(system, signed())
    await refused(system, [409, 'wrong_status'], ...send(done.evaluation))
  })
})

describe('a signature', () => {
  const send = (path: string, as = kasi, body: object = {}) => ['POST', `${path}/signature`, { as, body }] as const

  test('fixes the judgement, and its reasons stay with who judges', async () => {
    const { as, evaluation } = await someone(system, { ...open(), rating: {} })
    const answer = await must(system, 200, ...send(evaluation, kasi, { deviationReason: 'Bencana banjir' }))
    expect(answer).toMatchObject({
      status: 'dinilai',
      predicate: 'baik',
      achievement: 'baik',
      deviationReason: 'Bencana banjir',
      late: false,
    })
    expect(await must(system, 200, 'GET', evaluation, { as })).not.toHaveProperty('signedAt')
    const history = await must(system, 200, 'GET', `${evaluation}/history`, { as })
    expect(history['items']).toMatchObject([{ operation: 'signEvaluation', fixed: {} }])
    expect(JSON.stringify(history)).not.toContain('baik')
  })

  test('without rating, achievement, in another state, at another time there is none [P24(1), V.A.4]', async () => {
    const { evaluation } = await someone(system, open())
    await refused(system, [409, 'rating_missing'], ...send(evaluation))
    const elsewhere = await someone(system, { person: { evaluatorId: idOf('sekda') }, ...open(), rating: {} })
    await refused(system, [409, 'achievement_missing'], ...send(elsewhere.evaluation, actor('sekda')))
    const done = await someone(system, signed())
    await refused(system, [409, 'wrong_status'], ...send(done.evaluation))
    const rated = await someone(system, { ...open(), rating: {} })
    system.clock.set(BEFORE)
    await refused(system, [409, 'period_not_open'], ...send(rated.evaluation))
    system.clock.set(AFTER)
    await refused(system, [409, 'period_closed'], ...send(rated.evaluation))
  })

  test('of the head of region is final for pimpinan tinggi and heads of unit mandiri; above him nobody hears the others [IV.A.12, V.B.1]', async () => {
    const under = async (person: Partial<Employee>) => {
      const one = await someone(system, { person: { evaluatorId: idOf('walikota'), ...person }, ...open(), rating: {} })
      return { ...one, signature: () => must(system, 200, ...send(one.evaluation, actor('walikota'))) }
    }
    const high = await under({ position: { name: 'Asisten', kind: 'pimpinan_tinggi' } })
    expect(await high.signature()).toMatchObject({ finalBy: 'IV.A.12' })
    const head = await under({ unitId: 'uptd' })
    const unit = { unitId: 'uptd', name: 'UPTD', parentId: 'pemkot', mandiri: true, headId: head.employeeId }
    await write(system, [{ action: 'PutItem', key: keys.unit('uptd'), item: unit, when: { absent: true } }])
    expect(await head.signature()).toMatchObject({ finalBy: 'IV.A.12' })
    const other = await under({})
    expect(await other.signature()).toMatchObject({ finalBy: 'V.B.1' })
    await must(system, 200, 'POST', `${other.evaluation}/delivery`, { as: actor('walikota') })
    const seen = await must(system, 200, 'GET', other.evaluation, { as: other.as })
    expect(seen['allowedActions']).not.toContain('objectToEvaluation')
    expect(JSON.stringify(seen['deadlines'])).not.toContain('objectToEvaluation')
  })

  test('of the year uses last year’s achievement while this year’s is not out [IV.B.1.f]', async () => {
    const annual = open({
      periodId: '2026-TAHUNAN',
      opensAt: at('2026-12-20T00:00:00+07:00'),
      closesAt: endOf('2027-01-31'),
    })
    const one = await someone(system, { ...annual, rating: {} })
    system.clock.set('2027-01-20T09:00:00+07:00')
    await refused(system, [409, 'achievement_missing'], ...send(one.evaluation))
    await setAchievement(system, 'kec', '2025-TAHUNAN')
    await must(system, 200, ...send(one.evaluation))
    const reasons = await must(system, 200, 'GET', `${one.evaluation}/reasons`, { as: kasi })
    expect(reasons).toMatchObject({
      achievement: { periodId: '2025-TAHUNAN', unitId: 'kec' },
      steps: [
        { article: 'Lampiran BAB IV.B.1.f', sentence: expect.stringContaining('pada tahun 2025') },
        {},
        {},
        {},
        {},
      ],
    })
    expect(await must(system, 200, 'GET', one.evaluation, { as: one.as })).toMatchObject({ periodic: [] })
  })

  test('holds a note or a recommendation, of the whole or of a result [V.A.3]', async () => {
    const bare = await someone(system, { ...open(), rating: { notes: '' } })
    const { detail } = await refused(system, [409, 'notes_missing'], ...send(bare.evaluation))
    expect(detail).toContain('V.A.3')
    const result = { workResultId: MAIN, rating: 'sesuai_ekspektasi', note: 'Pertahankan' } as const
    const noted = await someone(system, { ...open(), rating: { notes: '', results: [result] } })
    expect(await must(system, 200, ...send(noted.evaluation))).toMatchObject({ predicate: 'baik' })
  })

  test('is the former evaluator’s who keeps the period, not the new one’s [IV.A.14]', async () => {
    const { as, evaluation } = await someone(system, open({ keptEvaluatorId: idOf('admin') }))
    const former = actor('admin')
    await refused(system, [403, 'not_allowed'], 'PUT', `${evaluation}/rating`, {
      as: kasi,
      body: RATED,
      headers: FIRST,
    })
    await must(system, 200, 'PUT', `${evaluation}/rating`, { as: former, body: RATED, headers: FIRST })
    await must(system, 200, ...send(evaluation, former))
    await must(system, 200, 'POST', `${evaluation}/delivery`, { as: former })
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({ predicate: 'baik' })
  })
})

describe('the closing instant', () => {
  const moments = [
    [TW1.closesAt - 1, 200],
    [TW1.closesAt, 200],
    [TW1.closesAt + 1, 409],
  ] as const

  test.each(moments)(
    'at %d the clock that stands still answers %d to rating, signature and submission [P24(2)–(3), V.A.4]',
    async (moment, status) => {
      const rated = await someone(system, { ...open(), rating: {} })
      const own = await someone(system, { ...open(), recorded: true })
      system.clock.set(moment)
      const asked = [
        ['PUT', `${own.evaluation}/rating`, { as: kasi, body: RATED, headers: FIRST }],
        ['POST', `${own.evaluation}/submission`, { as: own.as }],
        ['POST', `${rated.evaluation}/signature`, { as: kasi }],
      ] as const
      for (const [method, target, call] of asked) {
        const answer = await system.call(method, target, call)
        expect(answer.status, target).toBe(status)
        if (status === 409) expect(answer.body).toMatchObject({ code: 'period_closed' })
      }
    },
  )
})

describe('an evaluator who is recorded without a unit', () => {
  const under = (evaluator: Employee): With => ({
    person: { evaluatorId: evaluator.employeeId },
    ...open(),
    rating: {},
  })

  test('as head of region leads the whole: the achievement of the top unit is used [IV.B.1.g]', async () => {
    const mayor = employeeItem(901, { kind: 'kepala_daerah', roles: ['kepala_daerah'] })
    await write(system, employeePuts(withoutUnit(mayor)))
    const { evaluation } = await someone(system, under(mayor))
    const as = { sub: 'mayor', employeeId: mayor.employeeId, roles: mayor.roles }
    expect(await must(system, 200, 'POST', `${evaluation}/signature`, { as })).toMatchObject({ achievement: 'baik' })
    const reasons = await must(system, 200, 'GET', `${evaluation}/reasons`, { as })
    expect(reasons).toMatchObject({ achievement: { unitId: 'pemkot' } })
  })

  test('otherwise is told who can mend it', async () => {
    const chief = employeeItem(902, { position: { name: 'Kepala', kind: 'pengawas' } })
    await write(system, employeePuts(withoutUnit(chief)))
    const { evaluation } = await someone(system, under(chief))
    const as = { sub: 'chief', employeeId: chief.employeeId, roles: chief.roles }
    const answer = await refused(system, [409, 'achievement_missing'], 'POST', `${evaluation}/signature`, { as })
    expect(answer['detail']).toMatch(/unit kerja mana pun/)
  })
})

function withoutUnit(person: Employee): Employee {
  const { unitId: _, ...rest } = person
  return rest
}

describe('delivery and receipt', () => {
  test('who signed delivers also when the employee has moved to another evaluator since', async () => {
    const { evaluation } = await someone(system, {
      person: { evaluatorId: idOf('camat') },
      evaluation: base => signedItem(base, { signedBy: idOf('kasi') }),
    })
    await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/delivery`, { as: actor('camat') })
    await must(system, 200, 'POST', `${evaluation}/delivery`, { as: actor('kasi') })
  })

  test('only who signed delivers; from then on the employee sees it, and why [V.A.3, V.A.5, P24(5), P24(6)]', async () => {
    const { as, evaluation } = await someone(system, { ...signed(), rating: {}, recorded: true })
    const reasons = (who = as) => ['GET', `${evaluation}/reasons`, { as: who }] as const
    await refused(system, [409, 'wrong_status'], ...reasons())
    await must(system, 200, ...reasons(kasi))
    for (const who of [as, camat])
      await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/delivery`, { as: who })
    const answer = await must(system, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
    expect(answer).toMatchObject({ status: 'disampaikan', receivedAt: WINDOW, deliveredAt: WINDOW })
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/delivery`, { as: kasi })
    expect(await must(system, 200, ...reasons())).toMatchObject({
      predicate: 'baik',
      notes: 'Teruskan',
      results: [{ realisation: 'Selesai' }, {}],
    })
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      predicate: 'baik',
      rating: { notes: 'Teruskan' },
    })
  })

  test('its reasons stand in the order of the law: achievement, pattern, ratings, predicate [P24(1), P25(1)]', async () => {
    const { evaluation } = await someone(system, { ...signed(), rating: {}, recorded: true })
    const { steps } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as: kasi })
    expect(steps).toMatchObject([
      { step: 'achievement' },
      { step: 'distribution' },
      { step: 'workRating' },
      { step: 'behaviourRating' },
      { step: 'predicate' },
    ])
  })

  test('an evaluator who came later does not deliver what another signed', async () => {
    const { evaluation } = await someone(system, signed(idOf('admin')))
    await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/delivery`, { as: kasi })
  })

  test('what is not signed cannot be delivered', async () => {
    const { evaluation } = await someone(system, open())
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/delivery`, { as: kasi })
  })

  test('the employee says that he has seen it, once, after delivery [V.A.6]', async () => {
    const { as, evaluation } = await someone(system, delivered())
    await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/acknowledgement`, { as: kasi })
    const seen = await must(system, 200, 'POST', `${evaluation}/acknowledgement`, {
      as,
      body: { comment: 'Saya baca' },
    })
    expect(seen).toMatchObject({ status: 'diterima', comment: 'Saya baca', acknowledgedAt: WINDOW })
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/acknowledgement`, { as })
    const early = await someone(system, signed())
    await refused(system, [409, 'wrong_status'], 'POST', `${early.evaluation}/acknowledgement`, { as: early.as })
    const end = await someone(system, delivered('final'))
    expect(await must(system, 200, 'GET', end.evaluation, { as: end.as })).toMatchObject({
      status: 'final',
      returned: false,
    })
  })
})

describe('after the evaluator’s default', () => {
  test('the closing hands it to the superior; he alone judges, and the draft stays out of the employee’s sight [IV.A.11, V.A.8]', async () => {
    const own = await openSystem({ now: WINDOW })
    await layTown(own)
    await setAchievement(own)
    const { as, evaluation } = await someone(own, {
      ...open(),
      rating: { workRating: 'di_bawah_ekspektasi' },
      recorded: true,
    })
    own.clock.set(AFTER)
    await own.run('closeDuePeriods')
    await own.drain()
    const rate = (who = camat) => ['PUT', `${evaluation}/rating`, { as: who, body: RATED, headers: FIRST }] as const
    await refused(own, [409, 'period_closed'], ...rate(kasi))
    await refused(own, [409, 'period_closed'], 'POST', `${evaluation}/signature`, { as: kasi })
    await refused(own, [409, 'rating_missing'], 'POST', `${evaluation}/signature`, { as: camat })
    await must(own, 200, ...rate())
    const list = await must(own, 200, 'GET', '/v1/me/team/evaluations?periodId=2026-TW1', { as: camat })
    expect(list['items']).toMatchObject([{ by: 'superior', dueAt: '2026-04-30T23:59:59.999+07:00' }])

    own.clock.set('2026-05-01T00:00:00.000+07:00')
    const done = await must(own, 200, 'POST', `${evaluation}/signature`, { as: camat })
    expect(done).toMatchObject({ by: 'superior', late: true, finalBy: 'IV.A.11', predicate: 'baik' })
    await refused(own, [403, 'not_allowed'], 'POST', `${evaluation}/delivery`, { as: kasi })
    await must(own, 200, 'POST', `${evaluation}/delivery`, { as: camat })

    const entries = async (who = as) =>
      JSON.stringify((await must(own, 200, 'GET', `${evaluation}/history`, { as: who }))['items'])
    expect(await entries(camat)).toContain('di_bawah_ekspektasi')
    expect(await entries()).not.toContain('di_bawah_ekspektasi')
    expect(await entries()).toContain('closeDuePeriods')
    await own.close()
  })

  test('in time is not late, and the evaluator has no part [IV.A.11, V.A.8]', async () => {
    const { evaluation } = await someone(system, { ...handedOver, rating: {} })
    system.clock.set(endOf('2026-04-30'))
    await refused(system, [409, 'period_closed'], 'POST', `${evaluation}/signature`, { as: kasi })
    expect(await must(system, 200, 'POST', `${evaluation}/signature`, { as: camat })).toMatchObject({ late: false })
  })
})

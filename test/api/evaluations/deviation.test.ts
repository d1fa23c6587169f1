import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Predicate } from '../../../functions/domain/evaluations/ratings.ts'
import { endOf } from '../../../functions/domain/instant.ts'
import {
  DEVIATION,
  deliveredItem,
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
} from '../../support/evaluations.ts'
import { patience } from '../../support/engine.ts'
import { actsFor, official } from '../../support/delegations.ts'
import { refused, setAchievement, someone, STRANGER } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA, write } from '../../support/town.ts'

const failing = { index: '' }
let system: TestSystem
beforeEach(async () => {
  failing.index = ''
  system = await openSystem({
    now: '2026-03-25T09:00:00+07:00',
    middleware: client =>
      client.middlewareStack.add(
        next => async args => {
          const { IndexName } = Object.assign({ IndexName: undefined }, args.input)
          if (failing.index !== '' && IndexName === failing.index)
            throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
          return next(args)
        },
        { step: 'initialize' },
      ),
  })
  await layTown(system)
  await setAchievement(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const camat = actor('camat')
const REASON = { reason: 'Tim inti menangani banjir di tiga kelurahan' }

let people = 0
/** Others of the kasi's people, signed with this predicate. */
async function beside(n: number, predicate: Predicate, actorId = idOf('kasi')): Promise<void> {
  const evaluations = Array.from({ length: n }, () =>
    signedItem({ employeeId: employeeIdOf((people += 1)), actorId }, { predicate, signedBy: actorId }),
  )
  await write(system, evaluations.flatMap(evaluationPuts))
}
const open = (rating = {}) => someone(system, { evaluation: base => evaluationItem(base), rating })
const sign = (evaluation: string, body: object = {}, as = kasi) =>
  must(system, 200, 'POST', `${evaluation}/signature`, { as, body })
const tasksOf = async (as = kasi) => {
  const { tasks } = await must(system, 200, 'GET', '/v1/me/home', { as })
  return JSON.stringify(tasks)
}

describe('a signature that deviates from the guide', () => {
  describe('with a Plt. of an office under the head [IV.A.5]', () => {
    const DAYS = { startsOn: '2026-03-20', endsOn: '2026-04-08', kind: 'plt' } as const

    /** One whose evaluator is the sekda, and who acts in a vacant office under the kasi, or the other way round. */
    async function acting(evaluatorId: string, under: string, signedBy?: string) {
      const vacant = await official(system, { evaluatorId: under, status: 'berhenti' })
      const one = await someone(system, {
        person: { evaluatorId },
        evaluation: base =>
          signedBy === undefined
            ? evaluationItem({ ...base, actorId: evaluatorId })
            : signedItem({ ...base, actorId: evaluatorId }, { predicate: 'sangat_baik', signedBy }),
      })
      await actsFor(system, vacant.employeeId, one.employeeId, DAYS)
    }
    const great = { workRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' }

    test('who is judged here as Plt. is one of the others, not judged yet', async () => {
      await beside(4, 'sangat_baik')
      await acting(idOf('sekda'), idOf('kasi'))
      expect(await sign((await open(great)).evaluation)).toMatchObject({
        deviations: expect.arrayContaining([
          {
            sentence: expect.stringContaining('0 dari 6 orang (0 persen), 1 orang belum dinilai'),
            source: expect.anything(),
          },
        ]),
      })
    })

    test('who of his people is judged elsewhere as Plt. is none of them', async () => {
      await beside(4, 'sangat_baik')
      await acting(idOf('kasi'), idOf('sekda'))
      expect(await sign((await open(great)).evaluation)).toMatchObject({
        deviations: expect.arrayContaining([
          { sentence: expect.stringContaining('0 dari 5 orang'), source: expect.anything() },
        ]),
      })
    })

    test.each([
      ['the evaluator before', 'sekda', '0 dari 5 orang'],
      ['the head', 'kasi', '0 dari 6 orang (0 persen).'],
    ] as const)('what %s signed of him counts for whose judgement it is', async (_who, signer, told) => {
      await beside(4, 'sangat_baik')
      await acting(idOf('sekda'), idOf('kasi'), idOf(signer))
      expect(await sign((await open(great)).evaluation)).toMatchObject({
        deviations: expect.arrayContaining([{ sentence: expect.stringContaining(told), source: expect.anything() }]),
      })
    })
  })

  test('is signed, marked with what deviated, and asked for the reason again [IV.B.2.a–f]', async () => {
    await beside(7, 'baik')
    const { evaluation } = await open()
    const signed = await sign(evaluation)
    expect(signed).toMatchObject({
      status: 'dinilai',
      predicate: 'baik',
      deviates: true,
      deviations: [
        {
          sentence:
            'Baik paling banyak 70 persen (Surat Edaran Menteri PANRB Nomor 3 Tahun 2023); saat ini 8 dari 8 orang (100 persen).',
          source: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023',
        },
        { source: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023' },
      ],
      allowedActions: ['deliverEvaluation', 'explainDeviation', 'getReasons', 'getHistory'],
    })
    expect(signed).not.toHaveProperty('deviationReason')
    expect(await tasksOf()).toContain('explainDeviation')
  })

  test('keeps the reason that came with it, and asks nothing', async () => {
    await beside(7, 'baik')
    const { evaluation } = await open()
    expect(await sign(evaluation, { deviationReason: REASON.reason })).toMatchObject({
      deviates: true,
      deviationReason: REASON.reason,
      allowedActions: ['deliverEvaluation', 'getReasons', 'getHistory'],
    })
    expect(await tasksOf()).not.toContain('explainDeviation')
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/deviation`, { as: kasi, body: REASON })
  })

  test('is only that which is part of it; what others can still put right is none', async () => {
    await beside(7, 'baik')
    const needed = await open({ workRating: 'di_bawah_ekspektasi' })
    expect(await sign(needed.evaluation)).toMatchObject({ predicate: 'butuh_perbaikan' })
    expect(await must(system, 200, 'GET', needed.evaluation, { as: kasi })).not.toHaveProperty('deviates')
    await write(
      system,
      Array.from({ length: 20 }, () =>
        evaluationItem({ employeeId: employeeIdOf((people += 1)), actorId: idOf('kasi') }),
      ).flatMap(evaluationPuts),
    )
    expect(await sign((await open()).evaluation)).not.toHaveProperty('deviates')
  })

  test('counts the signer’s own drafts, and nobody else’s', async () => {
    await beside(2, 'baik')
    for (let n = 0; n < 4; n += 1) await open({ ratedBy: idOf('sekda') })
    const { evaluation } = await open()
    expect(await sign(evaluation)).not.toHaveProperty('deviates')
    for (let n = 0; n < 4; n += 1) await open()
    const another = await open()
    expect(await sign(another.evaluation)).not.toHaveProperty('deviates')
    for (let n = 0; n < 10; n += 1) await open()
    expect(await sign((await open()).evaluation)).toMatchObject({ deviates: true })
  })

  test('of a team of four is none', async () => {
    await beside(3, 'baik')
    expect(await sign((await open()).evaluation)).not.toHaveProperty('deviates')
  })

  test('by the superior is looked at with what the evaluator signed and what came from him [IV.A.11]', async () => {
    const handedOver = { by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: idOf('camat') } as const
    const laid = {
      evaluation: (base: object) => evaluationItem({ ...base, ...handedOver }),
      rating: { ratedBy: idOf('camat') },
    }
    await beside(4, 'baik')
    const [first, second] = [await someone(system, laid), await someone(system, laid)]
    // of another evaluator's people: none of this group
    const other = employeeItem(88_001, { evaluatorId: idOf('admin') })
    await write(system, [
      ...employeePuts(other),
      ...evaluationPuts(evaluationItem({ ...handedOver, employeeId: other.employeeId })),
    ])
    system.clock.set('2026-04-15T09:00:00+07:00')
    expect(await sign(first.evaluation, {}, camat)).toMatchObject({
      by: 'superior',
      deviates: true,
      deviations: [{ sentence: expect.stringContaining('6 dari 6 orang') }, {}],
    })
    expect(await tasksOf(camat)).toContain('explainDeviation')
    expect(second.evaluation).toBeDefined()
  })

  test.each(['byActor', 'byTeam'])('is signed all the same when %s cannot be read', async index => {
    await beside(7, 'baik')
    const { evaluation } = await open()
    failing.index = index
    expect(await sign(evaluation)).not.toHaveProperty('deviates')
    failing.index = ''
    const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as: kasi })
    expect(items).toMatchObject([{ operation: 'signEvaluation', fixed: { distribution: 'tidak_terbaca' } }])
  })

  test('costs one query of the team, whatever its size', { timeout: patience(60_000) }, async () => {
    await beside(199, 'baik')
    const { evaluation } = await open()
    const began = performance.now()
    expect(await sign(evaluation)).toMatchObject({ deviates: true })
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('the reason given later', () => {
  const laid = (evaluation: (base: object) => Parameters<typeof evaluationPuts>[0]) => someone(system, { evaluation })
  const deviating = { signedBy: idOf('kasi'), deviations: [DEVIATION] }

  test('stands beside the judgement, which does not change; who judges and who stands above reads it', async () => {
    const { evaluation, as } = await laid(base => signedItem(base, deviating))
    const before = await must(system, 200, 'GET', evaluation, { as: kasi })
    const explained = await must(system, 200, 'POST', `${evaluation}/deviation`, { as: kasi, body: REASON })
    expect(explained).toMatchObject({ status: 'dinilai', deviationReason: REASON.reason, version: 4 })
    for (const name of ['predicate', 'workRating', 'behaviourRating', 'achievement', 'signedAt'])
      expect(explained[name]).toEqual(before[name])
    for (const reader of [kasi, camat, actor('admin')])
      expect(await must(system, 200, 'GET', evaluation, { as: reader })).toMatchObject({
        deviates: true,
        deviationReason: REASON.reason,
      })
    await must(system, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
    const seen = await must(system, 200, 'GET', evaluation, { as })
    for (const name of ['deviates', 'deviations', 'deviationReason']) expect(seen).not.toHaveProperty(name)
    await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/deviation`, { as: kasi, body: REASON })
  })

  test('is in the history; of the deviation the employee reads nothing there', async () => {
    await beside(7, 'baik')
    const { evaluation, as } = await open()
    await sign(evaluation)
    await must(system, 200, 'POST', `${evaluation}/deviation`, { as: kasi, body: REASON })
    await must(system, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
    const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as: camat })
    expect(items).toMatchObject([
      {
        operation: 'signEvaluation',
        fixed: { deviation: { deviations: [{ held: 8 }, { held: 0 }], salt: expect.any(String) } },
      },
      { operation: 'explainDeviation', from: 'dinilai', to: 'dinilai', fixed: { reason: expect.any(String) } },
      { operation: 'deliverEvaluation' },
    ])
    const own = await must(system, 200, 'GET', `${evaluation}/history`, { as })
    expect(own['items']).toMatchObject([
      { operation: 'signEvaluation', fixed: { predicate: 'baik' } },
      { operation: 'explainDeviation', fixed: {} },
      {},
    ])
    expect(JSON.stringify(own)).not.toMatch(/deviation"|"reason"|held/)
  })

  test('is wanted once, from who signed, of what deviates, and not of a final result', async () => {
    const { evaluation, as } = await laid(base => signedItem(base, { signedBy: idOf('kasi') }))
    const ask = (who: typeof kasi) => ['POST', `${evaluation}/deviation`, { as: who, body: REASON }] as const
    await refused(system, [409, 'wrong_status'], ...ask(kasi))
    await refused(system, [403, 'not_allowed'], ...ask(camat))
    await refused(system, [403, 'not_allowed'], ...ask(as))
    await refused(system, [404, 'evaluation_not_found'], ...ask(STRANGER))
    for (const other of [ADMIN, PEMBINA]) await refused(system, [403, 'not_allowed'], ...ask(other))
    const final = await laid(base => ({
      ...deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, base, deviating),
      ...{ status: 'final', returned: false, finalAt: 4 },
    }))
    await refused(system, [409, 'wrong_status'], 'POST', `${final.evaluation}/deviation`, { as: kasi, body: REASON })
    await refused(system, [400, 'invalid_input'], 'POST', `${evaluation}/deviation`, { as: kasi, body: {} })
  })
})

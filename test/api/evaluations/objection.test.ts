import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endOf } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { deliveredItem, employeeItem, employeePuts, evaluationItem, signedItem } from '../../support/evaluations.ts'
import { FIRST, refused, setAchievement, someone, STRANGER, type With } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, PEOPLE, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())
beforeEach(() => system.clock.set(THURSDAY))

/** 14 and 15 May are days off. */
const THURSDAY = '2026-05-07T10:00:00+07:00'
const RECEIVED = at('2026-04-20T09:00:00+07:00')
const OBJECT_BY = endOf('2026-05-11')
const kasi = actor('kasi')
const camat = actor('camat')
const sekda = actor('sekda')
const REASONS = { reasons: 'Capaian loket kedua belum dihitung.' }
const EXPLAINED = { explanation: 'Loket kedua dibuka sesudah periode berakhir.' }
const UPHELD = { outcome: 'menguatkan', decision: 'Loket kedua memang di luar periode.' }
const CHANGED = {
  outcome: 'mengubah',
  workRating: 'di_atas_ekspektasi',
  behaviourRating: 'di_atas_ekspektasi',
  decision: 'Loket kedua sudah melayani sejak 1 Maret.',
  recommendation: 'Pertahankan, dan bagikan caranya kepada seksi lain.',
}

const delivered = (judged: Parameters<typeof deliveredItem>[2] = {}, more: object = {}): With => ({
  evaluation: base =>
    deliveredItem(
      { deliveredAt: RECEIVED, acknowledgeBy: OBJECT_BY, objectBy: OBJECT_BY },
      { ...base, ...more },
      { signedBy: idOf('kasi'), predicate: 'baik', ...judged },
    ),
  rating: {},
})

async function contested(having: With = delivered()) {
  const one = await someone(system, having)
  await must(system, 200, 'POST', `${one.evaluation}/objection`, { as: one.as, body: REASONS })
  return one
}

describe('an objection', () => {
  test('changes a result: both are heard, the superior decides, the first judgement stays beside the new one [P29, V.B.1, V.B.2, V.B.3, V.B.4, V.B.5, V.B.7]', async () => {
    const { as, evaluation, employeeId } = await someone(system, delivered())
    const filed = await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
    expect(filed).toMatchObject({
      status: 'keberatan',
      objection: { ...REASONS, explainBy: '2026-05-12T23:59:59.999+07:00', decideBy: '2026-05-20T23:59:59.999+07:00' },
      allowedActions: ['explainObjection', 'getReasons', 'getHistory'],
    })
    const desk = async () => (await must(system, 200, 'GET', '/v1/me/objections?limit=100', { as: camat }))['items']
    const mine = expect.objectContaining({ employeeId, evaluatorExplained: false, allowedActions: [] })
    expect(await desk()).toEqual(expect.arrayContaining([mine]))
    const home = async (who: typeof kasi) => (await must(system, 200, 'GET', '/v1/me/home', { as: who }))['tasks']
    const task = (operation: string) => expect.objectContaining({ operation, href: evaluation.replace('/v1', '') })
    expect(await home(kasi)).toEqual(expect.arrayContaining([task('explainObjection')]))
    expect(await home(camat)).toEqual(expect.arrayContaining([task('decideObjection')]))

    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, {
      as,
      body: { explanation: 'Foto terlampir.' },
    })
    await refused(system, [409, 'explanation_awaited'], 'POST', `${evaluation}/objection/decision`, {
      as: camat,
      body: CHANGED,
    })
    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, { as: kasi, body: EXPLAINED })
    expect(await home(kasi)).not.toEqual(expect.arrayContaining([task('explainObjection')]))
    const decided = await must(system, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body: CHANGED })
    expect(decided).toMatchObject({
      status: 'final',
      predicate: 'sangat_baik',
      finalBy: 'V.B.5',
      returned: false,
      objection: {
        outcome: 'mengubah',
        first: { workRating: 'sesuai_ekspektasi', predicate: 'baik' },
        explanations: [{ side: 'pegawai' }, { side: 'pejabat_penilai', text: EXPLAINED.explanation }],
        decision: CHANGED.decision,
        recommendation: CHANGED.recommendation,
        late: false,
      },
    })
    expect(await desk()).not.toEqual(expect.arrayContaining([expect.objectContaining({ employeeId })]))
    expect(await must(system, 200, 'GET', evaluation, { as })).toMatchObject({
      predicate: 'sangat_baik',
      objection: { first: { predicate: 'baik' }, decision: CHANGED.decision },
    })
    const { steps } = await must(system, 200, 'GET', `${evaluation}/reasons`, { as })
    expect(steps).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ step: 'objection', value: 'mengubah', article: 'Lampiran BAB V.B.5' }),
        expect.objectContaining({
          step: 'workRating',
          sentence: expect.stringContaining('yang ditetapkan atasan pejabat penilai'),
        }),
      ]),
    )
    const { items } = await must(system, 200, 'GET', `${evaluation}/history`, { as })
    expect(items).toMatchObject([
      { operation: 'objectToEvaluation', from: 'disampaikan', to: 'keberatan' },
      { operation: 'explainObjection', fixed: { side: 'pegawai' } },
      { operation: 'explainObjection', fixed: { side: 'pejabat_penilai' } },
      { operation: 'decideObjection', to: 'final', fixed: { outcome: 'mengubah', first: { predicate: 'baik' } } },
    ])
    await refused(system, [409, 'final_result'], 'POST', `${evaluation}/objection`, { as, body: REASONS })
    for (const [path, who, body] of [
      ['explanation', as, EXPLAINED],
      ['decision', camat, UPHELD],
    ] as const)
      await refused(system, [409, 'wrong_status'], 'POST', `${evaluation}/objection/${path}`, { as: who, body })
  })

  test('upholds a result, also one that was signed for; it stays as it was [V.A.6, V.B.5]', async () => {
    const { as, evaluation } = await someone(system, delivered())
    await must(system, 200, 'POST', `${evaluation}/acknowledgement`, { as, body: { comment: 'Saya baca' } })
    await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, { as: kasi, body: EXPLAINED })
    const decided = await must(system, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body: UPHELD })
    expect(decided).toMatchObject({ status: 'final', predicate: 'baik', returned: true, comment: 'Saya baca' })
    expect(decided['objection']).not.toHaveProperty('first')
  })

  test('is decided without the evaluator once his three working days have passed in silence [V.B.4]', async () => {
    const { evaluation } = await contested()
    const decide = ['POST', `${evaluation}/objection/decision`, { as: camat, body: UPHELD }] as const
    system.clock.set(endOf('2026-05-12'))
    const no = await refused(system, [409, 'explanation_awaited'], ...decide)
    expect(no['detail']).toContain('2026-05-12T23:59:59.999+07:00')
    system.clock.set(endOf('2026-05-12') + 1)
    await must(system, 200, ...decide)
  })

  test('is filed to the last millisecond of the 14th working day, and not later [V.B.2]', async () => {
    const last = await someone(system, delivered())
    const late = await someone(system, delivered())
    system.clock.set(OBJECT_BY)
    await must(system, 200, 'POST', `${last.evaluation}/objection`, { as: last.as, body: REASONS })
    system.clock.set(OBJECT_BY + 1)
    const no = await refused(system, [409, 'objection_too_late'], 'POST', `${late.evaluation}/objection`, {
      as: late.as,
      body: REASONS,
    })
    expect(no['detail']).toContain('2026-05-11T23:59:59.999+07:00')
  })

  test('is refused with the article where the result is final [IV.A.11, IV.A.12, V.B.1]', async () => {
    for (const [finalBy, by] of [
      ['IV.A.11', 'superior'],
      ['IV.A.12', 'penilai'],
      ['V.B.1', 'penilai'],
    ] as const) {
      const { as, evaluation } = await someone(system, delivered({ finalBy }, { by }))
      const no = await refused(system, [409, 'final_result'], 'POST', `${evaluation}/objection`, { as, body: REASONS })
      expect(no['detail']).toContain(`BAB ${finalBy}`)
    }
  })

  test('is not possible before who signed and has become head of region since', async () => {
    const { as, evaluation } = await someone(system, {
      ...delivered({ signedBy: idOf('walikota') }),
      person: { evaluatorId: idOf('walikota'), unitId: 'pemkot' },
    })
    await refused(system, [409, 'final_result'], 'POST', `${evaluation}/objection`, { as, body: REASONS })
  })

  test('comes to nobody before the result was delivered', async () => {
    const early = await someone(system, { evaluation: base => signedItem(base, { signedBy: idOf('kasi') }) })
    await refused(system, [409, 'wrong_status'], 'POST', `${early.evaluation}/objection`, {
      as: early.as,
      body: REASONS,
    })
    const open = await someone(system, { evaluation: base => evaluationItem(base) })
    await refused(system, [409, 'wrong_status'], 'POST', `${open.evaluation}/objection/explanation`, {
      as: kasi,
      body: EXPLAINED,
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${open.evaluation}/objection/decision`, {
      as: camat,
      body: UPHELD,
    })
  })

  test('is each one’s own part, and nobody else’s', async () => {
    const { as, evaluation } = await contested()
    for (const who of [kasi, camat])
      await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/objection`, { as: who, body: REASONS })
    await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/objection/explanation`, {
      as: camat,
      body: EXPLAINED,
    })
    for (const who of [as, kasi])
      await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/objection/decision`, { as: who, body: UPHELD })
    for (const [path, body] of [
      ['', REASONS],
      ['/explanation', EXPLAINED],
      ['/decision', UPHELD],
    ] as const)
      await refused(system, [404, 'evaluation_not_found'], 'POST', `${evaluation}/objection${path}`, {
        as: STRANGER,
        body,
      })
  })

  test('asks a decision for what the law asks: something changed, and a new recommendation [V.B.7]', async () => {
    const { evaluation } = await contested()
    system.clock.set('2026-05-13T09:00:00+07:00')
    const faults = async (body: object) =>
      (await refused(system, [400, 'invalid_input'], 'POST', `${evaluation}/objection/decision`, { as: camat, body }))[
        'errors'
      ]
    const { recommendation: _, ...without } = CHANGED
    expect(await faults(without)).toMatchObject([{ pointer: '/recommendation', code: 'required' }])
    expect(await faults({ ...UPHELD, workRating: 'di_atas_ekspektasi' })).toMatchObject([
      { pointer: '/workRating', code: 'not_expected' },
    ])
    expect(
      await faults({ ...CHANGED, workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' }),
    ).toMatchObject([{ code: 'unchanged' }])
  })

  test('hears each side five times, and no word is lost', async () => {
    const { as, evaluation } = await contested()
    const explain = (text: string) =>
      ['POST', `${evaluation}/objection/explanation`, { as, body: { explanation: text } }] as const
    for (const n of [1, 2, 3, 4, 5]) await must(system, 200, ...explain(`Penjelasan ${n}`))
    await refused(system, [409, 'explanations_full'], ...explain('Penjelasan 6'))
    const { objection } = await must(system, 200, 'POST', `${evaluation}/objection/explanation`, {
      as: kasi,
      body: EXPLAINED,
    })
    expect(objection).toMatchObject({ explanations: { length: 6 } })
  })
})

describe('who judges the employee has changed since', () => {
  test('the objection goes to the superior of who signed; who judges now only reads [V.B.2]', async () => {
    const { as, evaluation } = await someone(system, {
      ...delivered(),
      person: { evaluatorId: idOf('sekda'), unitId: 'sekda' },
    })
    await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
    expect(await must(system, 200, 'GET', evaluation, { as: sekda })).toMatchObject({
      allowedActions: ['getReasons', 'getHistory'],
    })
    await refused(system, [403, 'not_allowed'], 'POST', `${evaluation}/objection/explanation`, {
      as: sekda,
      body: EXPLAINED,
    })
    await must(system, 200, 'POST', `${evaluation}/objection/explanation`, { as: kasi, body: EXPLAINED })
    await must(system, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body: UPHELD })
    // he answers for it, though nothing else makes him the superior of this employee
    expect(await must(system, 200, 'GET', evaluation, { as: camat })).toMatchObject({
      objection: { outcome: 'menguatkan' },
    })
  })

  test('a superior who left is followed by the next above, at once for the decision and by the job for his list [IV.A.2 kalimat 2, V.B.2]', async () => {
    const own = await openSystem({ now: THURSDAY })
    await layTown(own)
    const { as, evaluation, employeeId } = await someone(own, delivered())
    await must(own, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
    const left = { ...PEOPLE.camat, status: 'berhenti' as const, version: 2 }
    await write(own, [
      { action: 'PutItem', key: keys.employee(left.employeeId), item: left, when: { equals: { version: 1 } } },
    ])
    const desk = async () => (await must(own, 200, 'GET', '/v1/me/objections', { as: sekda }))['items']
    expect(await desk()).toEqual([])
    expect(await own.run('followObjections')).toEqual({ passedOn: 1, overdue: 0 })
    expect(await own.run('followObjections')).toEqual({ passedOn: 0, overdue: 0 })
    expect(await desk()).toMatchObject([{ employeeId }])
    await must(own, 200, 'POST', `${evaluation}/objection/explanation`, { as: kasi, body: EXPLAINED })
    await must(own, 200, 'POST', `${evaluation}/objection/decision`, { as: sekda, body: UPHELD })
    await own.close()
  })
})

describe('an undecided objection', () => {
  test('is seen one level higher and by the administrator from the end of the seventh day on, until it is decided [V.B.6]', async () => {
    const own = await openSystem({ now: THURSDAY })
    await layTown(own)
    const { as, evaluation } = await someone(own, delivered())
    await must(own, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
    const overdue = async (who: typeof sekda) =>
      (await must(own, 200, 'GET', '/v1/objections/overdue', { as: who }))['items']
    await refused(own, [404, 'evaluation_not_found'], 'GET', evaluation, { as: sekda })
    own.clock.set(endOf('2026-05-20'))
    expect(await own.run('followObjections')).toEqual({ passedOn: 0, overdue: 0 })
    own.clock.set('2026-05-21T00:50:00+07:00')
    expect(await own.run('followObjections')).toEqual({ passedOn: 0, overdue: 1 })
    expect(await own.run('followObjections')).toEqual({ passedOn: 0, overdue: 0 })
    for (const who of [sekda, ADMIN])
      expect(await overdue(who)).toMatchObject([
        { superiorId: idOf('camat'), decideBy: '2026-05-20T23:59:59.999+07:00' },
      ])
    expect(await overdue(camat)).toEqual([])
    expect(await must(own, 200, 'GET', evaluation, { as: sekda })).toMatchObject({
      allowedActions: ['getReasons', 'getHistory'],
    })
    await refused(own, [403, 'not_allowed'], 'POST', `${evaluation}/objection/decision`, { as: sekda, body: UPHELD })
    const decided = await must(own, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body: UPHELD })
    expect(decided).toMatchObject({ objection: { late: true } })
    for (const who of [sekda, ADMIN]) expect(await overdue(who)).toEqual([])
    await own.close()
  })

  test('before nobody is filed all the same, and comes to whoever is named', async () => {
    const own = await openSystem({ now: THURSDAY })
    await layTown(own)
    const one = await someone(own, delivered({ signedBy: idOf('lurah') }))
    const lurah = employeeItem(1, { employeeId: idOf('lurah'), position: { name: 'Lurah', kind: 'pengawas' } })
    await write(own, [
      ...employeePuts(lurah),
      { action: 'DeleteItem', key: keys.region(), when: { equals: { headId: idOf('walikota') } } },
    ])
    await must(own, 200, 'POST', `${one.evaluation}/objection`, { as: one.as, body: REASONS })
    await write(own, [
      { action: 'PutItem', key: keys.region(), item: { headId: idOf('walikota') }, when: { absent: true } },
    ])
    expect(await own.run('followObjections')).toEqual({ passedOn: 1, overdue: 0 })
    expect((await must(own, 200, 'GET', '/v1/me/objections', { as: actor('walikota') }))['items']).toHaveLength(1)
    await refused(own, [403, 'not_allowed'], 'GET', '/v1/me/objections', { as: { sub: 'x', roles: ['kepala_daerah'] } })
    await refused(own, [403, 'not_allowed'], 'GET', '/v1/objections/overdue', {
      as: { sub: 'x', roles: ['kepala_daerah'] },
    })
    await own.close()
  })
})

describe('the race with silence', () => {
  test('the last millisecond of objection and the job that makes final: one wins, and both are told which [V.B.2]', async () => {
    for (const first of ['employee', 'job'] as const) {
      const own = await openSystem({ now: OBJECT_BY })
      await layTown(own)
      const { as, evaluation } = await someone(own, delivered())
      const file = () => own.call('POST', `${evaluation}/objection`, { as, body: REASONS })
      const finalise = () => {
        own.clock.set(OBJECT_BY + 1)
        return own.run('finaliseUnanswered')
      }
      const early = first === 'employee' ? await file() : undefined
      const report = await finalise()
      const answer = early ?? (await file())
      const home = (who: typeof kasi) => must(own, 200, 'GET', '/v1/me/home', { as: who })
      const [his, mine] = [await home(as), await home(kasi)]
      const [seenByHim, seenByMe] = [
        await must(own, 200, 'GET', evaluation, { as }),
        await must(own, 200, 'GET', evaluation, { as: kasi }),
      ]
      expect(seenByHim['status']).toBe(seenByMe['status'])
      const { tasks } = mine
      const task = (operation: string) => expect.objectContaining({ operation })
      if (first === 'employee') {
        expect([answer.status, seenByMe['status'], report]).toEqual([200, 'keberatan', { final: 0 }])
        // whom it was filed against hears that he has to explain, the employee who decides, and until when
        expect(tasks).toContainEqual(task('explainObjection'))
        expect(tasks).not.toContainEqual(task('reportResults'))
        expect(his).toMatchObject({ waitingFor: [{ operation: 'decideObjection', who: 'superior' }] })
        expect(his['deadlines']).toContainEqual(
          expect.objectContaining({ what: 'decideObjection', dueAt: '2026-05-22T23:59:59.999+07:00' }),
        )
      } else {
        expect([answer.status, answer.body['code'], seenByMe['status']]).toEqual([409, 'final_result', 'final'])
        expect(answer.body['detail']).toContain('2026-05-12T00:00:00+07:00')
        // the evaluator hears that it is final and his to report, the employee that nothing waits for anybody
        expect(tasks).toContainEqual(task('reportResults'))
        expect(tasks).not.toContainEqual(task('explainObjection'))
        expect(his).toMatchObject({ waitingFor: [], deadlines: [] })
        const final = expect.objectContaining({ what: 'final', state: 'dipenuhi', article: 'Lampiran BAB V.B.2' })
        for (const each of [seenByHim, seenByMe]) expect(each['deadlines']).toContainEqual(final)
      }
      await own.close()
    }
  })

  test('many at once, in any order: the result is final or contested, never both', async () => {
    const own = await openSystem({ now: OBJECT_BY })
    await layTown(own)
    for (let round = 0; round < 10; round += 1) {
      const { as, evaluation } = await someone(own, delivered())
      own.clock.set(OBJECT_BY)
      const filing = own.call('POST', `${evaluation}/objection`, { as, body: REASONS })
      own.clock.set(OBJECT_BY + 1)
      const [answer] = await Promise.all([filing, own.run('finaliseUnanswered')])
      const { status, objection } = await must(own, 200, 'GET', evaluation, { as: kasi })
      if (answer.status === 200) expect([status, objection]).toMatchObject(['keberatan', REASONS])
      else expect([answer.status, status, objection]).toEqual([409, 'final', undefined])
    }
    await own.close()
  })
})

test('a whole objection after a real delivery, the sum of both clocks [V.A.5, V.B.2, V.B.8]', async () => {
  const own = await openSystem({ now: '2026-04-06T09:00:00+07:00' })
  await layTown(own)
  await setAchievement(own)
  const { as, evaluation } = await someone(own, { evaluation: base => evaluationItem(base), recorded: true })
  await must(own, 200, 'PUT', `${evaluation}/rating`, {
    as: kasi,
    body: { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' },
    headers: FIRST,
  })
  await must(own, 200, 'POST', `${evaluation}/signature`, { as: kasi })
  await must(own, 200, 'POST', `${evaluation}/delivery`, { as: kasi })
  own.clock.set('2026-04-24T23:59:59.999+07:00')
  await must(own, 200, 'POST', `${evaluation}/objection`, { as, body: REASONS })
  own.clock.set('2026-05-06T09:00:00+07:00')
  const { deadlines } = await must(own, 200, 'POST', `${evaluation}/objection/decision`, { as: camat, body: UPHELD })
  expect(deadlines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'decideObjection', dueAt: '2026-05-06T23:59:59.999+07:00', state: 'dipenuhi' }),
    ]),
  )
  await own.close()
})

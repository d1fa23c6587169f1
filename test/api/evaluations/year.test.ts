import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, determinedSkp, idOf, layTown, must } from '../../support/town.ts'

describe('one quarter of one person', () => {
  let system: TestSystem
  beforeAll(async () => {
    system = await openSystem({ now: '2026-01-05T08:00:00+07:00' })
    await layTown(system)
  })
  afterAll(() => system.close())

  test('from the plan to the signature that was seen [P16(1), P24(5)]', async () => {
    const skpId = await determinedSkp(system, 'hendra', 'kasi')
    const skp = await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: actor('hendra') })
    expect(skp).toMatchObject({
      status: 'ditetapkan',
      late: false,
      evaluator: { employeeId: idOf('kasi') },
      superior: { employeeId: idOf('camat') },
    })
    const mine = await must(system, 200, 'GET', '/v1/me/evaluations?year=2026', { as: actor('hendra') })
    expect(mine['items']).toHaveLength(5)
    const evaluationId = `${idOf('hendra')}-2026-TW1-1`
    const results: unknown = skp['workResults']
    const [first] = Array.isArray(results) ? results : []

    await must(system, 200, 'PUT', `/v1/evaluations/${evaluationId}/realisations/${first.workResultId}`, {
      as: actor('hendra'),
      body: {
        realisation: '96 persen surat selesai',
        evidence: [{ title: 'Rekap', url: 'https://contoh.palembang.go.id/rekap' }],
      },
      headers: { 'if-none-match': '*' },
    })
    system.clock.set('2026-03-25T09:00:00+07:00')
    await must(system, 200, 'POST', `/v1/evaluations/${evaluationId}/submission`, { as: actor('hendra') })
    const rated = await must(system, 200, 'PUT', `/v1/evaluations/${evaluationId}/rating`, {
      as: actor('kasi'),
      body: { workRating: 'di_atas_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' },
      headers: { 'if-none-match': '*' },
    })
    expect(rated).toMatchObject({ predicate: 'baik', version: 1 })
    const refused = await system.call('POST', `/v1/evaluations/${evaluationId}/signature`, { as: actor('kasi') })
    expect(refused).toMatchObject({ status: 409, body: { code: 'achievement_missing' } })
    await must(system, 200, 'PUT', '/v1/periods/2026-TW1/achievements/kec', {
      as: ADMIN,
      body: { achievement: 'baik' },
      headers: { 'if-none-match': '*' },
    })
    const signed = await must(system, 200, 'POST', `/v1/evaluations/${evaluationId}/signature`, { as: actor('kasi') })
    expect(signed).toMatchObject({ status: 'dinilai', predicate: 'baik', achievement: 'baik' })
    const hidden = await must(system, 200, 'GET', `/v1/evaluations/${evaluationId}`, { as: actor('hendra') })
    expect(hidden).not.toHaveProperty('predicate')
    expect(hidden).not.toHaveProperty('rating')
    await must(system, 200, 'POST', `/v1/evaluations/${evaluationId}/delivery`, { as: actor('kasi') })
    const shown = await must(system, 200, 'GET', `/v1/evaluations/${evaluationId}`, { as: actor('hendra') })
    expect(shown).toMatchObject({ status: 'disampaikan', predicate: 'baik', rating: { notes: 'Teruskan' } })
    const reasons = await must(system, 200, 'GET', `/v1/evaluations/${evaluationId}/reasons`, { as: actor('hendra') })
    expect(reasons).toMatchObject({ predicate: 'baik', ruleSet: { id: 'permenpanrb-6-2022' } })
    await must(system, 200, 'POST', `/v1/evaluations/${evaluationId}/acknowledgement`, {
      as: actor('hendra'),
      body: { comment: 'Terima kasih' },
    })
    const history = await must(system, 200, 'GET', `/v1/evaluations/${evaluationId}/history`, { as: actor('hendra') })
    expect(history['items']).toMatchObject([
      { operation: 'approveSkp', to: 'terbuka' },
      { operation: 'submitEvaluation', from: 'terbuka', to: 'diajukan' },
      { operation: 'signEvaluation', from: 'diajukan', to: 'dinilai' },
      { operation: 'deliverEvaluation', from: 'dinilai', to: 'disampaikan' },
      { operation: 'acknowledgeEvaluation', from: 'disampaikan', to: 'diterima' },
    ])
    const home = await must(system, 200, 'GET', '/v1/me/home', { as: actor('kasi') })
    expect(home).toMatchObject({ phase: { phase: 'evaluasi', periodId: '2026-TW1' } })
  })
})

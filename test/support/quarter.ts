import * as z from 'zod/mini'
import { employeeItem, employeePuts } from './evaluations.ts'
import { FIRST, setAchievement, version } from './someone.ts'
import { PLACED } from './study.ts'
import type { TestSystem } from './system.ts'
import { actor, ADMIN, determinedSkp, idOf, must, PLAN, type Who, write } from './town.ts'

const PERIOD = '/v1/periods/2026-TW1'
const CLOSES = '2026-04-17T23:59:59.999+07:00'
const UNTIL = '2026-05-08T23:59:59.999+07:00'
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'di_atas_ekspektasi', notes: 'Teruskan' }
const REASON = { reason: 'Sungai meluap' }

export const evaluationOf = (who: Who) => `${idOf(who)}-2026-TW1-1`
const evaluation = (who: Who) => `/v1/evaluations/${evaluationOf(who)}`

async function report(office: TestSystem, who: Who) {
  const { workResults } = await must(office, 200, 'GET', evaluation(who), { as: actor(who) })
  const [main] = z.parse(z.array(z.object({ workResultId: z.string() })), workResults)
  const body = { realisation: 'Selesai 97 persen', evidence: [{ title: 'Rekap', url: 'https://contoh.go.id/rekap' }] }
  const target = `${evaluation(who)}/realisations/${main?.workResultId}`
  await must(office, 200, 'PUT', target, { as: actor(who), body, headers: FIRST })
  await must(office, 200, 'POST', `${evaluation(who)}/submission`, { as: actor(who) })
}

async function judge(office: TestSystem, who: Who, by: Who) {
  await must(office, 200, 'PUT', `${evaluation(who)}/rating`, { as: actor(by), body: RATED, headers: FIRST })
  if (by === 'kasi') await calibrate(office, who)
  const body = { deviationReason: 'Beban kerja bertambah' }
  await must(office, 200, 'POST', `${evaluation(who)}/signature`, { as: actor(by), body })
}

async function closing(office: TestSystem) {
  await office.run('closeDuePeriods')
  await office.drain()
}

/** Shown to the superior, who proposes another rating; the evaluator stays with his own. */
async function calibrate(office: TestSystem, who: Who) {
  const on = `${evaluation(who)}/calibration`
  await must(office, 200, 'POST', `${on}/offer`, { as: actor('kasi') })
  const proposed = { ...RATED, notes: undefined, ...REASON }
  await must(office, 200, 'POST', on, { as: actor('camat'), body: proposed })
  const body = { outcome: 'menolak', reason: 'Bukti tidak mendukung' }
  await must(office, 200, 'POST', `${on}/answer`, { as: actor('kasi'), body })
}

export const NURSE = employeeItem(81_001, {
  name: 'Perawat',
  unitId: 'kec',
  evaluatorId: idOf('kasi'),
  position: { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' },
})

/** What administrators enter of a person, his plan that was given back, and offices in which others act. */
async function enter(office: TestSystem) {
  const { employeeId, roles } = NURSE
  const as = { sub: 'perawat', employeeId, roles }
  await write(office, employeePuts(NURSE))
  const path = `/v1/employees/${employeeId}`
  const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '31.25', source: { title: 'PAK nomor 12' } }
  await must(office, 200, 'PUT', `${path}/credit-score/balance`, { as: ADMIN, body: { opening }, headers: FIRST })
  const { startsOn, recordedBy: _recordedBy, ...placed } = PLACED
  const placement = { as: ADMIN, body: placed, headers: version(1) }
  await must(office, 200, 'PUT', `${path}/placements/${startsOn}`, placement)
  const year = { year: 2026, approach: 'kuantitatif' }
  const { skpId } = await must(office, 201, 'POST', '/v1/skp', { as, body: year })
  await must(office, 200, 'PUT', `/v1/skp/${String(skpId)}`, { as, body: PLAN, headers: version(1) })
  await must(office, 200, 'POST', `/v1/skp/${String(skpId)}/submission`, { as })
  await must(office, 200, 'POST', `/v1/skp/${String(skpId)}/return`, { as: actor('kasi'), body: REASON })
  const period = '2026-TW2'
  const classes = { unitIds: ['kec'], classes: ['setingkat', 'lain'] }
  const round = { ...classes, nominateUntil: '2026-06-10', approveUntil: '2026-06-15', answerUntil: '2026-06-25' }
  await must(office, 201, 'POST', `/v1/periods/${period}/rounds`, { as: ADMIN, body: round })
  const givers = (['hendra', 'taufik', 'kartika'] as const).map(idOf)
  const panel = `/v1/panels/${employeeId}-360-${period}/givers`
  await must(office, 200, 'PUT', panel, { as, body: { givers }, headers: FIRST })
  const asked = { from: idOf('hendra'), periodId: '2026-TW1', about: 'Cara menyusun laporan' }
  await must(office, 201, 'POST', '/v1/feedback/requests', { as, body: asked })
  for (const [step, days] of [
    ['acceptance', { startsOn: '2026-09-01', endsOn: '2026-10-31' }],
    ['refusal', { startsOn: '2026-11-02', endsOn: '2026-11-03' }],
    ['ending', { startsOn: '2026-11-04', endsOn: '2026-11-05' }],
  ] as const) {
    const offer = { delegateId: idOf('admin'), kind: 'plh', ...days, reason: `Cuti ${step}` }
    const { delegationId } = await must(office, 201, 'POST', '/v1/delegations', { as: actor('kasi'), body: offer })
    const answer = step === 'acceptance' ? {} : { body: { reason: `Karena ${step}` } }
    const by = step === 'ending' ? actor('kasi') : actor('admin')
    await must(office, 200, 'POST', `/v1/delegations/${String(delegationId)}/${step}`, { as: by, ...answer })
  }
}

/** Objected to, both sides heard, and changed. */
async function object(office: TestSystem) {
  const on = evaluation('hendra')
  const explain = (who: Who) =>
    must(office, 200, 'POST', `${on}/objection/explanation`, {
      as: actor(who),
      body: { explanation: `Menurut ${who}` },
    })
  await must(office, 200, 'POST', `${on}/objection`, { as: actor('hendra'), body: { reasons: 'Capaian tidak dibaca' } })
  await explain('kasi')
  await explain('hendra')
  const changed = { outcome: 'mengubah', workRating: 'di_atas_ekspektasi' }
  const body = { ...changed, decision: 'Rekap dibaca ulang', recommendation: 'Naikkan target' }
  await must(office, 200, 'POST', `${on}/objection/decision`, { as: actor('camat'), body })
}

/** A quarter as it can go: one signed in time, one only by the superior after a reopening, one not at all. */
export async function liveTheQuarter(office: TestSystem) {
  const planned = ['hendra', 'taufik', 'kartika'] as const
  for (const who of planned) await determinedSkp(office, who, 'kasi')
  await enter(office)
  await setAchievement(office)
  office.clock.set('2026-04-01T09:00:00+07:00')
  for (const who of planned) await report(office, who)
  await judge(office, 'hendra', 'kasi')
  await must(office, 200, 'POST', `${evaluation('hendra')}/delivery`, { as: actor('kasi') })
  const comment = { comment: 'Saya sudah membaca' }
  await must(office, 200, 'POST', `${evaluation('hendra')}/acknowledgement`, { as: actor('hendra'), body: comment })
  await object(office)
  const longer = { ...REASON, evaluationClosesAt: CLOSES }
  await must(office, 200, 'POST', `${PERIOD}/extension`, { as: ADMIN, body: longer })
  office.clock.set('2026-04-18T00:00:00+07:00')
  await closing(office)
  const again = { ...REASON, evaluationClosesAt: UNTIL }
  await must(office, 200, 'POST', `${PERIOD}/reopening`, { as: ADMIN, body: again })
  await must(office, 200, 'POST', `${PERIOD}/reopening/consent`, { as: actor('admin') })
  await office.drain()
  await must(office, 200, 'POST', `${evaluation('kartika')}/return`, { as: actor('kasi'), body: REASON })
  office.clock.set('2026-05-09T00:00:00+07:00')
  await closing(office)
  await judge(office, 'taufik', 'camat')
  await must(office, 200, 'POST', `${evaluation('taufik')}/delivery`, { as: actor('camat') })
  office.clock.set('2026-08-01T00:10:00+07:00')
  await office.run('finaliseUnanswered')
  const holidays = [{ day: '2027-01-01', kind: 'libur_nasional', name: 'Tahun Baru Masehi' }]
  await must(office, 200, 'PUT', '/v1/calendars/2027', { as: ADMIN, body: { holidays }, headers: FIRST })
}

/** What a verification tells. */
export const Report = z.object({
  people: z.number(),
  skps: z.number(),
  evaluations: z.number(),
  periods: z.number(),
  faulty: z.number(),
  faults: z.array(z.object({ kind: z.string(), subject: z.string(), what: z.string(), where: z.string() })),
})

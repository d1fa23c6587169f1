import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endOf } from '../../functions/domain/instant.ts'
import * as keys from '../../functions/store/keys.ts'
import { actsFor, official } from '../support/delegations.ts'
import { deliveredItem } from '../support/evaluations.ts'
import { reachable } from '../support/mail.ts'
import { changes } from '../support/moves.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, at, idOf, layTown, must, PEOPLE, type Who, write } from '../support/town.ts'

/** 14 and 15 May are days off: seven working days from Thursday the 7th end on Wednesday the 20th. */
const FILED = '2026-05-07T10:00:00+07:00'
const OBJECT_BY = endOf('2026-05-11')

const delivered = (base: object) =>
  deliveredItem({ deliveredAt: at('2026-04-20T09:00:00+07:00'), acknowledgeBy: OBJECT_BY, objectBy: OBJECT_BY }, base, {
    signedBy: idOf('kasi'),
  })

let system: TestSystem
let one: Awaited<ReturnType<typeof reachable>>
let read = 0

beforeAll(async () => {
  system = await openSystem({ now: FILED })
  await layTown(system)
  for (const who of ['kasi', 'camat', 'sekda', 'admin'] as const) await addressed(who)
})
afterAll(() => system.close())
beforeEach(() => void (read = system.mails.length))

async function addressed(who: Who): Promise<void> {
  const before = await system.table.get(keys.employee(idOf(who)))
  const item = {
    ...PEOPLE[who],
    ...before,
    email: `${who}@kertapati.example`,
    version: (before?.version ?? 0) + 1,
  }
  const when = { equals: { version: before?.version ?? 1 } }
  await write(system, [{ action: 'PutItem', key: keys.employee(idOf(who)), item, when }])
}

/** The morning's letters: who was told what of it that speaks of an objection. */
async function morning(day: string): Promise<string[]> {
  system.clock.set(`${day}T00:50:00+07:00`)
  await system.run('followObjections')
  system.clock.set(`${day}T07:00:00+07:00`)
  await system.run('remind')
  const fresh = system.mails.slice(read)
  read = system.mails.length
  return fresh
    .flatMap(({ to, text }) =>
      text
        .split('\n')
        .filter(line => line.startsWith('- ') && line.includes('eberatan'))
        .map(line => `${to[0]?.split('@')[0]} ${line}`),
    )
    .toSorted()
}

describe('an objection', () => {
  test('that came is told to both sides and to the superior, with their days [V.B.2, V.B.4, V.B.6]', async () => {
    one = await reachable(system, { evaluation: delivered })
    await must(system, 200, 'POST', `${one.evaluation}/objection`, { as: one.as, body: { reasons: 'Belum dihitung.' } })
    const who = one.email.split('@')[0]
    const news = (await morning('2026-05-08')).filter(line => !line.includes('hari lagi'))
    expect(news).toEqual(
      [
        `${who} - Keberatan Anda atas evaluasi Triwulan I 2026 sudah diterima dan diputus paling lambat Rabu, 20 Mei 2026 pukul 23.59 WIB (BAB V.B.6).`,
        'kasi - Ada keberatan atas evaluasi Triwulan I 2026; beri penjelasan paling lambat Selasa, 12 Mei 2026 pukul 23.59 WIB (kebijakan sistem atas BAB V.B.4).',
        'camat - Keberatan atas evaluasi Triwulan I 2026 diajukan kepada Anda; putuskan paling lambat Rabu, 20 Mei 2026 pukul 23.59 WIB (BAB V.B.6).',
      ].toSorted(),
    )
    expect(JSON.stringify(system.mails)).not.toContain('Belum dihitung')
  })

  test('reminds the superior three and one working days before and on the last, and the evaluator of his explanation', async () => {
    // three days before the explanation's last day is a Saturday
    expect((await morning('2026-05-11')).filter(line => line.startsWith('kasi'))).toEqual([
      expect.stringContaining('Beri penjelasan atas keberatan, Triwulan I 2026 (1 pegawai): paling lambat Selasa'),
    ])
    const ofCamat = async (day: string) => (await morning(day)).filter(line => line.startsWith('camat'))
    expect(await ofCamat('2026-05-12')).toEqual([])
    for (const day of ['2026-05-13', '2026-05-19', '2026-05-20'])
      expect(await ofCamat(day), day).toEqual([
        expect.stringContaining('Putuskan keberatan, Triwulan I 2026 (1 pegawai): paling lambat Rabu, 20 Mei 2026'),
      ])
  })

  test('that is late goes a step up: to the next level and the administrator, once [V.B.6]', async () => {
    const late = 'Keberatan atas evaluasi Triwulan I 2026 belum diputus walaupun batasnya lewat sejak Rabu, 20 Mei 2026'
    expect(await morning('2026-05-21')).toEqual([
      expect.stringContaining(`admin - ${late}`),
      expect.stringContaining('camat - Batas putusan atas keberatan Triwulan I 2026 lewat sejak Rabu, 20 Mei 2026'),
      expect.stringContaining(`sekda - ${late}`),
    ])
    expect(await morning('2026-05-22')).toEqual([])
  })

  test('that was decided is told to both sides, not how [V.B.5]', async () => {
    system.clock.set('2026-05-22T10:00:00+07:00')
    await must(system, 200, 'POST', `${one.evaluation}/objection/decision`, {
      as: actor('camat'),
      body: { outcome: 'menguatkan', decision: 'Di luar periode.' },
    })
    const who = one.email.split('@')[0]
    expect(await morning('2026-05-25')).toEqual(
      [
        `${who} - Keberatan Anda atas evaluasi Triwulan I 2026 sudah diputus.`,
        'kasi - Keberatan atas evaluasi Triwulan I 2026 sudah diputus.',
      ].toSorted(),
    )
    const said = JSON.stringify(system.mails)
    for (const word of ['menguatkan', 'mengubah', 'Di luar periode']) expect(said).not.toContain(word)
  })
})

test('that is filed after the evaluator changed is told to who signed, also while another acts for him, and to nobody else on either desk [V.B.4]', async () => {
  system.clock.set('2026-05-25T10:00:00+07:00')
  const last = endOf('2026-05-29')
  const named = (who: string, evaluatorId = idOf('camat')) =>
    official(system, { evaluatorId, email: `${who}@kertapati.example` })
  const [signer, next, plh] = [await named('penilai'), await named('baru'), await named('plh')]
  const other = await someone(system, {
    person: { evaluatorId: signer.employeeId },
    evaluation: base =>
      deliveredItem(
        { deliveredAt: at('2026-05-08T09:00:00+07:00'), acknowledgeBy: last, objectBy: last },
        { ...base, actorId: signer.employeeId },
        { signedBy: signer.employeeId },
      ),
  })
  await changes(system, other.employeeId, { evaluatorId: next.employeeId })
  await must(system, 200, 'POST', `${other.evaluation}/objection`, { as: other.as, body: { reasons: 'Belum.' } })
  await actsFor(system, signer.employeeId, plh.employeeId, { startsOn: '2026-05-25', endsOn: '2026-05-29' })
  const told = [...(await morning('2026-05-26')), ...(await morning('2026-05-27'))]
  const of = (who: string) => told.filter(line => line.startsWith(`${who} `))
  expect(of('penilai')).toEqual([expect.stringContaining('Ada keberatan atas evaluasi Triwulan I 2026')])
  expect([...of('baru'), ...of('plh')]).toEqual([])
})

test('that is passed on in the night on which it becomes overdue is told all the same to who stands above by now [V.B.6]', async () => {
  system.clock.set('2026-06-01T10:00:00+07:00')
  const last = endOf('2026-06-05')
  const named = (who: string, evaluatorId: string) =>
    official(system, { evaluatorId, email: `${who}@kertapati.example` })
  const third = await named('ketiga', idOf('sekda'))
  const second = await named('kedua', third.employeeId)
  const first = await official(system, { evaluatorId: second.employeeId })
  const judge = await official(system, { evaluatorId: first.employeeId })
  const { evaluation, as } = await someone(system, {
    person: { evaluatorId: judge.employeeId },
    evaluation: base =>
      deliveredItem(
        { deliveredAt: at('2026-05-18T09:00:00+07:00'), acknowledgeBy: last, objectBy: last },
        { ...base, actorId: judge.employeeId },
        { signedBy: judge.employeeId },
      ),
  })
  await must(system, 200, 'POST', `${evaluation}/objection`, { as, body: { reasons: 'Belum.' } })
  await morning('2026-06-10')
  await changes(system, first.employeeId, { status: 'berhenti' })
  const told = [...(await morning('2026-06-11')), ...(await morning('2026-06-12'))]
  const of = (who: string) => told.filter(line => line.startsWith(`${who} `))
  expect(of('kedua')).toEqual([expect.stringContaining('Batas putusan atas keberatan Triwulan I 2026 lewat sejak')])
  for (const who of ['ketiga', 'admin'])
    expect(of(who)).toEqual([expect.stringContaining('belum diputus walaupun batasnya lewat sejak')])
})

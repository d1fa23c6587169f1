import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endOf } from '../../functions/domain/instant.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { SHARDS, shardOf } from '../../functions/store/places.ts'
import { evaluationItem, signedItem } from '../support/evaluations.ts'
import { reachable, receivers, sesNo } from '../support/mail.ts'
import { FIRST } from '../support/someone.ts'
import { draftItem } from '../support/skp.ts'
import { openSystem, PORTAL, type Ses, type TestSystem } from '../support/system.ts'
import { ADMIN, idOf, layTown, must, PEOPLE, write } from '../support/town.ts'

const open = { evaluation: (base: object) => evaluationItem(base) }
/** Three days before the window of the first quarter ends. */
const DAY = '2026-04-07'
const AT = `${DAY}T07:00:00+07:00`

let system: TestSystem
let before: ((ses: Ses) => Ses) | undefined
const tampered = (plain: Ses) => (request: Parameters<Ses>[0]) => (before?.(plain) ?? plain)(request)

beforeEach(async () => {
  before = undefined
  system = await openSystem({ now: AT, ses: tampered, portal: PORTAL })
  await layTown(system)
})
afterEach(() => system.close())

const shardRun = (employeeId: string, day = DAY) => system.run('remindShard', { day, shard: shardOf(employeeId) })
const reminderOf = (employeeId: string, day = DAY) => system.table.get(keys.reminder(day, employeeId))

/** Gives someone of the town an address. */
async function addressOf(who: keyof typeof PEOPLE): Promise<string> {
  const email = `${who}@kertapati.example`
  const item = { ...PEOPLE[who], email, version: 2 }
  await write(system, [{ action: 'PutItem', key: keys.employee(idOf(who)), item, when: { equals: { version: 1 } } }])
  return email
}

describe('remind', () => {
  test('sends one letter to everyone who has something due, of all of it, and only once a day', async () => {
    const one = await reachable(system, open)
    const kasi = await addressOf('kasi')
    await reachable(system, open)
    expect(await system.run('remind')).toEqual({ day: DAY, shards: SHARDS })
    expect(receivers(system).filter(to => to === one.email)).toEqual([one.email])
    const mine = system.mails.find(({ to }) => to.includes(one.email))
    expect(mine?.from).toContain('@kertapati.example')
    expect(mine?.subject).toBe(
      'Paling lambat Jumat, 10 April 2026: Lengkapi realisasi dan ajukan evaluasi, Triwulan I 2026',
    )
    expect(mine?.text).toContain(PORTAL)
    // the evaluator of both is told once, with their number and without their names
    const [his, ...more] = system.mails.filter(({ to }) => to.includes(kasi))
    expect(more).toEqual([])
    expect(his?.text).toContain('Evaluasi dan tanda tangani sebagai pejabat penilai, Triwulan I 2026 (2 pegawai)')
    expect(his?.text).not.toContain('Siti Rahmawati')

    const all = receivers(system).toSorted()
    await system.run('remind')
    expect(receivers(system).toSorted()).toEqual(all)
  })

  test('records what was told, and never the words', async () => {
    const { employeeId } = await reachable(system, open)
    await shardRun(employeeId)
    expect(await reminderOf(employeeId)).toMatchObject({
      told: ['submitEvaluation 2026-TW1 3'],
      sentAt: Date.parse(AT),
      messageId: expect.stringMatching(/./),
    })
    expect(JSON.stringify(await reminderOf(employeeId))).not.toContain('@')
    expect(JSON.stringify(system.logged)).not.toContain('@')
  })

  test('says nothing on a day on which no rung falls', async () => {
    const { employeeId } = await reachable(system, open)
    system.clock.set('2026-04-08T07:00:00+07:00')
    expect(await shardRun(employeeId, '2026-04-08')).toMatchObject({ sent: 0, unreachable: 0 })
    expect(system.mails).toEqual([])
  })

  test.each([
    ['a Saturday', '2026-04-11'],
    ['a holiday', '2026-04-03'],
  ])('sends nothing on %s', async (_, day) => {
    await reachable(system, open)
    system.clock.set(`${day}T07:00:00+07:00`)
    expect(await system.run('remind')).toEqual({ day, noMailToday: true, shards: 0 })
    expect(system.mails).toEqual([])
  })

  test('what falls on the weekend is told on Friday', async () => {
    // Idul Fitri: ten days before 28 March is told on the 17th
    const closesAt = endOf('2026-03-28')
    const period = await system.table.get(keys.period('2026-TW1'))
    if (period === undefined) throw new Error('no period')
    await write(system, [
      {
        action: 'PutItem',
        key: keys.period('2026-TW1'),
        item: { ...period, evaluationClosesAt: closesAt },
        when: { equals: { periodId: '2026-TW1' } },
      },
    ])
    const { employeeId, email } = await reachable(system, {
      evaluation: base => evaluationItem({ ...base, closesAt }),
    })
    system.clock.set('2026-03-17T07:00:00+07:00')
    await shardRun(employeeId, '2026-03-17')
    expect(system.mails).toMatchObject([{ to: [email] }])
    expect(system.mails[0]?.text).toContain('11 hari lagi')
  })

  test('tells an evaluator of January’s plans, and whoever signed that he has to deliver', async () => {
    const kasi = await addressOf('kasi')
    await reachable(system, { skp: employeeId => draftItem({ employeeId, status: 'diajukan', actorId: idOf('kasi') }) })
    await shardRun(idOf('kasi'))
    expect(system.mails).toEqual([])
    system.clock.set('2026-01-28T07:00:00+07:00')
    await shardRun(idOf('kasi'), '2026-01-28')
    expect(system.mails[0]?.to).toEqual([kasi])
    expect(system.mails[0]?.text).toContain('Tetapkan atau kembalikan SKP yang diajukan kepada Anda (1 pegawai)')
    await reachable(system, { evaluation: base => signedItem(base, { signedBy: idOf('kasi') }) })
    system.clock.set('2026-04-24T07:00:00+07:00')
    await shardRun(idOf('kasi'), '2026-04-24')
    expect(system.mails.at(-1)?.text).toContain('Sampaikan dokumen evaluasi yang sudah ditandatangani')
  })

  test('tells thirty days before the end of planning, in December: the day itself is a holiday [P14(1)]', async () => {
    const kasi = await addressOf('kasi')
    const year = 2027
    const one = await reachable(system)
    await reachable(system, {
      skp: employeeId => draftItem({ employeeId, year, status: 'diajukan', actorId: idOf('kasi') }),
    })
    const holidays = [{ day: '2027-01-01', kind: 'libur_nasional', name: 'Tahun Baru Masehi' }]
    await must(system, 200, 'PUT', '/v1/calendars/2027', { as: ADMIN, body: { holidays }, headers: FIRST })
    system.clock.set('2026-12-31T07:00:00+07:00')
    await shardRun(one.employeeId, '2026-12-31')
    await shardRun(idOf('kasi'), '2026-12-31')
    const textTo = (email: string) => system.mails.find(({ to }) => to.includes(email))?.text
    expect(textTo(one.email)).toContain(
      'Susun dan ajukan SKP Anda agar ditetapkan: paling lambat Minggu, 31 Januari 2027',
    )
    expect(textTo(kasi)).toContain('Tetapkan atau kembalikan SKP yang diajukan kepada Anda (1 pegawai)')
  })

  test('links to where one stops it only where all of it can be stopped', async () => {
    const { employeeId } = await reachable(system, open)
    system.clock.set('2026-03-31T07:00:00+07:00')
    await shardRun(employeeId, '2026-03-31')
    expect(system.mails[0]?.headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${PORTAL}/preferensi>`,
    })
    system.clock.set(AT)
    await shardRun(employeeId)
    expect(system.mails[1]?.headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
  })

  test('links to nothing where the stage has no portal yet, and names the operation that stops it', async () => {
    const plain = await openSystem({ now: '2026-03-31T07:00:00+07:00' })
    await layTown(plain)
    const { employeeId } = await reachable(plain, open)
    await plain.run('remindShard', { day: '2026-03-31', shard: shardOf(employeeId) })
    const [letter] = plain.mails
    expect(letter?.headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
    expect(`${letter?.text} ${letter?.html}`).not.toMatch(/preferensi|undefined|https?:/)
    expect(letter?.text).toContain('Surat ini dapat Anda hentikan melalui operasi editPreferences')
    await plain.close()
  })

  test('counts who has something due and no address', async () => {
    const { employeeId } = await reachable(system, { ...open, person: { email: undefined } })
    expect(await shardRun(employeeId)).toMatchObject({ sent: 0, unreachable: 1 })
    expect(await reminderOf(employeeId)).toBeUndefined()
  })

  test('says when the stage has no sender, and sends nothing', async () => {
    const silent = await openSystem({ now: AT, ses: 'off' })
    await layTown(silent)
    const { employeeId } = await reachable(silent, open)
    expect(await silent.run('remind')).toEqual({ day: DAY, notConfigured: true, shards: 0 })
    expect(await silent.run('remindShard', { day: DAY, shard: shardOf(employeeId) })).toMatchObject({
      notConfigured: true,
      sent: 0,
    })
    expect(silent.mails).toEqual([])
    await silent.close()
  })

  test('notes the day before it, also when it is run again', async () => {
    await system.run('remind')
    expect(await system.table.get(keys.reminderDay())).toMatchObject({ day: DAY })
    system.clock.set('2026-04-08T07:00:00+07:00')
    await system.run('remind')
    await system.run('remind')
    expect(await system.table.get(keys.reminderDay())).toMatchObject({ day: '2026-04-08', since: DAY })
  })
})

describe('nobody is told twice', () => {
  test('not by two runs at once', async () => {
    const { employeeId } = await reachable(system, open)
    await Promise.all([shardRun(employeeId), shardRun(employeeId), shardRun(employeeId)])
    expect(system.mails).toHaveLength(1)
  })

  test('not after an answer that was lost: it is counted and named instead, and not tried again', async () => {
    const { employeeId } = await reachable(system, open)
    before = plain => request => {
      plain(request)
      throw Object.assign(new Error('no answer came'), { name: 'TimeoutError' })
    }
    const doubt = { sent: 0, doubtfulCount: 1, doubtful: [employeeId] }
    expect(await shardRun(employeeId)).toMatchObject(doubt)
    before = undefined
    expect(await shardRun(employeeId)).toMatchObject(doubt)
    expect(system.mails).toHaveLength(1)
    expect(await system.table.all(ranges.reminderRuns(DAY))).toMatchObject([doubt])
  })

  test('an error of the service is no answer either: sent or not, nobody knows', async () => {
    const { employeeId } = await reachable(system, open)
    before = () => () => sesNo(500, 'InternalFailure')
    expect(await shardRun(employeeId)).toMatchObject({ doubtful: [employeeId] })
  })
})

describe('news', () => {
  test('that a window was extended is told once, the next working morning, to those who have a part in it', async () => {
    const { employeeId, email } = await reachable(system, open)
    const stranger = await reachable(system)
    const kasi = await addressOf('kasi')
    const morning = async (day: string) => {
      system.clock.set(`${day}T07:00:00+07:00`)
      await system.run('remind')
    }
    await morning('2026-04-01')
    system.clock.set('2026-04-01T10:00:00+07:00')
    await must(system, 200, 'POST', '/v1/periods/2026-TW1/extension', {
      as: ADMIN,
      body: { evaluationClosesAt: '2026-04-17T23:59:59.999+07:00', reason: 'Libur bersama' },
    })
    const told = 'Masa evaluasi Triwulan I 2026 diperpanjang sampai Jumat, 17 April 2026 pukul 23.59 WIB.'
    const toldTo = () => system.mails.filter(({ text }) => text.includes(told)).flatMap(({ to }) => to)
    await morning('2026-04-02')
    expect(toldTo().toSorted()).toEqual([kasi, email].toSorted())
    expect(receivers(system)).not.toContain(stranger.email)
    await morning('2026-04-06')
    expect(toldTo()).toHaveLength(2)
    // the ladder is that of the new end
    expect(await reminderOf(employeeId, '2026-04-07')).toBeUndefined()
    expect(system.mails.find(({ to }) => to.includes(email))?.headers).toHaveProperty('List-Unsubscribe')
  })

  test('can be stopped', async () => {
    const { email, as } = await reachable(system, open)
    const body = { earlyReminders: true, news: false }
    await must(system, 200, 'PUT', '/v1/me/preferences', { as, body, headers: FIRST })
    system.clock.set('2026-04-01T10:00:00+07:00')
    await must(system, 200, 'POST', '/v1/periods/2026-TW1/extension', {
      as: ADMIN,
      body: { evaluationClosesAt: '2026-04-17T23:59:59.999+07:00', reason: 'Libur bersama' },
    })
    system.clock.set('2026-04-02T07:00:00+07:00')
    await system.run('remind')
    expect(receivers(system)).not.toContain(email)
  })
})

describe('what is in doubt', () => {
  test('is told to the administrators the next working day, by name, and to nobody else', async () => {
    const admin = await addressOf('admin')
    const { employeeId, email } = await reachable(system, open)
    before = plain => request => {
      plain(request)
      throw Object.assign(new Error('no answer came'), { name: 'TimeoutError' })
    }
    expect(await shardRun(employeeId)).toMatchObject({ doubtful: [employeeId] })
    before = undefined
    await system.run('remind')
    system.clock.set('2026-04-08T07:00:00+07:00')
    await system.run('remind')
    const name = (await system.table.get(keys.employee(employeeId)))?.name
    const his = system.mails.findLast(({ to }) => to.includes(admin))
    expect(his?.text).toContain(
      `1 surat pengingat Selasa, 7 April 2026 mungkin tidak sampai dan tidak dikirim ulang: ${name}.`,
    )
    expect(his?.text).not.toContain(email)
    expect(system.mails.filter(({ text }) => text.includes('mungkin tidak sampai'))).toHaveLength(1)
  })

  test('is said of a shard that never came to its end too', async () => {
    const admin = await addressOf('admin')
    const item = { day: DAY }
    await write(system, [{ action: 'PutItem', key: keys.reminderDay(), item, when: { absent: true } }])
    system.clock.set('2026-04-08T07:00:00+07:00')
    await system.run('remind')
    expect(system.mails.find(({ to }) => to.includes(admin))?.text).toContain('tidak selesai untuk 16 bagian')
  })
})

describe('nothing is lost', () => {
  test('what was sent too fast is sent again, for it was turned down', async () => {
    const { employeeId, email } = await reachable(system, open)
    let turnedDown = 0
    before = plain => request => {
      turnedDown += 1
      return turnedDown < 3 ? sesNo(429, 'TooManyRequestsException') : plain(request)
    }
    expect(await shardRun(employeeId)).toMatchObject({ sent: 1, doubtfulCount: 0 })
    expect(receivers(system)).toEqual([email])
  })

  test('when the service takes nothing, the run fails aloud and the next one tells everyone', async () => {
    const { employeeId, email } = await reachable(system, open)
    before = () => () => sesNo(400, 'SendingPausedException')
    await expect(shardRun(employeeId)).rejects.toThrow('SendingPausedException')
    expect(await reminderOf(employeeId)).toBeUndefined()
    before = undefined
    expect(await shardRun(employeeId)).toMatchObject({ sent: 1 })
    expect(receivers(system)).toEqual([email])
  })

  test('when the service does not answer, it is left alone after a few, and the rest waits unclaimed', async () => {
    const shard = shardOf(idOf('hendra'))
    const inShard: string[] = []
    while (inShard.length < 12) {
      const { employeeId } = await reachable(system, open)
      if (shardOf(employeeId) === shard) inShard.push(employeeId)
    }
    before = () => () => sesNo(503, 'ServiceUnavailable')
    await expect(system.run('remindShard', { day: DAY, shard })).rejects.toThrow('does not answer')
    const claimed = await system.table.all(ranges.remindersOf(DAY, shard))
    expect(claimed.length).toBeGreaterThanOrEqual(3)
    expect(claimed.length).toBeLessThan(12)
    before = undefined
    expect(await system.run('remindShard', { day: DAY, shard })).toMatchObject({
      sent: 12 - claimed.length,
      doubtfulCount: claimed.length,
    })
  })

  test('a letter that is refused for itself is counted, and stops nobody else’s', async () => {
    const { employeeId } = await reachable(system, open)
    before = () => () => sesNo(400, 'MessageRejected')
    expect(await shardRun(employeeId)).toMatchObject({ sent: 0, refused: 1, doubtfulCount: 0 })
    expect(await reminderOf(employeeId)).toMatchObject({ refused: 'MessageRejected' })
  })
})

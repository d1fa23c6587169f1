import { afterEach, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { sesNo } from '../support/mail.ts'
import {
  addressPut,
  CITIZEN,
  codeIn,
  letterPut,
  outsiderIdFor,
  outsiderItem,
  outsidersItem,
  outsidersPut,
} from '../support/outsiders.ts'
import { ANSWERING, OVER } from '../support/rounds.ts'
import { openSystem, type Ses, type TestSystem } from '../support/system.ts'
import { idOf, layTown, write } from '../support/town.ts'

const HENDRA = { employeeId: idOf('hendra'), name: 'Hendra Rahman' }
const ids = [0, 1, 2, 3].map(n => outsiderIdFor(HENDRA.employeeId, n))
const [ID = ''] = ids

let system: TestSystem
afterEach(() => system.close())

/** One employee, with so many people from outside who wait for their letters. */
async function waiting(n: number, options: Parameters<typeof openSystem>[0] = {}) {
  system = await openSystem({ now: ANSWERING, ...options })
  await layTown(system)
  const named = ids.slice(0, n)
  await write(system, [
    outsidersPut(
      outsidersItem(
        HENDRA,
        named.map(id => outsiderItem(id, { state: 'disetujui' })),
      ),
    ),
    ...named.flatMap((id, at) => [addressPut(id, { email: `warga${at}@contoh.example` }), letterPut(HENDRA, id)]),
  ])
}
const run = () => system.run('inviteOutsiders')
const address = (id = ID) => system.table.get(keys.outsideAddress(id))
const queue = () => system.table.all(ranges.outsideLetters())

test('each is written to once, and his address is kept no longer', async () => {
  await waiting(2)
  expect(await run()).toEqual({ sent: 2, refused: 0, doubtful: 0, dropped: 0 })
  expect(system.mails.map(({ to }) => to)).toEqual([['warga0@contoh.example'], ['warga1@contoh.example']])
  expect([await address(), await queue()]).toEqual([undefined, []])
  expect(await run()).toMatchObject({ sent: 0 })
  expect(system.mails).toHaveLength(2)
  // a stage without a portal has no address to link to: the letter carries the code
  expect(codeIn(system.mails[0]?.text ?? '').outsiderId).toBe(ID)
  expect(system.mails[0]?.text).toContain(CITIZEN.relation)
  expect(system.mails[0]?.text).not.toContain('http')
})

test('two runs at one moment write one letter', async () => {
  await waiting(1)
  await Promise.all([run(), run()])
  expect(system.mails).toHaveLength(1)
})

test('without a sender nobody is written to, and everything waits', async () => {
  await waiting(1, { ses: 'off' })
  expect(await run()).toMatchObject({ notConfigured: true, sent: 0 })
  expect(await queue()).toHaveLength(1)
})

test('what the service turned down for certain waits for the next run; what it refused for good is shown', async () => {
  let says: ReturnType<Ses> | undefined = sesNo(400, 'SendingPausedException')
  await waiting(1, { ses: plain => request => says ?? plain(request) })
  await expect(run()).rejects.toThrow('SendingPausedException')
  expect([await address(), await queue()]).toMatchObject([{ email: 'warga0@contoh.example' }, [{ outsiderId: ID }]])
  expect(await address()).not.toHaveProperty('claim')
  says = undefined
  expect(await run()).toMatchObject({ sent: 1 })

  await system.close()
  await waiting(1, { ses: () => () => sesNo(400, 'MessageRejected') })
  expect(await run()).toMatchObject({ sent: 0, refused: 1 })
  expect(await address()).toMatchObject({ refused: 'MessageRejected' })
  expect(await run()).toMatchObject({ refused: 0 })
})

test('what is in doubt is counted and never sent again, and a dead service stops the run', async () => {
  await waiting(4, {
    ses: plain => request => {
      plain(request)
      throw new Error('socket hang up')
    },
  })
  await expect(run()).rejects.toThrow('does not answer')
  expect(system.mails).toHaveLength(3)
  expect(await queue()).toHaveLength(1)
  await expect(run()).resolves.toMatchObject({ doubtful: 1 })
  expect(await run()).toMatchObject({ sent: 0, doubtful: 0 })
  expect(new Set(system.mails.flatMap(({ to }) => to)).size).toBe(4)
  expect(system.mails).toHaveLength(4)
  expect(await address()).toMatchObject({ claim: expect.any(String) })
})

test('whoever is not wanted any more is written to by nobody, and his address forgotten', async () => {
  await waiting(1)
  system.clock.set(OVER)
  expect(await run()).toMatchObject({ sent: 0, dropped: 1 })
  expect([await address(), await queue()]).toEqual([undefined, []])
  expect(system.mails).toEqual([])
})

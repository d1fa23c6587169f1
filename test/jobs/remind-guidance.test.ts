import { afterAll, beforeAll, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import { shardOf } from '../../functions/store/places.ts'
import { guidanceItem } from '../support/guidance.ts'
import { reachable } from '../support/mail.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { at, layTown, write } from '../support/town.ts'

const DAY = '2026-03-17'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: `${DAY}T07:00:00+07:00` })
  await layTown(system)
})
afterAll(() => system.close())

test('who is guided, and who was assigned to guide, reads it in his letter [III.D.4.a–d]', async () => {
  const [one, guide] = [await reachable(system), await reachable(system)]
  const item = guidanceItem(one.employeeId, {
    startedAt: at('2026-03-16T15:00:00+07:00'),
    guide: { employeeId: guide.employeeId, name: 'Pembimbing' },
  })
  await write(system, [{ action: 'PutItem', key: keys.guidance(item), item, when: { absent: true } }])
  for (const { employeeId } of [one, guide]) await system.run('remindShard', { day: DAY, shard: shardOf(employeeId) })
  const letter = (email: string) => system.mails.find(({ to }) => to.includes(email))?.text
  expect(letter(one.email)).toContain('Bimbingan kinerja dimulai untuk Anda')
  expect(letter(guide.email)).toContain('Anda ditugasi membimbing 1 pegawai')
  expect(letter(guide.email)).not.toContain(item.goal)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endOf } from '../../functions/domain/instant.ts'
import type { EmployeeStatus } from '../../functions/domain/people/employee.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, evaluationItem } from '../support/evaluations.ts'
import { reachable } from '../support/mail.ts'
import { someone } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { at, idOf, layTown, must, write } from '../support/town.ts'

const OBJECT_BY = endOf('2026-05-11')
const delivered = (base: object) =>
  deliveredItem({ deliveredAt: at('2026-04-20T09:00:00+07:00'), acknowledgeBy: OBJECT_BY, objectBy: OBJECT_BY }, base, {
    signedBy: idOf('kasi'),
  })

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-05-07T10:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

/** Out of office, with the address that he has. */
async function goes(employeeId: string, status: EmployeeStatus): Promise<void> {
  const before = await system.table.get(keys.employee(employeeId))
  if (before === undefined) throw new Error(`${employeeId} is not there`)
  const item = { ...before, status, version: before.version + 1 }
  const when = { equals: { version: before.version } }
  await write(system, [{ action: 'PutItem', key: keys.employee(employeeId), item, when }])
}

/** The lines of what was written to this person on a morning. */
async function toldOn(day: string, email: string): Promise<string[]> {
  system.clock.set(`${day}T07:00:00+07:00`)
  const before = system.mails.length
  await system.run('remind')
  const fresh = system.mails.slice(before).filter(({ to }) => to.includes(email))
  return fresh.flatMap(({ text }) => text.split('\n').filter(line => line.startsWith('- ')))
}

describe('whoever is out of office', () => {
  test.each(['diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns', 'berhenti'] as const)(
    'is told until when he can object: %s [V.B.2]',
    async status => {
      const one = await reachable(system, { evaluation: delivered })
      await goes(one.employeeId, status)
      expect(await toldOn('2026-05-08', one.email)).toEqual([
        expect.stringContaining(
          'Baca dan kembalikan dokumen evaluasi, Triwulan I 2026: paling lambat Senin, 11 Mei 2026',
        ),
        expect.stringContaining('Kesempatan mengajukan keberatan atas evaluasi, Triwulan I 2026: paling lambat Senin'),
      ])
    },
  )

  test('is told that his objection came, and of nobody else’s affairs [V.B.2, V.B.6]', async () => {
    const boss = await reachable(system, {
      evaluation: delivered,
      person: { position: { name: 'Kasi', kind: 'pengawas' } },
    })
    await someone(system, {
      person: { evaluatorId: boss.employeeId },
      evaluation: base => evaluationItem({ ...base, actorId: boss.employeeId, closesAt: OBJECT_BY }),
    })
    await goes(boss.employeeId, 'diberhentikan_sementara')
    await must(system, 200, 'POST', `${boss.evaluation}/objection`, {
      as: boss.as,
      body: { reasons: 'Belum dihitung' },
    })
    expect(await toldOn('2026-05-08', boss.email)).toEqual([
      // not to read and return it: who objects has received it, and would be refused
      expect.stringContaining('Keberatan Anda atas evaluasi Triwulan I 2026 sudah diterima dan diputus paling lambat'),
    ])
  })

  test('hears nothing where nothing is his to do', async () => {
    const gone = await reachable(system)
    await goes(gone.employeeId, 'berhenti')
    for (const day of ['2026-05-08', '2026-05-11']) expect(await toldOn(day, gone.email)).toEqual([])
  })
})

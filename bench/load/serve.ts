/**
 * The local system with 2,000 employees in the middle of an evaluation window, until stdin ends. The load comes from
 * another process, so that the one does not wait for the other.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atOnce } from '../../functions/kit/at-once.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { startLocal } from '../../local/system.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  TW1,
} from '../../test/support/evaluations.ts'
import { approvedItem, EXTRA, MAIN, skpPut } from '../../test/support/skp.ts'
import { at, cycleOf } from '../../test/support/town.ts'
import { LAYING } from '../table.ts'
import { EMPLOYEES, evaluatorOf, HEAD, NOW, TEAM } from './people.ts'

const { periodId, opensAt, closesAt } = TW1
const unitOf = (n: number) => `unit-${Math.floor(n / TEAM)}`

function* office(): Generator<readonly AnyWrite[]> {
  yield [
    ...cycleOf(2026, 'triwulanan'),
    { action: 'PutItem', key: keys.region(), item: { headId: HEAD }, when: { absent: true } },
    ...employeePuts(employeeItem(0, { employeeId: HEAD, kind: 'kepala_daerah', roles: ['kepala_daerah'] })),
  ]
  for (let n = 0; n < EMPLOYEES; n += 1) {
    if (n % TEAM === 0) yield team(n)
    yield employee(n)
  }
}

function team(n: number): readonly AnyWrite[] {
  const [unitId, headId] = [unitOf(n), evaluatorOf(n)]
  const unit = { unitId, name: `Unit ${n / TEAM}`, mandiri: false, headId }
  return [
    { action: 'PutItem', key: keys.unit(unitId), item: unit, when: { absent: true } },
    ...employeePuts(employeeItem(n, { employeeId: headId, unitId, evaluatorId: HEAD })),
  ]
}

/** The second half has handed in already, and waits to be rated. */
function employee(n: number): readonly AnyWrite[] {
  const [employeeId, unitId, actorId] = [employeeIdOf(n), unitOf(n), evaluatorOf(n)]
  const who = { employeeId, name: `Pegawai ${n}`, actorId }
  const submitted = n < EMPLOYEES / 2 ? {} : { status: 'diajukan' as const, submittedAt: opensAt }
  return [
    ...employeePuts(employeeItem(n, { unitId, evaluatorId: actorId })),
    skpPut(approvedItem(actorId, at('2026-01-20T09:00:00+07:00'), who)),
    ...evaluationPuts(evaluationItem({ ...who, unitId, opensAt, closesAt, ...submitted })),
    ...[MAIN, EXTRA].map((workResultId): AnyWrite => ({
      action: 'PutItem',
      key: keys.realisation(employeeId, periodId, workResultId),
      item: {
        ...{ employeeId, periodId, workResultId, realisation: '96 persen surat selesai pada hari yang sama' },
        ...{ evidence: [], recordedAt: opensAt, version: 1 },
      },
      when: { absent: true },
    })),
  ]
}

const dataDir = mkdtempSync(join(tmpdir(), 'evaluasi-load-'))
const system = await startLocal({ port: 0, dataDir, scheduler: false, clockStart: NOW, quiet: true })
const table = system.effects.table(LAYING)
await atOnce(8, office(), async writes => void (await table.commit(writes)))
await system.drain()
process.stdout.write(`${system.port}\n`)
process.stdin.resume().once('end', () => {
  void system.stop().then(() => {
    rmSync(dataDir, { recursive: true, force: true })
    process.exit(0)
  })
})

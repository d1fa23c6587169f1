import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import { type LocalSystem, startLocal } from '../../local/system.ts'
import { employeeItem, employeePuts } from '../support/evaluations.ts'

const ROOT = join(import.meta.dirname, '../..')
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-verify-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

async function start(dataDir: string): Promise<LocalSystem> {
  const system = await startLocal({ port: 0, dataDir, quiet: true, scheduler: false })
  closing.push(system.stop)
  return system
}

/** What `npm run verify` runs: its exit code and what it says. */
function verify(dataDir: string): Promise<readonly [code: number | null, said: string]> {
  const child = spawn(process.execPath, ['scripts/verify.ts'], {
    cwd: ROOT,
    env: { ...process.env, TABLE_NAME: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', chunk => (said += String(chunk)))
  child.stderr.on('data', chunk => (said += String(chunk)))
  return new Promise(resolve => child.once('exit', code => resolve([code, said])))
}

const RIGHTS = { employee: ['PutItem'], staff: ['PutItem'] } as const

test('a folder is verified while its system runs and when it has ended; a fault is named, by exit code 1', async () => {
  const folder = newFolder()
  const system = await start(folder)
  const healthy = [0, expect.stringContaining('all as it was fixed')]
  expect(await verify(folder)).toEqual(healthy)
  const person = employeeItem(7, { historySeq: 1, historyHash: 'x' })
  await system.effects.table(RIGHTS).commit(employeePuts(person))
  const named = [1, expect.stringContaining(`missing: employee ${person.employeeId}, history 1`)]
  expect(await verify(folder)).toEqual(named)
  await system.stop()
  expect(await verify(folder)).toEqual(named)
  const again = await start(folder)
  const stored = await again.effects.table({ employee: ['GetItem'] }).get(keys.employee(person.employeeId))
  expect(stored).toMatchObject({ historySeq: 1, version: person.version })
}, 60_000)

test('a copy of a folder is verified itself, though the owner of its original runs', async () => {
  const folder = newFolder()
  const system = await start(folder)
  const person = employeeItem(7, { historySeq: 1, historyHash: 'x' })
  await system.effects.table(RIGHTS).commit(employeePuts(person))
  await system.stop()
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  const other = newFolder()
  const { port } = await start(other)
  writeFileSync(join(copy, 'owner.json'), JSON.stringify({ pid: process.pid, port }))
  expect(await verify(other)).toEqual([0, expect.stringContaining('all as it was fixed')])
  expect(await verify(copy)).toEqual([1, expect.stringContaining(`missing: employee ${person.employeeId}, history 1`)])
}, 60_000)

test('where there are no data it says so', async () => {
  expect(await verify(newFolder())).toEqual([2, expect.stringContaining('There are no data')])
})

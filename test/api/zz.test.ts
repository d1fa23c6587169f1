import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'vitest'
import { openPersonnelOffice } from './employees/office.ts'
const engineCpu = () => readdirSync('/proc').filter(p => /^\d+$/.test(p)).flatMap(p => { try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); return s.includes('dynoxide') && readFileSync(`/proc/${p}/status`,'utf8').includes('') ? [[p, Number(s.split(') ')[1]!.split(' ')[11]) * 10 + Number(s.split(') ')[1]!.split(' ')[12]) * 10]] : [] } catch { return [] } })
test('zz 5000', async () => {
  const office = await openPersonnelOffice()
  await office.importUnits()
  const f = readFileSync('/tmp/n/5000.csv', 'utf8').split('\n').slice(0, Number(process.env.ROWS ?? 1001)).join('\n')
  for (const dry of [true, false, false]) {
    const t = Date.now(), c = process.cpuUsage(), e = new Map(engineCpu())
    const r = await office.importPeople(f, dry)
    const d = process.cpuUsage(c)
    console.log(dry, 'ms', Date.now() - t, 'cpu', Math.round((d.user + d.system) / 1000), 'engine', engineCpu().map(([p, v]) => Number(v) - Number(e.get(p) ?? 0)).filter(x => x), r.status, r.body.created, r.body.unchanged)
  }
  console.log('log ms', office.system.logged.filter(l => l['level'] === 'error')); await office.system.close()
}, 300000)

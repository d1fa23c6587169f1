import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../system.ts'
import { differences, type Outcome, PERIODS } from './check.ts'
import { client } from './client.ts'
import { expectedRatings } from './ratings.ts'
import { liveTheYear } from './year.ts'

/** `npm run demo`: a whole year against a fresh local system; exit 1 when its end is not what ratings.csv says. */
const folder = mkdtempSync(join(tmpdir(), 'evaluasi-kinerja-demo-'))
const started = performance.now()
const tell = (line = '') => void process.stdout.write(`${line}\n`)
const system = await startLocal({ port: 0, dataDir: folder, quiet: true })
try {
  tell('EVALUASI KINERJA ASN — satu tahun Kecamatan Kertapati')
  tell('Orang-orangnya rekaan; rating dan predikatnya kami yang menetapkan untuk contoh ini.')
  tell()
  const expected = expectedRatings()
  const api = client(system.baseUrl)
  const { nips, outcomes, ungrown } = await liveTheYear(api, expected, tell)
  tell()
  tell('7. HASIL')
  for (const period of PERIODS)
    tell(`   ${period.padEnd(8)}${summary(outcomes.filter(outcome => outcome.period === period))}`)
  const found = [...differences(outcomes, expected, nips), ...ungrown]
  tell()
  for (const difference of found) tell(`BERBEDA: ${difference}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  tell(
    found.length === 0
      ? `Cocok dengan local/demo/ratings.csv: ${outcomes.length} evaluasi, ${api.requests()} permintaan HTTP, ${seconds} detik.`
      : `${found.length} perbedaan dengan local/demo/ratings.csv dan dengan jalan ceritanya.`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
} finally {
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
}

function summary(outcomes: readonly Outcome[]): string {
  const count = (of: (outcome: Outcome) => string) => {
    const counts = new Map<string, number>()
    for (const outcome of outcomes) counts.set(of(outcome), (counts.get(of(outcome)) ?? 0) + 1)
    return [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')
  }
  const unreturned = outcomes.filter(outcome => outcome.returned === false).length
  return `${count(outcome => outcome.predicate ?? 'belum dinilai')}; ${count(outcome => outcome.status)}; tidak dikembalikan ${unreturned}; oleh ${count(outcome => outcome.by)}`
}

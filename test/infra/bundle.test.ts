import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config } from 'zod/v4/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consumers } from '../../functions/consumers.ts'
import { jobs } from '../../functions/jobs.ts'
import type { AnyConsumer } from '../../functions/kit/consumer.ts'
import type { AnyJob } from '../../functions/kit/job.ts'
import { bundle, type Sizes, WITHOUT_COMPILING } from '../../infra/bundle.ts'
import { defaultProvider } from '../../infra/bundling/env-credentials.ts'
import { withFewRegions } from '../../infra/bundling/few-regions.ts'
import { Sha256 } from '../../infra/bundling/native-checksum.ts'
import { handlerFiles } from '../../infra/files.ts'

const JOBS: readonly AnyJob[] = jobs
const LIMIT = 320_000
const QUIET: readonly (AnyJob | AnyConsumer)[] = [...jobs, ...consumers]
/** They carry one client more. */
const handsOver = new Set(QUIET.filter(({ invokes = [] }) => invokes.length > 0).map(({ id }) => id))
/**
 * They read a spreadsheet's export, and carry its parser, and with a person all that follows him: plans, evaluations,
 * assignments, and how they stop and go on. Nobody waits for them in a hurry.
 */
const SHEETS = new Set(['importEmployees', 'importUnits'])
const SHEET_LIMIT = 360_000
/** They write a whole document from every kind of item that there is, and carry each one's shape. */
const DOCUMENTS = new Set(['exportMyData'])
const DOCUMENT_LIMIT = 380_000
/** Nobody waits for a letter: this only keeps the client from growing unseen. */
const MAIL_LIMIT = 480_000
const mails = new Set(JOBS.filter(({ mail }) => mail !== undefined).map(({ id }) => id))

const folder = mkdtempSync(join(tmpdir(), 'evaluasi-bundle-'))
let sizes: Sizes

beforeAll(async () => {
  sizes = await bundle(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the bundles', () => {
  it('are one file a function', () => {
    expect([...sizes.keys()].toSorted()).toEqual([...handlerFiles().keys()].toSorted())
    for (const id of sizes.keys()) expect(readdirSync(join(folder, id))).toEqual(['index.js'])
  })

  it(`hold less than ${LIMIT / 1000} KB of code, so that nobody waits for a cold start`, () => {
    const code = (id: string) => {
      const { bytes, data } = sizes.get(id) ?? { bytes: Infinity, data: 0 }
      return bytes - data
    }
    const apart = [handsOver, mails, SHEETS, DOCUMENTS]
    const small = [...sizes.keys()].filter(id => !apart.some(set => set.has(id)))
    expect(small.filter(id => code(id) >= LIMIT).map(id => `${id} ${code(id)}`)).toEqual([])
    expect([...SHEETS].filter(id => code(id) >= SHEET_LIMIT).map(id => `${id} ${code(id)}`)).toEqual([])
    expect([...DOCUMENTS].filter(id => code(id) >= DOCUMENT_LIMIT).map(id => `${id} ${code(id)}`)).toEqual([])
  })

  it('can invoke other functions where that is declared, and nowhere else', () => {
    const invoking = [...sizes.keys()].filter(id =>
      readFileSync(join(folder, id, 'index.js'), 'utf8').includes('X-Amz-Invocation-Type'),
    )
    const without = (ids: Iterable<string>) => [...ids].filter(id => !mails.has(id)).toSorted()
    expect(without(invoking)).toEqual(without(handsOver))
  })

  it(`of who sends mail hold less than ${MAIL_LIMIT / 1000} KB, and nobody else carries the mail client`, () => {
    const mailing = [...mails]
    const carrying = [...sizes.keys()].filter(id =>
      readFileSync(join(folder, id, 'index.js'), 'utf8').includes('email/outbound-emails'),
    )
    expect(carrying.toSorted()).toEqual(mailing.toSorted())
    const large = mailing.filter(id => (sizes.get(id)?.bytes ?? Infinity) >= MAIL_LIMIT)
    expect(large.map(id => `${id} ${sizes.get(id)?.bytes}`)).toEqual([])
  })

  it('tell zod first to compile nothing, under the name by which it asks', () => {
    expect(globalThis).toHaveProperty('__zod_globalConfig', config())
    expect(WITHOUT_COMPILING).toContain('globalThis.__zod_globalConfig=')
    for (const id of sizes.keys())
      expect(readFileSync(join(folder, id, 'index.js'), 'utf8').startsWith(WITHOUT_COMPILING), id).toBe(true)
  })

  it('find credentials in the environment and look nowhere else', () => {
    for (const id of sizes.keys())
      expect(readFileSync(join(folder, id, 'index.js'), 'utf8'), id).not.toMatch(/169\.254\.170\.2|sso_start_url/)
  })

  it('can be loaded, do nothing by that, and export a handler', () => {
    const load = createRequire(import.meta.url)
    for (const id of sizes.keys()) {
      const loaded: unknown = load(join(folder, id, 'index.js'))
      expect(loaded, id).toHaveProperty('handler', expect.any(Function))
    }
  })
})

describe('credentials in the environment', () => {
  const kept = { ...process.env }
  afterAll(() => {
    process.env = kept
  })

  it('are those of the function’s role', async () => {
    process.env = { ...kept, AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'token' }
    expect(await defaultProvider()()).toEqual({ accessKeyId: 'id', secretAccessKey: 'key', sessionToken: 'token' })
  })

  it('are missed aloud', async () => {
    process.env = { ...kept, AWS_ACCESS_KEY_ID: undefined }
    await expect(defaultProvider()()).rejects.toThrow('no credentials')
  })
})

describe('the regions in the bundles', () => {
  const info = (regions: object) => ({ partitions: [{ id: 'aws', regionRegex: '^ap-', regions }], version: '1.1' })
  const written = (regions: object) => `export const partitionsInfo = ${JSON.stringify(info(regions))};`

  it('are those alone that the form of a name does not find', () => {
    const few = withFewRegions(written({ 'ap-southeast-3': { description: 'Jakarta' }, 'aws-global': {} }))
    expect(JSON.parse(few.replace('export const partitionsInfo = ', ''))).toEqual(info({ 'aws-global': {} }))
  })

  it('are left out of every bundle, and so is what only a machine of EC2 would ask', () => {
    for (const id of sizes.keys())
      expect(readFileSync(join(folder, id, 'index.js'), 'utf8'), id).not.toMatch(/169\.254\.169\.254|measuredTxRate/i)
    for (const id of sizes.keys())
      expect(readFileSync(join(folder, id, 'index.js'), 'utf8'), id).not.toContain('Asia Pacific (Jakarta)')
  })
})

describe('the checksum of the bundles', () => {
  it('is SHA-256 as Node knows it, plain and keyed, in one piece or several', async () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    const parts = ['tanda ', new TextEncoder().encode('tangan'), new TextEncoder().encode('!').buffer]
    for (const secret of [undefined, 'kunci', new TextEncoder().encode('kunci')]) {
      const checksum = new Sha256(secret)
      checksum.update('dibuang')
      checksum.reset()
      for (const part of parts) checksum.update(part)
      const expected = secret === undefined ? createHash('sha256') : createHmac('sha256', secret)
      expect(hex(await checksum.digest())).toBe(expected.update('tanda tangan!').digest('hex'))
    }
  })
})

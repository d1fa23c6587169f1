import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { fewRegions } from './bundling/few-regions.ts'
import { leftOut } from './bundling/left-out.ts'
import { onlyVersion } from './bundling/only-version.ts'
import { handlerFiles } from './files.ts'

const ROOT = join(import.meta.dirname, '..')

/** Every function has a folder with its id in here, and one `index.js` in that. */
export const BUILD_FOLDER = join(ROOT, '.build')

/** What each function's one file holds, in bytes; `data` of them are documents that it hands out. */
export type Sizes = ReadonlyMap<string, { readonly bytes: number; readonly data: number }>

/**
 * A shape would otherwise write and compile a function of its own when it is first used: that pays for a process that
 * uses it ten thousand times, and is what a cold start waits for. zod reads it where its first shape is made.
 */
export const WITHOUT_COMPILING = 'globalThis.__zod_globalConfig={jitless:true};'

/**
 * CommonJS because it starts 27 ms faster than modules; without `dynamic-import` so that nothing is split off and loaded
 * while a request waits.
 */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': join(ROOT, 'infra/bundling/env-credentials.ts'),
    '@aws-sdk/middleware-endpoint-discovery': join(ROOT, 'infra/bundling/no-endpoint-discovery.ts'),
    '@smithy/core/checksum': join(ROOT, 'infra/bundling/native-checksum.ts'),
    '@smithy/core/event-streams': join(ROOT, 'infra/bundling/no-event-streams.ts'),
  },
  banner: { js: WITHOUT_COMPILING },
  plugins: [fewRegions, leftOut, onlyVersion],
  legalComments: 'none',
  logLevel: 'error',
} satisfies BuildOptions

/** All handlers in one call: shared sources are parsed once. */
export async function bundle(outdir: string = BUILD_FOLDER): Promise<Sizes> {
  const files = handlerFiles()
  for (const [id, file] of files)
    if (!existsSync(join(ROOT, file))) throw new Error(`${id} is listed, but ${file} is not there`)
  const { metafile } = await build({
    ...BUNDLING,
    entryPoints: [...files].map(([id, file]) => ({ in: file, out: join(id, 'index') })),
    outdir,
    metafile: true,
  })
  return new Map(
    Object.entries(metafile.outputs).map(([path, { bytes, inputs }]) => {
      const documents = Object.entries(inputs).filter(([input]) => input.startsWith('docs/'))
      const data = documents.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
      return [path.split('/').at(-2) ?? '', { bytes, data }] as const
    }),
  )
}

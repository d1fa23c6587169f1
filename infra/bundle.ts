import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { handlerFiles } from './files.ts'

const ROOT = join(import.meta.dirname, '..')

/** Beside it every function has its folder `.build/<id>` with one `index.js`. */
export const BUILD_FOLDER = join(ROOT, '.build')

/** What each function's one file holds: id → bytes. */
export type Sizes = ReadonlyMap<string, number>

/**
 * All handlers in one call: shared sources are parsed once. CommonJS because it starts 27 ms faster than modules;
 * without `dynamic-import` so that nothing is split off and loaded while a request waits.
 */
export async function bundle(outdir: string = BUILD_FOLDER): Promise<Sizes> {
  const files = handlerFiles()
  for (const [id, file] of files)
    if (!existsSync(join(ROOT, file))) throw new Error(`${id} is listed, but ${file} is not there`)
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...files].map(([id, file]) => ({ in: file, out: join(id, 'index') })),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    // class and function names stand in the log of an error
    keepNames: false,
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(ROOT, 'infra/bundling/env-credentials.ts') },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  })
  return new Map(
    Object.entries(metafile.outputs).map(([path, { bytes }]) => [path.split('/').at(-2) ?? '', bytes] as const),
  )
}

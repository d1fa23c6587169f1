import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import * as z from 'zod/mini'

const Manifest = z.object({ version: z.string() })

/** A client reads its manifest for its version alone: the rest of it, over 2 KB, would lie in every function. */
export const onlyVersion: Plugin = {
  name: 'only-version',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify(Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))),
      loader: 'json',
    }))
  },
}

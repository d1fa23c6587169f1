import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import * as z from 'zod/mini'

const Partition = z.looseObject({ regionRegex: z.string(), regions: z.record(z.string(), z.unknown()) })
const Partitions = z.looseObject({ partitions: z.array(Partition) })

/**
 * A client finds the addresses of a region by its partition, and the partition by the form of the region's name: the list
 * of all names and what they are called, over 4 KB, would lie in every function. Names of another form stay.
 */
export function withFewRegions(source: string): string {
  const json = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1)
  const info = z.parse(Partitions, JSON.parse(json))
  const partitions = info.partitions.map(({ regions, ...partition }) => {
    const form = new RegExp(partition.regionRegex)
    return { ...partition, regions: Object.fromEntries(Object.entries(regions).filter(([name]) => !form.test(name))) }
  })
  return `export const partitionsInfo = ${JSON.stringify({ ...info, partitions })}`
}

export const fewRegions: Plugin = {
  name: 'few-regions',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/core\/.*\/lib\/aws\/partitions\.js$/ }, ({ path }) => ({
      contents: withFewRegions(readFileSync(path, 'utf8')),
      loader: 'js',
    }))
  },
}

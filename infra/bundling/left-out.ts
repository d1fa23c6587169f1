import type { Plugin } from 'esbuild'

/**
 * What a client carries for places and settings that a function does not have: retries that count how fast they may go
 * (only where AWS_RETRY_MODE asks for them), and the region of a machine of EC2 (a function has AWS_REGION).
 */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [
    /@smithy\/core\/.*\/util-retry\/DefaultRateLimiter\.js$/,
    "export class DefaultRateLimiter { constructor() { throw new Error('adaptive retries are left out') } }",
  ],
  [
    /@smithy\/core\/.*\/regionConfig\/getInstanceMetadataRegion\.js$/,
    'export const getInstanceMetadataRegion = () => Promise.resolve(undefined)',
  ],
]

export const leftOut: Plugin = {
  name: 'left-out',
  setup(build) {
    for (const [filter, contents] of LEFT_OUT) build.onLoad({ filter }, () => ({ contents, loader: 'js' }))
  },
}

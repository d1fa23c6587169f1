import { defineConfig } from 'vitest/config'
import { patience } from './test/support/engine.ts'

/** Files share their worker's modules and the one engine of the run; each has a table of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: patience(30_000),
    hookTimeout: patience(30_000),
  },
})

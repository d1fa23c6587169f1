import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['test/{api,jobs,consumers,store}/**/*.test.ts', 'test/faults/writes.test.ts'], globalSetup: ['test/support/zz-setup.ts'], pool: 'threads', isolate: false, maxWorkers: 2, testTimeout: 30_000 } })

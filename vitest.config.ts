import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: 'test/support/postgres-on-demand.ts',
    // Most of the time goes to deriving keys, so every core counts, not all but one.
    maxWorkers: '100%',
    // Key derivation takes 64 MiB and real time; a loaded machine must not fail a test by its clock.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
})

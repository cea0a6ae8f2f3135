import { defineConfig } from '@playwright/test'
import type { RuntimeOption } from './test/e2e/fixtures.ts'

export default defineConfig<RuntimeOption>({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  // Each test has a browser and a key derivation of its own: more would only wait for one another.
  workers: 2,
  // On a machine that others use too, a key may come before the window has caught up. What passes at
  // the second try is told as flaky, and is a fault of the spec to be mended.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'stand-in', use: { runtime: 'stand-in' } },
    { name: 'electron', use: { runtime: 'electron' } },
  ],
})

import { defineConfig } from '@playwright/test'
import type { RuntimeOption } from './test/e2e/fixtures.ts'

export default defineConfig<RuntimeOption>({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  // Each test has a browser and a key derivation of its own: more would only wait for one another.
  workers: 2,
  retries: 0,
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

/** Every spec gets the built app in a folder of its own, and fails on what a sound app never does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { Language } from '../../src/shared/language.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import type { LaunchRequest, Runtime } from '../support/launched-app.ts'

export interface RuntimeOption {
  readonly runtime: Runtime
}

interface Fixtures {
  readonly language: Language
  /** A fresh folder that holds the app's user data, its temporary files, and a home. */
  readonly folder: string
  /** Launches the app in the folder; a spec that starts it anew closes it first. */
  readonly launch: (computer?: Pick<LaunchRequest, 'hasKeychain'>) => Promise<RunningApp>
  readonly app: RunningApp
}

export const test = base.extend<RuntimeOption & Fixtures>({
  runtime: ['stand-in', { option: true }],
  language: ['sv', { option: true }],
  // Playwright reads from the pattern which fixtures a fixture needs.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'peerlogg-e2e-'))
    await provide(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ runtime, language, folder }, provide) => {
    const launched: RunningApp[] = []
    await provide(async (computer) => {
      const app = await launchApp({ runtime, language, folder, ...computer })
      launched.push(app)
      return app
    })
    for (const app of launched) await app.close()
    expect(launched.flatMap((app) => app.problems)).toEqual([])
  },
  app: async ({ launch }, provide) => provide(await launch()),
})

export { expect }

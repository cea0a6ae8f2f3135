/** Starts the built app for a test or the demo, and drives its window. A caller never asks on what. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchInElectron } from './app-in-electron.ts'
import { launchInStandIn } from './app-in-stand-in.ts'
import type { LaunchedApp, LaunchRequest } from './launched-app.ts'

export interface RunningApp extends LaunchedApp {
  /** Every address the window has asked for, as the app knows it. */
  readonly requests: readonly string[]
  /** Foreign requests, policy violations, errors of page and main: none is expected of a sound app. */
  readonly problems: readonly string[]
  /** Takes the problems that a test has caused itself, so that they are not held against the app. */
  takeProblems(): readonly string[]
}

export async function launchApp(request: LaunchRequest): Promise<RunningApp> {
  for (const name of ['user-data', 'temp', 'home']) {
    mkdirSync(join(request.folder, name), { recursive: true })
  }
  const requests: string[] = []
  const problems: string[] = []
  const problem = (description: string) => void problems.push(description)
  const launch = request.runtime === 'electron' ? launchInElectron : launchInStandIn
  const app = await launch(request, {
    problem,
    requested(address) {
      requests.push(address)
      if (!isOwn(address)) problem(`Foreign request: ${address}`)
    },
  })
  app.page.on('pageerror', (error) => problem(`Page: ${error.message}`))
  app.page.on('console', (message) => {
    if (message.type() === 'error') problem(`Console: ${message.text()}`)
  })
  return { ...app, requests, problems, takeProblems: () => problems.splice(0) }
}

const isOwn = (address: string): boolean => /^(app:\/\/ui\/|data:|blob:)/.test(address)

/** Launches Chromium for the app: in a window of its own, or without one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { unpackChromium } from './npm-chromium.ts'
import { locale } from './runtime.ts'

/**
 * How the launcher chooses, by environment variables:
 * - PEERLOGG_STAND_IN_BROWSER: path of an installed Chromium, Chrome or Edge; else the npm package's.
 * - PEERLOGG_STAND_IN_WINDOW=1: in a window; needs a display and an installed browser.
 * - PEERLOGG_STAND_IN_PORT: a loopback port for a test that drives the page, 0 for any.
 */
const { PEERLOGG_STAND_IN_BROWSER, PEERLOGG_STAND_IN_WINDOW, PEERLOGG_STAND_IN_PORT } = process.env

const hasWindow = PEERLOGG_STAND_IN_WINDOW === '1'
const isRoot = process.getuid?.() === 0

export async function openChromium(
  userData: string,
  switches: readonly string[],
): Promise<BrowserContext> {
  const profile = join(userData, 'browser')
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  if (hasWindow) rememberNothing(profile)

  const { executablePath, environment } = PEERLOGG_STAND_IN_BROWSER
    ? { executablePath: PEERLOGG_STAND_IN_BROWSER, environment: {} }
    : unpackChromium()
  // Takes most of a second to load, which an app that ends at once need not wait for.
  const { chromium } = await import('playwright-core')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: { ...process.env, ...environment, LANGUAGE: locale.replace('-', '_') },
    headless: !hasWindow,
    // Root cannot have Chromium's sandbox, and on many systems neither can a Chromium that was not
    // installed by the system. Without a window it only ever shows pages under test.
    chromiumSandbox: hasWindow && !isRoot,
    args: [
      ...switches,
      `--lang=${locale}`,
      ...(hasWindow ? ['--app=data:text/html,<title>Peerlogg</title>', '--test-type'] : []),
      ...(PEERLOGG_STAND_IN_PORT ? [`--remote-debugging-port=${PEERLOGG_STAND_IN_PORT}`] : []),
    ],
    // The app ends Chromium itself, after it has closed what is open.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale,
    // As the system has it, rather than Playwright's fixed settings.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
  // An empty list of granted permissions means that every request is refused.
  await context.grantPermissions([])
  if (PEERLOGG_STAND_IN_PORT) {
    tellWatcher({ port: Number(readFileSync(portFile, 'utf8').split('\n')[0]) })
  }
  return context
}

/** What a test that drives the app is told over the channel it was started with. */
export function tellWatcher(message: { port: number } | { requested: string }): void {
  if (PEERLOGG_STAND_IN_PORT) process.send?.(message)
}

/** A browser would offer to keep passphrases and what was written in fields. */
function rememberNothing(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({
      credentials_enable_service: false,
      autofill: { profile_enabled: false, credit_card_enabled: false },
      translate: { enabled: false },
      browser: { enable_spellchecking: false, has_seen_welcome_page: true },
    }),
  )
}

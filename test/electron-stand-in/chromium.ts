/** Launches Chromium for the app: in a window of its own, or without one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContext, LaunchOptions, Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { type HeadlessChromium, unpackChromium } from './npm-chromium.ts'
import { locale } from './runtime.ts'

/**
 * How the launcher chooses, by environment variables:
 * - PEERLOGG_STAND_IN_BROWSER: path of an installed Chromium, Chrome or Edge; else the npm package's,
 *   which is for Linux on x64, and elsewhere one in a usual place.
 * - PEERLOGG_STAND_IN_WINDOW=1: in a window; needs a display and an installed browser.
 * - PEERLOGG_STAND_IN_PORT: a loopback port for a test that drives the page, 0 for any.
 */
const { PEERLOGG_STAND_IN_BROWSER, PEERLOGG_STAND_IN_WINDOW, PEERLOGG_STAND_IN_PORT } = process.env

const hasWindow = PEERLOGG_STAND_IN_WINDOW === '1'
const isRoot = process.getuid?.() === 0

/** `closed` hears when the page has closed in good order, or else when Chromium has died. */
export async function openChromium(
  userData: string,
  switches: readonly string[],
  closed: (isInOrder: boolean) => void,
): Promise<BrowserContext> {
  const profile = resolve(userData, 'browser')
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  if (hasWindow) rememberNothing(profile)

  // Takes most of a second to load, which an app that ends at once need not wait for.
  const { chromium } = await import('playwright-core')
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    headless: !hasWindow,
    args: [
      ...sealed,
      ...switches,
      ...(hasWindow
        ? ['--app=data:text/html,<title>Peerlogg</title>', '--test-type']
        : ['--screen-info={1920x1080}']),
      ...(PEERLOGG_STAND_IN_PORT ? [`--remote-debugging-port=${PEERLOGG_STAND_IN_PORT}`] : []),
    ],
    // Made for containers: without it a full disk does not take what is written in the window.
    ignoreDefaultArgs: hasWindow ? ['--disable-dev-shm-usage'] : [],
    ...pageOptions,
    // As the system has it, rather than Playwright's fixed settings.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
  await watchPage(context, closed)
  // An empty list of granted permissions means that every request is refused.
  await context.grantPermissions([])
  if (PEERLOGG_STAND_IN_PORT) {
    tellWatcher({ port: Number(readFileSync(portFile, 'utf8').split('\n')[0]) })
  }
  return context
}

const sealed = [
  // What no route of Playwright meets must not leave either.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--lang=${locale}`,
]
const pageOptions = { acceptDownloads: false, serviceWorkers: 'block', locale } as const

function launchOptions(): LaunchOptions {
  const { executablePath, environment } = findProgram()
  return {
    executablePath,
    env: { ...process.env, ...environment, LANGUAGE: locale.replace('-', '_') },
    // Root cannot have Chromium's sandbox, and on many systems neither can a Chromium that was not
    // installed by the system. Without a window it only ever shows pages of our own.
    chromiumSandbox: hasWindow && !isRoot,
    // The app ends Chromium itself, after it has closed what is open.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

function findProgram(): HeadlessChromium {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64'
  if (!PEERLOGG_STAND_IN_BROWSER && isPackaged) return unpackChromium()
  const executablePath = PEERLOGG_STAND_IN_BROWSER || findBrowser()
  if (!executablePath) throw new Error('Install Chromium, Chrome or Edge to run this here.')
  return { executablePath, environment: {} }
}

/** Chromium shows every page it has where it has a window, so there it is one of another Chromium. */
export async function openHiddenPage(context: BrowserContext): Promise<Page> {
  if (!hasWindow) return context.newPage()
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ ...launchOptions(), headless: true, args: sealed })
  const page = await browser.newPage(pageOptions)
  await page.context().grantPermissions([])
  page.on('close', () => void browser.close())
  return page
}

/** Playwright's events tell that the page is gone, but not why; Chromium tells while it lives. */
async function watchPage(
  context: BrowserContext,
  closed: (isInOrder: boolean) => void,
): Promise<void> {
  const page = context.pages()[0]
  const browser = context.browser()
  if (!page || !browser) throw new Error('Chromium has opened without a page')
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo')
  const devTools = await browser.newBrowserCDPSession()
  devTools.on('Target.targetDestroyed', ({ targetId }) => {
    if (targetId === targetInfo.targetId) closed(true)
  })
  await devTools.send('Target.setDiscoverTargets', { discover: true })
  context.on('close', () => closed(false))
}

/** What a test that drives the app is told over the channel it was started with. */
export function tellWatcher(message: { port: number } | { requested: string }): void {
  if (PEERLOGG_STAND_IN_PORT) process.send?.(message)
}

/** What such a test asks for over it: what a person or the system would do. */
export function whenAsked(what: 'close' | 'lock-screen', answer: () => void): void {
  if (!PEERLOGG_STAND_IN_PORT) return
  process.on('message', ({ asked }: { asked?: string }) => {
    if (asked === what) answer()
  })
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

/**
 * `BrowserWindow`: the one page of the Chromium that was launched for the app, and beside it pages
 * that nobody sees.
 */
import { readFileSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { toAppAddress, toChromiumAddress } from './address.ts'
import { emitOfApp, isQuitting, quitBecause, whenClosed, whenQuitting } from './app.ts'
import { openHiddenPage, tellWatcher, whenAsked } from './chromium.ts'
import { answerCall } from './ipc.ts'
import { bindingName, nextSentChannel, preloadScript } from './preload.ts'
import { getChromium } from './runtime.ts'
import { SentToPage } from './sent.ts'
import { refuseDownload, serveNobodyElse, serveRequests } from './session.ts'
import { checkKeys, eventsOf, strict } from './strict.ts'
import { contentsOf, frameOf } from './web-contents.ts'

interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly webPreferences: {
    readonly preload: string
    readonly sandbox: boolean
    readonly contextIsolation: boolean
    readonly nodeIntegration: boolean
    readonly spellcheck: boolean
  }
}

const knownOptions = [
  'title',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'skipTaskbar',
  'autoHideMenuBar',
  'webPreferences',
]
// The page is sandboxed and isolated in any case; an app that asks for less would be misled.
const requiredPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
} as const

/** The page that was launched for the app, while its window is open. */
let shownPage: Page | null = null
const windows = new Set<object>()
/** Pages of our own that Chromium is opening just now. */
let comingHidden = 0

/** Throws when no window is open. */
export function getPage(needed: string): Page {
  if (!shownPage) throw new Error(`${needed} needs an open window in the Electron stand-in`)
  return shownPage
}

/** A plain function, which can be constructed too. */
export const BrowserWindow = strict('BrowserWindow', function open(options: WindowOptions): object {
  checkOptions(options)
  const launched = shownPage ? undefined : getChromium('BrowserWindow').pages()[0]
  if (launched) return openShown(options, launched)
  if (options.show !== false) throw new Error('The Electron stand-in shows one window only')
  return openHidden(options)
})

function checkOptions({ webPreferences, ...options }: WindowOptions): void {
  checkKeys('BrowserWindow option', options, knownOptions)
  const { preload: _preload, ...preferences } = webPreferences
  checkKeys('web preference', preferences, [...Object.keys(requiredPreferences), 'devTools'])
  for (const [name, value] of Object.entries(requiredPreferences)) {
    if (preferences[name as keyof typeof requiredPreferences] !== value) {
      throw new Error(`The Electron stand-in needs webPreferences.${name} to be ${value}`)
    }
  }
}

function openShown(options: WindowOptions, page: Page): object {
  shownPage = page
  const { window, events, gone, destroy } = openWindow(options, Promise.resolve(page))
  page.context().on('page', (other) => {
    if (comingHidden === 0) void closeForeign(other)
  })
  // Playwright cannot load a crashed page anew.
  page.on('crash', () => quitBecause('its page has crashed'))
  whenClosed(() => {
    shownPage = null
    gone()
  })
  /** Whether nobody prevented it. Who closes Chromium's own window goes around this. */
  const mayClose = (): boolean => !events.isPrevented('close', {})
  whenQuitting(() => shownPage === null || mayClose())
  whenAsked('close', () => {
    if (shownPage !== null && !isQuitting() && mayClose()) destroy()
  })
  return window
}

function openHidden(options: WindowOptions): object {
  comingHidden++
  const coming = openHiddenPage(getChromium('BrowserWindow')).finally(() => comingHidden--)
  const { window, gone, crashed } = openWindow(options, coming)
  const watch = async () => {
    const page = await coming
    page.on('close', gone)
    page.on('crash', crashed)
  }
  // Whoever loads it hears of what went wrong.
  watch().catch(gone)
  return window
}

function openWindow({ width, height, webPreferences }: WindowOptions, coming: Promise<Page>) {
  const sent = new SentToPage()
  const { contents, mayNavigate, mayOpen, crashed } = contentsOf(coming, {
    send: (channel: string, ...values: unknown[]) => sent.send(channel, ...values),
    reload: () => void reload(),
  })
  // `session-end` never comes: it is for Windows to say.
  const events = eventsOf('BrowserWindow', ['close', 'closed', 'ready-to-show', 'session-end'])

  let loading: string | null = null

  const prepare = async (): Promise<Page> => {
    const page = await coming
    const isLoading = (request: Request) =>
      request.frame() === page.mainFrame() && request.url() === loading
    page.on('websocket', (socket) => tellWatcher({ requested: socket.url() }))
    page.on('download', refuseDownload)
    // Whoever sits at the window answers; Playwright would dismiss it when nobody listens.
    page.on('dialog', () => undefined)
    // The preload script takes the binding, so it must come second.
    await page.exposeBinding(bindingName, async ({ frame }, channel: string, input: unknown) =>
      channel === nextSentChannel
        ? { value: await sent.next(input === true) }
        : answerCall(
            { sender: contents, senderFrame: frameOf(frame) },
            channel,
            input as unknown[],
          ),
    )
    await page.addInitScript(preloadScript(readFileSync(webPreferences.preload, 'utf8')))
    await hearOfOpenings(page, mayOpen)
    if (width !== undefined && height !== undefined) await resize(page, { width, height })
    await serveNobodyElse(page.context())
    await serveRequests(page, (request) => isLoading(request) || mayNavigate(request))
    return page
  }
  const prepared = prepare()
  prepared.catch(() => null)

  let isGone = false
  const load = async (url: string) => {
    const page = await prepared
    loading = toChromiumAddress(url)
    page.once('domcontentloaded', () => events.emit('ready-to-show'))
    await page.goto(loading)
    loading = null
  }
  // What the page was asked just before it went is of no interest any more.
  const unlessClosed = (error: unknown) => {
    if (!isQuitting() && !isGone) throw error
  }
  let reloaded = Promise.resolve()
  /** One after the other: one that begins in the midst of another breaks it off. */
  const reload = async () => {
    const page = await prepared
    const before = reloaded
    const { promise, resolve } = Promise.withResolvers<void>()
    reloaded = promise
    await before
    loading = page.url()
    await page.reload().catch(unlessClosed)
    loading = null
    resolve()
  }
  // Playwright ends the whole process when a page closes in the midst of its preparation.
  const withPage = (act: (page: Page) => Promise<void>) =>
    void prepared
      .catch(() => coming)
      .then(act)
      .catch(unlessClosed)
  const destroy = () => {
    isGone = true
    withPage((page) => page.close())
  }
  const bringToFront = () => withPage((page) => page.bringToFront())

  const window = strict('BrowserWindow', {
    ...events.methods,
    webContents: contents,
    loadURL: (url: string): Promise<void> => load(url).catch(unlessClosed),
    show: bringToFront,
    focus: bringToFront,
    // Bringing a page to the front also restores a minimised window.
    restore: bringToFront,
    isMinimized: (): boolean => false,
    isDestroyed: (): boolean => isGone,
    destroy,
    // There is nothing in Chromium to tell; on Linux Electron has nothing either.
    setContentProtection: (_isProtected: boolean): void => undefined,
  })
  const gone = (): void => {
    isGone = true
    windows.delete(window)
    events.emit('closed')
    if (windows.size === 0 && !isQuitting()) emitOfApp('window-all-closed')
  }
  windows.add(window)
  emitOfApp('web-contents-created', {}, contents)
  return { window, events, gone, crashed, destroy }
}

/** Chromium may pass over a close that comes while the page still opens. One that never loads is closed too. */
async function closeForeign(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded', { timeout: 3000 }).catch(() => null)
  await page.close()
}

/** Of the page that asks: one that was opened may have lost its address before it can be asked. */
async function hearOfOpenings(page: Page, mayOpen: (url: string) => void): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  devTools.on('Page.windowOpen', ({ url }) => mayOpen(toAppAddress(url)))
  await devTools.send('Page.enable')
}

async function resize(page: Page, bounds: { width: number; height: number }): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const { windowId } = await devTools.send('Browser.getWindowForTarget')
  await devTools.send('Browser.setWindowBounds', { windowId, bounds })
}

/** `BrowserWindow`: the one page of the Chromium that was launched for the app. */
import { readFileSync } from 'node:fs'
import type { Frame, Page, Request } from 'playwright-core'
import { appOrigin, isOwnAddress, toAppAddress, toChromiumAddress } from './address.ts'
import { emitOfApp, isQuitting, quitBecause, whenClosed, whenQuitting } from './app.ts'
import { tellWatcher, whenAsked } from './chromium.ts'
import { answerCall } from './ipc.ts'
import { bindingName, nextSentChannel, preloadScript } from './preload.ts'
import { getChromium } from './runtime.ts'
import { SentToPage } from './sent.ts'
import { refuseDownload, serveRequests } from './session.ts'
import { checkKeys, eventsOf, strict } from './strict.ts'

interface WindowOptions {
  readonly width: number
  readonly height: number
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

interface OpenWindow {
  readonly page: Page
  readonly window: object
}
let open: OpenWindow | null = null

/** Throws when no window is open. */
export function getPage(needed: string): Page {
  if (!open) throw new Error(`${needed} needs an open window in the Electron stand-in`)
  return open.page
}

export const BrowserWindow = strict(
  'BrowserWindow',
  class {
    static getAllWindows(): readonly object[] {
      return open ? [open.window] : []
    }
    constructor(options: WindowOptions) {
      checkOptions(options)
      if (open) throw new Error('The Electron stand-in has one window only')
      open = openWindow(options)
      return open.window
    }
  },
)

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

function openWindow({ width, height, webPreferences }: WindowOptions): OpenWindow {
  const context = getChromium('BrowserWindow')
  const page = context.pages()[0] as Page
  const sent = new SentToPage()
  const { contents, mayNavigate, mayOpen } = contentsOf(page, {
    send: (channel: string, ...values: unknown[]) => sent.send(channel, ...values),
    reload: () => void reload(),
  })
  // `session-end` never comes: it is for Windows to say.
  const events = eventsOf('BrowserWindow', ['close', 'closed', 'ready-to-show', 'session-end'])

  let loading: string | null = null
  const isLoading = (request: Request) =>
    request.frame() === page.mainFrame() && request.url() === loading

  const prepare = async () => {
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
    await resize(page, { width, height })
    await serveRequests(page, (request) => isLoading(request) || mayNavigate(request))
  }
  const prepared = prepare()
  context.on('page', (other) => {
    mayOpen(toAppAddress(other.url()))
    void other.close()
  })
  page.on('websocket', (socket) => tellWatcher({ requested: socket.url() }))
  page.on('download', refuseDownload)
  // Whoever sits at the window answers; Playwright would dismiss it when nobody listens.
  page.on('dialog', () => undefined)
  page.on('crash', () => quitBecause('its page has crashed'))
  whenClosed(() => {
    open = null
    events.emit('closed')
  })

  const load = async (url: string) => {
    await prepared
    loading = toChromiumAddress(url)
    page.once('domcontentloaded', () => events.emit('ready-to-show'))
    await page.goto(loading)
    loading = null
  }
  // What the page was asked just before it went is of no interest any more.
  const unlessClosed = (error: unknown) => {
    if (!isQuitting() && !page.isClosed()) throw error
  }
  let reloaded = Promise.resolve()
  /** One after the other: one that begins in the midst of another breaks it off. */
  const reload = async () => {
    const before = reloaded
    const { promise, resolve } = Promise.withResolvers<void>()
    reloaded = promise
    await before
    loading = page.url()
    await page.reload().catch(unlessClosed)
    loading = null
    resolve()
  }
  const destroy = () => void page.close().catch(unlessClosed)
  /** Whether nobody prevented it. Who closes Chromium's own window goes around this. */
  const mayClose = (): boolean => !events.isPrevented('close', {})
  whenQuitting(() => open === null || mayClose())
  whenAsked('close', () => {
    if (open !== null && !isQuitting() && mayClose()) destroy()
  })
  const bringToFront = () => void page.bringToFront().catch(unlessClosed)

  const window = strict('BrowserWindow', {
    ...events.methods,
    webContents: contents,
    loadURL: (url: string): Promise<void> => load(url).catch(unlessClosed),
    show: bringToFront,
    focus: bringToFront,
    // Bringing a page to the front also restores a minimised window.
    restore: bringToFront,
    isMinimized: (): boolean => false,
    destroy,
    // There is nothing in Chromium to tell; on Linux Electron has nothing either.
    setContentProtection: (_isProtected: boolean): void => undefined,
  })
  emitOfApp('web-contents-created', {}, contents)
  return { page, window }
}

async function resize(page: Page, bounds: { width: number; height: number }): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const { windowId } = await devTools.send('Browser.getWindowForTarget')
  await devTools.send('Browser.setWindowBounds', { windowId, bounds })
}

function contentsOf(
  page: Page,
  methods: { send: (channel: string, ...values: unknown[]) => void; reload: () => void },
) {
  const events = eventsOf('webContents', [
    // Never comes: Playwright cannot load a crashed page anew, so the stand-in quits.
    'render-process-gone',
    'will-attach-webview',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ])
  let decideOnWindow: ((details: { url: string }) => { action: string }) | null = null

  return {
    contents: strict('webContents', {
      ...events.methods,
      ...methods,
      get mainFrame() {
        return frameOf(page.mainFrame())
      },
      setWindowOpenHandler(decide: NonNullable<typeof decideOnWindow>): void {
        decideOnWindow = decide
      },
    }),
    mayNavigate: (request: Request): boolean => {
      const details = { url: toAppAddress(request.url()) }
      const isMainFrame = request.frame() === page.mainFrame()
      return !(
        (isMainFrame && events.isPrevented('will-navigate', details)) ||
        events.isPrevented('will-frame-navigate', details)
      )
    },
    mayOpen: (url: string): void => {
      if (decideOnWindow?.(strict('window open details', { url })).action !== 'deny') {
        throw new Error('The Electron stand-in cannot open a second window')
      }
    },
  }
}

const frames = new WeakMap<Frame, object>()

/** The same object for the same frame, since the app compares them. */
function frameOf(frame: Frame): object {
  const known = frames.get(frame)
  if (known) return known
  const mirrored = strict('WebFrameMain', {
    get origin(): string {
      return isOwnAddress(frame.url()) ? appOrigin : new URL(frame.url()).origin
    },
  })
  frames.set(frame, mirrored)
  return mirrored
}

/** `protocol` and `session`: what the window may load, and who is asked first. */
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core'
import { isOwnAddress, toAppAddress } from './address.ts'
import { tellWatcher } from './chromium.ts'
import { checkNotReady, getChromium } from './runtime.ts'
import { checkKeys, eventsOf, strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Decide = (answer: { cancel: boolean }) => void
type BeforeRequest = (details: { url: string; method: string }, decide: Decide) => void

let handler: Handler | null = null
let beforeRequest: BeforeRequest | null = null

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: object }[]): void {
    checkNotReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) {
      checkKeys('scheme', { [scheme]: true }, ['app'])
      // An https origin has these by itself.
      checkKeys('privilege', privileges, ['standard', 'secure', 'codeCache'])
    }
  },
  handle(scheme: string, given: Handler): void {
    getChromium('protocol.handle')
    checkKeys('protocol.handle for', { [scheme]: true }, ['app'])
    handler = given
  },
})

const events = eventsOf('session', ['will-download'])

const defaultSession = strict('session', {
  ...events.methods,
  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) throw new Error('The Electron stand-in has no spell checker')
  },
  // Chromium is launched so that every permission is refused, whatever these would answer.
  setPermissionRequestHandler(_handler: unknown): void {},
  setPermissionCheckHandler(_handler: unknown): void {},
  setDevicePermissionHandler(_handler: unknown): void {},
  webRequest: strict('session.webRequest', {
    onBeforeRequest(listener: BeforeRequest): void {
      beforeRequest = listener
    },
  }),
})

export const session = strict('session', {
  get defaultSession() {
    getChromium('session.defaultSession')
    return defaultSession
  },
})

/** Chromium is launched so that it saves no download; an app that wants one would be misled. */
export function refuseDownload(): void {
  if (!events.isPrevented('will-download', {})) {
    throw new Error('The Electron stand-in cannot download')
  }
}

/**
 * What does not come from a window's own page is from one that it opens. That one must begin to exist
 * before it can be closed, so it gets an empty document.
 */
export async function serveNobodyElse(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route, request) => {
    tellWatcher({ requested: toAppAddress(request.url()) })
    await route.fulfill({ body: '' })
  })
}

/** Puts the app's handler in front of every request. `mayNavigate` asks the window's listeners. */
export async function serveRequests(
  page: Page,
  mayNavigate: (request: PageRequest) => boolean,
): Promise<void> {
  await page.route('**/*', async (route, request) => {
    const isRefused =
      (request.isNavigationRequest() && !mayNavigate(request)) ||
      (await isCancelled(request)) ||
      !isOwnAddress(request.url())
    if (isRefused) return refuse(route, request)
    tellWatcher({ requested: toAppAddress(request.url()) })
    return answer(route, request)
  })
}

/** 'aborted' leaves the page that is shown in its place; other errors would replace it. */
async function refuse(route: Route, request: PageRequest): Promise<void> {
  tellWatcher({ requested: toAppAddress(request.url()) })
  await route.abort('aborted')
}

async function isCancelled(request: PageRequest): Promise<boolean> {
  if (!beforeRequest) return false
  const details = { url: toAppAddress(request.url()), method: request.method() }
  const { promise, resolve } = Promise.withResolvers<{ cancel: boolean }>()
  beforeRequest(strict('webRequest details', details), resolve)
  return (await promise).cancel
}

async function answer(route: Route, request: PageRequest): Promise<void> {
  try {
    const response = await askHandler(request)
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  } catch (error) {
    console.error(error)
    await route.abort('failed')
  }
}

async function askHandler(request: PageRequest): Promise<Response> {
  if (!handler) throw new Error('The app has no protocol.handle for its own addresses')
  const body = request.postDataBuffer()
  const response = await handler(
    new Request(toAppAddress(request.url()), {
      method: request.method(),
      headers: request.headers(),
      body: body && new Uint8Array(body),
    }),
  )
  if (response.status >= 300 && response.status < 400) {
    throw new Error('The Electron stand-in has no redirects in protocol.handle')
  }
  return response
}

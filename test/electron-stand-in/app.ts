import { setImmediate as afterMain, setTimeout as pause } from 'node:timers/promises'
import { openChromium } from './chromium.ts'
import {
  checkNotReady,
  defaultUserData,
  findChromium,
  locale,
  ownPackage,
  setReady,
  switches,
} from './runtime.ts'
import { measureScreen } from './screen.ts'
import { takeLock } from './single-instance.ts'
import { checkKeys, eventsOf, strict } from './strict.ts'

const events = eventsOf('app', [
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
])
export const emitOfApp = events.emit

let userData = switches.get('user-data-dir') ?? defaultUserData()
const chromiumSwitches: string[] = []
let ready: Promise<void> | null = null
let quitting = false
export const isQuitting = (): boolean => quitting

export const app = strict('app', {
  ...events.methods,
  isPackaged: false,
  // Chromium's own sandbox is a matter of how it is launched; see chromium.ts.
  enableSandbox: () => checkNotReady('app.enableSandbox'),
  commandLine: strict('app.commandLine', {
    hasSwitch: (name: string): boolean => switches.has(name),
    appendSwitch(name: string, value: string): void {
      checkNotReady('app.commandLine.appendSwitch')
      checkKeys('app.commandLine.appendSwitch', { [name]: value }, ['host-resolver-rules'])
      chromiumSwitches.push(`--${name}=${value}`)
    },
  }),
  getLocale: (): string => locale,
  getVersion: (): string => ownPackage().version,
  getPath(name: string): string {
    checkKeys('app.getPath', { [name]: true }, ['userData'])
    return userData
  },
  setPath(name: string, path: string): void {
    checkKeys('app.setPath', { [name]: path }, ['userData'])
    userData = path
  },
  requestSingleInstanceLock: (): boolean => takeLock(userData, () => emitOfApp('second-instance')),
  whenReady: (): Promise<void> => (ready ??= start()),
  quit: (): void => {
    if (mayQuit()) void quit(0)
  },
  exit: (exitCode: number): never => process.exit(exitCode),
})

async function start(): Promise<void> {
  await afterMain()
  if (quitting) return
  const context = await openChromium(userData, chromiumSwitches, windowClosed)
  await measureScreen(context)
  setReady(context)
}

let closed = (): void => undefined
/** For the window, which hears of it before the app. */
export function whenClosed(listener: () => void): void {
  closed = listener
}

let mayQuit = (): boolean => true
/** The window may prevent that it is closed, and so that the app quits. */
export function whenQuitting(ask: () => boolean): void {
  mayQuit = ask
}

function windowClosed(isInOrder: boolean): void {
  if (!isInOrder) return quitBecause('Chromium has closed unexpectedly')
  closed()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
// Whoever watches the app (see chromium.ts) is gone: nobody would ever close it.
process.on('disconnect', () => app.quit())

/** For what Electron does not do of itself: Chromium is gone, and the app with it. */
export function quitBecause(reason: string): void {
  if (quitting) return
  console.error(`The Electron stand-in quits: ${reason}`)
  void quit(1)
}

/** Electron's order: windows close, the app hears `will-quit`, then everything ends. */
async function quit(exitCode: number): Promise<void> {
  if (quitting) return
  quitting = true
  await afterMain()
  await ready
  const context = findChromium()
  await withPatience(context?.pages()[0]?.close())
  emitOfApp('will-quit')
  // With a window, Chromium goes when its window does.
  await withPatience(context?.close())
  process.exit(exitCode)
}

/** A Chromium that does not answer any more, for whatever reason, ends with this process. */
async function withPatience(closing: Promise<void> | undefined): Promise<void> {
  await Promise.race([closing?.catch(() => null), pause(5000)])
}

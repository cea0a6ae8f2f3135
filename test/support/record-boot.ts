/**
 * Runs src/main/main.ts with an `electron` that does nothing but write down, in order, what it is asked
 * for. Then it acts as Electron would, to hear what main answers, and prints all of it as JSON. A
 * program of its own, since it takes Electron's place: `node record-boot.ts <folder> [packaged]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import type { ReportPage } from '../../src/shared/report-page.ts'

type Listener = (...values: unknown[]) => unknown

const main = join(import.meta.dirname, '../../src/main')
const [folder = '', isPackaged = ''] = process.argv.slice(2)

const asked: { what: string; input: unknown }[] = []
/** The function that was handed over with each request, to be called as Electron would. */
const given = new Map<string, Listener>()

const fixed: Readonly<Record<string, unknown>> = {
  'app.isPackaged': isPackaged === 'packaged',
  'app.getPath()': folder,
  'app.getLocale()': 'sv-SE',
  'app.getVersion()': '0.0.0',
  'app.commandLine.hasSwitch()': true,
  'app.requestSingleInstanceLock()': true,
  'app.whenReady()': Promise.resolve(),
  'screen.getPrimaryDisplay().workAreaSize': { width: 1366, height: 768 },
}

/** Whatever is read is there, as more of the same, and what is called is written down. */
function recorded(name: string): object {
  const answer = (path: string): unknown => (path in fixed ? fixed[path] : recorded(path))
  const record = (called: string, values: readonly unknown[]): unknown => {
    const isAbout = typeof values[0] === 'string' && values.length > 1
    const what = isAbout ? `${called} ${String(values[0])}` : called
    asked.push({ what, input: JSON.parse(JSON.stringify(values)) })
    const listener = values.find((value) => typeof value === 'function')
    if (listener) given.set(what, listener as Listener)
    return answer(`${called}()`)
  }
  // A plain function, which can be called and constructed.
  return new Proxy(function anything() {}, {
    get: (_, property) =>
      // `await` looks for `then` on everything.
      typeof property === 'symbol' || property === 'then'
        ? undefined
        : answer(`${name}.${property}`),
    apply: (_, __, values: unknown[]) => record(name, values),
    construct: (_, values: unknown[]) => record(`new ${name}`, values) as object,
  })
}

/** What main imports of Electron, so that a name which is new there is here too. */
function electronNames(): string[] {
  const sources = readdirSync(main).map((file) => readFileSync(join(main, file), 'utf8'))
  const imports = sources.flatMap((source) => [
    ...source.matchAll(/import \{([^}]*)\} from 'electron'/g),
  ])
  const imported = imports.flatMap(([, list = '']) => list.split(',')).map((name) => name.trim())
  return [...new Set(imported)].filter((name) => name !== '' && !name.startsWith('type '))
}

const names = electronNames()
Object.assign(globalThis, {
  electron: Object.fromEntries(names.map((name) => [name, recorded(name)])),
})
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'recorded:electron', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'recorded:electron'
      ? {
          format: 'module',
          source: names.map((n) => `export const ${n} = globalThis.electron.${n}\n`).join(''),
          shortCircuit: true,
        }
      : next(url, context),
})

await import(join(main, 'main.ts'))
const isOpen = () => asked.some(({ what }) => what === 'new BrowserWindow().loadURL')
for (let tries = 0; !isOpen() && tries < 500; tries++) await wait(20)
given.get('app.on web-contents-created')?.({}, recorded('contents'))

const listener = (what: string): Listener => {
  const found = given.get(what)
  if (!found) throw new Error(`Main handed nothing over with ${what}`)
  return found
}

/** What a listener decided by the function it was given, or else what it answered. */
function decisionOf(what: string, ...values: unknown[]): unknown {
  let decision: unknown
  const answered = listener(what)(...values, (decided: unknown) => {
    decision = decided
  })
  return decision ?? answered
}

function isPrevented(what: string, url?: string): boolean {
  let prevented = false
  listener(what)({ url, preventDefault: () => (prevented = true) })
  return prevented
}

const frame = { origin: 'app://ui' }
const callers = {
  own: { sender: { mainFrame: frame }, senderFrame: frame },
  gone: { sender: { mainFrame: frame }, senderFrame: null },
  'of another origin': {
    sender: { mainFrame: { origin: 'https://example.org' } },
    senderFrame: { origin: 'https://example.org' },
  },
  'a frame inside the window': {
    sender: { mainFrame: frame },
    senderFrame: { origin: 'app://ui' },
  },
}

/** The channels that answer at all when this caller asks. */
async function channelsFor(caller: object): Promise<string[]> {
  const channels = [...given.keys()].filter((what) => what.startsWith('ipcMain.handle '))
  const answering = channels.map(async (what) => {
    try {
      // A wrong input, so that what answers does nothing.
      await listener(what)(caller, Symbol.for('nobody means this'))
      return [what]
    } catch {
      return []
    }
  })
  return (await Promise.all(answering)).flat()
}

/** Whether the window loads its page anew when the process of the page ends so. */
function isRevivedAfter(reason: string): boolean {
  const before = asked.length
  listener('new BrowserWindow().webContents.on render-process-gone')({}, { reason })
  return asked.slice(before).some(({ what }) => what === 'new BrowserWindow().reload')
}

/** The channels that answer whom while a report is printed, from a window that is opened for it. */
async function whilePrinting() {
  const { Printer } = await import('../../src/main/printer.ts')
  const { answerCalls } = await import('../../src/main/ipc.ts')
  const { openPrintWindow } = await import('../../src/main/print-window.ts')
  const before = asked.length
  const hidden = openPrintWindow(() => {})
  void hidden.load()
  await hidden.toPdf()
  // It is no part of the start.
  const opened = asked.splice(before)
  const sender = { mainFrame: frame }
  const printer = new Printer(() => ({
    ...hidden,
    sender,
    load: () => new Promise(() => {}),
    close: () => {},
  }))
  const printed = printer.print({} as ReportPage).catch(() => null)
  answerCalls(recorded('handlers'), printer, () => {})
  const answer = {
    opened,
    channels: {
      'the window': await channelsFor(callers.own),
      'the printed page': await channelsFor({ sender, senderFrame: frame }),
      'a frame inside it': await channelsFor({ sender, senderFrame: { origin: 'app://ui' } }),
    },
  }
  printer.stop()
  await printed
  return answer
}

const endings = [
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
]
const session = 'session.defaultSession'
const addresses = [
  'app://ui/index.html',
  'app://elsewhere/index.html',
  'https://example.org/',
  'http://127.0.0.1/',
  'ws://example.org/',
  'file:///etc/passwd',
  'devtools://devtools/x.js',
]
const navigations = ['contents.on will-navigate', 'contents.on will-frame-navigate']
const report = {
  asked,
  permissions: {
    request: decisionOf(`${session}.setPermissionRequestHandler`, {}, 'media'),
    check: decisionOf(`${session}.setPermissionCheckHandler`, {}, 'media', 'app://ui'),
    device: decisionOf(`${session}.setDevicePermissionHandler`, {}),
  },
  cancelled: addresses.filter((url) => {
    const decision = decisionOf(`${session}.webRequest.onBeforeRequest`, { url })
    return (decision as { cancel: boolean }).cancel
  }),
  revivedAfter: endings.filter(isRevivedAfter),
  windowOpen: decisionOf('contents.setWindowOpenHandler', { url: 'app://ui/index.html' }),
  prevented: {
    download: isPrevented(`${session}.on will-download`),
    webview: isPrevented('contents.on will-attach-webview'),
    redirect: isPrevented('contents.on will-redirect', 'app://ui/index.html'),
    navigation: navigations.map((what) => addresses.filter((url) => isPrevented(what, url))),
  },
  channels: Object.fromEntries(
    await Promise.all(
      Object.entries(callers).map(async ([name, caller]) => [name, await channelsFor(caller)]),
    ),
  ) as Record<keyof typeof callers, string[]>,
  whilePrinting: await whilePrinting(),
}
export type Boot = typeof report
process.stdout.write(JSON.stringify(report), () => process.exit(0))

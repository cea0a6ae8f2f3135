import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { calls } from '../../src/shared/contract.ts'
import type { Boot } from '../support/record-boot.ts'

const folder = mkdtempSync(join(tmpdir(), 'peerlogg-boot-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What main asks of Electron when it starts, and what it answers to it. See docs/security.md. */
const boot = record('packaged')
const whenDeveloped = record('unpacked')

function record(how: string): Boot {
  const program = join(import.meta.dirname, '../support/record-boot.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [program, folder, how], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Boot
}

const places = (what: string, within = boot) =>
  within.asked.flatMap((request, place) => (request.what === what ? [place] : []))
const placeOf = (what: string) => {
  const [place, ...more] = places(what)
  expect([what, place, more]).toEqual([what, expect.any(Number), []])
  return place ?? -1
}
const inputsOf = (what: string, within = boot) =>
  places(what, within).map((place) => within.asked[place]?.input)

test('what only works before `ready` comes before it', () => {
  const ready = placeOf('app.whenReady')
  for (const what of [
    'app.enableSandbox',
    'app.commandLine.appendSwitch host-resolver-rules',
    'protocol.registerSchemesAsPrivileged',
    'app.requestSingleInstanceLock',
    'app.on web-contents-created',
  ]) {
    expect(placeOf(what)).toBeLessThan(ready)
  }
  expect(inputsOf('app.commandLine.appendSwitch host-resolver-rules')).toEqual([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ])
})

test('everything is locked down before the first window', () => {
  const window = placeOf('new BrowserWindow')
  const session = 'session.defaultSession'
  for (const what of [
    `${session}.setSpellCheckerEnabled`,
    `${session}.setPermissionRequestHandler`,
    `${session}.setPermissionCheckHandler`,
    `${session}.setDevicePermissionHandler`,
    `${session}.webRequest.onBeforeRequest`,
    `${session}.on will-download`,
    'protocol.handle app',
  ]) {
    expect(placeOf(what)).toBeLessThan(window)
  }
  expect(inputsOf(`${session}.setSpellCheckerEnabled`)).toEqual([[false]])
})

test('the window is sandboxed, isolated, without Node, and only loads the app’s own address', () => {
  const [[options]] = inputsOf('new BrowserWindow') as [[Record<string, unknown>]]
  expect(options['title']).toBe('Peerlogg')
  // Nothing else is stated: webSecurity, webviewTag, experimental features and the like stay as they are.
  expect(options['webPreferences']).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    devTools: false,
  })
  expect(inputsOf('new BrowserWindow().loadURL')).toEqual([['app://ui/index.html']])
})

test('main hears of whatever ends the use of a profile without a word of its owner', () => {
  for (const what of [
    'powerMonitor.on lock-screen',
    'powerMonitor.on suspend',
    'new BrowserWindow().on close',
    'new BrowserWindow().on session-end',
    'app.on will-quit',
  ]) {
    expect(placeOf(what)).toBeGreaterThan(-1)
  }
})

test('a page whose process has ended comes back, unless it cannot start', () => {
  expect(boot.revivedAfter).toEqual([
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'memory-eviction',
  ])
})

test('the developer tools are there while the app is developed, and never in its menu', () => {
  const [[options]] = inputsOf('new BrowserWindow', whenDeveloped) as [
    [{ webPreferences: { devTools: boolean } }],
  ]
  expect(options.webPreferences.devTools).toBe(true)
  const roles = [...JSON.stringify(inputsOf('Menu.buildFromTemplate')).matchAll(/"role":"(\w+)"/g)]
  expect(roles.map(([, role]) => role)).not.toContainEqual(
    expect.stringMatching(/devTools|reload/i),
  )
})

test('the app’s own scheme bypasses no policy', () => {
  expect(inputsOf('protocol.registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]],
  ])
})

test('every permission is denied', () => {
  expect(boot.permissions).toEqual({ request: false, check: false, device: false })
})

test('every request but the app’s own is cancelled', () => {
  const foreign = [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
  ]
  expect(boot.cancelled).toEqual([...foreign, 'devtools://devtools/x.js'])
  expect(whenDeveloped.cancelled).toEqual(foreign)
})

test('the window goes nowhere else, opens no other, embeds none and saves no download', () => {
  const elsewhere = [
    'app://elsewhere/index.html',
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'devtools://devtools/x.js',
  ]
  expect(boot.prevented.navigation).toEqual([elsewhere, elsewhere])
  expect(boot.prevented).toMatchObject({ redirect: true, webview: true, download: true })
  expect(boot.windowOpen).toEqual({ action: 'deny' })
})

const channelsOf = (isAbout: (noun: string) => boolean) =>
  [...calls()].flatMap(({ channel, noun }) => (isAbout(noun) ? [`ipcMain.handle ${channel}`] : []))
const forWindow = channelsOf((noun) => noun !== 'printing')

test('every call answers the window’s own page and nobody else', () => {
  expect(boot.channels).toEqual({
    own: forWindow,
    gone: [],
    'of another origin': [],
    'a frame inside the window': [],
  })
})

test('the page that a PDF is printed from may ask for the report, and for nothing else', () => {
  expect(boot.whilePrinting.channels).toEqual({
    'the window': forWindow,
    'the printed page': channelsOf((noun) => noun === 'printing'),
    'a frame inside it': [],
  })
})

test('the window that a PDF is printed from is as hard as the other, and never seen', () => {
  const { opened } = boot.whilePrinting
  const [[first]] = inputsOf('new BrowserWindow') as [[{ webPreferences: object }]]
  expect(opened).toContainEqual({
    what: 'new BrowserWindow',
    input: [
      { title: 'Peerlogg', show: false, skipTaskbar: true, webPreferences: first.webPreferences },
    ],
  })
  expect(opened).toContainEqual({
    what: 'new BrowserWindow().loadURL',
    input: ['app://ui/print/print.html'],
  })
  expect(opened.map(({ what }) => what)).not.toContainEqual(expect.stringMatching(/show|focus/))
})

const root = join(import.meta.dirname, '../..')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')] as const)

const filesWith = (pattern: RegExp) =>
  sources.filter(([, text]) => pattern.test(text)).map(([file]) => file.replaceAll('\\', '/'))

test('main takes of Electron what it needs, and nothing that opens, sends, notifies or reports', () => {
  const imports = sources.flatMap(([file, text]) =>
    [...text.matchAll(/import \{([^}]*)\} from 'electron'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `${file.startsWith('preload') ? 'preload' : 'main'}: ${name}`),
    ),
  )
  expect([...new Set(imports)].toSorted()).toEqual([
    'main: BrowserWindow',
    'main: Menu',
    'main: app',
    'main: dialog',
    'main: ipcMain',
    'main: powerMonitor',
    'main: protocol',
    'main: safeStorage',
    'main: screen',
    'main: session',
    'preload: contextBridge',
    'preload: ipcRenderer',
  ])
})

test.each([
  ['leaves a trace in the system', /addRecentDocument|setJumpList|setUserTasks|new Notification/],
  ['weakens the window', /webSecurity|allowRunningInsecure|experimentalFeatures|BlinkFeatures/],
  ['embeds a foreign page', /<webview|<iframe|webviewTag/],
  ['turns text into markup or code', /dangerouslySetInnerHTML|\.innerHTML|\beval\(|new Function\(/],
  ['opens something outside', /openExternal|openPath|showItemInFolder/],
  ['asks the network', /node:(https?|net|dgram|tls|dns|http2)'|\bfetch\(|WebSocket|XMLHttpRequest/],
  // The database's own copying: the one gives its contents in clear, the other fails halfway.
  ['copies a database in clear', /\b(db|database|store)\.(serialize|backup)\(/],
])('nothing in the source %s', (_, pattern) => {
  expect(filesWith(pattern)).toEqual([])
})

test('a program is started to ask where a store lies, and by the command line to print', () => {
  expect(filesWith(/node:child_process|utilityProcess/)).toEqual([
    'cli/print-by-runtime.ts',
    'upkeep/place.ts',
  ])
})

test('chance that can be foreseen makes no key, no id and no code', () => {
  const rooms = filesWith(/Math\.random\(\)/).map((file) => file.split('/')[0])
  expect([...new Set(rooms)]).toEqual(['renderer'])
})

test('the preload hands over functions alone, and what is told comes without Electron’s event', () => {
  const preload = readFileSync(join(root, 'src/preload/preload.ts'), 'utf8')
  expect([...preload.matchAll(/exposeInMainWorld\(\s*'(\w+)'/g)].map(([, name]) => name)).toEqual([
    'api',
    'events',
  ])
  expect(preload).toContain('(_: unknown, event: unknown) => listener(event as never)')
})

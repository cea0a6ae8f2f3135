import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { readPdf } from '../support/read-pdf.ts'

declare global {
  interface Window {
    api: {
      nested: { invoke: (channel: string, ...input: unknown[]) => Promise<unknown> }
      listen: (channel: string, listener: (...values: unknown[]) => void) => () => void
      askFor: (what: string) => unknown
    }
    told: unknown[]
    hush: () => void
  }
}

const main = join(import.meta.dirname, 'fixture-app/main.ts')

const folder = mkdtempSync(join(tmpdir(), 'peerlogg-stand-in-'))
let app: RunningApp

const invoke = (channel: string, ...input: unknown[]) =>
  app.page.evaluate(([to, values]) => window.api.nested.invoke(to, ...values), [
    channel,
    input,
  ] as const)

beforeAll(async () => {
  app = await launchApp({ runtime: 'stand-in', folder, language: 'sv', main })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('carries plain values to main and back', async () => {
  const values = [undefined, null, 'å', -0, [{ nothing: undefined }], new Uint8Array([1, 2, 255])]
  expect(await invoke('echo', ...values)).toEqual(values)
  expect(await invoke('describe', { bytes: new Uint8Array(1), nothing: undefined })).toEqual([
    'bytes: [object Uint8Array]',
    'nothing: [object Undefined]',
  ])
})

test('refuses to carry what would arrive as something else', async () => {
  const refused = (values: string) =>
    app.page.evaluate(`window.api.nested.invoke('echo', ${values}).catch(String)`)
  expect(await refused('new Map()')).toContain('cannot carry a Map')
  expect(await refused('{ when: new Date() }')).toContain('cannot carry a Date')
  expect(await refused('() => 1')).toContain('could not be cloned')
  await expect(invoke('answer-with-map')).rejects.toThrow('cannot carry a Map')
})

test('sends to the page what main tells it, until nobody listens', async () => {
  await app.page.evaluate(() => {
    window.told = []
    window.hush = window.api.listen('told', (...values) => window.told.push(values))
  })
  const told = () => app.page.evaluate(() => window.told)
  for (const value of [1, { two: ['å'] }, undefined]) await invoke('send', 'told', value)
  await invoke('send', 'other', 'not for this listener')
  await expect.poll(told).toEqual([[1], [{ two: ['å'] }], [undefined]])
  await expect(invoke('send', 'told', new Uint8Array(1))).resolves.toBeUndefined()
  await expect.poll(told).toHaveLength(4)
  await app.page.evaluate(() => window.hush())
  await invoke('send', 'told', 'nobody')
  expect(await told()).toHaveLength(4)
})

test('loads the page anew when main asks, and talks with the new one', async () => {
  await app.page.evaluate(() => {
    window.api.listen('told', () => undefined)
    document.title = 'Earlier'
  })
  await invoke('send', 'told', 'for the earlier page')
  await invoke('reload').catch(() => 'The page went before it was answered')
  await expect.poll(() => app.page.title().catch(String)).toBe('Fixture')
  const loads = async () =>
    ((await invoke('heard')) as string[]).filter((what) => what === 'did-finish-load')
  await expect.poll(loads).toHaveLength(2)
  await app.page.evaluate(() => {
    window.told = []
    window.api.listen('told', (...values) => window.told.push(...values))
  })
  await invoke('send', 'told', 'for this page')
  await expect.poll(() => app.page.evaluate(() => window.told)).toEqual(['for this page'])
  expect(await invoke('sender')).toEqual({ origin: 'app://ui', isMainFrame: true })
})

test('tells main when the system locks its screen', async () => {
  await app.lockScreen()
  await expect.poll(() => invoke('heard')).toContain('lock-screen')
})

test('protects nothing by a keychain unless a test brings one', async () => {
  expect(await invoke('seal', 'hemligt')).toEqual({
    backend: 'basic_text',
    isAvailable: true,
    isHidden: true,
    result: 'hemligt',
  })
  const elsewhere = mkdtempSync(join(tmpdir(), 'peerlogg-stand-in-'))
  const other = await launchApp({
    runtime: 'stand-in',
    folder: elsewhere,
    language: 'sv',
    hasKeychain: true,
    main,
  })
  expect(
    await other.page.evaluate(() => window.api.nested.invoke('seal', 'hemligt')),
  ).toMatchObject({ backend: 'gnome_libsecret', isAvailable: true, isHidden: true })
  await other.close()
  rmSync(elsewhere, { recursive: true, force: true, maxRetries: 5 })
})

test('flattens errors of main as Electron does', async () => {
  await expect(invoke('refuse')).rejects.toThrow(
    `Error invoking remote method 'refuse': TypeError: not today`,
  )
  await expect(invoke('nobody')).rejects.toThrow(
    `Error invoking remote method 'nobody': Error: No handler registered for 'nobody'`,
  )
})

test('tells main which frame asks, by its true address', async () => {
  expect(await invoke('sender')).toEqual({ origin: 'app://ui', isMainFrame: true })
})

test('tells main how much of the screen a window may fill', async () => {
  expect(await invoke('work-area')).toEqual({ width: 1920, height: 1080 })
})

test('gives the page what preload exposes, frozen, and nothing else', async () => {
  const seen = await app.page.evaluate(() => {
    const own = Object.getOwnPropertyNames(window)
    return {
      ours: own.filter((name) => /^(api|require|module|exports)$|electron|standin/i.test(name)),
      isFrozen: Object.isFrozen(window.api) && Object.isFrozen(window.api.nested),
      isFixed: !Reflect.deleteProperty(window, 'api'),
    }
  })
  expect(seen).toEqual({ ours: ['api'], isFrozen: true, isFixed: true })

  const inFrame = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.src = '/other.html'
        frame.addEventListener('load', () => resolve(Object.keys(frame.contentWindow ?? {})))
        document.body.append(frame)
      }),
  )
  expect(inFrame).not.toContain('api')
  expect(inFrame).not.toContain('callMainOfTheStandIn')
})

test('names what a preload script may not ask for', async () => {
  const asked = (what: string) =>
    app.page.evaluate((name) => {
      try {
        return window.api.askFor(name)
      } catch (error) {
        return String(error)
      }
    }, what)
  expect(await asked('fs')).toContain('has no module node:fs for preload')
  expect(await asked('send')).toContain('has no ipcRenderer.send for preload')
  expect(await asked('frame')).toContain('has no electron.webFrame for preload')
})

test('serves app://ui with status, headers and body of the handler', async () => {
  const answers = await app.page.evaluate(async () => {
    const page = await fetch('/index.html')
    const echo = await fetch('/echo', { method: 'POST', body: 'hej' })
    const missing = await fetch('/missing.html')
    return {
      policy: page.headers.get('Content-Security-Policy'),
      text: await page.text(),
      echo: await echo.json(),
      missing: missing.status,
    }
  })
  expect(answers).toEqual({
    policy: "default-src 'self'; connect-src *; frame-src *",
    text: expect.stringContaining('<title>Fixture</title>'),
    echo: { url: 'app://ui/echo', method: 'POST', body: 'hej' },
    missing: 404,
  })
  expect(app.requests.slice(0, 2)).toEqual(['app://ui/index.html', 'app://ui/script.js'])
})

test('lets no foreign request through, and reports each', async () => {
  const failures = await app.page.evaluate(async () => [
    await fetch('https://example.org/').catch(String),
    await fetch('http://127.0.0.1:9/').catch(String),
    await fetch('/cancelled.js').catch(String),
    await new Promise((resolve) => {
      new WebSocket('wss://example.org/').addEventListener('error', () => resolve('no socket'))
    }),
  ])
  const failed = 'TypeError: Failed to fetch'
  expect(failures).toEqual([failed, failed, failed, 'no socket'])
  await expect
    .poll(() => app.problems)
    .toEqual(
      expect.arrayContaining([
        'Foreign request: https://example.org/',
        'Foreign request: http://127.0.0.1:9/',
        'Foreign request: wss://example.org/',
      ]),
    )
})

test('asks the listeners before the page leaves or opens another', async () => {
  await app.page.evaluate(() => {
    window.open('https://example.net/opened')
    location.href = 'https://example.com/away'
  })
  await expect
    .poll(() => invoke('heard'))
    .toEqual(
      expect.arrayContaining([
        'open https://example.net/opened',
        'navigate https://example.com/away',
      ]),
    )
  expect(await app.page.title()).toBe('Fixture')
  await expect.poll(() => app.page.context().pages(), { timeout: 10_000 }).toHaveLength(1)

  await app.page.evaluate(() => (location.href = '/other.html'))
  await app.page.waitForURL('**/other.html')
  expect(await invoke('sender')).toEqual({ origin: 'app://ui', isMainFrame: true })
})

test('prints from a window that nobody sees', async () => {
  const pdf = await app.page.evaluate(async () => {
    const bytes = (await window.api.nested.invoke('print', {
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    })) as Uint8Array
    return [...bytes]
  })
  expect(await readPdf(Uint8Array.from(pdf))).toMatchObject({
    title: 'Dold',
    language: 'sv',
    isTagged: true,
    outline: ['Dold sida'],
    texts: { H1: ['Dold sida'] },
  })
  expect(app.page.context().pages()).toHaveLength(1)
  expect(await invoke('heard')).toEqual(
    expect.arrayContaining(['hidden page asks', 'hidden closed']),
  )
  await expect(invoke('print', { landscape: true })).rejects.toThrow(
    'has no printToPDF option landscape',
  )
})

test('closes a hidden window before it has loaded, and shows one window only', async () => {
  expect(await invoke('close hidden early')).toBe(true)
  await expect(invoke('show another')).rejects.toThrow('shows one window only')
  expect(await app.page.locator('h1').textContent()).toBe('Other')
})

test('lets somebody type the files to open, and asks again for those that are not there', async () => {
  const files = ['a.txt', 'b.txt'].map((name) => join(folder, name))
  for (const file of files) writeFileSync(file, '')
  const questions: string[] = []
  app.page.on('dialog', (dialog) => questions.push(`${dialog.message()} ${dialog.defaultValue()}`))
  const options = { title: 'Välj', defaultPath: '/start', filters: [], properties: ['openFile'] }

  await app.answerDialogWith(files[0] ?? '')
  expect(await invoke('open', options)).toEqual({ canceled: false, filePaths: [files[0]] })
  expect(questions).toEqual(['Välj\nSkriv sökvägen till filen. /start'])

  await app.answerDialogWith(files)
  const many = { ...options, properties: ['openFile', 'multiSelections'] }
  expect(await invoke('open', many)).toEqual({ canceled: false, filePaths: files })

  await app.answerDialogWith(join(folder, 'missing.txt'))
  const opening = invoke('open', options)
  await expect.poll(() => questions.at(-1)).toContain('Finns inte: ')
  expect(await opening).toEqual({ canceled: true, filePaths: [] })
  expect(app.problems.at(-1)).toContain('Nobody answered the dialog')
})

test('lets somebody type a folder', async () => {
  const options = {
    title: 'Välj',
    defaultPath: '/start',
    filters: [],
    properties: ['openDirectory', 'createDirectory'],
  }
  await app.answerDialogWith(folder)
  expect(await invoke('open', options)).toEqual({ canceled: false, filePaths: [folder] })
})

test('lets somebody type where to save, and asks before a file is replaced', async () => {
  const home = join(folder, 'home')
  const options = {
    title: 'Spara',
    defaultPath: join(home, 'proposed.txt'),
    filters: [],
    properties: ['showOverwriteConfirmation'],
  }
  const save = async (answer: string | null) => {
    await app.answerDialogWith(answer)
    return invoke('save', options)
  }
  expect(await save(null)).toEqual({ canceled: true, filePath: '' })
  expect(await save('  ')).toEqual({ canceled: true, filePath: '' })
  expect(await save('new.txt')).toEqual({ canceled: false, filePath: join(home, 'new.txt') })
  mkdirSync(join(home, 'sub'))
  expect(await save('~/sub')).toEqual({
    canceled: false,
    filePath: join(home, 'sub/proposed.txt'),
  })

  const questions: string[] = []
  app.page.on('dialog', (dialog) => questions.push(dialog.message()))
  writeFileSync(join(home, 'there.txt'), '')
  expect(await save('there.txt')).toEqual({ canceled: false, filePath: join(home, 'there.txt') })
  expect(questions.at(-1)).toBe(`Filen finns redan. Ska den ersättas? ${join(home, 'there.txt')}`)
})

test('names what a file dialog may not ask for', async () => {
  const options = { title: 'x', defaultPath: '/', filters: [], properties: ['showHiddenFiles'] }
  await expect(invoke('open', options)).rejects.toThrow('has no dialog property showHiddenFiles')
  await expect(invoke('save', { ...options, message: 'x' })).rejects.toThrow(
    'has no dialog option message',
  )
})

/** A small app that uses what the stand-in has, so that the tests can look at each from outside. */
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron'

const pages: Record<string, string> = {
  '/index.html':
    '<!doctype html><title>Fixture</title><script src="/script.js"></script><h1>Fixture</h1>',
  '/hidden.html':
    '<!doctype html><html lang="sv"><title>Dold</title><h1>Dold sida</h1><script src="/hidden.js"></script>',
  '/hidden.js': 'window.api.nested.invoke("from-hidden")',
  '/other.html': '<!doctype html><h1>Other</h1>',
  '/script.js': 'document.documentElement.dataset.script = "ran"',
}
const heard: string[] = []

app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }])

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => heard.push('second-instance'))
  app.on('window-all-closed', () => {
    console.error('heard window-all-closed')
    app.quit()
  })
  app.on('will-quit', () => console.error('heard will-quit'))
  void app.whenReady().then(start)
} else {
  console.error('somebody else has the lock')
  app.quit()
}

function start(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: url.endsWith('/cancelled.js') })
  })
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/echo') {
      return Response.json({ url: request.url, method: request.method, body: await request.text() })
    }
    const page = pages[pathname]
    const headers = {
      'Content-Type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
      'Content-Security-Policy': "default-src 'self'; connect-src *; frame-src *",
    }
    return page === undefined
      ? new Response(null, { status: 404 })
      : new Response(page, { headers })
  })
  ipcMain.handle('echo', (_event, ...input: unknown[]) => input)
  ipcMain.handle('describe', (_event, input: object) =>
    Object.entries(input).map(([key, value]) => `${key}: ${Object.prototype.toString.call(value)}`),
  )
  ipcMain.handle('refuse', () => {
    throw new TypeError('not today')
  })
  ipcMain.handle('answer-with-map', () => new Map())
  ipcMain.handle('heard', () => heard)
  ipcMain.handle('work-area', () => ({ ...screen.getPrimaryDisplay().workAreaSize }))
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    origin: senderFrame?.origin,
    isMainFrame: senderFrame === sender.mainFrame,
  }))
  const webPreferences = {
    preload: join(import.meta.dirname, 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
  }
  const window = new BrowserWindow({ title: 'Fixture', width: 1000, height: 700, webPreferences })
  ipcMain.handle('open', (_event, options: Electron.OpenDialogOptions) =>
    dialog.showOpenDialog(window, options),
  )
  ipcMain.handle('save', (_event, options: Electron.SaveDialogOptions) =>
    dialog.showSaveDialog(window, options),
  )
  ipcMain.handle('send', (_event, channel: string, ...values: unknown[]) =>
    window.webContents.send(channel, ...values),
  )
  ipcMain.handle('reload', () => window.webContents.reload())
  ipcMain.handle('from-hidden', ({ sender }) => {
    heard.push(sender === window.webContents ? 'shown page asks' : 'hidden page asks')
  })
  ipcMain.handle('print', async (_event, options: Electron.PrintToPDFOptions) => {
    const hidden = new BrowserWindow({
      title: 'Dold',
      show: false,
      skipTaskbar: true,
      webPreferences,
    })
    hidden.on('closed', () => heard.push('hidden closed'))
    try {
      await hidden.loadURL('app://ui/hidden.html')
      return new Uint8Array(await hidden.webContents.printToPDF(options))
    } finally {
      hidden.destroy()
    }
  })
  ipcMain.handle('show another', () => void new BrowserWindow({ webPreferences }))
  ipcMain.handle('close hidden early', async () => {
    const hidden = new BrowserWindow({ show: false, webPreferences })
    const loading = hidden.loadURL('app://ui/hidden.html')
    hidden.destroy()
    await loading
    return hidden.isDestroyed()
  })
  ipcMain.handle('seal', async (_event, text: string) => {
    const sealed = await safeStorage.encryptStringAsync(text)
    const { result } = await safeStorage.decryptStringAsync(sealed)
    return {
      backend: safeStorage.getSelectedStorageBackend(),
      isAvailable: await safeStorage.isAsyncEncryptionAvailable(),
      isHidden: !sealed.includes(text),
      result,
    }
  })
  let mayClose = true
  ipcMain.handle('stay', () => {
    mayClose = false
  })
  window.on('close', (event) => {
    console.error('heard close')
    if (!mayClose) event.preventDefault()
    mayClose = true
  })
  powerMonitor.on('lock-screen', () => heard.push('lock-screen'))
  window.setContentProtection(true)
  window.once('ready-to-show', () => heard.push('ready-to-show'))
  window.webContents.on('did-finish-load', () => heard.push('did-finish-load'))
  window.webContents.setWindowOpenHandler(({ url }) => {
    heard.push(`open ${url}`)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    heard.push(`navigate ${event.url}`)
    if (!event.url.startsWith('app://ui/')) event.preventDefault()
  })
  void window.loadURL('app://ui/index.html')
}

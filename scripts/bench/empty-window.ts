/** The floor for starting the app: the least that opens a window in the same runtime. */
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
])

void app.whenReady().then(() => {
  const page = '<!doctype html><title>Empty</title><h1>Empty</h1>'
  protocol.handle('app', () => new Response(page, { headers: { 'Content-Type': 'text/html' } }))
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: {
      preload: `${import.meta.dirname}/../../out/preload/preload.cjs`,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  app.on('window-all-closed', () => app.quit())
  return window.loadURL('app://ui/index.html')
})

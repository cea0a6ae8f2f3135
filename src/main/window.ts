import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { appOrigin } from './app-protocol.ts'

export async function openWindow(): Promise<void> {
  // A ward laptop's screen can be lower than the window would like to be.
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    title: 'Peerlogg',
    width: Math.min(1280, width),
    height: Math.min(800, height),
    minWidth: 360,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  // Otherwise it would stay blank; what was half-written is offered on the new page.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'crashed' || reason === 'killed' || reason === 'oom') window.reload()
  })
  await window.loadURL(`${appOrigin}/index.html`)
}

/** Brings the one window to the front, for somebody who starts the app a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** The one window; dialogs stand before it and nothing behind them can be pressed. */
export function getWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) throw new Error('There is no window')
  return window
}

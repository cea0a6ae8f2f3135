import { BrowserWindow, screen } from 'electron'
import { eventChannel } from '../shared/contract.ts'
import { appOrigin } from './app-protocol.ts'
import type { TellWindow } from './locking.ts'
import { webPreferences } from './web-preferences.ts'

/** The one that people see; there may be another, which a PDF is printed from. */
let mainWindow: BrowserWindow | null = null

interface WindowWatch {
  /** Awaited before the window goes: its page has something to hand over. */
  readonly closing: () => Promise<void>
  /** Windows ends the session, and waits no longer than this takes. */
  readonly sessionEnding: () => void
  readonly pageLoaded: () => void
  readonly pageCrashed: () => void
}

export async function openWindow({
  closing,
  sessionEnding,
  pageLoaded,
  pageCrashed,
}: WindowWatch): Promise<void> {
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
    webPreferences: webPreferences(),
  })
  mainWindow = window
  window.on('closed', () => {
    mainWindow = null
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', pageLoaded)
  // Otherwise it would stay blank; what was half-written is offered on the new page.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // One that cannot start would be tried for ever.
    if (['clean-exit', 'launch-failed', 'integrity-failure'].includes(reason)) return
    pageCrashed()
    window.reload()
  })
  let isClosing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (!isClosing) void closing().finally(() => window.destroy())
    isClosing = true
  })
  window.on('session-end', sessionEnding)
  await window.loadURL(`${appOrigin}/index.html`).catch((error: unknown) => {
    // Whoever closes it before it has loaded has met no fault.
    if (!isClosing) throw error
  })
}

/** Brings the one window to the front, for somebody who starts the app a second time. */
export function showWindow(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore()
  mainWindow?.focus()
}

export const tellWindow: TellWindow = (name, event) =>
  mainWindow?.webContents.send(eventChannel(name), event)

/** Nothing of what was on the page stays in its memory. */
export function beginPageAnew(): void {
  mainWindow?.webContents.reload()
}

/** Keeps the window out of pictures and recordings of the screen, on Windows and partly on macOS. */
export function hideFromCapture(isHidden: boolean): void {
  mainWindow?.setContentProtection(isHidden)
}

/** The one window; dialogs stand before it and nothing behind them can be pressed. */
export function getWindow(): BrowserWindow {
  if (!mainWindow) throw new Error('There is no window')
  return mainWindow
}

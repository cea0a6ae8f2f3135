import { join } from 'node:path'
import { app, type WebPreferences } from 'electron'

/** Of every window: its page has no Node, and reaches main by the contract alone. */
export const webPreferences = (): WebPreferences => ({
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  devTools: !app.isPackaged,
})

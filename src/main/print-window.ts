import { BrowserWindow } from 'electron'
import { appOrigin } from './app-protocol.ts'
import type { OpenHiddenPage } from './printer.ts'
import { webPreferences } from './web-preferences.ts'

/** A window that is never shown. */
export const openPrintWindow: OpenHiddenPage = (gone) => {
  const window = new BrowserWindow({
    title: 'Peerlogg',
    show: false,
    skipTaskbar: true,
    webPreferences: webPreferences(),
  })
  const { webContents } = window
  webContents.on('render-process-gone', gone)
  window.on('closed', gone)
  return {
    sender: webContents,
    load: () => window.loadURL(`${appOrigin}/print/print.html`),
    toPdf: () =>
      webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        printBackground: true,
        preferCSSPageSize: true,
      }),
    close() {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}

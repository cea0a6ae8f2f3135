/**
 * Main for the command line, which has no window to print from: takes a report's page over the channel
 * it was started with, and answers with a PDF or the code of a refusal. It opens no store.
 */
import { app, session } from 'electron'
import { reportPage } from '../shared/report-page.ts'
import { asRefusal } from '../vault/failures.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { answerCalls } from './ipc.ts'
import { keepToThisComputer, lockDownContents } from './lock-down.ts'
import { openPrintWindow } from './print-window.ts'
import { Printer } from './printer.ts'

app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
registerAppScheme()
app.on('web-contents-created', (_, contents) => lockDownContents(contents))
// Electron would quit of itself, before the PDF is handed over.
app.on('window-all-closed', () => {})
// Whoever asked is gone.
process.on('disconnect', () => app.quit())
// A runtime that has no browser to start ends without an answer.
process.once('message', (page) => void print(page).catch(() => app.exit(1)))

/** Not awaited at the top: Electron emits `ready` only when this module has run to its end. */
async function print(page: unknown): Promise<void> {
  await app.whenReady()
  process.send?.(await answerTo(page))
}

async function answerTo(page: unknown): Promise<{ pdf: Uint8Array } | { refusal: string }> {
  try {
    const printer = new Printer(openPrintWindow)
    keepToThisComputer(session.defaultSession)
    serveApp()
    answerCalls({ printing: printer.handlers }, printer, () => {})
    return { pdf: await printer.print(reportPage.parse(page)) }
  } catch (error) {
    return { refusal: asRefusal(error).code }
  }
}

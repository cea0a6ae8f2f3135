/** The boot order of the app. What must come before `ready` stands above `whenReady`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, powerMonitor, session } from 'electron'
import { languageOf } from '../shared/language.ts'
import { refusalSentences } from '../shared/refusal.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { openEventLog } from './event-log.ts'
import { handlersFor } from './handlers.ts'
import { answerCalls } from './ipc.ts'
import { systemKeychain } from './keychain.ts'
import { LastFolders } from './last-folders.ts'
import { keepToThisComputer, lockDownContents } from './lock-down.ts'
import { errorKindOf } from './logged-events.ts'
import { setUpMenu } from './menu.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { openPrintWindow } from './print-window.ts'
import { Printer } from './printer.ts'
import { openSettings } from './settings.ts'
import { beginPageAnew, hideFromCapture, openWindow, showWindow, tellWindow } from './window.ts'

// Otherwise Electron would show the error's own text, which may hold what somebody wrote or a path.
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)

// Roaming profiles are copied over the network at sign-in; a log stays on the computer it is written on.
if (process.env['LOCALAPPDATA'] && !app.commandLine.hasSwitch('user-data-dir')) {
  const folder = join(process.env['LOCALAPPDATA'], 'Peerlogg')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
registerAppScheme()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_, contents) => lockDownContents(contents))
  // Not awaited here: Electron emits `ready` only when this module has run to its end.
  void app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start() {
  const eventLog = openLog()
  const [major = 0, minor = 0, patch = 0] = app.getVersion().split('.').map(parseFloat)
  eventLog.note('app-started', { major, minor, patch })

  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), app.getLocale())
  const lastFolders = new LastFolders()
  const printer = new Printer(openPrintWindow)
  const { handlers, locking, leave, pageLoaded, isHeldUp } = handlersFor({
    appVersion: app.getVersion(),
    profilesFolder: join(app.getPath('userData'), 'profiles'),
    settings,
    dialogs: nativeDialogs(settings, lastFolders),
    lastFolders,
    keychain: systemKeychain(),
    printer,
    eventLog,
    tellWindow,
    beginPageAnew,
    hideFromCapture,
    languageChanged: () => setUpMenu(settings.language()),
  })
  app.on('will-quit', leave)
  process.on('exit', () => {
    // All is closed, but a thread waits for a folder that does not answer, and Node would for it.
    if (isHeldUp()) process.kill(process.pid, 'SIGKILL')
  })
  const lockBySystem = () => void locking.ask('locked-by-system')
  powerMonitor.on('lock-screen', lockBySystem)
  powerMonitor.on('suspend', lockBySystem)

  keepToThisComputer(session.defaultSession)
  serveApp()
  setUpMenu(settings.language())
  answerCalls(handlers, printer, eventLog.note)
  await openWindow({
    closing: () => locking.ask('locked-at-quit'),
    sessionEnding: () => locking.now('locked-at-quit'),
    pageLoaded,
    pageCrashed: () => eventLog.note('page-crashed', {}),
  })
}

function openLog() {
  return openEventLog(join(app.getPath('userData'), 'logs'))
}

/** Without a window nobody could close the program, and it would keep others from starting. */
function giveUp(error: unknown) {
  openLog().note('app-failed', { error: errorKindOf(error) })
  console.error(`Unexpected error: ${errorKindOf(error)}`)
  dialog.showErrorBox('Peerlogg', refusalSentences.unexpected[languageOf(app.getLocale())])
  app.exit(1)
}

/** The boot order of the app. What must come before `ready` stands above `whenReady`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { languageOf } from '../shared/language.ts'
import { refusalSentences } from '../shared/refusal.ts'
import { nameOf } from './answer.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { handlersFor } from './handlers.ts'
import { answerCalls } from './ipc.ts'
import { keepToThisComputer, lockDownContents } from './lock-down.ts'
import { setUpMenu } from './menu.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { openSettings } from './settings.ts'
import { openWindow, showWindow } from './window.ts'

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
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), app.getLocale())
  const { handlers, lock } = handlersFor({
    profilesFolder: join(app.getPath('userData'), 'profiles'),
    settings,
    dialogs: nativeDialogs(settings),
    languageChanged: () => setUpMenu(settings.language()),
  })
  app.on('will-quit', lock)

  keepToThisComputer(session.defaultSession)
  serveApp()
  setUpMenu(settings.language())
  answerCalls(handlers)
  await openWindow()
}

/** Without a window nobody could close the program, and it would keep others from starting. */
function giveUp(error: unknown) {
  dialog.showErrorBox('Peerlogg', refusalSentences.unexpected[languageOf(app.getLocale())])
  console.error(`Unexpected error: ${nameOf(error)}`)
  app.exit(1)
}

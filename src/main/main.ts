/** The boot order of the app. What must come before `ready` stands above `whenReady`. */
import { join } from 'node:path'
import { app, session } from 'electron'
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
  app.setPath('userData', join(process.env['LOCALAPPDATA'], 'Peerlogg'))
}
app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
registerAppScheme()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_, contents) => lockDownContents(contents))
  // Not awaited here: Electron emits `ready` only when this module has run to its end.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start() {
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
  openWindow()
}

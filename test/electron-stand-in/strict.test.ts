import { expect, test } from 'vitest'
import { runMain } from './run-main.ts'

const unknown: readonly (readonly [script: string, named: string])[] = [
  ['app.dock.bounce()', 'app.dock'],
  ['app.name = "x"', 'app.name'],
  ['app.on("activate", () => {})', 'event of app: activate'],
  ['app.once("gpu-info-update", () => {})', 'event of app: gpu-info-update'],
  ['app.getPath("home")', 'app.getPath home'],
  ['app.commandLine.getSwitchValue("lang")', 'app.commandLine.getSwitchValue'],
  ['app.commandLine.appendSwitch("no-sandbox")', 'app.commandLine.appendSwitch no-sandbox'],
  ['ipcMain.on("x", () => {})', 'ipcMain.on'],
  ['dialog.showMessageBox({})', 'dialog.showMessageBox'],
  ['Menu.getApplicationMenu()', 'Menu.getApplicationMenu'],
  ['Menu.buildFromTemplate([{ submenu: [{ click() {} }] }])', 'menu item click'],
  ['BrowserWindow.getFocusedWindow()', 'BrowserWindow.getFocusedWindow'],
  ['BrowserWindow.getAllWindows()', 'BrowserWindow.getAllWindows'],
  ['new BrowserWindow({ frame: false, webPreferences: {} })', 'BrowserWindow option frame'],
  ['new BrowserWindow({ webPreferences: { webviewTag: true } })', 'web preference webviewTag'],
  ['powerMonitor.on("resume", () => {})', 'event of powerMonitor: resume'],
  ['safeStorage.encryptString("x")', 'safeStorage.encryptString'],
  ['screen.getCursorScreenPoint()', 'screen.getCursorScreenPoint'],
  ['session.fromPartition("x")', 'session.fromPartition'],
  ['protocol.interceptFileProtocol("x")', 'protocol.interceptFileProtocol'],
  [
    'protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { bypassCSP: true } }])',
    'privilege bypassCSP',
  ],
]

test('throws the name of what it does not have', () => {
  const { stdout } = runMain(`
    import * as electron from 'electron'
    const messages = ${JSON.stringify(unknown.map(([script]) => script))}.map((script) => {
      try {
        new Function(...Object.keys(electron), script)(...Object.values(electron))
      } catch (error) {
        return error.message
      }
    })
    console.log(JSON.stringify(messages))
  `)
  expect(JSON.parse(stdout)).toEqual(
    unknown.map(([, named]) => `The Electron stand-in has no ${named}`),
  )
})

test('refuses a window that Electron would open with less protection', () => {
  const { stderr } = runMain(`
    import { BrowserWindow } from 'electron'
    new BrowserWindow({ webPreferences: { preload: 'x', sandbox: false } })
  `)
  expect(stderr).toContain('needs webPreferences.sandbox to be true')
})

test('refuses what must wait until the app is ready', () => {
  const { stderr } = runMain(`
    import { session } from 'electron'
    session.defaultSession
  `)
  expect(stderr).toContain('session.defaultSession cannot be used before the app is ready')
})

test('names an export, a switch and an argument that it does not know', () => {
  expect(runMain(`import { Tray } from 'electron'`).stderr).toContain(`named 'Tray'`)
  const anything = `import 'electron'`
  expect(runMain(anything, '--disable-gpu').stderr).toContain('has no switch --disable-gpu')
  expect(runMain(anything, 'file.txt').stderr).toContain('not file.txt')
})

test('tells the user-data folder and the locale as the command line and the system say', () => {
  const main = `
    import { app } from 'electron'
    const { hasSwitch } = app.commandLine
    console.log([app.getLocale(), hasSwitch('user-data-dir'), app.getPath('userData')].join())
  `
  expect(runMain(main, '--lang=en-GB', '--user-data-dir=/somewhere').stdout).toBe(
    'en-GB,true,/somewhere\n',
  )
  expect(runMain(main).stdout).toMatch(/^[a-z]{2}(-[A-Za-z-]+)?,false,.*[Pp]eerlogg\n$/)
})

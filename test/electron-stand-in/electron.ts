/** What `import … from 'electron'` answers here: the part of Electron's API that the app uses. */
export { app } from './app.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'
export { BrowserWindow } from './window.ts'

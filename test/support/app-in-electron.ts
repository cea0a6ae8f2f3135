import { once } from 'node:events'
import { createRequire } from 'node:module'
import { _electron } from '@playwright/test'
import {
  argumentsFor,
  environmentFor,
  type LaunchedApp,
  type LaunchRequest,
  type Watcher,
} from './launched-app.ts'

/** Runs the app in Electron, whose runtime must be present. */
export async function launchInElectron(
  request: LaunchRequest,
  watcher: Watcher,
): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: createRequire(import.meta.url)('electron') as string,
    args: [...argumentsFor(request), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: environmentFor(request),
  })
  const main = app.process()
  const ended = once(main, 'exit')
  app.context().on('request', (asked) => watcher.requested(asked.url()))
  return {
    page: await app.firstWindow(),
    mainPid: main.pid ?? 0,
    /** System dialogs are out of a test's reach, so main is made to believe in this answer. */
    answerDialogWith: (answer) =>
      app.evaluate(
        ({ dialog }, paths) => {
          const canceled = paths === null
          const filePaths = paths ?? []
          dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths })
          dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' })
        },
        typeof answer === 'string' ? [answer] : answer && [...answer],
      ),
    async lockScreen() {
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    },
    async close() {
      await app.close()
      await ended
    },
    async kill() {
      main.kill('SIGKILL')
      await ended
    },
    async killPage() {
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
    },
  }
}

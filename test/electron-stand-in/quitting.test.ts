import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launch-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runMain } from './run-main.ts'

const main = join(import.meta.dirname, 'fixture-app/main.ts')

const launchIn = (folder: string) =>
  launchApp({ runtime: 'stand-in', folder, language: 'sv', main })

test('lets one app at a time have a user-data folder', async () => {
  const folder = temporaryFolder()
  const app = await launchIn(folder)
  const second = runMain({ path: main }, `--user-data-dir=${join(folder, 'user-data')}`)
  expect(second.status).toBe(0)
  expect(second.stderr).toContain('somebody else has the lock')
  await expect
    .poll(() => app.page.evaluate(() => window.api.nested.invoke('heard')))
    .toContain('second-instance')

  await app.kill()
  const next = await launchIn(folder)
  expect(await next.page.title()).toBe('Fixture')
  await next.close()
})

test('quits cleanly when its window is closed, and leaves no temporary file', async () => {
  const folder = temporaryFolder()
  const app = await launchIn(folder)
  await app.close()
  expect(app.problems).toEqual([
    'Main: heard close',
    'Main: heard window-all-closed',
    'Main: heard will-quit',
  ])
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
})

test('stays while its window prevents that it is closed', async () => {
  const app = await launchIn(temporaryFolder())
  await app.page.evaluate(() => window.api.nested.invoke('stay'))
  process.kill(app.mainPid, 'SIGTERM')
  await expect.poll(() => app.takeProblems()).toEqual(['Main: heard close'])
  expect(await app.page.title()).toBe('Fixture')
  await app.close()
  expect(app.problems.at(-1)).toBe('Main: heard will-quit')
})

test.skipIf(process.platform !== 'linux')(
  'quits cleanly when the system asks, also while a dialog waits',
  async () => {
    const app = await launchIn(temporaryFolder())
    app.page.removeAllListeners('dialog')
    app.page.on('dialog', () => undefined)
    const options = { title: 'x', defaultPath: '/', filters: [], properties: [] }
    const asking = app.page
      .evaluate((given) => window.api.nested.invoke('save', given), options)
      .catch(() => 'gone')
    await pause(300)
    process.kill(app.mainPid, 'SIGTERM')
    expect(await asking).toBe('gone')
    await app.close()
    expect(app.problems).toEqual(['Main: heard close', 'Main: heard will-quit'])
  },
)

test.skipIf(process.platform !== 'linux')('quits with a sentence when Chromium dies', async () => {
  const app = await launchIn(temporaryFolder())
  process.kill(chromiumOf(app.mainPid), 'SIGKILL')
  await expect
    .poll(() => app.problems)
    .toEqual([
      'Main: The Electron stand-in quits: Chromium has closed unexpectedly',
      'Main: heard will-quit',
    ])
  await app.close()
  expect(app.problems.at(-1)).toBe('Main ended with 1')
})

test('quits with a sentence when the page crashes', async () => {
  const app = await launchIn(temporaryFolder())
  const devTools = await app.page.context().newCDPSession(app.page)
  // It never answers.
  void devTools.send('Page.crash').catch(() => null)
  await expect
    .poll(() => app.problems)
    .toEqual(['Main: The Electron stand-in quits: its page has crashed', 'Main: heard will-quit'])
})

function chromiumOf(mainPid: number): number {
  const children = readFileSync(`/proc/${mainPid}/task/${mainPid}/children`, 'utf8')
  return Number(children.split(' ')[0])
}

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Dialog, type Page } from '@playwright/test'
import {
  argumentsFor,
  environmentFor,
  type LaunchedApp,
  type LaunchRequest,
  type Watcher,
} from './launched-app.ts'

const register = fileURLToPath(new URL('../electron-stand-in/register.ts', import.meta.url))

/** Runs main in Node on the Electron stand-in; its page is driven over a port of its Chromium. */
export async function launchInStandIn(
  request: LaunchRequest,
  watcher: Watcher,
): Promise<LaunchedApp> {
  const main = spawn(process.execPath, ['--import', register, ...argumentsFor(request)], {
    env: {
      ...environmentFor(request),
      ...keychainFor(request),
      PEERLOGG_STAND_IN_PORT: '0',
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  // Later than 'exit': all that main has told is read by then.
  const ended = once(main, 'close') as Promise<[code: number | null, signal: string | null]>
  const errors: string[] = []
  createInterface({ input: main.stderr as Readable }).on('line', (line) => {
    errors.push(line)
    watcher.problem(`Main: ${line}`)
  })
  main.on('message', ({ requested }: { requested?: string }) => {
    if (requested !== undefined) watcher.requested(requested)
  })

  const [{ port }] = (await Promise.race([
    once(main, 'message'),
    ended.then(() =>
      Promise.reject(new Error(`The app ended before it had a window: ${errors.join('\n')}`)),
    ),
  ])) as [{ port: number }]
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The app has no page')
  await page.waitForURL('**/index.html')
  const answerDialogWith = answerDialogs(page, watcher)
  let isKilled = false

  return {
    page,
    mainPid: main.pid ?? 0,
    answerDialogWith,
    async lockScreen() {
      main.send({ asked: 'lock-screen' })
    },
    async close() {
      if (!isKilled && main.connected) main.send({ asked: 'close' })
      const [code, signal] = await ended
      if (code !== 0 && !isKilled) watcher.problem(`Main ended with ${code ?? signal}`)
    },
    async kill() {
      isKilled = true
      const processes = await processesOf(browser).catch(() => [])
      main.kill('SIGKILL')
      for (const { id } of processes) killIfAlive(id)
      await ended
    },
    async killPage() {
      isKilled = true
      const processes = await processesOf(browser)
      for (const { id } of processes.filter(({ type }) => type === 'renderer')) killIfAlive(id)
    },
  }
}

async function processesOf(browser: Browser): Promise<{ type: string; id: number }[]> {
  const devTools = await browser.newBrowserCDPSession()
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo')
  return processInfo
}

/** One that has just ended of itself is as good. */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Its secret lies beside the user data, as a system's lies outside of what the app reaches. */
function keychainFor({ hasKeychain, folder }: LaunchRequest): Record<string, string> {
  if (!hasKeychain) return {}
  const file = join(folder, 'keychain')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'))
  return { PEERLOGG_STAND_IN_KEYCHAIN: file }
}

/**
 * The stand-in asks for paths by `prompt`, and by `confirm` before it replaces a file. An answer waits until
 * the one before it is given: a dialog that opens late would take the answer of the next.
 */
function answerDialogs(page: Page, watcher: Watcher) {
  let next: string | null | undefined
  let isGiven = Promise.resolve()
  let tellGiven = () => {}
  page.on('dialog', async (dialog: Dialog) => {
    const answer = next
    if (dialog.type() !== 'prompt') return dialog.accept()
    next = undefined
    if (answer === undefined) watcher.problem(`Nobody answered the dialog: ${dialog.message()}`)
    await (answer ? dialog.accept(answer) : dialog.dismiss())
    tellGiven()
  })
  return async (answer: string | readonly string[] | null): Promise<void> => {
    await isGiven
    isGiven = new Promise((resolve) => (tellGiven = resolve))
    const delimiter = process.platform === 'win32' ? ';' : ':'
    next = answer === null || typeof answer === 'string' ? answer : answer.join(delimiter)
  }
}

/**
 * A PDF for the command line, printed by the app's own page in a runtime of its own. The report goes
 * there and comes back over the channel between the two processes: nothing of it stands in an argument,
 * in the environment or in a file.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusalCode, Refusal } from '../shared/refusal.ts'
import type { ReportPage } from '../shared/report-page.ts'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'out/main/print.js')
const standIn = join(root, 'test/electron-stand-in/register.ts')
const electronFolder = join(root, 'node_modules/electron')

interface Runtime {
  readonly program: string
  readonly args: readonly string[]
}

type Answer = { readonly pdf: Uint8Array } | { readonly refusal: string }

/**
 * The page as a PDF, printed by Electron where its runtime is, or else by a browser. Throws Refusal
 * 'printing-not-built', 'printing-impossible-here', or what the printer refuses.
 */
export async function printByRuntime(page: ReportPage): Promise<Uint8Array> {
  if (!existsSync(main)) throw new Refusal('printing-not-built')
  for (const runtime of await runtimesHere()) {
    const answer = await printIn(runtime, page)
    if (answer === null) continue
    if ('pdf' in answer) return answer.pdf
    throw new Refusal(isRefusalCode(answer.refusal) ? answer.refusal : 'printing-failed')
  }
  throw new Refusal('printing-impossible-here')
}

async function runtimesHere(): Promise<Runtime[]> {
  const electron = await findElectron()
  return [
    ...(electron === null ? [] : [electron]),
    ...(existsSync(standIn) ? [{ program: process.execPath, args: ['--import', standIn] }] : []),
  ]
}

/** Null where its runtime was never fetched, or where it could not open a window, not even a hidden one. */
async function findElectron(): Promise<Runtime | null> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const isLinux = process.platform === 'linux'
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile) || (isLinux && !DISPLAY && !WAYLAND_DISPLAY)) return null
  const program = join(electronFolder, 'dist', (await readFile(pathFile, 'utf8')).trim())
  // Chromium gives root no sandbox; the page shows nothing but a report of ours.
  return { program, args: isLinux && process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}

/** Null when the runtime ends without an answer: a library or a browser is missing. */
async function printIn({ program, args }: Runtime, page: ReportPage): Promise<Answer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'peerlogg-print-'))
  const child = spawn(program, [...args, main, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Carries bytes as they are.
    serialization: 'advanced',
  })
  const ended = once(child, 'exit').then(
    () => null,
    () => null,
  )
  try {
    const answered = once(child, 'message').then(([answer]) => answer as Answer)
    // It may end before it has taken the page, which its end tells.
    child.send(page, () => {})
    return await Promise.race([answered, ended])
  } finally {
    if (child.connected) child.disconnect()
    await ended
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

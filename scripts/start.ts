/** `npm start`: opens Peerlogg in the best way this computer has. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser } from '../test/electron-stand-in/find-browser.ts'
import { buildApp, root } from './build-app.ts'

const fetchMinutes = 3
/** An Electron that ends this soon, and not well, has not started: a library or its sandbox fails. */
const startSeconds = 10

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  console.log('There is no display here, so the demo plays without one.')
  process.exit(await run(process.execPath, ['scripts/demo.ts']))
}

const electron = findElectron()
if (electron !== null) {
  buildApp()
  const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0
  const began = performance.now()
  const code = await run(electron, ['.', ...(needsNoSandbox ? ['--no-sandbox'] : [])])
  if (code === 0 || performance.now() - began > startSeconds * 1000) process.exit(code)
}
const reason =
  electron === null
    ? 'There is no Electron runtime and none can be fetched'
    : 'Electron does not start here'

const browser = findBrowser()
if (browser === null) {
  console.log(
    `${reason}. Install Chromium, Chrome or Edge to open a window; until then the demo plays without one.`,
  )
  process.exit(await run(process.execPath, ['scripts/demo.ts']))
}
console.log(`${reason}, so Peerlogg opens in ${browser}.`)
buildApp()
process.exit(
  await run(
    process.execPath,
    ['--import', './test/electron-stand-in/register.ts', 'out/main/main.js'],
    { PEERLOGG_STAND_IN_BROWSER: browser, PEERLOGG_STAND_IN_WINDOW: '1' },
  ),
)

/** Path of Electron's runtime, fetched if need be; null when that is not possible. */
function findElectron(): string | null {
  if (!existsSync(join(root, 'node_modules/electron/path.txt'))) {
    console.log(`Fetching the Electron runtime, for ${fetchMinutes} minutes at most …`)
  }
  // Does nothing when the runtime is there.
  const { status } = spawnSync(process.execPath, ['node_modules/electron/install.js'], {
    cwd: root,
    stdio: 'ignore',
    timeout: fetchMinutes * 60_000,
  })
  return status === 0 ? (createRequire(import.meta.url)('electron') as string) : null
}

/** Runs a program to its end and answers with its exit code. */
async function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  // Ctrl+C reaches the child too, which ends in its own time.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill())
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

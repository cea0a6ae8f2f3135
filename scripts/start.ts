/** `npm start`: opens Peerlogg in the best way this computer has. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { buildApp, root } from './build-app.ts'
import { findBrowser } from './find-browser.ts'

const fetchMinutes = 3

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  console.log('There is no display here, so the demo plays without one.')
  await run(['scripts/demo.ts'])
}

const electron = findElectron()
if (electron !== null) {
  buildApp()
  const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0
  await run(['.', ...(needsNoSandbox ? ['--no-sandbox'] : [])], { program: electron })
}

const browser = findBrowser()
if (browser === null) {
  console.log(
    'There is no Electron runtime and none can be fetched. Install Chromium, Chrome or Edge to open a window; until then the demo plays without one.',
  )
  await run(['scripts/demo.ts'])
} else {
  console.log(
    `There is no Electron runtime and none can be fetched, so Peerlogg opens in ${browser}.`,
  )
  buildApp()
  await run(['--import', './test/electron-stand-in/register.ts', 'out/main/main.js'], {
    environment: { PEERLOGG_STAND_IN_BROWSER: browser, PEERLOGG_STAND_IN_WINDOW: '1' },
  })
}

/** Path of Electron's runtime, fetched if need be; null when that is not possible. */
function findElectron(): string | null {
  // Does nothing when the runtime is there.
  console.log(`Looking for the Electron runtime, at most ${fetchMinutes} minutes …`)
  const { status } = spawnSync(process.execPath, ['node_modules/electron/install.js'], {
    cwd: root,
    stdio: 'ignore',
    timeout: fetchMinutes * 60_000,
  })
  return status === 0 ? (createRequire(import.meta.url)('electron') as string) : null
}

/** Runs a program to its end, and ends with it. */
async function run(
  args: readonly string[],
  {
    program = process.execPath,
    environment = {},
  }: { program?: string; environment?: Record<string, string> } = {},
): Promise<never> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  // Ctrl+C reaches the child too, which ends in its own time.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill())
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exit(code ?? 1)
}

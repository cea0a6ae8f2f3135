import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { logSessions } from '../../src/logbook/sessions.ts'
import { deriveKey } from '../../src/vault/derive-key.ts'
import { createStore } from '../../src/vault/open.ts'
import { launchApp } from '../../test/support/launch-app.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { buildApp } from '../build-app.ts'
import { type Figure, inTurn, median, timed } from './figure.ts'
import { migrations } from './migrations.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const sessions = 100_000
const rounds = 5

const open = (request: { folder: string; main?: string }) =>
  launchApp({ runtime: 'stand-in', language: 'sv', ...request })

/** From the start of the program to an unlock screen that can be used, and from there to Today. */
export async function measureAppStart(): Promise<Figure[]> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const full = join(folder, 'full')
  const empty = join(folder, 'empty')
  await makeFullLog(full)
  const unlockTimes: number[] = []
  const start = async () => {
    const app = await open({ folder: full })
    await app.page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
    return app
  }
  const startEmpty = async () => {
    const app = await open({
      folder: empty,
      main: fileURLToPath(new URL('empty-window.ts', import.meta.url)),
    })
    await app.page.getByRole('heading').waitFor()
    return app
  }

  try {
    let running: { close(): Promise<void> } | undefined
    const times = await inTurn(
      rounds,
      async () => {
        running = await start()
      },
      async () => {
        running = await startEmpty()
      },
      async () => running?.close(),
    )
    for (let round = 0; round < rounds; round++) {
      const app = await start()
      unlockTimes.push(
        await timed(async () => {
          await app.page.keyboard.press('Enter')
          await app.page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor()
        }),
      )
      await app.close()
    }
    return [
      {
        what: 'app start to a usable unlock screen',
        ...times,
        floorIs: 'an empty window in the same runtime',
        reach: 2,
        extra: false,
      },
      {
        what: `unlock to Today with ${sessions.toLocaleString('en')} sessions`,
        ours: median(unlockTimes),
        floorIs: 'the key derivation alone',
        floor: await measureKeyDerivation(),
        reach: 300,
        extra: true,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeFullLog(folder: string): Promise<void> {
  const id = randomBytes(16).toString('hex')
  const store = await createStore({
    directory: join(folder, 'user-data/profiles', id),
    id,
    kind: 'peer',
    label: 'Bench',
    passphrase,
    migrations,
  })
  logSessions(store.db, [...sampleYear(2026, sessions)])
  store.close()
}

async function measureKeyDerivation(): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const derivation = {
      passphrase: new TextEncoder().encode(passphrase),
      salt: randomBytes(16),
      memoryKib: 64 * 1024,
      passes: 3,
      lanes: 1,
    }
    times.push(await timed(() => deriveKey(derivation)))
  }
  return median(times)
}

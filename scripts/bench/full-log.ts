/** A log far larger than anybody’s, and what opening it costs at the least. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { logSessions } from '../../src/logbook/sessions.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { deriveKey } from '../../src/vault/derive-key.ts'
import { createStore } from '../../src/vault/open.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { median, timed } from './figure.ts'

export const passphrase = 'fyra vanliga ord efter varandra'
export const sessions = 100_000

/** Makes it where the app finds it, and answers with the profile's id. */
export async function makeFullLog(profilesFolder: string): Promise<string> {
  const id = randomBytes(16).toString('hex')
  const directory = join(profilesFolder, id)
  const store = await createStore({
    directory,
    id,
    kind: 'peer',
    label: 'Bench',
    passphrase,
    migrations,
  })
  logSessions(store.db, [...sampleYear(2026, sessions)])
  store.close()
  return id
}

export async function measureKeyDerivation(rounds: number): Promise<number> {
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

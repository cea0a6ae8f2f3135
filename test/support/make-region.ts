import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { createStore } from '../../src/vault/open.ts'
import type { NewProfile } from './journey.ts'
import { shareMonths, type SharedMonths } from './share-months.ts'

/** Makes a supervisor's profile with what logs have shared, where an app launched in the folder finds it. */
export async function makeRegion(
  folder: string,
  { label, passphrase }: NewProfile,
  logs: Readonly<Record<string, SharedMonths>>,
): Promise<void> {
  const id = randomBytes(16).toString('hex')
  const store = await createStore({
    directory: join(folder, 'user-data/profiles', id),
    id,
    kind: 'supervisor',
    label,
    passphrase,
    migrations,
  })
  for (const [name, shared] of Object.entries(logs)) shareMonths(store.db, name, shared)
  store.close()
}

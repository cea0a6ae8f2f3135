import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Safekeeping } from '../../src/upkeep/safekeeping.ts'
import type { NewProfile } from './journey.ts'

/**
 * Changes what the one store of an app that is closed remembers of its safety. In a process of its
 * own, as `makeLogApart`.
 */
export function changeSafekeepingApart(
  folder: string,
  { passphrase }: NewProfile,
  changes: Partial<Safekeeping>,
): void {
  const profiles = join(folder, 'user-data/profiles')
  const directory = join(profiles, readdirSync(profiles)[0] ?? '')
  const room = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href)
  const script = `
    import { json } from 'node:stream/consumers'
    import { changeSafekeeping } from ${room('upkeep/safekeeping.ts')}
    import { migrations } from ${room('upkeep/store-kinds.ts')}
    import { openStore } from ${room('vault/open.ts')}
    const { directory, passphrase, changes } = await json(process.stdin)
    const store = await openStore({ directory, passphrase, migrations })
    changeSafekeeping(store.db, changes)
    store.close()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify({ directory, passphrase, changes }),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The store could not be changed: ${stderr}`)
}

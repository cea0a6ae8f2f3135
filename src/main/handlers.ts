/** What main does for each call of the contract. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { logbookMigrations } from '../logbook/migrations/index.ts'
import { purgeRemoved } from '../logbook/session-changes.ts'
import type { Handlers } from '../shared/contract.ts'
import { supervisionMigrations } from '../supervision/migrations/index.ts'
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'
import { createStore, openStore } from '../vault/open.ts'
import { listProfiles } from '../vault/profiles.ts'
import type { Dialogs } from './native-dialogs.ts'
import { oldLogHandlers } from './old-log-handlers.ts'
import { OpenProfile } from './open-profile.ts'
import { peerHandlers } from './peer-handlers.ts'
import type { Settings } from './settings.ts'
import { supervisorHandlers } from './supervisor-handlers.ts'

const migrations = { peer: logbookMigrations, supervisor: supervisionMigrations }

interface Surroundings {
  readonly profilesFolder: string
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly languageChanged: () => void
}

/** The handlers, and how to lock from outside of them. */
export function handlersFor({ profilesFolder, settings, dialogs, languageChanged }: Surroundings): {
  handlers: Handlers
  lock: () => void
} {
  const open = new OpenProfile()
  const lock = () => open.lock()

  const handlers: Handlers = {
    app: {
      state: () => ({ language: settings.language(), open: open.profile }),
      setLanguage: (language) => {
        settings.setLanguage(language)
        languageChanged()
      },
    },
    profiles: {
      list: () => listProfiles(profilesFolder),
      create: (request) => {
        const id = randomBytes(16).toString('hex')
        return open.enter(() =>
          createStore({ ...request, id, directory: join(profilesFolder, id), migrations }),
        )
      },
      unlock: async ({ id, passphrase }) => {
        const directory = join(profilesFolder, id)
        const profile = await open.enter(() => openStore({ directory, passphrase, migrations }))
        if (profile.kind === 'peer') letGoOfRemoved(open.store('peer').db)
        return profile
      },
      lock,
    },
    ...peerHandlers(open, dialogs),
    ...oldLogHandlers(open, dialogs),
    ...supervisorHandlers(open, dialogs),
  }
  return { handlers, lock }
}

/** A disk that takes no change keeps nobody out of their log: it is tried again the next time. */
function letGoOfRemoved(db: Database): void {
  try {
    purgeRemoved(db, new Date())
  } catch (error) {
    if (asRefusal(error).code === 'unexpected') throw error
  }
}
